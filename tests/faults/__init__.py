"""Faults on purpose: the program's own parts under a killed process."""

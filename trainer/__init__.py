"""Trainer runs customer-focus workshops: timers, role cards, ratings and a debrief."""

__version__ = "0.1.0"

"""This file is the printing: cards to cut out, slips to rate on and checklists, laid out and written as PDF."""

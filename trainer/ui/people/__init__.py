"""The page of the people. This file is that room's door."""

"""The page of past sessions. This file is that room's door."""

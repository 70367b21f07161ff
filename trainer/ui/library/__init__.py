"""The home window and the library: what can be run today. This file is that room's door."""

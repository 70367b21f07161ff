"""Sessions beside sessions: what each tells by itself, and what may be said of both. This file is that room's door."""

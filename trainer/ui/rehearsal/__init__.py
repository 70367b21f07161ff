"""A rehearsal before the room comes in: its progress and how it went. This file is that room's door."""

"""The check of the room before people come. This file is that room's door."""

"""What must be in order before the room comes in: disk, clock, power, sound. No Qt. This file is that room's door."""

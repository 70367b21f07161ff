"""The stage: what the room sees, full screen on the projector. Output only."""

"""The checklist of a scene, as the facilitator and as an observer at the laptop tap it."""

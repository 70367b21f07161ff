"""What the facilitator tells once and for all: whose notes are written on this computer."""

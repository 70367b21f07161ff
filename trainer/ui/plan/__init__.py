"""Today's plan with its times. This file is that room's door."""

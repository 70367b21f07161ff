"""The console: the facilitator's private window while a session runs."""

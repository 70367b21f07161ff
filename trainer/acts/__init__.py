"""What can be done while a session runs, act by act: the parts of the conductor."""

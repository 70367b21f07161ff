"""The console's panels of the step kinds: one module each, listed in `table`."""

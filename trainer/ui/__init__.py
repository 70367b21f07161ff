"""The windows: passive views that draw a value and emit an intention."""

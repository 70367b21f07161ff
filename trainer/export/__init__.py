"""The exports: one module a format, one table of them, and files that are whole or not there."""

"""The exports: a report written as a file, one module per format."""

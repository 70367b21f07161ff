"""The disk: scenario files, the session journal, people lists and the library's index."""

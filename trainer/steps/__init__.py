"""The step kinds: what each shows, allows and records. One module a kind, listed in `kinds`."""

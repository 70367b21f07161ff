"""The pages of what is kept after workshops: the records there are, and one that is open."""

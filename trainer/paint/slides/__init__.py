"""One module per family of slides: each lays its slide's words and marks in rows."""

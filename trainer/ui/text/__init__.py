"""The page on which an exercise's own text is changed: an editor, and beside it what is wrong with the text."""

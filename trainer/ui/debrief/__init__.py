"""The debrief in the console: results, questions, what we take away, and the finish."""

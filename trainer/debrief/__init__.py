"""The debrief: numbers, scores, findings and the report composed of them."""

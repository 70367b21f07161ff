"""Painting without widgets: slides, charts, faces and cards in any rectangle."""

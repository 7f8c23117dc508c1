"""Draws the shipped templates from a layout; ``python -m templates.drawing`` rebuilds them all."""

"""Scores with reasons, and the award."""

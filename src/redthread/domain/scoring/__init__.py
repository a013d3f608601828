"""Scoring: what points add up to, and what is still missing."""

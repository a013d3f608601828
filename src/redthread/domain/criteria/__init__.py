"""Criteria: what can be asked for the people who make the product, at which stage, how strongly."""

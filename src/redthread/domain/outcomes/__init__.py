"""Outcomes: what became of a criterion, told from dated facts."""

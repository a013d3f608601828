"""Contracts: clauses, indicators, reports, ratings, calendar."""

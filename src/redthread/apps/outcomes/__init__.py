"""Outcomes: track record and case studies."""

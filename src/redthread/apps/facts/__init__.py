"""Dated facts that the stages write about criteria. Knows criteria by row and everything else by public id."""

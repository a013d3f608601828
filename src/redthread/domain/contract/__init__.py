"""The contract: clauses, indicators, periods, ratings and the ladder of steps."""

"""Template tags about tenders."""

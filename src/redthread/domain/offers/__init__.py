"""Offers: what a bidder answered to a requirement."""

"""Offers and answers, per requirement edition; nothing answered is rewritten."""

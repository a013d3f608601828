"""The thread view: every stage of one promise on one page, from any of its records, in both directions."""

"""The tender check: dated, cited rules over a purchase, each with one of four verdicts."""

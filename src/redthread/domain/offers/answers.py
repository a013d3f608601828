"""What can a bidder say to a requirement?"""

from enum import StrEnum


class AnswerStanding(StrEnum):
    """*Not answered* is a standing of its own: silence is neither a yes nor a no."""

    MET = "met"
    BY_DATE = "by-date"
    """Will be met from a day on that the answer names."""
    NOT_MET = "not-met"
    NOT_ANSWERED = "not-answered"

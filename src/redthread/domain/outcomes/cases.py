"""Of what does a case study tell, and how sure is each statement?"""

from enum import StrEnum


class CaseTopic(StrEnum):
    """In the order in which a case is told."""

    BOUGHT = "bought"
    VALUE = "value"
    PROCEDURE = "procedure"
    MARKET = "market"
    CRITERIA = "criteria"
    RESPONSE = "response"
    COMPLAINT = "complaint"
    CLAUSES = "clauses"
    FOLLOW_UP = "follow-up"
    OUTCOME = "outcome"
    LESSONS = "lessons"


class CaseMark(StrEnum):
    """How a statement is known. *Unknown* is a legal value: nothing is made up to fill a gap."""

    READ = "read"
    """Read on the cited page."""
    SECOND_HAND = "second-hand"
    BACKGROUND = "background"
    UNKNOWN = "unknown"
    RECORDED = "recorded"
    """From the records of this program."""

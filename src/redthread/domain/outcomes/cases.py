"""Of what does a case study tell, and how sure is each statement?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from redthread.domain.values import Text


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


TOLD = frozenset({CaseMark.READ, CaseMark.SECOND_HAND})
"""Marks of a statement that has to say where it was read."""


@dataclass(frozen=True, slots=True)
class CaseStatement:
    """``text`` of what is unknown says what of the topic is meant; empty: nothing of it is known.

    ``sources`` are pairs of name and address, ``criteria`` identifiers ("package/local") that it speaks of.
    """

    topic: CaseTopic
    mark: CaseMark
    text: Text = Text()
    sources: tuple[tuple[str, str], ...] = ()
    criteria: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseStudy:
    """``country`` is ISO 3166: of a country, or of its part (GB-SCT). Statements stand in the order of the topics."""

    slug: str
    position: int
    title: Text
    authority: str
    country: str
    statements: tuple[CaseStatement, ...]
    is_fictional: bool = False


def topics_known(statements: Iterable[CaseStatement]) -> int:
    """Of how many topics anything is known."""
    return len({each.topic for each in statements if each.mark is not CaseMark.UNKNOWN})

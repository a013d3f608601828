"""Which words of a language does the reading of a tender document go by?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from redthread.domain.criteria.taxonomy import StageOfUse

Phrases = tuple[str, ...]


def phrases(listed: str) -> Phrases:
    """The phrases of a list parted by commas, over as many lines as it needs."""
    return tuple(" ".join(phrase.split()) for phrase in listed.split(",") if phrase.strip())


def words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


class Column(StrEnum):
    """What a column of a table, or a label at the start of a line, holds."""

    IDENTIFIER = "identifier"
    TITLE = "title"
    REQUIREMENT = "requirement"
    VERIFICATION = "verification"
    WEIGHT = "weight"
    POINTS = "points"
    MANDATORY = "mandatory"
    STAGE = "stage"
    SCALE = "scale"
    LOT = "lot"
    CONDITION = "condition"
    """By when, and what follows otherwise: part of the demand itself."""
    ANSWER = "answer"
    """The bidder's own column: not part of the demand."""


@dataclass(frozen=True)
class Terms:
    """The words of one language. ``*`` stands for any ending of a word; case and accents don't count.

    ``headings``: what a heading says of the stage of use; ``neutral``: titles that look like it and say
    nothing. ``sentences``: what a sentence says of its own stage. ``columns``: heads of columns and labels.
    ``must``/``wish``: what obliges and what only invites. ``contractor``/``tenderer``/``authority``: the
    three parties. ``procedure`` and ``intro``: sentences that oblige and yet demand nothing of what is
    bought. ``announces``: says that demands follow, each on its own. ``lot``: what a lot is called.
    ``price``/``cost``: kinds of award criterion. ``deduction``: a weight in money. ``descending``: an order
    of importance. ``total``: a sum row. ``mandatory_values``/``optional_values``: what stands in a column
    of the kind "must or should". ``contract_alone``: headings of contract clauses that say it only where they
    are the whole heading; ``goods_alone``: names of the goods that head their specification likewise.
    ``states``: what makes a plain statement under such a heading a demand ("comply with", "at least").
    ``background``: headings over text that demands nothing. ``weighs`` and ``at_most``: what makes a figure
    a weight; ``sum_of``: what makes it the sum of them.
    """

    language: str
    stop_words: frozenset[str]
    headings: Mapping[StageOfUse, Phrases]
    sentences: Mapping[StageOfUse, Phrases]
    columns: Mapping[Column, Phrases]
    must: Phrases
    wish: Phrases
    contractor: Phrases
    tenderer: Phrases
    authority: Phrases
    neutral: Phrases = ()
    procedure: Phrases = ()
    intro: Phrases = ()
    announces: Phrases = ()
    lot: Phrases = ()
    points: Phrases = ()
    percent: Phrases = ()
    price: Phrases = ()
    cost: Phrases = ()
    deduction: Phrases = ()
    descending: Phrases = ()
    total: Phrases = ()
    mandatory_values: Phrases = ()
    optional_values: Phrases = ()
    every_lot: Phrases = ()
    background: Phrases = ()
    contract_alone: Phrases = ()
    goods_alone: Phrases = ()
    states: Phrases = ()
    weighs: Phrases = ()
    sum_of: Phrases = ()
    at_most: Phrases = ()

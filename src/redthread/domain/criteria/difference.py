"""Which words were taken out of a wording and which put in?"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
"""A word, one mark, or a stretch of white space: together they are the whole text."""
LONG = 600
"""Words and marks of both texts from which frequent ones no longer anchor the comparison: else the time it takes
grows with the square of their number, and one text of 20,000 letters holds a page up for minutes."""


class Change(StrEnum):
    EQUAL = "equal"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Run, ...]:
    """Runs in reading order; what was removed stands before what was added in its place.

    Equal and removed runs joined are ``before``, equal and added runs joined are ``after``.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > LONG)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            runs.append(Run(Change.EQUAL, "".join(old[start:end])))
            continue
        if start < end:
            runs.append(Run(Change.REMOVED, "".join(old[start:end])))
        if from_ < to:
            runs.append(Run(Change.ADDED, "".join(new[from_:to])))
    return tuple(runs)


def is_changed(before: str, after: str) -> bool:
    """Whether a reader would see another text: white space alone is no change."""
    return before.split() != after.split()

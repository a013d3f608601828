"""Which numbered place does a requirement have, and which others does a text point at?

A number counts as a reference only where another requirement of the same purchase has it: a date, an
amount or the number of a standard is none.
"""

import re
from collections.abc import Iterable, Mapping

from redthread.domain.check.wording import Wording
from redthread.domain.purchase import Purchase, Requirement

_LABEL = "number:"
"""How the reading of documents writes down a place that the document numbers itself."""
_LEADING = re.compile(r"\s*(\d{1,3}(?:\.\d{1,3}){1,4})")
_DOTTED = re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){1,4}(?!\w|\.\d)")


def number_of(requirement: Requirement) -> str:
    """The requirement's dotted number ("6.1"), or empty: a bare 6 is met too often to be told from an amount."""
    place = requirement.place.removeprefix(_LABEL) if requirement.place.startswith(_LABEL) else ""
    leading = _LEADING.match(place or str(requirement.wording))
    return leading.group(1) if leading else ""


def numbered(purchase: Purchase) -> dict[str, Requirement]:
    """The requirements by number, without the numbers that two of them share."""
    found: dict[str, list[Requirement]] = {}
    for requirement in purchase.requirements:
        if number := number_of(requirement):
            found.setdefault(number, []).append(requirement)
    return {number: those[0] for number, those in found.items() if len(those) == 1}


def mentioned(wording: Wording, known: Mapping[str, Requirement], *, by: Requirement) -> tuple[Requirement, ...]:
    """The other requirements whose numbers stand in the text, in its order, each once."""
    hits: Iterable[str] = dict.fromkeys(_DOTTED.findall(wording.whole))
    return tuple(known[hit] for hit in hits if hit in known and known[hit].identifier != by.identifier)

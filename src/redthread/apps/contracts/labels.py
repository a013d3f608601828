"""What are a contract's ratings, states and steps called on a page?"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from django.utils.translation import get_language

from redthread.words.names import name_of

_TABLES: Mapping[str, str] = {
    "rating": "rating",
    "state": "period-state",
    "step": "ladder-step",
    "decision": "decision-kind",
    "answer": "answer-standing",
    "clause-origin": "clause-origin",
    "contract-origin": "contract-origin",
}


def label_of(table: str, code: str) -> str:
    """The word for a code; one that is not in the list stays as it is. KeyError for a list that there is not."""
    return name_of(_TABLES[table], code, get_language() or "en")


def labelled(table: str, codes: Iterable[StrEnum]) -> list[tuple[str, str]]:
    """Pairs for a form's choices, in the order of the codes."""
    return [(code.value, label_of(table, code.value)) for code in codes]

"""What does a column of a table, or a label at the start of a line, hold?"""

import re
from collections.abc import Sequence
from functools import lru_cache

from redthread.domain.reading.fold import fold, pattern
from redthread.domain.reading.terms import EVERY, Column, terms_first_of
from redthread.domain.values import UNDETERMINED

LONGEST_HEADER = 90
_SIGNS = re.compile(r"[\s*:()\[\]_]+")


@lru_cache(maxsize=4096)
def column_of(header: str, language: str = UNDETERMINED) -> Column | None:
    """The meaning of a column's header: exact words first, then how it begins, then what stands in it."""
    plain = _SIGNS.sub(" ", fold(header)).strip()
    if not plain or len(plain) > LONGEST_HEADER:
        return None
    found = (
        (*_closeness(plain, phrases), order, column)
        for order, terms in enumerate(terms_first_of(language))
        for column, phrases in terms.columns.items()
    )
    ranked = sorted(found, key=lambda each: each[:3])
    return ranked[0][3] if ranked and ranked[0][0] < NOT_THERE else None


NOT_THERE = 9


def _closeness(plain: str, phrases: tuple[str, ...]) -> tuple[int, int]:
    """(0 exact, 1 at the start, 2 inside, 9 not there; the length of what was found, negative)."""
    expression = pattern(phrases)
    if expression.fullmatch(plain):
        return 0, -len(plain)
    if start := expression.match(plain):
        return 1, -len(start.group(0))
    inside = max((len(match.group(0)) for match in expression.finditer(plain)), default=0)
    return (2, -inside) if inside > 2 or (inside and "%" in plain) else (NOT_THERE, 0)


def names_verification(header: str, language: str = UNDETERMINED) -> bool:
    """Whether a column of another kind holds proof as well: "Scale and evidence"."""
    phrases = terms_first_of(language)[0].columns[Column.VERIFICATION]
    return bool(pattern(phrases).search(fold(header)))


def is_column_name(text: str) -> bool:
    """Whether it is the name of a column in any language, and nothing more."""
    plain = _SIGNS.sub(" ", fold(text)).strip()
    return any(pattern(phrases).fullmatch(plain) for terms in EVERY.values() for phrases in terms.columns.values())


def columns_of(headers: Sequence[str], language: str = UNDETERMINED) -> tuple[Column | None, ...]:
    return tuple(column_of(header, language) for header in headers)


LABELS = (
    Column.VERIFICATION,
    Column.SCALE,
    Column.WEIGHT,
    Column.POINTS,
    Column.MANDATORY,
    Column.REQUIREMENT,
    Column.TITLE,
    Column.LOT,
    Column.STAGE,
)


def label_of(line: str, language: str = UNDETERMINED) -> tuple[Column, str, str] | None:
    """What a line such as "Documentation: a list of sites" begins with: (column, label, the rest).

    A number may follow the word ("Requirement 3: ..."). The rest is empty where the line is the label alone.
    """
    head, colon, rest = line.partition(":")
    if not colon or len(head) > 60:
        return None
    plain = fold(head).strip(" *\t-•")
    for terms in terms_first_of(language):
        for column in LABELS:
            expression = pattern(terms.columns.get(column, ()), after=r"(?:\s*\([^)]*\)|\s+[\w.-]{1,6})?")
            if expression.fullmatch(plain):
                return column, head.strip(" *\t-•"), rest.strip()
    return None


def verification_inside(text: str, language: str = UNDETERMINED) -> tuple[str, str]:
    """(wording, proof) of "The tenderer ... . Documentation: a list." where both stand in one piece."""
    lowered = fold(text)
    if len(lowered) != len(text):
        return text, ""
    for terms in terms_first_of(language)[:1]:
        expression = pattern(terms.columns[Column.VERIFICATION], before=r"(?:(?<=[.;!?)])\s+|\n\s*)", after=r"\s*:")
        if (label := expression.search(lowered)) and label.start() > 20:
            return text[: label.start()].strip(), text[label.end() :].strip()
    return text, ""

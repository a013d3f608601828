"""Which small values does every stage speak in?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

UNDETERMINED = "und"
"""ISO 639-3's code for a language that nobody stated."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one or several languages; the first version is the authoritative one.

    ``versions`` holds (language, text) pairs; a language is a lower-case ISO 639-1 code, or
    ``und`` where the source does not say. An empty ``Text`` is falsy.
    """

    versions: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, text: str, language: str = UNDETERMINED) -> "Text":
        return cls(((language, text),)) if text else cls()

    def __bool__(self) -> bool:
        return any(text for _, text in self.versions)

    def __str__(self) -> str:
        return self.versions[0][1] if self.versions else ""

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.versions)

    @property
    def language(self) -> str:
        """The authoritative version's language."""
        return self.versions[0][0] if self.versions else UNDETERMINED

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(language for language, _ in self.versions)

    def in_language(self, language: str) -> str | None:
        """The text in that language, or None: a wording never falls back silently."""
        return next((text for code, text in self.versions if code == language), None)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217, upper case)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:,.2f} {self.currency}"


class WeightKind(StrEnum):
    """How a weight is declared. All five are lawful: Directive 2014/24/EU art. 67(5)."""

    PERCENTAGE = "percentage"
    PERCENTAGE_RANGE = "percentage-range"
    POINTS = "points"
    ORDER = "order"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Weight:
    """The relative weight of one award criterion in one lot.

    ``value`` is per cent, points, rank (1 = most important) or money by ``kind``; ``up_to`` is the
    upper end of a range. ``value`` None means that the kind was declared and the number was not.
    """

    kind: WeightKind
    value: Decimal | None = None
    up_to: Decimal | None = None

"""Which figures may others be shown, when only few people stand behind them?"""

from dataclasses import dataclass
from datetime import date

from redthread.domain.errors import DomainError

LEAST_SHOWN = 5
"""Figures over fewer people are withheld."""
MOST_PEOPLE = 2_000_000
"""More than work at any one place; a slip of the keyboard is caught."""


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """``number`` is None where it is withheld or not known; ``is_withheld`` says which of the two."""

    number: int | None
    is_withheld: bool = False


def people_shown(people: int | None) -> PeopleShown:
    """For everybody but the organisation whose figure it is."""
    if people is None:
        return PeopleShown(None)
    return PeopleShown(None, is_withheld=True) if people < LEAST_SHOWN else PeopleShown(people)


def require_people(people: int | None, *, least: int) -> None:
    """Raises ``people-range``; not known is fine."""
    if people is not None and not least <= people <= MOST_PEOPLE:
        raise DomainError("people-range", field="people", least=least, most=MOST_PEOPLE)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """As near as others come to a day on which somebody was interviewed."""

    year: int
    number: int

    @property
    def begins_on(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)


def quarter_of(day: date) -> Quarter:
    return Quarter(day.year, (day.month + 2) // 3)

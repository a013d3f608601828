"""What does a filled-in table report, beside what is reported already, and which of its lines can't be taken?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django import forms
from django.conf import settings
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from redthread.apps.contracts.adapters import periods_of, rating_of, state_of
from redthread.apps.contracts.figures import figure_of
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Indicator, Observation
from redthread.domain.contract.calendar import Period
from redthread.domain.contract.targets import require_figure
from redthread.domain.contract.terms import PeriodState
from redthread.domain.criteria.indicator import ReportingPeriod, Unit
from redthread.domain.errors import DomainError
from redthread.standards.tables.reading import Given
from redthread.words.errors import error_sentence

MOST_REPORTS = 500
"""Reports handed in with one file."""
NEEDED = ("id", "from", "value")
AT_ANY_TIME = frozenset({ReportingPeriod.ONCE.value, ReportingPeriod.PER_CASE.value})
NO = frozenset({"", "no", "nei", "nej", "nee", "0", "false"})
"""What in the column *Nothing was due* says that something was, in each language of the pages."""
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")

Lines = Sequence[tuple[int, tuple[Given, ...]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One report of a line. ``before`` is what was reported of the period last, or None."""

    line: int
    indicator: Indicator
    period: Period
    given: ReportGiven
    before: Observation | None

    @property
    def rating_before(self) -> str:
        return rating_of(self.before).value if self.before else ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a line can't be taken, in words."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Told:
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    unchanged: int
    """Lines that say nothing, or what is reported already."""


def headers() -> dict[str, str]:
    """The columns that are read, in the page's language; the table of a contract's reports has the same."""
    return {
        "id": _("Indicator id"),
        "from": _("From"),
        "value": _("Actual"),
        "nothing_due": _("Nothing was due"),
        "not_applicable": _("Not applicable, because"),
        "comment": _("Comment"),
    }


def told_by(lines: Lines, indicators: Iterable[Indicator], *, as_of: date) -> Told:
    """Every problem of the file at once. The indicators come with ``shown.OBSERVED``.

    Raises ``table-empty``, ``table-column-missing`` (with the first one) and ``table-too-long``.
    """
    if len(lines) < 2:
        raise DomainError("table-empty", field="file")
    places = _places(lines[0][1])
    reader = _Reader({each.public_id: each for each in indicators}, as_of)
    for line, cells in lines[1:]:
        reader.read(line, {name: cells[place] if place < len(cells) else None for name, place in places.items()})
    if len(reader.entries) > MOST_REPORTS:
        raise DomainError("table-too-long", field="file", most=MOST_REPORTS)
    return Told(tuple(reader.entries), tuple(reader.problems), reader.unchanged)


def _places(header: Sequence[Given]) -> dict[str, int]:
    """Where each column stands, whatever the language, the case and the blanks of its name."""
    names: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            names |= {_folded(word): name for name, word in headers().items()}
    found: dict[str, int] = {}
    for place, word in enumerate(header):
        name = names.get(_folded(str(word or "")))
        if name in found:
            raise DomainError("table-column-twice", field="file", column=str(word))
        if name:
            found[name] = place
    missing = next((headers()[name] for name in NEEDED if name not in found), None)
    if missing is not None:
        raise DomainError("table-column-missing", field="file", column=missing)
    return found


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


class _Reader:
    def __init__(self, indicators: Mapping[str, Indicator], as_of: date) -> None:
        self.indicators, self.as_of = indicators, as_of
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self.unchanged = 0
        self.seen: dict[tuple[str, date], int] = {}

    def read(self, line: int, cells: Mapping[str, Given]) -> None:
        said = (cells["value"], cells.get("nothing_due"), cells.get("not_applicable"))
        if not any(str(each or "").strip() for each in said):
            self.unchanged += 1
            return
        try:
            entry = self._entry(line, cells)
        except DomainError as error:
            self.problems.append(Problem(line, error_sentence(error, get_language() or "en")))
        except forms.ValidationError as error:
            self.problems.append(Problem(line, " ".join(error.messages)))
        else:
            if entry is None:
                self.unchanged += 1
            else:
                self.entries.append(entry)

    def _entry(self, line: int, cells: Mapping[str, Given]) -> Entry | None:
        indicator = self.indicators.get(str(cells["id"] or "").strip())
        if indicator is None:
            raise DomainError("table-indicator-unknown", id=str(cells["id"] or "")[:40])
        period = _period(indicator, cells["from"])
        earlier = self.seen.setdefault((indicator.public_id, period.start), line)
        if earlier != line:
            raise DomainError("table-line-twice", line=earlier)
        given = _given(indicator, period, cells)
        before = next((each for each in _newest_first(indicator) if each.period_from == period.start), None)
        if before is not None and _same(before, given):
            return None
        self._require_open(period, indicator, before, given)
        return Entry(line, indicator, period, given, before)

    def _require_open(
        self, period: Period, indicator: Indicator, before: Observation | None, given: ReportGiven
    ) -> None:
        """What the service would refuse, said for every line at once instead of for the first."""
        if period.start > self.as_of:
            raise DomainError("period-future", day=period.start)
        if period.end >= self.as_of and indicator.period not in AT_ANY_TIME:
            raise DomainError("period-not-over", end=period.end)
        state = state_of(before) if before else None
        if state is PeriodState.SUBMITTED:
            raise DomainError("report-waiting")
        if state is PeriodState.LOCKED:
            raise DomainError("report-locked")
        if state is PeriodState.ACCEPTED and not given.comment.strip():
            raise DomainError("correction-unexplained")


def _newest_first(indicator: Indicator) -> list[Observation]:
    return sorted(indicator.observations.all(), key=lambda each: each.number, reverse=True)


def _period(indicator: Indicator, given: Given) -> Period:
    """By its first day; a case is the day itself."""
    day = _day_of(given)
    if day is not None and indicator.period == ReportingPeriod.PER_CASE:
        return Period(day, day)
    found = next((each for each in periods_of(indicator) if each.start == day), None)
    if found is None:
        raise DomainError("period-unknown", day=day or str(given or ""))
    return found


def _day_of(given: Given) -> date | None:
    if isinstance(given, date):
        return given
    text = str(given or "").strip()
    european = _DAY.fullmatch(text)
    try:
        if european:
            return date(int(european[3]), int(european[2]), int(european[1]))
        return date.fromisoformat(text)
    except ValueError:
        return None


def _given(indicator: Indicator, period: Period, cells: Mapping[str, Given]) -> ReportGiven:
    value, reason = cells["value"], str(cells.get("not_applicable") or "").strip()
    nothing_due = _folded(str(cells.get("nothing_due") or "")) not in NO
    figure = value if isinstance(value, Decimal) else figure_of(str(value)) if value is not None else None
    if sum((figure is not None, nothing_due, bool(reason))) != 1:
        raise DomainError("report-several")
    if figure is not None:
        require_figure(figure, Unit(indicator.unit), field="value")
    comment = str(cells.get("comment") or "").strip()
    return ReportGiven(
        period_from=period.start, value=figure, nothing_due=nothing_due, not_applicable=reason, comment=comment
    )


def _same(before: Observation, given: ReportGiven) -> bool:
    said = (before.value, before.nothing_due, before.not_applicable)
    return said == (given.value, given.nothing_due, given.not_applicable)

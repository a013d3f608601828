"""What do the facts about a criterion add up to?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from statistics import median

from redthread.domain.outcomes.facts import Fact, FactKind, standing


class Measure(StrEnum):
    """In the order in which a purchase meets them."""

    USED = "used"
    """Purchases in whose published tender it stood."""
    OFFERS = "offers"
    """The median of the offers per purchase. A purchase awarded in lots counts once, with the most of its lots."""
    ANSWERED = "answered"
    MET = "met"
    """Answers that say *met*, now or by a date, out of those that say anything."""
    CLAUSES = "clauses"
    INDICATORS_MET = "indicators-met"
    """Accepted reports that meet the target, out of those that could be rated."""
    CHECKED = "checked"
    """Times that somebody independent looked, whatever was found."""
    CRITICAL = "findings-critical"
    MAJOR = "findings-major"
    MINOR = "findings-minor"
    REMARKS = "findings-remark"
    IN_TIME = "actions-in-time"
    """Corrective actions closed by their date, out of those that were closed."""
    OPEN = "actions-open"
    """Corrective actions not closed yet, out of those that were agreed; whether their date has passed is not told."""
    REMEDIED = "remedied"
    """People who got a remedy that somebody independent confirmed."""


SEVERITIES: Mapping[Measure, Decimal] = {
    Measure.CRITICAL: Decimal(3),
    Measure.MAJOR: Decimal(2),
    Measure.MINOR: Decimal(1),
    Measure.REMARKS: Decimal(0),
}
"""With which value a fact *found* counts where."""


@dataclass(frozen=True, slots=True)
class Figure:
    """``value``, out of ``of`` where it is a share; seen in so many purchases of so many authorities, and when."""

    measure: Measure
    value: Decimal
    of: int | None
    purchases: int
    authorities: int
    first: date
    last: date


Track = tuple[Figure, ...]
"""In the order of the measures. One that is not there was not recorded; it is not zero."""


def track(facts: Iterable[Fact]) -> Track:
    """The same whatever the order of the facts. What was taken back does not count."""
    return track_of_standing(standing(facts))


def track_of_standing(facts: Iterable[Fact]) -> Track:
    """As ``track``, of facts that all stand: those of several versions of a criterion, added up."""
    by_kind: dict[FactKind, list[Fact]] = {kind: [] for kind in FactKind}
    for fact in facts:
        by_kind[fact.kind].append(fact)
    figures = [
        *_counted(Measure.USED, by_kind[FactKind.TENDERED], value=_purchases(by_kind[FactKind.TENDERED])),
        *_offers(by_kind[FactKind.OFFERS]),
        *_counted(Measure.ANSWERED, by_kind[FactKind.ANSWERED]),
        *_share(Measure.MET, by_kind[FactKind.ANSWERED]),
        *_counted(Measure.CLAUSES, by_kind[FactKind.AWARDED]),
        *_share(Measure.INDICATORS_MET, by_kind[FactKind.RATED]),
        *_counted(Measure.CHECKED, by_kind[FactKind.CHECKED]),
        *_findings(by_kind[FactKind.FOUND], by_kind[FactKind.CHECKED]),
        *_share(Measure.IN_TIME, by_kind[FactKind.ACTION_CLOSED]),
        *_open(by_kind[FactKind.ACTION_DUE], by_kind[FactKind.ACTION_CLOSED]),
        *_counted(Measure.REMEDIED, by_kind[FactKind.REMEDY], value=_sum(by_kind[FactKind.REMEDY])),
    ]
    return tuple(figures)


def _counted(measure: Measure, facts: Sequence[Fact], *, value: Decimal | None = None) -> list[Figure]:
    """Nothing where there is no fact: silence is not zero."""
    return [_figure(measure, facts, value=Decimal(len(facts)) if value is None else value)] if facts else []


def _share(measure: Measure, facts: Sequence[Fact]) -> list[Figure]:
    if not facts:
        return []
    good = sum(1 for fact in facts if fact.value == 1)
    return [_figure(measure, facts, value=Decimal(good), of=len(facts))]


def _offers(facts: Sequence[Fact]) -> list[Figure]:
    most: dict[str, Decimal] = {}
    for fact in facts:
        if fact.value is not None:
            most[fact.purchase] = max(most.get(fact.purchase, fact.value), fact.value)
    told = [fact for fact in facts if fact.value is not None]
    return _counted(Measure.OFFERS, told, value=median(most.values())) if told else []


def _findings(found: Sequence[Fact], checked: Sequence[Fact]) -> list[Figure]:
    """Zero only where somebody looked; a severity that nobody looked for has no figure."""
    figures = []
    for measure, severity in SEVERITIES.items():
        count = sum(1 for fact in found if fact.value == severity)
        if checked or count:
            figures.append(_figure(measure, [*checked, *found], value=Decimal(count)))
    return figures


def _open(due: Sequence[Fact], closed: Sequence[Fact]) -> list[Figure]:
    """Closed for the second time is closed once: actions are counted, not the times."""
    agreed = {fact.subject for fact in due}
    still_open = agreed - {fact.subject for fact in closed}
    return [_figure(Measure.OPEN, due, value=Decimal(len(still_open)), of=len(agreed))] if due else []


def _figure(measure: Measure, seen: Sequence[Fact], *, value: Decimal, of: int | None = None) -> Figure:
    days = [fact.at.date() for fact in seen]
    return Figure(
        measure=measure,
        value=value,
        of=of,
        purchases=int(_purchases(seen)),
        authorities=len({fact.authority for fact in seen}),
        first=min(days),
        last=max(days),
    )


def _purchases(facts: Sequence[Fact]) -> Decimal:
    return Decimal(len({fact.purchase for fact in facts}))


def _sum(facts: Sequence[Fact]) -> Decimal:
    return sum((fact.value for fact in facts if fact.value is not None), Decimal(0))

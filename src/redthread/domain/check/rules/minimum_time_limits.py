"""Are tenderers and candidates given at least the time that the directive asks for?

The figures and the counting stand in ``timelimits``. They are the floor of EU law: national law may ask
for more. No calendar of public holidays is known here, so an end on a holiday is not moved.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import DAY, Example
from redthread.domain.check.finding import WHOLE, Basis, Outcome, cant_tell, failed, passed
from redthread.domain.purchase import Kind, Lot, Procedure, Purchase, Source, Timetable
from redthread.domain.timelimits.counting import last_day
from redthread.domain.timelimits.figures import Step
from redthread.domain.timelimits.minimum import Facts, Minimum, minimum
from redthread.domain.timelimits.standing import Standing, local, local_day, standing
from redthread.domain.verdict import Severity

CODE = "minimum-time-limits"
TITLE = "Time limits are at least the legal minimum"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.ERROR
BASIS = (
    Basis("Directive 2014/24/EU", "art. 27-31"),
    Basis(
        "Directive 2014/24/EU",
        "art. 28(1)-(3)",
        source="https://www.legislation.gov.uk/eudr/2014/24/article/28/2020-01-31?timeline=false&view=plain",
        checked_on=date(2026, 11, 24),
    ),
    Basis("Regulation (EEC, Euratom) No 1182/71", "art. 3"),
)
NEEDS = (Aspect.TIMETABLE,)
REASONS = (
    "long-enough",
    "too-short",
    "cut-on-last-day",
    "depends-on-electronic",
    "dates-missing",
    "procedure-unknown",
    "invitation-date-missing",
    "legal-basis-not-in-packs",
)

_NO_MINIMUM_KINDS = frozenset({Kind.BELOW_THRESHOLD, Kind.CALL_OFF})
"""Outside the directive's threshold, or a mini-competition inside a framework (art. 33(5): sufficient time)."""
_CONTRACT_NOTICE = frozenset({"", "16"})
"""The eForms subtype that opens a procedure under the directive's general regime; others set no such limit."""
_LEGAL_BASES = frozenset({"", "32014L0024", "2014/24", "2014/24/EU", "Directive 2014/24/EU"})
_TWO_STEPS = frozenset({Procedure.RESTRICTED, Procedure.COMPETITIVE_NEGOTIATION})
_STEPS = {Procedure.OPEN: Step.TENDERS}


def check(draft: Draft) -> Iterator[Outcome]:
    purchase = draft.purchase
    if purchase.kind in _NO_MINIMUM_KINDS or purchase.procedure is Procedure.NEGOTIATED_WITHOUT_CALL:
        return
    if purchase.notice_subtype not in _CONTRACT_NOTICE:
        return
    if purchase.legal_basis not in _LEGAL_BASES:
        yield cant_tell(WHOLE, "legal-basis-not-in-packs", legal_basis=purchase.legal_basis)
    elif purchase.procedure is None or purchase.procedure is Procedure.OTHER:
        yield cant_tell(WHOLE, "procedure-unknown")
    else:
        for at, timetable in _timetables(purchase):
            yield from _judge(at, timetable, purchase.procedure)


def _timetables(purchase: Purchase) -> Iterator[tuple[str, Timetable]]:
    """One for the purchase, or one a lot where lots have dates of their own."""
    own = [(lot.identifier, _filled(lot.timetable, purchase.timetable)) for lot in purchase.lots if lot.timetable]
    if len(own) < len(purchase.lots) or not own:
        yield WHOLE, purchase.timetable
    yield from own


def _filled(own: Timetable, general: Timetable) -> Timetable:
    """The lot's own dates, the purchase's where the lot states none."""
    stated = {each.name: value for each in fields(own) if (value := getattr(own, each.name)) not in (None, "")}
    return replace(general, **stated)


def _judge(at: str, timetable: Timetable, procedure: Procedure) -> Iterator[Outcome]:
    step = _STEPS.get(procedure, Step.REQUESTS)
    due = timetable.tenders_due if step is Step.TENDERS else timetable.requests_due
    if timetable.dispatched is None or due is None:
        yield cant_tell(at, "dates-missing", step=step, missing=_missing(timetable, due, step))
        return
    dispatched = local_day(timetable.dispatched, timetable.time_zone)
    facts = Facts(dispatched, timetable.electronic_submission, timetable.urgent, _day_of(timetable.prior_information))
    if found := minimum(procedure, step, facts):
        yield _outcome(at, step, found, dispatched, local(due, timetable.time_zone))
    if procedure in _TWO_STEPS and timetable.tenders_due is not None:
        # Tenders are counted from the invitation, which no notice and no field here states.
        yield cant_tell(at, "invitation-date-missing", procedure=procedure)


def _missing(timetable: Timetable, due: datetime | None, step: Step) -> tuple[str, ...]:
    names = ("dispatched", timetable.dispatched), (f"{step}-due", due)
    return tuple(name for name, value in names if value is None)


def _day_of(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _outcome(at: str, step: Step, found: Minimum, dispatched: date, due: datetime) -> Outcome:
    figure = found.figure
    result = standing(dispatched, due, days=figure.days)
    values: dict[str, Any] = {
        "step": step,
        "days": figure.days,
        "article": figure.article,
        "dispatched": dispatched,
        "due": due.date(),
        "last_day": last_day(dispatched, figure.days),
    }
    if result is Standing.LONG_ENOUGH:
        return passed(at, "long-enough", **values)
    if found.if_electronic and standing(dispatched, due, days=found.if_electronic.days) is not Standing.TOO_SHORT:
        return cant_tell(at, "depends-on-electronic", shorter=found.if_electronic.days, **values)
    if result is Standing.CUT_ON_LAST_DAY:
        return cant_tell(at, "cut-on-last-day", **values)
    return failed(at, "too-short", **values)


def _at(month: int, day: int, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def _example(
    why: str,
    timetable: Timetable,
    *,
    procedure: Procedure | None = Procedure.OPEN,
    kind: Kind | None = None,
    legal_basis: str = "",
    lots: tuple[Lot, ...] = (),
) -> Example:
    purchase = Purchase(
        source=Source.RECORDS,
        identifier="p",
        jurisdiction="NO",
        kind=kind,
        procedure=procedure,
        legal_basis=legal_basis,
        timetable=timetable,
        lots=lots,
    )
    return Example(why, Draft(purchase, DAY))


_SENT = date(2026, 9, 1)
_PAPER = Timetable(dispatched=_SENT, tenders_due=_at(10, 7), electronic_submission=False)
PASSING = (
    _example("36 days on paper", _PAPER),
    _example("31 days, electronically", Timetable(_SENT, _at(10, 2), electronic_submission=True)),
    _example("16 days, urgent", Timetable(_SENT, _at(9, 17), urgent=True)),
    _example("a notice beforehand", Timetable(_SENT, _at(9, 17), prior_information=date(2026, 6, 1))),
    _example("requests, 31 days", Timetable(_SENT, None, _at(10, 2)), procedure=Procedure.RESTRICTED),
)
FAILING = (
    _example("20 days", Timetable(_SENT, _at(9, 21), electronic_submission=True)),
    _example("29 days for requests", Timetable(_SENT, None, _at(9, 30)), procedure=Procedure.RESTRICTED),
    _example(
        "a notice beforehand, but only a week",
        Timetable(_SENT, _at(9, 17), prior_information=date(2026, 8, 25), electronic_submission=True),
    ),
    _example("one lot is too short", _PAPER, lots=(Lot("LOT-0001", timetable=Timetable(tenders_due=_at(9, 10))),)),
)
CANT_TELL = (
    _example("no dates", Timetable()),
    _example("the last day, at noon", Timetable(_SENT, _at(10, 1), electronic_submission=True)),
    _example("32 days, and nobody says how to submit", Timetable(_SENT, _at(10, 3))),
    _example("a procedure of its own", _PAPER, procedure=Procedure.OTHER),
    _example("tenders after a selection", Timetable(_SENT, _at(12, 1), _at(10, 2)), procedure=Procedure.RESTRICTED),
    _example("the utilities directive", _PAPER, legal_basis="32014L0025"),
)
NOT_APPLICABLE = (
    _example("below the threshold", Timetable(), kind=Kind.BELOW_THRESHOLD),
    _example("no call at all", Timetable(), procedure=Procedure.NEGOTIATED_WITHOUT_CALL),
)

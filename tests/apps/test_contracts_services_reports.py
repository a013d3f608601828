"""Is a figure reported once, decided on by the other side, and never rewritten?"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts import selectors, services, services_indicators
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Indicator, IndicatorStatus, Observation
from redthread.apps.contracts.services_reminders import reports_remind
from redthread.apps.contracts.services_reports import observation_decide, observation_submit
from redthread.apps.contracts.services_status import status_rebuild
from redthread.apps.facts.models import Fact
from redthread.apps.inbox.models import Notification
from redthread.apps.journal.selectors import journal_entries
from redthread.domain.contract.terms import DecisionKind, PeriodState, Rating
from redthread.domain.criteria.indicator import ReportingPeriod, Unit, WhenNothingDue
from redthread.domain.errors import DomainError
from tests.factories.clock import stop_at
from tests.factories.contract import Held, contract_of, indicator_facts, report
from tests.people import Cast

ACCEPTED, RETURNED, LOCKED = DecisionKind.ACCEPTED, DecisionKind.RETURNED, DecisionKind.LOCKED
TODAY = date(2025, 9, 15)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_at(monkeypatch, TODAY)


@pytest.fixture
def finn(cast: Cast) -> Actor:
    return cast.acting("finn")


@pytest.fixture
def atle(cast: Cast) -> Actor:
    return cast.acting("atle")


@pytest.fixture
def held(cast: Cast) -> Held:
    return contract_of(cast)


def decide(actor: Actor, observation: Observation, kind: DecisionKind, **said: object) -> None:
    observation_decide(actor=actor, observation_id=observation.public_id, kind=kind, **said)  # type: ignore[arg-type]


def refused(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(DomainError) as refusal:
        act()
    return refusal.value.code, refusal.value.field


def status(indicator: Indicator) -> IndicatorStatus:
    return IndicatorStatus.objects.get(indicator=indicator)


# Reporting


def test_report_is_rated_by_the_rule_and_says_what_it_went_by(atle: Actor, held: Held) -> None:
    made = report(atle, held.sites_named, "81.5", comment="Two sites were closed.")

    assert (made.number, made.value, made.rating) == (1, Decimal("81.5"), "nearly")
    assert (made.period_from, made.period_to) == (date(2025, 1, 31), date(2025, 4, 29))
    assert made.rated_by_rule == {
        "version": "1",
        "reason": "within-margin",
        "value": "81.5",
        "target": "90.000000",
        "direction": "at-least",
        "margin": "10.00",
        "unit": "percent",
    }


def test_report_is_told_to_the_contract_manager_and_written_down(
    cast: Cast, finn: Actor, atle: Actor, held: Held
) -> None:
    made = report(atle, held.sites_named, 95)

    told = Notification.objects.get(code="report-submitted")
    assert (told.person, told.needs_action) == (cast.person("finn"), True)
    assert told.link == f"/contracts/{held.contract.public_id}/observations/{made.public_id}/"
    assert next(iter(journal_entries(organisation=atle.organisation_id))).code == "report-submitted"


def test_nothing_due_and_not_applicable_are_grey(atle: Actor, held: Held) -> None:
    nothing = report(atle, held.days_to_answer, nothing_due=True)
    aside = report(atle, held.days_to_answer, period=1, not_applicable="The line stood still.")

    assert (nothing.rating, aside.rating) == ("not-rated", "not-applicable")
    assert (nothing.value, aside.value) == (None, None)


def test_nothing_due_where_there_is_always_something_is_refused(finn: Actor, atle: Actor, held: Held) -> None:
    facts = indicator_facts(name="Heads", unit=Unit.PERSONS, when_nothing_due=WhenNothingDue.ALWAYS_DUE)
    heads = services_indicators.indicator_add(
        actor=finn, contract_id=held.contract.public_id, clause_id=held.clauses[1].public_id, facts=facts
    )
    past = ReportGiven(period_from=date(2025, 1, 31), nothing_due=True)

    assert refused(lambda: observation_submit(actor=atle, indicator_id=heads.public_id, given=past)) == (
        "always-due",
        "nothing_due",
    )


def test_once_may_be_reported_before_the_end_and_a_case_on_its_day(finn: Actor, atle: Actor, held: Held) -> None:
    facts = indicator_facts(name="Hours to tell", unit=Unit.HOURS, period=ReportingPeriod.PER_CASE)
    cases = services_indicators.indicator_add(
        actor=finn,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[1].public_id,
        facts=facts,
        target=Decimal(72),
    )

    once = report(atle, held.access, 1)
    case = observation_submit(
        actor=atle,
        indicator_id=cases.public_id,
        given=ReportGiven(period_from=date(2025, 9, 14), value=Decimal(80)),
    )

    assert (once.rating, once.period_to) == ("meets", held.contract.ends_on)
    assert (case.period_from, case.period_to, case.rating) == (date(2025, 9, 14), date(2025, 9, 14), "below")


@pytest.mark.parametrize(("name", "code"), [("nora", "not-found"), ("vera", "not-found"), ("frida", "not-allowed")])
def test_report_is_handed_in_by_the_contractor_or_the_contract_manager(
    cast: Cast, held: Held, name: str, code: str
) -> None:
    assert refused(lambda: report(cast.acting(name), held.sites_named, 95)) == (code, "")


def test_figure_that_came_to_the_authority_otherwise_says_so_and_may_be_accepted(finn: Actor, held: Held) -> None:
    made = report(finn, held.sites_named, 95, comment="By telephone.")

    decide(finn, made, ACCEPTED)

    assert made.submitted_for == held.contract.authority
    assert Notification.objects.count() == 0


# Deciding


def test_supplier_never_decides_on_its_own_report(atle: Actor, held: Held) -> None:
    made = report(atle, held.sites_named, 95)

    assert [refused(lambda kind=kind: decide(atle, made, kind, comment="Fine."))[0] for kind in DecisionKind] == [  # type: ignore[misc]
        "not-allowed"
    ] * 3


def test_accepted_then_locked_is_final(finn: Actor, atle: Actor, held: Held) -> None:
    made = report(atle, held.sites_named, 95)
    assert refused(lambda: decide(finn, made, LOCKED))[0] == "lock-unaccepted"
    decide(finn, made, ACCEPTED)
    assert refused(lambda: decide(finn, made, ACCEPTED))[0] == "report-decided"
    decide(finn, made, LOCKED)

    assert refused(lambda: decide(finn, made, RETURNED, comment="Too late."))[0] == "report-decided"
    assert refused(lambda: report(atle, held.sites_named, 99, comment="Better."))[0] == "report-locked"
    assert status(held.sites_named).state == "locked"


def test_report_that_waits_is_not_corrected(atle: Actor, held: Held) -> None:
    report(atle, held.sites_named, 95)

    assert refused(lambda: report(atle, held.sites_named, 96)) == ("report-waiting", "period_from")


def test_returned_report_comes_again_as_the_next_number_and_the_first_stays(
    cast: Cast, finn: Actor, atle: Actor, held: Held
) -> None:
    first = report(atle, held.sites_named, 95)
    assert refused(lambda: decide(finn, first, RETURNED)) == ("return-unexplained", "comment")
    decide(finn, first, RETURNED, comment="The list lacks two models.")

    told = Notification.objects.get(code="report-returned")
    assert (told.person, told.link) == (
        cast.person("atle"),
        f"/reports/{held.sites_named.public_id}/?from=2025-01-31",
    )
    second = report(atle, held.sites_named, 88)
    assert [(each.number, each.value) for each in selectors.observations_of(indicator=held.sites_named)] == [
        (2, Decimal(88)),
        (1, Decimal(95)),
    ]
    decide(finn, second, ACCEPTED)
    assert status(held.sites_named).counts == {"nearly": 1}


def test_correction_of_an_accepted_report_says_why_and_falls_back_when_it_is_returned(
    finn: Actor, atle: Actor, held: Held
) -> None:
    decide(finn, report(atle, held.sites_named, 95), ACCEPTED)
    assert refused(lambda: report(atle, held.sites_named, 70)) == ("correction-unexplained", "comment")

    second = report(atle, held.sites_named, 70, comment="A site was counted twice.")
    assert status(held.sites_named).rating == "far-below"
    decide(finn, second, RETURNED, comment="Which one?")

    now = status(held.sites_named)
    assert (now.rating, now.value, now.state) == ("meets", Decimal(95), "returned")


def test_superseded_report_is_decided_on_no_more(finn: Actor, atle: Actor, held: Held) -> None:
    first = report(atle, held.sites_named, 95)
    decide(finn, first, ACCEPTED)
    report(atle, held.sites_named, 70, comment="A site was counted twice.")

    assert refused(lambda: decide(finn, first, LOCKED))[0] == "report-superseded"


def test_other_rating_than_the_rules_needs_a_reason_and_is_the_one_that_counts(
    finn: Actor, atle: Actor, held: Held
) -> None:
    made = report(atle, held.sites_named, 70)
    assert refused(lambda: decide(finn, made, ACCEPTED, rating=Rating.OTHER)) == ("rating-unexplained", "comment")

    decide(finn, made, ACCEPTED, rating=Rating.OTHER, comment="The port was closed by the flood.")

    made.refresh_from_db()
    assert (made.rating, status(held.sites_named).rating) == ("far-below", "other")
    assert status(held.sites_named).counts == {"other": 1}


def test_rows_of_reports_and_decisions_refuse_to_be_rewritten(finn: Actor, atle: Actor, held: Held) -> None:
    made = report(atle, held.sites_named, 95)
    decide(finn, made, ACCEPTED)
    decision = made.decisions.get()
    made.value, decision.comment = Decimal(99), "Never said."

    for row in (made, decision):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.save()


# The track record


def facts() -> list[tuple[str, Decimal | None, bool]]:
    rows = Fact.objects.filter(kind="rated").order_by("pk")
    return [(each.subject, each.value, each.retracts_id is not None) for each in rows]


def test_accepted_report_writes_a_fact_and_its_correction_takes_it_back(finn: Actor, atle: Actor, held: Held) -> None:
    first = report(atle, held.sites_named, 95)
    assert facts() == []
    decide(finn, first, ACCEPTED)
    second = report(atle, held.sites_named, 70, comment="A site was counted twice.")
    decide(finn, second, ACCEPTED)

    assert facts() == [
        (first.public_id, Decimal(1), False),
        (first.public_id, Decimal(1), True),
        (second.public_id, Decimal(0), False),
    ]


def test_grey_ratings_write_no_fact(finn: Actor, atle: Actor, held: Held) -> None:
    decide(finn, report(atle, held.sites_named, nothing_due=True), ACCEPTED)
    decide(finn, report(atle, held.sites_named, period=1, not_applicable="None were ordered."), ACCEPTED)

    assert facts() == []


# What is due


def test_supplier_sees_what_is_due_over_all_authorities(cast: Cast, atle: Actor, held: Held) -> None:
    roles = cast.acting("vera")
    other = contract_of(cast, manager="vera", title="Phones")
    report(atle, held.sites_named, 95)

    due = selectors.reports_due(actor=atle, as_of=TODAY)

    assert {each.contract.pk for each in due} == {held.contract.pk, other.contract.pk}
    assert {each.contract.pk for each in selectors.reports_due(actor=roles, as_of=TODAY)} == {other.contract.pk}
    quarters = [each for each in due if each.indicator == held.sites_named]
    assert [(each.period.start, each.due_on, each.state) for each in quarters] == [
        (date(2025, 4, 30), date(2025, 8, 29), PeriodState.LATE),
    ]


def test_what_is_due_costs_the_same_with_one_contract_and_with_three(
    cast: Cast, atle: Actor, query_count: Callable[[Callable[[], object]], int]
) -> None:
    def rows() -> list[object]:
        due = selectors.reports_due(actor=atle, as_of=TODAY)
        return [(each.contract.title, each.contract.authority.name, each.indicator.name) for each in due]

    contract_of(cast)
    one = query_count(rows)
    for number in ("2", "3"):
        contract_of(cast, number=number)

    assert query_count(rows) == one


def test_table_of_periods_shows_what_is_missing(finn: Actor, atle: Actor, held: Held) -> None:
    made = report(atle, held.sites_named, 95)

    table = selectors.period_table(indicator=held.sites_named, as_of=TODAY)

    assert [(planned.state.value, found) for planned, found in table[:3]] == [
        ("submitted", made),
        ("late", None),
        ("not-due", None),
    ]
    assert len(table) == 8


# Reminders


def remind(day: date) -> list[tuple[str, str]]:
    before = set(Notification.objects.values_list("pk", flat=True))
    reports_remind(now=datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    told = Notification.objects.exclude(pk__in=before).filter(code__startswith="reports-").order_by("pk")
    return [(each.code, each.person.name) for each in told]


def test_supplier_is_reminded_once_before_and_both_sides_once_after(held: Held) -> None:
    Indicator.objects.exclude(pk=held.sites_named.pk).update(retired_on=date(2025, 1, 31))
    status_rebuild()

    assert remind(date(2025, 5, 21)) == []
    assert remind(date(2025, 5, 22)) == [("reports-due", "Atle")]
    assert remind(date(2025, 5, 29)) == []
    assert remind(date(2025, 5, 30)) == [("reports-late", "Atle"), ("reports-missing", "Finn")]
    assert remind(date(2025, 6, 30)) == []


def test_what_was_handed_in_is_not_reminded_of(atle: Actor, held: Held) -> None:
    Indicator.objects.exclude(pk=held.sites_named.pk).update(retired_on=date(2025, 1, 31))
    status_rebuild()
    report(atle, held.sites_named, 95)

    assert remind(date(2025, 5, 30)) == []


# The projection

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["report", "correct", "accept", "return", "lock", "override", "retire", "extend", "target"]),
        st.integers(0, 2),
        st.integers(0, 6),
        st.integers(0, 100),
    ),
    max_size=14,
)


def act(finn: Actor, atle: Actor, held: Held, what: str, which: int, period: int, figure: int) -> None:
    """One step of whoever; what the rules refuse changes nothing, which is part of what is shown."""
    indicator = selectors.indicator_get(actor=finn, public_id=held.indicators[which].public_id)
    latest = indicator.observations.order_by("-pk").first()
    contract = held.contract.public_id
    if what in ("report", "correct"):
        number, value = (min(period, 1), figure) if which == 0 else (period, figure) if which == 1 else (0, figure % 2)
        report(atle, indicator, value, period=number, comment="x" if what == "correct" else "")
    elif what == "retire":
        services_indicators.indicator_retire(
            actor=finn, contract_id=contract, indicator_id=indicator.public_id, on=date(2026, 1, 31)
        )
    elif what == "extend":
        services.contract_extend(actor=finn, public_id=contract, months=1 + period, reason="Option.")
    elif what == "target":
        services_indicators.target_set(
            actor=finn,
            contract_id=contract,
            indicator_id=indicator.public_id,
            level=Decimal(figure),
            from_on=date(2025, 8, 1 + period),
            reason="Agreed.",
        )
    elif latest is not None:
        kind = {"accept": ACCEPTED, "override": ACCEPTED, "return": RETURNED, "lock": LOCKED}[what]
        rating = Rating.OTHER if what == "override" else None
        decide(finn, latest, kind, comment="Because.", rating=rating)


def rows() -> list[dict[str, object]]:
    return [
        {name: value for name, value in row.items() if name != "changed_at"}
        for row in IndicatorStatus.objects.order_by("pk").values()
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(acts=ACTS)
def test_projection_kept_with_each_change_equals_the_rebuilt_one(
    cast: Cast, held: Held, acts: list[tuple[str, int, int, int]]
) -> None:
    finn, atle = cast.acting("finn"), cast.acting("atle")
    with transaction.atomic():
        for each in acts:
            with suppress(DomainError), transaction.atomic():
                act(finn, atle, held, *each)
        kept = rows()
        status_rebuild()

        assert rows() == kept
        transaction.set_rollback(True)


def test_rebuild_finds_what_somebody_changed_by_hand(atle: Actor, held: Held) -> None:
    report(atle, held.sites_named, 95)
    kept = rows()
    IndicatorStatus.objects.update(rating="far-below", waiting=9)

    assert rows() != kept
    status_rebuild()
    assert rows() == kept

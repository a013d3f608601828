"""Is every senseless contract, target and figure refused at its field, with nothing of it kept?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from django.apps import apps
from django.db.models import Model

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.services import roles_set
from redthread.apps.contracts import selectors, services, services_awards, services_indicators, services_reports
from redthread.apps.contracts.given import IndicatorFacts, ReportGiven
from redthread.apps.contracts.services_reminders import BEFORE
from redthread.apps.contracts.services_reports import observation_decide, observation_submit
from redthread.apps.files.models import StoredFile
from redthread.apps.journal.models import Entry
from redthread.domain.contract.terms import DecisionKind
from redthread.domain.criteria.indicator import Direction, Unit
from redthread.domain.errors import DomainError
from tests.factories.clock import stop_at
from tests.factories.contract import STARTS, Held, clause_facts, contract_facts, contract_of, indicator_facts, report
from tests.people import Cast

TODAY = date(2025, 9, 15)


@dataclass(frozen=True, slots=True)
class World:
    """A contract whose first quarter was reported (95 per cent) and accepted, and another one of the same parties."""

    cast: Cast
    held: Held
    other: Held

    @property
    def finn(self) -> Actor:
        return self.cast.acting("finn")

    @property
    def atle(self) -> Actor:
        return self.cast.acting("atle")


@pytest.fixture
def world(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> World:
    stop_at(monkeypatch, TODAY)
    world = World(cast, contract_of(cast), contract_of(cast, number="2025/115"))
    made = report(world.atle, world.held.sites_named, 95)
    observation_decide(actor=world.finn, observation_id=made.public_id, kind=DecisionKind.ACCEPTED)
    return world


Act = Callable[[World], object]


def enter(**facts: object) -> Act:
    return lambda world: services.contract_enter(
        actor=world.finn,
        facts=contract_facts(**{"number": "new", **facts}),
        supplier=world.cast.organisation("atelje_it"),
    )


def change(**facts: object) -> Act:
    return lambda world: services.contract_change(
        actor=world.finn, public_id=world.held.contract.public_id, facts=contract_facts(**facts), version=1
    )


def extend(months: int, reason: str = "Option 1.") -> Act:
    return lambda world: services.contract_extend(
        actor=world.finn, public_id=world.held.contract.public_id, months=months, reason=reason
    )


def end(on: date, reason: str = "By agreement.") -> Act:
    return lambda world: services.contract_end(
        actor=world.finn, public_id=world.held.contract.public_id, on=on, reason=reason
    )


def clause(**facts: object) -> Act:
    return lambda world: services.clause_add(
        actor=world.finn, contract_id=world.held.contract.public_id, facts=clause_facts(**facts)
    )


def indicator(target: Decimal | None = None, **facts: object) -> Act:
    return lambda world: services_indicators.indicator_add(
        actor=world.finn,
        contract_id=world.held.contract.public_id,
        clause_id=world.held.clauses[1].public_id,
        facts=indicator_facts(**facts),
        target=target,
    )


def target(level: str, from_on: date = date(2025, 10, 1), reason: str = "Agreed.", which: int = 0) -> Act:
    return lambda world: services_indicators.target_set(
        actor=world.finn,
        contract_id=world.held.contract.public_id,
        indicator_id=world.held.indicators[which].public_id,
        level=Decimal(level),
        from_on=from_on,
        reason=reason,
    )


def submit(which: int = 1, period_from: date = STARTS, who: str = "atle", **given: object) -> Act:
    stated = {"value": Decimal(20), **given}
    return lambda world: observation_submit(
        actor=world.cast.acting(who),
        indicator_id=world.held.indicators[which].public_id,
        given=ReportGiven(period_from=period_from, **stated),  # type: ignore[arg-type]
    )


def with_file(owner: str) -> Act:
    def act(world: World) -> object:
        file = StoredFile.objects.create(
            organisation=world.cast.organisation(owner),
            name="list.pdf",
            kind="pdf",
            size=1,
            sha256="0" * 64,
            state="clean",
        )
        return submit(files=[file])(world)

    return act


def owner(day: date, name: str = "frida") -> Act:
    return lambda world: services.owner_set(
        actor=world.finn, public_id=world.held.contract.public_id, person=world.cast.person(name), from_on=day
    )


def decide_as(name: str) -> Act:
    def act(world: World) -> object:
        made = world.held.sites_named.observations.get()
        return observation_decide(
            actor=world.cast.acting(name), observation_id=made.public_id, kind=DecisionKind.LOCKED
        )

    return act


BAD: dict[str, tuple[Act, str, str]] = {
    "end before start": (enter(ends_on=date(2025, 1, 30)), "contract-ends-first", "ends_on"),
    "a year that no page shows": (enter(ends_on=date(2100, 1, 1)), "year-not-shown", "ends_on"),
    "negative value": (enter(value=Decimal(-1)), "figure-negative", "value"),
    "value that is no number": (enter(value=Decimal("NaN")), "value-unfitting", "value"),
    "endless value": (enter(value=Decimal("Infinity")), "value-unfitting", "value"),
    "value of 309 digits": (enter(value=Decimal("1E308")), "value-unfitting", "value"),
    "value with more digits than are kept": (enter(value=Decimal("1234567890123456.78")), "value-unfitting", "value"),
    "value in no currency": (enter(currency=""), "currency-missing", "currency"),
    "currency that is none": (enter(currency="KRONER"), "value-unfitting", "currency"),
    "time zone that is none": (enter(time_zone="CET+1"), "zone-unknown", "time_zone"),
    "no title": (enter(title=" "), "contract-title-missing", "title"),
    "title that is too long": (enter(title="x" * 201), "value-unfitting", "title"),
    "number that is taken": (enter(number="2025/114"), "contract-number-taken", "number"),
    "number of another taken by a change": (change(number="2025/115"), "contract-number-taken", "number"),
    "contract with an authority": (
        lambda world: services.contract_enter(
            actor=world.finn, facts=contract_facts(number="x"), supplier=world.cast.organisation("fjordvik")
        ),
        "contract-with-no-supplier",
        "supplier",
    ),
    "contract from an award that there is not": (
        lambda world: services_awards.contract_from_awards(
            actor=world.finn, award_ids=[world.held.contract.public_id], facts=contract_facts(number="x")
        ),
        "not-found",
        "",
    ),
    "options for a thousand months": (enter(extension_months=1000), "extension-too-long", "extension_months"),
    "extension beyond the options": (extend(25), "extension-beyond", "months"),
    "extension by nothing": (extend(0), "extension-months", "months"),
    "extension by less than nothing": (extend(-1), "extension-months", "months"),
    "extension without a reason": (extend(1, " "), "change-unexplained", "reason"),
    "end outside the contract": (end(date(2024, 12, 31)), "end-outside", "on"),
    "end before what was reported": (end(date(2025, 1, 31).replace(day=30)), "end-outside", "on"),
    "first day moved under reported periods": (change(starts_on=date(2025, 2, 1)), "start-reported", "starts_on"),
    "last day moved past the options": (change(ends_on=date(2030, 1, 1)), "end-by-extension", "ends_on"),
    "clause without words": (clause(wording=""), "clause-wording-missing", "wording"),
    "clause without a title": (clause(title=""), "clause-title-missing", "title"),
    "clause before the contract": (clause(from_on=date(2025, 1, 30)), "clause-outside", "from_on"),
    "target above the most": (target("100.5"), "figure-percent", "level"),
    "target below nothing": (target("-1"), "figure-negative", "level"),
    "target that is no number": (target("NaN"), "figure-not-finite", "level"),
    "target of 309 digits": (target("1E308"), "figure-too-large", "level"),
    "target of a day that was reported": (target("95", date(2025, 4, 29)), "target-reported", "from_on"),
    "two targets of one day": (target("95", date(2026, 1, 31)), "target-day-taken", "from_on"),
    "target outside the contract": (target("95", date(2028, 1, 1)), "target-outside", "from_on"),
    "target without a reason": (target("95", reason=""), "change-unexplained", "reason"),
    "half a person as target": (indicator(Decimal("2.5"), unit=Unit.PERSONS), "figure-not-whole", "target"),
    "target of a monitoring figure": (
        indicator(Decimal(1), direction=Direction.MONITORING),
        "monitoring-has-target",
        "target",
    ),
    "money in no currency": (indicator(unit=Unit.MONEY), "currency-missing", "currency"),
    "margin of 101 per cent": (indicator(nearly_within=Decimal(101)), "nearly-within", "nearly_within"),
    "margin that is no number": (indicator(nearly_within=Decimal("NaN")), "nearly-within", "nearly_within"),
    "report due at once": (indicator(due_days=0), "due-days", "due_days"),
    "indicator without a name": (indicator(name=""), "indicator-name-missing", "name"),
    "figure that is no number": (submit(value=Decimal("NaN")), "figure-not-finite", "value"),
    "figure without end": (submit(value=Decimal("-Infinity")), "figure-not-finite", "value"),
    "figure of 309 digits": (submit(value=Decimal("1E308")), "figure-too-large", "value"),
    "figure with more digits than are kept": (submit(value=Decimal("1.1234567890123456")), "value-unfitting", "value"),
    "negative figure": (submit(value=Decimal(-1)), "figure-negative", "value"),
    "percentages that add to 110": (
        submit(0, date(2025, 4, 30), value=Decimal(110)),
        "figure-percent",
        "value",
    ),
    "neither yes nor no": (submit(2, value=Decimal(2)), "figure-yes-no", "value"),
    "no figure and no reason": (submit(value=None), "report-empty", "value"),
    "a figure and a reason for none": (submit(not_applicable="None ordered."), "report-several", "value"),
    "measured before the contract": (submit(period_from=date(2024, 12, 31)), "period-unknown", "period_from"),
    "measured in the future": (submit(period_from=date(2025, 9, 30)), "period-future", "period_from"),
    "measured before the period is over": (submit(period_from=date(2025, 8, 31)), "period-not-over", "period_from"),
    "a day on which no period begins": (submit(period_from=date(2025, 2, 1)), "period-unknown", "period_from"),
    "twice for one period": (submit(0, value=Decimal(96)), "correction-unexplained", "comment"),
    "evidence of the authority": (with_file("fjordvik"), "not-found", "evidence"),
    "evidence of another supplier": (with_file("norsud"), "not-found", "evidence"),
    "report by another supplier": (submit(who="nora"), "not-found", ""),
    "report by a buyer": (submit(who="frida"), "not-allowed", ""),
    "supplier decides on its own report": (decide_as("atle"), "not-allowed", ""),
    "another authority decides": (decide_as("vera"), "not-found", ""),
    "owner dated back": (owner(date(2025, 9, 14)), "owner-backdated", "from_on"),
    "owner of another authority": (owner(TODAY, "vera"), "owner-not-manager", "person"),
    "owner at the supplier": (owner(TODAY, "atle"), "owner-not-manager", "person"),
    "invitation to no address": (
        lambda world: services.contractor_invite(
            actor=world.finn, contract_id=_unpeopled(world).contract.public_id, email="no address"
        ),
        "email-unfitting",
        "email",
    ),
    "indicator retired twice": (
        lambda world: [_retire(world), _retire(world)],
        "indicator-retired",
        "",
    ),
}


def _retire(world: World) -> object:
    return services_indicators.indicator_retire(
        actor=world.finn,
        contract_id=world.other.contract.public_id,
        indicator_id=world.other.sites_named.public_id,
        on=date(2026, 1, 31),
    )


def _unpeopled(world: World) -> Held:
    """The other contract, whose supplier has nobody any more."""
    world.cast.organisation("atelje_it").memberships.all().delete()
    return world.other


def kept() -> dict[str, int]:
    models: list[type[Model]] = [*apps.get_app_config("contracts").get_models(), Entry]
    return {model._meta.object_name or "": model._default_manager.count() for model in models}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_at_its_field(world: World, name: str) -> None:
    act, code, field = BAD[name]
    before = kept()

    with pytest.raises(DomainError) as refusal:
        act(world)

    assert (refusal.value.code, refusal.value.field) == (code, field)
    if name != "indicator retired twice":
        assert kept() == before


def test_currency_stays_once_money_was_reported(world: World) -> None:
    paid = services_indicators.indicator_add(
        actor=world.finn,
        contract_id=world.other.contract.public_id,
        clause_id=world.other.clauses[1].public_id,
        facts=indicator_facts(name="Paid back", unit=Unit.MONEY, currency="NOK"),
    )
    past = ReportGiven(period_from=STARTS, value=Decimal("1500.50"))
    observation_submit(actor=world.atle, indicator_id=paid.public_id, given=past)

    with pytest.raises(DomainError) as refusal:
        services.contract_change(
            actor=world.finn,
            public_id=world.other.contract.public_id,
            facts=contract_facts(number="2025/115", currency="EUR"),
            version=1,
        )

    assert (refusal.value.code, refusal.value.field) == ("currency-reported", "currency")


def test_accepted_figure_has_no_way_to_be_edited() -> None:
    """Only submitting anew and deciding: there is no other door to an observation."""
    writes = {name for name in dir(services_reports) if name.startswith("observation_") and name != "observation_get"}

    assert writes == {"observation_submit", "observation_decide"}


def test_indicator_holds_no_formula() -> None:
    """Circles, divisions by zero and code in a formula need a field for one; a figure is given as a number."""
    assert {name for name in IndicatorFacts.__dataclass_fields__ if "formula" in name} == set()


def test_nobody_sets_how_often_is_reminded() -> None:
    assert BEFORE.days == 7
    assert {name for name in IndicatorFacts.__dataclass_fields__ if "remind" in name} == set()


def test_file_of_another_contract_is_not_found_through_an_observation(world: World) -> None:
    file = StoredFile.objects.create(
        organisation=world.cast.organisation("atelje_it"),
        name="a.pdf",
        kind="pdf",
        size=1,
        sha256="1" * 64,
        state="clean",
    )
    first = report(world.atle, world.held.days_to_answer, 20, files=[file])
    second = report(world.atle, world.other.days_to_answer, 20)

    assert selectors.evidence_get(actor=world.finn, observation_id=first.public_id, file_id=file.public_id) == file
    for actor, observation in ((world.finn, second), (world.cast.acting("nora"), first)):
        with pytest.raises(DomainError, match="not-found"):
            selectors.evidence_get(actor=actor, observation_id=observation.public_id, file_id=file.public_id)


def test_manager_who_left_decides_on_nothing(world: World) -> None:
    made = report(world.atle, world.held.days_to_answer, 20)
    roles_set(actor=world.cast.acting("frida"), person=world.cast.person("finn"), roles=[])

    with pytest.raises(DomainError, match="not-found"):
        observation_decide(actor=world.finn, observation_id=made.public_id, kind=DecisionKind.ACCEPTED)

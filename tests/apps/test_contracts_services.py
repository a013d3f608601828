"""Does a contract begin with what was agreed, and does it change by agreement alone?"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.services import invitation_accept, organisation_add, roles_set
from redthread.apps.contracts import selectors, services, services_indicators, services_reports, services_steps
from redthread.apps.contracts.adapters import periods_asked, target_for
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Contract, IndicatorStatus
from redthread.apps.contracts.services_site import site_link
from redthread.apps.facts.models import Fact
from redthread.apps.jobs.models import Mail
from redthread.apps.journal.selectors import journal_entries
from redthread.apps.purchases.services import participant_add
from redthread.apps.sites.models import Site
from redthread.domain.contract.terms import EXIT_STEPS, LadderStep
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind, Role
from tests.factories.clock import stop_at
from tests.factories.contract import (
    Held,
    clause_facts,
    contract_facts,
    contract_of,
    report,
)
from tests.factories.tender import begin, small_library
from tests.people import PASSWORD, Cast

TODAY = date(2025, 9, 15)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    stop_at(monkeypatch, TODAY)


@pytest.fixture
def finn(cast: Cast) -> Actor:
    return cast.acting("finn")


@pytest.fixture
def held(cast: Cast) -> Held:
    return contract_of(cast)


def refused(act: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(DomainError) as refusal:
        act()
    return refusal.value.code, refusal.value.field


def codes_written(actor: Actor) -> list[str]:
    return [entry.code for entry in journal_entries(organisation=actor.organisation_id)]


# It begins


def test_contract_entered_holds_the_librarys_clause_filled_with_what_was_given(cast: Cast, finn: Actor) -> None:
    version = small_library()["CLA-01"]

    contract = services.contract_enter(
        actor=finn,
        facts=contract_facts(),
        supplier=cast.organisation("atelje_it"),
        criterion_versions=[version.public_id],
        blanks={version.public_id: {"days": "45", "sanction_ref": "clause 12"}},
    )

    edition = selectors.clauses_now(contract=contract).get()
    assert edition.wording == [["en", "The supplier shall name the sites within 45 days, else clause 12 applies."]]
    assert (edition.trigger, edition.deadline) == ("Signature.", "45 days after signature.")
    assert (edition.supplier_owner, edition.sanction) == ("The supplier.", "clause 12")
    assert edition.evidence == [["en", "The buyer checks an address."]]
    assert edition.clause.criterion_version == version


def test_contract_entered_holds_the_librarys_indicator_with_dated_targets(held: Held) -> None:
    indicator = held.sites_named

    assert [(each.level, each.from_on) for each in indicator.targets.all()] == [
        (Decimal(90), date(2025, 1, 31)),
        (Decimal(100), date(2026, 1, 31)),
    ]
    assert (indicator.unit, indicator.direction, indicator.period) == ("percent", "at-least", "quarterly")


def test_contract_entered_asks_for_reports_from_the_period_of_today_on(cast: Cast) -> None:
    entered = contract_of(cast, reports_from=None)

    asked = periods_asked(selectors.indicator_get(actor=cast.acting("finn"), public_id=entered.sites_named.public_id))

    assert asked[0].start == date(2025, 7, 31)
    assert entered.sites_named.status.next_from == date(2025, 7, 31)


def test_contract_entered_writes_its_fact_its_owner_and_its_entry(cast: Cast, finn: Actor) -> None:
    held = contract_of(cast)

    fact = Fact.objects.get(kind="awarded")
    assert (fact.subject, fact.purchase) == (held.clauses[0].public_id, held.contract.public_id)
    assert selectors.owner_now(contract=held.contract, as_of=TODAY) == cast.person("finn")
    assert "contract-made" in codes_written(finn)


def test_contract_with_a_blank_left_open_is_not_made(cast: Cast, finn: Actor) -> None:
    version = small_library()["AWA-01"]

    found = refused(
        lambda: services.contract_enter(
            actor=finn,
            facts=contract_facts(),
            supplier=cast.organisation("atelje_it"),
            criterion_versions=[version.public_id],
            blanks={version.public_id: {"days": "1"}},
        )
    )

    assert found == ("variable-unknown", f"{version.public_id}-days")
    assert Contract.objects.count() == 0


def test_blank_filled_with_what_it_cannot_hold_is_named_with_its_criterion(cast: Cast, finn: Actor) -> None:
    version = small_library()["CLA-01"]

    found = refused(
        lambda: services.contract_enter(
            actor=finn,
            facts=contract_facts(),
            supplier=cast.organisation("atelje_it"),
            criterion_versions=[version.public_id],
            blanks={version.public_id: {"days": "400"}},
        )
    )

    assert found == ("variable-range", f"{version.public_id}-days")


@pytest.mark.parametrize("name", ["atle", "mei", "celia"])
def test_contract_is_entered_by_an_authority_alone(cast: Cast, name: str) -> None:
    assert refused(
        lambda: services.contract_enter(
            actor=cast.acting(name), facts=contract_facts(), supplier=cast.organisation("norsud")
        )
    ) == ("not-allowed", "")


def test_administrator_alone_makes_no_contract(cast: Cast) -> None:
    roles_set(actor=cast.acting("frida"), person=cast.person("frida"), roles=[Role.ADMINISTRATOR])

    assert (
        refused(
            lambda: services.contract_enter(
                actor=cast.acting("frida"), facts=contract_facts(), supplier=cast.organisation("norsud")
            )
        )[0]
        == "not-allowed"
    )


# Who sees it


@pytest.mark.parametrize(
    ("name", "sees"),
    [
        ("frida", True),
        ("finn", True),
        ("atle", True),
        ("vera", False),
        ("nora", False),
        ("mei", False),
        ("bao", False),
        ("celia", False),
    ],
)
def test_contract_is_read_by_its_two_sides_alone(cast: Cast, held: Held, name: str, sees: bool) -> None:
    actor = cast.acting(name)

    assert [each.pk for each in selectors.contracts_list(actor=actor)] == ([held.contract.pk] if sees else [])
    if not sees:
        assert refused(lambda: selectors.contract_get(actor=actor, public_id=held.contract.public_id))[0] == "not-found"


def test_participant_of_the_purchase_reads_and_does_not_write(cast: Cast, held: Held) -> None:
    frida, vera = cast.acting("frida"), cast.acting("vera")
    purchase = begin(frida)
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    Contract.objects.filter(pk=held.contract.pk).update(purchase=purchase)

    assert selectors.contract_get(actor=vera, public_id=held.contract.public_id) == held.contract
    assert (
        refused(lambda: selectors.contract_to_manage(actor=vera, public_id=held.contract.public_id))[0] == "not-allowed"
    )


def test_former_manager_sees_the_contract_no_more(cast: Cast, held: Held) -> None:
    roles_set(actor=cast.acting("frida"), person=cast.person("finn"), roles=[])

    assert (
        refused(lambda: selectors.contract_get(actor=cast.acting("finn"), public_id=held.contract.public_id))[0]
        == "not-found"
    )


def test_list_costs_the_same_with_one_contract_and_with_three(
    cast: Cast, finn: Actor, query_count: Callable[[Callable[[], object]], int]
) -> None:
    def rows() -> list[object]:
        return [(each.authority.name, each.supplier.name) for each in selectors.contracts_list(actor=finn)]

    contract_of(cast)
    one = query_count(rows)
    for number in ("2", "3"):
        contract_of(cast, number=number)

    assert (one, query_count(rows)) == (1, 1)
    assert len(rows()) == 3


def test_list_counts_ratings_and_late_reports(cast: Cast, finn: Actor, held: Held) -> None:
    report(cast.acting("atle"), held.sites_named, 95)
    report(cast.acting("atle"), held.days_to_answer, 90)

    row: Mapping[str, object] = dict(selectors.contracts_list(actor=finn, query="laptops").values().get())

    counts = {name: row[name] for name in ("indicator_count", "meets_count", "far_below_count", "grey_count")}
    assert counts == {"indicator_count": 3, "meets_count": 1, "far_below_count": 1, "grey_count": 1}
    assert (row["waiting_count"], row["late_count"]) == (2, 2)
    assert list(selectors.contracts_list(actor=finn, query="chairs")) == []


# It changes


def test_contract_changes_with_both_sides_of_each_value_written_down(finn: Actor, held: Held) -> None:
    facts = contract_facts(title="Laptops and phones", value=Decimal("5000000.00"))

    services.contract_change(actor=finn, public_id=held.contract.public_id, facts=facts, version=1)

    entry = next(iter(journal_entries(organisation=finn.organisation_id)))
    assert (entry.code, entry.readable.values) == (
        "contract-changed",
        {
            "title": ["Laptops for schools, contract", "Laptops and phones"],
            "contract_value": ["4200000.00", "5000000.00"],
        },
    )


def test_contract_read_at_another_version_is_not_changed(finn: Actor, held: Held) -> None:
    services.contract_change(
        actor=finn, public_id=held.contract.public_id, facts=contract_facts(title="First"), version=1
    )

    assert (
        refused(
            lambda: services.contract_change(
                actor=finn, public_id=held.contract.public_id, facts=contract_facts(title="Second"), version=1
            )
        )[0]
        == "changed-meanwhile"
    )


def test_other_dates_move_the_calendar(finn: Actor, held: Held) -> None:
    facts = contract_facts(starts_on=date(2025, 6, 1))

    services.contract_change(actor=finn, public_id=held.contract.public_id, facts=facts, version=1)

    assert IndicatorStatus.objects.get(indicator=held.sites_named).next_from == date(2025, 6, 1)


def test_earlier_start_is_reported_and_rated_from_its_day_on(finn: Actor, held: Held) -> None:
    facts = contract_facts(starts_on=date(2024, 12, 1))

    services.contract_change(actor=finn, public_id=held.contract.public_id, facts=facts, version=1)

    indicator = selectors.indicator_get(actor=finn, public_id=held.sites_named.public_id)
    asked = periods_asked(indicator)
    assert (asked[0].start, target_for(indicator, asked[0])) == (date(2024, 12, 1), Decimal(90))


def test_contract_that_ran_out_is_extended_no_more(finn: Actor, held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_at(monkeypatch, date(2027, 1, 31))

    assert (
        refused(
            lambda: services.contract_extend(
                actor=finn, public_id=held.contract.public_id, months=1, reason="Option 1."
            )
        )[0]
        == "contract-over"
    )


def test_extension_adds_periods_and_keeps_to_the_options(finn: Actor, held: Held) -> None:
    contract = services.contract_extend(actor=finn, public_id=held.contract.public_id, months=12, reason="Option 1.")

    assert (contract.ends_on, contract.extended_months) == (date(2028, 1, 30), 12)
    assert refused(
        lambda: services.contract_extend(actor=finn, public_id=held.contract.public_id, months=13, reason="More.")
    ) == ("extension-beyond", "months")


@pytest.mark.parametrize(
    ("last", "months", "found"),
    [
        (date(2025, 1, 30), 1, date(2025, 2, 27)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 2, 28), 12, date(2025, 2, 27)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 12, 31), 12, date(2026, 12, 31)),
    ],
)
def test_extension_ends_the_day_before_the_new_month(last: date, months: int, found: date) -> None:
    assert services.last_day_extended(last, months) == found


def test_contract_that_ended_before_its_time_asks_for_no_later_period(finn: Actor, held: Held) -> None:
    services.contract_end(actor=finn, public_id=held.contract.public_id, on=date(2025, 8, 15), reason="By agreement.")

    asked = periods_asked(selectors.indicator_get(actor=finn, public_id=held.sites_named.public_id))
    assert asked[-1].end == date(2025, 8, 15)
    assert refused(
        lambda: services.contract_extend(actor=finn, public_id=held.contract.public_id, months=1, reason="Again.")
    ) == ("contract-over", "")


def test_owner_holds_from_his_day_on(cast: Cast, finn: Actor, held: Held) -> None:
    services.owner_set(
        actor=finn, public_id=held.contract.public_id, person=cast.person("frida"), from_on=date(2025, 10, 1)
    )

    assert selectors.owner_now(contract=held.contract, as_of=date(2025, 9, 30)) == cast.person("finn")
    assert selectors.owner_now(contract=held.contract, as_of=date(2025, 10, 1)) == cast.person("frida")


def test_first_person_of_a_new_supplier_is_invited_and_reports(cast: Cast, finn: Actor) -> None:
    supplier = organisation_add(name="Nye Skjermer AS", kind=OrganisationKind.SUPPLIER, country="NO")
    held = contract_of(cast, supplier=supplier)

    services.contractor_invite(actor=finn, contract_id=held.contract.public_id, email="first@example.org")

    mail = Mail.objects.latest("pk")
    token = next(word for word in mail.text.split() if "/invitations/" in word).rstrip("/").rpartition("/")[2]
    assert mail.text.startswith("Finn invites you to act for Nye Skjermer AS")
    person = invitation_accept(token=token, name="First", password=PASSWORD)
    assert set(person.memberships.values_list("role", flat=True)) == {"administrator", "bidder"}
    assert refused(
        lambda: services.contractor_invite(actor=finn, contract_id=held.contract.public_id, email="x@example.org")
    ) == ("supplier-has-people", "email")


# Its clauses


def test_amended_clause_is_the_next_edition_and_the_first_stays(finn: Actor, held: Held) -> None:
    facts = clause_facts(wording="Within 20 days.", from_on=date(2025, 10, 1))

    services.clause_amend(
        actor=finn,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[1].public_id,
        facts=facts,
        reason="Agreed at the review meeting.",
        number=1,
    )

    editions = selectors.clause_editions_of(clause=held.clauses[1])
    assert [(each.number, each.reason) for each in editions] == [(2, "Agreed at the review meeting."), (1, "")]
    on = {
        day: selectors.clauses_now(contract=held.contract, as_of=day).get(clause=held.clauses[1]).number
        for day in (date(2025, 9, 30), date(2025, 10, 1))
    }
    assert on == {date(2025, 9, 30): 1, date(2025, 10, 1): 2}


def test_amendment_read_at_an_older_edition_is_refused(finn: Actor, held: Held) -> None:
    def amend() -> object:
        return services.clause_amend(
            actor=finn,
            contract_id=held.contract.public_id,
            clause_id=held.clauses[1].public_id,
            facts=clause_facts(),
            reason="Slip of the keys.",
            number=1,
        )

    amend()

    assert refused(amend) == ("changed-meanwhile", "")


def test_withdrawn_clause_ends_its_indicators_and_its_fact_and_keeps_its_history(
    cast: Cast, finn: Actor, held: Held
) -> None:
    report(cast.acting("atle"), held.sites_named, 95)

    services.clause_withdraw(
        actor=finn,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[0].public_id,
        reason="The product is no longer made.",
    )

    held.sites_named.refresh_from_db()
    assert held.sites_named.retired_on == TODAY
    assert held.sites_named.observations.count() == 1
    assert held.clauses[0] not in [each.clause for each in selectors.clauses_now(contract=held.contract)]
    assert Fact.objects.filter(kind="awarded", retracts__isnull=False).count() == 1


def test_clause_of_another_contract_is_not_found(cast: Cast, finn: Actor, held: Held) -> None:
    other = contract_of(cast, number="other")

    assert (
        refused(
            lambda: services.clause_withdraw(
                actor=finn,
                contract_id=other.contract.public_id,
                clause_id=held.clauses[0].public_id,
                reason="By mistake.",
            )
        )[0]
        == "not-found"
    )


def test_rows_that_were_agreed_refuse_to_be_rewritten(held: Held) -> None:
    edition = held.clauses[0].editions.get()
    edition.sanction = "none"

    with pytest.raises(DatabaseError), transaction.atomic():
        edition.save()


# Its indicators


def test_target_of_a_day_holds_for_the_periods_that_begin_on_it_or_later(cast: Cast, finn: Actor, held: Held) -> None:
    services_indicators.target_set(
        actor=finn,
        contract_id=held.contract.public_id,
        indicator_id=held.days_to_answer.public_id,
        level=Decimal(14),
        from_on=date(2025, 6, 30),
        reason="Agreed in the amendment.",
    )

    before, after = (report(cast.acting("atle"), held.days_to_answer, 20, period=number) for number in (4, 5))
    assert (before.period_from, before.rating) == (date(2025, 5, 31), "meets")
    assert (after.period_from, after.rating) == (date(2025, 6, 30), "far-below")


def test_retired_indicator_keeps_its_history_and_asks_for_nothing(cast: Cast, finn: Actor, held: Held) -> None:
    report(cast.acting("atle"), held.days_to_answer, 20)

    services_indicators.indicator_retire(
        actor=finn,
        contract_id=held.contract.public_id,
        indicator_id=held.days_to_answer.public_id,
        on=date(2025, 2, 28),
    )

    status = IndicatorStatus.objects.get(indicator=held.days_to_answer)
    assert (status.rating, status.next_from, status.counts) == ("meets", None, {"meets": 1})
    later = ReportGiven(period_from=date(2025, 2, 28), value=Decimal(20))
    assert refused(
        lambda: services_reports.observation_submit(
            actor=cast.acting("atle"), indicator_id=held.days_to_answer.public_id, given=later
        )
    ) == ("period-unknown", "period_from")


def test_indicator_with_history_is_not_deleted(cast: Cast, held: Held) -> None:
    report(cast.acting("atle"), held.days_to_answer, 20)

    with pytest.raises(IntegrityError), transaction.atomic():
        held.days_to_answer.delete()


# Its ladder


def take(actor: Actor, held: Held, step: LadderStep, **said: str) -> object:
    return services_steps.step_take(
        actor=actor,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[1].public_id,
        step=step,
        reason="Three answers were late.",
        taken_on=TODAY,
        **said,
    )


def test_steps_are_taken_in_order_and_the_way_out_asks_for_the_workers(finn: Actor, held: Held) -> None:
    assert refused(lambda: take(finn, held, LadderStep.TERMINATION)) == ("step-left-out", "step")
    for step in LadderStep:
        if step in EXIT_STEPS:
            assert refused(lambda step=step: take(finn, held, step))[0] == "exit-impact-missing"  # type: ignore[misc]
            take(
                finn, held, step, exit_impact="Forty jobs on the line.", workers_asked="The union of the site, 1 Sept."
            )
        else:
            take(finn, held, step)

    assert [each.step for each in selectors.steps_of(contract=held.contract)] == [step.value for step in LadderStep]


def test_supplier_takes_no_step(cast: Cast, held: Held) -> None:
    assert refused(lambda: take(cast.acting("atle"), held, LadderStep.REVIEW_MEETING))[0] == "not-allowed"


def test_each_clause_has_a_ladder_of_its_own(finn: Actor, held: Held) -> None:
    take(finn, held, LadderStep.REVIEW_MEETING)

    first, second = (
        selectors.steps_open(edition=each, contract=held.contract)
        for each in selectors.clauses_now(contract=held.contract)[:2]
    )
    assert first == (LadderStep.REVIEW_MEETING,)
    assert second == (LadderStep.REVIEW_MEETING, LadderStep.WRITTEN_NOTICE)


# Its sites


def site(cast: Cast, name: str = "Brightline Assembly 1", by: str = "atelje_it") -> Site:
    return Site.objects.create(
        name=name, address="1 Line Road", country="MY", role="assembly", added_by=cast.organisation(by)
    )


def test_supplier_states_its_own_site_once(cast: Cast, held: Held) -> None:
    made = site(cast)

    def link() -> object:
        return site_link(
            actor=cast.acting("atle"),
            contract_id=held.contract.public_id,
            site_id=made.public_id,
            what="Model 14",
        )

    link()

    assert [(each.site, each.what) for each in selectors.sites_of(contract=held.contract)] == [(made, "Model 14")]
    assert refused(link) == ("site-linked", "site")


def test_site_that_the_actor_does_not_see_is_not_found(cast: Cast, held: Held) -> None:
    hidden = site(cast, by="norsud")

    assert (
        refused(
            lambda: site_link(actor=cast.acting("atle"), contract_id=held.contract.public_id, site_id=hidden.public_id)
        )[0]
        == "not-found"
    )

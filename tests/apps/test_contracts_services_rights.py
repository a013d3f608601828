"""Does every write of a contract ask who it is, and would the tests see it if reading did not?"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db.models import QuerySet

from redthread.apps.accounts.actor import VISITOR, Actor
from redthread.apps.accounts.selectors import actor_of_token
from redthread.apps.accounts.services import roles_set, token_make
from redthread.apps.contracts import selectors, services, services_indicators, services_site, services_steps
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.services_reports import observation_decide
from redthread.apps.purchases.services import participant_add
from redthread.apps.sites.permissions import sites_shown_to
from redthread.apps.sites.services import SiteFacts, site_add
from redthread.domain.contract.terms import DecisionKind, LadderStep
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import Role, Scope
from redthread.domain.sites.roles import SiteRole
from tests.factories.clock import stop_at
from tests.factories.contract import Held, clause_facts, contract_facts, contract_of, indicator_facts, report
from tests.factories.tender import begin
from tests.people import ROLES, Cast

TODAY = date(2025, 9, 15)
Write = Callable[[Actor, Held, Cast], object]

WRITES: dict[str, Write] = {
    "contract_change": lambda actor, held, _cast: services.contract_change(
        actor=actor, public_id=held.contract.public_id, facts=contract_facts(title="Mine"), version=1
    ),
    "contract_extend": lambda actor, held, _cast: services.contract_extend(
        actor=actor, public_id=held.contract.public_id, months=1, reason="Option."
    ),
    "contract_end": lambda actor, held, _cast: services.contract_end(
        actor=actor, public_id=held.contract.public_id, on=TODAY, reason="Over."
    ),
    "owner_set": lambda actor, held, cast: services.owner_set(
        actor=actor, public_id=held.contract.public_id, person=cast.person("frida"), from_on=TODAY
    ),
    "contractor_invite": lambda actor, held, _cast: services.contractor_invite(
        actor=actor, contract_id=held.contract.public_id, email="x@example.org"
    ),
    "clause_add": lambda actor, held, _cast: services.clause_add(
        actor=actor, contract_id=held.contract.public_id, facts=clause_facts()
    ),
    "clause_amend": lambda actor, held, _cast: services.clause_amend(
        actor=actor,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[0].public_id,
        facts=clause_facts(),
        reason="Better.",
        number=1,
    ),
    "clause_withdraw": lambda actor, held, _cast: services.clause_withdraw(
        actor=actor, contract_id=held.contract.public_id, clause_id=held.clauses[0].public_id, reason="Gone."
    ),
    "indicator_add": lambda actor, held, _cast: services_indicators.indicator_add(
        actor=actor,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[0].public_id,
        facts=indicator_facts(),
    ),
    "target_set": lambda actor, held, _cast: services_indicators.target_set(
        actor=actor,
        contract_id=held.contract.public_id,
        indicator_id=held.sites_named.public_id,
        level=Decimal(1),
        from_on=TODAY,
        reason="Lower.",
    ),
    "indicator_retire": lambda actor, held, _cast: services_indicators.indicator_retire(
        actor=actor,
        contract_id=held.contract.public_id,
        indicator_id=held.sites_named.public_id,
        on=TODAY,
    ),
    "step_take": lambda actor, held, _cast: services_steps.step_take(
        actor=actor,
        contract_id=held.contract.public_id,
        clause_id=held.clauses[0].public_id,
        step=LadderStep.REVIEW_MEETING,
        reason="Late.",
        taken_on=TODAY,
    ),
    "observation_decide": lambda actor, held, _cast: observation_decide(
        actor=actor,
        observation_id=held.sites_named.observations.get().public_id,
        kind=DecisionKind.ACCEPTED,
    ),
}


@pytest.fixture
def held(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Held:
    stop_at(monkeypatch, TODAY)
    held = contract_of(cast)
    report(cast.acting("atle"), held.sites_named, 95)
    return held


def codes(actor: Actor, held: Held, cast: Cast) -> dict[str, str]:
    """What each write answers to that actor; "done" where it was carried out."""
    found = {}
    for name, write in WRITES.items():
        try:
            write(actor, held, cast)
            found[name] = "done"
        except DomainError as error:
            found[name] = error.code
    return found


@pytest.mark.parametrize("name", ["vera", "nora", "mei", "bao", "celia", "karin"])
def test_whoever_is_no_party_finds_nothing_to_write(cast: Cast, held: Held, name: str) -> None:
    assert codes(cast.acting(name), held, cast) == dict.fromkeys(WRITES, "not-found")


def test_visitor_finds_nothing_to_write(cast: Cast, held: Held) -> None:
    assert codes(VISITOR, held, cast) == dict.fromkeys(WRITES, "not-found")


def test_supplier_reads_and_writes_nothing_but_its_reports(cast: Cast, held: Held) -> None:
    assert codes(cast.acting("atle"), held, cast) == dict.fromkeys(WRITES, "not-allowed")


def test_administrator_alone_reads_and_writes_nothing(cast: Cast, held: Held) -> None:
    roles_set(actor=cast.acting("frida"), person=cast.person("frida"), roles=[Role.ADMINISTRATOR])

    assert codes(cast.acting("frida"), held, cast) == dict.fromkeys(WRITES, "not-allowed")


def test_participant_reads_and_writes_nothing(cast: Cast, held: Held) -> None:
    frida = cast.acting("frida")
    purchase = begin(frida)
    participant_add(
        actor=frida, public_id=purchase.public_id, organisation_id=cast.organisation("vall_del_riu").public_id
    )
    Contract.objects.filter(pk=held.contract.pk).update(purchase=purchase)

    assert codes(cast.acting("vera"), held, cast) == dict.fromkeys(WRITES, "not-allowed")


def test_token_for_reading_writes_nothing(cast: Cast, held: Held) -> None:
    _kept, token = token_make(actor=cast.acting("finn"), name="reader", scope=Scope.READ, days=30)
    reader = actor_of_token(token=token)

    assert codes(reader, held, cast) == dict.fromkeys(WRITES, "not-allowed")
    with pytest.raises(DomainError, match="not-allowed"):
        services_site.site_link(actor=reader, contract_id=held.contract.public_id, site_id=held.contract.public_id)


def test_every_write_is_the_managers(cast: Cast, held: Held) -> None:
    """The control: the same calls go through for whoever may; the supplier has people, which is another refusal."""
    first = {name: WRITES[name] for name in WRITES if name not in ("contract_end", "clause_withdraw")}
    answers = {}
    for name, write in first.items():
        try:
            write(cast.acting("finn"), held, cast)
            answers[name] = "done"
        except DomainError as error:
            answers[name] = error.code

    assert answers == {**dict.fromkeys(first, "done"), "contractor_invite": "supplier-has-people"}


def reads(actor: Actor, held: Held) -> dict[str, bool]:
    """Whether each way of reading shows anything of the contract to that actor."""
    observation = held.sites_named.observations.get()
    tries: dict[str, Callable[[], object]] = {
        "contract": lambda: selectors.contract_get(actor=actor, public_id=held.contract.public_id),
        "clause": lambda: selectors.clause_get(
            actor=actor, contract_id=held.contract.public_id, clause_id=held.clauses[0].public_id
        ),
        "indicator": lambda: selectors.indicator_get(actor=actor, public_id=held.sites_named.public_id),
        "observation": lambda: selectors.observation_get(actor=actor, public_id=observation.public_id),
        "list": lambda: list(selectors.contracts_list(actor=actor)),
        "calendar": lambda: selectors.calendar_of(actor=actor, as_of=TODAY),
        "calendar of it": lambda: selectors.calendar_of(actor=actor, as_of=TODAY, contract=held.contract),
        "due": lambda: selectors.reports_due(actor=actor, as_of=TODAY),
    }
    return {name: _shows(read) for name, read in tries.items()}


def _shows(read: Callable[[], object]) -> bool:
    try:
        return bool(read())
    except DomainError:
        return False


@pytest.mark.parametrize("name", ["vera", "nora", "mei", "celia"])
def test_whoever_is_no_party_reads_nothing_by_any_way(cast: Cast, held: Held, name: str) -> None:
    assert set(reads(cast.acting(name), held).values()) == {False}


def test_party_reads_by_every_way(cast: Cast, held: Held) -> None:
    assert set(reads(cast.acting("atle"), held).values()) == {True}


def test_leak_would_be_seen(cast: Cast, held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with the filter off, the other supplier reads by every way but *due*, which asks for a party too."""

    def everything(_actor: Actor) -> QuerySet[Contract]:
        return Contract.objects.all()

    monkeypatch.setattr(selectors, "contracts_shown_to", everything)

    assert {name for name, shown in reads(cast.acting("nora"), held).items() if not shown} == {"due"}


def test_site_that_is_linked_is_read_by_the_other_party_and_by_nobody_else(cast: Cast) -> None:
    held, atle = contract_of(cast), cast.acting("atle")
    facts = SiteFacts(name="Plant", address="Road 1", country="MY", role=SiteRole.ASSEMBLY)
    site = site_add(actor=atle, facts=facts)

    services_site.site_link(actor=atle, contract_id=held.contract.public_id, site_id=site.public_id)

    readers = {name for name in ROLES if sites_shown_to(cast.acting(name)).filter(pk=site.pk).exists()}
    assert readers == {"atle", "frida", "finn"}

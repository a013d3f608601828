"""Does one report of a period win where two are handed in at once, and would the test see it if not?"""

import threading
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import connection

from redthread.apps.contracts import selectors, services_reports
from redthread.apps.contracts.models import Indicator, IndicatorStatus, Observation
from redthread.apps.contracts.services import contract_enter
from redthread.apps.contracts.services_awards import contract_from_awards
from redthread.apps.contracts.services_reports import observation_decide
from redthread.domain.contract.terms import DecisionKind
from redthread.domain.errors import DomainError
from tests.factories.contract import contract_facts, contract_of, report
from tests.factories.offer import awarded
from tests.people import make_cast

BOTH = 2
SECONDS = 20


def at_once(act: Callable[[int], object]) -> list[str]:
    """Two threads that begin together; the codes of what was refused."""
    refused, together = [], threading.Barrier(BOTH)

    def work(number: int) -> None:
        try:
            together.wait(SECONDS)
            act(number)
        except DomainError as error:
            refused.append(error.code)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[number]) for number in range(BOTH)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    return refused


def meet_before_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both threads have looked whether there is an earlier report before either of them writes its own.

    With the lock only one gets that far at a time; it waits a moment for the other, which is held up, and goes on.
    """
    together, real = threading.Barrier(BOTH), services_reports._save_once

    def save(observation: Observation) -> None:
        with suppress(threading.BrokenBarrierError):
            together.wait(1)
        real(observation)

    monkeypatch.setattr(services_reports, "_save_once", save)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_reports_at_once_one_is_kept_and_the_other_waits_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    held = contract_of(cast)
    meet_before_saving(monkeypatch)

    refused = at_once(lambda number: report(cast.acting("atle"), held.sites_named, 90 + number))

    assert refused == ["report-waiting"]
    assert Observation.objects.count() == 1
    assert IndicatorStatus.objects.get(indicator=held.sites_named).waiting == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_constraint_still_lets_one_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: both threads pass the look before, so the other code tells that the lock was what held them."""
    cast = make_cast()
    held = contract_of(cast)
    meet_before_saving(monkeypatch)

    def unlocked(indicator: Indicator) -> Indicator:
        return selectors._indicators().get(pk=indicator.pk)

    monkeypatch.setattr(services_reports, "indicator_locked", unlocked)

    refused = at_once(lambda number: report(cast.acting("atle"), held.sites_named, 90 + number))

    assert refused == ["changed-meanwhile"]
    assert Observation.objects.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_once_one_holds() -> None:
    cast = make_cast()
    held = contract_of(cast)
    made = report(cast.acting("atle"), held.sites_named, 95)
    kinds = [DecisionKind.ACCEPTED, DecisionKind.RETURNED]

    refused = at_once(
        lambda number: observation_decide(
            actor=cast.acting("finn"), observation_id=made.public_id, kind=kinds[number], comment="Because."
        )
    )

    assert refused == ["report-decided"]
    assert made.decisions.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_contracts_from_one_award_at_once_one_is_made() -> None:
    cast = make_cast()
    frida = cast.acting("frida")
    won = awarded(frida, cast.organisation("atelje_it"))

    refused = at_once(
        lambda number: contract_from_awards(
            actor=cast.acting("frida"), award_ids=[won.public_id], facts=contract_facts(number=f"n{number}")
        )
    )

    assert refused == ["award-has-contract"]
    assert cast.organisation("fjordvik").contracts_held.count() == 1


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_contracts_under_one_number_at_once_one_is_made() -> None:
    cast = make_cast()

    refused = at_once(
        lambda _number: contract_enter(
            actor=cast.acting("finn"), facts=contract_facts(), supplier=cast.organisation("atelje_it")
        )
    )

    assert refused == ["contract-number-taken"]
    assert cast.organisation("fjordvik").contracts_held.count() == 1

"""Does the library keep what the facts add up to, at every moment, and can it be made anew?"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple, dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.services import organisation_add
from redthread.apps.facts import services
from redthread.apps.facts.models import Fact
from redthread.apps.facts.services import fact_retract, fact_write, track_rebuild
from redthread.apps.library.models import Criterion, CriterionVersion, TrackFigure
from redthread.apps.library.permissions import PROGRAM
from redthread.apps.library.selectors import criteria_used, criterion_track
from redthread.apps.library.services import package_load
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.facts import Fact as FactValue
from redthread.domain.outcomes.facts import FactKind
from redthread.domain.outcomes.threshold import ShownFigure, Standing
from redthread.domain.outcomes.track import Measure, track, track_of_standing
from redthread.domain.people.roles import OrganisationKind
from tests.factories.facts import DAY, figures_kept, told, used
from tests.factories.library import criterion, small_package, with_criteria
from tests.people import Cast


@dataclass(frozen=True)
class Library:
    versions: list[CriterionVersion]
    authorities: list[Organisation]


@pytest.fixture
def library(cast: Cast) -> Library:
    """Three versions of two criteria, and four authorities."""
    first, second = criterion("CLA-01", wording="The supplier does it."), criterion("CLA-02")
    package_load(with_criteria(small_package(), first, second))
    package_load(with_criteria(small_package(), criterion("CLA-01", wording="It does it."), second, version="2.0.0"))
    fourth = organisation_add(name="Havnes kommune", kind=OrganisationKind.AUTHORITY, country="NO")
    return Library(
        list(CriterionVersion.objects.order_by("pk")),
        [*(cast.organisation(name) for name in ("fjordvik", "vall_del_riu", "kystsamkjop")), fourth],
    )


def shown(found: Criterion, measure: Measure, version: CriterionVersion | None = None) -> ShownFigure:
    return next(each for each in criterion_track(criterion=found, version=version) if each.measure is measure)


def kept(measure: Measure) -> TrackFigure:
    """Over all versions of the only criterion that has facts."""
    return TrackFigure.objects.get(version=None, measure=measure.value)


def test_fact_changes_the_figures_at_once(library: Library) -> None:
    version = library.versions[0]

    used(version, library.authorities)

    told_of = shown(version.criterion, Measure.USED)
    assert (told_of.standing, told_of.value, told_of.purchases, told_of.authorities) == (
        Standing.SHOWN,
        Decimal(5),
        5,
        4,
    )


def test_same_fact_again_changes_nothing(library: Library) -> None:
    for value in (1, 1, 0):
        told(FactKind.ANSWERED, library.versions[0], library.authorities[0], subject="answer", value=value)

    assert (Fact.objects.count(), kept(Measure.MET).value) == (1, Decimal(1))


def test_fact_of_own_wording_is_no_fact(library: Library) -> None:
    fact_write(kind=FactKind.TENDERED, criterion_version=None, purchase="a", authority="nobody", subject="b", at=DAY)
    fact_retract(kind=FactKind.TENDERED, criterion_version=None, subject="b", at=DAY)

    assert not Fact.objects.exists()


def test_what_was_taken_back_is_gone_from_the_figures_and_stays_as_a_row(library: Library) -> None:
    version = library.versions[0]
    told(FactKind.AWARDED, version, library.authorities[0], subject="clause")

    for _again in range(2):
        fact_retract(kind=FactKind.AWARDED, criterion_version=version, subject="clause", at=DAY)

    assert (Fact.objects.count(), figures_kept()) == (2, set())


def test_what_was_taken_back_can_come_true_again(library: Library) -> None:
    """An action is closed in time, opened again, and closed too late."""
    version, authority = library.versions[0], library.authorities[0]
    told(FactKind.ACTION_CLOSED, version, authority, subject="action", value=1)
    fact_retract(kind=FactKind.ACTION_CLOSED, criterion_version=version, subject="action", at=DAY)

    told(FactKind.ACTION_CLOSED, version, authority, subject="action", value=0)

    assert (kept(Measure.IN_TIME).value, kept(Measure.IN_TIME).of) == (Decimal(0), 1)


def test_taking_back_what_was_never_written_changes_nothing(library: Library) -> None:
    fact_retract(kind=FactKind.AWARDED, criterion_version=library.versions[0], subject="clause", at=DAY)

    assert not Fact.objects.exists()


def test_database_refuses_the_same_fact_twice_and_two_figures_of_one_measure(library: Library) -> None:
    told(FactKind.TENDERED, library.versions[0], library.authorities[0])
    for row in (Fact.objects.get(), *TrackFigure.objects.all()):
        row.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save(force_insert=True)


def test_fact_of_an_authority_that_there_is_not_is_refused(library: Library) -> None:
    with pytest.raises(DomainError, match="organisation-unknown"):
        fact_write(
            kind=FactKind.TENDERED,
            criterion_version=library.versions[0],
            purchase="a",
            authority="nobody",
            subject="b",
            at=DAY,
        )


def test_supplier_named_like_an_authoritys_id_is_in_nobodys_way(library: Library) -> None:
    organisation_add(name=library.authorities[0].public_id, kind=OrganisationKind.SUPPLIER, country="NO")

    told(FactKind.TENDERED, library.versions[0], library.authorities[0])

    assert kept(Measure.USED).value == 1


def test_versions_are_told_apart_and_added_up(library: Library) -> None:
    old, _other, new = library.versions
    used(old, library.authorities)
    for number in range(5, 11):
        told(FactKind.TENDERED, new, library.authorities[number % 4], purchase=number)

    values = [shown(old.criterion, Measure.USED, version).value for version in (None, old, new)]
    assert values == [11, 5, 6]


def test_version_is_withheld_where_it_would_give_another_away(library: Library) -> None:
    old, _other, new = library.versions
    used(old, library.authorities)
    told(FactKind.TENDERED, new, library.authorities[0], purchase=9)

    assert shown(old.criterion, Measure.USED).value == 6
    assert shown(old.criterion, Measure.USED, old).standing is Standing.WITHHELD


def test_invented_purchases_count_in_the_demo_alone_and_real_ones_elsewhere(library: Library) -> None:
    version = library.versions[0]
    used(version, library.authorities, purchases=5)
    Organisation.objects.update(is_fictional=True)
    for number in range(5, 12):
        told(FactKind.TENDERED, version, library.authorities[number % 4], purchase=number)

    real = shown(version.criterion, Measure.USED).value
    with override_settings(IS_DEMO=True):
        invented = shown(version.criterion, Measure.USED).value
    assert (real, invented) == (Decimal(5), Decimal(7))


def test_track_costs_one_query_and_the_counts_of_a_page_another(library: Library, query_count: Any) -> None:
    for version in library.versions:
        used(version, library.authorities)

    found = library.versions[0].criterion
    assert query_count(lambda: criterion_track(criterion=found)) == 1
    assert query_count(lambda: criteria_used(criteria=library.versions)) == 1


def test_counts_of_a_page_leave_out_what_is_withheld(library: Library) -> None:
    first, second, _new = library.versions
    used(first, library.authorities)
    used(second, library.authorities, purchases=4)

    assert criteria_used(criteria=library.versions) == {first.criterion_id: 5}


def test_rebuilding_is_for_the_program_alone(library: Library) -> None:
    with pytest.raises(DomainError, match="not-allowed"):
        track_rebuild(actor=VISITOR)


def test_rebuilding_mends_what_somebody_changed_by_hand(library: Library) -> None:
    first, second, _new = library.versions
    used(first, library.authorities)
    used(second, library.authorities)
    before = figures_kept()
    TrackFigure.objects.filter(criterion=first.criterion).update(value=99)
    TrackFigure.objects.filter(criterion=second.criterion).delete()

    assert (track_rebuild(actor=PROGRAM), figures_kept()) == (2, before)


# Every story: what is kept equals what is rebuilt, and both what a plain list of the facts adds up to.


@contextmanager
def undone() -> Iterator[None]:
    """Each story begins with no fact; the fixtures stay."""
    with transaction.atomic():
        point = transaction.savepoint()
        yield
        transaction.savepoint_rollback(point)


EVENT = st.tuples(
    st.booleans(),
    st.sampled_from(FactKind),
    st.integers(0, 2),
    st.integers(0, 7),
    st.integers(0, 3),
    st.sampled_from("abcd"),
    st.integers(0, 3),
)
"""Taken back or not, kind, version, purchase, authority, subject, value."""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(story=st.lists(EVENT, max_size=20))
def test_figures_kept_equal_those_rebuilt_and_those_of_a_plain_list(library: Library, story: list[Any]) -> None:
    with undone():
        plain: dict[tuple[int, FactKind, str], FactValue] = {}
        for is_back, kind, version, purchase, authority, subject, value in story:
            row, key = library.versions[version], (version, kind, subject)
            if is_back:
                fact_retract(kind=kind, criterion_version=row, subject=subject, at=DAY)
                plain.pop(key, None)
                continue
            who = library.authorities[authority]
            told(kind, row, who, purchase=purchase, subject=subject, value=value)
            plain.setdefault(key, FactValue(kind, f"purchase-{purchase}", who.public_id, subject, DAY, value))
        stored = figures_kept()
        track_rebuild(actor=PROGRAM)

        assert stored == figures_kept() == _added_up(library, plain)


def _added_up(library: Library, plain: dict[tuple[int, FactKind, str], FactValue]) -> set[tuple[Any, ...]]:
    scopes: dict[tuple[int, int | None], list[FactValue]] = {}
    for (number, _kind, _subject), fact in plain.items():
        version = library.versions[number]
        scopes.setdefault((version.criterion_id, version.pk), []).append(fact)
        scopes.setdefault((version.criterion_id, None), []).append(fact)
    return {
        (criterion, version, False, *astuple(each))
        for (criterion, version), facts in scopes.items()
        for each in track(facts)
    }


# Two at once


def at_once(version: CriterionVersion, authority: Organisation) -> list[BaseException]:
    """Two connections write one fact each about the same version; what was raised."""
    raised: list[BaseException] = []

    def work(purchase: int) -> None:
        try:
            told(FactKind.TENDERED, version, authority, purchase=purchase)
        except BaseException as error:
            raised.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=[number]) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def meeting(monkeypatch: pytest.MonkeyPatch) -> threading.Barrier:
    """Whoever has added up waits for the other one; with the turn the other can't come, and the wait ends."""
    barrier, real = threading.Barrier(2), track_of_standing

    def slowly(facts: Any) -> Any:
        figures = real(list(facts))
        with suppress(threading.BrokenBarrierError):
            barrier.wait(timeout=0.5)
        return figures

    monkeypatch.setattr(services, "track_of_standing", slowly)
    return barrier


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_facts_at_once_are_both_counted(library: Library, meeting: threading.Barrier) -> None:
    raised = at_once(library.versions[0], library.authorities[0])

    assert (raised, kept(Measure.USED).value) == ([], Decimal(2))


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_turn_one_of_them_fails(
    library: Library, meeting: threading.Barrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The protection switched off: it is the turn that the test above shows, and not luck."""
    monkeypatch.setattr(services, "track_turn", lambda: None)

    raised = at_once(library.versions[0], library.authorities[0])

    assert [type(error) for error in raised] == [IntegrityError]

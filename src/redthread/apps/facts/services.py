"""How does a stage write down what happened to a criterion, and how does the library learn of it?"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import chain

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import organisation_named
from redthread.apps.facts.adapters import COLUMNS, fact_value
from redthread.apps.facts.models import Fact
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services_track import track_forget, track_put, track_turn
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.facts import Fact as FactValue
from redthread.domain.outcomes.facts import FactKind, standing
from redthread.domain.outcomes.track import track_of_standing
from redthread.domain.people.roles import BUYING_KINDS

ByVersion = Mapping[int, Sequence[FactValue]]
"""The facts that stand, by the key of the version."""


@transaction.atomic
def fact_write(
    *,
    kind: FactKind,
    criterion_version: CriterionVersion | None,
    purchase: str,
    authority: str,
    subject: str,
    at: datetime,
    value: Decimal | None = None,
) -> None:
    """Write a fact once, in the caller's transaction; the same one again is left as it is.

    ``purchase`` and ``authority`` are public ids. Without a criterion of the library there is nothing to
    tell: own wording has no track record. One that was taken back can be written anew. Call it before the
    journal's entry: everybody takes the turn at the track record first and the journal's lock last.
    """
    if criterion_version is None:
        return
    track_turn()
    last = _last(kind, criterion_version, subject)
    if last is not None and not hasattr(last, "retraction"):
        return
    written = Fact.objects.create(
        criterion_version=criterion_version,
        kind=kind.value,
        subject=subject,
        number=last.number + 1 if last else 1,
        purchase=purchase,
        authority=authority,
        at=at,
        value=value,
        is_fictional=_is_fictional(authority),
    )
    _track_renew(criterion_version, is_fictional=written.is_fictional)


@transaction.atomic
def fact_retract(*, kind: FactKind, criterion_version: CriterionVersion | None, subject: str, at: datetime) -> None:
    """Say that a fact does not hold any more. It stays; a second row takes it back. None there: nothing happens."""
    if criterion_version is None:
        return
    track_turn()
    written = _last(kind, criterion_version, subject)
    if written is None or hasattr(written, "retraction"):
        return
    Fact.objects.create(
        criterion_version=criterion_version,
        kind=kind.value,
        purchase=written.purchase,
        authority=written.authority,
        subject=subject,
        number=written.number,
        at=at,
        value=written.value,
        is_fictional=written.is_fictional,
        retracts=written,
    )
    _track_renew(criterion_version, is_fictional=written.is_fictional)


@transaction.atomic
def track_rebuild(*, actor: Actor) -> int:
    """Add every track record up anew from the facts, for how many criteria; nobody writes facts meanwhile.

    What it makes equals what was kept, unless somebody changed the kept figures by hand. Raises ``not-allowed``.
    """
    if not actor.is_program:
        raise DomainError("not-allowed")
    track_turn()
    track_forget()
    told = Fact.objects.order_by("criterion_version__criterion").values_list(
        "criterion_version__criterion", "is_fictional"
    )
    criteria = list(told.distinct())
    for key, is_fictional in criteria:
        _track_put_all(key, is_fictional=is_fictional)
    return len({key for key, _is_fictional in criteria})


def _last(kind: FactKind, criterion_version: CriterionVersion, subject: str) -> Fact | None:
    """The last time that it was written, taken back or not; one query."""
    return (
        Fact.objects.select_related("retraction")
        .filter(criterion_version=criterion_version, kind=kind.value, subject=subject, retracts=None)
        .order_by("-number")
        .first()
    )


def _is_fictional(authority: str) -> bool:
    """By its own row: what a caller says of it could be wrong, and real and invented figures would mix."""
    return organisation_named(name=authority, kinds=BUYING_KINDS).is_fictional


def _track_renew(version: CriterionVersion, *, is_fictional: bool) -> None:
    """Add this version and its criterion up anew: one query for the criterion's facts, and four to keep the sums.

    That reads all facts of the criterion for each new one. Its median and its numbers of purchases and authorities
    can't be carried on from the last sum.
    """
    by_version = _standing_by_version(version.criterion_id, is_fictional=is_fictional)
    _track_put_version(version.criterion_id, version.pk, by_version, is_fictional=is_fictional)
    _track_put_sum(version.criterion_id, by_version, is_fictional=is_fictional)


def _track_put_all(criterion: int, *, is_fictional: bool) -> None:
    by_version = _standing_by_version(criterion, is_fictional=is_fictional)
    for version in by_version:
        _track_put_version(criterion, version, by_version, is_fictional=is_fictional)
    _track_put_sum(criterion, by_version, is_fictional=is_fictional)


def _standing_by_version(criterion: int, *, is_fictional: bool) -> ByVersion:
    lines = defaultdict(list)
    rows = Fact.objects.filter(criterion_version__criterion=criterion, is_fictional=is_fictional).order_by("pk")
    for version, *columns in rows.values_list("criterion_version", *COLUMNS):
        lines[version].append(fact_value(*columns))
    return {version: standing(each) for version, each in lines.items()}


def _track_put_version(criterion: int, version: int, by_version: ByVersion, *, is_fictional: bool) -> None:
    figures = track_of_standing(by_version[version])
    track_put(criterion_key=criterion, version_key=version, track=figures, is_fictional=is_fictional)


def _track_put_sum(criterion: int, by_version: ByVersion, *, is_fictional: bool) -> None:
    figures = track_of_standing(chain.from_iterable(by_version.values()))
    track_put(criterion_key=criterion, version_key=None, track=figures, is_fictional=is_fictional)

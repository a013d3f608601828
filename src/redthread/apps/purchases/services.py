"""How does a purchase begin and change?"""

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import RestrictedError

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import organisations_to_buy_with, people_with_role
from redthread.apps.inbox.services import notification_send
from redthread.apps.journal.services import entry_append
from redthread.apps.library.models import CriterionVersion
from redthread.apps.purchases.adapters import aim_row, text_pairs
from redthread.apps.purchases.models import Choice, ImportedNotice, Lot, LotAim, Participation, Purchase
from redthread.apps.purchases.permissions import can_begin_purchase
from redthread.apps.purchases.selectors import purchase_lock
from redthread.apps.rows.clock import database_now, database_today
from redthread.apps.rows.fitting import require_digits_kept, require_fitting
from redthread.domain import purchase as values
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown, zone_named
from redthread.domain.people.roles import Role

MOST_LOTS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFacts:
    """What a buyer states of a purchase. None and empty mean *not stated yet*."""

    title: str
    kind: values.Kind
    need: str = ""
    language: str = "en"
    procedure: values.Procedure | None = None
    jurisdiction: str = ""
    cpv: tuple[str, ...] = ()
    value: Decimal | None = None
    currency: str = ""
    time_zone: str = "Europe/Brussels"
    dispatched_on: date | None = None
    tenders_due: datetime | None = None
    requests_due: datetime | None = None
    prior_information_on: date | None = None
    electronic_submission: bool | None = None
    urgent: bool | None = None

    def columns(self) -> dict[str, object]:
        held = dataclasses.asdict(self)
        held["kind"] = self.kind.value
        held["procedure"] = self.procedure.value if self.procedure else ""
        held["cpv"] = list(self.cpv)
        return held


@transaction.atomic
def purchase_begin(*, actor: Actor, facts: PurchaseFacts, lots: Collection[str] = ()) -> Purchase:
    """Begin a purchase led by the actor's organisation; without named lots it has one.

    Raises ``not-allowed``, ``year-not-shown`` for a date that no page could show, ``zone-unknown`` and
    ``currency-missing``.
    """
    if not can_begin_purchase(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    _require_storable(facts)
    purchase = Purchase.objects.create(
        lead=actor.organisation, started_on=database_today(), created_at=database_now(), **facts.columns()
    )
    for number, title in enumerate(lots or [""], start=1):
        Lot.objects.create(purchase=purchase, identifier=f"LOT-{number:04}", title=title)
    _write(actor, purchase, code="purchase-begun", shown={"title": purchase.title})
    return purchase


@transaction.atomic
def purchase_change(*, actor: Actor, public_id: str, facts: PurchaseFacts, version: int) -> Purchase:
    """Change what is stated. ``version`` is the one the form was read at; another raises ``changed-meanwhile``."""
    _require_storable(facts)
    purchase = purchase_lock(actor=actor, public_id=public_id)
    if purchase.version != version:
        raise DomainError("changed-meanwhile")
    before = {name: getattr(purchase, name) for name in facts.columns()}
    for name, value in facts.columns().items():
        setattr(purchase, name, value)
    purchase.version += 1
    purchase.save()
    changed = {name: [before[name], value] for name, value in facts.columns().items() if before[name] != value}
    _write(actor, purchase, code="purchase-changed", shown=changed)
    return purchase


@transaction.atomic
def lot_add(*, actor: Actor, public_id: str, title: str, description: str = "") -> Lot:
    purchase = purchase_lock(actor=actor, public_id=public_id)
    taken = set(purchase.lots.values_list("identifier", flat=True))
    if len(taken) >= MOST_LOTS:
        raise DomainError("too-many-lots", field="title", most=MOST_LOTS)
    number = next(n for n in range(1, MOST_LOTS + 1) if f"LOT-{n:04}" not in taken)
    lot = Lot.objects.create(purchase=purchase, identifier=f"LOT-{number:04}", title=title, description=description)
    _write(actor, purchase, code="lot-added", shown={"lot": lot.identifier, "title": title})
    return lot


@transaction.atomic
def lot_change(
    *, actor: Actor, public_id: str, lot_id: str, title: str, description: str, aims: Collection[values.Aim]
) -> Lot:
    """Change a lot's words and strategic aims. Raises ``not-found`` for a lot of another purchase."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    lot = _lot_of(purchase, lot_id)
    lot.title, lot.description = title, description
    lot.save(update_fields=["title", "description"])
    _aims_set(lot, aims)
    shown = {"lot": lot.identifier, "title": title, "aims": [f"{aim.code_list}: {aim.code}" for aim in aims]}
    _write(actor, purchase, code="lot-changed", shown=shown)
    return lot


@transaction.atomic
def lot_remove(*, actor: Actor, public_id: str, lot_id: str) -> None:
    """Raises ``last-lot``, ``lot-published`` once the tender was published, and ``lot-in-use``.

    A requirement whose only lot went away would suddenly apply to all the others.
    """
    purchase = purchase_lock(actor=actor, public_id=public_id)
    lot = _lot_of(purchase, lot_id)
    if purchase.lots.count() == 1:
        raise DomainError("last-lot")
    if purchase.first_published_at is not None:
        raise DomainError("lot-published")
    try:
        lot.delete()
    except RestrictedError as error:
        raise DomainError("lot-in-use") from error
    _write(actor, purchase, code="lot-removed", shown={"lot": lot.identifier})


@transaction.atomic
def participant_add(*, actor: Actor, public_id: str, organisation_id: str) -> None:
    """Let another authority of one's own consortium take part; its buyers are told."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    authority = organisations_to_buy_with(actor=actor).filter(public_id=organisation_id).first()
    if authority is None:
        raise DomainError("not-found", field="organisation")
    _row, is_new = Participation.objects.get_or_create(purchase=purchase, authority=authority)
    if not is_new:
        return
    notification_send(
        people=people_with_role(organisation=authority, roles=frozenset({Role.BUYER})),
        organisation=authority,
        code="purchase-shared",
        values={"by": str(actor.organisation), "purchase": purchase.title},
        link=f"/purchases/{purchase.public_id}/",
    )
    _write(actor, purchase, code="participant-added", shown={"authority": authority.name})


@transaction.atomic
def participant_remove(*, actor: Actor, public_id: str, organisation_id: str) -> None:
    purchase = purchase_lock(actor=actor, public_id=public_id)
    removed = Participation.objects.filter(purchase=purchase, authority__public_id=organisation_id)
    names = list(removed.values_list("authority__name", flat=True))
    if not names:
        raise DomainError("not-found")
    removed.delete()
    _write(actor, purchase, code="participant-removed", shown={"authority": names[0]})


def choice_drop(*, choice: Choice) -> None:
    """Called by a later stage that no longer uses it. The caller holds the purchase's lock."""
    choice.delete()


def purchase_mark_published(*, purchase: Purchase, at: datetime) -> None:
    """Called by the tender's publication: from now on lots stay. The caller holds the lock."""
    if purchase.first_published_at is None:
        purchase.first_published_at = at
        purchase.save(update_fields=["first_published_at"])


@transaction.atomic
def choice_add(*, actor: Actor, public_id: str, criterion_version: CriterionVersion, reason: str = "") -> Choice:
    """Take a criterion version from the library. The same one twice is the same choice."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    choice, is_new = Choice.objects.get_or_create(
        purchase=purchase,
        criterion_version=criterion_version,
        defaults={"reason": reason, "chosen_by": actor.person, "chosen_at": database_now()},
    )
    if is_new:
        shown = {"criterion": criterion_version.title, "reason": reason}
        _write(actor, purchase, code="criterion-chosen", shown=shown)
    return choice


@transaction.atomic
def purchase_from_value(*, actor: Actor, value: values.Purchase, file_name: str, sha256: str, today: date) -> Purchase:
    """Make the rows of a purchase that was read from a notice; its requirements are a later stage's.

    The same file twice for the same organisation raises ``imported-already``.
    """
    if not can_begin_purchase(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    if ImportedNotice.objects.filter(sha256=sha256, lead=actor.organisation).exists():
        raise DomainError("imported-already", field="file", name=file_name)
    timetable = value.timetable
    for at in (timetable.dispatched, timetable.tenders_due, timetable.requests_due, timetable.prior_information):
        require_year_shown(at, field="file")
    purchase = Purchase(
        lead=actor.organisation,
        title=str(value.title)[:200] or file_name[:200],
        need=str(value.description)[:10_000],
        language=value.title.language,
        kind=(value.kind or values.Kind.SINGLE_CONTRACT).value,
        procedure=value.procedure.value if value.procedure else "",
        jurisdiction=value.jurisdiction or "",
        cpv=list(value.cpv),
        value=value.value.amount if value.value and value.value.currency else None,
        currency=value.value.currency if value.value else "",
        time_zone=timetable.time_zone or "UTC",
        dispatched_on=_day(timetable.dispatched),
        tenders_due=timetable.tenders_due,
        requests_due=timetable.requests_due,
        prior_information_on=timetable.prior_information,
        electronic_submission=timetable.electronic_submission,
        urgent=timetable.urgent,
        started_on=_day(timetable.dispatched) or today,
        source=value.source.value,
    )
    require_fitting(purchase, field="file")
    purchase.save()
    _lots_from_value(purchase, value)
    notice = ImportedNotice(
        purchase=purchase,
        lead=actor.organisation,
        identifier=value.identifier[:200],
        file_name=file_name[:255],
        sha256=sha256,
        not_read=[dataclasses.asdict(each) for each in (*value.not_read, *_not_kept(value))],
        details=_details(value),
    )
    _save_once(notice)
    _write(actor, purchase, code="notice-imported", shown={"file": file_name, "sha256": sha256})
    return purchase


def _save_once(notice: ImportedNotice) -> None:
    """Two imports of one file at the same moment both pass the look before; the constraint lets one through."""
    try:
        with transaction.atomic():
            notice.save()
    except IntegrityError as error:
        raise DomainError("imported-already", field="file", name=notice.file_name) from error


def _aims_set(lot: Lot, aims: Collection[values.Aim]) -> None:
    """One code once, whatever was given."""
    lot.aims.all().delete()
    rows = [aim_row(lot, aim) for aim in {(aim.code_list, aim.code): aim for aim in aims}.values()]
    for row in rows:
        require_fitting(row, field="aims")
    LotAim.objects.bulk_create(rows)


def _lots_from_value(purchase: Purchase, value: values.Purchase) -> None:
    lots = value.lots or (values.Lot("LOT-0001"),)
    if len(lots) > MOST_LOTS:
        raise DomainError("too-many-lots", field="file", most=MOST_LOTS)
    identifiers = [each.identifier for each in lots]
    twice = next((each for each in identifiers if identifiers.count(each) > 1), None)
    if twice is not None:
        raise DomainError("lot-in-file-twice", field="file", lot=twice)
    for lot in lots:
        row = Lot(
            purchase=purchase,
            identifier=lot.identifier,
            title=str(lot.title)[:300],
            description=str(lot.description),
            cpv=list(lot.cpv),
            value=lot.value.amount if lot.value else None,
            currency=lot.value.currency if lot.value else "",
        )
        require_fitting(row, field="file")
        row.save()
        _aims_set(row, lot.aims)


def _not_kept(value: values.Purchase) -> Iterator[values.NotRead]:
    """An amount in no currency is an amount of nothing: it is said that it was there, and no more."""
    if value.value and not value.value.currency:
        yield values.NotRead("value", sample=str(value.value.amount))


def _details(value: values.Purchase) -> Mapping[str, object]:
    return {
        "buyers": [[each.name, each.country, each.is_lead] for each in value.buyers],
        "notice_subtype": value.notice_subtype,
        "legal_basis": value.legal_basis,
        "procedure_code": value.procedure_code,
        "languages": list(value.languages),
        "title": text_pairs(value.title),
        "description": text_pairs(value.description),
        "lots": {
            lot.identifier: {"title": text_pairs(lot.title), "description": text_pairs(lot.description)}
            for lot in value.lots
        },
    }


def _lot_of(purchase: Purchase, public_id: str) -> Lot:
    lot = purchase.lots.filter(public_id=public_id).first()
    if lot is None:
        raise DomainError("not-found")
    return lot


def _require_storable(facts: PurchaseFacts) -> None:
    """What the database, or a page that shows the row, could not bear; whoever gave it."""
    zone_named(facts.time_zone)
    if facts.value is not None:
        require_digits_kept(facts.value, name="value", field="value")
    if facts.value is not None and not facts.currency:
        raise DomainError("currency-missing", field="currency")
    for name in ("dispatched_on", "tenders_due", "requests_due", "prior_information_on"):
        require_year_shown(getattr(facts, name), field=name)


def _day(at: datetime | date | None) -> date | None:
    return at.date() if isinstance(at, datetime) else at


def _write(actor: Actor, purchase: Purchase, *, code: str, shown: Mapping[str, object]) -> None:
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind="purchase",
        subject=purchase.public_id,
        values=shown,
    )

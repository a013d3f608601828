"""How does a contract begin, here or elsewhere, and how do it and its clauses change?"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.db.models import Max, Q
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Invitation, Organisation, Person
from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.accounts.services import invitation_send
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.given import ClauseFacts, ContractFacts, IndicatorFacts, ReportGiven
from redthread.apps.contracts.making import clause_from_library
from redthread.apps.contracts.models import Contract, ContractOwner, Observation
from redthread.apps.contracts.permissions import MANAGERS, can_begin_contract
from redthread.apps.contracts.selectors import contract_lock, number_is_taken
from redthread.apps.contracts.services_clauses import clause_add, clause_amend, clause_withdraw
from redthread.apps.contracts.services_shared import (
    awarded_write,
    change_write,
    require_reason,
    require_room,
    require_running,
)
from redthread.apps.contracts.services_status import statuses_refresh
from redthread.apps.files.models import StoredFile
from redthread.apps.library.selectors import criterion_version_get
from redthread.apps.purchases.models import Purchase
from redthread.apps.rows.fitting import require_digits_kept
from redthread.domain.contract.calendar import months_after
from redthread.domain.contract.terms import ContractOrigin
from redthread.domain.criteria.indicator import Unit
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown, zone_named
from redthread.domain.people.roles import OrganisationKind, Role

MOST_EXTENSION = 120
"""Months. Longer is a slip of the keys: no public contract has options for more than ten years."""

_KEPT_AS = {"number": "contract_number", "value": "contract_value"}
"""Names under which the journal keeps a column, where the plain one means something else there."""

__all__ = [
    "ClauseFacts",
    "ContractFacts",
    "IndicatorFacts",
    "ReportGiven",
    "clause_add",
    "clause_amend",
    "clause_withdraw",
]


@transaction.atomic
def contract_enter(
    *,
    actor: Actor,
    facts: ContractFacts,
    supplier: Organisation,
    text_file: StoredFile | None = None,
    criterion_versions: Sequence[str] = (),
    blanks: Mapping[str, Mapping[str, str]] | None = None,
) -> Contract:
    """A contract that began elsewhere, with clauses picked from the library; all of it or nothing.

    ``criterion_versions`` are public ids, ``blanks`` by them and by the name of the variable. Reports are asked for
    from the period that contains today on: nobody is late with what was agreed in another program.
    Raises ``not-allowed``, ``not-found``, ``contract-…``, ``blank-open-clause`` and ``variable-…``.
    """
    if not can_begin_contract(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    if OrganisationKind(supplier.kind) is not OrganisationKind.SUPPLIER:
        raise DomainError("contract-with-no-supplier", field="supplier", name=supplier.name)
    if text_file is not None and text_file.organisation_id != actor.organisation.pk:
        raise DomainError("not-found", field="text_file")
    picked = list(dict.fromkeys(criterion_versions))
    require_room(0, len(picked))
    contract = contract_make(actor, facts, supplier=supplier, origin=ContractOrigin.ELSEWHERE, text_file=text_file)
    reports_from = max(contract.starts_on, timezone.localdate())
    for position, public_id in enumerate(picked, start=1):
        version = criterion_version_get(public_id=public_id)
        given = (blanks or {}).get(public_id, {})
        edition = clause_from_library(actor, contract, version, given, position=position, reports_from=reports_from)
        awarded_write(contract, edition.clause)
    statuses_refresh(contract=contract)
    change_write(actor, contract, code="contract-made", shown=_shown(contract) | {"clauses": len(picked)})
    return contract


def contract_make(
    actor: Actor,
    facts: ContractFacts,
    *,
    supplier: Organisation,
    origin: ContractOrigin,
    purchase: Purchase | None = None,
    text_file: StoredFile | None = None,
) -> Contract:
    """The row alone, for the services that fill it; its maker looks after it from the first day on."""
    _require_storable(facts)
    contract = Contract(
        authority=actor.organisation,
        supplier=supplier,
        purchase=purchase,
        origin=origin.value,
        text_file=text_file,
        made_by=actor.person,
        **facts.columns(),
    )
    _save_once(contract)
    if actor.person is not None and actor.has(*MANAGERS):
        day = min(contract.starts_on, timezone.localdate())
        ContractOwner.objects.create(contract=contract, person=actor.person, from_on=day, noted_by=actor.person)
    return contract


@transaction.atomic
def contract_change(*, actor: Actor, public_id: str, facts: ContractFacts, version: int) -> Contract:
    """Change what is stated. ``version`` is the one the form was read at; another raises ``changed-meanwhile``.

    Once something was reported the first day stays (``start-reported``), the last day moves by extension or by
    ending alone (``end-reported``), and so does the currency of figures in money (``currency-reported``).
    """
    contract = contract_lock(actor=actor, public_id=public_id)
    if contract.version != version:
        raise DomainError("changed-meanwhile")
    _require_storable(facts)
    _require_reported_stays(contract, facts)
    if facts.extension_months < contract.extended_months:
        raise DomainError("extension-taken", field="extension_months", taken=contract.extended_months)
    columns = facts.columns()
    before = {name: getattr(contract, name) for name in columns}
    began = contract.starts_on
    for name, value in columns.items():
        setattr(contract, name, value)
    contract.version += 1
    _save_once(contract)
    contract.indicators.filter(unit=Unit.MONEY.value).update(currency=contract.currency)
    _start_follow(contract, began)
    statuses_refresh(contract=contract)
    changed = {_KEPT_AS.get(name, name): [before[name], to] for name, to in columns.items() if before[name] != to}
    change_write(actor, contract, code="contract-changed", shown=changed)
    return contract


@transaction.atomic
def contract_extend(*, actor: Actor, public_id: str, months: int, reason: str) -> Contract:
    """Raises ``extension-months``, ``extension-beyond`` (with the months that are ``left``) and ``contract-over``."""
    contract = contract_lock(actor=actor, public_id=public_id)
    require_running(contract)
    if contract.ends_on < timezone.localdate():
        raise DomainError("contract-over", on=contract.ends_on)
    left = contract.extension_months - contract.extended_months
    if months < 1:
        raise DomainError("extension-months", field="months")
    if months > left:
        raise DomainError("extension-beyond", field="months", left=left, months=months)
    require_reason(reason)
    before = contract.ends_on
    contract.ends_on = last_day_extended(contract.ends_on, months)
    require_year_shown(contract.ends_on, field="months")
    contract.extended_months += months
    contract.version += 1
    contract.save()
    statuses_refresh(contract=contract)
    shown = {"months": months, "ends_on": contract.ends_on, "from": before, "reason": reason.strip()}
    change_write(actor, contract, code="contract-extended", shown=shown)
    return contract


def last_day_extended(last: date, months: int) -> date:
    """Counted from the day after the last one: from 31 January by one month to the end of February, not to the 27th."""
    following = date.fromordinal(last.toordinal() + 1)
    return date.fromordinal(months_after(following, months).toordinal() - 1)


@transaction.atomic
def contract_end(*, actor: Actor, public_id: str, on: date, reason: str) -> Contract:
    """Its last day is ``on``, before its time. Raises ``contract-over``, ``end-outside`` and ``end-reported``."""
    contract = contract_lock(actor=actor, public_id=public_id)
    require_running(contract)
    if not contract.starts_on <= on <= contract.ends_on:
        raise DomainError("end-outside", field="on", earliest=contract.starts_on, latest=contract.ends_on)
    require_reason(reason)
    latest = _latest_reported(contract)
    if latest is not None and on < latest:
        raise DomainError("end-reported", field="on", latest=latest)
    contract.ended_on, contract.ended_reason = on, reason.strip()
    contract.version += 1
    contract.save()
    statuses_refresh(contract=contract)
    change_write(actor, contract, code="contract-ended", shown={"on": on, "reason": reason.strip()})
    return contract


@transaction.atomic
def owner_set(*, actor: Actor, public_id: str, person: Person, from_on: date) -> ContractOwner:
    """Who looks after it from a day on. Raises ``owner-not-manager`` and ``owner-backdated``.

    What somebody answered for is not handed to another one afterwards: after the first, no day before today.
    """
    contract = contract_lock(actor=actor, public_id=public_id)
    require_year_shown(from_on, field="from_on")
    managers = people_with_role(organisation=contract.authority, roles=MANAGERS)
    if not managers.filter(pk=person.pk).exists():
        raise DomainError("owner-not-manager", field="person")
    if contract.owners.exists() and from_on < timezone.localdate():
        raise DomainError("owner-backdated", field="from_on", earliest=timezone.localdate())
    owner = ContractOwner.objects.create(contract=contract, person=person, from_on=from_on, noted_by=actor.person)
    change_write(actor, contract, code="owner-set", shown={"person": str(person), "from": from_on})
    return owner


@transaction.atomic
def contractor_invite(*, actor: Actor, contract_id: str, email: str) -> Invitation:
    """Invite the first person of a supplier that has nobody yet; further ones are the supplier's own affair.

    Raises ``supplier-has-people`` and ``email-unfitting``.
    """
    contract = contract_lock(actor=actor, public_id=contract_id)
    supplier = contract.supplier
    if supplier.memberships.exists():
        raise DomainError("supplier-has-people", field="email", name=supplier.name)
    try:
        validate_email(email.strip())
    except ValidationError as error:
        raise DomainError("email-unfitting", field="email") from error
    first = Actor(person=actor.person, organisation=supplier, is_program=True)
    invitation = invitation_send(actor=first, email=email, roles=[Role.ADMINISTRATOR, Role.BIDDER])
    change_write(actor, contract, code="contractor-invited", shown={"email": email.strip().lower()})
    return invitation


def _save_once(contract: Contract) -> None:
    """Two contracts under one number at the same moment both pass the look before; the constraint lets one through."""
    require_fields_fitting(contract)
    if number_is_taken(contract=contract):
        raise DomainError("contract-number-taken", field="number", number=contract.number)
    try:
        with transaction.atomic():
            contract.save()
    except IntegrityError as error:
        if "contract_between_two" in str(error):
            raise DomainError("contract-with-no-supplier", field="supplier", name=contract.supplier.name) from error
        raise DomainError("contract-number-taken", field="number", number=contract.number) from error


def _require_storable(facts: ContractFacts) -> None:
    """What the database, or a page that shows the row, could not bear; whoever gave it."""
    if not facts.title.strip():
        raise DomainError("contract-title-missing", field="title")
    zone_named(facts.time_zone)
    require_year_shown(facts.starts_on, field="starts_on")
    require_year_shown(facts.ends_on, field="ends_on")
    if facts.ends_on < facts.starts_on:
        raise DomainError("contract-ends-first", field="ends_on", start=facts.starts_on)
    if not 0 <= facts.extension_months <= MOST_EXTENSION:
        raise DomainError("extension-too-long", field="extension_months", most=MOST_EXTENSION)
    _require_value(facts)


def _require_value(facts: ContractFacts) -> None:
    if facts.value is None:
        return
    require_digits_kept(facts.value, name="value", field="value")
    if facts.value < 0:
        raise DomainError("figure-negative", field="value", value=facts.value)
    if not facts.currency.strip():
        raise DomainError("currency-missing", field="currency")


def _start_follow(contract: Contract, before: date) -> None:
    """What was agreed from the first day on is agreed from the new first day on. Targets of later days stay dated."""
    if before == contract.starts_on:
        return
    from_start = Q(reports_from=before) | Q(reports_from__lt=contract.starts_on)
    contract.indicators.filter(from_start).update(reports_from=contract.starts_on)
    for indicator in contract.indicators.prefetch_related("targets"):
        first = next(iter(indicator.targets.all()), None)
        if first is not None and contract.starts_on < first.from_on == before:
            indicator.targets.create(
                level=first.level, from_on=contract.starts_on, reason=first.reason, set_by=first.set_by
            )


def _require_reported_stays(contract: Contract, facts: ContractFacts) -> None:
    reported = Observation.objects.filter(indicator__contract=contract)
    if not reported.exists():
        return
    if facts.starts_on != contract.starts_on:
        raise DomainError("start-reported", field="starts_on")
    if facts.ends_on != contract.ends_on:
        raise DomainError("end-by-extension", field="ends_on")
    in_money = reported.filter(indicator__unit=Unit.MONEY.value)
    if facts.currency.strip().upper() != contract.currency and in_money.exists():
        raise DomainError("currency-reported", field="currency", currency=contract.currency)


def _latest_reported(contract: Contract) -> date | None:
    """The first day of the last period that anything was submitted for."""
    found = Observation.objects.filter(indicator__contract=contract).aggregate(latest=Max("period_from"))["latest"]
    return found if isinstance(found, date) else None


def _shown(contract: Contract) -> dict[str, object]:
    return {
        "title": contract.title,
        "contract_number": contract.number,
        "supplier": contract.supplier.name,
        "starts_on": contract.starts_on,
        "ends_on": contract.ends_on,
    }

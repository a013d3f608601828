"""How is a corrective action proposed, agreed, done and closed, and what did workers get?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.facts.services import fact_retract, fact_write
from redthread.apps.files.models import StoredFile
from redthread.apps.followup.adapters import last_step
from redthread.apps.followup.models import ActionEvidence, ActionStep, CorrectiveAction, Finding, Remedy
from redthread.apps.followup.permissions import Side, can_look_after, can_own, can_reply, side_of
from redthread.apps.followup.selectors import action_get, finding_get
from redthread.apps.followup.services import change_write, finding_tell
from redthread.apps.followup.services_visits import purchase_id_of
from redthread.apps.followup.storable import require_fitting
from redthread.apps.rows.fitting import require_digits_kept
from redthread.domain.errors import DomainError
from redthread.domain.followup import actions as rule
from redthread.domain.followup.remedies import require_verifier
from redthread.domain.followup.small_numbers import require_people
from redthread.domain.followup.terms import ActionStepKind, VerifiedBy
from redthread.domain.moments import require_year_shown
from redthread.domain.outcomes.facts import FactKind

MOST_ACTIONS = 50
"""On one finding."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFacts:
    root_cause: str
    action: str
    due_on: date
    owner_post: str = ""
    """A post, not a name."""


@transaction.atomic
def action_propose(*, actor: Actor, finding_id: str, facts: ActionFacts) -> CorrectiveAction:
    """The contractor says why it happened and what will be done, until when.

    A due day before today is refused (``due-in-past``); it is not compared with the day of the visit, which the
    refusal would tell. Raises ``not-allowed``, ``finding-withdrawn``, ``too-many-actions``.
    """
    finding = _finding_lock(actor, finding_id)
    if not can_reply(actor, finding) or actor.organisation is None:
        raise DomainError("not-allowed")
    if finding.actions.count() >= MOST_ACTIONS:
        raise DomainError("too-many-actions", most=MOST_ACTIONS)
    action = CorrectiveAction(finding=finding, owner=actor.organisation, proposed_by=actor.person)
    _facts_set(action, facts)
    action.save()
    _step_add(actor, action, ActionStepKind.PROPOSED, "")
    finding_tell(finding, besides=actor.organisation, code="action-news")
    change_write(actor, code="action-proposed", kind="action", subject=action.public_id, shown={})
    return action


@transaction.atomic
def action_change(*, actor: Actor, action_id: str, facts: ActionFacts, version: int) -> CorrectiveAction:
    """Propose a returned one anew. ``version`` is the one the form was read at; another: ``changed-meanwhile``."""
    action = _action_lock(actor, action_id)
    if action.version != version:
        raise DomainError("changed-meanwhile")
    _require(actor, action, ActionStepKind.PROPOSED, "")
    _facts_set(action, facts)
    action.version += 1
    action.save()
    _step_add(actor, action, ActionStepKind.PROPOSED, "")
    finding_tell(action.finding, besides=actor.organisation, code="action-news")
    change_write(actor, code="action-changed", kind="action", subject=action.public_id, shown={})
    return action


def _facts_set(action: CorrectiveAction, facts: ActionFacts) -> None:
    require_year_shown(facts.due_on, field="due_on")
    if facts.due_on < timezone.localdate():
        raise DomainError("due-in-past", field="due_on")
    for name in ("root_cause", "action"):
        if not getattr(facts, name).strip():
            raise DomainError("action-incomplete", field=name)
    action.root_cause, action.action = facts.root_cause.strip(), facts.action.strip()
    action.due_on, action.owner_post = facts.due_on, facts.owner_post.strip()
    require_fitting(action, field="action")


@transaction.atomic
def action_step(
    *, actor: Actor, action_id: str, kind: ActionStepKind, comment: str = "", files: Sequence[StoredFile] = ()
) -> ActionStep:
    """Agree, return, say that it is done, close, open again. Who answers for an action never closes it.

    Raises ``action-step-by-owner``, ``action-step-not-now``, ``comment-missing``, ``not-allowed``, and ``not-found``
    for a file of another organisation.
    """
    action = _action_lock(actor, action_id)
    if kind is ActionStepKind.PROPOSED:
        raise DomainError("action-step-not-now", field="kind")
    _require(actor, action, kind, comment)
    step = _step_add(actor, action, kind, comment)
    for file in dict.fromkeys(files):
        if actor.organisation is None or file.organisation_id != actor.organisation.pk:
            raise DomainError("not-found", field="evidence")
        ActionEvidence.objects.create(step=step, file=file)
    _apply(actor, action, kind)
    finding_tell(action.finding, besides=actor.organisation, code="action-news")
    _step_write(actor, action, kind)
    return step


def _require(actor: Actor, action: CorrectiveAction, kind: ActionStepKind, comment: str) -> None:
    is_owner = actor.organisation is not None and action.owner_id == actor.organisation.pk
    if not (can_own(actor, action) if is_owner else can_look_after(actor, action.finding)):
        raise DomainError("not-allowed")
    asked = rule.StepAsked(
        kind=kind,
        side=rule.Side.OWNER if is_owner else rule.Side.OTHER,
        is_own_work=_is_own_work(actor, action),
        comment=comment,
    )
    rule.require_step(asked, last=last_step(action))


def _is_own_work(actor: Actor, action: CorrectiveAction) -> bool:
    """One person in two organisations is still one person."""
    person = actor.person.pk if actor.person else None
    workers = {each.taken_by_id for each in action.steps.all() if each.organisation_id == action.owner_id}
    return person is not None and (person in workers or action.proposed_by_id == person)


def _step_add(actor: Actor, action: CorrectiveAction, kind: ActionStepKind, comment: str) -> ActionStep:
    if actor.organisation is None:
        raise DomainError("not-allowed")
    step = ActionStep(
        action=action, kind=kind.value, comment=comment.strip(), organisation=actor.organisation, taken_by=actor.person
    )
    require_fitting(step, field="comment")
    step.save()
    return step


def _apply(actor: Actor, action: CorrectiveAction, kind: ActionStepKind) -> None:
    """What the step changes on the row, and the facts that it writes."""
    if kind is ActionStepKind.AGREED:
        _fact(action, FactKind.ACTION_DUE)
    elif kind is ActionStepKind.CLOSED:
        _closed_set(action, actor.organisation, timezone.localdate())
        is_in_time = action.closed_on is not None and action.closed_on <= action.due_on
        _fact(action, FactKind.ACTION_CLOSED, Decimal(int(is_in_time)))
    elif kind is ActionStepKind.REOPENED and action.closed_on is not None:
        _closed_set(action, None, None)
        fact_retract(
            kind=FactKind.ACTION_CLOSED,
            criterion_version=action.finding.clause.criterion_version,
            subject=action.public_id,
            at=timezone.now(),
        )


def _fact(action: CorrectiveAction, kind: FactKind, value: Decimal | None = None) -> None:
    contract = action.finding.clause.contract
    fact_write(
        kind=kind,
        criterion_version=action.finding.clause.criterion_version,
        purchase=purchase_id_of(contract),
        authority=contract.authority.public_id,
        subject=action.public_id,
        at=timezone.now(),
        value=value,
    )


def _closed_set(action: CorrectiveAction, by: Organisation | None, on: date | None) -> None:
    action.closed_by, action.closed_on = by, on
    action.version += 1
    action.save(update_fields=["closed_by", "closed_on", "version"])


def _step_write(actor: Actor, action: CorrectiveAction, kind: ActionStepKind) -> None:
    subject = action.public_id
    if kind is ActionStepKind.AGREED:
        change_write(actor, code="action-agreed", kind="action", subject=subject, shown={})
    elif kind is ActionStepKind.RETURNED:
        change_write(actor, code="action-returned", kind="action", subject=subject, shown={})
    elif kind is ActionStepKind.DONE:
        change_write(actor, code="action-done", kind="action", subject=subject, shown={})
    elif kind is ActionStepKind.CLOSED:
        change_write(actor, code="action-closed", kind="action", subject=subject, shown={})
    else:
        change_write(actor, code="action-reopened", kind="action", subject=subject, shown={})


def _finding_lock(actor: Actor, public_id: str) -> Finding:
    Finding.objects.select_for_update().get(pk=finding_get(actor=actor, public_id=public_id).pk)
    finding = finding_get(actor=actor, public_id=public_id)
    if finding.withdrawn_at is not None:
        raise DomainError("finding-withdrawn")
    return finding


def _action_lock(actor: Actor, public_id: str) -> CorrectiveAction:
    """Locked first, then read whole: what another request just did is seen."""
    found = action_get(actor=actor, public_id=public_id)
    CorrectiveAction.objects.select_for_update().get(pk=found.pk)
    action = action_get(actor=actor, public_id=public_id)
    action.finding = _finding_lock(actor, action.finding.public_id)
    return action


# Remedy for workers


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyFacts:
    people: int
    measure: str
    made_on: date
    verified_by: VerifiedBy
    owed: Decimal | None = None
    paid: Decimal | None = None
    currency: str = ""
    verifier: str = ""
    """The organisation that confirmed it, never a person."""
    verified_on: date | None = None


@transaction.atomic
def remedy_note(*, actor: Actor, action_id: str, facts: RemedyFacts, supersedes: str = "") -> Remedy:
    """What workers got. A correction names the entry that it ``supersedes`` (public id).

    Raises what ``require_verifier`` raises, ``not-allowed``, ``people-range``, ``amount-negative``,
    ``currency-missing``, ``verified-day``, and a refusal of a day to come or of an entry that was corrected before.
    """
    action = _action_lock(actor, action_id)
    side = side_of(actor, action.finding)
    may = can_own(actor, action) if side is Side.SUPPLIER else can_look_after(actor, action.finding)
    if not may or actor.organisation is None:
        raise DomainError("not-allowed")
    _require_sound(facts)
    require_verifier(
        facts.verified_by,
        side=side.value,
        is_owner=side is Side.SUPPLIER,
        verifier=facts.verifier,
        owner_name=action.owner.name,
    )
    replaced = _replaced(actor, action, supersedes)
    remedy = Remedy(
        action=action,
        people=facts.people,
        owed=facts.owed,
        paid=facts.paid,
        currency=facts.currency,
        measure=facts.measure.strip(),
        made_on=facts.made_on,
        verified_by=facts.verified_by.value,
        verifier=facts.verifier.strip(),
        verified_on=facts.verified_on,
        supersedes=replaced,
        organisation=actor.organisation,
        noted_by=actor.person,
    )
    require_fitting(remedy, field="measure")
    remedy.save()
    _remedy_facts(remedy, replaced, action)
    finding_tell(action.finding, besides=actor.organisation, code="action-news")
    change_write(actor, code="remedy-noted", kind="action", subject=action.public_id, shown={})
    return remedy


def _require_sound(facts: RemedyFacts) -> None:
    require_year_shown(facts.made_on, field="made_on")
    require_year_shown(facts.verified_on, field="verified_on")
    require_people(facts.people, least=1)
    if not facts.measure.strip():
        raise DomainError("action-incomplete", field="measure")
    for name in ("owed", "paid"):
        amount = getattr(facts, name)
        if amount is not None:
            require_digits_kept(amount, name=name, field=name)
        if amount is not None and amount < 0:
            raise DomainError("amount-negative", field=name)
        if amount is not None and not facts.currency:
            raise DomainError("currency-missing", field="currency")
    today = timezone.localdate()
    if facts.made_on > today or (facts.verified_on or today) > today:
        raise DomainError("remedy-future", field="made_on" if facts.made_on > today else "verified_on")
    if (facts.verified_by is VerifiedBy.NOBODY) != (facts.verified_on is None):
        raise DomainError("verified-day", field="verified_on")


def _replaced(actor: Actor, action: CorrectiveAction, public_id: str) -> Remedy | None:
    """Each side corrects its own entries; another's stand beside."""
    if not public_id:
        return None
    found = next((each for each in action.remedies.all() if each.public_id == public_id), None)
    if found is None or actor.organisation is None or found.organisation_id != actor.organisation.pk:
        raise DomainError("not-found", field="supersedes")
    if hasattr(found, "superseded_by"):
        raise DomainError("remedy-superseded", field="supersedes")
    return found


def _remedy_facts(remedy: Remedy, replaced: Remedy | None, action: CorrectiveAction) -> None:
    contract, version = action.finding.clause.contract, action.finding.clause.criterion_version
    if replaced is not None:
        fact_retract(kind=FactKind.REMEDY, criterion_version=version, subject=replaced.public_id, at=remedy.noted_at)
    if remedy.verified_by == VerifiedBy.NOBODY.value:
        return
    fact_write(
        kind=FactKind.REMEDY,
        criterion_version=version,
        purchase=purchase_id_of(contract),
        authority=contract.authority.public_id,
        subject=remedy.public_id,
        at=remedy.noted_at,
        value=Decimal(remedy.people),
    )

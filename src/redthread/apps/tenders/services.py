"""How do requirements come about, from the library, the buyer or a notice, and how do they change?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Count, Max
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.journal.services import entry_append
from redthread.apps.library.adapters import criterion_value
from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.apps.library.selectors import criterion_version_get
from redthread.apps.purchases.adapters import text_pairs
from redthread.apps.purchases.models import Choice, Lot, Purchase
from redthread.apps.purchases.selectors import lots_of, purchase_lock
from redthread.apps.purchases.services import choice_add, choice_drop, purchase_from_value
from redthread.apps.rows.fitting import require_fitting
from redthread.apps.tenders.adapters import value_of
from redthread.apps.tenders.models import (
    KeptFinding,
    Origin,
    Requirement,
    RequirementEdition,
    RequirementWeight,
)
from redthread.apps.tenders.selectors import editions_now
from redthread.domain import purchase as values
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.criteria.variable import check_value, defaults
from redthread.domain.errors import DomainError
from redthread.domain.values import Text, Weight

MOST_REQUIREMENTS = 2000
MOST_AT_ONCE = 200
"""Criteria taken from the library in one go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementFacts:
    """What a buyer states of one requirement. ``weights`` by the lot's identifier; empty: every lot, unweighted."""

    wording: Text
    stage: StageOfUse | None
    title: Text = Text()
    is_mandatory: bool | None = None
    award_kind: values.AwardKind | None = None
    code: str = ""
    verification: Text = Text()
    scale: Text = Text()
    clause: values.ClauseTerms = field(default_factory=values.ClauseTerms)
    variables: Mapping[str, str] = field(default_factory=dict)
    weights: Mapping[str, Weight | None] = field(default_factory=dict)
    weight_code: str = ""

    def columns(self) -> dict[str, object]:
        return {
            "wording": text_pairs(self.wording),
            "stage_of_use": self.stage.value if self.stage else "",
            "title": text_pairs(self.title),
            "is_mandatory": self.is_mandatory,
            "award_kind": self.award_kind.value if self.award_kind else "",
            "code": self.code,
            "verification": text_pairs(self.verification),
            "scale": text_pairs(self.scale),
            "clause_trigger": self.clause.trigger,
            "clause_deadline": self.clause.deadline,
            "clause_duty_bearer": self.clause.duty_bearer,
            "clause_sanction": self.clause.sanction,
            "variables": dict(self.variables),
        }


@transaction.atomic
def requirement_add_from_library(
    *, actor: Actor, public_id: str, criterion_version: CriterionVersionRow, reason: str = ""
) -> Requirement:
    """Choose a criterion version and make it a requirement with the library's wording and proposed values.

    The same version twice gives the requirement there is already.
    """
    choice = choice_add(actor=actor, public_id=public_id, criterion_version=criterion_version, reason=reason)
    purchase = purchase_lock(actor=actor, public_id=public_id)
    existing = Requirement.objects.filter(choice=choice).first()
    if existing is not None:
        return _restored(actor, purchase, existing)
    facts = facts_from_criterion(criterion_value(criterion_version), language=purchase.language)
    return _requirement_make(actor, purchase, facts, origin=Origin.LIBRARY, choice=choice)


@transaction.atomic
def requirements_add_from_library(
    *, actor: Actor, public_id: str, version_ids: Sequence[str], reason: str = ""
) -> list[Requirement]:
    """All of them or none, in the order given. Raises ``not-found`` for a version that there is not."""
    if len(version_ids) > MOST_AT_ONCE:
        raise DomainError("too-many-at-once", most=MOST_AT_ONCE)
    versions = [criterion_version_get(public_id=each) for each in dict.fromkeys(version_ids)]
    return [
        requirement_add_from_library(actor=actor, public_id=public_id, criterion_version=each, reason=reason)
        for each in versions
    ]


def _restored(actor: Actor, purchase: Purchase, requirement: Requirement) -> Requirement:
    if requirement.withdrawn_at is not None:
        requirement.withdrawn_at = None
        requirement.save(update_fields=["withdrawn_at"])
        change_write(actor, purchase, code="requirement-restored", shown={}, requirement=requirement)
    return requirement


def facts_from_criterion(criterion: CriterionVersion, *, language: str) -> RequirementFacts:
    """The library's text in the purchase's language where there is one, else in its own, which the page then says."""
    spoken = language if criterion.wording.in_language(language) else criterion.wording.language
    terms = criterion.terms
    return RequirementFacts(
        wording=_one(criterion.wording, spoken),
        stage=criterion.stage_of_use,
        title=_one(criterion.title, spoken),
        is_mandatory=criterion.stage_of_use is not StageOfUse.AWARD,
        award_kind=values.AwardKind.QUALITY if criterion.stage_of_use is StageOfUse.AWARD else None,
        verification=_one(criterion.verification.means, spoken),
        scale=_scale(criterion, spoken),
        clause=values.ClauseTerms(
            trigger=str(_one(terms.trigger, spoken)),
            deadline=str(_one(terms.deadline, spoken)),
            duty_bearer=str(_one(terms.duty_bearer, spoken)),
            sanction=str(_one(terms.sanction, spoken)),
        )
        if terms
        else values.ClauseTerms(),
        variables={name: str(value) for name, value in defaults(criterion.variables, language=spoken).items()},
    )


def _one(text: Text, language: str) -> Text:
    version = text.in_language(language)
    return Text.of(version, language) if version is not None else text


def _scale(criterion: CriterionVersion, language: str) -> Text:
    lines = [str(_one(step.text, language)) for step in criterion.scale]
    return Text.of("\n".join(lines), language)


@transaction.atomic
def requirement_add(*, actor: Actor, public_id: str, facts: RequirementFacts) -> Requirement:
    """A requirement of the buyer's own; price is one too."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    return _requirement_make(actor, purchase, facts, origin=Origin.OWN, choice=None)


@transaction.atomic
def requirement_change(
    *, actor: Actor, public_id: str, requirement_id: str, facts: RequirementFacts, version: int
) -> RequirementEdition:
    """Change the draft edition, or add one where the newest is published.

    ``version`` is the one the form was read at; another raises ``changed-meanwhile``. A value that
    does not fit its variable raises ``variable-…`` with the variable as field.
    """
    purchase = purchase_lock(actor=actor, public_id=public_id)
    edition = _newest(purchase, requirement_id)
    if edition.version != version:
        raise DomainError("changed-meanwhile")
    _require_fitting_values(edition.requirement, facts.variables)
    if facts.columns() != {name: getattr(edition, name) for name in facts.columns()}:
        _kept_fall(purchase, requirement_id)
    if edition.publication_id is not None:
        edition = RequirementEdition(requirement=edition.requirement, number=edition.number + 1, version=version + 1)
    else:
        edition.version += 1
    for name, value in facts.columns().items():
        setattr(edition, name, value)
    edition.changed_at, edition.changed_by = timezone.now(), actor.person
    edition.save()
    _weights_set(purchase, edition, facts)
    change_write(actor, purchase, code="requirement-changed", shown=_shown(facts), requirement=edition.requirement)
    return edition


def _kept_fall(purchase: Purchase, requirement_id: str) -> None:
    """A finding was kept on a wording that is no more: it has to be decided anew."""
    standing = KeptFinding.objects.filter(purchase=purchase, at=requirement_id, withdrawn_at=None)
    standing.update(withdrawn_at=timezone.now())


@transaction.atomic
def requirement_remove(*, actor: Actor, public_id: str, requirement_id: str) -> None:
    """Take a requirement out. Published once, it is withdrawn and its editions stay what they were."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    edition = _newest(purchase, requirement_id)
    requirement = edition.requirement
    shown = {"title": str(edition.title[0][1]) if edition.title else ""}
    if requirement.editions.exclude(publication=None).exists():
        requirement.editions.filter(publication=None).delete()
        requirement.withdrawn_at = timezone.now()
        requirement.save(update_fields=["withdrawn_at"])
    else:
        choice = requirement.choice
        requirement.delete()
        if choice is not None:
            choice_drop(choice=choice)
    change_write(actor, purchase, code="requirement-removed", shown=shown)


@transaction.atomic
def requirement_move(*, actor: Actor, public_id: str, requirement_id: str, before_id: str) -> None:
    """Put a requirement before another one, or at the end where ``before_id`` is empty."""
    purchase = purchase_lock(actor=actor, public_id=public_id)
    rows = list(Requirement.objects.filter(purchase=purchase).order_by("position", "pk"))
    moved = next((row for row in rows if row.public_id == requirement_id), None)
    if moved is None or (before_id and before_id not in {row.public_id for row in rows}):
        raise DomainError("not-found")
    rest = [row for row in rows if row is not moved]
    at = next((index for index, row in enumerate(rest) if row.public_id == before_id), len(rest))
    for position, row in enumerate([*rest[:at], moved, *rest[at:]], start=1):
        if row.position != position:
            Requirement.objects.filter(pk=row.pk).update(position=position)
    change_write(actor, purchase, code="requirement-moved", shown={}, requirement=moved)


@transaction.atomic
def notice_import(*, actor: Actor, value: values.Purchase, file_name: str, sha256: str) -> Purchase:
    """Make a purchase with its requirements from what was read of a notice; all of it or nothing."""
    if len(value.requirements) > MOST_REQUIREMENTS:
        raise DomainError("too-many-requirements", field="file", most=MOST_REQUIREMENTS)
    purchase = purchase_from_value(
        actor=actor, value=value, file_name=file_name, sha256=sha256, today=timezone.localdate()
    )
    for requirement in value.requirements:
        facts = RequirementFacts(
            wording=requirement.wording,
            stage=requirement.stage,
            title=requirement.title,
            is_mandatory=requirement.is_mandatory,
            award_kind=requirement.award_kind,
            code=requirement.code,
            verification=requirement.verification,
            scale=requirement.is_scored_on,
            clause=requirement.clause or values.ClauseTerms(),
            weights={each.lot: each.weight for each in requirement.lots},
            weight_code=requirement.weight_code,
        )
        _requirement_make(actor, purchase, facts, origin=Origin.IMPORTED, choice=None, is_written=False)
    return purchase


def _requirement_make(
    actor: Actor,
    purchase: Purchase,
    facts: RequirementFacts,
    *,
    origin: Origin,
    choice: Choice | None,
    is_written: bool = True,
) -> Requirement:
    there = Requirement.objects.filter(purchase=purchase).aggregate(count=Count("pk"), last=Max("position"))
    if there["count"] >= MOST_REQUIREMENTS:
        raise DomainError("too-many-requirements", most=MOST_REQUIREMENTS)
    requirement = Requirement.objects.create(
        purchase=purchase, origin=origin, choice=choice, position=(there["last"] or 0) + 1
    )
    _require_fitting_values(requirement, facts.variables)
    edition = RequirementEdition(requirement=requirement, changed_by=actor.person, **facts.columns())
    require_fitting(edition, field="wording")
    edition.save()
    _weights_set(purchase, edition, facts)
    if is_written:
        change_write(actor, purchase, code="requirement-added", shown=_shown(facts), requirement=requirement)
    return requirement


def _weights_set(purchase: Purchase, edition: RequirementEdition, facts: RequirementFacts) -> None:
    edition.weights.all().delete()
    lots: dict[str, Lot] = {lot.identifier: lot for lot in lots_of(purchase=purchase)} if facts.weights else {}
    unknown = set(facts.weights) - set(lots)
    if unknown:
        raise DomainError("lot-unknown", field="weights", lot=sorted(unknown)[0])
    rows = [
        RequirementWeight(
            edition=edition,
            lot=lots[identifier],
            kind=weight.kind.value if weight else "",
            value=weight.value if weight else None,
            up_to=weight.up_to if weight else None,
            code=facts.weight_code,
        )
        for identifier, weight in facts.weights.items()
    ]
    for row in rows:
        require_fitting(row, field="weights")
    RequirementWeight.objects.bulk_create(rows)


def _require_fitting_values(requirement: Requirement, given: Mapping[str, str]) -> None:
    if requirement.choice is None:
        return
    declared = {each.name: each for each in criterion_value(requirement.choice.criterion_version).variables}
    for name, text in given.items():
        if name not in declared:
            raise DomainError("variable-unknown", field=name)
        if text.strip():
            check_value(declared[name], value_of(declared[name], text))


def _newest(purchase: Purchase, requirement_id: str) -> RequirementEdition:
    edition = editions_now(purchase=purchase).filter(requirement__public_id=requirement_id).first()
    if edition is None:
        raise DomainError("not-found")
    return edition


def _shown(facts: RequirementFacts) -> dict[str, object]:
    return {
        "title": str(facts.title),
        "wording": str(facts.wording),
        "stage": facts.stage.value if facts.stage else "",
        "weights": {lot: str(weight.value) if weight else "" for lot, weight in facts.weights.items()},
    }


def change_write(
    actor: Actor,
    purchase: Purchase,
    *,
    code: str,
    shown: Mapping[str, object],
    requirement: Requirement | None = None,
) -> None:
    """Write a change of the tender into the acting organisation's journal; last in the transaction."""
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind="requirement" if requirement else "purchase",
        subject=requirement.public_id if requirement else purchase.public_id,
        values=shown,
    )

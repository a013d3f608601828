"""How does a tender go out, frozen as it stands?"""

import hashlib
import json
from datetime import datetime

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import people_with_role
from redthread.apps.facts.services import fact_write
from redthread.apps.inbox.services import notification_send
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import participants_of, purchase_lock
from redthread.apps.purchases.services import purchase_mark_published
from redthread.apps.rows.clock import database_now
from redthread.apps.search.services import index_drop, index_put
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.models import Publication, RequirementEdition
from redthread.apps.tenders.selectors import PUBLISHED, editions_now
from redthread.apps.tenders.services import change_write
from redthread.domain import purchase as values
from redthread.domain.criteria.wording import variable_names
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.facts import FactKind
from redthread.domain.people.roles import Role
from redthread.domain.plain import to_plain


@transaction.atomic
def tender_publish(*, actor: Actor, public_id: str) -> Publication:
    """Freeze the tender as it stands and make it public; participants' buyers are told.

    Raises ``nothing-to-publish`` without a requirement, ``stage-missing`` where one has no stage of
    use, ``blank-open`` where a variable has no value, ``deadline-passed`` and ``nothing-changed``.
    """
    purchase = purchase_lock(actor=actor, public_id=public_id)
    editions = list(editions_now(purchase=purchase))
    tender = tender_value(purchase, editions)
    now = database_now()
    _require_publishable(tender, purchase, now=now)
    facts = to_plain(tender)
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    latest = Publication.objects.filter(purchase=purchase).order_by("-number").first()
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    if latest is not None and latest.content_hash == content_hash:
        raise DomainError("nothing-changed")
    publication = Publication.objects.create(
        purchase=purchase,
        number=latest.number + 1 if latest else 1,
        published_at=now,
        published_by=actor.person,
        facts=facts,
        content_hash=content_hash,
    )
    drafts = [edition.pk for edition in editions if edition.publication_id is None]
    RequirementEdition.objects.filter(pk__in=drafts).update(publication=publication)
    purchase_mark_published(purchase=purchase, at=now)
    for edition in editions:
        _tell_track(purchase, edition, at=now)
    _index(tender)
    _tell_published(actor, purchase, publication)
    shown = {"number": publication.number, "sha256": content_hash}
    change_write(actor, purchase, code="tender-published", shown=shown)
    return publication


def _tell_track(purchase: Purchase, edition: RequirementEdition, *, at: datetime) -> None:
    """That the criterion stood in a published tender, once however many editions there are."""
    choice = edition.requirement.choice
    fact_write(
        kind=FactKind.TENDERED,
        criterion_version=choice.criterion_version if choice else None,
        purchase=purchase.public_id,
        authority=purchase.lead.public_id,
        subject=edition.requirement.public_id,
        at=at,
    )


def _index(tender: values.Purchase) -> None:
    """Findable by what is published of it, in its authoritative language."""
    index_drop(kind=PUBLISHED, public_id=tender.identifier)
    texts = [tender.description, *(lot.title for lot in tender.lots), *(each.title for each in tender.requirements)]
    index_put(
        kind=PUBLISHED,
        public_id=tender.identifier,
        language=tender.title.language,
        title=str(tender.title),
        text="\n".join([*(buyer.name for buyer in tender.buyers), *map(str, texts)]),
    )


def _require_publishable(tender: values.Purchase, purchase: Purchase, *, now: datetime) -> None:
    if not tender.requirements:
        raise DomainError("nothing-to-publish")
    for requirement in tender.requirements:
        if requirement.stage is None:
            raise DomainError("stage-missing", at=requirement.identifier, title=str(requirement.title))
        if any(variable_names(text) for text in _texts(requirement)):
            raise DomainError("blank-open", at=requirement.identifier, title=str(requirement.title))
    if purchase.tenders_due is not None and purchase.tenders_due <= now:
        raise DomainError("deadline-passed", field="tenders_due")


def _texts(requirement: values.Requirement) -> list[str]:
    """All that bidders read of it, in every language: a blank left open in one of them binds nobody."""
    clause = requirement.clause or values.ClauseTerms()
    texts = [requirement.wording, requirement.verification, requirement.is_scored_on]
    return [
        *(version for text in texts for _, version in text),
        *(clause.trigger, clause.deadline, clause.duty_bearer, clause.sanction),
    ]


def _tell_published(actor: Actor, purchase: Purchase, publication: Publication) -> None:
    for authority in participants_of(purchase=purchase):
        notification_send(
            people=people_with_role(organisation=authority, roles=frozenset({Role.BUYER})),
            organisation=authority,
            code="tender-published",
            values={"by": str(actor.organisation), "purchase": purchase.title, "number": str(publication.number)},
            link=f"/purchases/{purchase.public_id}/",
        )

"""What must this person do, by when, and what waits on others?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import invitations_open
from redthread.apps.inbox.selectors import notifications_of
from redthread.apps.inbox.sentences import notification_sentence
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.permissions import can_change_purchase
from redthread.apps.purchases.selectors import purchases_list
from redthread.web.home_contracts import contract_tasks
from redthread.web.task import Task

MOST = 50
"""Rows of each kind on the page; what is over is reached through its list."""


@dataclass(frozen=True, slots=True)
class Todo:
    mine: tuple[Task, ...]
    waiting: tuple[Task, ...]


def todo_of(actor: Actor) -> Todo:
    """Late ones first, then by date, then what has no date. A constant number of queries, however much there is."""
    now = timezone.now()
    purchases = _open_purchases(actor, now) if actor.is_buying else []
    to_do, awaited = contract_tasks(actor)
    drafts = _drafts(purchases, actor, is_mine=True)
    mine = [*_messages(actor), *(_draft_task(each, now) for each in drafts), *to_do]
    waiting = [
        *awaited,
        *(_waiting_on_lead(each, now) for each in _drafts(purchases, actor, is_mine=False)),
        *(_waiting_on_offers(each) for each in purchases if each.first_published_at is not None),
        *_invitations(actor),
    ]
    return Todo(mine=_sorted(mine), waiting=_sorted(waiting))


def _open_purchases(actor: Actor, now: datetime) -> list[Purchase]:
    """Drafts, and published ones whose time limit is still to come, with the number of their requirements."""
    counted = purchases_list(actor=actor).annotate(requirement_count=Count("requirements", distinct=True))
    return list(counted.filter(Q(first_published_at=None) | Q(tenders_due__gt=now))[:MOST])


def _sorted(tasks: list[Task]) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: (not task.is_late, task.due is None, task.due or timezone.now())))


def _drafts(purchases: list[Purchase], actor: Actor, *, is_mine: bool) -> list[Purchase]:
    return [
        each for each in purchases if each.first_published_at is None and can_change_purchase(actor, each) is is_mine
    ]


def _draft_task(purchase: Purchase, now: datetime) -> Task:
    step, page = _next_step(purchase)
    return Task(
        about=purchase.title,
        step=step,
        address=reverse(page, args=[purchase.public_id]),
        due=purchase.tenders_due,
        zone=purchase.time_zone,
        is_late=purchase.tenders_due is not None and purchase.tenders_due <= now,
    )


def _next_step(purchase: Purchase) -> tuple[str | Promise, str]:
    if not purchase.need:
        return _("Say what is needed"), "purchases:edit"
    if not purchase.requirement_count:  # type: ignore[attr-defined]
        return _("Choose criteria and write the requirements"), "tenders:requirements"
    return _("Check the tender, then publish it"), "tenders:check"


def _waiting_on_lead(purchase: Purchase, now: datetime) -> Task:
    return Task(
        about=purchase.title,
        step=_("Being prepared by %(lead)s") % {"lead": purchase.lead.name},
        address=reverse("purchases:detail", args=[purchase.public_id]),
        due=purchase.tenders_due,
        zone=purchase.time_zone,
        is_late=purchase.tenders_due is not None and purchase.tenders_due <= now,
    )


def _waiting_on_offers(purchase: Purchase) -> Task:
    return Task(
        about=purchase.title,
        step=_("Published: open for offers"),
        address=reverse("purchases:detail", args=[purchase.public_id]),
        due=purchase.tenders_due,
        zone=purchase.time_zone,
    )


def _messages(actor: Actor) -> Iterator[Task]:
    """Unread messages that ask for something; the others are counted beside the word *Inbox*."""
    for each in notifications_of(actor=actor).filter(read_at=None, needs_action=True)[:MOST]:
        yield Task(
            about=notification_sentence(each.code, each.values),
            step=_("Read it in the inbox"),
            address=reverse("inbox:list"),
        )


def _invitations(actor: Actor) -> Iterator[Task]:
    for each in invitations_open(actor=actor)[:MOST]:
        yield Task(
            about=each.email,
            step=_("Invited; not accepted yet"),
            address=reverse("accounts:organisation"),
            due=each.ends_at,
        )

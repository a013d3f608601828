"""What is there for this person to read?"""

from django.db.models import QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.inbox.models import Notification
from redthread.domain.errors import DomainError


def notifications_of(*, actor: Actor) -> QuerySet[Notification]:
    """Those of the person in the organisation acted for: for another one, switch first."""
    return Notification.objects.filter(person=actor.person, organisation=actor.organisation)


def notifications_unread(*, actor: Actor) -> int:
    if actor.person is None or actor.organisation is None:
        return 0
    return notifications_of(actor=actor).filter(read_at=None).count()


def notification_get(*, actor: Actor, public_id: str) -> Notification:
    found = notifications_of(actor=actor).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found

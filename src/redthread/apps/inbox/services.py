"""How is a person told something, in the product first and then by mail?"""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.core.mail import send_mail
from django.utils import timezone, translation

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation, Person
from redthread.apps.inbox.models import Notification
from redthread.apps.inbox.selectors import notification_get, notifications_of
from redthread.apps.inbox.sentences import notification_sentence, notification_subject


def notification_send(
    *,
    people: Iterable[Person],
    organisation: Organisation,
    code: str,
    values: Mapping[str, str],
    link: str = "",
    needs_action: str = "",
) -> None:
    """Tell each person once, and mail the same sentence; joins the caller's transaction.

    ``needs_action`` non-empty marks the subject, so that a receipt and a task never look alike.
    """
    for person in people:
        Notification.objects.create(
            person=person,
            organisation=organisation,
            code=code,
            values=dict(values),
            link=link,
            needs_action=bool(needs_action),
        )
        with translation.override(person.language):
            send_mail(
                subject=notification_subject(code, values, needs_action=bool(needs_action)),
                message=f"{notification_sentence(code, values)}\n\n{settings.BASE_ADDRESS}{link}",
                from_email=None,
                recipient_list=[person.email],
            )


def notification_read(*, actor: Actor, public_id: str) -> Notification:
    notification = notification_get(actor=actor, public_id=public_id)
    if notification.read_at is None:
        notification.read_at = timezone.now()
        notification.save(update_fields=["read_at"])
    return notification


def notifications_read(*, actor: Actor) -> int:
    """All that the person has not read for that organisation; how many they were."""
    return notifications_of(actor=actor).filter(read_at=None).update(read_at=timezone.now())

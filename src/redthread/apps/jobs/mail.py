"""How does a mail become a row in the same transaction as what it tells of?"""

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from redthread.apps.jobs.models import Mail
from redthread.apps.jobs.services import mails_keep


class OutboxBackend(BaseEmailBackend):
    """Keeps each mail as an outbox row per recipient; nothing is sent in a request."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        rows = [row for message in email_messages for row in _rows(message)]
        mails_keep(rows)
        return len(rows)


def _rows(message: EmailMessage) -> list[Mail]:
    alternatives = message.alternatives if isinstance(message, EmailMultiAlternatives) else []
    html = next((str(content) for content, kind in alternatives if kind == "text/html"), "")
    message.message()  # Raises BadHeaderError on a line break in a header, before anything is kept.
    return [
        Mail(
            recipient=recipient,
            sender=message.from_email,
            subject=str(message.subject),
            text=str(message.body),
            html=html,
        )
        for recipient in message.recipients()
    ]

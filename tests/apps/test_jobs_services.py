"""Is every mail handed over, once?"""

from datetime import timedelta

import pytest
from django.core.mail import send_mail
from django.core.mail.message import BadHeaderError
from django.db import transaction
from django.utils import timezone

from redthread.apps.jobs.models import Mail
from redthread.apps.jobs.services import MOST_TRIES, mails_deliver

NOW = timezone.now()


class Post:
    """A mail server that fails as long as it is told to."""

    def __init__(self, *, failing: int = 0) -> None:
        self.failing, self.handed_over = failing, []

    def __call__(self, mail: Mail) -> None:
        if self.failing:
            self.failing -= 1
            raise ConnectionRefusedError
        self.handed_over.append(mail.public_id)


def write(recipient: str = "frida@example.org") -> Mail:
    send_mail("Subject", "Text", None, [recipient])
    return Mail.objects.latest("pk")


@pytest.mark.django_db
def test_a_mail_is_kept_until_it_is_delivered_and_then_once() -> None:
    mail, post = write(), Post()

    assert [mails_deliver(now=timezone.now(), deliver=post) for _ in range(3)] == [1, 0, 0]
    assert post.handed_over == [mail.public_id]


@pytest.mark.django_db
def test_a_failing_server_is_tried_again_later_and_later() -> None:
    mail, post, now = write(), Post(failing=2), timezone.now()

    mails_deliver(now=now, deliver=post)
    mails_deliver(now=now + timedelta(seconds=30), deliver=post)
    mails_deliver(now=now + timedelta(minutes=1), deliver=post)
    mails_deliver(now=now + timedelta(minutes=3), deliver=post)

    mail.refresh_from_db()
    assert (post.handed_over, mail.tries) == ([mail.public_id], 3)


@pytest.mark.django_db
def test_a_mail_that_never_goes_through_is_given_up_and_kept() -> None:
    mail, post, now = write(), Post(failing=99), timezone.now()

    for _ in range(MOST_TRIES + 2):
        mails_deliver(now=now, deliver=post)
        now += timedelta(days=1)

    mail.refresh_from_db()
    assert (mail.tries, mail.given_up_at is not None, mail.last_error, mail.text) == (
        MOST_TRIES,
        True,
        "ConnectionRefusedError",
        "Text",
    )


@pytest.mark.django_db
def test_one_failing_mail_does_not_hold_up_the_others() -> None:
    write("one@example.org")
    write("two@example.org")
    post = Post(failing=1)

    assert mails_deliver(now=timezone.now(), deliver=post) == 1


@pytest.mark.django_db(transaction=True)
def test_a_mail_of_a_transaction_that_was_rolled_back_does_not_exist() -> None:
    class Failed(Exception):
        pass

    def tell_and_fail() -> None:
        with transaction.atomic():
            write()
            raise Failed

    with pytest.raises(Failed):
        tell_and_fail()

    assert Mail.objects.count() == 0


@pytest.mark.django_db
def test_a_line_break_in_a_header_is_refused_before_anything_is_kept() -> None:
    with pytest.raises(BadHeaderError):
        send_mail("Subject\nBcc: x@example.org", "Text", None, ["frida@example.org"])

    assert Mail.objects.count() == 0

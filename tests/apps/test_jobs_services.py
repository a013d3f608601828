"""Is every mail handed over, once?"""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail
from django.core.mail.message import BadHeaderError
from django.db import connection, transaction
from django.utils import timezone

from redthread.apps.jobs.models import Mail
from redthread.apps.jobs.services import CLAIM_LASTS, MOST_TRIES, mails_deliver


class Post:
    """A mail server that fails as long as it is told to."""

    def __init__(self, *, failing: int = 0) -> None:
        self.failing = failing
        self.handed_over: list[str] = []

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
    class FailedError(Exception):
        pass

    def tell_and_fail() -> None:
        with transaction.atomic():
            write()
            raise FailedError

    with pytest.raises(FailedError):
        tell_and_fail()

    assert Mail.objects.count() == 0


@pytest.mark.django_db
def test_a_line_break_in_a_header_is_refused_before_anything_is_kept() -> None:
    with pytest.raises(BadHeaderError):
        send_mail("Subject\nBcc: x@example.org", "Text", None, ["frida@example.org"])

    assert Mail.objects.count() == 0


@pytest.mark.django_db
def test_a_mail_that_can_not_even_be_built_does_not_hold_up_the_others() -> None:
    broken, sound = write("one@example.org"), write("two@example.org")
    handed_over: list[Mail] = []

    def deliver(mail: Mail) -> None:
        if mail == broken:
            raise ValueError("no such address")
        handed_over.append(mail)

    assert (mails_deliver(now=timezone.now(), deliver=deliver), handed_over) == (1, [sound])


@pytest.mark.django_db
def test_a_crash_between_handing_over_and_noting_repeats_the_same_mail_later() -> None:
    """Twice is possible then, never not at all; the stable id lets the reader's program see that it is one mail."""
    mail, now, handed_over = write(), timezone.now(), []

    def deliver_and_die(mail: Mail) -> None:
        handed_over.append(mail.public_id)
        if len(handed_over) == 1:
            raise SystemExit

    with pytest.raises(SystemExit):
        mails_deliver(now=now, deliver=deliver_and_die)
    at_once = mails_deliver(now=now, deliver=deliver_and_die)
    later = mails_deliver(now=now + CLAIM_LASTS, deliver=deliver_and_die)

    assert (at_once, later, handed_over) == (0, 1, [mail.public_id, mail.public_id])


@pytest.mark.django_db
def test_nothing_is_locked_while_a_slow_server_is_waited_for() -> None:
    """Another worker comes by in the middle of a delivery: it takes the next mail, and not the same."""
    first, second = write("one@example.org"), write("two@example.org")
    now, taken = timezone.now(), []

    def deliver(mail: Mail) -> None:
        taken.append(mail)
        if mail == first:
            mails_deliver(now=now, deliver=deliver)

    mails_deliver(now=now, deliver=deliver)

    assert taken == [first, second]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_hand_over_every_mail_once() -> None:
    written = {write(f"{number}@example.org").public_id for number in range(20)}
    post, now = Post(), timezone.now()

    def work() -> None:
        try:
            mails_deliver(now=now, deliver=post)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert sorted(post.handed_over) == sorted(written)


@pytest.mark.django_db
@pytest.mark.parametrize(("delivery", "kept"), [("smtp", ("", "", "")), ("keep", ("a@example.org", "Text", ""))])
def test_text_and_address_are_emptied_when_a_mail_has_left(settings: Any, delivery: str, kept: tuple[str, ...]) -> None:
    settings.MAIL_DELIVERY = delivery
    mail = write("a@example.org")

    mails_deliver(now=timezone.now(), deliver=Post())

    mail.refresh_from_db()
    assert (mail.recipient, mail.text, mail.html) == kept


@pytest.mark.django_db
def test_a_mail_to_several_is_one_row_each_and_keeps_its_html() -> None:
    message = EmailMultiAlternatives("Subject", "Text", None, ["a@example.org"], bcc=["b@example.org"])
    message.attach_alternative("<p>Text</p>", "text/html")

    message.send()

    assert list(Mail.objects.values_list("recipient", "html")) == [
        ("a@example.org", "<p>Text</p>"),
        ("b@example.org", "<p>Text</p>"),
    ]

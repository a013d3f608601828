"""Is a person told once, here and by mail, in their own language, and nobody else?"""

from collections.abc import Callable

import pytest
from django.utils import translation

from redthread.apps.inbox import selectors, services
from redthread.apps.inbox.models import Notification
from redthread.apps.inbox.sentences import SENTENCES, notification_sentence
from redthread.apps.jobs.models import Mail
from redthread.domain.errors import DomainError
from tests.people import Cast

VALUES = {
    "by": "Kystsamkjøp", "purchase": "Laptops", "number": "1", "contract": "Laptops", "indicator": "Sites",
    "count": "2", "from": "2026-01-01", "to": "2026-03-31", "due": "2026-04-30", "supplier": "Atelje IT AS",
}  # fmt: skip


def tell(cast: Cast, *names: str, values: dict[str, str] | None = None, needs_action: str = "") -> None:
    services.notification_send(
        people=[cast.person(name) for name in names],
        organisation=cast.organisation("fjordvik"),
        code="tender-published",
        values=values or VALUES,
        link="/purchases/x/",
        needs_action=needs_action,
    )


def test_each_person_is_told_once_and_mailed_the_same_sentence(cast: Cast) -> None:
    tell(cast, "frida", "finn")

    sentence = notification_sentence("tender-published", VALUES)
    mails = Mail.objects.order_by("pk")
    assert [mail.recipient for mail in mails] == ["frida@example.org", "finn@example.org"]
    assert [mail.text.splitlines()[0] for mail in mails] == [sentence, sentence]
    assert [selectors.notifications_unread(actor=cast.acting(name)) for name in ("frida", "finn", "vera")] == [1, 1, 0]


def test_a_mail_is_in_the_readers_language_whoever_caused_it(cast: Cast) -> None:
    cast.person("frida").language = "nb"

    with translation.override("es"):
        tell(cast, "frida", needs_action="yes")

    with translation.override("nb"):
        expected = notification_sentence("tender-published", VALUES)
    assert Mail.objects.get().text.splitlines()[0] == expected


def test_the_link_begins_with_the_address_of_the_installation(cast: Cast, settings: pytest.FixtureRequest) -> None:
    settings.BASE_ADDRESS = "https://redthread.example.org"  # type: ignore[attr-defined]

    tell(cast, "frida")

    assert Mail.objects.get().text.splitlines()[-1] == "https://redthread.example.org/purchases/x/"


def test_a_task_says_so_in_its_subject_and_a_receipt_does_not(cast: Cast) -> None:
    tell(cast, "frida")
    tell(cast, "frida", needs_action="yes")

    receipt, task = (mail.subject for mail in Mail.objects.order_by("pk"))
    assert task == f"Action needed: {receipt}"


def test_a_title_with_line_breaks_becomes_one_line_of_subject(cast: Cast) -> None:
    tell(cast, "frida", values={**VALUES, "purchase": "Laptops\r\nBcc: x@example.org"})

    assert [len(mail.subject.splitlines()) for mail in Mail.objects.all()] == [1]


def test_a_title_with_a_percent_sign_is_a_title(cast: Cast) -> None:
    tell(cast, "frida", values={**VALUES, "purchase": "100 %s fair"})

    assert Mail.objects.get().text.splitlines()[0] == notification_sentence(
        "tender-published", {**VALUES, "purchase": "100 %s fair"}
    )


def test_reading_marks_it_once(cast: Cast) -> None:
    tell(cast, "frida")
    frida, told = cast.acting("frida"), Notification.objects.get()

    first = services.notification_read(actor=frida, public_id=told.public_id).read_at
    second = services.notification_read(actor=frida, public_id=told.public_id).read_at

    assert (first == second, selectors.notifications_unread(actor=frida)) == (True, 0)


@pytest.mark.parametrize("name", ["finn", "vera", "atle"])
def test_what_another_person_was_told_is_not_there(cast: Cast, name: str) -> None:
    tell(cast, "frida")

    with pytest.raises(DomainError, match="not-found"):
        services.notification_read(actor=cast.acting(name), public_id=Notification.objects.get().public_id)

    assert Notification.objects.get().read_at is None


def test_a_list_costs_the_same_with_one_and_three(cast: Cast, query_count: Callable[..., int]) -> None:
    browser = cast.browser("frida")
    tell(cast, "frida")
    one = query_count(lambda: browser.get("/inbox/"))
    tell(cast, "frida")
    tell(cast, "frida")

    assert query_count(lambda: browser.get("/inbox/")) == one


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_code_has_a_sentence_for_the_values_it_is_sent_with(code: str) -> None:
    assert "%" not in notification_sentence(code, VALUES)


def test_all_are_read_at_once_and_nobody_elses(cast: Cast) -> None:
    tell(cast, "frida", "finn")
    tell(cast, "frida")

    cast.browser("frida").post("/inbox/read/")

    assert selectors.notifications_unread(actor=cast.acting("frida")) == 0
    assert selectors.notifications_unread(actor=cast.acting("finn")) == 1

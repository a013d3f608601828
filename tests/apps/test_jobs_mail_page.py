"""Can whoever tries the demo read its mails, and nobody anywhere else?"""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.mail import send_mail
from django.test import Client

from tests.people import Cast

ADDRESS = "/mail/"


@pytest.fixture
def demo(settings: Any) -> None:
    settings.IS_DEMO, settings.MAIL_DELIVERY = True, "keep"


@pytest.fixture
def written(cast: Cast) -> None:
    send_mail("For Frida", "Go to http://localhost:8000/invitation/ <b>now</b>", None, ["Frida@example.org"])
    send_mail("For Nora", "Text", None, ["nora@example.org"])


def ask(client: Client, query: str = "", *, host: str = "localhost", remote: str = "127.0.0.1") -> Any:
    return client.get(ADDRESS + query, HTTP_HOST=host, REMOTE_ADDR=remote)


def subjects(client: Client, query: str = "") -> list[str]:
    answer = ask(client, query)
    assert answer.status_code == 200
    return [mail.subject for mail in answer.context["page_obj"]]


@pytest.mark.usefixtures("demo", "written")
def test_one_reads_ones_own_mails_and_on_demand_everybodys(cast: Cast) -> None:
    frida = cast.browser("frida")

    assert (subjects(frida), subjects(frida, "?of=all")) == (["For Frida"], ["For Nora", "For Frida"])


@pytest.mark.usefixtures("demo", "written")
def test_who_is_not_signed_in_yet_reads_all_of_them(cast: Cast) -> None:
    """Whoever was invited has no account: the invitation is in the mail."""
    assert subjects(cast.visitor) == ["For Nora", "For Frida"]


@pytest.mark.usefixtures("demo", "written")
def test_text_is_shown_as_text_with_its_links(cast: Cast) -> None:
    shown = ask(cast.browser("frida")).content.decode()

    assert '<a href="http://localhost:8000/invitation/"' in shown
    assert "&lt;b&gt;now&lt;/b&gt;" in shown


@pytest.mark.usefixtures("demo")
def test_empty_list_says_how_a_mail_comes_about(cast: Cast) -> None:
    assert "No mails yet" in ask(cast.browser("frida")).content.decode()


@pytest.mark.usefixtures("demo", "written")
@pytest.mark.parametrize("elsewhere", [{"remote": "192.0.2.7"}, {"host": "testserver"}])
def test_from_another_machine_there_is_no_such_page(cast: Cast, elsewhere: dict[str, str]) -> None:
    assert ask(cast.browser("frida"), **elsewhere).status_code == 404


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize(("is_demo", "delivery"), [(False, "keep"), (True, "smtp"), (False, "smtp")])
def test_outside_the_demo_there_is_no_such_page(cast: Cast, settings: Any, is_demo: bool, delivery: str) -> None:
    settings.IS_DEMO, settings.MAIL_DELIVERY = is_demo, delivery

    assert [ask(client).status_code for client in (cast.browser("frida"), cast.visitor)] == [404, 404]


@pytest.mark.usefixtures("demo", "cast")
def test_many_mails_cost_as_many_queries_as_one(cast: Cast, query_count: Callable[..., int]) -> None:
    frida = cast.browser("frida")
    counts = []
    for number in range(3):
        send_mail(f"Mail {number}", "Text", None, ["frida@example.org"])
        counts.append(query_count(lambda: ask(frida)))

    assert counts[0] == counts[2]

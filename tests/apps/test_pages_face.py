"""Do the pages that belong to no single stage say what they have to, to whom they have to?"""

import ast
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils import timezone

import redthread
from redthread.apps.accounts.services import invitation_send
from redthread.apps.inbox.services import notification_send
from redthread.apps.journal.models import Readable
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin, purchase_change, purchase_mark_published
from redthread.domain.check.registry import RULES
from redthread.domain.people.roles import Role
from redthread.domain.purchase import Kind
from redthread.web.home import todo_of
from redthread.web.journal_names import NAMES
from redthread.web.journal_sentences import SENTENCES
from redthread.web.task_states import task_state_name
from redthread.words.check import rule_title
from tests.people import Cast

SOURCE = Path(redthread.__file__).parent
QueryCount = Callable[[Callable[[], Any]], int]


def begin(cast: Cast, title: str, *, need: str = "", due: datetime | None = None) -> Purchase:
    facts = PurchaseFacts(title=title, kind=Kind.SINGLE_CONTRACT, need=need, tenders_due=due, time_zone="Europe/Oslo")
    return purchase_begin(actor=cast.acting("frida"), facts=facts)


def days(count: int) -> datetime:
    return timezone.now() + timedelta(days=count)


def shown(source: str, **values: object) -> str:
    return " ".join(Template(source).render(Context(values)).split())


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


# Home


@pytest.mark.django_db
def test_welcome_shows_a_visitor_three_doors_and_one_picture() -> None:
    page = Client().get("/").content.decode()

    assert page.count('class="rt-door"') == 3
    assert page.count('<svg class="rt-picture" role="img"') == 1
    assert "Your account belongs to no organisation" not in page


def test_todo_puts_the_late_first_then_by_date_then_the_undated(cast: Cast) -> None:
    for title, due in (("Undated", None), ("Soon", days(3)), ("Late", days(-1)), ("Then", days(9))):
        begin(cast, title, due=due)

    todo = todo_of(cast.acting("frida"))

    assert [task.about for task in todo.mine] == ["Late", "Soon", "Then", "Undated"]
    assert [task.is_late for task in todo.mine] == [True, False, False, False]


def test_todo_names_the_next_step_of_each_draft(cast: Cast) -> None:
    begin(cast, "Nothing said yet")
    begin(cast, "Need said", need="Laptops")

    todo = todo_of(cast.acting("frida"))

    assert {task.about: str(task.step) for task in todo.mine} == {
        "Nothing said yet": "Say what is needed",
        "Need said": "Choose criteria and write the requirements",
    }


def test_todo_of_a_published_purchase_waits_on_others_until_its_time_limit(cast: Cast) -> None:
    open_one, closed = begin(cast, "Open", due=days(5)), begin(cast, "Closed", due=days(-5))
    for purchase in (open_one, closed):
        purchase_mark_published(purchase=purchase, at=timezone.now())

    todo = todo_of(cast.acting("frida"))

    assert [task.about for task in todo.mine] == []
    assert [task.about for task in todo.waiting] == ["Open"]


def test_todo_of_a_colleague_who_may_not_change_it_waits_on_the_buyer(cast: Cast) -> None:
    begin(cast, "Laptops")

    todo = todo_of(cast.acting("finn"))

    assert [task.about for task in todo.mine] == []
    assert [(task.about, str(task.step)) for task in todo.waiting] == [
        ("Laptops", "Being prepared by Fjordvik kommune"),
    ]


def test_todo_shows_nothing_of_another_authority(cast: Cast) -> None:
    begin(cast, "Laptops")

    todo = todo_of(cast.acting("vera"))

    assert (todo.mine, todo.waiting) == ((), ())


def test_todo_lists_messages_that_ask_for_something_and_open_invitations(cast: Cast) -> None:
    values = {"by": "Vall del Riu", "purchase": "Printers", "number": "1"}
    for needs in ("yes", ""):
        notification_send(
            people=[cast.person("frida")],
            organisation=cast.organisation("fjordvik"),
            code="tender-published",
            values=values,
            needs_action=needs,
        )
    invitation_send(actor=cast.acting("frida"), email="new@example.org", roles=[Role.BUYER])

    todo = todo_of(cast.acting("frida"))

    assert [task.about for task in todo.mine] == ["Vall del Riu published the tender “Printers”, edition 1."]
    assert [task.about for task in todo.waiting] == ["new@example.org"]


def test_home_costs_the_same_with_one_and_three_purchases(cast: Cast, query_count: QueryCount) -> None:
    browser = cast.browser("frida")
    begin(cast, "One")
    with_one = query_count(lambda: browser.get("/"))
    begin(cast, "Two")
    begin(cast, "Three", due=days(2))

    assert query_count(lambda: browser.get("/")) == with_one


@pytest.mark.parametrize("name", ["frida", "atle", "mei", "celia", "bao"])
def test_home_of_somebody_with_nothing_to_do_says_so(cast: Cast, name: str) -> None:
    assert "Nothing waits for you" in cast.browser(name).get("/").content.decode()


# Journal


def codes_written() -> Iterator[str]:
    """Every code that a service hands to the journal, found in the source."""
    for path in SOURCE.glob("apps/*/services*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "_write",
                "change_write",
                "entry_append",
            ):
                yield from (
                    each.value.value
                    for each in node.keywords
                    if each.arg == "code" and isinstance(each.value, ast.Constant) and isinstance(each.value.value, str)
                )


def test_journal_has_a_sentence_for_every_code_that_is_written() -> None:
    assert set(codes_written()) == set(SENTENCES)


def test_journal_shows_what_was_changed_before_and_after(cast: Cast) -> None:
    purchase = begin(cast, "Laptops")
    purchase_change(
        actor=cast.acting("frida"),
        public_id=purchase.public_id,
        facts=PurchaseFacts(
            title="Laptops and monitors", kind=Kind.FRAMEWORK, need="", time_zone="Europe/Oslo", cpv=("30213100",)
        ),
        version=purchase.version,
    )

    page = text_of(cast.browser("frida").get("/journal/").content.decode())

    assert "Details of the purchase changed" in page
    assert "Title Laptops → Laptops and monitors" in page
    assert "Kind Single contract → Framework agreement" in page
    assert "CPV codes not stated → 30213100" in page
    assert "by Frida" in page


def test_journal_names_every_value_of_a_purchase() -> None:
    columns = PurchaseFacts(title="", kind=Kind.SINGLE_CONTRACT).columns()

    assert set(columns) - set(NAMES) == set()


def test_journal_says_that_values_were_erased(cast: Cast) -> None:
    begin(cast, "Laptops")
    Readable.objects.all().delete()

    page = cast.browser("frida").get("/journal/").content.decode()

    assert "The values of this entry were erased." in page
    assert "Purchase begun" in page


def test_journal_of_one_organisation_is_closed_to_another(cast: Cast) -> None:
    begin(cast, "Laptops")

    assert "Laptops" not in cast.browser("vera").get("/journal/").content.decode()
    assert cast.visitor.get("/journal/").status_code == 302


def test_journal_costs_the_same_with_one_and_three_changes(cast: Cast, query_count: QueryCount) -> None:
    browser = cast.browser("frida")
    begin(cast, "One")
    with_one = query_count(lambda: browser.get("/journal/"))
    begin(cast, "Two")
    begin(cast, "Three")

    assert query_count(lambda: browser.get("/journal/")) == with_one


# Rules, language, refusals


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "nb", "ca"])
def test_rules_page_tells_each_rule_with_its_law_and_examples(language: str) -> None:
    page = Client().get("/rules/", headers={"accept-language": language}).content.decode()

    for rule in RULES:
        assert f'id="{rule.info.code}"' in page
        assert rule_title(rule.info.code, language) in page.replace("&#x27;", "'")
        assert all(basis.act in page.replace("&#x27;", "'") for basis in rule.info.basis)
    assert page.count("<details") == len(RULES)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("back", "leads_to"),
    [("/library/", "/library/"), ("https://elsewhere.example/", "/"), ("//elsewhere.example/", "/"), ("", "/")],
)
def test_language_is_kept_and_never_leads_elsewhere(back: str, leads_to: str) -> None:
    answer = Client().post("/language/", {"language": "sv", "next": back})

    assert (answer["Location"], answer.cookies["django_language"].value) == (leads_to, "sv")


@pytest.mark.django_db
def test_language_that_is_not_offered_is_not_kept() -> None:
    assert "django_language" not in Client().post("/language/", {"language": "xx", "next": "/"}).cookies


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["es", "ca", "nl", "nb", "sv"])
def test_navigation_speaks_the_language_asked_for(language: str) -> None:
    words = {"es": "Biblioteca", "ca": "Biblioteca", "nl": "Bibliotheek", "nb": "Bibliotek", "sv": "Bibliotek"}

    page = Client().get("/", headers={"accept-language": language}).content.decode()

    assert f'<html lang="{language}"' in page
    assert f">{words[language]}</a>" in page


def test_navigation_marks_home_as_current_on_home_alone(cast: Cast) -> None:
    browser = cast.browser("frida")

    home, purchases = (browser.get(path).content.decode() for path in ("/", "/purchases/"))

    assert re.findall(r'href="([^"]+)" aria-current="page"', home) == ["/"]
    assert re.findall(r'href="([^"]+)" aria-current="page"', purchases) == ["/purchases/"]


@pytest.mark.django_db
def test_address_that_leads_nowhere_is_answered_in_our_own_frame() -> None:
    answer = Client().get("/nowhere/")

    assert answer.status_code == 404
    assert "There is nothing here for you" in answer.content.decode()


# Components


def test_breadcrumbs_pair_addresses_with_labels_and_end_with_the_page() -> None:
    found = shown('{% breadcrumbs "/a/" "First" "Here" %}')

    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', found) == [("/a/", "First")]
    assert '<span aria-current="page">Here</span>' in found


def test_verdict_is_told_by_a_word_beside_its_shape() -> None:
    found = shown('{% include "components/verdict.html" with verdict="cant-tell" %}')

    assert 'data-verdict="cant-tell"' in found
    assert text_of(found) == "Can’t tell"


def test_task_list_gives_no_link_to_what_cannot_start_yet() -> None:
    tasks = [
        {"label": "Choose", "address": "/choose/", "state": "not-started"},
        {"label": "Publish", "address": "/publish/", "state": "cannot-start-yet"},
    ]

    found = shown('{% include "components/task_list.html" %}', tasks=tasks)

    assert re.findall(r'href="([^"]+)"', found) == ["/choose/"]
    assert text_of(found) == "Choose Not started Publish Cannot start yet"


def test_task_state_that_nobody_wrote_is_refused() -> None:
    with pytest.raises(KeyError):
        task_state_name("almost")


def test_copy_carries_the_language_of_the_text_and_escapes_it() -> None:
    found = shown('{% include "components/copy.html" with id="w" text=text language="nb" %}', text="<b>Krav</b>")

    assert '<p class="rt-copy__text" id="w" lang="nb">&lt;b&gt;Krav&lt;/b&gt;</p>' in found
    assert 'data-copy="w"' in found


def test_empty_shows_one_thing_to_do_or_none() -> None:
    without = shown('{% include "components/empty.html" with title="None" %}')
    with_action = shown('{% include "components/empty.html" with title="None" address="/new/" action="Begin" %}')

    assert (without.count("<a "), with_action.count("<a ")) == (0, 1)


def test_thread_bar_says_where_the_purchase_stands_in_words(cast: Cast) -> None:
    purchase = begin(cast, "Laptops", need="Laptops", due=days(-1))

    found = text_of(shown('{% include "components/thread_bar.html" %}', purchase=purchase))

    assert found.startswith("Need and risk done Criteria now Market engagement not recorded yet Tender overdue")


def test_thread_bar_costs_two_queries(cast: Cast, query_count: QueryCount) -> None:
    purchase = begin(cast, "Laptops")
    template = Template('{% include "components/thread_bar.html" %}')

    assert query_count(lambda: template.render(Context({"purchase": purchase}))) == 2

"""Does every page speak through the catalogues, or does some text stand in it in one language only?

Every translated string is put between ⟦ and ⟧; what a reader sees outside of them has to be data.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.test import Client
from django.utils import timezone, translation
from lxml import html

import redthread.words
from redthread.apps.accounts.services import invitation_send
from redthread.apps.inbox.services import notification_send
from redthread.apps.library.product_groups import NAMES as PRODUCT_GROUPS
from redthread.apps.library.services import package_load
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.apps.tenders.jurisdictions import JURISDICTIONS
from redthread.apps.tenders.services import RequirementFacts, requirement_add
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.people.roles import Role
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import Text, Weight, WeightKind
from redthread.standards.package import shipped_packages
from tests.people import Cast, make_cast

SAME_EVERYWHERE = frozenset(
    {"Redthread", "UTC", "CET", "CEST", "SHA-256", "CPV", "EUPL-1.2", "CC0", "API", "eForms", "OCDS"}
    | {"DOCX", "PDF", "HTML", "XLSX", "XML", "JSON", "YAML", "CSV", "TXT"}
)
"""Names of formats, licences and time zones: the same in every language."""

IN_ALL_LANGUAGES = ("contract", "followup")
"""Modules of words that hold every language in one table."""
SPOKEN = ("aria-label", "title", "alt", "placeholder")
MOST_PAGES = 120


def wrapped(text: str) -> str:
    return f"⟦{text}⟧" if text.strip() else text


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wraps what the catalogues and the word lists give out."""
    given = translation._trans  # type: ignore[attr-defined]
    gettext, ngettext = given.gettext, given.ngettext
    monkeypatch.setattr(given, "gettext", lambda message: wrapped(gettext(message)))
    monkeypatch.setattr(given, "ngettext", lambda one, many, n: wrapped(ngettext(one, many, n)))
    monkeypatch.setattr(given, "pgettext", lambda _context, message: wrapped(message))
    for module in _english_words():
        for name, table in vars(module).items():
            if name.isupper() and isinstance(table, dict):
                monkeypatch.setattr(module, name, table)
                _wrap_table(table, monkeypatch)


def _english_words() -> Iterator[object]:
    for found in pkgutil.walk_packages(redthread.words.__path__, "redthread.words."):
        last = found.name.rpartition(".")[2]
        if last in IN_ALL_LANGUAGES or last == "en" or last.endswith("_en"):
            yield importlib.import_module(found.name)


def _wrap_table(table: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    for key, value in table.items():
        if isinstance(value, dict):
            _wrap_table(value, monkeypatch)
        elif isinstance(value, str):
            monkeypatch.setitem(table, key, wrapped(value))
        elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
            monkeypatch.setitem(table, key, tuple(wrapped(each) for each in value))


# What a reader sees


def spoken_texts(page: str) -> Iterator[str]:
    """Texts and spoken attributes; not code, and not what is marked as being in a language of its own."""
    root: Any = html.fromstring(page)
    for hidden in root.xpath("//script|//style|//code|//pre|//*[@lang][not(self::html)]"):
        hidden.drop_tree()
    for option in root.xpath("//option[translate(normalize-space(.), ' ', '_')=@value]"):
        option.drop_tree()
    yield " ".join(root.xpath("//head/title/text()"))
    for block in root.xpath("//body//text()[normalize-space()]"):
        yield str(block)
    for element in root.iter():
        yield from (element.get(name) for name in SPOKEN if element.get(name))


def outside(text: str) -> str:
    """What stands in no brackets. Brackets may be nested, and may begin in one text node and end in another."""
    depth, kept = 0, []
    for letter in text:
        depth += (letter == "⟦") - (letter == "⟧")
        kept.append(letter if depth == 0 and letter not in "⟦⟧" else " ")
    return "".join(kept)


def hard_coded(page: str, data: Iterable[str]) -> list[str]:
    """Words outside of brackets that are neither data nor names of formats."""
    text = outside("\n".join(spoken_texts(page)))
    for known in sorted((each for each in data if _is_telling(each)), key=len, reverse=True):
        text = text.replace(known, " ")
    alone = {each for each in data if len(each) <= 2} | {each[1:] for each in data if each.startswith("=")}
    words = [word.strip(".,:;()–-·/→“”\"'") for word in text.split()]
    return [word for word in words if re.search(r"[^\W\d_]{2}", word) and word not in SAME_EVERYWHERE | alone]


def _is_telling(text: str) -> bool:
    """A lower-case word alone is a code: a page shows its word, and words of ours would hide behind it."""
    return len(text) > 2 and not re.fullmatch(r"=?[a-z-]+", text)


def data_texts() -> set[str]:
    """Every text in the database, line by line as well, and names of countries and products from official lists.

    Units, terms, identifiers, defaults and choices are lower-case words that pages may show: they begin with "=".
    """
    found: set[str] = set(JURISDICTIONS.values())
    found.update(name for names in PRODUCT_GROUPS.values() for _, name in names)
    for model in apps.get_models():
        if model.__module__.startswith("redthread."):
            for row in model._default_manager.values():
                found.update(_strings(row))
    return found | {line.strip() for text in found for line in text.splitlines()}


def _strings(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value.strip()
        if key in ("unit", "term", "identifier", "choices", "default"):
            yield f"={value.strip()}"
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _strings(each, key if name in ("versions", "value") else str(name))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each, key)


# Where a reader gets to


def reached(browser: Client) -> Iterator[tuple[str, str]]:
    """Address and page of everything that links lead to from the start page; one page of each kind of list."""
    waiting, seen = ["/"], {"/"}
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop(0)
        answer = browser.get(path)
        assert answer.status_code in (200, 302), (path, answer.status_code)
        if answer.status_code == 302 or not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        page = answer.content.decode()
        yield path, page
        root: Any = html.fromstring(page)
        for link in root.xpath("//a/@href"):
            parts = urlsplit(str(link))
            target = parts.path
            if not parts.netloc and target.startswith("/") and target not in seen and not target.startswith("/api/"):
                seen.add(target)
                waiting.append(target)


@pytest.fixture
def cast(db: None) -> Cast:
    cast = make_cast()
    for package in shipped_packages():
        package_load(package)
    buyer = cast.acting("frida")
    facts = PurchaseFacts(
        title="Xaptops",
        kind=Kind.FRAMEWORK,
        need="Xeed",
        procedure=Procedure.OPEN,
        cpv=("30213100",),
        value=Decimal(1000),
        currency="NOK",
        time_zone="Europe/Oslo",
        tenders_due=timezone.now() + timedelta(days=40),
    )
    published, draft = (purchase_begin(actor=buyer, facts=facts) for _ in range(2))
    for purchase in (published, draft):
        for wording, stage, kind in (
            ("Xorking conditions are audited.", StageOfUse.AWARD, AwardKind.QUALITY),
            ("Xrice", StageOfUse.AWARD, AwardKind.PRICE),
            ("The Xontractor publishes its sites.", StageOfUse.CONTRACT_CLAUSE, None),
        ):
            requirement_add(
                actor=buyer,
                public_id=purchase.public_id,
                facts=RequirementFacts(
                    wording=Text.of(wording, "en"),
                    title=Text.of("Xitle", "en"),
                    stage=stage,
                    award_kind=kind,
                    weights={"LOT-0001": Weight(WeightKind.PERCENTAGE, Decimal(40)) if kind else None},
                ),
            )
    tender_publish(actor=buyer, public_id=published.public_id)
    invitation_send(actor=buyer, email="xnvited@example.org", roles=[Role.BUYER])
    notification_send(
        people=[buyer.person] if buyer.person else [],
        organisation=cast.organisation("fjordvik"),
        code="tender-published",
        values={"by": "Xy", "purchase": "Xaptops", "number": "1"},
        needs_action="yes",
    )
    return cast


@pytest.mark.parametrize("name", ["", "frida", "atle"])
def test_page_shows_no_text_that_is_not_translated(cast: Cast, pseudo: None, name: str) -> None:
    browser = cast.browser(name) if name else Client()
    data = data_texts()

    found = {path: words for path, page in reached(browser) if (words := hard_coded(page, data))}

    assert found == {}


def test_crawl_reaches_the_stages_of_a_purchase(cast: Cast) -> None:
    kinds = {re.sub(r"[a-z0-9]{26}", "ID", path) for path, _ in reached(cast.browser("frida"))}

    assert {"/", "/library/", "/purchases/ID/", "/purchases/ID/requirements/", "/purchases/ID/check/"} - kinds == set()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>⟦Saved⟧</p>", []),
        ("<p>Saved</p>", ["Saved"]),
        ("<p>⟦For <strong>Xaptops</strong>⟧</p>", []),
        ("<p>Xaptops 12.50</p>", []),
        ('<p lang="nb">Krav</p><code>label-without-equivalent</code>', []),
        ('<a aria-label="Close" href="/">⟦x⟧</a>', ["Close"]),
        ("<select><option value='Europe/Oslo'>Europe/Oslo</option><option value='a'>Open</option></select>", ["Open"]),
        ("<svg><title>Picture</title></svg>", ["Picture"]),
    ],
)
def test_hard_coded_text_is_found_and_data_is_not(body: str, words: list[str]) -> None:
    page = f"<html lang='en'><head><title>⟦Page⟧ – Redthread</title></head><body>{body}</body></html>"

    assert hard_coded(page, {"Xaptops"}) == words

"""4.10 Exports, search, lists, addresses: does nothing that is typed there break a page or run in a spreadsheet?

The library's own search and basket are tried in ``test_library_bad_inputs``; here are all the other lists.
"""

import io
from functools import partial
from typing import Any

import openpyxl
import pytest
from django.core.cache import cache
from django.test import Client

from redthread.apps.accounts.services import roles_set
from redthread.apps.purchases.models import Purchase
from redthread.apps.tenders import services
from redthread.apps.tenders.services import RequirementFacts, requirement_add
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.domain.values import Text
from tests.apps.bad_inputs import ALL_ITEMS, answer_to, covered, refused, rows
from tests.factories.tender import add, begin, price_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db

CELLS: list[tuple[str, str]] = [
    ("4.10/1", '=HYPERLINK("http://evil.example";"x")'),
    ("4.10/2", "+1+1"),
    ("4.10/3", "-2+3+cmd|' /C calc'!A0"),
    ("4.10/4", "@SUM(1+1)"),
    ("4.10/5", "\t=1+1"),
    ("4.10/6", "\r\n=1+1"),
    ("4.10/7", "＝1+1"),
    ("4.10/7", "＋1"),
    ("4.10/7", "－1"),
    ("4.10/7", "＠x"),
    ("4.10/8", " =1+1"),
    ("4.10/8", "'=1+1"),
    ("4.10/8", '"=1+1'),
    ("4.10/9", "|calc"),
    ("4.10/9", "=cmd|'/c calc'!A1"),
    ("4.10/10", "x" * 20_000),
    ("4.10/11", "a\x01b\x0bc\x1fd"),
    ("4.10/12", "[]:*?/\\" + "x" * 40),
]
"""(item, what a buyer writes as the name of a requirement or into its wording)."""

PAGES = ("abc", "-1", "0", str(10**18), str(10**30), "9" * 4000, "²", "1.5", "")
SEARCHED: list[tuple[str, dict[str, Any], set[int]]] = [
    ("4.10/15", {"q": "\x00"}, {400}),
    ("4.10/15", {"page": "\x00"}, {400}),
    *(("4.10/16", {"q": sign}, {200}) for sign in ("%", "_", "\\", "\\%", "'", '"', "%%%")),
    *(("4.10/17", {"q": pattern}, {200}) for pattern in ("(", "(a+)+$", "[", "a" * 200 + "!")),
    ("4.10/18", {"q": "a" * 1_000_000}, {414}),
    ("4.10/18", {"q": "a" * 7000}, {200, 400}),
    *(("4.10/19", {"page": number}, {200}) for number in PAGES),
    *(("4.10/20", {"order": order, "sort": order}, {200}) for order in ("password", "bid__blob", "?", "-pk")),
    ("4.10/21", {"author__password__startswith": "a", "lead__memberships__person__password": "b"}, {200}),
]
"""(item, parameters, statuses): tried on every list."""
LISTS = ("/purchases/", "/published/", "/published/releases.json", "/journal/", "/inbox/", "/library/")

UUID1 = "7b0f0b1e-8f0a-11ee-b9d1-0242ac120002"
IDS: list[tuple[str, str]] = [
    ("4.10/22", str(2**63)),
    ("4.10/22", "9" * 5000),
    ("4.10/22", "1e5"),
    ("4.10/22", "abc"),
    ("4.10/22", "-1"),
    ("4.10/22", UUID1),
    ("4.10/22", "a" * 26),
    ("4.10/22", "A" * 26),
    ("4.10/22", "２" * 26),
    ("4.10/23", "..%2f..%2fetc%2fpasswd"),
    ("4.10/23", "%252e%252e%252f"),
    ("4.10/23", "%00"),
    ("4.10/23", "a" * 26 + "."),
    ("4.10/23", "a" * 26 + ";x=1"),
    ("4.10/23", "%ff%fe"),
]
PLACES = (
    "/purchases/{}/",
    "/purchases/{}/requirements/",
    "/purchases/{}/documents/docx/",
    "/published/{}/",
    "/published/{}/release.json",
    "/organisation/people/{}/",
    "/library/{}/",
    "/library/small-package/{}/",
    "/library/basket/{}/",
    "/invitations/{}/",
    "/api/v1/purchases/{}",
    "/api/v1/library/versions/{}",
)

HEADERS: list[tuple[str, dict[str, str]]] = [
    ("4.10/24", {"If-Modified-Since": "yesterday, perhaps"}),
    ("4.10/24", {"If-None-Match": '"' * 1000}),
    ("4.10/24", {"Accept-Language": "en," * 33_000}),
    ("4.10/24", {"Accept-Language": "zz-\x7f;q=many"}),
    ("4.10/24", {"Range": "bytes=-1--5"}),
    ("4.10/24", {"Accept": "*/*;q=x," * 5000}),
    ("4.10/24", {"Cookie": "django_language=../../etc/passwd"}),
]
ELSEWHERE = (
    "//evil.example",
    "///evil.example",
    "javascript:alert(1)",
    "https://evil.example",
    "/\\evil.example",
    "http:evil",
)


@pytest.fixture(autouse=True)
def _counters_begin_anew() -> None:
    cache.clear()


@pytest.fixture
def purchase(cast: Cast) -> Purchase:
    return begin(cast.acting("frida"))


@pytest.fixture
def frida(cast: Cast, purchase: Purchase) -> Client:
    browser = cast.browser("frida")
    browser.get("/purchases/")  # The first page of a run loads all addresses and templates: not what is timed here.
    return browser


def workbook(client: Client, purchase: Purchase) -> openpyxl.Workbook:
    answer = client.get(f"/purchases/{purchase.public_id}/documents/xlsx/")
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.content))


@pytest.mark.parametrize(("item", "text"), CELLS, ids=[f"{item} {text[:8]!a}" for item, text in CELLS])
def test_what_looks_like_a_formula_stays_a_text(
    cast: Cast, frida: Client, purchase: Purchase, item: str, text: str
) -> None:
    facts = RequirementFacts(
        wording=Text.of(text, "en"), stage=StageOfUse.AWARD, title=Text.of(text[:300], "en"), scale=Text.of(text, "en")
    )
    requirement_add(actor=cast.acting("frida"), public_id=purchase.public_id, facts=facts)

    cells = [cell for sheet in workbook(frida, purchase) for line in sheet.iter_rows() for cell in line]

    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert [len(sheet.title) for sheet in workbook(frida, purchase) if len(sheet.title) > 31] == []
    for form in ("docx", "pdf", "html"):
        answer = answer_to(partial(frida.get, f"/purchases/{purchase.public_id}/documents/{form}/"))
        assert answer.status_code in (200, 400), form
    for page in ("requirements/", "check/", "publish/"):
        assert answer_to(partial(frida.get, f"/purchases/{purchase.public_id}/{page}")).status_code == 200


def test_a_text_longer_than_a_cell_is_cut_and_said(cast: Cast, frida: Client, purchase: Purchase) -> None:
    """4.10/10: 32,768 characters, of which a cell holds one less."""
    facts = RequirementFacts(wording=Text.of("x" * 32_768, "en"), stage=StageOfUse.AWARD, title=Text.of("Long", "en"))
    requirement_add(actor=cast.acting("frida"), public_id=purchase.public_id, facts=facts)

    lengths = [len(str(cell.value)) for line in workbook(frida, purchase).worksheets[0].iter_rows() for cell in line]

    assert 1000 < max(lengths) <= 32_767


def test_a_tender_never_grows_beyond_what_can_be_exported(
    cast: Cast, purchase: Purchase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """4.10/13: five million rows can't come about; the limit is refused by name."""
    monkeypatch.setattr(services, "MOST_REQUIREMENTS", 1)
    add(cast.acting("frida"), purchase, price_facts())

    with pytest.raises(DomainError, match="too-many-requirements"):
        add(cast.acting("frida"), purchase, price_facts())


def test_who_loses_the_role_meanwhile_gets_no_export(cast: Cast, purchase: Purchase) -> None:
    """4.10/14"""
    finn, address = cast.browser("finn"), f"/purchases/{purchase.public_id}/documents/xlsx/"
    before = finn.get(address).status_code
    roles_set(actor=cast.acting("frida"), person=cast.person("finn"), roles=[])

    assert (before, finn.get(address).status_code) == (200, 404)


@pytest.mark.parametrize(
    ("item", "asked", "statuses"), SEARCHED, ids=[f"{row[0]} {n}" for n, row in enumerate(SEARCHED)]
)
def test_every_list_answers_whatever_is_asked(
    frida: Client, purchase: Purchase, item: str, asked: dict[str, Any], statuses: set[int]
) -> None:
    before = rows()

    for address in (*LISTS, f"/purchases/{purchase.public_id}/requirements/library/"):
        answer = answer_to(partial(frida.get, address, asked))
        assert answer.status_code in statuses, address

    assert rows() == before


@pytest.mark.parametrize(("item", "value"), IDS, ids=[f"{item} {value[:12]}" for item, value in IDS])
def test_an_identifier_that_is_none_is_not_found(frida: Client, item: str, value: str) -> None:
    for place in PLACES:
        answer = refused(partial(frida.get, place.format(value)))

        assert answer.status_code in (400, 404, 414, 422), place


@pytest.mark.parametrize(("item", "headers"), HEADERS, ids=[f"{item} {n}" for n, (item, _) in enumerate(HEADERS)])
def test_odd_headers_change_nothing(frida: Client, item: str, headers: dict[str, str]) -> None:
    client = frida if "Cookie" not in headers else Client()

    for address in ("/published/", "/library/", "/", "/api/v1/published"):
        assert answer_to(partial(client.get, address, headers=headers)).status_code == 200


@pytest.mark.parametrize("place", ELSEWHERE)
def test_nobody_is_led_elsewhere(cast: Cast, place: str) -> None:
    """4.10/25: language, basket, sign-in and guard."""
    visitor = Client()
    password = {"login": "frida@example.org", "password": "correct horse battery staple"}

    led = [
        visitor.post("/language/", {"language": "es", "next": place}),
        visitor.post("/library/basket/remove/", {"criterion": "x", "next": place}),
        visitor.post(f"/account/login/?next={place}", {**password, "next": place}),
    ]

    assert [answer.status_code for answer in led] == [302] * 3
    assert [answer["Location"] for answer in led if not is_ours(answer["Location"])] == []


def is_ours(location: str) -> bool:
    return location.startswith("/") and not location.startswith(("//", "/\\"))


def test_a_published_tender_with_odd_words_is_read_by_everybody(cast: Cast, purchase: Purchase) -> None:
    """What was typed above comes out in public forms too, and none of them breaks."""
    for _item, text in CELLS:
        facts = RequirementFacts(wording=Text.of(text, "en"), stage=StageOfUse.AWARD, title=Text.of(text[:300], "en"))
        requirement_add(actor=cast.acting("frida"), public_id=purchase.public_id, facts=facts)
    tender_publish(actor=cast.acting("frida"), public_id=purchase.public_id)

    for form in ("", "release.json", "docx/", "html/", "xlsx/", "pdf/"):
        answer = Client().get(f"/published/{purchase.public_id}/{form}")
        # A PDF is refused where no font of ours shows a character; the page then offers the DOCX.
        assert answer.status_code in ({200, 400} if form == "pdf/" else {200}), form


def test_every_item_is_tried() -> None:
    elsewhere = [("4.10/13",), ("4.10/14",), ("4.10/25",)]

    assert covered(CELLS, SEARCHED, IDS, HEADERS, elsewhere) == ALL_ITEMS

"""Does the basket keep what was put into it, and become files that say the same?"""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from django.test import Client

from redthread.apps.library import basket as basket_module
from redthread.apps.library.basket import basket_add, basket_ids, basket_remove, basket_versions
from redthread.apps.library.basket_package import basket_package
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criterion_get
from redthread.apps.library.services import package_load
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.apps.tenders.models import Requirement
from redthread.domain.criteria.criterion import CriterionVersion as Value
from redthread.domain.criteria.criterion import Origin
from redthread.domain.errors import DomainError
from redthread.domain.purchase import Kind
from redthread.domain.values import Text
from redthread.standards.package import PackageFile, read_package
from tests.factories.library import criterion, small_package, with_criteria
from tests.people import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows() -> dict[str, CriterionVersion]:
    package_load(small_package())
    return {name: row(name) for name in ("CLA-01", "AWA-01")}


def row(identifier: str, *, package: str = "small-package") -> CriterionVersion:
    current = criterion_get(package=package, identifier=identifier).current
    assert current is not None
    return current


def put(client: Client, version: CriterionVersion, **values: str) -> Any:
    return client.post("/library/basket/add/", {"criterion": version.public_id, **values})


def test_basket_keeps_the_order_and_each_once(rows: dict[str, CriterionVersion]) -> None:
    session: Any = {}

    for name in ("AWA-01", "CLA-01", "AWA-01"):
        basket_add(session, public_id=rows[name].public_id)

    assert basket_versions(session) == [rows["AWA-01"], rows["CLA-01"]]
    basket_remove(session, public_id=rows["AWA-01"].public_id)
    assert basket_versions(session) == [rows["CLA-01"]]


def test_basket_leaves_out_what_there_is_no_more() -> None:
    assert basket_versions({"basket": ["2" * 26]}) == []  # type: ignore[arg-type]


def test_basket_of_a_version_that_there_is_not_is_refused() -> None:
    with pytest.raises(DomainError, match="not-found"):
        basket_add({}, public_id="2" * 26)  # type: ignore[arg-type]


def test_basket_that_is_full_is_refused(rows: dict[str, CriterionVersion], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basket_module, "MOST", 1)
    session: Any = {}
    basket_add(session, public_id=rows["CLA-01"].public_id)

    with pytest.raises(DomainError, match="basket-full"):
        basket_add(session, public_id=rows["AWA-01"].public_id)
    assert len(basket_ids(session)) == 1


def test_visitor_puts_in_takes_out_and_empties(rows: dict[str, CriterionVersion]) -> None:
    client = Client()

    put(client, rows["CLA-01"])
    put(client, rows["AWA-01"])
    held = client.session["basket"]
    client.post("/library/basket/remove/", {"criterion": rows["CLA-01"].public_id})
    after = client.session["basket"]
    client.post("/library/basket/empty/")

    assert (held, after) == ([rows["CLA-01"].public_id, rows["AWA-01"].public_id], [rows["AWA-01"].public_id])
    assert "Nothing is in the basket" in client.get("/library/basket/").content.decode()


def test_basket_button_leads_back_to_the_page_it_stood_on(rows: dict[str, CriterionVersion]) -> None:
    answer = put(Client(), rows["CLA-01"], next="/library/?q=sites&page=1")

    assert (answer.status_code, answer["Location"]) == (302, "/library/?q=sites&page=1")


@pytest.mark.parametrize("asked", ["//evil.example", "https://evil.example/", "javascript:alert(1)", "\\\\evil", ""])
def test_basket_button_never_leads_elsewhere(rows: dict[str, CriterionVersion], asked: str) -> None:
    assert put(Client(), rows["CLA-01"], next=asked)["Location"] == "/library/basket/"


def test_basket_refuses_a_button_of_another_site(rows: dict[str, CriterionVersion]) -> None:
    answer = put(Client(enforce_csrf_checks=True), rows["CLA-01"])

    assert answer.status_code == 403


def test_basket_tells_of_a_newer_version_and_of_a_withdrawal(rows: dict[str, CriterionVersion]) -> None:
    client = Client()
    put(client, rows["CLA-01"])
    put(client, rows["AWA-01"])

    package_load(with_criteria(small_package(), criterion("CLA-01", title="Other"), version="0.2.0"))
    shown = client.get("/library/basket/").content.decode()

    assert "There is a newer version of this criterion." in shown
    assert "Withdrawn from its package since." in shown


def test_basket_says_to_buyers_how_it_comes_into_a_purchase(cast: Cast, rows: dict[str, CriterionVersion]) -> None:
    shown = {}
    for who, client in {"buyer": cast.browser("frida"), "supplier": cast.browser("atle"), "visitor": Client()}.items():
        put(client, rows["CLA-01"])
        shown[who] = "take-title" in client.get("/library/basket/").content.decode()

    assert shown == {"buyer": True, "supplier": False, "visitor": False}


def test_basket_page_costs_the_same_for_one_and_three(query_count: Callable[[Callable[[], Any]], int]) -> None:
    package_load(with_criteria(small_package(), *(criterion(f"CLA-0{number}") for number in (1, 2, 3))))
    client = Client()
    put(client, row("CLA-01"))
    one = query_count(lambda: client.get("/library/basket/"))
    put(client, row("CLA-02"))
    put(client, row("CLA-03"))

    assert query_count(lambda: client.get("/library/basket/")) <= one


def files(client: Client, form: str) -> bytes:
    answer = client.get(f"/library/basket/{form}/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].endswith(f'.{form}"')
    return answer.content


@pytest.fixture
def full(rows: dict[str, CriterionVersion]) -> Client:
    client = Client()
    for version in rows.values():
        put(client, version)
    return client


def test_basket_as_word_holds_the_wordings_under_their_stages(full: Client) -> None:
    document = docx.Document(io.BytesIO(files(full, "docx")))

    by_style: dict[str, list[str]] = {}
    for paragraph in document.paragraphs:
        assert paragraph.style is not None
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Heading 1"] == ["Award criterion", "Contract clause"]
    assert by_style["Heading 2"] == ["Depth", "Sites"]
    assert by_style["Wording"] == [
        "The buyer scores the sites.",
        "All {max_points} points: all.",
        "No points: none.",
        "The supplier shall name the sites within {days} days, else {sanction_ref} applies.",
    ]


def test_basket_as_workbook_holds_one_row_a_criterion(full: Client) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(files(full, "xlsx"))).active

    assert sheet is not None
    lines = list(sheet.iter_rows(values_only=True))
    assert [line[0] for line in lines] == ["Criterion", "small-package/CLA-01", "small-package/AWA-01"]
    assert lines[1][12] == "Directive 2014/24/EU, art. 70 (EU; unchecked)"
    assert lines[1][13] == 2.5


def test_basket_as_package_is_read_back_with_the_same_criteria(full: Client) -> None:
    package = read_package([PackageFile("basket.yaml", files(full, "yaml"))])

    assert [each.identifier for each in package.criteria] == ["chosen-criteria/CLA-01", "chosen-criteria/AWA-01"]
    assert str(package.summary) == "Chosen from small-package 0.1.0."
    original = small_package()
    for mine, theirs in zip(package.criteria, original.criteria, strict=True):
        assert (mine.wording, mine.scale, mine.variables) == (theirs.wording, theirs.scale, theirs.variables)
    assert package.criteria[1].related == ("chosen-criteria/CLA-01",)
    assert package.definitions == original.definitions


def loaded(identifier: str, *criteria: Value) -> list[CriterionVersion]:
    package_load(with_criteria(small_package(identifier=identifier), *criteria))
    return [row(each.identifier.partition("/")[2], package=identifier) for each in criteria]


def test_basket_package_of_two_packages_keeps_both_apart() -> None:
    one = loaded("package-one", criterion("CLA-01", origins=(Origin("A1", "https://example.org/one"),)))
    two = loaded("package-two", criterion("CLA-01", title="Two", origins=(Origin("A1", "https://example.org/two"),)))

    package = basket_package([*one, *two], publisher="Somebody", day=date(2026, 11, 24))

    assert [each.identifier for each in package.criteria] == ["chosen-criteria/CLA-01", "chosen-criteria/CLA-02"]
    assert [(origin.key, origin.address) for origin in package.sources] == [
        ("A1", "https://example.org/one"),
        ("A1x", "https://example.org/two"),
    ]
    assert [each.origins[0].address for each in package.criteria] == [
        "https://example.org/one",
        "https://example.org/two",
    ]


def test_basket_package_of_two_authoritative_languages_is_refused() -> None:
    english = loaded("package-one", criterion("CLA-01"))
    spanish = loaded("package-two", replace(criterion("CLA-01"), wording=Text.of("{days} {sanction_ref}", "es")))

    with pytest.raises(DomainError, match="basket-languages"):
        basket_package([*english, *spanish], publisher="Somebody", day=date(2026, 11, 24))


@pytest.mark.parametrize("language", ["es", "ca", "nl", "nb", "sv"])
@pytest.mark.parametrize("form", ["docx", "xlsx", "yaml"])
def test_basket_becomes_a_file_in_every_language(full: Client, form: str, language: str) -> None:
    full.cookies["django_language"] = language

    assert files(full, form)


@pytest.mark.parametrize(("form", "status"), [("docx", 400), ("yaml", 400), ("exe", 404), ("DOCX", 404)])
def test_basket_file_of_nothing_or_in_another_form_is_refused(form: str, status: int) -> None:
    assert Client().get(f"/library/basket/{form}/").status_code == status


def test_the_basket_is_taken_into_ones_own_purchase_alone(cast: Cast, rows: dict[str, CriterionVersion]) -> None:
    frida, vera = cast.browser("frida"), cast.browser("vera")
    mine = purchase_begin(actor=cast.acting("frida"), facts=PurchaseFacts(title="Laptops", kind=Kind.SINGLE_CONTRACT))
    for browser in (frida, vera):
        put(browser, rows["CLA-01"])

    taken = frida.post("/purchases/basket/", {"purchase": mine.public_id})
    refused = vera.post("/purchases/basket/", {"purchase": mine.public_id})

    assert (taken.status_code, refused.status_code) == (302, 404)
    assert list(Requirement.objects.values_list("choice__criterion_version", flat=True)) == [rows["CLA-01"].pk]


def test_the_basket_page_offers_the_purchases_one_may_change(cast: Cast, rows: dict[str, CriterionVersion]) -> None:
    frida = cast.browser("frida")
    purchase_begin(actor=cast.acting("frida"), facts=PurchaseFacts(title="Laptops 2027", kind=Kind.SINGLE_CONTRACT))
    put(frida, rows["CLA-01"])

    assert "Laptops 2027" in frida.get("/library/basket/").content.decode()

"""Does a contract begin in ten minutes, from an award or from elsewhere, with nothing typed twice?"""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from redthread.apps.accounts.models import Organisation
from redthread.apps.contracts.models import Clause, Contract
from redthread.apps.files.models import StoredFile
from redthread.apps.rows.clock import time_told
from tests.factories.contract import contract_of
from tests.factories.offer import awarded, published
from tests.factories.tender import small_library
from tests.people import Cast

pytestmark = pytest.mark.django_db
TODAY = datetime(2026, 2, 15, 12, tzinfo=UTC)

FACTS = {
    "supplier": "Nordlys Data AS",
    "country": "no",
    "title": "Tablets",
    "number": "2024/7",
    "starts_on": "2024-02-29",
    "ends_on": "2028-02-28",
    "extension_months": "0",
    "value": "",
    "currency": "",
    "language": "en",
    "time_zone": "Europe/Oslo",
    "ladder": ["review-meeting", "written-notice"],
}


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(timezone, "now", lambda: TODAY)
    with time_told(TODAY):
        yield


@pytest.fixture
def finn(cast: Cast) -> Client:
    return cast.browser("finn")


def words(page: Any) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.content.decode())).split())


def hidden(page: Any) -> dict[str, list[str]]:
    """What the page carries along, as a browser would send it back."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r'<input type="hidden"[^>]*>', page.content.decode()):
        name, value = (html.unescape(re.search(rf'{part}="([^"]*)"', tag)[1]) for part in ("name", "value"))  # type: ignore[index]
        found.setdefault(name, []).append(value)
    return found


def text_file(content: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("contract.txt", content.encode(), content_type="text/plain")


def test_contract_is_brought_in_over_three_pages_and_nothing_is_typed_twice(cast: Cast, finn: Client) -> None:
    version = small_library()["CLA-01"]

    pick = finn.post("/contracts/enter/", FACTS | {"step": "facts"})
    blanks = finn.post("/contracts/enter/", hidden(pick) | {"step": "blanks", "criterion": version.public_id})
    field = f"{version.public_id}-days"
    typed = {field: "45", f"{version.public_id}-sanction_ref": "clause 12"}
    made = finn.post("/contracts/enter/", hidden(blanks) | typed | {"step": "create"})

    contract = Contract.objects.get()
    assert made["Location"] == f"/contracts/{contract.public_id}/"
    assert (contract.title, contract.supplier.name, contract.supplier.country) == ("Tablets", "Nordlys Data AS", "NO")
    assert contract.ladder == ["review-meeting", "written-notice"]
    assert "The supplier shall name the sites within 45 days, else clause 12 applies." in words(
        finn.get(made["Location"])
    )
    assert blanks.context["form"][field].value() == "30"


def test_clauses_ticked_stay_ticked_through_a_search_and_the_way_back(finn: Client) -> None:
    version = small_library()["CLA-01"].public_id
    pick = finn.post("/contracts/enter/", FACTS | {"step": "facts"})

    found = finn.post("/contracts/enter/", hidden(pick) | {"step": "find", "q": "unfindable", "criterion": version})
    back = finn.post("/contracts/enter/", hidden(found) | {"step": "facts-again", "criterion": version})

    assert f'value="{version}" checked' in found.content.decode()
    assert "No clause of the library has these words." in words(found)
    assert back.status_code == 200
    assert back.context["form"]["supplier"].value() == "Nordlys Data AS"
    assert f'<input type="hidden" name="criterion" value="{version}">' in back.content.decode()


def test_text_of_the_contract_is_kept_and_what_resembles_the_library_is_proposed(cast: Cast, finn: Client) -> None:
    version = small_library()["CLA-01"].public_id
    sentence = "The supplier shall name the sites within 20 days, else a penalty applies."

    pick = finn.post("/contracts/enter/", FACTS | {"step": "facts", "text_file": text_file(f"1. {sentence}\n")})
    finn.post("/contracts/enter/", hidden(pick) | {"step": "create"})

    contract = Contract.objects.get()
    assert [each.version.public_id for each in pick.context["proposals"]] == [version]
    assert sentence in words(pick)
    assert contract.text_file == StoredFile.objects.get()
    answers = {
        who: cast.browser(who).get(f"/contracts/{contract.public_id}/text/").status_code for who in ("finn", "vera")
    }
    assert answers == {"finn": 200, "vera": 404}


def test_text_that_cannot_be_read_is_kept_and_the_page_says_why_nothing_is_proposed(finn: Client) -> None:
    pick = finn.post("/contracts/enter/", FACTS | {"step": "facts", "text_file": text_file('{"releases": 7}')})

    assert pick.status_code == 200
    assert "no clause could be proposed from it" in words(pick)


def test_text_that_is_no_document_is_refused_at_its_field(finn: Client) -> None:
    program = SimpleUploadedFile("contract.pdf", b"MZ\x90\x00" + b"\x00" * 100, content_type="application/pdf")

    page = finn.post("/contracts/enter/", FACTS | {"step": "facts", "text_file": program})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["text_file"])
    assert page.context["form"]["title"].value() == "Tablets"


REFUSED = [
    ("supplier", {"supplier": ""}, None),
    ("supplier", {"supplier": "x" * 201}, None),
    ("country", {"country": "Norway"}, None),
    ("country", {"country": "XX"}, None),
    ("ends_on", {"ends_on": "2024-02-28"}, "The contract ends before it starts. Give a later day."),
    ("ends_on", {"ends_on": "2026-02-31"}, "There is no such day. Give one such as 2027-03-31."),
    ("starts_on", {"starts_on": "0001-01-01"}, None),
    ("ends_on", {"ends_on": "9999-12-31"}, None),
    ("value", {"value": "-1", "currency": "NOK"}, None),
    ("value", {"value": "NaN", "currency": "NOK"}, None),
    ("currency", {"value": "10"}, "A value needs its currency: give three letters, such as EUR."),
    ("extension_months", {"extension_months": "100000"}, None),
]


@pytest.mark.parametrize("step", ["facts", "create"])
@pytest.mark.parametrize(("field", "changes", "sentence"), REFUSED)
def test_first_page_with_a_fault_comes_back_and_nothing_is_made(
    finn: Client, step: str, field: str, changes: dict[str, str], sentence: str | None
) -> None:
    page = finn.post("/contracts/enter/", FACTS | changes | {"step": step})

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert sentence is None or page.context["form"].errors[field] == [sentence]
    assert page.context["form"]["title"].value() == "Tablets"
    assert (Contract.objects.count(), Organisation.objects.filter(name="Nordlys Data AS").count()) == (0, 0)


def test_number_that_is_taken_leads_back_to_the_first_page_and_leaves_no_supplier(cast: Cast, finn: Client) -> None:
    contract_of(cast, number="2024/7")

    page = finn.post("/contracts/enter/", FACTS | {"step": "create"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, ["number"])
    assert (Contract.objects.count(), Organisation.objects.filter(name="Nordlys Data AS").count()) == (1, 0)


@pytest.mark.parametrize(
    ("days", "sentence"),
    [("", "This field is required."), ("91", "91 is out of range for “days”: from 5 to 90."), ("soon", None)],
)
def test_blank_that_does_not_fit_is_refused_at_its_field(finn: Client, days: str, sentence: str | None) -> None:
    version = small_library()["CLA-01"].public_id
    typed = {f"{version}-days": days, f"{version}-sanction_ref": "clause 12", "criterion": version}

    page = finn.post("/contracts/enter/", FACTS | typed | {"step": "create"})

    assert (page.status_code, list(page.context["form"].errors)) == (400, [f"{version}-days"])
    assert sentence is None or page.context["form"].errors[f"{version}-days"] == [sentence]
    assert page.context["form"][f"{version}-sanction_ref"].value() == "clause 12"
    assert Contract.objects.count() == 0


def test_text_that_the_authority_does_not_have_is_not_found(finn: Client) -> None:
    page = finn.post("/contracts/enter/", FACTS | {"step": "create", "kept_text": "2" * 26})

    assert (page.status_code, Contract.objects.filter(number="2024/7").count()) == (404, 0)


@pytest.mark.parametrize(("who", "status"), [("atle", 404), ("mei", 404), ("vera", 200), ("frida", 200)])
def test_contract_is_brought_in_by_authorities_alone(cast: Cast, who: str, status: int) -> None:
    assert cast.browser(who).get("/contracts/enter/").status_code == status


# From an award


AWARDED = {
    "title": "Laptops for schools",
    "number": "2026/1",
    "starts_on": "2026-02-01",
    "ends_on": "2028-01-31",
    "language": "en",
    "time_zone": "Europe/Oslo",
    "ladder": ["review-meeting"],
}


def test_award_page_shows_what_the_contract_will_hold_and_its_price(cast: Cast) -> None:
    made = awarded(cast.acting("frida"), cast.organisation("atelje_it"))

    page = cast.browser("frida").get(f"/purchases/{made.purchase.public_id}/contract/")

    titles = [str(requirement.title) for requirement, _answer in page.context["bindings"]]
    assert titles == ["Depth", "Sites"]
    assert (page.context["form"]["value"].value(), page.context["form"]["currency"].value()) == (
        Decimal(100_000),
        "NOK",
    )
    assert "Sites of all models are named." in words(page)


def test_contract_from_an_award_holds_the_promise_and_leads_back_to_it(cast: Cast) -> None:
    frida = cast.browser("frida")
    made = awarded(cast.acting("frida"), cast.organisation("atelje_it"))
    address = f"/purchases/{made.purchase.public_id}/contract/"

    answer = frida.post(address, AWARDED | {"awards": made.public_id})
    clause = Clause.objects.get(answer__promised=85)
    page = words(frida.get(f"{answer['Location']}clauses/{clause.public_id}/"))

    assert Contract.objects.get().supplier == cast.organisation("atelje_it")
    assert "As tendered The buyer scores the sites. Edition" in page
    assert "As answered by the supplier Sites of all models are named. Met promised: 85 %" in page
    assert "No award without a contract" in words(frida.get(address))


def test_award_page_shows_again_without_making_anything(cast: Cast) -> None:
    made = awarded(cast.acting("frida"), cast.organisation("atelje_it"))

    page = cast.browser("frida").post(
        f"/purchases/{made.purchase.public_id}/contract/", AWARDED | {"awards": made.public_id, "step": "preview"}
    )

    assert (page.status_code, len(page.context["bindings"]), Contract.objects.count()) == (200, 2, 0)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"ends_on": "2026-01-31"}, "ends_on"),
        ({"awards": "2" * 26}, "awards"),
        ({"awards": []}, "awards"),
        ({"value": "1e308", "currency": "NOK"}, "value"),
    ],
)
def test_contract_from_an_award_with_a_fault_is_not_made(cast: Cast, changes: dict[str, Any], field: str) -> None:
    made = awarded(cast.acting("frida"), cast.organisation("atelje_it"))

    page = cast.browser("frida").post(
        f"/purchases/{made.purchase.public_id}/contract/", AWARDED | {"awards": made.public_id} | changes
    )

    assert (page.status_code, list(page.context["form"].errors)) == (400, [field])
    assert Contract.objects.count() == 0


@pytest.mark.parametrize(("who", "status"), [("vera", 404), ("atle", 404), ("karin", 404), ("finn", 200)])
def test_award_of_others_makes_no_contract(cast: Cast, who: str, status: int) -> None:
    purchase = published(cast.acting("frida"))

    assert cast.browser(who).get(f"/purchases/{purchase.public_id}/contract/").status_code == status


def test_text_that_came_with_a_faulty_first_page_is_kept_and_proposes_all_the_same(finn: Client) -> None:
    version = small_library()["CLA-01"].public_id
    sent = {"step": "facts", "text_file": text_file("1. The supplier shall name the sites within 20 days.\n")}

    page = finn.post("/contracts/enter/", FACTS | sent | {"ends_on": "2024-02-28"})
    pick = finn.post("/contracts/enter/", FACTS | hidden(page) | {"step": "facts"})
    finn.post("/contracts/enter/", hidden(pick) | {"step": "create"})

    assert [each.version.public_id for each in pick.context["proposals"]] == [version]
    assert Contract.objects.get().text_file == StoredFile.objects.get()

"""Do the pages of a purchase take what a buyer types, and refuse what cannot be meant?"""

import re
from typing import Any

import pytest
from django.test import Client

from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.purchases.services import participant_add
from tests.factories.tender import begin
from tests.people import Cast

pytestmark = pytest.mark.django_db

TYPED = {
    "title": "Laptops for schools",
    "need": "4 200 laptops",
    "kind": "single-contract",
    "procedure": "open",
    "jurisdiction": "no",
    "language": "en",
    "cpv": "30213100-6, 30200000",
    "value": "4200000",
    "currency": "nok",
    "time_zone": "Europe/Oslo",
    "dispatched_on": "2099-01-05",
    "tenders_due": "2099-03-02T12:00",
    "electronic_submission": "yes",
    "urgent": "",
}


def words(page: Any) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def test_purchase_typed_in_full_is_stored_as_meant(cast: Cast) -> None:
    page = cast.browser("frida").post("/purchases/new/", TYPED)

    made = Purchase.objects.get()
    assert (page.status_code, page["Location"]) == (302, f"/purchases/{made.public_id}/")
    assert (made.lead, made.jurisdiction, made.currency) == (cast.fjordvik, "NO", "NOK")
    assert made.cpv == ["30213100", "30200000"]
    assert made.tenders_due is not None
    assert made.tenders_due.isoformat() == "2099-03-02T11:00:00+00:00"
    assert (made.electronic_submission, made.urgent) == (True, None)


def test_purchase_with_title_and_kind_alone_leaves_the_rest_unknown(cast: Cast) -> None:
    browser = cast.browser("frida")
    browser.post("/purchases/new/", {"title": "X", "kind": "framework", "language": "en", "time_zone": "Europe/Oslo"})

    made = Purchase.objects.get()
    assert (made.value, made.tenders_due, made.cpv, made.procedure) == (None, None, [], "")
    assert words(browser.get(f"/purchases/{made.public_id}/")).count("not stated") == 5


REFUSED = [
    ("title", "", "This field is required."),
    ("title", "x" * 201, "Ensure this value has at most 200 characters (it has 201)."),
    ("title", "a\x00b", "Null characters are not allowed."),
    ("cpv", "3021310", "“3021310” is no CPV code: give eight digits, such as 30213100."),
    ("cpv", "٣٠٢١٣١٠٠", "“٣٠٢١٣١٠٠” is no CPV code: give eight digits, such as 30213100."),
    ("value", "-1", "Ensure this value is greater than or equal to 0."),
    ("value", "NaN", "Enter a number."),
    ("value", "1e400", "Ensure that there are no more than 15 digits in total."),
    ("currency", "", "A value needs its currency: give three letters, such as EUR."),
    ("currency", "E1R", "Give the currency's three letters, such as EUR."),
    ("jurisdiction", "N0", "Give the country's two letters, such as NO, or GB-SCT for Scotland."),
    ("kind", "gift", "Select a valid choice. gift is not one of the available choices."),
    ("time_zone", "CET+1", "Select a valid choice. CET+1 is not one of the available choices."),
    ("tenders_due", "next week", "Give a date and a time, such as 2027-03-01T12:00."),
    (
        "tenders_due",
        "2027-03-28T02:30",
        "2027-03-28 02:30 does not exist: the clocks go forward over it. The next moment there is, is 03:30.",
    ),
    (
        "tenders_due",
        "2027-10-31T02:30",
        "2027-10-31 02:30 happens twice, because the clocks go back. Choose an hour before or after.",
    ),
    ("tenders_due", "0001-01-01T00:00", "The year has to lie between 2001 and 2099."),
    ("tenders_due", "9999-12-31T23:59", "The year has to lie between 2001 and 2099."),
    ("dispatched_on", "2100-01-01", "The year has to lie between 2001 and 2099."),
]


@pytest.mark.parametrize(("field", "value", "sentence"), REFUSED)
def test_purchase_with_a_fault_says_it_at_its_field_and_saves_nothing(
    cast: Cast, field: str, value: str, sentence: str
) -> None:
    page = cast.browser("frida").post("/purchases/new/", {**TYPED, field: value})

    assert page.status_code == 400
    assert page.context["form"].errors == {field: [sentence]}
    assert f'href="#id_{field}"' in page.content.decode()
    assert Purchase.objects.count() == 0


def test_purchase_with_a_fault_keeps_what_else_was_typed(cast: Cast) -> None:
    page = cast.browser("frida").post("/purchases/new/", {**TYPED, "cpv": "x"})

    assert 'value="Laptops for schools"' in page.content.decode()


def test_edit_shows_wall_clock_times_of_the_purchase_and_saves_them_unchanged(cast: Cast) -> None:
    purchase, browser = begin(cast.acting("frida")), cast.browser("frida")
    address = f"/purchases/{purchase.public_id}/edit/"
    form = browser.get(address).context["form"]
    shown = {field.html_name: field.value() for field in form if field.value() is not None}

    page = browser.post(address, {**shown, "cpv": "30213100", "tenders_due": "2099-03-02T12:00", "title": "Renamed"})

    assert 'value="2099-03-02T12:00"' in browser.get(address).content.decode()
    assert page.status_code == 302
    before, purchase = purchase.tenders_due, Purchase.objects.get()
    assert (purchase.title, purchase.tenders_due) == ("Renamed", before)


def test_edit_of_what_somebody_changed_meanwhile_shows_both_and_saves_on_the_second_click(cast: Cast) -> None:
    purchase, browser = begin(cast.acting("frida")), cast.browser("frida")
    address = f"/purchases/{purchase.public_id}/edit/"
    browser.post(address, {**TYPED, "title": "First to save", "procedure": "restricted", "version": "1"})

    late = browser.post(address, {**TYPED, "title": "Second to save", "version": "1"})
    stored = Purchase.objects.get().title
    again = browser.post(address, {**TYPED, "title": "Second to save", "version": ["1", late.context["version"]]})

    assert (late.status_code, stored) == (409, "First to save")
    assert late.context["stored"] == [("Title", "First to save"), ("Procedure", "Restricted procedure")]
    assert 'value="Second to save"' in late.content.decode()
    assert (again.status_code, Purchase.objects.get().title) == (302, "Second to save")


@pytest.mark.parametrize(("field", "value"), [("language", "fi"), ("time_zone", "America/Halifax")])
def test_edit_keeps_what_an_import_brought_and_the_form_would_not_offer(cast: Cast, field: str, value: str) -> None:
    purchase, browser = begin(cast.acting("frida"), **{field: value}), cast.browser("frida")
    address = f"/purchases/{purchase.public_id}/edit/"
    form = browser.get(address).context["form"]

    saved = browser.post(address, {**TYPED, "version": "1", field: form[field].value()})

    assert saved.status_code == 302
    assert getattr(Purchase.objects.get(), field) == value


def test_lot_is_added_named_given_aims_and_removed(cast: Cast) -> None:
    purchase, browser = begin(cast.acting("frida")), cast.browser("frida")
    address = f"/purchases/{purchase.public_id}/lots/"
    browser.post(f"{address}add/", {"title": "Phones"})
    lot = Lot.objects.get(identifier="LOT-0002")
    aims = {"aims": ["soc-obj"], "aim_description": "Decent work", "social": ["hum-right", "work-cond"]}
    browser.post(f"{address}{lot.public_id}/", {"title": "Mobile phones", "description": "", **aims})

    stated = [(aim.code_list, aim.code, aim.description) for aim in lot.aims.all()]
    page = browser.get(f"/purchases/{purchase.public_id}/")
    assert stated == [
        ("strategic-procurement", "soc-obj", [["en", "Decent work"]]),
        ("social-objective", "hum-right", []),
        ("social-objective", "work-cond", []),
    ]
    assert "LOT-0002 Mobile phones" in words(page)

    browser.post(f"{address}{lot.public_id}/remove/")
    assert [each.identifier for each in purchase.lots.all()] == ["LOT-0001"]


def test_last_lot_stays(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))

    page = cast.browser("frida").post(f"/purchases/{purchase.public_id}/lots/{purchase.lots.get().public_id}/remove/")

    assert (page.status_code, purchase.lots.count()) == (400, 1)


def test_participant_reads_everything_and_changes_nothing(cast: Cast) -> None:
    purchase = begin(cast.acting("karin"))
    base = f"/purchases/{purchase.public_id}/"
    cast.browser("karin").post(f"{base}participants/add/", {"organisation": cast.organisation("fjordvik").public_id})
    browser = cast.browser("frida")

    read = {path: browser.get(base + path).status_code for path in ("", "requirements/", "check/", "documents/")}
    written = {path: browser.post(base + path, TYPED).status_code for path in ("edit/", "lots/add/", "publish/")}

    assert set(read.values()) == {200}
    assert set(written.values()) == {403}
    assert "Change the details" not in words(browser.get(base))
    assert words(browser.get("/purchases/")).count("Laptops for schools") == 1


@pytest.mark.parametrize("who", ["vera", "atle", "celia"])
def test_purchase_of_others_is_not_there(cast: Cast, who: str) -> None:
    purchase = begin(cast.acting("frida"))
    base = f"/purchases/{purchase.public_id}/"
    browser = cast.browser(who)

    paths = ("", "edit/", "lots/add/", "participants/add/", "requirements/", "check/", "documents/", "publish/")
    assert {path: browser.get(base + path).status_code for path in paths} == dict.fromkeys(paths, 404)
    assert "Laptops" not in words(browser.get("/purchases/"))


def test_purchase_asks_a_visitor_to_sign_in_and_leads_back(cast: Cast) -> None:
    purchase = begin(cast.acting("frida"))

    page = Client().get(f"/purchases/{purchase.public_id}/")

    assert page["Location"] == f"/account/login/?next=/purchases/{purchase.public_id}/"


def test_list_finds_by_words_of_the_title(cast: Cast) -> None:
    begin(cast.acting("frida"))
    begin(cast.acting("frida"), title="100% cotton_shirts")
    browser = cast.browser("frida")

    found = {query: len(browser.get("/purchases/", {"q": query}).context["page_obj"]) for query in ("LAPTOP", "%", "_")}
    empty = browser.get("/purchases/", {"q": "unfindable"})

    assert found == {"LAPTOP": 1, "%": 1, "_": 1}
    assert "No purchase has these words in its title." in words(empty)


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "x", "%00"])
def test_list_answers_any_page_number(cast: Cast, page: str) -> None:
    begin(cast.acting("frida"))

    assert cast.browser("frida").get("/purchases/", {"page": page}).status_code == 200


def test_list_costs_as_many_queries_with_three_rows_as_with_one(cast: Cast, query_count: Any) -> None:
    browser = cast.browser("frida")
    begin(cast.acting("frida"))
    browser.get("/purchases/")
    one = query_count(lambda: browser.get("/purchases/"))
    begin(cast.acting("frida"))
    begin(cast.acting("frida"))

    assert query_count(lambda: browser.get("/purchases/")) == one


def test_participants_of_a_purchase_are_told_once(cast: Cast) -> None:
    purchase = begin(cast.acting("karin"))
    ids = {"public_id": purchase.public_id, "organisation_id": cast.organisation("fjordvik").public_id}
    participant_add(actor=cast.acting("karin"), **ids)
    participant_add(actor=cast.acting("karin"), **ids)

    assert purchase.participations.count() == 1
    assert "Laptops for schools" in words(cast.browser("frida").get("/inbox/"))

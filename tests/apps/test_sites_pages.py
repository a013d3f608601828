"""Do the pages of sites take what is typed, ask about doubles, and show each reader their own?"""

from collections.abc import Callable

import pytest

from redthread.apps.sites.models import Site
from redthread.apps.sites.services import site_add, site_give
from tests.factories.finding import site_facts
from tests.people import Cast

pytestmark = pytest.mark.django_db
TYPED = {
    "name": "Lakeside Electronics Works",
    "address": "1 Harbour Road",
    "country": "cn",
    "role": "assembly",
    "workers": "",
    "latitude": "22.54321",
    "longitude": "113.1",
}


def test_site_typed_is_stored_and_shown_with_what_is_not_stated(cast: Cast) -> None:
    browser = cast.browser("finn")

    page = browser.post("/sites/add/", TYPED)

    site = Site.objects.get()
    assert (page.status_code, page["Location"]) == (302, f"/sites/{site.public_id}/")
    shown = browser.get(f"/sites/{site.public_id}/").content.decode()
    assert ("22.54321, 113.10000" in shown, shown.count("not stated")) == (True, 3)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "This field is required."),
        ("country", "ZZ", "“ZZ” is no country's code. Give its two letters, such as CN or MX."),
        ("role", "factory", "Select a valid choice. factory is not one of the available choices."),
        ("workers", "-1", "Ensure this value is greater than or equal to 0."),
        ("workers", "1e9", "Enter a whole number."),
        ("latitude", "", "Coordinates are two figures. Give latitude and longitude, or leave both empty."),
        ("latitude", "NaN", "Enter a number."),
        ("longitude", "181", "Ensure this value is less than or equal to 180."),
        ("source_on", "2026-02-30", "Enter a valid date."),
        ("source_on", "1999-12-31", "The year has to lie between 2001 and 2099."),
    ],
)
def test_fault_is_told_at_its_field_and_nothing_saved(cast: Cast, field: str, value: str, sentence: str) -> None:
    page = cast.browser("finn").post("/sites/add/", {**TYPED, field: value})

    assert (page.status_code, page.context["form"].errors) == (400, {field: [sentence]})
    assert Site.objects.count() == 0


def test_site_that_may_be_there_is_asked_about_and_added_when_meant(cast: Cast) -> None:
    browser = cast.browser("finn")
    browser.post("/sites/add/", TYPED)

    asked = browser.post("/sites/add/", {**TYPED, "name": "LAKESIDE ELECTRONICS, WORKS"})
    assert (asked.status_code, Site.objects.count()) == (409, 1)
    assert "The same place?" in asked.content.decode()
    meant = browser.post("/sites/add/", {**TYPED, "name": "LAKESIDE ELECTRONICS, WORKS", "again": "yes"})

    assert (meant.status_code, Site.objects.count()) == (302, 2)


def test_edit_at_an_old_version_shows_both(cast: Cast) -> None:
    browser = cast.browser("finn")
    browser.post("/sites/add/", TYPED)
    address = f"/sites/{Site.objects.get().public_id}/edit/"
    browser.post(address, {**TYPED, "workers": "10", "version": "1"})

    page = browser.post(address, {**TYPED, "workers": "20", "version": "1"})

    assert (page.status_code, page.context["stored"]) == (409, [("Workers", "10")])
    assert 'value="20"' in page.content.decode()


@pytest.mark.parametrize(
    ("name", "read", "edit"), [("finn", 200, 200), ("nora", 200, 403), ("vera", 404, 404), ("mei", 404, 404)]
)
def test_page_answers_each_reader_as_is_theirs(cast: Cast, name: str, read: int, edit: int) -> None:
    site = site_add(actor=cast.acting("finn"), facts=site_facts())
    site_give(actor=cast.acting("finn"), site=site, organisation=cast.organisation("norsud"))
    browser = cast.browser(name)

    assert browser.get(f"/sites/{site.public_id}/").status_code == read
    assert browser.get(f"/sites/{site.public_id}/edit/").status_code == edit


def test_visitor_is_led_to_the_sign_in(cast: Cast) -> None:
    assert cast.visitor.get("/sites/")["Location"].startswith("/account/login/")


def test_list_costs_the_same_with_one_and_three(cast: Cast, query_count: Callable[..., int]) -> None:
    finn, browser = cast.acting("finn"), cast.browser("finn")
    site_add(actor=finn, facts=site_facts())
    one = query_count(lambda: browser.get("/sites/"))
    for name in ("Second", "Third"):
        site_add(actor=finn, facts=site_facts(name=name))

    assert query_count(lambda: browser.get("/sites/")) == one


def test_picture_has_a_point_for_each_site_with_coordinates_and_says_how_many(cast: Cast) -> None:
    browser = cast.browser("finn")
    browser.post("/sites/add/", TYPED)
    browser.post("/sites/add/", {**TYPED, "name": "Elsewhere", "latitude": "", "longitude": ""})

    page = browser.get("/sites/").content.decode()

    assert page.count('<circle class="rt-picture__knot"') == 1
    assert "1 site of this page has coordinates. The table lists all of them." in page

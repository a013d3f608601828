"""Can a buyer go from a bidder's paper to the award, on a narrow screen too, and can everyone use these pages?"""

import pytest
from playwright.sync_api import Page, expect

from redthread.apps.purchases.models import Purchase
from tests.factories import offer as make
from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.people import PASSWORD, make_cast

LIST = "/purchases/{}/offers/"


@pytest.fixture
def purchase(transactional_db: None) -> Purchase:
    return make.published(make_cast().acting("frida"))


def sign_in(page: Page) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email").fill("frida@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To do")


def looked_at(page: Page, heading: str) -> None:
    expect(page.get_by_role("heading", level=2, name=heading).first).to_be_visible()
    axe(page)
    no_sideways_scroll(page)


def record_offer(page: Page, supplier: str, price: str) -> None:
    page.get_by_role("link", name="Record an offer").click()
    looked_at(page, "Record an offer")
    page.get_by_label("Supplier", exact=True).fill(supplier)
    page.get_by_label("Came in on").fill("2024-05-06")
    page.get_by_label("Price without VAT for LOT-0001").fill(price)
    page.get_by_role("button", name="Record", exact=True).click()
    looked_at(page, f"Offer of {supplier}")


def answer_all(page: Page, figure: str) -> None:
    """Once with a figure that can be read in two ways: what was typed stays, and the summary leads to the field."""
    for title in ("Price", "Depth", "Sites"):
        part = page.get_by_role("group", name=title)
        part.get_by_label("Answer").select_option("met")
        part.get_by_label("What the offer says").fill(f"{title}: as asked.")
    page.get_by_label("Figure promised").fill("12.500")
    page.get_by_role("button", name="Save the answers").click()
    looked_at(page, "Offer of")
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_label("Figure promised")).to_be_focused()
    page.get_by_label("Figure promised").fill(figure)
    page.get_by_role("button", name="Save the answers").click()
    expect(page.get_by_role("status")).to_contain_text("3 answers are recorded.")
    axe(page)


def score(page: Page, number: int, points: str) -> None:
    """The first cell of the grid that has no points yet."""
    page.get_by_role("link", name="not scored yet").first.click()
    if number == 0:
        looked_at(page, "Price")
    page.get_by_role("textbox", name="Points").fill(points)
    page.get_by_role("textbox", name="Reason").fill("By the published scale.")
    page.get_by_role("button", name="Record the points").click()
    expect(page.get_by_role("status")).to_contain_text("The points are recorded.")


def test_buyer_goes_from_two_offers_to_an_award(purchase: Purchase, browser_page: Page) -> None:
    page = browser_page
    sign_in(page)
    for supplier, price, figure in (("Nordlys Data", "98000,50", "87,5"), ("Fjell Maskin", "91000", "60")):
        page.goto(LIST.format(purchase.public_id))
        looked_at(page, "Offers")
        record_offer(page, supplier, price)
        answer_all(page, figure)
    page.goto(LIST.format(purchase.public_id))
    page.get_by_role("link", name="Evaluation of these offers").click()
    looked_at(page, "Evaluation")
    for number, points in enumerate(("50", "60", "37,5", "20")):
        score(page, number, points)
    expect(page.get_by_text("Nordlys Data has the most points, 87.5")).to_be_visible()
    looked_at(page, "Evaluation")
    page.get_by_role("link", name="Award", exact=True).last.click()
    looked_at(page, "Award")
    page.get_by_label("Reason").fill("Most points, and everything mandatory is met.")
    page.get_by_label("Decided on").fill("2024-06-03")
    page.get_by_role("button", name="Record the award").click()
    expect(page.get_by_role("link", name="Make the contract")).to_be_visible()
    looked_at(page, "Award")


def test_grid_is_scrolled_by_keyboard_in_its_own_box(purchase: Purchase, browser_page: Page) -> None:
    page = browser_page
    sign_in(page)
    page.goto(LIST.format(purchase.public_id))
    for supplier in ("Nordlys Data", "Fjell Maskin", "Sør Skjermer", "Vest Verk"):
        record_offer(page, supplier, "91000")
        page.goto(LIST.format(purchase.public_id))
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/purchases/{purchase.public_id}/evaluation/")
    box = page.get_by_role("region", name="Points for LOT-0001")

    box.focus()
    page.keyboard.press("ArrowRight")

    expect(box).to_be_focused()
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())

"""How do a buyer and a contract manager go from offers to a contract in the browser?"""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.journeys.parties import looked_at, menu, press, said

SUPPLIER, OTHER = "Atelje IT AS", "Nordlys Data"
ANSWER = "The sites of all four models are named with their addresses."
POINTS = {SUPPLIER: ("60", "30"), OTHER: ("50", "10")}
"""For Price and for Depth."""


def offers_recorded(page: Page) -> None:
    """``page`` stands on the purchase."""
    page.get_by_role("navigation", name="Parts of the purchase").get_by_role("link", name="Offers").click()
    looked_at(page, "Offers")
    record_offer(page, SUPPLIER, "98000,50")
    answer_all(page, ANSWER, "87,5")
    page.get_by_role("link", name="Back to the offers").click()
    record_offer(page, OTHER, "91000")
    answer_all(page, "As asked.", "60")
    page.get_by_role("link", name="Back to the offers").click()


def record_offer(page: Page, supplier: str, price: str) -> None:
    page.get_by_role("link", name="Record an offer").click()
    page.get_by_label("Supplier", exact=True).fill(supplier)
    page.get_by_label("Came in on").fill("2024-05-06")
    page.get_by_label("Price without VAT for LOT-0001").fill(price)
    press(page, "Record")
    expect(page.get_by_role("heading", level=2)).to_have_text(f"Offer of {supplier}")


def answer_all(page: Page, words: str, figure: str) -> None:
    for title in ("Price", "Depth", "Sites"):
        group = page.get_by_role("group", name=title)
        group.get_by_label("Answer").select_option("met")
        group.get_by_label("What the offer says").fill(words)
    page.get_by_label("Figure promised").fill(figure)
    press(page, "Save the answers")
    said(page, "3 answers are recorded.")


def scored_and_awarded(page: Page) -> None:
    page.get_by_role("link", name="Evaluation of these offers").click()
    looked_at(page, "Evaluation")
    for _cell in range(4):
        score_next(page)
    expect(page.get_by_text(f"{SUPPLIER} has the most points, 90")).to_be_visible()
    page.get_by_role("link", name="Award", exact=True).last.click()
    looked_at(page, "Award")
    page.get_by_label("Reason").fill("Most points, and everything mandatory is met.")
    page.get_by_label("Decided on").fill("2024-06-03")
    page.get_by_role("button", name="Record the award").click()
    expect(page.get_by_role("main")).to_contain_text("Most points, and everything mandatory is met.")


def score_next(page: Page) -> None:
    """The first cell of the grid without points; which one it is, is read from its page."""
    page.get_by_role("link", name="not scored yet").first.click()
    expect(page.get_by_role("button", name="Record the points")).to_be_visible()
    told = page.get_by_role("main").inner_text()
    supplier = SUPPLIER if SUPPLIER in told else OTHER
    price, depth = POINTS[supplier]
    is_depth = page.get_by_role("heading", name="Depth").count() > 0
    page.get_by_role("textbox", name="Points").fill(depth if is_depth else price)
    page.get_by_role("textbox", name="Reason").fill("By the published scale.")
    press(page, "Record the points")
    said(page, "The points are recorded.")


def contract_made(page: Page, *, purchase: str, title: str, starts: date) -> None:
    """The contract manager finds the award and types nothing again but dates and numbers."""
    menu(page, "Purchases")
    page.get_by_role("main").get_by_role("link", name=purchase).first.click()
    page.get_by_role("navigation", name="Parts of the purchase").get_by_role("link", name="Award", exact=True).click()
    page.get_by_role("link", name="Make the contract").click()
    looked_at(page, "Make the contract")
    expect(page.get_by_role("main")).to_contain_text("The supplier shall name the sites within 30 days")
    expect(page.get_by_role("main")).to_contain_text(ANSWER)
    page.get_by_label("Title", exact=True).fill(title)
    page.get_by_label("Starts on").fill(starts.isoformat())
    page.get_by_label("Ends on").fill((starts + timedelta(days=730)).isoformat())
    page.get_by_label("Time zone").select_option("Europe/Oslo")
    press(page, "Make the contract")
    said(page, "The contract was made.")
    looked_at(page, title)

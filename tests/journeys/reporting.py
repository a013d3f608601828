"""How do a supplier and a contract manager bring one figure to its end in the browser?"""

import re

from playwright.sync_api import Page, expect

from tests.factories.evidence import pdf
from tests.journeys.parties import choose, looked_at, menu, part, press, said

INDICATOR = "Models with a site"
SITE, ADDRESS = "Lakeside Electronics Works", "1 Harbour Road, Lakeside"
RETURNED = "Two models are missing: count them too."


def site_stated(page: Page, contract: str) -> None:
    """The supplier adds a place and says that goods of the contract are made there."""
    menu(page, "Sites")
    looked_at(page, "Sites")
    page.get_by_role("link", name="Add a site").first.click()
    looked_at(page, "Add a site")
    page.get_by_label("Name", exact=True).fill(SITE)
    page.get_by_label("Address").fill(ADDRESS)
    page.get_by_label("Country").fill("CN")
    page.get_by_label("What is done there").select_option("assembly")
    page.get_by_label("Workers").fill("4200")
    press(page, "Add")
    said(page, "The site was added.")
    looked_at(page, SITE)
    tab(page, contract, "Sites")
    looked_at(page, "Link a site")
    page.get_by_label("Site", exact=True).select_option(label=f"{SITE}, CN")
    page.get_by_label("What is made or done there").fill("Assembly of all models")
    press(page, "Link it")
    expect(page.get_by_role("region", name="Sites of this contract")).to_contain_text(ADDRESS)


def tab(page: Page, contract: str, name: str) -> None:
    menu(page, "Contracts")
    page.get_by_role("main").get_by_role("link", name=contract).first.click()
    page.get_by_role("navigation", name="Parts of the contract").get_by_role("link", name=name).click()


def figure_reported(page: Page, value: str) -> None:
    """The first report due: checked, submitted, and from then on only read."""
    menu(page, "Reports due")
    looked_at(page, "Reports due")
    page.get_by_role("link", name=INDICATOR).first.click()
    looked_at(page, "Your report")
    page.get_by_label("Actual").fill(value)
    page.get_by_label("Comment").fill("Counted from the list of models.")
    page.locator("input[type=file]").set_input_files(
        {"name": "models.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    )
    press(page, "Check it")
    looked_at(page, "Check before you submit")
    expect(page.get_by_role("main")).to_contain_text("models.pdf")
    press(page, "Submit the report")
    said(page, "The report was submitted.")
    only_read(page)
    looked_at(page, "What was reported")


def only_read(page: Page) -> None:
    expect(page.get_by_role("heading", name="What was reported")).to_be_visible()
    expect(page.get_by_label("Actual")).to_have_count(0)
    expect(page.get_by_role("button", name="Check it")).to_have_count(0)


def reported_again(page: Page, value: str) -> None:
    """The comment stands above the form; the evidence handed in before need not be sought again."""
    menu(page, "Reports due")
    page.get_by_role("link", name=INDICATOR).first.click()
    expect(page.get_by_role("main")).to_contain_text(RETURNED)
    page.get_by_label("Actual").fill(value)
    page.get_by_label("models.pdf").check()
    press(page, "Check it")
    press(page, "Submit the report")
    only_read(page)


def to_decide(page: Page, contract: str) -> None:
    menu(page, "Contracts")
    page.get_by_role("main").get_by_role("link", name=contract).first.click()
    part(page, "To decide on").get_by_role("link", name=INDICATOR).click()


def returned(page: Page, contract: str) -> None:
    to_decide(page, contract)
    looked_at(page, "Your decision")
    expect(page.get_by_role("link", name=re.compile("models.pdf"))).to_be_visible()
    choose(page, "Decision", "Return it with a comment")
    page.get_by_label("Comment to the supplier").fill(RETURNED)
    press(page, "Note the decision")
    said(page, "The decision was noted")


def accepted_and_locked(page: Page, contract: str) -> None:
    to_decide(page, contract)
    choose(page, "Decision", "Accept it")
    press(page, "Note the decision")
    said(page, "The decision was noted")
    choose(page, "Decision", "Lock it: it can no longer be corrected")
    press(page, "Note the decision")
    said(page, "The decision was noted")
    expect(page.get_by_role("heading", name="Your decision")).to_have_count(0)


def final(page: Page) -> None:
    """The supplier finds the figure final, and nothing to correct."""
    menu(page, "Contracts")
    page.get_by_role("main").get_by_role("region", name="List of contracts").get_by_role("link").first.click()
    part(page, "Indicators").get_by_role("link", name=INDICATOR).first.click()
    looked_at(page, INDICATOR)
    expect(page.get_by_role("region", name="Periods of this indicator")).to_contain_text("Locked", ignore_case=True)

"""How does a finding go from a visit that nobody was told of to workers who got something, in the browser?"""

from datetime import date, timedelta

from playwright.sync_api import Page, expect

from tests.factories.evidence import docx
from tests.journeys.parties import choose, looked_at, menu, part, press, said
from tests.journeys.reporting import SITE, tab

MONITOR = "Workers' Watch"
STANDARD = "Recruitment fees"
WORDS = "Workers paid recruitment fees to an agency before they came, and nobody paid them back."
ACTION = "Fees are paid back, and the agency's contract is changed."
REMEDY = "Fees paid back in full"
KNOWN = "The workers' organisation asked a sample of those paid, and saw the transfers."
AUDIENCES = ("Workers and their organisations", "Employer", "Brand and contractor", "Authority")


def shown(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def monitor_engaged(page: Page, contract: str) -> None:
    tab(page, contract, "Monitors")
    looked_at(page, "Engage a monitor")
    page.get_by_label("Monitoring organisation").fill(MONITOR)
    page.get_by_label(f"{SITE}, CN").check()
    press(page, "Engage")
    expect(page.get_by_role("main")).to_contain_text(MONITOR)


def visit_planned(page: Page, contract: str, *, on: date) -> None:
    menu(page, "Monitoring")
    looked_at(page, "Monitoring")
    page.get_by_role("link", name=contract).click()
    looked_at(page, contract)
    page.get_by_role("link", name="Note a visit").click()
    looked_at(page, "Note a visit")
    page.get_by_label("Site", exact=True).select_option(label=f"{SITE}, CN")
    choose(page, "Will it be announced?", "No: nobody is told")
    page.get_by_label("Planned for").fill(on.isoformat())
    press(page, "Note it")
    expect(part(page, "Visits")).to_contain_text(f"planned for {shown(on)}")


def visit_unseen(page: Page, contract: str, *, on: date) -> None:
    """The authority's own page about its monitors does not know of it."""
    tab(page, contract, "Monitors")
    expect(page.get_by_role("main")).to_contain_text(MONITOR)
    expect(page.get_by_role("main")).not_to_contain_text(shown(on))
    expect(page.get_by_role("heading", name="visit")).to_have_count(0)


def visit_made(page: Page, *, on: date) -> None:
    page.get_by_role("link", name="It was made").click()
    looked_at(page, "The visit was made")
    page.get_by_label("Made on").fill(on.isoformat())
    page.get_by_label("Sites", exact=True).check()
    press(page, "Save")
    said(page, "The visit counts as a check of these clauses.")


def finding_noted(page: Page, *, on: date) -> None:
    """``page`` stands on the assignment."""
    page.get_by_role("link", name="Note a finding").click()
    looked_at(page, "Note a finding")
    page.get_by_label("Site", exact=True).select_option(label=f"{SITE}, CN")
    page.get_by_label("Clause that was breached").select_option(label="Sites")
    page.get_by_label("Breached standard").select_option(label=STANDARD)
    page.get_by_label("Severity").select_option(label="Major")
    page.get_by_label("Found on").fill(on.isoformat())
    page.get_by_label("People affected").fill("120")
    choose(page, "Is there danger to life?", "No")
    page.get_by_label("What was found").fill(WORDS)
    press(page, "Note it")
    said(page, "Your organisation alone reads it.")
    looked_at(page, "For your organisation alone")


def cleared(page: Page) -> None:
    """Signed off, agreed to by whose story it is, and checked for what points at somebody."""
    press(page, "Sign off")
    said(page, "Signed off.")
    page.get_by_role("link", name="Consent", exact=True).click()
    looked_at(page, "Note consent, or its withdrawal")
    choose(page, "Consent is", "Given")
    choose(page, "By whom", "Workers’ organisation")
    choose(page, "The farthest audience that it covers", "Authority")
    press(page, "Save")
    page.get_by_role("link", name="Story check", exact=True).click()
    looked_at(page, "Does the story identify somebody?")
    for answer in page.get_by_label("Not mentioned", exact=True).all():
        answer.check()
    press(page, "Save")
    said(page, "Saved.")


def told_in_order(page: Page) -> None:
    """The authority before the workers is refused; what was chosen stays."""
    page.get_by_role("link", name="Tell an audience").click()
    looked_at(page, "Tell an audience")
    choose(page, "Audience", "Authority")
    press(page, "Save")
    expect(page.get_by_role("alert")).to_be_visible()
    for number, audience in enumerate(AUDIENCES):
        if number:
            page.get_by_role("link", name="Tell an audience").click()
        choose(page, "Audience", audience)
        press(page, "Save")
        said(page, "Saved.")


def finding_found(page: Page) -> None:
    menu(page, "Findings")
    page.get_by_role("region", name="List of findings").get_by_role("link", name=STANDARD).click()


def replied(page: Page) -> None:
    menu(page, "Findings")
    looked_at(page, "Findings")
    page.get_by_role("region", name="List of findings").get_by_role("link", name=STANDARD).click()
    looked_at(page, "Replies and decisions")
    expect(page.get_by_role("main")).to_contain_text(WORDS)
    page.get_by_role("link", name="Reply", exact=True).click()
    looked_at(page, "Reply to the finding")
    page.get_by_label("Your reply").fill("It is so: the agency charged them.")
    press(page, "Save")
    said(page, "Saved.")


def decided(page: Page) -> None:
    finding_found(page)
    expect(page.get_by_role("main")).to_contain_text("It is so: the agency charged them.")
    page.get_by_role("link", name="Decide", exact=True).click()
    looked_at(page, "Decide after the reply")
    choose(page, "The finding is", "Upheld")
    page.get_by_label("Reason").fill("The supplier confirms it.")
    press(page, "Save")
    said(page, "Saved.")


def action_proposed(page: Page, *, today: date) -> None:
    finding_found(page)
    expect(page.get_by_role("link", name="Reply", exact=True)).to_have_count(0)
    page.get_by_role("link", name="Propose a corrective action").click()
    looked_at(page, "Propose a corrective action")
    page.get_by_label("Root cause").fill("The agency's contract let it charge workers.")
    page.get_by_label("Corrective action", exact=True).fill(ACTION)
    page.get_by_label("Due on").fill((today + timedelta(days=60)).isoformat())
    page.get_by_label("Post that answers for it").fill("Head of supply chain")
    press(page, "Propose it")
    said(page, "The corrective action was proposed.")


def action_found(page: Page) -> None:
    finding_found(page)
    part(page, "Corrective actions").get_by_role("link", name=ACTION).click()


def step_taken(page: Page, step: str, comment: str = "", *, evidence: str = "") -> None:
    """``page`` stands on the action."""
    page.get_by_role("link", name="Take a step").click()
    looked_at(page, "Take a step")
    choose(page, "Step", step)
    page.get_by_label("Comment").fill(comment)
    if evidence:
        page.locator("input[type=file]").set_input_files(
            {"name": evidence, "mimeType": "application/octet-stream", "buffer": docx("Paid back by transfer.")}
        )
    press(page, "Save")
    said(page, "Saved.")


def no_closing_of_ones_own(page: Page) -> None:
    """Whoever answers for the action finds no way to close it, and none at its address either."""
    expect(page.get_by_role("link", name="Take a step")).to_have_count(0)
    page.goto(page.url + "step/")
    expect(page.get_by_role("main")).to_contain_text("There is no step for you to take now.")
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)


def remedy_verified(page: Page, *, today: date) -> None:
    page.get_by_role("link", name="Note a remedy for workers").click()
    looked_at(page, "Note a remedy for workers")
    page.get_by_label("People who got it").fill("120")
    page.get_by_label("What they got").fill(REMEDY)
    page.get_by_label("Amount owed").fill("96000.00")
    page.get_by_label("Amount paid").fill("96000.00")
    page.get_by_label("Currency").fill("EUR")
    page.get_by_label("They got it on").fill(today.isoformat())
    choose(page, "Confirmed by", "Monitor")
    page.get_by_label("Confirmed on").fill(today.isoformat())
    press(page, "Note it")
    said(page, "The remedy for workers was noted.")
    expect(part(page, "Remedy for workers").get_by_role("region", name="Remedy for workers")).to_contain_text(REMEDY)

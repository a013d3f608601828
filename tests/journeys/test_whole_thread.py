"""Does the thread hold in a browser, from an empty database to a track record that changes when a finding closes?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from redthread.apps.library.models import CriterionVersion
from redthread.domain.outcomes.facts import FactKind
from tests.factories import finding as watch
from tests.factories.contract import contract_of
from tests.factories.evidence import docx
from tests.factories.facts import told
from tests.factories.offer import published
from tests.factories.tender import small_library
from tests.journeys import buying, reporting, watching
from tests.journeys.parties import Parties, looked_at, menu, part, parties, press, said
from tests.people import Cast, make_cast

CONTRACT = "Laptops for schools, contract"
CRITERION = "/library/small-package/CLA-01/"
IN_TIME, STILL_OPEN = "Corrective actions closed in time", "Corrective actions still open"
WITHHELD = "Withheld: too few to tell"


@pytest.fixture
def people(transactional_db: None, real_browser: Browser, live_server: LiveServer) -> Iterator[Parties]:
    with parties(real_browser, live_server.url) as each:
        yield each


def test_promise_goes_from_the_tender_to_a_track_record_that_changes(people: Parties) -> None:
    cast, today = make_cast(), timezone.localdate()
    purchase = published(cast.acting("frida"))
    elsewhere_closed(cast)

    page = people("frida")
    page.goto(f"/purchases/{purchase.public_id}/")
    buying.offers_recorded(page)
    buying.scored_and_awarded(page)
    buying.contract_made(people("finn"), purchase=purchase.title, title=CONTRACT, starts=today - timedelta(days=200))

    reporting.site_stated(people("atle"), CONTRACT)
    reporting.figure_reported(people("atle"), "80")
    reporting.returned(people("finn"), CONTRACT)
    reporting.reported_again(people("atle"), "95")
    reporting.accepted_and_locked(people("finn"), CONTRACT)
    reporting.final(people("atle"))

    monitored(people, today=today)
    corrected(people, today=today)
    thread_read(people("frida"))


def elsewhere_closed(cast: Cast) -> None:
    """Four purchases of two other authorities in which an action under the same clause was closed in time."""
    version = CriterionVersion.objects.get(criterion__identifier="CLA-01")
    for number in range(4):
        authority = cast.organisation(("vall_del_riu", "kystsamkjop")[number % 2])
        for kind in (FactKind.ACTION_DUE, FactKind.ACTION_CLOSED):
            told(kind, version, authority, purchase=number, subject=f"action-{number}", value=1)


def monitored(people: Parties, *, today: date) -> None:
    mei, tomorrow = people("mei"), today + timedelta(days=1)
    watching.monitor_engaged(people("finn"), CONTRACT)
    watching.visit_planned(mei, CONTRACT, on=tomorrow)
    unseen(people, mei.url, on=tomorrow)
    watching.visit_made(mei, on=today)
    unseen(people, mei.url, on=tomorrow)
    watching.finding_noted(mei, on=today)
    watching.cleared(mei)
    nothing_told(people("atle"))
    watching.told_in_order(mei)
    watching.replied(people("atle"))
    watching.decided(mei)


def unseen(people: Parties, address: str, *, on: date) -> None:
    """Neither on the authority's page of its monitors, nor at the address where the monitor reads it."""
    watching.visit_unseen(people("finn"), CONTRACT, on=on)
    for name in ("finn", "frida", "atle"):
        answer = people(name).goto(address)
        assert answer is not None
        assert (name, answer.status) == (name, 404)


def nothing_told(page: Page) -> None:
    """What was noted, and not yet told, is nowhere."""
    menu(page, "Findings")
    expect(page.get_by_role("main")).not_to_contain_text(watching.STANDARD)


def corrected(people: Parties, *, today: date) -> None:
    atle, finn, mei, visitor = people("atle"), people("finn"), people("mei"), people.visitor()
    watching.action_proposed(atle, today=today)
    looked_at(atle, "What happened")
    watching.action_found(finn)
    watching.step_taken(finn, "Agreed")
    atle.reload()
    watching.step_taken(atle, "Reported as done", "All 120 were paid.", evidence="transfers.docx")
    watching.no_closing_of_ones_own(atle)
    watching.action_found(mei)
    watching.remedy_verified(mei, today=today)

    expect(record(visitor, IN_TIME)).to_contain_text(WITHHELD)
    expect(record(visitor, STILL_OPEN)).to_contain_text("1 of 5 (20 %)")
    watching.step_taken(mei, "Closed", watching.KNOWN)
    expect(record(visitor, STILL_OPEN)).to_contain_text("0 of 5 (0 %)")
    expect(record(visitor, IN_TIME)).to_contain_text("5 of 5 (100 %)")
    expect(record(visitor, IN_TIME)).to_contain_text("5 purchases of 3 authorities")
    looked_at(visitor, "Track record")


def record(page: Page, measure: str) -> Locator:
    """That line of the criterion's track record, as everybody reads it now."""
    page.goto(CRITERION)
    return part(page, "Track record").get_by_role("row", name=measure)


ALONG = {
    "Tender": "The supplier shall name the sites within 30 days",
    "Offers": buying.ANSWER,
    "Contract": "The supplier shall name the sites within 30 days",
    "Supply chain": reporting.SITE,
    "Follow-up": watching.WORDS,
    "Outcomes": "Remedy for 120 workers",
}
"""What the thread tells at each stage of what was typed on the way."""


def stage_of(page: Page, name: str) -> Locator:
    heading = page.get_by_role("heading", level=2, name=name, exact=True)
    return page.get_by_role("main").get_by_role("listitem").filter(has=heading)


def thread_read(page: Page) -> None:
    """From the finding to its whole thread and back: two clicks, and on the way every promise with what came of it."""
    watching.finding_found(page)
    finding = page.url
    page.get_by_role("link", name="Show the thread").click()
    looked_at(page, "Sites")
    for stage, words in ALONG.items():
        expect(stage_of(page, stage)).to_contain_text(words)
    stage_of(page, "Follow-up").get_by_role("link", name=f"Finding: {watching.STANDARD}").click()
    expect(page).to_have_url(finding)


def test_contract_from_elsewhere_is_entered_with_its_text_and_first_dates(people: Parties) -> None:
    make_cast()
    small_library()
    page, today = people("finn"), timezone.localdate()
    menu(page, "Contracts")
    looked_at(page, "Contracts")
    expect(page.get_by_role("main")).to_contain_text("No contracts yet")
    page.get_by_role("main").get_by_role("link", name="Bring in a running contract").first.click()
    contract_typed(page, today)
    clauses_picked(page)
    blanks_filled(page)
    menu(page, "Contracts")
    row = page.get_by_role("region", name="List of contracts").get_by_role("row", name="Printers")
    expect(row).to_contain_text("Trykk og Papir AS")
    expect(row.get_by_role("cell").last).to_have_text(re.compile(r"\d{4}"))
    looked_at(page, "Contracts")


def contract_typed(page: Page, today: date) -> None:
    """At first the last day comes before the first one: what was typed stays."""
    looked_at(page, "Bring in a running contract")
    page.get_by_label("Supplier", exact=True).fill("Trykk og Papir AS")
    page.get_by_label("The supplier's country").fill("NO")
    page.get_by_label("Title", exact=True).fill("Printers")
    page.get_by_label("Starts on").fill(today.isoformat())
    page.get_by_label("Ends on").fill((today - timedelta(days=1)).isoformat())
    press(page, "Go on: pick clauses")
    expect(page.get_by_role("alert")).to_contain_text("The contract ends before it starts.")
    page.get_by_label("Ends on").fill((today + timedelta(days=700)).isoformat())
    page.get_by_label("Text of the contract").set_input_files(
        {
            "name": "contract.docx",
            "mimeType": "application/octet-stream",
            "buffer": docx("1 Sites", "The supplier shall name the sites within 45 days, else clause 9 applies."),
        }
    )
    press(page, "Go on: pick clauses")


def clauses_picked(page: Page) -> None:
    looked_at(page, "Pick clauses")
    proposed = page.get_by_role("group", name="Proposed from the text")
    expect(proposed).to_contain_text("The supplier shall name the sites within 45 days")
    proposed.get_by_label("Sites", exact=True).check()
    press(page, "Go on: fill the blanks")


def blanks_filled(page: Page) -> None:
    looked_at(page, "Fill the blanks and check")
    page.get_by_label("Time.").fill("45")
    press(page, "Bring in the contract")
    said(page, "The contract was brought in.")
    looked_at(page, "Printers")
    expect(page.get_by_role("main")).to_contain_text("The supplier shall name the sites within 45 days")
    expect(page.get_by_role("main").get_by_role("link", name="contract.docx")).to_be_visible()


def test_figure_is_reported_by_keyboard_alone(people: Parties) -> None:
    cast = make_cast()
    contract_of(cast)
    page = people("atle")
    page.goto("/reports/")
    go(page, page.get_by_role("main").get_by_role("link", name="Models with a site").first)
    expect(page.get_by_role("heading", name="Your report")).to_be_visible()
    tab_to(page, page.get_by_label("Actual"))
    page.keyboard.type("92,5")
    tab_to(page, page.get_by_label("Comment"))
    page.keyboard.type("Counted from the list of models.")
    go(page, page.get_by_role("button", name="Check it"))
    expect(page.get_by_role("heading", name="Check before you submit")).to_be_visible()
    go(page, page.get_by_role("button", name="Submit the report"))
    reporting.only_read(page)
    expect(page.get_by_role("main")).to_contain_text("92.5")


def go(page: Page, to: Locator) -> None:
    tab_to(page, to)
    page.keyboard.press("Enter")


def tab_to(page: Page, to: Locator) -> None:
    """Tab from where the focus is until it is there: never longer than a page has things to stop at."""
    expect(to).to_be_visible()
    for _stop in range(120):
        if to.evaluate("node => node === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {to}")


def test_printed_thread_holds_the_words_and_no_navigation(people: Parties) -> None:
    at = watch.watched(make_cast())
    finding = watch.told(at)
    page = people("finn")
    page.goto(f"/thread/finding/{finding.public_id}/")
    expect(page.get_by_role("banner")).to_contain_text("Purchases")

    pages = PdfReader(BytesIO(page.pdf(format="A4"))).pages

    words = " ".join(" ".join(each.extract_text() for each in pages).split())
    assert len(pages) in range(1, 5)
    assert watch.SUMMARY in words
    assert "The supplier shall name the sites within 30 days" in words
    assert [place for place in ("Skip to", "Purchases", "Case studies", "Sign out") if place in words] == []

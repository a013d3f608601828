"""Can a buyer go from nothing to a published tender in the browser, and a visitor read it?"""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from redthread.apps.library.services import package_load
from redthread.standards.package.shipped import shipped_packages
from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.journeys.browsing import Watch, watched_page
from tests.people import PASSWORD, make_cast

PLANTED = "Points are given to tenderers who have a corporate social responsibility policy."


@pytest.mark.django_db(transaction=True)
def test_buyer_goes_from_nothing_to_a_tender_that_a_visitor_reads(
    browser_page: Page, real_browser: Browser, live_server: LiveServer
) -> None:
    make_cast()
    for package in shipped_packages():
        package_load(package)
    page = browser_page

    sign_in(page)
    begin_purchase(page)
    take_from_library(page)
    fill_blanks(page)
    add_price(page)
    add_planted_fault(page)
    mend_with_the_library(page)
    address = publish(page)
    visitor_reads(real_browser, live_server, address)


def looked_at(page: Page) -> None:
    page.wait_for_load_state()
    axe(page)
    no_sideways_scroll(page)


def sign_in(page: Page) -> None:
    page.goto("/purchases/")
    page.get_by_label("Email").fill("frida@example.org")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Purchases")
    looked_at(page)


def begin_purchase(page: Page) -> None:
    """Once with a deadline in the hour that the clock jumps over; what else was typed stays."""
    page.get_by_role("link", name="Begin a purchase").click()
    page.get_by_label("Title").fill("Laptops for schools")
    page.get_by_label("What is needed, and why").fill("4 200 laptops, used for six years.")
    page.get_by_label("Procedure").select_option("open")
    page.get_by_label("CPV codes").fill("30213100")
    page.get_by_label("Time zone").select_option("Europe/Oslo")
    page.get_by_label(re.compile("^Notice sent on")).fill("2098-01-05")
    page.get_by_label("Tenders due").fill("2098-03-30T02:30")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("alert")).to_contain_text("2098-03-30 02:30 does not exist")
    looked_at(page)

    page.get_by_label("Tenders due").fill("2098-03-30T12:00")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Laptops for schools")
    expect(page.locator("main")).to_contain_text("30 March 2098 12:00 CEST (10:00 UTC)")
    looked_at(page)


def take_from_library(page: Page) -> None:
    tabs = page.get_by_role("navigation", name="Parts of the purchase")
    tabs.get_by_role("link", name="Requirements").click()
    page.get_by_role("link", name="Choose from the library").click()
    looked_at(page)
    page.get_by_label("Stage of use").select_option("award")
    page.get_by_role("button", name="Find").click()
    page.get_by_label("Sites disclosed for the offered models").check()
    page.get_by_role("button", name="Take what is ticked").click()
    expect(page.get_by_role("status")).to_contain_text("1 criterion was taken.")
    looked_at(page)


def fill_blanks(page: Page) -> None:
    page.get_by_role("link", name="Sites disclosed for the offered models").click()
    page.locator("[name=variable_many_groups]").fill("99")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("99 is out of range")
    page.locator("[name=variable_many_groups]").fill("8")
    page.locator("[name=variable_max_points]").fill("20")
    page.get_by_label("How the weight is declared").select_option("percentage")
    page.get_by_label("Weight in LOT-0001").fill("20")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("main")).to_contain_text("Nothing: it is the library’s wording.")
    looked_at(page)
    page.get_by_role("link", name="Back to the requirements").click()


def add_price(page: Page) -> None:
    page.get_by_role("link", name="Add the price").click()
    page.get_by_label("Short name").fill("Price")
    page.get_by_label("Wording").fill("The lowest total price of all devices earns the most points.")
    page.get_by_label("How it is verified").fill("The price sheet of the tender.")
    weigh(page, "60")
    expect(page.locator("main")).to_contain_text("LOT-0001: 80 % – the percentages of a lot must total 100")


def add_planted_fault(page: Page) -> None:
    page.get_by_role("link", name="Write one of your own").click()
    page.get_by_label("Short name").fill("Corporate social responsibility")
    page.get_by_label("Stage of use").select_option("award")
    page.get_by_label("Wording").fill(PLANTED)
    page.get_by_text("For award criteria: scale and weight").click()
    weigh(page, "20")
    expect(page.locator("main")).to_contain_text("LOT-0001: 100 %")
    expect(page.locator("main")).not_to_contain_text("must total 100")


def weigh(page: Page, percent: str) -> None:
    page.get_by_label("How the weight is declared").select_option("percentage")
    page.get_by_label("Weight in LOT-0001").fill(percent)
    page.get_by_role("button", name="Save").click()


def mend_with_the_library(page: Page) -> None:
    """The finding offers a sentence; put in instead, the finding is gone."""
    tabs = page.get_by_role("navigation", name="Parts of the purchase")
    tabs.get_by_role("link", name="Check").click()
    error = page.locator(".rt-finding[data-severity=error]")
    expect(error).to_have_count(1)
    expect(error).to_contain_text("Selection, award and contract conditions concern what is bought")
    looked_at(page)
    error.get_by_text("A sentence of the library to put instead").click()
    offered = error.locator(".rt-copy__text")
    expect(offered).to_be_visible()
    sentence = offered.inner_text()
    page.get_by_role("link", name="Award criterion: Corporate social responsibility").first.click()
    page.get_by_label("Short name").fill("Plan for the risks to workers")
    page.get_by_label("Wording").fill(without_blanks(sentence))
    page.get_by_label("How it is verified").fill("The plan, read by two evaluators.")
    page.get_by_role("button", name="Save").click()
    tabs.get_by_role("link", name="Check").click()
    expect(page.locator(".rt-finding[data-severity=error]")).to_have_count(0)


def without_blanks(sentence: str) -> str:
    """As a buyer would: the blanks of the sentence written out by hand."""
    return sentence.replace("{", "").replace("}", "")


def publish(page: Page) -> str:
    tabs = page.get_by_role("navigation", name="Parts of the purchase")
    tabs.get_by_role("link", name="Documents").click()
    looked_at(page)
    with page.expect_download() as draft:
        page.get_by_role("link", name="DOCX").click()
    assert draft.value.suggested_filename == "laptops-for-schools-draft.docx"
    page.get_by_role("link", name="Publish an edition").click()
    looked_at(page)
    page.get_by_label("I publish this edition").check()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_role("status")).to_contain_text("Edition 1 is published.")
    address = page.get_by_role("link", name="The tender as everybody reads it").get_attribute("href")
    assert address is not None
    return address


def visitor_reads(browser: Browser, server: LiveServer, address: str) -> None:
    """Somebody else, without an account and without the buyer's cookies."""
    watch = Watch(server.url)
    with watched_page(browser, watch) as page:
        page.goto("/published/")
        page.get_by_role("link", name="Laptops for schools").click()
        assert page.url == server.url + address
        expect(page.locator("main")).to_contain_text("All 20 points: sites are named for 8 or more listed groups.")
        expect(page.locator("main")).not_to_contain_text("corporate social responsibility policy")
        looked_at(page)
        with page.expect_download() as word:
            page.get_by_role("link", name="DOCX").click()
        assert "The lowest total price of all devices" in document_text(Path(word.value.path()))
    assert watch.complaints == []


def document_text(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml").decode()

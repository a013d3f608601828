"""Does a visitor get from a pasted annex to findings, answers and files, on any screen and without JavaScript?"""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from redthread.apps.library.services import package_load
from redthread.standards.documents.reading import read_document
from redthread.standards.package import shipped_packages
from tests.journeys.accessibility import axe, no_sideways_scroll

WORD = Path(__file__).parents[1] / "fixtures" / "annexes" / "01-en-numbered.docx"
TEXT = """The supplier shall be on time.

Technical specifications

The monitors shall bear the TCO Certified label.
"""


@pytest.fixture
def library(transactional_db: None) -> None:
    for package in shipped_packages():
        package_load(package)


@pytest.mark.usefixtures("library")
def test_visitor_pastes_answers_and_takes_the_word_file(browser_page: Page) -> None:
    page = browser_page
    page.goto("/")
    page.get_by_role("link", name="Check a document now").click()
    axe(page)
    no_sideways_scroll(page)

    page.get_by_label("Paste the text").fill(TEXT)
    page.get_by_role("button", name="Show the findings").click()

    assert page.locator("mark", has_text="TCO Certified").count() >= 1
    axe(page)
    no_sideways_scroll(page)

    page.get_by_label("Stage of use").first.select_option("contract-clause")
    page.get_by_role("button", name="Check again with these answers").click()

    assert page.get_by_text("A person said so.").count() == 1
    assert page.get_by_text("it can’t be told at which stage").count() == 0

    with page.expect_download() as download:
        page.get_by_role("button", name="Word file with comments").click()
    with Path(download.value.path()).open("rb") as made:
        assert [block.text for block in read_document(made)] == [line for line in TEXT.splitlines() if line]


@pytest.mark.usefixtures("transactional_db")
def test_visitor_gets_the_own_file_back_with_comments(browser_page: Page) -> None:
    page = browser_page
    page.goto("/check/")
    page.get_by_label("Or choose a file").set_input_files(WORD)

    with page.expect_download() as download:
        page.get_by_role("button", name="Give me the document with comments").click()

    assert download.value.suggested_filename == "01-en-numbered-checked.docx"
    with Path(download.value.path()).open("rb") as made:
        assert read_document(made) == read_document(io.BytesIO(WORD.read_bytes()))


@pytest.mark.usefixtures("transactional_db")
def test_refusal_leads_to_the_field_and_keeps_the_text(browser_page: Page) -> None:
    page = browser_page
    page.goto("/check/")
    page.get_by_label("Paste the text").fill("%PDF-1.7 is how this text begins")
    page.get_by_role("button", name="Show the findings").click()

    page.locator("#error-summary a").click()

    axe(page)
    assert page.get_by_label("Paste the text").input_value() == "%PDF-1.7 is how this text begins"


@pytest.mark.usefixtures("transactional_db")
def test_everything_works_without_scripts(live_server: LiveServer, real_browser: Browser) -> None:
    context = real_browser.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/check/")
    page.get_by_label("Paste the text").fill(TEXT)
    page.get_by_role("button", name="Show the findings").click()

    assert page.locator("mark", has_text="TCO Certified").count() >= 1
    context.close()

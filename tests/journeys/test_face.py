"""Can everyone use the pages that all stages share: narrow, dark, by keyboard, without JavaScript, in print?"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from redthread.apps.accounts.services import invitation_send
from redthread.apps.inbox.services import notification_send
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.domain.people.roles import Role
from redthread.domain.purchase import Kind
from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.people import PASSWORD, Cast, make_cast

LEAST_TARGET = 24
"""CSS pixels, WCAG 2.5.8; links inside sentences are exempt."""

VISITORS = ("/", "/rules/", "/account/login/", "/account/password/reset/", "/nowhere/")
MEMBERS = (
    "/",
    "/journal/",
    "/inbox/",
    "/organisation/",
    "/organisation/invite/",
    "/organisation/switch/",
    "/profile/",
    "/profile/tokens/",
    "/account/email/",
    "/account/2fa/",
    "/account/logout/",
)

SMALL = """least => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, summary")]
    .filter(each => !each.closest("p, li, dd, .ds-skip-link") || each.closest("nav"))
    .filter(each => { const box = each.getBoundingClientRect(); return box.width > 1 && box.height < least; })
    .map(each => each.outerHTML.slice(0, 100))"""


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    cast = make_cast()
    buyer = cast.acting("frida")
    purchase_begin(actor=buyer, facts=PurchaseFacts(title="Laptops for schools", kind=Kind.FRAMEWORK))
    invitation_send(actor=buyer, email="new.colleague@example.org", roles=[Role.BUYER])
    notification_send(
        people=[cast.person("frida")],
        organisation=cast.organisation("fjordvik"),
        code="tender-published",
        values={"by": "Vall del Riu", "purchase": "Printers", "number": "1"},
        link="/inbox/",
        needs_action="yes",
    )
    return cast


@pytest.fixture
def signed_in(cast: Cast, browser_page: Page) -> Page:
    sign_in(browser_page)
    return browser_page


def sign_in(page: Page) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email").fill("frida@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To do")


def sound(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    axe(page)
    no_sideways_scroll(page)
    assert page.evaluate(SMALL, LEAST_TARGET) == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_visitors_are_accessible_and_narrow(transactional_db: None, browser_page: Page, scheme: str) -> None:
    browser_page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    for path in VISITORS:
        sound(browser_page, path)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_members_are_accessible_and_narrow(signed_in: Page, scheme: str) -> None:
    signed_in.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    for path in MEMBERS:
        sound(signed_in, path)


def test_second_step_can_be_set_up_on_a_narrow_screen(signed_in: Page) -> None:
    signed_in.goto("/account/2fa/totp/activate/")
    signed_in.get_by_label("Password").fill(PASSWORD)
    signed_in.get_by_role("main").get_by_role("button", name="Confirm").click()

    expect(signed_in.get_by_role("img")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(signed_in.get_by_label("Authenticator secret")).to_be_editable(editable=False)
    sound(signed_in, "/account/2fa/totp/activate/")


def test_pages_keep_their_borders_in_forced_colours(signed_in: Page) -> None:
    signed_in.emulate_media(forced_colors="active")

    signed_in.goto("/")

    current = signed_in.locator(".rt-nav a[aria-current=page]")
    expect(current).to_have_css("border-bottom-width", "3px")
    expect(signed_in.get_by_role("link", name="Laptops for schools")).to_be_visible()


def test_first_tab_leads_to_the_content(browser_page: Page, transactional_db: None) -> None:
    browser_page.goto("/rules/")

    browser_page.keyboard.press("Tab")
    skip = browser_page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    browser_page.keyboard.press("Enter")

    expect(browser_page.get_by_role("main")).to_be_focused()


def test_focus_is_seen_on_every_stop_of_the_keyboard(signed_in: Page) -> None:
    signed_in.goto("/organisation/")
    stops = signed_in.locator("a[href], button, input:not([type=hidden]), select, [tabindex='0']").count()

    for _ in range(stops):
        signed_in.keyboard.press("Tab")
        seen = signed_in.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return document.activeElement === document.body"
            " || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2); }"
        )
        assert seen, signed_in.evaluate("() => document.activeElement.outerHTML.slice(0, 100)")


def test_wrong_form_tells_its_faults_first_and_keeps_what_was_typed(signed_in: Page) -> None:
    signed_in.goto("/organisation/invite/")
    signed_in.get_by_label("E-mail address").fill("nobody")
    signed_in.get_by_role("button", name="Send the invitation").click()

    summary = signed_in.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(signed_in.get_by_label("E-mail address")).to_have_value("nobody")
    summary.get_by_role("link", name="E-mail address").click()
    expect(signed_in.get_by_label("E-mail address")).to_be_focused()
    axe(signed_in)


def test_language_is_changed_on_the_spot(browser_page: Page, transactional_db: None) -> None:
    browser_page.goto("/rules/")
    browser_page.get_by_label("Language").select_option("nb")
    browser_page.get_by_role("button", name="Change language").click()

    expect(browser_page.locator("html")).to_have_attribute("lang", "nb")
    assert browser_page.url.endswith("/rules/")


def test_message_is_read_by_opening_it(signed_in: Page) -> None:
    signed_in.goto("/inbox/")
    signed_in.get_by_role("button", name="Open").click()

    expect(signed_in.get_by_text("Action needed")).to_have_count(0)


@pytest.fixture
def without_script(live_server: LiveServer, real_browser: Browser) -> Iterator[Page]:
    context = real_browser.new_context(base_url=live_server.url, java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


def test_pages_work_without_javascript(cast: Cast, without_script: Page) -> None:
    sign_in(without_script)

    without_script.goto("/account/login/")
    without_script.goto("/organisation/")
    without_script.get_by_role("button", name="Withdraw").click()

    expect(without_script.get_by_text("The invitation was withdrawn.")).to_be_visible()


def test_passkey_is_not_offered_without_javascript(transactional_db: None, without_script: Page) -> None:
    without_script.goto("/account/login/")

    expect(without_script.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()


def test_printed_page_leaves_out_what_cannot_be_pressed_on_paper(signed_in: Page) -> None:
    signed_in.emulate_media(media="print")
    signed_in.goto("/")

    expect(signed_in.locator("header")).to_be_hidden()
    expect(signed_in.locator("footer")).to_be_hidden()
    expect(signed_in.get_by_role("link", name="Laptops for schools")).to_be_visible()


def test_picture_of_the_thread_names_every_stage(browser_page: Page, transactional_db: None) -> None:
    browser_page.goto("/")

    picture = browser_page.get_by_role("img", name="The red thread")
    expect(picture).to_be_visible()
    expect(picture.locator("text")).to_have_count(10)

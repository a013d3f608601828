"""How do several people work on one thing at once, each in a browser of their own?"""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Locator, Page, expect

from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.journeys.browsing import Watch, watched_page
from tests.people import PASSWORD

PATIENCE = 15_000
"""Milliseconds: a busy machine is no fault of a page."""
SHORT = 5_000
"""What Playwright waits for by itself."""


@dataclass
class Parties:
    """``parties("frida")`` is frida's page, signed in the first time it is asked for."""

    enter: Callable[[], Page]
    pages: dict[str, Page] = field(default_factory=dict)

    def __call__(self, name: str) -> Page:
        if name not in self.pages:
            self.pages[name] = self.enter()
            sign_in(self.pages[name], name)
        return self.pages[name]

    def visitor(self) -> Page:
        """Somebody without an account."""
        return self.pages.setdefault("visitor", self.enter())


@contextmanager
def parties(browser: Browser, origin: str) -> Iterator[Parties]:
    """Fails afterwards for what one of them would not have noticed: outside requests, script errors, broken files."""
    watch = Watch(origin)
    expect.set_options(timeout=PATIENCE)
    try:
        with ExitStack() as open_pages:
            yield Parties(lambda: open_pages.enter_context(watched_page(browser, watch)))
    finally:
        expect.set_options(timeout=SHORT)
    assert watch.complaints == []


def sign_in(page: Page, name: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("Email").fill(f"{name}@example.org")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To do")


def looked_at(page: Page, heading: str) -> None:
    """The page of that heading, whatever its rank: everyone can use it, and it fits a narrow screen."""
    expect(page.get_by_role("heading", name=heading).first).to_be_visible()
    axe(page)
    no_sideways_scroll(page)


def menu(page: Page, place: str) -> None:
    """Go there from wherever one is, as the head of every page offers."""
    page.get_by_role("banner").get_by_role("link", name=place, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(place)


def choose(page: Page, question: str, answer: str) -> None:
    """A radio button or a box of that group."""
    group = page.get_by_role("group", name=re.compile(f"^{re.escape(question)}"))
    group.get_by_label(answer, exact=True).check()


def press(page: Page, button: str) -> None:
    page.get_by_role("main").get_by_role("button", name=button, exact=True).click()


def said(page: Page, words: str) -> None:
    """What the page says of what was just done."""
    expect(page.get_by_role("status")).to_contain_text(words)


def part(page: Page, heading: str) -> Locator:
    """The section of that heading."""
    return page.get_by_role("main").get_by_role("region", name=heading, exact=True)

"""What does a browser see of a page that a reader does not: outside requests, errors, broken files?"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, ConsoleMessage, Page, Response, Route, sync_playwright

from tests.journeys.accessibility import axe_source

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
# Without a sandbox, since the tests may run as root; without the calls home that a closed network refuses by the dozen.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    program = next((found for command in COMMANDS if (found := shutil.which(command))), None)
    if program is None:
        raise SystemExit("The journeys need a Chromium: python3 run.py test installs one, or says what to type")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield browser
        browser.close()


class Watch:
    """Collects what is wrong with the pages of one context. Outside requests are stopped, not only noted."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.complaints: list[str] = []

    def request(self, route: Route) -> None:
        address = route.request.url
        if address.startswith((f"{self.origin}/", "data:", "blob:")):
            route.continue_()
        else:
            self.complaints.append(f"outside request: {address}")
            route.abort()

    def response(self, response: Response) -> None:
        """A refusal (4xx) may be what a journey is about; a missing file of the page, or a fault, never is."""
        is_file = response.request.resource_type in ("stylesheet", "script", "image", "font")
        if response.status >= 500 or (is_file and response.status >= 400):
            self.complaints.append(f"status {response.status}: {response.url}")

    def console(self, message: ConsoleMessage) -> None:
        """Breaches of the content security policy are told here too; failed loads are known from the response."""
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"console: {message.text}")

    def fault(self, error: Exception) -> None:
        self.complaints.append(f"script: {error}")


@contextmanager
def watched_page(browser: Browser, watch: Watch) -> Iterator[Page]:
    """A page in a context of its own (no cookies, no storage), with axe at hand. Links may be relative."""
    context = browser.new_context(base_url=watch.origin, locale="en-GB", service_workers="block")
    context.add_init_script(axe_source())
    context.route("**/*", watch.request)
    context.on("response", watch.response)
    context.on("console", watch.console)
    context.on("weberror", lambda error: watch.fault(error.error))
    yield context.new_page()
    context.close()

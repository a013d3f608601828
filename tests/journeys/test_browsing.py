"""Do the checks that every journey relies on find what they are there to find?"""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.accessibility import axe, no_sideways_scroll
from tests.journeys.browsing import Watch, watched_page

SOUND = '<html lang="en"><title>Sound</title><link rel="stylesheet" href="/style.css"><main><h1>Sound</h1></main>'
PAGES = {
    "/sound": SOUND,
    "/outside": SOUND + '<img alt="" src="http://elsewhere.invalid/pixel.png">',
    "/inline": SOUND + "<script>document.title = 'x'</script>",
    "/fault": SOUND + '<script src="/fault.js"></script>',
    "/fault.js": "nothing.there();",
    "/broken": SOUND + '<img alt="" src="/absent.png">',
    "/unlabelled": SOUND + '<input type="text">',
    "/wide": SOUND + '<img alt="" src="/wide.svg" width="900" height="10">',
    "/wide.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "/unstyled": '<html lang="en"><title>Bare</title><main><h1>Bare</h1></main>',
    "/style.css": "body { margin: 0 }",
}
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src *"


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGES.get(self.path, "Not here.")
        self.send_response(200 if self.path in PAGES else 404)
        self.send_header("Content-Type", TYPES.get(self.path.rpartition(".")[2], "text/html"))
        self.send_header("Content-Security-Policy", POLICY)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def watch(origin: str) -> Watch:
    return Watch(origin)


@pytest.fixture
def page(real_browser: Browser, watch: Watch) -> Iterator[Page]:
    with watched_page(real_browser, watch) as opened:
        yield opened


def test_watch_says_nothing_of_a_sound_page(page: Page, watch: Watch) -> None:
    page.goto("/sound")
    axe(page)
    no_sideways_scroll(page)

    assert watch.complaints == []


@pytest.mark.parametrize(
    ("path", "complaint"),
    [
        ("/outside", "outside request: http://elsewhere.invalid/pixel.png"),
        ("/inline", "console: Executing inline script violates"),
        ("/fault", "script: nothing is not defined"),
        ("/broken", "status 404: "),
    ],
)
def test_watch_complains_once(page: Page, watch: Watch, path: str, complaint: str) -> None:
    page.goto(path, wait_until="networkidle")

    assert [each[: len(complaint)] for each in watch.complaints] == [complaint]


def test_watch_leaves_a_refused_page_to_the_journey(page: Page, watch: Watch) -> None:
    page.goto("/absent")

    assert watch.complaints == []


def test_axe_finds_a_field_without_label(page: Page) -> None:
    page.goto("/unlabelled")

    with pytest.raises(AssertionError, match="label: "):
        axe(page)


def test_axe_refuses_a_page_without_style(page: Page) -> None:
    page.goto("/unstyled")

    with pytest.raises(AssertionError, match="has no style rules"):
        axe(page)


def test_no_sideways_scroll_finds_a_wide_picture(page: Page) -> None:
    page.goto("/wide")

    with pytest.raises(AssertionError, match="900 pixels wide"):
        no_sideways_scroll(page)

"""Can everyone use this page? What a machine can tell of it.

axe is no proof of WCAG: keyboard, focus, text at 200 % and forced colours need journeys of their own.
"""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
NARROW = 320
"""CSS pixels: the width at which WCAG 1.4.10 (reflow) is tested."""

RUN = "standards => axe.run(document, {runOnly: standards}).then(result => result.violations)"

STYLED = """() => {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')];
    return document.styleSheets.length > 0 && links.every(link => link.sheet && link.sheet.cssRules.length > 0);
}"""


@cache
def axe_source() -> str:
    if not AXE.exists():
        raise SystemExit(f"{AXE} is missing: python3 run.py test --only journeys lays it there")
    return AXE.read_text(encoding="utf-8")


def axe(page: Page) -> None:
    """No violation of WCAG 2.2 A and AA that axe knows of, once everything the page asked for has arrived.

    A click returns as soon as the next page begins: half styled, its links would be called too small.
    """
    page.wait_for_load_state("load")
    assert _styled(page), f"{page.url} has no style rules: what axe says of it would mean nothing"
    found: list[dict[str, Any]] = page.evaluate(RUN, list(STANDARDS))
    assert not found, "\n".join(map(_told, found))


def no_sideways_scroll(page: Page) -> None:
    """At 320 CSS pixels the page is read by scrolling in one direction only."""
    page.wait_for_load_state("load")
    before = page.viewport_size
    page.set_viewport_size({"width": NARROW, "height": 640})
    width = page.evaluate("() => document.documentElement.scrollWidth")
    if before:
        page.set_viewport_size(before)
    assert width <= NARROW, f"{page.url} is {width} pixels wide on a screen of {NARROW}"


def _styled(page: Page) -> bool:
    """Whether every style sheet arrived. Reading its rules also fails for one from elsewhere."""
    return bool(page.evaluate(STYLED))


def _told(violation: dict[str, Any]) -> str:
    places = ", ".join(" ".join(map(str, node["target"])) for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']} ({places})"

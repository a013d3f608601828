"""Where on the globe do sites lie, in a picture that needs no map of others?"""

from collections.abc import Iterable
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDE, HIGH = 720, 360
"""Two units a degree: an equirectangular grid, without outlines of countries."""


def grid_svg(points: Iterable[tuple[Decimal, Decimal]], *, title: str, description: str) -> SafeString:
    """``points`` are latitude and longitude in degrees. The table beside it says the same in words."""
    return format_html(
        '<svg class="rt-picture rt-grid" role="img" aria-labelledby="grid-title grid-description" direction="ltr" '
        'viewBox="-1 -1 {} {}" width="{}" height="{}" xmlns="http://www.w3.org/2000/svg">'
        '<title id="grid-title">{}</title><desc id="grid-description">{}</desc>{}{}{}</svg>',
        WIDE + 2,
        HIGH + 2,
        WIDE,
        HIGH,
        title,
        description,
        _lines(),
        _labels(),
        format_html_join(
            "",
            '<circle class="rt-picture__knot" cx="{}" cy="{}" r="6"/>',
            ((_x(longitude), _y(latitude)) for latitude, longitude in points),
        ),
    )


def _x(longitude: Decimal) -> str:
    return f"{2 * (longitude + 180):.1f}"


def _y(latitude: Decimal) -> str:
    return f"{2 * (90 - latitude):.1f}"


def _lines() -> SafeString:
    across = [f"M0 {2 * (90 - each)}H{WIDE}" for each in range(-90, 91, 30)]
    down = [f"M{2 * (each + 180)} 0V{HIGH}" for each in range(-180, 181, 30)]
    bold = f"M0 {HIGH // 2}H{WIDE}"
    return format_html(
        '<path d="{}" fill="none" stroke="currentColor" stroke-opacity="0.25"/>'
        '<path d="{}" fill="none" stroke="currentColor" stroke-opacity="0.6"/>',
        "".join((*across, *down)),
        bold,
    )


def _labels() -> SafeString:
    """Degrees are written the same in every language."""
    east = ((2 * (each + 180) + 3, HIGH // 2 - 4, f"{abs(each)}° {'E' if each > 0 else 'W'}") for each in (-90, 90))
    north = ((3, 2 * (90 - each) - 4, f"{abs(each)}° {'N' if each > 0 else 'S'}") for each in (60, 30, -30, -60))
    text = '<text x="{}" y="{}" fill="currentColor" font-size="11">{}</text>'
    return format_html("{}{}", format_html_join("", text, east), format_html_join("", text, north))

"""How do findings by severity and state look as one picture?"""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from redthread.apps.followup.shown import Overview

LEFT, WIDE, ROW, BAR, LETTER = 110, 600, 40, 26, 9
"""Units of the picture's own system of coordinates."""


def overview_svg(
    shown: Overview, *, title: str, description: str, severities: dict[str, str], states: dict[str, str]
) -> SafeString:
    """A bar a severity, a part a state, with its figure in it. The table below it says the same."""
    most = max((sum(counts) for _severity, counts in shown.rows), default=0) or 1
    high = ROW * len(shown.rows) + 10
    return format_html(
        '<svg class="rt-chart" role="img" aria-labelledby="overview-title overview-description" direction="ltr" '
        'viewBox="0 0 {} {}" width="{}" height="{}" xmlns="http://www.w3.org/2000/svg">'
        '<title id="overview-title">{}</title><desc id="overview-description">{}</desc>{}</svg>',
        LEFT + WIDE + 10,
        high,
        LEFT + WIDE + 10,
        high,
        title,
        description,
        format_html_join(
            "",
            "{}",
            (
                (_bar(place, severities[severity], counts, [states[each] for each in shown.states], most),)
                for place, (severity, counts) in enumerate(shown.rows)
            ),
        ),
    )


def _bar(place: int, name: str, counts: tuple[int, ...], states: list[str], most: int) -> SafeString:
    top, left, parts = place * ROW + 8, LEFT, []
    for number, (count, state) in enumerate(zip(counts, states, strict=True)):
        if count:
            parts.append(_part(left, top, max(count * WIDE // most, 14), count, state, number))
            left += max(count * WIDE // most, 14)
    label = format_html('<text x="{}" y="{}" text-anchor="end">{}</text>', LEFT - 10, top + 18, name)
    return format_html("{}{}", label, format_html_join("", "{}", ((each,) for each in parts)))


def _part(left: int, top: int, wide: int, count: int, state: str, number: int) -> SafeString:
    """Darker the later in the list; its figure and its state are words, too."""
    return format_html(
        '<g><title>{}: {}</title><rect x="{}" y="{}" width="{}" height="{}" fill="currentColor" fill-opacity="{}" '
        'stroke="currentColor"/><text x="{}" y="{}" text-anchor="middle">{}</text></g>',
        state,
        count,
        left,
        top,
        wide,
        BAR,
        f"{0.06 + 0.05 * number:.2f}",
        left + wide // 2,
        top + 18,
        _words(state, count, wide),
    )


def _words(state: str, count: int, wide: int) -> str:
    """The state stands in its part where there is room for it."""
    words = f"{state}: {count}"
    return words if len(words) * LETTER <= wide else str(count)

"""Which pictures do pages draw themselves, in the colours and the language of the page?"""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from redthread.domain.thread import Stage
from redthread.web.thread import stage_name

WIDE, STEP, MIDDLE, SWING = 1000, 100, 70, 16
"""Units of the picture's own system of coordinates; it scales with the page."""


def thread_svg(*, title: str, description: str) -> SafeString:
    """All stages as knots on one thread, with their names; read aloud as its title, description and names."""
    stages = list(Stage)
    return format_html(
        '<svg class="rt-picture" role="img" aria-labelledby="thread-title thread-description" direction="ltr" '
        'viewBox="-40 0 {} 140" width="{}" height="140" xmlns="http://www.w3.org/2000/svg">'
        '<title id="thread-title">{}</title><desc id="thread-description">{} {}</desc>'
        '<path class="rt-picture__thread" d="{}"/>{}</svg>',
        WIDE + 80,
        WIDE + 80,
        title,
        description,
        " → ".join(stage_name(stage) for stage in stages),
        _line(len(stages)),
        format_html_join("", "{}", ((_knot(index, stage_name(stage)),) for index, stage in enumerate(stages))),
    )


def _x(index: int) -> int:
    return STEP // 2 + index * STEP


def _y(index: int) -> int:
    return MIDDLE + (SWING if index % 2 else -SWING)


def _line(count: int) -> str:
    """A soft curve through every knot: level at each of them."""
    parts = [f"M0 {MIDDLE} Q25 {_y(0)} {_x(0)} {_y(0)}"]
    for index in range(1, count):
        middle = _x(index) - STEP // 2
        parts.append(f"C{middle} {_y(index - 1)} {middle} {_y(index)} {_x(index)} {_y(index)}")
    return " ".join([*parts, f"Q{WIDE - 25} {_y(count - 1)} {WIDE} {MIDDLE}"])


def _knot(index: int, name: str) -> SafeString:
    return format_html(
        '<circle class="rt-picture__knot" cx="{}" cy="{}" r="9"/>'
        '<text class="rt-picture__name" x="{}" y="{}" text-anchor="middle">{}</text>',
        _x(index),
        _y(index),
        _x(index),
        # Names stand above the high knots and below the low ones: each has the room of two.
        _y(index) + (38 if index % 2 else -24),
        name,
    )

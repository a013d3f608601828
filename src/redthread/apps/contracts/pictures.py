"""Which pictures show how a contract goes: ratings side by side, and one figure over time against its target?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

BAR_ORDER = ("meets", "nearly", "below", "far-below", "other", "not-rated")
"""From the left; what nobody knows good or bad of stands last, in grey and hatched: it is no good mark."""
NAMES, BARS, ROW = 300, 640, 34
"""Units of the picture's own coordinates: the room for names, for bars, and for one line."""

CHART_WIDE, CHART_HIGH, LEFT, BOTTOM, TOP = 940, 260, 70, 44, 16


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its name, and how many of each of ``BAR_ORDER``."""

    name: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.get(code, 0) for code in BAR_ORDER)


@dataclass(frozen=True, slots=True)
class Point:
    """One period: its label, the figure (None: missing), the target that held (None: none), how it was rated."""

    label: str
    value: Decimal | None
    target: Decimal | None
    rating: str


def bars_svg(bars: Sequence[Bar], *, title: str, description: str) -> SafeString:
    """Stacked bars of one length, so that contracts of different size compare; the counts stand in them."""
    shown = [bar for bar in bars if bar.total]
    high = ROW * len(shown) + 8
    return format_html(
        '<svg class="rt-chart" role="img" aria-labelledby="bars-title bars-description" direction="ltr" '
        'viewBox="0 0 {} {}" width="{}" height="{}" xmlns="http://www.w3.org/2000/svg">'
        '<title id="bars-title">{}</title><desc id="bars-description">{}</desc>{}</svg>',
        NAMES + BARS,
        high,
        NAMES + BARS,
        high,
        title,
        description,
        format_html_join("", "{}", ((_bar(bar, index * ROW + 4),) for index, bar in enumerate(shown))),
    )


def _bar(bar: Bar, top: int) -> SafeString:
    parts, left = [], Decimal(NAMES)
    for code in BAR_ORDER:
        count = bar.counts.get(code, 0)
        if not count:
            continue
        wide = Decimal(BARS) * count / bar.total
        parts.append(_segment(code, count, left, wide, top))
        left += wide
    name = format_html('<text class="rt-chart__name" x="0" y="{}">{}</text>', top + 18, _short(bar.name))
    return format_html("{}{}", name, format_html_join("", "{}", ((part,) for part in parts)))


def _segment(code: str, count: int, left: Decimal, wide: Decimal, top: int) -> SafeString:
    word = format_html(
        '<text class="rt-chart__count" x="{}" y="{}" text-anchor="middle">{}</text>', *_middle(left, wide, top), count
    )
    return format_html(
        '<rect class="rt-fill" data-rating="{}" x="{}" y="{}" width="{}" height="{}"/>{}',
        code,
        _unit(left),
        top,
        _unit(wide),
        ROW - 8,
        word if wide > 16 else "",
    )


def _middle(left: Decimal, wide: Decimal, top: int) -> tuple[str, int]:
    return _unit(left + wide / 2), top + 18


def line_svg(points: Sequence[Point], *, title: str, description: str, most: Decimal | None = None) -> SafeString:
    """Columns of what was reported, a stepped line of the targets, a hatched place for each period that is missing."""
    top = _scale(points, most)
    step = Decimal(CHART_WIDE - LEFT) / max(len(points), 1)
    columns = [_column(point, LEFT + step * index, step, top) for index, point in enumerate(points)]
    return format_html(
        '<svg class="rt-chart" role="img" aria-labelledby="line-title line-description" direction="ltr" '
        'viewBox="0 0 {} {}" width="{}" height="{}" xmlns="http://www.w3.org/2000/svg">'
        '<title id="line-title">{}</title><desc id="line-description">{}</desc>{}{}{}{}</svg>',
        CHART_WIDE,
        CHART_HIGH,
        CHART_WIDE,
        CHART_HIGH,
        title,
        description,
        _axis(top),
        format_html_join("", "{}", ((column,) for column in columns)),
        _targets(points, step, top),
        _labels(points, step),
    )


def _scale(points: Sequence[Point], most: Decimal | None) -> Decimal:
    """The figure at the top of the picture: a whole hundred for percentages, a tenth more than the largest else."""
    known = [each for point in points for each in (point.value, point.target) if each is not None]
    return most or (max(known, default=Decimal(0)) * Decimal("1.1") or Decimal(1))


def _y(value: Decimal, top: Decimal) -> Decimal:
    high = CHART_HIGH - TOP - BOTTOM
    return CHART_HIGH - BOTTOM - min(value / top, Decimal(1)) * high


def _axis(top: Decimal) -> SafeString:
    lines = [(_y(top * share, top), _figure(top * share)) for share in (Decimal(0), Decimal("0.5"), Decimal(1))]
    return format_html_join(
        "",
        '<line class="rt-chart__grid" x1="{}" x2="{}" y1="{}" y2="{}"/>'
        '<text class="rt-chart__tick" x="{}" y="{}" text-anchor="end">{}</text>',
        ((LEFT, CHART_WIDE, _unit(y), _unit(y), LEFT - 8, _unit(y + 5), word) for y, word in lines),
    )


def _column(point: Point, left: Decimal, step: Decimal, top: Decimal) -> SafeString:
    wide, inset = step * Decimal("0.6"), step * Decimal("0.2")
    if point.value is None:
        high = CHART_HIGH - TOP - BOTTOM
        return format_html(
            '<rect class="rt-fill" data-rating="missing" x="{}" y="{}" width="{}" height="{}"/>',
            _unit(left + inset),
            TOP,
            _unit(wide),
            high,
        )
    y = _y(point.value, top)
    return format_html(
        '<rect class="rt-fill" data-rating="{}" x="{}" y="{}" width="{}" height="{}"/>',
        point.rating,
        _unit(left + inset),
        # A nought is a figure too: it keeps a line that can be seen.
        _unit(min(y, Decimal(CHART_HIGH - BOTTOM - 2))),
        _unit(wide),
        _unit(max(CHART_HIGH - BOTTOM - y, Decimal(2))),
    )


def _targets(points: Sequence[Point], step: Decimal, top: Decimal) -> SafeString:
    held = ((index, point.target) for index, point in enumerate(points) if point.target is not None)
    lines = (
        (_unit(LEFT + step * index), _unit(LEFT + step * (index + 1)), _unit(_y(level, top))) for index, level in held
    )
    return format_html_join(
        "",
        '<line class="rt-chart__target" x1="{}" x2="{}" y1="{}" y2="{}"/>',
        ((left, right, y, y) for left, right, y in lines),
    )


def _labels(points: Sequence[Point], step: Decimal) -> SafeString:
    """As many as have room: the first, and every so many."""
    every = max(1, -(-len(points) // 8))
    shown = [(index, point.label) for index, point in enumerate(points) if index % every == 0]
    return format_html_join(
        "",
        '<text class="rt-chart__tick" x="{}" y="{}" text-anchor="middle">{}</text>',
        ((_unit(LEFT + step * index + step / 2), CHART_HIGH - 14, label) for index, label in shown),
    )


def _unit(number: Decimal) -> str:
    return f"{number:.1f}"


def _figure(value: Decimal) -> str:
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f} M".replace(".0 ", " ")
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _short(name: str, room: int = 34) -> str:
    return name if len(name) <= room else f"{name[: room - 1]}…"

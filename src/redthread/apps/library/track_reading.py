"""How are a track record's figures, and the sample they come from, said in a reader's language?"""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from redthread.domain.outcomes.threshold import (
    FEWEST_AUTHORITIES,
    FEWEST_PEOPLE,
    FEWEST_PURCHASES,
    ShownFigure,
    Standing,
)
from redthread.words.names import name_of
from redthread.words.values import written


def figure_words(figure: ShownFigure, language: str) -> str:
    """The figure, or the words for not knowing it; a share with both its numbers before its per cent."""
    if figure.value is None or figure.standing is Standing.NO_FINDING:
        return name_of("track-standing", figure.standing, language)
    value = written(figure.value, language)
    if figure.of is None:
        return value
    share = (100 * figure.value / figure.of).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return _("%(value)s of %(of)s (%(share)s %%)") % {"value": value, "of": figure.of, "share": share}


def sample_words(figure: ShownFigure) -> str:
    """In how many purchases of how many authorities, and in which years; empty where that is not told either."""
    if figure.purchases is None or figure.authorities is None or figure.first is None or figure.last is None:
        return ""
    purchases = ngettext("%(n)s purchase", "%(n)s purchases", figure.purchases) % {"n": figure.purchases}
    authorities = ngettext("%(n)s authority", "%(n)s authorities", figure.authorities) % {"n": figure.authorities}
    first, last = figure.first.year, figure.last.year
    years = str(first) if first == last else f"{first}–{last}"
    return _("%(purchases)s of %(authorities)s, %(years)s") % {
        "purchases": purchases,
        "authorities": authorities,
        "years": years,
    }


def threshold_numbers() -> dict[str, int]:
    """What the page's explanation of the rule is filled with."""
    return {
        "fewest_purchases": FEWEST_PURCHASES,
        "fewest_authorities": FEWEST_AUTHORITIES,
        "fewest_people": FEWEST_PEOPLE,
    }


def has_record(figures: Iterable[ShownFigure]) -> bool:
    return any(figure.standing is not Standing.NOT_RECORDED for figure in figures)


def track_context(figures: Sequence[ShownFigure]) -> dict[str, object]:
    """What ``library/track.html`` shows."""
    return {"track": figures if has_record(figures) else (), **threshold_numbers()}

"""With which tags do the library's pages say what a criterion says, and in which language?"""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import get_language

from redthread.apps.library import reading, track_reading
from redthread.apps.library.product_groups import group_name as name_of_group
from redthread.domain.criteria.criterion import CriterionVersion, LegalBasis
from redthread.domain.criteria.indicator import Indicator
from redthread.domain.criteria.variable import Variable
from redthread.domain.outcomes.threshold import ShownFigure
from redthread.domain.values import Text

register = template.Library()


def _page() -> str:
    return get_language() or "en"


@register.simple_tag
def said(text: Text, language: str) -> str:
    """The text in that language, else the authoritative version; marked where it is not the page's language."""
    if not text:
        return ""
    spoken = reading.spoken_language(text, language)
    words = text.in_language(spoken) or ""
    return words if spoken == _page() else format_html('<span lang="{}">{}</span>', spoken, words)


@register.filter
def cited(basis: LegalBasis) -> str:
    return reading.basis_words(basis, _page())


@register.filter
def hours(value: Decimal) -> str:
    return reading.effort_words(value, _page())


@register.filter
def target(indicator: Indicator) -> str:
    return reading.target_words(indicator, _page())


@register.simple_tag
def proposed(variable: Variable, language: str) -> str:
    """What the library puts into the blank; empty where the buyer has to decide."""
    return reading.default_words(variable, language)


@register.simple_tag
def excerpt(version: CriterionVersion, language: str) -> str:
    return Truncator(reading.wording_of(version, language)).words(40)


@register.simple_tag
def group_name(code: str) -> str:
    """The name of a CPV group, marked where it is not in the page's language; empty where we know none."""
    return said(name_of_group(code), _page())


@register.simple_tag
def part_name(part: str) -> str:
    return reading.part_name(part)


@register.filter
def is_in(value: str, held: list[str]) -> bool:
    return value in held


@register.filter
def figure_words(figure: ShownFigure) -> str:
    return track_reading.figure_words(figure, _page())


@register.filter
def sample_words(figure: ShownFigure) -> str:
    return track_reading.sample_words(figure)


@register.filter
def at_key(held: dict[int, int], key: int) -> int | None:
    """What a mapping holds under a key that is known only in the template."""
    return held.get(key)

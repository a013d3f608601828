"""With which tags do pages write out ratings, states, figures and periods of a contract?"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from redthread.apps.contracts.figures import figure_words
from redthread.apps.contracts.labels import label_of
from redthread.apps.contracts.rules_shown import target_words
from redthread.apps.purchases.adapters import text_value

register = template.Library()


@register.simple_tag
def rating(code: str) -> SafeString:
    """A rating by word and shape; nothing reported yet is said as such, in grey."""
    word = label_of("rating", code) if code else label_of("rating", "not-rated")
    return format_html(
        '<span class="rt-rating" data-rating="{}"><span class="rt-rating__shape" aria-hidden="true"></span>{}</span>',
        code or "not-rated",
        word,
    )


@register.simple_tag
def standing(code: str, is_late: bool = False) -> SafeString:
    """Where the report of a period stands; a late one says so, whatever else it is."""
    if is_late and code != "late":
        return format_html("{} {}", _chip(code), _chip("late"))
    return _chip(code)


def _chip(code: str) -> SafeString:
    return format_html('<span class="rt-chip" data-report="{}">{}</span>', code, label_of("state", code))


@register.filter
def label(code: str, table: str) -> str:
    """The word for a code of the contract's lists: ``{{ step|label:"step" }}``."""
    return label_of(table, str(code))


@register.filter
def origin_of_target(reason: str) -> str:
    return target_words(reason)


@register.simple_tag
def figure(value: Decimal | None, unit: str, currency: str = "") -> str:
    return figure_words(value, unit, currency)


@register.simple_tag
def period(first: date, last: date) -> str:
    """ "1 Jan 2027 – 31 Mar 2027"; a single day once."""
    begins, ends = (date_format(day, "SHORT_DATE_FORMAT") for day in (first, last))
    return begins if first == last else f"{begins} – {ends}"


@register.simple_tag
def said_in(pairs: Sequence[Sequence[str]]) -> str:
    """The authoritative version of (language, text) pairs; marked where it is not the page's language."""
    text = text_value(pairs or ())
    if not text or text.language in (get_language(), "und"):
        return str(text)
    return format_html('<span lang="{}">{}</span>', text.language, str(text))

"""How is a figure of an indicator typed, and how is it written out?"""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now

from redthread.domain.criteria.indicator import Unit
from redthread.domain.values import Money
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels
from redthread.words.names import name_of

DIGITS = re.compile(r"(?P<sign>[-\u2212]?)(?P<whole>[0-9]{1,15})(?:[.,](?P<rest>[0-9]{1,6}))?")
TWO_WAYS = re.compile(r"[-\u2212]?[1-9][0-9]{0,2}[.,][0-9]{3}")
"""One thousand to the one, and one point nought to the other."""
MOST_DIGITS, LONGEST = 15, 40
_BLANKS = re.compile(r"[\s\u00a0\u202f]")


class FigureField(forms.Field):
    """A figure with a comma or a point before its decimals; no unit, no exponent, no grouping but blanks."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "maxlength": LONGEST})
        super().__init__(**{"widget": widget, **kwargs})

    def to_python(self, value: Any) -> Decimal | None:
        text = str(value or "").strip()
        return figure_of(text) if text else None

    def prepare_value(self, value: Any) -> Any:
        return figure_text(value) if isinstance(value, Decimal) else value


def figure_of(text: str) -> Decimal:
    """Raises a validation error that says how to write it."""
    bare = _BLANKS.sub("", text)
    if TWO_WAYS.fullmatch(bare):
        whole, decimals = re.sub("[.,]", "", bare), figure_text(Decimal(bare.replace(",", ".").replace("\u2212", "-")))
        said = _now("“%(text)s” can be read in two ways. Write %(whole)s or %(decimals)s.")
        raise forms.ValidationError(said, params={"text": text[:40], "whole": whole, "decimals": decimals})
    found = DIGITS.fullmatch(bare)
    if found is None or len(found["whole"].lstrip("0") + (found["rest"] or "").rstrip("0")) > MOST_DIGITS:
        said = _now(
            "“%(text)s” is no figure that can be read. Write digits alone, without a unit, such as 12.5 or 12,5."
        )
        raise forms.ValidationError(said, params={"text": text[:40]})
    return Decimal(("-" if found["sign"] else "") + found["whole"] + "." + (found["rest"] or "0"))


def figure_text(value: Decimal) -> str:
    """As a form holds it, so that it reads back: a point, no grouping, no zeros at the end.

    But for one where three decimals alone could be taken for thousands.
    """
    whole, _, rest = f"{value:f}".partition(".")
    rest = rest.rstrip("0")
    text = f"{whole}.{rest}" if rest else whole
    return f"{text}0" if TWO_WAYS.fullmatch(text) else text


def figure_words(value: Decimal | None, unit: str, currency: str = "") -> str:
    """In the reader's way of writing; empty for None, which is unknown and no nought."""
    if value is None:
        return ""
    spoken = labels(get_language() or "en")
    if unit == Unit.YES_NO:
        return _now("Yes") if value else _now("No")
    if unit == Unit.MONEY and currency:
        return figures.money(Money(value, currency), spoken)
    number = figures.number(value, spoken)
    if unit == Unit.PERCENT:
        return f"{number} %"
    return number if unit in (Unit.COUNT, Unit.MONEY) else f"{number} {unit_word(unit)}"


def unit_word(unit: str) -> str:
    return name_of("unit", unit, get_language() or "en")

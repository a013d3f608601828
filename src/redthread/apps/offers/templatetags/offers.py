"""How are figures, amounts and tendered sentences written on a page about offers?"""

from decimal import Decimal

from django import template
from django.utils.translation import get_language

from redthread.apps.offers.adapters import title_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.values import Money
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels

register = template.Library()


@register.filter
def number(value: Decimal) -> str:
    """In the reader's way of writing, with the digits it was given and no trailing zeros."""
    return figures.number(value, labels(get_language() or "en"))


@register.filter
def money(value: Decimal, currency: str) -> str:
    return figures.money(Money(value, currency), labels(get_language() or "en"))


@register.filter
def edition_title(edition: RequirementEdition) -> str:
    return title_of(edition)

"""With which tags do pages speak of findings?"""

from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import Actor
from redthread.apps.followup.selectors import findings_list
from redthread.apps.followup.shown import FindingShown, findings_shown
from redthread.apps.purchases.adapters import text_value
from redthread.apps.sites.models import Site
from redthread.domain.followup.small_numbers import PeopleShown
from redthread.domain.values import Money
from redthread.standards.documents.writing import figures
from redthread.words.documents import labels
from redthread.words.followup import followup_name

register = template.Library()


@register.filter
def followup_word(code: str, table: str) -> str:
    """``{{ state|followup_word:"finding-state" }}``, in the page's language."""
    return followup_name(table, str(code), get_language() or "en")


@register.filter
def people(shown: PeopleShown) -> str:
    """A figure, "fewer than 5", or that it is not known."""
    if shown.is_withheld:
        return followup_name("people", "fewer", get_language() or "en")
    return _("not known") if shown.number is None else str(shown.number)


@register.simple_tag
def money(amount: Decimal, currency: str) -> str:
    """In the reader's way of writing figures."""
    return figures.money(Money(amount, currency), labels(get_language() or "en"))


@register.filter
def title_in(pairs: Any) -> str:
    """A text of (language, text) pairs in the page's language, else the authoritative one."""
    text = text_value(pairs)
    return text.in_language(get_language() or "en") or str(text)


@register.simple_tag
def site_findings(actor: Actor, site: Site) -> list[FindingShown]:
    """What the actor may read of what was found there."""
    return findings_shown(actor, findings_list(actor=actor, site=site), as_of=timezone.localdate())

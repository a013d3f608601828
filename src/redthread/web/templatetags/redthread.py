"""With which small tags do all pages speak?"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.forms import BoundField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.accounts.actor import VISITOR
from redthread.apps.purchases.models import Purchase
from redthread.web.pictures import thread_svg
from redthread.web.task_states import task_state_name
from redthread.web.thread import ShownStep, shown_steps

register = template.Library()

_CLASS_OF = {"checkbox": "ds-input", "select": "ds-input", "radioselect": "", "clearablefile": "ds-input"}


@register.filter
def described(field: BoundField) -> SafeString:
    """The field's input, tied to its hint and its error, so that a screen reader says both."""
    ids = []
    if field.help_text:
        ids.append(f"{field.auto_id}_hint")
    if field.errors:
        ids.append(f"{field.auto_id}_fault")
    # No placeholder: it vanishes while one types and repeats the label.
    attributes: dict[str, Any] = {"placeholder": False, "class": _CLASS_OF.get(field.widget_type, "ds-input")}
    if ids:
        attributes["aria-describedby"] = " ".join(ids)
    if field.errors:
        attributes["aria-invalid"] = "true"
    return field.as_widget(attrs=attributes)


@register.simple_tag
def moment(at: datetime | None, zone: str = "") -> str:
    """A deadline in its own zone with UTC beside it: "1 December 2026 12:00 CET (11:00 UTC)". One text everywhere."""
    if at is None:
        return ""
    local = at.astimezone(ZoneInfo(zone)) if zone else timezone.localtime(at)
    utc = at.astimezone(ZoneInfo("UTC"))
    day = date_format(local, "j F Y")
    utc_text = f"{utc:%H:%M}" if utc.date() == local.date() else f"{utc:%Y-%m-%d %H:%M}"
    return f"{day} {local:%H:%M %Z} ({utc_text} UTC)"


@register.filter
def words_for(code: str, table: str) -> str:
    """The word for a code of a domain list in the page's language: ``{{ stage|words_for:"stage" }}``."""
    from redthread.words.names import name_of

    return name_of(table, str(code), get_language() or "en")


@register.simple_tag(takes_context=True)
def thread_steps(context: dict[str, Any], purchase: Purchase) -> list[ShownStep]:
    """The stages of the thread, where the purchase stands, and the pages that this reader may open."""
    return shown_steps(purchase, context.get("actor", VISITOR))


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(*parts: str) -> dict[str, Any]:
    """Pairs of address and label, then the page's own name where there is one more part."""
    pairs: Sequence[str] = parts[: len(parts) // 2 * 2]
    return {
        "crumbs": list(zip(pairs[::2], pairs[1::2], strict=True)),
        "here": parts[-1] if len(parts) % 2 else "",
    }


@register.simple_tag
def task_state(state: str) -> str:
    return task_state_name(state)


@register.simple_tag
def thread_picture() -> SafeString:
    """The thread as one picture, drawn for the page's language and colours."""
    return thread_svg(title=_("The red thread"), description=_("From the risk to workers to what changed for them."))

"""With which small tags do all pages speak?"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.forms import BoundField
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language

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
    attributes = {"class": _CLASS_OF.get(field.widget_type, "ds-input")}
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

"""With which sentence is a person told what happened?"""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SENTENCES = {
    "purchase-shared": gettext_noop("%(by)s made your organisation a participant in the purchase “%(purchase)s”."),
    "tender-published": gettext_noop("%(by)s published the tender “%(purchase)s”, edition %(number)s."),
    "finding-kept": gettext_noop("%(by)s kept a finding of the tender check in “%(purchase)s” with a reason."),
}
"""One sentence per code; a test asks that every code sent has one."""


def notification_sentence(code: str, values: Mapping[str, str]) -> str:
    return _(SENTENCES[code]) % values


def notification_subject(code: str, values: Mapping[str, str], *, needs_action: bool) -> str:
    line = " ".join(notification_sentence(code, values).split())[:150]
    return _("Action needed: %(line)s") % {"line": line} if needs_action else line

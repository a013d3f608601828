"""With which sentence is a person told what happened?"""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

SENTENCES = {
    "purchase-shared": gettext_noop("%(by)s made your organisation a participant in the purchase “%(purchase)s”."),
    "tender-published": gettext_noop("%(by)s published the tender “%(purchase)s”, edition %(number)s."),
    "finding-kept": gettext_noop("%(by)s kept a finding of the tender check in “%(purchase)s” with a reason."),
    "report-submitted": gettext_noop(
        "A report for the contract “%(contract)s” waits for your decision: %(indicator)s, %(from)s to %(to)s."
    ),
    "report-returned": gettext_noop(
        "Your report for the contract “%(contract)s” came back with a comment: %(indicator)s, %(from)s to %(to)s."
    ),
    "reports-due": gettext_noop("Reports for the contract “%(contract)s” are due by %(due)s: %(count)s."),
    "reports-late": gettext_noop("Reports for the contract “%(contract)s” were due by %(due)s: %(count)s."),
    "reports-missing": gettext_noop(
        "%(supplier)s has not handed in reports for the contract “%(contract)s” that were due by %(due)s: %(count)s."
    ),
    "finding-news": gettext_noop("There is news on a finding. Sign in to read it."),
    "action-news": gettext_noop("There is news on a corrective action. Sign in to read it."),
    "monitoring-asked": gettext_noop("Your organisation was asked to monitor a contract. Sign in to read more."),
}
"""One sentence per code; a test asks that every code sent has one."""


def notification_sentence(code: str, values: Mapping[str, str]) -> str:
    return _(SENTENCES[code]) % values


def notification_subject(code: str, values: Mapping[str, str], *, needs_action: bool) -> str:
    line = " ".join(notification_sentence(code, values).split())[:150]
    return _("Action needed: %(line)s") % {"line": line} if needs_action else line

"""With which words does the journal say what was changed?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from redthread.apps.journal.models import Entry
from redthread.web.journal_names import CODED, NAMES
from redthread.words.names import name_of

SENTENCES: Mapping[str, str | Promise] = {
    "organisation-added": gettext_lazy("Organisation added"),
    "consortium-joined": gettext_lazy("Member joined the consortium"),
    "roles-given": gettext_lazy("Roles given"),
    "roles-set": gettext_lazy("Roles set"),
    "invitation-sent": gettext_lazy("Invitation sent"),
    "invitation-withdrawn": gettext_lazy("Invitation withdrawn"),
    "token-made": gettext_lazy("Token for machines made"),
    "token-withdrawn": gettext_lazy("Token for machines withdrawn"),
    "purchase-begun": gettext_lazy("Purchase begun"),
    "purchase-changed": gettext_lazy("Details of the purchase changed"),
    "lot-added": gettext_lazy("Lot added"),
    "lot-changed": gettext_lazy("Lot changed"),
    "lot-removed": gettext_lazy("Lot removed"),
    "participant-added": gettext_lazy("Authority takes part in the purchase"),
    "participant-removed": gettext_lazy("Authority no longer takes part in the purchase"),
    "criterion-chosen": gettext_lazy("Criterion chosen from the library"),
    "notice-imported": gettext_lazy("Notice imported as a purchase"),
    "requirement-added": gettext_lazy("Requirement added"),
    "requirement-changed": gettext_lazy("Requirement changed"),
    "requirement-moved": gettext_lazy("Requirement put in another place"),
    "requirement-restored": gettext_lazy("Requirement taken back into the tender"),
    "requirement-removed": gettext_lazy("Requirement removed"),
    "tender-checked": gettext_lazy("Report of the tender check kept"),
    "finding-kept": gettext_lazy("Finding of the tender check kept with a reason"),
    "finding-released": gettext_lazy("Decision to keep a finding taken back"),
    "tender-published": gettext_lazy("Tender published"),
    "offer-recorded": gettext_lazy("Offer recorded"),
    "offer-withdrawn": gettext_lazy("Offer withdrawn"),
    "offer-brought-up": gettext_lazy("Offer brought up to the latest edition of the tender"),
    "answers-recorded": gettext_lazy("Answers of an offer recorded"),
    "score-given": gettext_lazy("Points given"),
    "award-made": gettext_lazy("Lot awarded"),
    "award-withdrawn": gettext_lazy("Award withdrawn"),
    "contract-made": gettext_lazy("Contract made"),
    "contract-changed": gettext_lazy("Details of the contract changed"),
    "contract-extended": gettext_lazy("Contract extended"),
    "contract-ended": gettext_lazy("Contract ended before its time"),
    "owner-set": gettext_lazy("Person set who looks after the contract"),
    "contractor-invited": gettext_lazy("First person of the contractor invited"),
    "clause-added": gettext_lazy("Clause added"),
    "clause-amended": gettext_lazy("Clause amended"),
    "clause-withdrawn": gettext_lazy("Clause withdrawn"),
    "indicator-added": gettext_lazy("Indicator added"),
    "target-set": gettext_lazy("Target set"),
    "indicator-retired": gettext_lazy("Indicator retired"),
    "report-submitted": gettext_lazy("Report submitted"),
    "report-decided": gettext_lazy("Decision on a report"),
    "site-linked": gettext_lazy("Site stated for the contract"),
    "step-taken": gettext_lazy("Step of the sanction ladder taken"),
    "site-added": gettext_lazy("Site added"),
    "site-changed": gettext_lazy("What is stated of a site changed"),
    "site-given": gettext_lazy("Site given to an organisation to read"),
    "site-taken-back": gettext_lazy("Site no longer given to an organisation"),
    "monitor-engaged": gettext_lazy("Monitor engaged for a contract"),
    "monitoring-ended": gettext_lazy("Monitoring of a contract ended"),
    "visit-planned": gettext_lazy("Visit noted"),
    "visit-made": gettext_lazy("Visit noted as made"),
    "finding-noted": gettext_lazy("Finding of a monitor noted"),
    "finding-signed-off": gettext_lazy("Finding of a monitor signed off"),
    "finding-reworded": gettext_lazy("Finding of a monitor reworded"),
    "finding-withdrawn": gettext_lazy("Finding of a monitor withdrawn"),
    "consent-noted": gettext_lazy("Consent noted, or its withdrawal"),
    "story-checked": gettext_lazy("Words of a finding checked for what identifies somebody"),
    "finding-told": gettext_lazy("Audience told of a finding"),
    "audience-passed-over": gettext_lazy("Audience of a finding passed over with a reason"),
    "reply-given": gettext_lazy("Reply to a finding given"),
    "finding-decided": gettext_lazy("Decision on a finding after the reply"),
    "action-proposed": gettext_lazy("Corrective action proposed"),
    "action-changed": gettext_lazy("Corrective action proposed anew"),
    "action-agreed": gettext_lazy("Corrective action agreed to"),
    "action-returned": gettext_lazy("Corrective action returned"),
    "action-done": gettext_lazy("Corrective action reported as done"),
    "action-closed": gettext_lazy("Corrective action closed"),
    "action-reopened": gettext_lazy("Corrective action opened again"),
    "remedy-noted": gettext_lazy("Remedy for workers noted"),
    "file-kept": gettext_lazy("File stored"),
    "file-quarantined": gettext_lazy("File taken away: it holds papers of a person"),
    "file-infected": gettext_lazy("File taken away: a virus was found in it"),
    "file-purged": gettext_lazy("Content of a file removed"),
}
"""One sentence per code; a test asks that every code that is written has one."""

BOTH_SIDES = frozenset({"purchase-changed", "contract-changed"})
"""Codes whose values are pairs of before and after; the others keep the new value alone."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that people read; ``before`` is None where only the new one is known."""

    name: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    at: datetime
    sentence: str
    who: str
    address: str
    changes: tuple[Change, ...]
    is_erased: bool


def line_of(entry: Entry, *, names: Mapping[str, str]) -> Line:
    """``names`` are people by public id. Needs ``entry.readable`` loaded; erased values are said to be so."""
    readable = getattr(entry, "readable", None)
    values: Mapping[str, object] = readable.values if readable else {}
    return Line(
        number=entry.number,
        at=entry.at,
        sentence=str(SENTENCES.get(entry.code, entry.code)),
        who=_who(entry, names),
        address=reverse("purchases:detail", args=[entry.subject]) if entry.subject_kind == "purchase" else "",
        changes=tuple(_change(name, value, is_pair=entry.code in BOTH_SIDES) for name, value in values.items()),
        is_erased=readable is None,
    )


def _who(entry: Entry, names: Mapping[str, str]) -> str:
    if not entry.person:
        return _("the program")
    return names.get(entry.person) or _("a person whose data were erased")


def _change(name: str, value: object, *, is_pair: bool) -> Change:
    shown = str(NAMES.get(name, name))
    if is_pair and isinstance(value, list):
        before, after = value
        return Change(shown, _shown(name, before), _shown(name, after))
    return Change(shown, None, _shown(name, value))


def _shown(name: str, value: object) -> str:
    if value is None or value == "" or value == [] or value == {}:
        return _("not stated")
    if isinstance(value, list):
        return ", ".join(_shown(name, each) for each in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_shown('', each)}" for key, each in value.items())
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _word(name, str(value))


def _word(name: str, code: str) -> str:
    """The word of a coded value; a code that no list has any more stays as it was written."""
    for table in CODED.get(name, ()):
        word = name_of(table, code, get_language() or "en")
        if word != code:
            return word
    return code

"""Which knots does the thread have after the contract: findings, corrective actions, what workers got, the record?"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from redthread.apps.followup.selectors import findings_against
from redthread.apps.followup.shown import ActionLine, FindingShown, findings_shown
from redthread.domain.followup.small_numbers import PeopleShown
from redthread.domain.thread import Stage
from redthread.web.threads.before import version_of
from redthread.web.threads.knots import Knot, Root, Words
from redthread.words.names import name_of


def _findings(root: Root) -> list[FindingShown]:
    """What this reader was told of, as it may be shown to this reader: no visit that was not announced is in it."""
    found = findings_against(actor=root.actor, clauses=root.clauses)
    return findings_shown(root.actor, found, as_of=timezone.localdate())


def follow_up(root: Root) -> Iterator[Knot]:
    for finding in _findings(root):
        yield _finding(finding)
        for action in finding.actions:
            yield _action(action)


def _finding(finding: FindingShown) -> Knot:
    language = get_language() or "en"
    facts: list[tuple[Words, Words]] = [
        (_("Site"), f"{finding.site} ({finding.country})"),
        (_("When"), finding.quarter),
    ]
    if people := _people(finding.people):
        facts.append((_("People"), people))
    return Knot(
        Stage.FOLLOW_UP,
        _("Finding: %(standard)s") % {"standard": name_of("standard", finding.standard, language)},
        text=finding.words,
        facts=tuple(facts),
        address=reverse("followup:finding", args=[finding.public_id]),
        who=finding.monitor,
        key=("finding", finding.public_id),
        chip=finding.severity,
        table="finding-severity",
    )


def _people(people: PeopleShown) -> str:
    if people.is_withheld:
        return _("fewer than five")
    return str(people.number) if people.number is not None else ""


def _action(action: ActionLine) -> Knot:
    due = (_("Late since") if action.is_late else _("Due"), date_format(action.due_on, "SHORT_DATE_FORMAT"))
    return Knot(
        Stage.FOLLOW_UP,
        _("Corrective action by %(owner)s") % {"owner": action.owner},
        text=action.action,
        facts=() if action.closed_on else (due,),
        address=reverse("followup:action", args=[action.public_id]),
        at=action.closed_on,
        who=action.closed_by,
        key=("action", action.public_id),
        chip=action.step,
        table="action-step",
    )


def outcomes(root: Root) -> Iterator[Knot]:
    """What workers got, finding by finding; then where the next buyer reads what became of the criterion."""
    for finding in _findings(root):
        if finding.remedy.people:
            yield Knot(
                Stage.OUTCOMES,
                ngettext("Remedy for %(n)s worker", "Remedy for %(n)s workers", finding.remedy.people)
                % {"n": finding.remedy.people},
                facts=((_("Of which verified"), str(finding.remedy.verified_people)),),
                address=reverse("followup:finding", args=[finding.public_id]),
            )
    version = version_of(root)
    if version is not None:
        criterion = version.criterion
        address = reverse("library:criterion", args=[criterion.package.identifier, criterion.identifier])
        yield Knot(
            Stage.OUTCOMES,
            _("Track record of the criterion"),
            text=_("What became of it in all purchases, for the next buyer."),
            address=f"{address}#track-record",
        )

"""Pages of findings: the list that each side may read, and what each side does about one."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.followup import selectors, services_findings
from redthread.apps.followup.adapters import consent_now, edition_now, standing_of, story_now
from redthread.apps.followup.exports import findings_xlsx
from redthread.apps.followup.forms import (
    ConsentForm,
    DecideForm,
    ReleaseForm,
    ReplyForm,
    RewordForm,
    StoryForm,
    WithdrawForm,
    named,
)
from redthread.apps.followup.models import Finding
from redthread.apps.followup.permissions import can_reply, can_write_finding, is_monitoring
from redthread.apps.followup.pictures import overview_svg
from redthread.apps.followup.shown import FindingShown, finding_shown, findings_shown, overview, remedy_totals
from redthread.domain.errors import DomainError
from redthread.domain.followup.deadlines import danger_told_by, safeguarded_by
from redthread.domain.followup.release import may_release
from redthread.domain.followup.states import FindingState
from redthread.domain.followup.story import hints
from redthread.domain.followup.terms import Audience, FindingSeverity
from redthread.words.followup import reason_sentence

READ_OR_WRITE = ["GET", "HEAD", "POST"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAST_NOTICE = frozenset({Audience.PUBLIC})
"""Audiences that nothing here is told to."""


@for_members
@require_safe
def findings(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    asked = {name: request.GET.get(name, "")[:40] for name in ("severity", "state", "contract")}
    rows = selectors.findings_list(actor=actor)
    every = findings_shown(actor, rows, as_of=timezone.localdate())
    fitting = [each for each in every if _fits(each, asked)]
    kept = {each.public_id for each in fitting}
    actions = [action for row in rows if row.public_id in kept for action in row.actions.all()]
    shown = {
        "findings": fitting,
        "totals": remedy_totals(actions, is_shared=not is_monitoring(actor)),
        "contracts": sorted({(each.contract_id, each.contract) for each in every if each.contract_id}),
        "count": len(every),
        "asked": asked,
        "severities": named("finding-severity", FindingSeverity),
        "states": named("finding-state", FindingState),
        **_overview(every),
    }
    return render(request, "followup/findings.html", shown)


def _fits(finding: FindingShown, asked: dict[str, str]) -> bool:
    stated = {"severity": finding.severity, "state": finding.state.value, "contract": finding.contract_id}
    return all(asked[name] in ("", value) for name, value in stated.items())


def _overview(every: list[FindingShown]) -> dict[str, Any]:
    counted = overview(every)
    severities, states = dict(named("finding-severity", FindingSeverity)), dict(named("finding-state", FindingState))
    words = ngettext(
        "%(n)s finding. The table below says the same.", "%(n)s findings. The table below says the same.", len(every)
    )
    picture = overview_svg(
        counted,
        title=_("Findings by severity and state"),
        description=words % {"n": len(every)},
        severities=severities,
        states=states,
    )
    return {
        "overview": counted,
        "overview_rows": [(severities[each], counts) for each, counts in counted.rows],
        "overview_states": [states[each] for each in counted.states],
        "picture": picture if every else "",
    }


@for_members
@require_safe
def export(request: HttpRequest) -> HttpResponse:
    actor, now = actor_of_request(request), timezone.now()
    every = findings_shown(actor, selectors.findings_list(actor=actor), as_of=now.date())
    response = HttpResponse(findings_xlsx(every, produced=now), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="findings.xlsx"'
    return response


@for_members
@require_safe
def finding(request: HttpRequest, finding_id: str) -> HttpResponse:
    """One page, a section for each side: others than the monitor are handed nothing but what is shown."""
    actor = actor_of_request(request)
    row = selectors.finding_get(actor=actor, public_id=finding_id)
    shown = finding_shown(actor, row, as_of=timezone.localdate())
    page: dict[str, Any] = {"finding": shown, "can_reply": can_reply(actor, row) and row.withdrawn_at is None}
    if page["can_reply"]:
        page["is_decided"] = services_findings.is_decided(row)
    if shown.is_own:
        page["own"] = _own(actor, row)
    return render(request, "followup/finding.html", page)


def _own(actor: Actor, row: Finding) -> dict[str, Any]:
    """What the monitor alone reads."""
    edition, language = edition_now(row), get_language() or "en"
    standing = standing_of(row, edition)
    is_about_children = standing.is_about_children
    return {
        "row": row,
        "can_write": can_write_finding(actor, row) and row.withdrawn_at is None,
        "editions": sorted(row.editions.all(), key=lambda each: -each.number),
        "hints": hints(edition.summary),
        "consents": sorted(row.consents.all(), key=lambda each: -each.pk),
        "consent": consent_now(row),
        "story": story_now(edition),
        "releases": row.releases.all(),
        "audiences": [
            (audience, [reason_sentence(each, language) for each in may_release(standing, audience)])
            for audience in Audience
            if audience not in PAST_NOTICE
        ],
        "told": standing.told,
        "danger_told_by": danger_told_by(row.noted_at) if row.is_danger_to_life else None,
        "safeguarded_by": safeguarded_by(row.noted_at) if is_about_children and not row.safeguarded_on else None,
        "is_about_children": is_about_children,
    }


# What the monitor does


@for_members
@require_POST
def sign_off(request: HttpRequest, finding_id: str) -> HttpResponse:
    services_findings.finding_sign_off(actor=actor_of_request(request), public_id=finding_id)
    messages.success(request, _("Signed off. From now on its words change by a new edition only."))
    return redirect("followup:finding", finding_id)


@for_members
@require_http_methods(READ_OR_WRITE)
def reword(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    edition = edition_now(selectors.finding_to_write(actor=actor, public_id=finding_id))
    form = RewordForm(posted(request), initial={"number": edition.number, "summary": edition.summary})
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.finding_reword(actor=actor, public_id=finding_id, **form.cleaned_data),
        title=_("Reword the finding"),
        intro=_("Nobody is told of the new edition before it was checked and released itself."),
    )


@for_members
@require_http_methods(READ_OR_WRITE)
def consent(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    selectors.finding_to_write(actor=actor, public_id=finding_id)
    form = ConsentForm(posted(request))
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.consent_note(actor=actor, public_id=finding_id, **form.facts()),
        title=_("Note consent, or its withdrawal"),
        intro=_(
            "Those whose story it is decide how far it goes. Withdrawn, its words are hidden from all others at once."
        ),
    )


@for_members
@require_http_methods(READ_OR_WRITE)
def story(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    edition = edition_now(selectors.finding_to_write(actor=actor, public_id=finding_id))
    found = hints(edition.summary)
    form = StoryForm(posted(request), hints=found, initial={"number": edition.number})
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.story_check(actor=actor, public_id=finding_id, **form.facts()),
        title=_("Does the story identify somebody?"),
        intro=_(
            "Read the words as the employer will, who knows every shift list. "
            "Ask of each whether it points at somebody."
        ),
        words=edition.summary,
        hints=found,
    )


@for_members
@require_http_methods(READ_OR_WRITE)
def release(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    row = selectors.finding_to_write(actor=actor, public_id=finding_id)
    form = ReleaseForm(posted(request))
    own = _own(actor, row)
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.finding_release(actor=actor, public_id=finding_id, **form.facts()),
        title=_("Tell an audience"),
        intro=_(
            "Workers first, then the employer, the brand and contractor, the authority. The employer has no account "
            "here: noting that it was told means that you told it."
        ),
        words=edition_now(row).summary,
        audiences=own["audiences"],
    )


@for_members
@require_http_methods(READ_OR_WRITE)
def decide(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    selectors.finding_to_write(actor=actor, public_id=finding_id)
    form = DecideForm(posted(request))
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.finding_decide(actor=actor, public_id=finding_id, **form.facts()),
        title=_("Decide after the reply"),
        intro=_(
            "Upheld, to be reworded, or withdrawn. A wrong finding is put right, and those who were told learn of it."
        ),
    )


@for_members
@require_http_methods(READ_OR_WRITE)
def withdraw(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    selectors.finding_to_write(actor=actor, public_id=finding_id)
    form = WithdrawForm(posted(request))
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.finding_withdraw(actor=actor, public_id=finding_id, **form.cleaned_data),
        title=_("Withdraw the finding"),
        intro=_("That there was one stays; its words are hidden from all others."),
    )


# What the contractor does


@for_members
@require_http_methods(READ_OR_WRITE)
def reply(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    row = selectors.finding_get(actor=actor, public_id=finding_id)
    if not can_reply(actor, row):
        raise DomainError("not-allowed")
    form = ReplyForm(posted(request))
    shown = finding_shown(actor, row, as_of=timezone.localdate())
    return _handled(
        request,
        finding_id,
        form,
        lambda: services_findings.finding_reply(actor=actor, public_id=finding_id, **form.cleaned_data),
        title=_("Reply to the finding"),
        intro=_(
            "The monitor reads your reply, and the authority once it was told of the finding. "
            "It can't be changed afterwards."
        ),
        words=shown.words,
    )


def _handled(
    request: HttpRequest, finding_id: str, form: forms.Form, act: Callable[[], object], **words: Any
) -> HttpResponse:
    """A page with one form about a finding: show it, or do it and go back to the finding."""
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("followup:finding", finding_id)
    back = reverse("followup:finding", args=[finding_id])
    shown = {"form": form, "back": back, "back_label": _("Finding"), "button": _("Save"), **words}
    return render(request, "followup/form.html", shown, status=form_status(form))

"""Pages of corrective actions: what is open, what was done, who judged it, and what workers got."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.files.attachment import file_response
from redthread.apps.files.models import StoredFile
from redthread.apps.followup import selectors, services_actions
from redthread.apps.followup.adapters import last_step
from redthread.apps.followup.forms_actions import ActionForm, RemedyForm, StepForm, initial_of
from redthread.apps.followup.models import CorrectiveAction, Finding
from redthread.apps.followup.permissions import Side, can_look_after, can_own, can_reply, side_of
from redthread.apps.followup.shown import clause_title, remedies_shown, remedy_totals
from redthread.domain.errors import DomainError
from redthread.domain.followup import actions as rule
from redthread.domain.followup.terms import ActionStepKind, VerifiedBy

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@for_members
@require_safe
def actions(request: HttpRequest) -> HttpResponse:
    actor, today = actor_of_request(request), timezone.localdate()
    found = [
        {"row": each, "step": last_step(each), "is_late": is_late}
        for each, is_late in selectors.actions_open(actor=actor, as_of=today)
    ]
    return render(request, "followup/actions.html", {"actions": found, "late": sum(each["is_late"] for each in found)})


@for_members
@require_http_methods(READ_OR_WRITE)
def action_add(request: HttpRequest, finding_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    finding = selectors.finding_get(actor=actor, public_id=finding_id)
    if not can_reply(actor, finding):
        raise DomainError("not-allowed")
    form = ActionForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            made = services_actions.action_propose(actor=actor, finding_id=finding_id, facts=form.facts())
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The corrective action was proposed."))
            return redirect("followup:action", made.public_id)
    back = reverse("followup:finding", args=[finding_id])
    return _page(request, form, back, _("Finding"), title=_("Propose a corrective action"), button=_("Propose it"))


@for_members
@require_http_methods(READ_OR_WRITE)
def action_edit(request: HttpRequest, action_id: str) -> HttpResponse:
    """A returned one is proposed anew."""
    actor = actor_of_request(request)
    action, _finding = _whole(actor, action_id)
    if not can_own(actor, action):
        raise DomainError("not-allowed")
    form = ActionForm(posted(request), initial=initial_of(action))
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services_actions.action_change(actor=actor, action_id=action_id, facts=form.facts(), version=version)
        except DomainError as error:
            refusal_show(form, error)
        else:
            return redirect("followup:action", action_id)
    back = reverse("followup:action", args=[action_id])
    title = _("Propose it anew")
    return _page(request, form, back, _("Corrective action"), title=title, button=title)


@for_members
@require_safe
def action(request: HttpRequest, action_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found, finding = _whole(actor, action_id)
    is_monitor = side_of(actor, finding) is Side.MONITOR
    step = last_step(found)
    shown = {
        "action": found,
        "finding": finding.public_id,
        "site": finding.site.name,
        "contract": finding.clause.contract.title,
        "clause": clause_title(finding),
        "step": step,
        "is_late": rule.is_late(step, due_on=found.due_on, as_of=timezone.localdate()),
        "steps": _steps_open(actor, found, finding),
        "can_edit": can_own(actor, found) and step is ActionStepKind.RETURNED,
        "can_note": _can_note(actor, found, finding),
        "remedies": remedies_shown(actor, found, is_own=is_monitor),
        "totals": remedy_totals([found], is_shared=not is_monitor),
    }
    return render(request, "followup/action.html", shown)


def _whole(actor: Actor, action_id: str) -> tuple[CorrectiveAction, Finding]:
    found = selectors.action_get(actor=actor, public_id=action_id)
    finding = selectors.finding_get(actor=actor, public_id=found.finding.public_id)
    found.finding = finding
    return found, finding


def _steps_open(actor: Actor, action: CorrectiveAction, finding: Finding) -> tuple[ActionStepKind, ...]:
    """Without *proposed*: that has a page of its own."""
    if can_own(actor, action):
        side = rule.Side.OWNER
    elif can_look_after(actor, finding):
        side = rule.Side.OTHER
    else:
        return ()
    steps = rule.steps_open(last_step(action), side=side)
    return tuple(each for each in steps if each is not ActionStepKind.PROPOSED)


def _can_note(actor: Actor, action: CorrectiveAction, finding: Finding) -> bool:
    return can_own(actor, action) or can_look_after(actor, finding)


@for_members
@require_http_methods(READ_OR_WRITE)
def step(request: HttpRequest, action_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found, finding = _whole(actor, action_id)
    steps = _steps_open(actor, found, finding)
    if not _can_note(actor, found, finding):
        raise DomainError("not-allowed")
    form = StepForm(posted(request), request.FILES or None, steps=steps, actor=actor)
    if request.method == "POST":
        # Before anything is asked of the other fields: what was uploaded is kept, and stands ticked on the page.
        files = form.evidence_keep(actor)
        if form.is_valid() and _step_taken(actor, action_id, form, files):
            messages.success(request, _("Saved."))
            return redirect("followup:action", action_id)
    back = reverse("followup:action", args=[action_id])
    shown = {"form": form, "action": found, "steps": steps, "back": back}
    return render(request, "followup/step.html", shown, status=form_status(form))


def _step_taken(actor: Actor, action_id: str, form: StepForm, files: list[StoredFile]) -> bool:
    kind, comment = ActionStepKind(form.cleaned_data["kind"]), form.cleaned_data["comment"]
    try:
        services_actions.action_step(actor=actor, action_id=action_id, kind=kind, comment=comment, files=files)
    except DomainError as error:
        refusal_show(form, error)
    return form.is_valid()


@for_members
@require_http_methods(READ_OR_WRITE)
def remedy(request: HttpRequest, action_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found, finding = _whole(actor, action_id)
    if not _can_note(actor, found, finding):
        raise DomainError("not-allowed")
    mine = [
        (each.row.public_id, f"{each.row.people}: {each.row.measure[:60]}, {date_format(each.row.made_on)}")
        for each in remedies_shown(actor, found, is_own=False)
        if each.is_mine and not each.is_superseded
    ]
    form = RemedyForm(posted(request), kinds=_confirming(side_of(actor, finding)), entries=mine)
    if request.method == "POST" and form.is_valid():
        try:
            services_actions.remedy_note(
                actor=actor, action_id=action_id, facts=form.facts(), supersedes=form.cleaned_data["supersedes"]
            )
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The remedy for workers was noted."))
            return redirect("followup:action", action_id)
    back = reverse("followup:action", args=[action_id])
    title = _("Note a remedy for workers")
    return _page(request, form, back, _("Corrective action"), title=title, button=_("Note it"))


def _confirming(side: Side) -> tuple[VerifiedBy, ...]:
    """Who that side can say confirmed it: its owner nobody, the others themselves, or somebody they name."""
    if side is Side.SUPPLIER:
        return (VerifiedBy.NOBODY,)
    own = VerifiedBy.MONITOR if side is Side.MONITOR else VerifiedBy.AUTHORITY
    return (own, VerifiedBy.WORKERS_ORGANISATION, VerifiedBy.AUDITOR, VerifiedBy.NOBODY)


@for_members
@require_safe
def evidence(request: HttpRequest, action_id: str, file_id: str) -> HttpResponse:
    """A file that came with a step, for whoever sees the action."""
    return file_response(selectors.evidence_get(actor=actor_of_request(request), action_id=action_id, file_id=file_id))


def _page(request: HttpRequest, form: forms.Form, back: str, back_label: str, **words: Any) -> HttpResponse:
    shown = {"form": form, "back": back, "back_label": back_label, **words}
    return render(request, "followup/form.html", shown, status=form_status(form))

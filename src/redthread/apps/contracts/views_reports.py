"""Pages on which a supplier reports and a contract manager decides."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts import selectors, services_reports
from redthread.apps.contracts.adapters import periods_of, rating_of, state_of, target_for
from redthread.apps.contracts.calendar_file import calendar_file
from redthread.apps.contracts.forms_reports import DecisionForm, ReportForm
from redthread.apps.contracts.models import Indicator, Observation
from redthread.apps.contracts.permissions import can_decide_on, can_report_on
from redthread.apps.contracts.rules_shown import preview, reason_words, rule_lines
from redthread.apps.contracts.views import READ_OR_WRITE, contract_shown
from redthread.apps.files.attachment import file_response
from redthread.apps.files.models import StoredFile
from redthread.apps.purchases.adapters import text_value
from redthread.apps.tenders.attachment import attachment
from redthread.domain.contract.calendar import Period
from redthread.domain.contract.terms import DecisionKind, PeriodState
from redthread.domain.criteria.indicator import ReportingPeriod
from redthread.domain.errors import DomainError

REPORTS_A_PAGE = 50
DECISIONS = {
    PeriodState.SUBMITTED: (DecisionKind.ACCEPTED, DecisionKind.RETURNED),
    PeriodState.ACCEPTED: (DecisionKind.LOCKED,),
}
"""What may be decided on a report that stands so; what is returned or locked is decided."""


@for_members
@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """What has to be handed in, over all contracts with all authorities; for an authority, what it waits for."""
    actor = actor_of_request(request)
    today = timezone.localdate()
    rows = selectors.reports_due(actor=actor, as_of=today)
    page = Paginator(rows, REPORTS_A_PAGE).get_page(request.GET.get("page"))
    shown = {"page_obj": page, "late": sum(each.is_late for each in rows), "today": today}
    return render(request, "contracts/due.html", shown)


@for_members
@require_safe
def due_ics(request: HttpRequest) -> HttpResponse:
    actor = actor_of_request(request)
    rows = selectors.calendar_of(actor=actor, as_of=timezone.localdate())
    name = str(actor.organisation)
    return attachment(calendar_file(rows, name=name, at=timezone.now(), address=request.build_absolute_uri("/")))


@dataclass(frozen=True, slots=True)
class Asked:
    """The period that is reported on; None for a case whose day is still to be told."""

    indicator: Indicator
    period: Period | None
    latest: Observation | None

    @property
    def is_over(self) -> bool:
        """A figure of a period is known once the period is over; one for the whole contract as soon as there is one."""
        if self.period is None:
            return True
        today, is_once = timezone.localdate(), self.indicator.period == ReportingPeriod.ONCE
        return self.period.start <= today if is_once else self.period.end < today

    @property
    def state(self) -> PeriodState:
        return state_of(self.latest) if self.latest else PeriodState.DUE


def _asked(actor: Actor, indicator: Indicator, given: str) -> Asked:
    """The period named in the address; without a name, the first one without a report that stands."""
    if indicator.period == ReportingPeriod.PER_CASE:
        return Asked(indicator, None, None)
    wanted = given or (indicator.status.next_from.isoformat() if indicator.status.next_from else "")
    period = next((each for each in periods_of(indicator) if each.start.isoformat() == wanted), None)
    if period is None:
        raise DomainError("not-found")
    same = selectors.observations_of(indicator=indicator).filter(period_from=period.start)
    return Asked(indicator, period, same.first())


@for_members
@require_http_methods(READ_OR_WRITE)
def report(request: HttpRequest, indicator_id: str) -> HttpResponse:
    """One figure of one period: enter, check, submit; then it is read, and can be corrected where that is possible."""
    actor = actor_of_request(request)
    indicator = selectors.indicator_get(actor=actor, public_id=indicator_id)
    asked = _asked(actor, indicator, request.GET.get("from", ""))
    can_report = can_report_on(actor, indicator.contract)
    if request.method == "POST" and not can_report:
        raise DomainError("not-allowed")
    is_open = asked.is_over and (asked.latest is None or asked.state is PeriodState.RETURNED)
    corrects = asked.state is PeriodState.ACCEPTED and ("correct" in request.GET or request.method == "POST")
    if can_report and (is_open or corrects):
        return _report_form(request, asked)
    if request.method == "POST":
        # It was submitted meanwhile, in another tab or by a colleague: what stands is shown.
        return _report_read(request, asked, status=409)
    return _report_read(request, asked)


def _report_form(request: HttpRequest, asked: Asked) -> HttpResponse:
    actor, step = actor_of_request(request), request.POST.get("step", "")
    form = ReportForm(
        posted(request), request.FILES or None, indicator=asked.indicator, actor=actor, initial=_report_initial(asked)
    )
    # Whatever else is at fault, what was uploaded is stored and ticked: nobody has to look for it again.
    files = form.evidence_keep(actor)
    if request.method == "POST" and form.is_valid():
        if step == "check":
            return _report_check(request, asked, form, files)
        if step == "submit" and (made := _submit(actor, asked, form, files)):
            messages.success(request, _("The report was submitted. The contract manager has been told."))
            return redirect(_report_address(made))
    if request.method != "POST" and asked.latest is not None:
        form.stored = [each.file for each in asked.latest.evidence.all() if _is_own(actor, each.file)]
    shown = _report_shown(request, asked) | {"form": form}
    return render(request, "contracts/report.html", shown, status=form_status(form))


def _is_own(actor: Actor, file: StoredFile) -> bool:
    return actor.organisation is not None and file.organisation_id == actor.organisation.pk


def _submit(actor: Actor, asked: Asked, form: ReportForm, files: list[StoredFile]) -> Observation | None:
    """None where it was refused: the sentence then stands on the form."""
    try:
        return services_reports.observation_submit(
            actor=actor, indicator_id=asked.indicator.public_id, given=form.given(_first_day(asked), files)
        )
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        refusal_show(form, error, otherwise="case_on" if "case_on" in form.fields else None)
        return None


def _first_day(asked: Asked) -> date:
    return asked.period.start if asked.period else timezone.localdate()


def _report_check(request: HttpRequest, asked: Asked, form: ReportForm, files: list[StoredFile]) -> HttpResponse:
    given = form.given(_first_day(asked), files)
    rated = preview(asked.indicator, given, asked.period)
    shown = _report_shown(request, asked) | {"form": form, "given": given, "files": files, "rated": rated}
    return render(request, "contracts/report_check.html", shown)


def _report_initial(asked: Asked) -> dict[str, Any]:
    if asked.latest is None:
        return {}
    names = ("value", "nothing_due", "not_applicable", "comment")
    initial = {name: getattr(asked.latest, name) for name in names}
    if asked.latest.value is not None and asked.indicator.unit == "yes-no":
        initial["value"] = str(int(asked.latest.value))
    return initial


def _report_address(observation: Observation) -> str:
    indicator = observation.indicator
    if indicator.period == ReportingPeriod.PER_CASE:
        return reverse("contracts:indicator", args=[indicator.contract.public_id, indicator.public_id])
    return f"{reverse('contracts:report', args=[indicator.public_id])}?from={observation.period_from:%Y-%m-%d}"


def _report_shown(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    indicator, actor = asked.indicator, actor_of_request(request)
    target = target_for(indicator, asked.period) if asked.period else None
    if asked.period is None:
        target = next((each.level for each in reversed(list(indicator.targets.all()))), None)
    due_on = asked.period.due_on(indicator.due_days) if asked.period else None
    return {
        "indicator": indicator,
        "contract": indicator.contract,
        "period": asked.period,
        "due_on": due_on,
        "is_late": due_on is not None and due_on < timezone.localdate(),
        "target": target,
        "rule": rule_lines(indicator, target),
        "latest": asked.latest,
        "state": asked.state,
        "is_over": asked.is_over,
        "returned": asked.state is PeriodState.RETURNED,
        "decision": list(asked.latest.decisions.all())[-1:] if asked.latest else [],
        "can_report": can_report_on(actor, indicator.contract),
        "here": str(text_value(indicator.name)),
    }


def _report_read(request: HttpRequest, asked: Asked, *, status: int = 200) -> HttpResponse:
    shown = _report_shown(request, asked)
    if asked.latest is not None:
        shown |= {"rating": rating_of(asked.latest), "reason": reason_words(asked.latest)}
    return render(request, "contracts/report_read.html", shown, status=status)


# What the contract manager decides


@for_members
@require_http_methods(READ_OR_WRITE)
def observation(request: HttpRequest, public_id: str, observation_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = _observation_of(actor, public_id, observation_id)
    indicator = selectors.indicator_get(actor=actor, public_id=found.indicator.public_id)
    state, may_decide = state_of(found), can_decide_on(actor, indicator.contract)
    if request.method == "POST" and not may_decide:
        raise DomainError("not-allowed")
    numbers = list(selectors.observations_of(indicator=indicator).filter(period_from=found.period_from))
    kinds = DECISIONS.get(state, ()) if may_decide and numbers[0].pk == found.pk else ()
    form = DecisionForm(posted(request), kinds=kinds)
    if request.method == "POST" and form.is_valid():
        try:
            services_reports.observation_decide(actor=actor, observation_id=observation_id, **form.chosen())
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            refusal_show(form, error)
        else:
            messages.success(request, _("The decision was noted; the supplier has been told."))
            return redirect("contracts:observation", public_id, observation_id)
    shown = contract_shown(
        actor,
        indicator.contract,
        "overview",
        indicator=indicator,
        observation=found,
        numbers=[(each, state_of(each), rating_of(each)) for each in numbers],
        state=state,
        rating=rating_of(found),
        target=target_for(indicator, Period(found.period_from, found.period_to)),
        rule=rule_lines(indicator, target_for(indicator, Period(found.period_from, found.period_to))),
        reason=reason_words(found),
        form=form if kinds else None,
        entered_here=found.submitted_for_id == indicator.contract.authority_id,
        here=str(text_value(indicator.name)),
    )
    return render(request, "contracts/observation.html", shown, status=form_status(form))


def _observation_of(actor: Actor, contract_id: str, observation_id: str) -> Observation:
    """Of that contract alone: an address put together from two contracts leads nowhere."""
    found = selectors.observation_get(actor=actor, public_id=observation_id)
    if found.indicator.contract.public_id != contract_id:
        raise DomainError("not-found")
    return found


@for_members
@require_safe
def evidence(request: HttpRequest, public_id: str, observation_id: str, file_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    _observation_of(actor, public_id, observation_id)
    return file_response(selectors.evidence_get(actor=actor, observation_id=observation_id, file_id=file_id))

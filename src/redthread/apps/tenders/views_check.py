"""Pages of the tender check: what it says today, what was kept and why, what it said before."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redthread.apps.accounts.forms import refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.purchases.selectors import purchase_get, purchase_to_change
from redthread.apps.tenders import selectors, services_check
from redthread.apps.tenders.findings import report_shown
from redthread.apps.tenders.forms import KeepForm
from redthread.apps.tenders.permissions import can_change_tender
from redthread.domain.check.finding import Report
from redthread.domain.errors import DomainError
from redthread.domain.plain import from_plain


@for_members
@require_safe
def check(request: HttpRequest, public_id: str) -> HttpResponse:
    return _check_page(request, public_id, keep=None)


@for_members
@require_http_methods(["POST"])
def finding_keep(request: HttpRequest, public_id: str) -> HttpResponse:
    """Keep a finding with its reason; without one the page comes back with what was typed."""
    purchase_to_change(actor=actor_of_request(request), public_id=public_id)
    form = KeepForm(request.POST)
    if form.is_valid():
        try:
            services_check.finding_keep(actor=actor_of_request(request), public_id=public_id, **form.cleaned_data)
        except DomainError as error:
            if error.field != "reason":
                raise
            refusal_show(form, error)
        else:
            messages.success(request, _("The finding is kept, with your reason."))
            return redirect("tenders:check", public_id)
    return _check_page(request, public_id, keep=form)


def _check_page(request: HttpRequest, public_id: str, *, keep: KeepForm | None) -> HttpResponse:
    actor = actor_of_request(request)
    purchase, tender = selectors.tender_now(actor=actor, public_id=public_id)
    found = selectors.tender_check(purchase=purchase, tender=tender)
    shown = {
        "purchase": purchase,
        "report": report_shown(
            found, tender, language=get_language() or "en", kept=selectors.kept_findings(purchase=purchase)
        ),
        "runs": selectors.check_runs(purchase=purchase)[:20],
        "can_change": can_change_tender(actor, purchase),
        "keep": keep,
        "tab": "check",
    }
    return render(request, "tenders/check.html", shown, status=400 if keep else 200)


@for_members
@require_POST
def finding_release(request: HttpRequest, public_id: str, kept_id: str) -> HttpResponse:
    services_check.finding_release(actor=actor_of_request(request), public_id=public_id, kept_id=kept_id)
    messages.success(request, _("The finding stands again."))
    return redirect("tenders:check", public_id)


@for_members
@require_POST
def check_run_keep(request: HttpRequest, public_id: str) -> HttpResponse:
    """Keep today's report, as it is, for the file."""
    services_check.check_run(actor=actor_of_request(request), public_id=public_id)
    messages.success(request, _("The report of today is kept."))
    return redirect("tenders:check", public_id)


@for_members
@require_safe
def check_run(request: HttpRequest, public_id: str, run_id: str) -> HttpResponse:
    """What an earlier check said, on the wording of its day."""
    actor = actor_of_request(request)
    purchase = purchase_get(actor=actor, public_id=public_id)
    run = selectors.check_run_get(purchase=purchase, public_id=run_id)
    found = from_plain(Report, run.report["report"])
    tender = selectors.tender_of_run(run)
    shown = {
        "purchase": purchase,
        "run": run,
        "report": report_shown(found, tender, language=get_language() or "en"),
        "tab": "check",
    }
    return render(request, "tenders/check_run.html", shown)

"""The page on which a filled-in table is shown beside what is reported already, and then handed in."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts import selectors, services_bulk
from redthread.apps.contracts.bulk import Told, told_by
from redthread.apps.contracts.forms_reports import TableForm
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import can_report_on
from redthread.apps.contracts.rules_shown import preview
from redthread.apps.contracts.shown import OBSERVED
from redthread.apps.contracts.views import READ_OR_WRITE, contract_shown
from redthread.domain.errors import DomainError
from redthread.standards.tables.reading import read_table

_SALT = "redthread.contract-table"
CARRIED_FOR = 24 * 60 * 60


@for_members
@require_http_methods(READ_OR_WRITE)
def upload(request: HttpRequest, public_id: str) -> HttpResponse:
    """Download, fill in, upload, look at the difference, hand in; what is at fault is said for every line at once."""
    actor = actor_of_request(request)
    contract = selectors.contract_get(actor=actor, public_id=public_id)
    if not can_report_on(actor, contract):
        raise DomainError("not-allowed")
    if request.method == "POST" and request.POST.get("step") == "submit":
        return _submit(request, actor, contract)
    form = TableForm(request.POST, request.FILES) if request.method == "POST" else TableForm()
    told = _read(form, contract) if form.is_bound and form.is_valid() else None
    shown = _shown(actor, contract, form) | {"told": told}
    if told is not None and not told.problems and told.entries:
        shown |= {"rows": _rows(told), "carried": _carried(actor, contract, told)}
    status = 400 if told is not None and told.problems else form_status(form)
    return render(request, "contracts/upload.html", shown, status=status)


def _shown(actor: Actor, contract: Contract, form: TableForm) -> dict[str, Any]:
    return contract_shown(actor, contract, "overview", form=form, here=_("Report with a table"))


def _read(form: TableForm, contract: Contract) -> Told | None:
    """None where the file as a whole was refused: the sentence then stands on the form."""
    given = form.cleaned_data["file"]
    try:
        if given.size > settings.MAX_UPLOAD:
            raise DomainError("too-large", field="file", most=settings.MAX_UPLOAD)
        indicators = selectors.indicators_of(contract=contract).prefetch_related(*OBSERVED)
        return told_by(read_table(given.read()), indicators, as_of=timezone.localdate())
    except DomainError as error:
        refusal_show(form, error, otherwise="file")
        return None


def _rows(told: Told) -> list[tuple[Any, str, str]]:
    """Each entry with the rating that the rule would give it, and its reason."""
    return [(each, *preview(each.indicator, each.given, each.period)) for each in told.entries]


def _carried(actor: Actor, contract: Contract, told: Told) -> str:
    """What was read, signed: what is handed in is what was looked at, for this contract and this organisation."""
    reports = [
        {
            "indicator": each.indicator.public_id,
            "from": each.given.period_from.isoformat(),
            "value": None if each.given.value is None else str(each.given.value),
            "nothing_due": each.given.nothing_due,
            "not_applicable": each.given.not_applicable,
            "comment": each.given.comment,
        }
        for each in told.entries
    ]
    held = {"contract": contract.public_id, "for": actor.organisation_id, "reports": reports}
    return dumps(held, salt=_SALT, compress=True)


def _submit(request: HttpRequest, actor: Actor, contract: Contract) -> HttpResponse:
    form = TableForm(request.POST, {})
    form.errors.clear()  # no file comes with this step: what was read of it is carried
    try:
        given = _uncarried(request.POST.get("carried", ""), actor, contract)
        made = services_bulk.observations_submit(actor=actor, contract_id=contract.public_id, given=given)
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        refusal_show(form, error, otherwise="file")
        return render(request, "contracts/upload.html", _shown(actor, contract, form), status=409)
    said = ngettext("%(n)s report was submitted.", "%(n)s reports were submitted.", len(made))
    messages.success(request, said % {"n": len(made)})
    return redirect("contracts:detail", contract.public_id)


def _uncarried(packed: str, actor: Actor, contract: Contract) -> list[tuple[str, ReportGiven]]:
    """Raises ``form-too-old`` for anything but our own of the last day."""
    try:
        held = loads(packed, salt=_SALT, max_age=CARRIED_FOR)
    except BadSignature as error:
        raise DomainError("form-too-old", field="file") from error
    if (held["contract"], held["for"]) != (contract.public_id, actor.organisation_id):
        raise DomainError("form-too-old", field="file")
    return [
        (
            each["indicator"],
            ReportGiven(
                period_from=date.fromisoformat(each["from"]),
                value=None if each["value"] is None else Decimal(each["value"]),
                nothing_due=each["nothing_due"],
                not_applicable=each["not_applicable"],
                comment=each["comment"],
            ),
        )
        for each in held["reports"]
    ]

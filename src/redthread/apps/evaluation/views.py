"""Pages of the evaluation: the grid of points, one score, the award."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.evaluation import selectors, services
from redthread.apps.evaluation.forms import AwardForm, ScoreForm, WithdrawForm
from redthread.apps.evaluation.permissions import can_award, can_score
from redthread.apps.evaluation.record import FORMS, record_file
from redthread.apps.evaluation.selectors import LotSheet
from redthread.apps.evaluation.sentences import ORIGINS, unweighted, verdict_words
from redthread.apps.offers.adapters import promise_of
from redthread.apps.offers.models import Answer, Offer, OfferLot
from redthread.apps.offers.selectors import answer_get, answer_latest, offers_standing, purchase_with_offers
from redthread.apps.purchases.models import Lot
from redthread.apps.tenders.adapters import edition_value
from redthread.apps.tenders.attachment import attachment
from redthread.apps.tenders.models import Publication
from redthread.apps.tenders.selectors import publication_latest
from redthread.domain.errors import DomainError
from redthread.domain.purchase import AwardKind
from redthread.domain.scoring.ranking import Ranked

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class ShownLot:
    """A lot's sheet with its result in words; ``places`` in the order of the sheet's offers, ``ranked`` best first."""

    sheet: LotSheet
    verdict: str
    unweighted: int
    places: tuple[Ranked | None, ...]
    ranked: tuple[tuple[Offer, Ranked], ...]
    form: AwardForm | None = None


def _shown(sheet: LotSheet, form: AwardForm | None = None) -> ShownLot:
    offers = {each.public_id: each for each in sheet.offers}
    return ShownLot(
        sheet=sheet,
        verdict=verdict_words(sheet),
        unweighted=unweighted(sheet),
        places=tuple(sheet.ranking.row_of(each.public_id) for each in sheet.offers),
        ranked=tuple((offers[row.offer], row) for row in sheet.ranking.rows),
        form=form,
    )


@for_members
@require_safe
def grid(request: HttpRequest, public_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    purchase = purchase_with_offers(actor=actor, public_id=public_id)
    sheets = selectors.sheets_of(purchase)
    shown = {
        "purchase": purchase,
        "lots": [_shown(each) for each in sheets],
        "latest": publication_latest(purchase=purchase),
        "older": _older(sheets, publication_latest(purchase=purchase)),
        "forms": list(FORMS),
        "can_score": can_score(actor, purchase),
        "can_award": can_award(actor, purchase),
        "tab": "evaluation",
    }
    return render(request, "evaluation/grid.html", shown)


def _older(sheets: list[LotSheet], latest: Publication | None) -> list[int]:
    """The editions of the tender that offers answer although a later one is published."""
    answered = {number for each in sheets for number in each.editions}
    return sorted(answered - {latest.number}) if latest else []


@for_members
@require_http_methods(READ_OR_WRITE)
def score(request: HttpRequest, public_id: str, answer_id: str, lot_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    answer = answer_get(actor=actor, public_id=answer_id)
    purchase = answer.offer.purchase
    if purchase.public_id != public_id:
        raise DomainError("not-found")
    lot = selectors.lot_scored(answer=answer, lot_id=lot_id)
    most, last = selectors.most_in(answer.edition, lot), selectors.score_latest(answer=answer, lot=lot)
    form = ScoreForm(posted(request), most=most.points, initial={"number": last.number if last else 0})
    status = 200
    if request.method == "POST":
        if not can_score(actor, purchase):
            raise DomainError("not-allowed")
        done, status = _score(request, form, answer_id=answer_id, lot_id=lot_id)
        if done:
            return redirect("evaluation:grid", public_id)
    last = selectors.score_latest(answer=answer, lot=lot)
    if status == 409:
        form.renew_number(last.number if last else 0)
    scale_most = selectors.scale_most(answer.edition)
    shown = {
        "form": form,
        "purchase": purchase,
        "answer": answer,
        "latest": answer_latest(answer=answer),
        "requirement": edition_value(answer.edition),
        "promise": promise_of(answer.edition),
        "lot": lot,
        "most": most,
        "origin": ORIGINS[most.origin],
        "scale_most": scale_most if scale_most != most.points else None,
        "prices": _prices(answer, lot),
        "history": selectors.scores_of(answer=answer, lot=lot),
        "last": last,
        "can_score": can_score(actor, purchase),
        "tab": "evaluation",
    }
    return render(request, "evaluation/score.html", shown, status=status)


def _prices(answer: Answer, lot: Lot) -> list[tuple[Offer, OfferLot]]:
    """What each standing offer costs in the lot, where it is the price that is scored; else nothing."""
    if answer.edition.award_kind != AwardKind.PRICE.value:
        return []
    offers = offers_standing(purchase=answer.offer.purchase, lot=lot)
    return [(offer, row) for offer in offers for row in offer.lots.all() if row.lot_id == lot.pk]


def _score(request: HttpRequest, form: ScoreForm, *, answer_id: str, lot_id: str) -> tuple[bool, int]:
    """Whether it was saved, and with which status the page answers otherwise."""
    if not form.is_valid():
        return False, 400
    try:
        services.score_give(
            actor=actor_of_request(request),
            answer_id=answer_id,
            lot_id=lot_id,
            points=form.cleaned_data["points"],
            reason=form.cleaned_data["reason"],
            number=form.cleaned_data["number"] or 0,
        )
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        refusal_show(form, error)
        return False, 409 if error.code == "changed-meanwhile" else 400
    messages.success(request, _("The points are recorded."))
    return True, 200


@for_members
@require_http_methods(READ_OR_WRITE)
def award(request: HttpRequest, public_id: str) -> HttpResponse:
    """One form for each lot that is not awarded yet; what is typed for one leaves the others as they are."""
    actor = actor_of_request(request)
    purchase = purchase_with_offers(actor=actor, public_id=public_id)
    sheets, status = selectors.sheets_of(purchase), 200
    forms = {each.lot.public_id: _award_form(each, None) for each in sheets if can_award(actor, purchase)}
    if request.method == "POST":
        if not can_award(actor, purchase):
            raise DomainError("not-allowed")
        sheet = next((each for each in sheets if each.lot.public_id == request.POST.get("lot")), None)
        if sheet is None:
            raise DomainError("not-found")
        form = forms[sheet.lot.public_id] = _award_form(sheet, request)
        if _award(request, form, public_id=public_id, lot_id=sheet.lot.public_id):
            return redirect("evaluation:award", public_id)
        status = form_status(form)
    shown = {
        "purchase": purchase,
        "lots": [_shown(each, forms.get(each.lot.public_id)) for each in sheets],
        "withdrawn": selectors.awards_withdrawn(purchase),
        "awaits_contract": selectors.awaits_contract(purchase),
        "bound": selectors.awards_bound(purchase),
        "can_award": can_award(actor, purchase),
        "tab": "award",
    }
    return render(request, "evaluation/award.html", shown, status=status)


def _award_form(sheet: LotSheet, request: HttpRequest | None) -> AwardForm:
    leaders = sheet.ranking.leaders
    initial = {"offer": leaders[0] if len(leaders) == 1 else "", "decided_on": timezone.localdate()}
    posted_data = request.POST if request else None
    return AwardForm(posted_data, offers=sheet.offers, initial=initial, prefix=f"lot_{sheet.lot.public_id}")


def _award(request: HttpRequest, form: AwardForm, *, public_id: str, lot_id: str) -> bool:
    if not form.is_valid():
        return False
    values = form.cleaned_data
    try:
        services.award_make(
            actor=actor_of_request(request),
            purchase_id=public_id,
            lot_id=lot_id,
            offer_id=values["offer"],
            reason=values["reason"],
            decided_on=values["decided_on"],
            standstill_until=values["standstill_until"],
        )
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        refusal_show(form, error)
        return False
    messages.success(request, _("The award is recorded. Next: make the contract."))
    return True


@for_members
@require_http_methods(READ_OR_WRITE)
def award_withdraw(request: HttpRequest, public_id: str, award_id: str) -> HttpResponse:
    actor = actor_of_request(request)
    found = selectors.award_get(actor=actor, public_id=award_id)
    if found.purchase.public_id != public_id:
        raise DomainError("not-found")
    if not can_award(actor, found.purchase):
        raise DomainError("not-allowed")
    form = WithdrawForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.award_withdraw(actor=actor, award_id=award_id, reason=form.cleaned_data["reason"])
        except DomainError as error:
            refusal_show(form, error)
        else:
            messages.success(request, _("The award is withdrawn. It stays readable with both reasons."))
            return redirect("evaluation:award", public_id)
    shown = {"form": form, "award": found, "purchase": found.purchase, "tab": "award"}
    return render(request, "evaluation/withdraw.html", shown, status=form_status(form))


@for_members
@require_safe
def record(request: HttpRequest, public_id: str, form: str) -> HttpResponse:
    """The evaluation as it stands, with every reason, as a file."""
    if form not in FORMS:
        raise Http404
    purchase = purchase_with_offers(actor=actor_of_request(request), public_id=public_id)
    sheets = selectors.sheets_of(purchase)
    return attachment(record_file(purchase, sheets, produced=timezone.now(), form=form))

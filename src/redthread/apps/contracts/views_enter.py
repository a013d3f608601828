"""Pages on which a contract begins here: from an award, or one that runs elsewhere, in ten minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.forms import form_status, posted, refusal_show
from redthread.apps.accounts.guards import actor_of_request, for_members
from redthread.apps.contracts import services_awards, services_enter
from redthread.apps.contracts.forms_enter import AwardedForm, BlanksForm, EnterForm
from redthread.apps.contracts.permissions import can_begin_contract
from redthread.apps.contracts.proposals import MOST_PROPOSED, Proposal, proposed_from
from redthread.apps.contracts.views import READ_OR_WRITE
from redthread.apps.evaluation.models import Award
from redthread.apps.evaluation.selectors import awards_of, has_contract
from redthread.apps.files.selectors import file_own
from redthread.apps.files.services import file_keep
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criteria_search, criterion_versions_get
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.tenders.adapters import edition_value
from redthread.domain.contract.terms import LadderStep
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError
from redthread.words.errors import error_sentence

MOST_FOUND = 200
LADDER = [step.value for step in LadderStep]


@for_members
@require_http_methods(READ_OR_WRITE)
def enter(request: HttpRequest) -> HttpResponse:
    """Three pages of one form; each carries along what was typed before, so that nothing waits in a session."""
    actor = actor_of_request(request)
    if not can_begin_contract(actor):
        raise DomainError("not-allowed" if actor.is_buying else "not-found")
    if request.method != "POST":
        first = {"language": request.LANGUAGE_CODE, "ladder": LADDER}
        return _facts_page(request, EnterForm(initial=first))
    facts = EnterForm(request.POST, request.FILES)
    step = request.POST.get("step", "")
    is_whole = facts.is_valid()
    if step == "facts":  # Whatever else is at fault: what was uploaded is kept, and need not be chosen again.
        is_whole = _text_keep(actor, facts) and is_whole
    if step == "facts-again" or not is_whole:
        return _facts_page(request, facts, status=200 if step == "facts-again" else 400)
    if step in ("blanks", "create"):
        return _blanks_page(request, facts, is_done=step == "create")
    return _pick_page(request, facts)


def _facts_page(request: HttpRequest, form: EnterForm, *, status: int = 200) -> HttpResponse:
    proposed = ",".join(_proposed(form)) or request.POST.get("proposed", "")
    kept_text = form.kept or form["kept_text"].value()
    shown = {"form": form, "ticked": request.POST.getlist("criterion"), "proposed": proposed, "kept_text": kept_text}
    return render(request, "contracts/enter.html", shown, status=status)


def _text_keep(actor: Actor, form: EnterForm) -> bool:
    """Keep the file that came with the first page, and note which criteria its sentences resemble."""
    given = form.cleaned_data.get("text_file")
    if given is None:
        return True
    try:
        kept = file_keep(actor=actor, content=given, name=given.name)
    except DomainError as error:
        refusal_show(form, error, otherwise="text_file")
        return False
    form.kept = kept.public_id
    given.seek(0)
    form.proposed = proposed_from(actor=actor, content=given.read(), name=given.name)
    return True


@dataclass(frozen=True, slots=True)
class Group:
    topic: str
    versions: tuple[CriterionVersion, ...]


def _pick_page(request: HttpRequest, facts: EnterForm) -> HttpResponse:
    query = request.POST.get("q", "")[:200]
    ticked = list(dict.fromkeys(request.POST.getlist("criterion")))
    proposed = _proposed(facts) if facts.proposed else _named(request)
    found = criteria_search(query=query, stages=[StageOfUse.CONTRACT_CLAUSE.value])[:MOST_FOUND]
    first = {*ticked, *proposed}
    shown = {
        "carried": facts.carried(),
        "kept_text": _kept(facts),
        "query": query,
        "picked": criterion_versions_get(public_ids=ticked),
        "proposals": _proposals(facts, [each for each in proposed if each not in ticked]),
        "proposed": ",".join(proposed),
        "groups": _grouped([each for each in found if each.public_id not in first]),
        "ticked": set(ticked),
        "not_read": _told(facts.proposed.refused) if facts.proposed and facts.proposed.refused else "",
    }
    return render(request, "contracts/enter_pick.html", shown)


def _proposals(facts: EnterForm, public_ids: Sequence[str]) -> list[Proposal]:
    """With the sentence of the contract where this very request brought it."""
    if facts.proposed is not None:
        return [each for each in facts.proposed.proposals if each.version.public_id in public_ids]
    return [Proposal(each, "") for each in criterion_versions_get(public_ids=public_ids)]


def _proposed(facts: EnterForm) -> list[str]:
    """What this very request's text proposes."""
    return [each.version.public_id for each in facts.proposed.proposals] if facts.proposed else []


def _named(request: HttpRequest) -> list[str]:
    return [each for each in request.POST.get("proposed", "").split(",")[:MOST_PROPOSED] if each]


def _told(error: DomainError) -> str:
    return error_sentence(error, get_language() or "en")


def _grouped(versions: Sequence[CriterionVersion]) -> list[Group]:
    def topic(each: CriterionVersion) -> str:
        return str(each.content["topics"][0])

    ordered = sorted(versions, key=topic)
    return [Group(name, tuple(rows)) for name, rows in groupby(ordered, key=topic)]


def _kept(facts: EnterForm) -> str:
    return facts.kept or facts.cleaned_data["kept_text"]


def _blanks_page(request: HttpRequest, facts: EnterForm, *, is_done: bool) -> HttpResponse:
    actor = actor_of_request(request)
    ticked = list(dict.fromkeys(request.POST.getlist("criterion")))
    versions = criterion_versions_get(public_ids=ticked)
    form = BlanksForm(request.POST if is_done else None, versions=versions, language=facts.cleaned_data["language"])
    if is_done and form.is_valid():
        try:
            made = _enter(actor, facts, form, ticked)
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            if error.field in facts.fields:
                refusal_show(facts, error)
                return _facts_page(request, facts, status=400)
            _refuse_blank(form, error)
        else:
            messages.success(request, _("The contract was brought in. Its due reports stand in the calendar."))
            return redirect("contracts:detail", made)
    shown = {
        "carried": facts.carried(),
        "kept_text": _kept(facts),
        "proposed": request.POST.get("proposed", ""),
        "facts": facts,
        "ticked": ticked,
        "form": form,
        "blanks": form.blanks(),
    }
    return render(request, "contracts/enter_blanks.html", shown, status=form_status(form))


def _refuse_blank(form: BlanksForm, error: DomainError) -> None:
    """At its field, in a sentence that calls the blank by its own name."""
    name = error.field.partition("-")[2]
    told = _told(DomainError(error.code, field=name, **error.context))
    form.add_error(error.field if error.field in form.fields else None, told)


def _enter(actor: Actor, facts: EnterForm, form: BlanksForm, ticked: Sequence[str]) -> str:
    values = facts.cleaned_data
    kept = values["kept_text"]
    made = services_enter.contract_enter_with(
        actor=actor,
        facts=facts.facts(),
        supplier=values["supplier"],
        country=values["country"],
        text_file=file_own(actor=actor, public_id=kept) if kept else None,
        criterion_versions=ticked,
        blanks=form.given(),
    )
    return made.public_id


# From an award


@for_members
@require_http_methods(READ_OR_WRITE)
def from_awards(request: HttpRequest, public_id: str) -> HttpResponse:
    """What the contract will hold, read from the tender and the winner's answers; only its dates are typed."""
    actor = actor_of_request(request)
    purchase = purchase_get(actor=actor, public_id=public_id)
    if not can_begin_contract(actor) or actor.organisation is None or purchase.lead_id != actor.organisation.pk:
        raise DomainError("not-allowed")
    awards = [each for each in awards_of(purchase) if not has_contract(each)]
    chosen = _chosen(request, awards)
    form = AwardedForm(posted(request), awards=awards, initial=_from_award(purchase, chosen))
    if request.method == "POST" and form.is_valid() and request.POST.get("step") != "preview":
        try:
            made = services_awards.contract_from_awards(
                actor=actor, award_ids=form.cleaned_data["awards"], facts=form.facts()
            )
        except DomainError as error:
            if error.code in ("not-found", "not-allowed"):
                raise
            refusal_show(form, error)
        else:
            messages.success(request, _("The contract was made. Nothing of it was typed again."))
            return redirect("contracts:detail", made.public_id)
    bindings, refused = _preview(actor, chosen)
    shown = {
        "purchase": purchase,
        "awards": awards,
        "form": form,
        "bindings": bindings,
        "refused": _told(refused) if refused else "",
        "tab": "contract",
    }
    return render(request, "contracts/from_awards.html", shown, status=form_status(form))


def _chosen(request: HttpRequest, awards: Sequence[Award]) -> list[Award]:
    """Those that are ticked or named in the address; at first, all of the first winner."""
    asked = request.POST.getlist("awards") or request.GET.getlist("award")
    named = [each for each in awards if each.public_id in asked]
    return named or [each for each in awards if each.offer_id == awards[0].offer_id]


def _from_award(purchase: Purchase, chosen: Sequence[Award]) -> dict[str, Any]:
    initial: dict[str, Any] = {
        "title": purchase.title,
        "language": purchase.language,
        "time_zone": purchase.time_zone,
        "awards": [each.public_id for each in chosen],
        "ladder": LADDER,
    }
    return initial | _price(chosen)


def _price(chosen: Sequence[Award]) -> dict[str, Any]:
    """The sum of the offer's prices for these lots; nothing where one of them is not recorded."""
    prices = [
        (row.price, row.currency) for award in chosen for row in award.offer.lots.all() if row.lot_id == award.lot_id
    ]
    currencies = {currency for _price, currency in prices}
    if not prices or len(currencies) != 1 or any(price is None for price, _currency in prices):
        return {}
    total = sum((price for price, _currency in prices if price is not None), Decimal(0))
    return {"value": total, "currency": currencies.pop()}


def _preview(actor: Actor, chosen: Sequence[Award]) -> tuple[list[Any], DomainError | None]:
    if not chosen:
        return [], None
    try:
        found = services_awards.clauses_from_awards(actor=actor, award_ids=[each.public_id for each in chosen])
    except DomainError as error:
        if error.code in ("not-found", "not-allowed"):
            raise
        return [], error
    return [(edition_value(each.edition), each.answer) for each in found], None

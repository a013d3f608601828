"""Which knots does the thread have in the contract: clause, indicators, sites?"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from redthread.apps.contracts.figures import figure_words
from redthread.apps.contracts.models import Clause, Indicator
from redthread.apps.contracts.permissions import can_read_contract
from redthread.apps.contracts.selectors import clauses_now, indicators_of, sites_of
from redthread.apps.purchases.adapters import text_value
from redthread.domain.contract.terms import PeriodState
from redthread.domain.thread import Stage
from redthread.web.threads.knots import Knot, Root, Words
from redthread.words.names import name_of


def contract(root: Root) -> Iterator[Knot]:
    """Each clause as it stands now, followed by its indicators and where they stand."""
    for clause in root.clauses:
        yield from _clause(clause, root)
        if can_read_contract(root.actor, clause.contract):
            for each in indicators_of(contract=clause.contract):
                if each.clause_edition.clause_id == clause.pk:
                    yield _indicator(each)


def _clause(clause: Clause, root: Root) -> Iterator[Knot]:
    edition = next((each for each in clauses_now(contract=clause.contract) if each.clause_id == clause.pk), None)
    if edition is None:
        yield Knot(
            Stage.CONTRACT,
            _("Clause withdrawn"),
            text=clause.withdrawn_reason,
            at=clause.withdrawn_at,
            key=("clause", clause.public_id),
        )
        return
    named: list[tuple[Words, Words]] = [
        (_("Contract"), clause.contract.title),
        (_("Trigger"), edition.trigger),
        (_("Deadline"), edition.deadline),
        (_("Edition"), str(edition.number)),
    ]
    address = reverse("contracts:clause", args=[clause.contract.public_id, clause.public_id])
    yield Knot(
        Stage.CONTRACT,
        str(text_value(edition.title)) or _("Clause"),
        text=str(text_value(edition.wording)),
        facts=tuple((label, value) for label, value in named if value),
        address=address if can_read_contract(root.actor, clause.contract) else "",
        at=edition.from_on,
        who=f"{clause.contract.authority.name} · {clause.contract.supplier.name}",
        key=("clause", clause.public_id),
    )


def _indicator(indicator: Indicator) -> Knot:
    status = getattr(indicator, "status", None)
    facts: list[tuple[Words, Words]] = []
    if status is not None and status.target is not None:
        facts.append((_("Target"), figure_words(status.target, indicator.unit, indicator.currency)))
    if status is not None and status.value is not None:
        facts.append((_("Latest"), figure_words(status.value, indicator.unit, indicator.currency)))
    if status is not None and status.counts:
        facts.append((_("Periods so far"), _counts(status.counts)))
    is_reported = status is not None and bool(status.rating)
    return Knot(
        Stage.CONTRACT,
        str(text_value(indicator.name)) or _("Indicator"),
        facts=tuple(facts),
        address=reverse("contracts:indicator", args=[indicator.contract.public_id, indicator.public_id]),
        at=status.period_to if is_reported and status is not None else None,
        key=("indicator", indicator.public_id),
        chip=status.rating if is_reported and status is not None else PeriodState.NOT_DUE.value,
        table="rating" if is_reported else "period-state",
    )


def _counts(counts: dict[str, int]) -> str:
    """ "4 Meets, 1 Below": in the order of the ratings."""
    language = get_language() or "en"
    return ", ".join(f"{number} × {name_of('rating', code, language)}" for code, number in counts.items() if number)


def supply_chain(root: Root) -> Iterator[Knot]:
    """The sites that the contracts name, once each."""
    seen: set[int] = set()
    for clause in root.clauses:
        if not can_read_contract(root.actor, clause.contract):
            continue
        for linked in sites_of(contract=clause.contract):
            if linked.site_id not in seen:
                seen.add(linked.site_id)
                yield Knot(
                    Stage.SUPPLY_CHAIN,
                    linked.site.name,
                    text=linked.what,
                    facts=((_("Country"), linked.site.country),),
                    address=reverse("sites:detail", args=[linked.site.public_id]),
                    at=linked.stated_at,
                    who=linked.stated_by.name,
                    chip=linked.site.role,
                    table="site-role",
                )

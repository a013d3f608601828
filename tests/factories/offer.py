"""How do tests come to a published tender with offers, answers, scores and an award, by the services people use?"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.evaluation.models import Award
from redthread.apps.evaluation.services import award_make, score_give
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services import package_load
from redthread.apps.offers.models import Answer, Offer
from redthread.apps.offers.selectors import answers_now, editions_answered
from redthread.apps.offers.services import AnswerGiven, answers_record, offer_record
from redthread.apps.purchases.models import Lot, Purchase
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.services import RequirementFacts, requirement_add_from_library, requirement_change
from redthread.apps.tenders.services_publication import tender_publish
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.offers.answers import AnswerStanding
from redthread.domain.values import Money, Text, Weight, WeightKind
from redthread.standards.package.reader import read_package
from tests.factories.package import AWARD, CLAUSE, HEAD, as_file
from tests.factories.tender import LOT, add, begin, price_facts

AS_OFFERED = {
    **CLAUSE["indicators"][0],
    "name": "Hours within the limit",
    "target": "as-offered",
    "counted": "workers within the limit of hours",
    "denominator": "workers in the sample",
}
RECEIVED = date(2024, 5, 6)
DECIDED = date(2024, 6, 3)
WHY = "It names the most sites, and all of them can be visited."


def promising_library() -> dict[str, CriterionVersion]:
    """CLA-01, a clause with a target of its own, and AWA-01, an award criterion whose target the offer promises."""
    award = {name: value for name, value in AWARD.items() if name != "no_indicator"} | {"indicators": [AS_OFFERED]}
    clause = CLAUSE
    edition = package_load(read_package([as_file({**HEAD, "criteria": [clause, award]})]))
    return {each.criterion.identifier: each for each in edition.first_versions.select_related("criterion")}


def published(actor: Actor, **changes: object) -> Purchase:
    """A published tender with one lot: price 60 %, AWA-01 40 %, CLA-01 as a clause; no time limit is stated."""
    library = promising_library()
    purchase = begin(actor, **{"tenders_due": None, **changes})
    add(actor, purchase, price_facts())
    _award_add(actor, purchase, library["AWA-01"])
    requirement_add_from_library(actor=actor, public_id=purchase.public_id, criterion_version=library["CLA-01"])
    tender_publish(actor=actor, public_id=purchase.public_id)
    return purchase


def _award_add(actor: Actor, purchase: Purchase, version: CriterionVersion) -> None:
    requirement = requirement_add_from_library(actor=actor, public_id=purchase.public_id, criterion_version=version)
    requirement_change(
        actor=actor, public_id=purchase.public_id, requirement_id=requirement.public_id, facts=depth_facts(), version=1
    )


def depth_facts(*, max_points: str = "40") -> RequirementFacts:
    """AWA-01 with a weight of 40 %; ``max_points`` is what its scale speaks of."""
    return RequirementFacts(
        wording=Text.of("The buyer scores the sites.", "en"),
        stage=StageOfUse.AWARD,
        title=Text.of("Depth", "en"),
        is_mandatory=False,
        scale=Text.of("All {max_points} points: all.\nNo points: none.", "en"),
        variables={"max_points": max_points},
        weights={LOT: Weight(WeightKind.PERCENTAGE, Decimal(40))},
    )


def lot_of(purchase: Purchase) -> Lot:
    """Its first lot."""
    return purchase.lots.order_by("identifier")[0]


def offer(actor: Actor, purchase: Purchase, supplier: Organisation, **changes: object) -> Offer:
    """An offer for the first lot at 100 000 NOK; ``changes`` overwrite single arguments of the service."""
    price = Money(Decimal("100000.00"), "NOK")
    stated: dict[str, object] = {"received_on": RECEIVED, "lots": {lot_of(purchase).public_id: price}}
    return offer_record(actor=actor, purchase_id=purchase.public_id, supplier=supplier, **{**stated, **changes})  # type: ignore[arg-type]


def edition_titled(offer: Offer, title: str) -> RequirementEdition:
    """One of Price, Depth and Sites in ``published``."""
    return next(each for each in editions_answered(offer) if each.title[0][1] == title)


def answer(
    actor: Actor,
    offer: Offer,
    title: str,
    standing: AnswerStanding = AnswerStanding.MET,
    **changes: object,
) -> Answer:
    """The answer to the requirement of that title; ``changes`` are fields of ``AnswerGiven``."""
    edition = edition_titled(offer, title)
    given = AnswerGiven(edition_id=edition.public_id, standing=standing, **changes)  # type: ignore[arg-type]
    answers_record(actor=actor, offer_id=offer.public_id, answers=[given])
    return answers_now(offer)[edition.pk]


def answered(actor: Actor, purchase: Purchase, supplier: Organisation, *, promised: str = "85") -> Offer:
    """An offer that answers all three requirements, with the figure that it promises for Depth in per cent."""
    made = offer(actor, purchase, supplier)
    answer(actor, made, "Price", text="100 000 NOK for all devices.")
    answer(actor, made, "Depth", text="Sites of all models are named.", promised=Decimal(promised))
    answer(actor, made, "Sites", text="Named within 30 days.")
    return made


def scored(actor: Actor, offer: Offer, points: Mapping[str, str]) -> None:
    """Points by the title of the requirement, such as ``{"Price": "60", "Depth": "30"}``."""
    lot = lot_of(offer.purchase)
    for title, given in points.items():
        row = answers_now(offer)[edition_titled(offer, title).pk]
        score_give(
            actor=actor, answer_id=row.public_id, lot_id=lot.public_id, points=Decimal(given), reason="By the scale."
        )


def awarded(actor: Actor, supplier: Organisation) -> Award:
    """The only lot of a published tender, awarded to the supplier's offer, which is the only one and fully scored."""
    purchase = published(actor)
    won = answered(actor, purchase, supplier)
    scored(actor, won, {"Price": "60", "Depth": "30"})
    return award(actor, won)


def award(actor: Actor, offer: Offer, **changes: object) -> Award:
    """The first lot to this offer; ``changes`` overwrite single arguments of the service."""
    stated: dict[str, object] = {
        "purchase_id": offer.purchase.public_id,
        "lot_id": lot_of(offer.purchase).public_id,
        "offer_id": offer.public_id,
        "reason": WHY,
        "decided_on": DECIDED,
    }
    return award_make(actor=actor, **{**stated, **changes})  # type: ignore[arg-type]

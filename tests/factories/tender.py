"""How do tests of the stages come to a purchase with requirements, by the same services that people use?"""

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache

from redthread.apps.accounts.actor import Actor
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.services import package_load
from redthread.apps.purchases.models import Purchase
from redthread.apps.purchases.services import PurchaseFacts, purchase_begin
from redthread.apps.tenders.models import Requirement
from redthread.apps.tenders.services import RequirementFacts, requirement_add
from redthread.domain.criteria.package import Package
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import Text, Weight, WeightKind
from redthread.standards.package.files import PackageFile
from redthread.standards.package.reader import read_package
from tests.factories.package import as_file, package_fields

LOT = "LOT-0001"


@cache
def small_package() -> Package:
    files: list[PackageFile] = [as_file(package_fields())]
    return read_package(files)


def small_library() -> dict[str, CriterionVersion]:
    """Two criteria, CLA-01 and AWA-01, by their local identifier."""
    edition = package_load(small_package())
    return {each.criterion.identifier: each for each in edition.first_versions.select_related("criterion")}


def purchase_facts(**changes: object) -> PurchaseFacts:
    stated: dict[str, object] = {
        "title": "Laptops for schools",
        "kind": Kind.SINGLE_CONTRACT,
        "need": "4 200 laptops, used for six years.",
        "procedure": Procedure.OPEN,
        "cpv": ("30213100",),
        "value": Decimal("4200000.00"),
        "currency": "NOK",
        "time_zone": "Europe/Oslo",
        "dispatched_on": date(2099, 1, 5),
        "tenders_due": datetime(2099, 3, 2, 11, 0, tzinfo=UTC),
    }
    return PurchaseFacts(**{**stated, **changes})  # type: ignore[arg-type]


def begin(actor: Actor, **changes: object) -> Purchase:
    return purchase_begin(actor=actor, facts=purchase_facts(**changes))


def price_facts(*, percent: str = "60", lot: str = LOT) -> RequirementFacts:
    return RequirementFacts(
        wording=Text.of("The lowest total price of all devices earns the most points.", "en"),
        stage=StageOfUse.AWARD,
        title=Text.of("Price", "en"),
        award_kind=AwardKind.PRICE,
        verification=Text.of("The price sheet of the tender.", "en"),
        weights={lot: Weight(WeightKind.PERCENTAGE, Decimal(percent))},
    )


def policy_facts(*, percent: str = "40", lot: str = LOT) -> RequirementFacts:
    """Faulty on purpose: it asks for the firm's general policy and not for what is bought."""
    return RequirementFacts(
        wording=Text.of("Points are given to tenderers who have a corporate social responsibility policy.", "en"),
        stage=StageOfUse.AWARD,
        title=Text.of("Corporate social responsibility", "en"),
        award_kind=AwardKind.QUALITY,
        weights={lot: Weight(WeightKind.PERCENTAGE, Decimal(percent))},
    )


def add(actor: Actor, purchase: Purchase, facts: RequirementFacts) -> Requirement:
    return requirement_add(actor=actor, public_id=purchase.public_id, facts=facts)

"""Does every relation point to an earlier stage, by a key that the database holds?"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import CASCADE, Field, ForeignKey, ManyToManyField, Model
from django.test.utils import isolate_apps

ORDER = (
    "jobs", "journal", "accounts", "inbox", "files", "search", "library", "facts", "purchases", "sites", "tenders",
    "offers", "evaluation", "contracts", "followup", "outcomes", "opendata",
)  # fmt: skip
"""The stages in the order of a purchase, as the import contract has them, without the rows, which hold none."""
KNOWS_IDS_ALONE = frozenset({"jobs", "journal", "search"})
"""They know public ids and nothing else: no key into them, none out of them."""


def own_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("redthread.")]


def relations(model: type[Model]) -> Iterator["tuple[Field[Any, Any], type[Model]]"]:
    for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
        if isinstance(field, ForeignKey | ManyToManyField) and isinstance(field.related_model, type):
            yield field, field.related_model


def backward(models: list[type[Model]]) -> list[str]:
    """Relations from an earlier stage to a later one, or into or out of a stage that knows ids alone."""
    return [
        str(field)
        for model in models
        for field, target in relations(model)
        if not _points_back(model._meta.app_label, target._meta.app_label)
    ]


def _points_back(here: str, there: str) -> bool:
    if here == there:
        return True
    return ORDER.index(there) < ORDER.index(here) and not KNOWS_IDS_ALONE & {here, there}


def test_every_relation_points_to_an_earlier_stage() -> None:
    assert backward(own_models()) == []


def test_every_stage_with_rows_is_in_the_order() -> None:
    assert {model._meta.app_label for model in own_models()} - set(ORDER) == set()


@isolate_apps("redthread.apps.accounts", "redthread.apps.purchases")
def test_relation_to_a_later_stage_would_be_seen() -> None:
    from redthread.apps.purchases.models import Purchase

    class Planted(Model):  # noqa: DJ008 - it has no rows to be shown
        purchase = ForeignKey(Purchase, on_delete=CASCADE, related_name="+")

        class Meta:
            app_label = "accounts"

    assert backward([Planted]) == ["accounts.Planted.purchase"]


def test_no_row_points_at_anything_whatever() -> None:
    """A generic key can't be followed by the database, nor by who reads the picture of the rows."""
    generic = [
        f"{model.__name__}.{field.name}"
        for model in own_models()
        for field in model._meta.private_fields
        if type(field).__name__ in ("GenericForeignKey", "GenericRelation")
    ]

    assert generic == []


def test_every_row_that_leaves_has_a_random_public_id() -> None:
    """Rows that are only ever shown inside another one need none."""
    inner = {
        "Chain", "Entry", "Readable", "Heartbeat", "ConsortiumMember", "Membership", "SearchEntry", "PackageVersion",
        "Participation", "LotAim", "ImportedNotice", "RequirementWeight", "Fact", "SiteGrant", "OfferLot",
        "AnswerEvidence", "ContractLot", "ContractOwner", "ContractSite", "ClauseEdition", "Target", "IndicatorStatus",
        "ObservationEvidence", "ObservationDecision", "AssignmentSite", "FindingEdition", "Consent", "StoryCheck",
        "Release", "FindingDecision", "ActionStep", "ActionEvidence", "CaseFact",
        "TrackFigure",
    }  # fmt: skip
    without = {
        model.__name__
        for model in own_models()
        if not any(type(field).__name__ == "PublicIdField" for field in model._meta.local_fields)
    }

    assert without == inner

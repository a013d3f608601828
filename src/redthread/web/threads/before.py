"""Which knots does the thread have up to the tender: need, criterion, the sentence as it was tendered?"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from redthread.apps.library.models import CriterionVersion
from redthread.apps.purchases.adapters import text_value
from redthread.apps.purchases.models import Choice
from redthread.apps.tenders.adapters import edition_value
from redthread.apps.tenders.models import RequirementEdition
from redthread.apps.tenders.selectors import editions_of
from redthread.domain.thread import Stage
from redthread.web.threads.knots import Knot, Root


def need(root: Root) -> Iterator[Knot]:
    purchase = root.purchase
    if purchase is not None and purchase.need:
        yield Knot(
            Stage.NEED,
            purchase.title,
            text=purchase.need,
            address=reverse("purchases:detail", args=[purchase.public_id]),
            at=purchase.created_at,
            who=purchase.lead.name,
        )


def criterion(root: Root) -> Iterator[Knot]:
    """The library's criterion, once, with the reason why it was chosen where the reader may know it."""
    choice, version = _choice(root), version_of(root)
    if version is None:
        return
    yield Knot(
        Stage.CRITERIA,
        version.title,
        text=choice.reason if choice and root.purchase else "",
        facts=((_("Criterion"), version.criterion.identifier), (_("Package"), version.criterion.package.identifier)),
        address=reverse(
            "library:criterion_version",
            args=[version.criterion.package.identifier, version.criterion.identifier, version.public_id],
        ),
        at=choice.chosen_at if choice else None,
        who=_chooser(choice) if root.purchase else "",
    )


def version_of(root: Root) -> CriterionVersion | None:
    """The criterion that it all began with; None where the words are the buyer's own."""
    choice = _choice(root)
    if choice is not None:
        return choice.criterion_version
    return next((each.criterion_version for each in root.clauses if each.criterion_version is not None), None)


def _choice(root: Root) -> Choice | None:
    return root.requirement.choice if root.requirement else None


def _chooser(choice: Choice | None) -> str:
    return str(choice.chosen_by) if choice and choice.chosen_by else ""


def tender(root: Root) -> Iterator[Knot]:
    """Each edition that was published, oldest first; the draft too, for those who write it."""
    for edition in _editions(root):
        yield _sentence(edition, root)


def _editions(root: Root) -> list[RequirementEdition]:
    if root.requirement is not None:
        every = editions_of(requirement=root.requirement).order_by("number")
        return [each for each in every if each.publication_id is not None or root.purchase is not None]
    return [each.requirement_edition for each in root.clauses if each.requirement_edition is not None]


def _sentence(edition: RequirementEdition, root: Root) -> Knot:
    value = edition_value(edition)
    published = edition.publication
    purchase = edition.requirement.purchase
    title = str(text_value(edition.title)) or _("Requirement")
    return Knot(
        Stage.TENDER,
        _("%(title)s, edition %(number)s") % {"title": title, "number": edition.number},
        text=str(value.wording),
        facts=(
            ((_("Published as"), _("edition %(number)s of the tender") % {"number": published.number}),)
            if published
            else ((_("Standing"), _("draft")),)
        ),
        address=(
            reverse("tenders:requirement", args=[purchase.public_id, edition.requirement.public_id])
            if root.purchase is not None
            else reverse("opendata:tender", args=[purchase.public_id])
        ),
        at=published.published_at if published else edition.changed_at,
        who=purchase.lead.name,
        key=("requirement", edition.requirement.public_id),
    )

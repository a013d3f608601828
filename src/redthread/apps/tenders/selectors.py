"""What does a tender say now, and what did it say when it was published?"""

from django.db.models import Max, OuterRef, Prefetch, QuerySet, Subquery

from redthread.apps.accounts.actor import Actor
from redthread.apps.purchases.models import Purchase as PurchaseRow
from redthread.apps.purchases.permissions import purchases_shown_to
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.search.selectors import search
from redthread.apps.tenders.adapters import tender_value
from redthread.apps.tenders.models import CheckRun, KeptFinding, Publication, Requirement, RequirementEdition
from redthread.apps.tenders.models import RequirementWeight as WeightRow
from redthread.domain.check.draft import Draft
from redthread.domain.check.finding import Report
from redthread.domain.check.run import report
from redthread.domain.errors import DomainError
from redthread.domain.plain import from_plain
from redthread.domain.purchase import Purchase

PUBLISHED = "published"
"""The kind under which the search index holds published tenders, by the purchase's public id."""
MOST_HITS = 1000
"""The best hits of a search that are looked at: a statement has a bounded number of parameters."""


def editions_now(*, purchase: PurchaseRow) -> QuerySet[RequirementEdition]:
    """The newest edition of each requirement that stands, in order; two queries whatever their number."""
    newest = RequirementEdition.objects.filter(requirement=OuterRef("requirement")).order_by("-number").values("pk")[:1]
    return (
        RequirementEdition.objects.filter(
            requirement__purchase=purchase, requirement__withdrawn_at=None, pk=Subquery(newest)
        )
        .select_related("requirement__choice__criterion_version__criterion__package")
        .prefetch_related(Prefetch("weights", queryset=WeightRow.objects.select_related("lot")))
        .order_by("requirement__position", "requirement__pk")
    )


def tender_now(*, actor: Actor, public_id: str) -> tuple[PurchaseRow, Purchase]:
    """The purchase's row and the tender as it stands now."""
    purchase = purchase_get(actor=actor, public_id=public_id)
    return purchase, tender_value(purchase, editions_now(purchase=purchase))


def requirement_get(*, actor: Actor, public_id: str, requirement_id: str) -> RequirementEdition:
    """The newest edition of one requirement of that purchase. Raises ``not-found``."""
    purchase = purchase_get(actor=actor, public_id=public_id)
    found = editions_now(purchase=purchase).filter(requirement__public_id=requirement_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def requirement_anywhere(*, actor: Actor, public_id: str) -> Requirement:
    """A requirement by its own public id alone, with its purchase and criterion. Raises ``not-found``."""
    found = (
        Requirement.objects.filter(purchase__in=purchases_shown_to(actor), public_id=public_id)
        .select_related("purchase__lead", "choice__criterion_version__criterion__package", "choice__chosen_by")
        .first()
    )
    if found is None:
        raise DomainError("not-found")
    return found


def versions_taken(*, purchase: PurchaseRow) -> set[str]:
    """Public ids of the criterion versions that stand in the tender already."""
    standing = Requirement.objects.filter(purchase=purchase, withdrawn_at=None, choice__isnull=False)
    return set(standing.values_list("choice__criterion_version__public_id", flat=True))


def editions_of(*, requirement: Requirement) -> QuerySet[RequirementEdition]:
    return requirement.editions.select_related("publication", "changed_by").order_by("-number")


def tender_check(*, purchase: PurchaseRow, tender: Purchase) -> Report:
    """The check under the rules in force when the purchase started."""
    return report(Draft(tender, as_of=purchase.started_on))


def kept_findings(*, purchase: PurchaseRow) -> dict[tuple[str, str, str], KeptFinding]:
    """(rule, place, outcome) → the decision to keep it, where it still stands and was made on today's wording."""
    kept = KeptFinding.objects.filter(purchase=purchase, withdrawn_at=None).select_related("kept_by", "edition")
    newest = dict(
        Requirement.objects.filter(purchase=purchase).annotate(latest=Max("editions__pk")).values_list("pk", "latest")
    )
    return {
        (each.rule, each.at, each.outcome): each
        for each in kept
        if each.edition is None or newest.get(each.edition.requirement_id) == each.edition_id
    }


def check_runs(*, purchase: PurchaseRow) -> QuerySet[CheckRun]:
    return CheckRun.objects.filter(purchase=purchase).select_related("run_by").order_by("-pk")


def check_run_get(*, purchase: PurchaseRow, public_id: str) -> CheckRun:
    found = check_runs(purchase=purchase).filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def tender_of_run(run: CheckRun) -> Purchase:
    """The tender as it stood when that check ran."""
    return from_plain(Purchase, run.report["tender"])


def publications_of(*, purchase: PurchaseRow) -> QuerySet[Publication]:
    return Publication.objects.filter(purchase=purchase).select_related("published_by").order_by("-number")


def publication_latest(*, purchase: PurchaseRow) -> Publication | None:
    return publications_of(purchase=purchase).first()


def published_value(publication: Publication) -> Purchase:
    """What was published, exactly as it was."""
    return from_plain(Purchase, publication.facts)


def publications_public(*, query: str = "", country: str = "", cpv: str = "") -> QuerySet[Publication]:
    """The latest publication of every published tender, newest first: open to everybody.

    ``query`` is looked for in what was published, not in what was changed since; ``country`` is that of the lead
    (two letters), ``cpv`` the beginning of a code. What is no country or code finds nothing.
    """
    newest = Publication.objects.filter(purchase=OuterRef("purchase")).order_by("-number").values("pk")[:1]
    found = Publication.objects.filter(pk=Subquery(newest)).select_related("purchase__lead")
    if query.strip():
        found = found.filter(purchase__public_id__in=search(PUBLISHED, query=query)[:MOST_HITS])
    if country:
        found = found.filter(facts__buyers__0__country=country.upper())
    if cpv:
        found = found.filter(facts__cpv__icontains=f'"{cpv}') if cpv.isalnum() else found.none()
    return found.order_by("-published_at", "-pk")


def publication_public_get(*, public_id: str) -> Publication:
    """By the purchase's public id. Raises ``not-found``, for a draft as for nothing at all."""
    found = publications_public().filter(purchase__public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def has_draft_changes(*, purchase: PurchaseRow) -> bool:
    return RequirementEdition.objects.filter(requirement__purchase=purchase, publication=None).exists()

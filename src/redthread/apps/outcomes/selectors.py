"""Which case studies are there, and what became of a criterion? Open to everybody."""

from redthread.apps.accounts.actor import Actor
from redthread.apps.facts.selectors import facts_of_purchase
from redthread.apps.library.models import Criterion
from redthread.apps.library.selectors import criterion_track
from redthread.apps.outcomes.adapters import case_value
from redthread.apps.outcomes.models import CaseStudy as Row
from redthread.apps.outcomes.record import case_of_record
from redthread.apps.purchases.selectors import purchase_get
from redthread.apps.tenders.selectors import publication_latest, published_value
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.cases import CaseStudy
from redthread.domain.outcomes.threshold import ShownFigure


def cases_list() -> list[CaseStudy]:
    """In their order, with their statements; two queries."""
    return [case_value(row) for row in Row.objects.prefetch_related("facts")]


def case_get(*, slug: str) -> CaseStudy:
    """Raises ``not-found``; two queries."""
    found = Row.objects.prefetch_related("facts").filter(slug=slug).first()
    if found is None:
        raise DomainError("not-found")
    return case_value(found)


def track_record_of(*, criterion: Criterion) -> tuple[ShownFigure, ...]:
    """Every measure with its figure, or with why it is not told; one query."""
    return criterion_track(criterion=criterion)


def case_from_record(*, actor: Actor, purchase_id: str) -> CaseStudy:
    """What is recorded of a published purchase, as a case study that nobody has published yet.

    For people of its authorities, who decide whether it goes out: it tells figures of one purchase. Raises
    ``not-found``, for a draft too.
    """
    purchase = purchase_get(actor=actor, public_id=purchase_id)
    publication = publication_latest(purchase=purchase)
    if publication is None:
        raise DomainError("not-found")
    return case_of_record(
        published_value(publication),
        facts_of_purchase(purchase_id=purchase.public_id),
        slug=f"purchase-{purchase.public_id}",
        is_fictional=purchase.lead.is_fictional,
    )

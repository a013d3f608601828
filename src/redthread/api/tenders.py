"""What may a machine do with a tender's requirements, its check and its publications?"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Path, Router, Status

from redthread.api.actors import MEMBERS, acting
from redthread.api.check_shapes import ReportShape
from redthread.api.fields import PublicId
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads, writes
from redthread.api.tenders_shapes import (
    PublicationShape,
    RequirementChange,
    RequirementGiven,
    RequirementShape,
    TakenGiven,
    facts_changed,
    facts_given,
    publication_shape,
    requirement_shape,
)
from redthread.apps.purchases.selectors import purchase_get, purchase_to_change
from redthread.apps.tenders import selectors, services, services_publication
from redthread.apps.tenders.findings import report_plain, report_shown

router = Router(tags=["tenders"], auth=MEMBERS)
REQUIREMENTS = "/{public_id}/requirements"


@router.get(REQUIREMENTS, response=reads(Page[RequirementShape]), summary="The requirements of a tender, in order")
def requirements(request: HttpRequest, public_id: Path[PublicId], paging: Paging) -> dict[str, Any]:
    purchase = purchase_get(actor=acting(request), public_id=public_id)
    return page_of(selectors.editions_now(purchase=purchase), paging, requirement_shape)


@router.post(REQUIREMENTS, response=writes(RequirementShape, 201), summary="Add a requirement of one's own")
def requirement_add(
    request: HttpRequest, public_id: Path[PublicId], given: RequirementGiven
) -> Status[RequirementShape]:
    made = services.requirement_add(actor=acting(request), public_id=public_id, facts=facts_given(given))
    return Status(201, _requirement(request, public_id, made.public_id))


@router.post(
    f"{REQUIREMENTS}/from-library",
    response=writes(list[RequirementShape], 201),
    summary="Take criteria from the library",
)
def requirements_take(
    request: HttpRequest, public_id: Path[PublicId], given: TakenGiven
) -> Status[list[RequirementShape]]:
    """All of them or none. One that was taken before is the requirement there is already."""
    actor = acting(request)
    purchase = purchase_to_change(actor=actor, public_id=public_id)
    made = services.requirements_add_from_library(
        actor=actor, public_id=public_id, version_ids=given.criterion_versions, reason=given.reason
    )
    wanted = [each.public_id for each in made]
    rows = selectors.editions_now(purchase=purchase).filter(requirement__public_id__in=wanted)
    return Status(201, [requirement_shape(row) for row in rows])


@router.get(f"{REQUIREMENTS}/{{requirement_id}}", response=reads(RequirementShape), summary="One requirement")
def requirement(request: HttpRequest, public_id: Path[PublicId], requirement_id: Path[PublicId]) -> RequirementShape:
    return _requirement(request, public_id, requirement_id)


@router.patch(
    f"{REQUIREMENTS}/{{requirement_id}}", response=writes(RequirementShape), summary="Change what a requirement says"
)
def requirement_change(
    request: HttpRequest, public_id: Path[PublicId], requirement_id: Path[PublicId], given: RequirementChange
) -> RequirementShape:
    """Only what is given. Where the newest edition is published, the change begins the next one."""
    actor = acting(request)
    purchase_to_change(actor=actor, public_id=public_id)
    edition = selectors.requirement_get(actor=actor, public_id=public_id, requirement_id=requirement_id)
    services.requirement_change(
        actor=actor,
        public_id=public_id,
        requirement_id=requirement_id,
        facts=facts_changed(edition, given),
        version=given.version,
    )
    return _requirement(request, public_id, requirement_id)


@router.delete(f"{REQUIREMENTS}/{{requirement_id}}", response=writes(None, 204), summary="Take a requirement out")
def requirement_remove(request: HttpRequest, public_id: Path[PublicId], requirement_id: Path[PublicId]) -> Status[None]:
    """What was published of it stays published."""
    services.requirement_remove(actor=acting(request), public_id=public_id, requirement_id=requirement_id)
    return Status(204, None)


@router.get("/{public_id}/check", response=reads(ReportShape), summary="What the tender check says of it now")
def check(request: HttpRequest, public_id: Path[PublicId]) -> dict[str, Any]:
    """Under the rules in force when the purchase started. Kept findings stand among the others, with their reason."""
    purchase, tender = selectors.tender_now(actor=acting(request), public_id=public_id)
    found = selectors.tender_check(purchase=purchase, tender=tender)
    kept = selectors.kept_findings(purchase=purchase)
    return report_plain(report_shown(found, tender, language=get_language() or "en", kept=kept))


@router.get(
    "/{public_id}/publications", response=reads(Page[PublicationShape]), summary="Its publications, newest first"
)
def publications(request: HttpRequest, public_id: Path[PublicId], paging: Paging) -> dict[str, Any]:
    purchase = purchase_get(actor=acting(request), public_id=public_id)
    return page_of(selectors.publications_of(purchase=purchase), paging, publication_shape)


@router.post("/{public_id}/publications", response=writes(PublicationShape, 201), summary="Publish the tender")
def publish(request: HttpRequest, public_id: Path[PublicId]) -> Status[PublicationShape]:
    """Freeze the tender as it stands and make it public. Open findings do not stop it: ask for the check first."""
    return Status(
        201, publication_shape(services_publication.tender_publish(actor=acting(request), public_id=public_id))
    )


def _requirement(request: HttpRequest, public_id: str, requirement_id: str) -> RequirementShape:
    found = selectors.requirement_get(actor=acting(request), public_id=public_id, requirement_id=requirement_id)
    return requirement_shape(found)

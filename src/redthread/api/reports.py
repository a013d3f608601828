"""How does a machine report the figures of a contract, and decide on them?"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Router, Status

from redthread.api.actors import MEMBERS, acting
from redthread.api.fields import PublicId
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads, writes
from redthread.api.reports_shapes import (
    DecisionGiven,
    ObservationGiven,
    ObservationShape,
    ReportDueShape,
    due_shape,
    observation_shape,
)
from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts import selectors, services_reports
from redthread.apps.contracts.given import ReportGiven
from redthread.apps.files.models import StoredFile
from redthread.apps.files.selectors import files_chosen
from redthread.domain.errors import DomainError

router = Router(tags=["reports"], auth=MEMBERS)


@router.get("/reports/due", response=reads(Page[ReportDueShape]), summary="Reports that are due, over all contracts")
def reports_due(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    """What my organisation has to hand in, or as an authority waits for: missing or returned, by due date."""
    rows = selectors.reports_due(actor=acting(request), as_of=timezone.localdate())
    return page_of(rows, paging, due_shape)


@router.post(
    "/indicators/{indicator_id}/observations",
    response=writes(ObservationShape, 201),
    summary="Report the figure of one period",
)
def observation_submit(
    request: HttpRequest, indicator_id: Path[PublicId], given: ObservationGiven
) -> Status[ObservationShape]:
    """It is never changed: a correction is the next number, and says in its comment why."""
    actor = acting(request)
    selectors.indicator_get(actor=actor, public_id=indicator_id)
    report = ReportGiven(
        **given.model_dump(exclude={"evidence"}),
        files=_own_files(actor, given.evidence),
    )
    made = services_reports.observation_submit(actor=actor, indicator_id=indicator_id, given=report)
    return Status(201, _observation(actor, made.public_id))


@router.post(
    "/observations/{observation_id}/decisions",
    response=writes(ObservationShape, 201),
    summary="Accept, return or lock what was reported",
)
def observation_decide(
    request: HttpRequest, observation_id: Path[PublicId], given: DecisionGiven
) -> Status[ObservationShape]:
    """By the authority, never by the supplier on its own report."""
    actor = acting(request)
    services_reports.observation_decide(
        actor=actor,
        observation_id=observation_id,
        kind=given.kind,
        comment=given.comment,
        rating=given.rating,
    )
    return Status(201, _observation(actor, observation_id))


def _own_files(actor: Actor, wanted: Sequence[str]) -> list[StoredFile]:
    """Raises ``not-found`` at ``evidence``: one that was taken away and one of somebody else look alike."""
    once = list(dict.fromkeys(wanted))
    found = files_chosen(actor=actor, public_ids=once)
    if len(found) < len(once):
        raise DomainError("not-found", field="evidence")
    return found


def _observation(actor: Actor, public_id: str) -> ObservationShape:
    """Read anew: times come back as the database holds them."""
    row = selectors.observation_get(actor=actor, public_id=public_id)
    return observation_shape(row, indicator=row.indicator)

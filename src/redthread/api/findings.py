"""What may a machine read of findings and corrective actions? What was released to its organisation, and no more."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Router

from redthread.api.actors import MEMBERS, acting
from redthread.api.fields import PublicId
from redthread.api.findings_shapes import ActionShape, MonitorFindingShape, action_shape, finding_shape
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads
from redthread.apps.followup import selectors
from redthread.apps.followup.shown import finding_shown

router = Router(tags=["findings"], auth=MEMBERS)


@router.get("/findings", response=reads(Page[MonitorFindingShape]), summary="Findings that were released to me")
def findings(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    """Newest first; to a monitor its own, whether anybody was told or not."""
    actor, today = acting(request), timezone.localdate()
    rows = selectors.findings_list(actor=actor)
    return page_of(rows, paging, lambda row: finding_shape(finding_shown(actor, row, as_of=today)))


@router.get("/findings/{finding_id}", response=reads(MonitorFindingShape), summary="One finding")
def finding(request: HttpRequest, finding_id: Path[PublicId]) -> MonitorFindingShape:
    actor = acting(request)
    row = selectors.finding_get(actor=actor, public_id=finding_id)
    return finding_shape(finding_shown(actor, row, as_of=timezone.localdate()))


@router.get("/actions", response=reads(Page[ActionShape]), summary="Corrective actions that are not closed")
def actions(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    """Of the findings that I may read, by due date."""
    return page_of(selectors.actions_open(actor=acting(request), as_of=timezone.localdate()), paging, action_shape)

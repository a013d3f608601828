"""What may a machine read of contracts: their clauses, where their figures stand, what was reported?"""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Path, Router

from redthread.api.actors import MEMBERS, acting
from redthread.api.contracts_shapes import ContractListed, ContractWhole, contract_listed, contract_whole
from redthread.api.fields import PublicId
from redthread.api.paging import Page, Paging, Searching, page_of
from redthread.api.refusals import reads
from redthread.api.reports_shapes import ObservationShape, observation_shape
from redthread.apps.contracts import selectors
from redthread.apps.contracts.shown import OBSERVED, indicator_rows

router = Router(tags=["contracts"], auth=MEMBERS)


@router.get("", response=reads(Page[ContractListed]), summary="Contracts of my authority or my organisation")
def contracts(request: HttpRequest, paging: Searching) -> dict[str, Any]:
    """Newest first; ``q`` is looked for in title, number and the parties' names. A monitor is no party."""
    return page_of(selectors.contracts_list(actor=acting(request), query=paging.q), paging, contract_listed)


@router.get("/{contract_id}", response=reads(ContractWhole), summary="One contract, as it stands today")
def contract(request: HttpRequest, contract_id: Path[PublicId]) -> ContractWhole:
    """With the clauses that stand, and every indicator, retired ones too."""
    row = selectors.contract_get(actor=acting(request), public_id=contract_id)
    indicators = selectors.indicators_of(contract=row).prefetch_related(*OBSERVED)
    return contract_whole(
        row,
        clauses=list(selectors.clauses_now(contract=row)),
        indicators=indicator_rows(indicators, as_of=timezone.localdate()),
    )


@router.get(
    "/{contract_id}/observations", response=reads(Page[ObservationShape]), summary="What was reported on a contract"
)
def contract_observations(request: HttpRequest, contract_id: Path[PublicId], paging: Paging) -> dict[str, Any]:
    """Every number of every period, the latest period first; in it by indicator, the latest number first."""
    row = selectors.contract_get(actor=acting(request), public_id=contract_id)
    indicators = selectors.indicators_of(contract=row).prefetch_related(*OBSERVED)
    found = [(each, one) for one in indicators for each in reversed(list(one.observations.all()))]
    found.sort(key=lambda pair: pair[0].period_from, reverse=True)
    return page_of(found, paging, lambda pair: observation_shape(pair[0], indicator=pair[1]))

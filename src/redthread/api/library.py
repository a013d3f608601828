"""What may a machine ask the library? Everybody may read it."""

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Field, Path, Query, Router, Schema

from redthread.api.actors import anybody
from redthread.api.fields import NO_NUL, PublicId
from redthread.api.library_shapes import (
    CriterionShape,
    CriterionTracked,
    PackageShape,
    SummaryShape,
    criterion_shape,
    criterion_tracked,
    package_shape,
    summary_shape,
)
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads
from redthread.apps.library import selectors
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic

router = Router(tags=["library"], auth=anybody)

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,79}$")]


class Filters(Schema):
    """Values of one filter are alternatives, filters are conditions that all hold."""

    q: Annotated[str, Field(max_length=200, pattern=NO_NUL)] = ""
    stage: list[StageOfUse] = Field(default_factory=list, max_length=50)
    level: list[Level] = Field(default_factory=list, max_length=50)
    topic: list[Topic] = Field(default_factory=list, max_length=50)
    supply_chain_stage: list[SupplyChainStage] = Field(default_factory=list, max_length=50)
    group: Annotated[
        str, Field(description="A CPV code, or its first digits.", pattern=r"^([0-9]{2,8}(-[0-9])?)?$")
    ] = ""
    package: Annotated[str, Field(max_length=80, pattern=NO_NUL)] = ""
    sort: Annotated[str, Field(pattern=r"^(document|title|level|effort)?$")] = ""


@router.get("/criteria", response=reads(Page[SummaryShape]), summary="Search the criteria in force")
def criteria(request: HttpRequest, filters: Annotated[Filters, Query()], paging: Paging) -> dict[str, Any]:
    """Without a sort the best hits come first where something is searched for, else the order of a tender document."""
    found = selectors.criteria_search(
        query=filters.q,
        stages=filters.stage,
        topics=filters.topic,
        supply_chain_stages=filters.supply_chain_stage,
        levels=filters.level,
        product_group=filters.group,
        package=filters.package,
        sort=filters.sort,
    )
    return page_of(found, paging, summary_shape)


@router.get(
    "/criteria/{package}/{identifier}", response=reads(CriterionTracked), summary="A criterion, in the version in force"
)
def criterion(request: HttpRequest, package: Path[Name], identifier: Path[Name]) -> CriterionTracked:
    """Of a withdrawn criterion the last version, which ``is_in_force`` says. With the track record of all versions."""
    found = selectors.criterion_get(package=package, identifier=identifier)
    versions = selectors.criterion_versions(criterion=found)
    in_force = next((each for each in versions if each.pk == found.current_id), None)
    track = selectors.criterion_track(criterion=found)
    return criterion_tracked(in_force or versions[0], track=track)


@router.get(
    "/criteria/{package}/{identifier}/versions",
    response=reads(Page[SummaryShape]),
    summary="All versions, newest first",
)
def criterion_versions(
    request: HttpRequest, package: Path[Name], identifier: Path[Name], paging: Paging
) -> dict[str, Any]:
    found = selectors.criterion_get(package=package, identifier=identifier)
    return page_of(selectors.criterion_versions(criterion=found), paging, summary_shape)


@router.get("/versions/{public_id}", response=reads(CriterionShape), summary="One version by its own id")
def criterion_version(request: HttpRequest, public_id: Path[PublicId]) -> CriterionShape:
    """The id that a requirement names as its origin; it never says anything else."""
    return criterion_shape(selectors.criterion_version_get(public_id=public_id))


@router.get("/packages", response=reads(Page[PackageShape]), summary="The packages")
def packages(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    return page_of(selectors.packages_list(), paging, package_shape)


@router.get("/packages/{identifier}", response=reads(PackageShape), summary="One package, with its editions")
def package(request: HttpRequest, identifier: Path[Name]) -> PackageShape:
    return package_shape(selectors.package_get(identifier=identifier))

"""What may a machine know of who it is?"""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from redthread.api.actors import MEMBERS, acting
from redthread.api.paging import Page, Paging, page_of
from redthread.api.refusals import reads
from redthread.apps.accounts import selectors
from redthread.apps.accounts.models import Organisation
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind, Role, Scope

router = Router(tags=["accounts"], auth=MEMBERS)


class OrganisationShape(Schema):
    """``country`` (ISO 3166-1 alpha-2) empty: not stated. ``is_fictional``: part of a demonstration."""

    id: str
    name: str
    kind: OrganisationKind
    country: str
    is_fictional: bool


class MeShape(Schema):
    """Who acts, for whom, in which roles; ``scope`` read: nothing can be changed."""

    id: str
    name: str
    email: str
    language: str
    organisation: OrganisationShape | None
    roles: list[Role]
    scope: Scope


def organisation_shape(row: Organisation) -> OrganisationShape:
    return OrganisationShape(
        id=row.public_id,
        name=row.name,
        kind=OrganisationKind(row.kind),
        country=row.country,
        is_fictional=row.is_fictional,
    )


@router.get("/me", response=reads(MeShape), summary="Who am I, and for whom do I act?")
def me(request: HttpRequest) -> MeShape:
    actor = acting(request)
    if actor.person is None:
        raise DomainError("sign-in-needed")
    return MeShape(
        id=actor.person.public_id,
        name=actor.person.name,
        email=actor.person.email,
        language=actor.person.language,
        organisation=organisation_shape(actor.organisation) if actor.organisation else None,
        roles=sorted(actor.roles),
        scope=actor.scope,
    )


@router.get("/organisations", response=reads(Page[OrganisationShape]), summary="The organisations I may act for")
def organisations(request: HttpRequest, paging: Paging) -> dict[str, Any]:
    """A token acts for one of them, the one it was made for."""
    person = acting(request).person
    if person is None:
        raise DomainError("sign-in-needed")
    return page_of(selectors.organisations_of(person=person).order_by("name", "pk"), paging, organisation_shape)

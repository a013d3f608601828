"""Which sites may this actor see?"""

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.sites.models import Site, SiteGrant
from redthread.apps.sites.permissions import can_change_site, sites_shown_to
from redthread.domain.errors import DomainError
from redthread.domain.sites.roles import SiteRole
from redthread.domain.sites.sameness import folded


def site_get(*, actor: Actor, public_id: str) -> Site:
    """Raises ``not-found`` where there is none and where it is not the actor's to see."""
    found = sites_shown_to(actor).select_related("added_by").filter(public_id=public_id).first()
    if found is None:
        raise DomainError("not-found")
    return found


def site_to_change(*, actor: Actor, public_id: str) -> Site:
    """Raises ``not-allowed`` for somebody who may read it but not change it."""
    site = site_get(actor=actor, public_id=public_id)
    if not can_change_site(actor, site):
        raise DomainError("not-allowed")
    return site


def sites_list(*, actor: Actor, query: str = "", country: str = "", role: str = "") -> QuerySet[Site]:
    """By name; a constant number of queries. ``query`` is looked for in name and address."""
    shown = sites_shown_to(actor).select_related("added_by").order_by("name", "pk")
    if query.strip():
        shown = shown.filter(Q(name__icontains=query.strip()) | Q(address__icontains=query.strip()))
    if country.strip():
        shown = shown.filter(country=country.strip().upper())
    return shown.filter(role=role) if role in set(SiteRole) else shown


def sites_like(*, actor: Actor, name: str, country: str, besides: Site | None = None) -> list[Site]:
    """Those the actor sees whose folded name is the same in the same country: maybe one place twice.

    Of sites that the actor does not see nothing is said, not even that there are any.
    """
    there = sites_shown_to(actor).filter(country=country).order_by("pk")
    asked = folded(name)
    return [each for each in there if folded(each.name) == asked and each.pk != (besides.pk if besides else None)]


def grants_of(*, site: Site) -> QuerySet[SiteGrant]:
    """To whom it was given, for who added it."""
    return site.grants.filter(withdrawn_at=None).select_related("organisation").order_by("organisation__name")

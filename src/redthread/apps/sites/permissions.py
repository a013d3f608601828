"""Who may read and who may change a site? Object rule and queryset filter side by side."""

from django.db.models import Q, QuerySet

from redthread.apps.accounts.actor import Actor
from redthread.apps.sites.models import Site, SiteGrant
from redthread.domain.people.roles import Role

MAY_ADD = (Role.BUYER, Role.CONTRACT_MANAGER, Role.BIDDER, Role.DISCLOSER, Role.MONITOR, Role.COORDINATOR)


def can_add_site(actor: Actor) -> bool:
    """Whoever works with sites in an organisation; an administrator alone does not."""
    return actor.can_write and actor.has(*MAY_ADD)


def can_change_site(actor: Actor, site: Site) -> bool:
    """Who added it. Those who were given it read it."""
    return can_add_site(actor) and actor.organisation is not None and site.added_by_id == actor.organisation.pk


def sites_shown_to(actor: Actor) -> QuerySet[Site]:
    """One's organisation's own ones and those that it was given and that were not taken back."""
    if actor.organisation is None:
        return Site.objects.none()
    own = actor.organisation.pk
    # A subquery instead of a join: a site given to many stays one row, without DISTINCT.
    given = SiteGrant.objects.filter(organisation=own, withdrawn_at=None).values("site")
    return Site.objects.filter(Q(added_by=own) | Q(pk__in=given))

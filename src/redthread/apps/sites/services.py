"""How does a site come to be a row, and who is given it to read?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.journal.services import entry_append
from redthread.apps.rows.fitting import require_fitting
from redthread.apps.sites.models import Site, SiteGrant
from redthread.apps.sites.permissions import can_add_site
from redthread.apps.sites.selectors import site_get, site_to_change
from redthread.domain.errors import DomainError
from redthread.domain.moments import require_year_shown
from redthread.domain.sites.countries import country_code
from redthread.domain.sites.roles import SiteRole


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts:
    """What somebody states of a site. None: not stated, which is no zero."""

    name: str
    address: str
    country: str
    role: SiteRole
    workers: int | None = None
    latitude: Decimal | None = None
    """Degrees, north positive."""
    longitude: Decimal | None = None
    """Degrees, east positive."""
    os_id: str = ""
    source: str = ""
    source_on: date | None = None

    def columns(self) -> dict[str, object]:
        return {
            "name": " ".join(self.name.split()),
            "address": self.address.strip(),
            "country": country_code(self.country),
            "role": self.role.value,
            "workers": self.workers,
            "latitude": self.latitude,
            "longitude": self.longitude,
            "os_id": self.os_id.strip(),
            "source": self.source.strip(),
            "source_on": self.source_on,
        }


@transaction.atomic
def site_add(*, actor: Actor, facts: SiteFacts) -> Site:
    """Add a site; the actor's organisation is the one that may change it.

    A site of the same name may be there already, also unseen: nothing is refused for it. Raises
    ``not-allowed``, ``country-unknown``, ``site-place-half``, ``site-unnamed``, ``year-not-shown``.
    """
    if not can_add_site(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    site = Site(added_by=actor.organisation, is_fictional=actor.organisation.is_fictional)
    _set(site, facts)
    site.save()
    change_write(actor, site, code="site-added", shown=_shown(site))
    return site


@transaction.atomic
def site_change(*, actor: Actor, public_id: str, facts: SiteFacts, version: int) -> Site:
    """``version`` is the one the form was read at; another raises ``changed-meanwhile``."""
    site = Site.objects.select_for_update().get(pk=site_to_change(actor=actor, public_id=public_id).pk)
    if site.version != version:
        raise DomainError("changed-meanwhile")
    before = _shown(site)
    _set(site, facts)
    site.version += 1
    site.save()
    after = _shown(site)
    change_write(actor, site, code="site-changed", shown={k: v for k, v in after.items() if v != before[k]})
    return site


@transaction.atomic
def site_give(*, actor: Actor, site: Site, organisation: Organisation) -> None:
    """Let another organisation read a site that the actor sees itself. Twice is once."""
    if not can_add_site(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    seen = site_get(actor=actor, public_id=site.public_id)
    Site.objects.select_for_update().get(pk=seen.pk)
    if seen.added_by_id == organisation.pk:
        return
    _row, is_new = SiteGrant.objects.get_or_create(
        site=seen, organisation=organisation, withdrawn_at=None, defaults={"given_by": actor.organisation}
    )
    if is_new:
        change_write(actor, seen, code="site-given", shown={"name": seen.name, "to": organisation.name})


@transaction.atomic
def site_take_back(*, actor: Actor, site: Site, organisation: Organisation) -> None:
    """From now on the organisation does not read it. Who added it, or who gave it, may; ``not-found`` else."""
    seen = site_get(actor=actor, public_id=site.public_id)
    if not can_add_site(actor) or actor.organisation is None:
        raise DomainError("not-allowed")
    grants = SiteGrant.objects.filter(site=seen, organisation=organisation, withdrawn_at=None)
    if seen.added_by_id != actor.organisation.pk:
        grants = grants.filter(given_by=actor.organisation)
    if not grants.update(withdrawn_at=timezone.now()):
        raise DomainError("not-found")
    change_write(actor, seen, code="site-taken-back", shown={"name": seen.name, "to": organisation.name})


def _set(site: Site, facts: SiteFacts) -> None:
    if not facts.name.strip() or not facts.address.strip():
        raise DomainError("site-unnamed", field="name" if not facts.name.strip() else "address")
    if (facts.latitude is None) != (facts.longitude is None):
        raise DomainError("site-place-half", field="latitude" if facts.latitude is None else "longitude")
    require_year_shown(facts.source_on, field="source_on")
    for name, value in facts.columns().items():
        setattr(site, name, value)
    require_fitting(site, field="name")


def _shown(site: Site) -> dict[str, object]:
    """What the journal of who added it says of it."""
    names = ("name", "address", "country", "role", "workers", "latitude", "longitude", "os_id", "source", "source_on")
    return {name: getattr(site, name) for name in names}


def change_write(actor: Actor, site: Site, *, code: str, shown: Mapping[str, object]) -> None:
    """Into the acting organisation's journal; last in the transaction."""
    entry_append(
        organisation=actor.organisation_id,
        person=actor.person_id,
        code=code,
        subject_kind="site",
        subject=site.public_id,
        values={name: str(value) if isinstance(value, Decimal) else value for name, value in shown.items()},
    )

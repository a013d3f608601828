"""The cast: who acts in the tests, and for whom.

Fjordvik (Norwegian) and Vall del Riu (Catalan) are two authorities that share nothing but a
consortium; Atelje IT and Norsud are suppliers. All of them are invented.
"""

from dataclasses import dataclass
from functools import cached_property

from django.test import Client

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation, Person
from redthread.apps.accounts.selectors import actor_of
from redthread.apps.accounts.services import consortium_join, membership_give, organisation_add, person_add
from redthread.domain.people.roles import OrganisationKind, Role

PASSWORD = "correct horse battery staple"

ROLES: dict[str, tuple[str, tuple[Role, ...]]] = {
    "frida": ("fjordvik", (Role.ADMINISTRATOR, Role.BUYER)),
    "finn": ("fjordvik", (Role.CONTRACT_MANAGER,)),
    "vera": ("vall_del_riu", (Role.ADMINISTRATOR, Role.BUYER)),
    "karin": ("kystsamkjop", (Role.ADMINISTRATOR, Role.BUYER)),
    "atle": ("atelje_it", (Role.ADMINISTRATOR, Role.BIDDER)),
    "nora": ("norsud", (Role.ADMINISTRATOR, Role.BIDDER)),
    "bao": ("brightline", (Role.ADMINISTRATOR, Role.DISCLOSER)),
    "mei": ("workers_watch", (Role.ADMINISTRATOR, Role.MONITOR)),
    "celia": ("fair_ict_network", (Role.ADMINISTRATOR, Role.COORDINATOR)),
}
"""Who has which roles where."""

ORGANISATIONS: dict[str, tuple[str, OrganisationKind, str]] = {
    "fjordvik": ("Fjordvik kommune", OrganisationKind.AUTHORITY, "NO"),
    "vall_del_riu": ("Ajuntament de Vall del Riu", OrganisationKind.AUTHORITY, "ES"),
    "kystsamkjop": ("Kystsamkjøp", OrganisationKind.CONSORTIUM, "NO"),
    "atelje_it": ("Atelje IT AS", OrganisationKind.SUPPLIER, "NO"),
    "norsud": ("Norsud Sistemes SL", OrganisationKind.SUPPLIER, "ES"),
    "brightline": ("Brightline Devices", OrganisationKind.BRAND, "NL"),
    "workers_watch": ("Workers' Watch", OrganisationKind.MONITOR, "NL"),
    "fair_ict_network": ("Fair ICT Network", OrganisationKind.NETWORK, "BE"),
}


@dataclass(frozen=True)
class Cast:
    """``cast.fjordvik`` is an organisation, ``cast.frida`` a person, ``cast.acting("frida")`` her actor."""

    organisations: dict[str, Organisation]
    people: dict[str, Person]

    def __getattr__(self, name: str) -> Organisation | Person:
        if name in ORGANISATIONS:
            return self.organisations[name]
        if name in ROLES:
            return self.people[name]
        raise AttributeError(name)

    def organisation(self, name: str) -> Organisation:
        return self.organisations[name]

    def person(self, name: str) -> Person:
        return self.people[name]

    def acting(self, name: str) -> Actor:
        return actor_of(person=self.people[name])

    def browser(self, name: str) -> Client:
        """A test client signed in as that person."""
        client = Client()
        client.force_login(self.people[name], backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    @cached_property
    def visitor(self) -> Client:
        return Client()


def make_cast() -> Cast:
    organisations = {
        name: organisation_add(name=shown, kind=kind, country=country)
        for name, (shown, kind, country) in ORGANISATIONS.items()
    }
    for member in ("fjordvik", "vall_del_riu"):
        consortium_join(consortium=organisations["kystsamkjop"], member=organisations[member])
    people = {}
    for name, (organisation, roles) in ROLES.items():
        people[name] = person_add(email=f"{name}@example.org", password=PASSWORD, name=name.capitalize())
        membership_give(organisation=organisations[organisation], person=people[name], roles=roles)
    return Cast(organisations, people)

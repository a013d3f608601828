"""Who acts in the demo, and for whom?"""

from collections.abc import Mapping
from dataclasses import dataclass

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.selectors import actor_of, organisation_named, person_with_email
from redthread.apps.accounts.services import consortium_join, membership_give, organisation_add, person_add
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind, Role

FJORDVIK = "Fjordvik kommune"
VALL = "Ajuntament de Vall del Riu"
KYST = "Kystsamkjøp"
ATELJE = "Atelje IT AS"
NORSUD = "Norsud Sistemes SL"
BRIGHTLINE = "Brightline Devices"
WATCH = "Workers’ Watch"
NETWORK = "Fair ICT Network"

ORGANISATIONS: Mapping[str, tuple[OrganisationKind, str]] = {
    FJORDVIK: (OrganisationKind.AUTHORITY, "NO"),
    VALL: (OrganisationKind.AUTHORITY, "ES"),
    KYST: (OrganisationKind.CONSORTIUM, "NO"),
    ATELJE: (OrganisationKind.SUPPLIER, "NO"),
    NORSUD: (OrganisationKind.SUPPLIER, "ES"),
    BRIGHTLINE: (OrganisationKind.BRAND, "NL"),
    WATCH: (OrganisationKind.MONITOR, "NL"),
    NETWORK: (OrganisationKind.NETWORK, "BE"),
}
MEMBERS = {KYST: (FJORDVIK, VALL)}
"""Consortium → the authorities in it."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the demo; nobody of that name at these organisations exists."""

    name: str
    email: str
    organisation: str
    roles: tuple[Role, ...]
    language: str = "en"


PEOPLE = (
    Someone("Ingrid Solheim", "ingrid@example.org", FJORDVIK, (Role.ADMINISTRATOR, Role.BUYER)),
    Someone("Amina Dahl", "amina@example.org", FJORDVIK, (Role.EVALUATOR,)),
    Someone("Per Lunde", "per@example.org", FJORDVIK, (Role.OPENING_OFFICER,)),
    Someone("Kari Moen", "kari@example.org", FJORDVIK, (Role.OPENING_OFFICER,)),
    Someone("Tove Haugen", "tove@example.org", FJORDVIK, (Role.CONTRACT_MANAGER,)),
    Someone("Marta Puig", "marta@example.org", VALL, (Role.ADMINISTRATOR, Role.BUYER), "ca"),
    Someone("Pau Serra", "pau@example.org", VALL, (Role.CONTRACT_MANAGER,), "ca"),
    Someone("Karin Aas", "karin@example.org", KYST, (Role.ADMINISTRATOR, Role.BUYER)),
    Someone("Atle Nes", "atle@example.org", ATELJE, (Role.ADMINISTRATOR, Role.BIDDER)),
    Someone("Núria Costa", "nuria@example.org", NORSUD, (Role.ADMINISTRATOR, Role.BIDDER)),
    Someone("Bao Lin", "bao@example.org", BRIGHTLINE, (Role.ADMINISTRATOR, Role.DISCLOSER)),
    Someone("Mei Tan", "mei@example.org", WATCH, (Role.ADMINISTRATOR, Role.MONITOR)),
    Someone("Celia Roca", "celia@example.org", NETWORK, (Role.ADMINISTRATOR, Role.COORDINATOR)),
)
INGRID, MARTA, KARIN = "ingrid@example.org", "marta@example.org", "karin@example.org"
AMINA, BAO, CELIA = "amina@example.org", "bao@example.org", "celia@example.org"
TOVE, PAU = "tove@example.org", "pau@example.org"
ATLE, NURIA, MEI = "atle@example.org", "nuria@example.org", "mei@example.org"


def is_loaded() -> bool:
    try:
        organisation_named(name=FJORDVIK)
    except DomainError:
        return False
    return True


def people_add(*, password: str) -> None:
    """All organisations and people, with one password for everybody."""
    made = {
        name: organisation_add(name=name, kind=kind, country=country, is_fictional=True)
        for name, (kind, country) in ORGANISATIONS.items()
    }
    for consortium, members in MEMBERS.items():
        for member in members:
            consortium_join(consortium=made[consortium], member=made[member])
    for each in PEOPLE:
        person = person_add(email=each.email, password=password, name=each.name, language=each.language)
        membership_give(organisation=made[each.organisation], person=person, roles=each.roles)


def acting(email: str) -> Actor:
    """That person, in the organisation of the demo."""
    return actor_of(person=person_with_email(email=email))

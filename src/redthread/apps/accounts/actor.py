"""Who acts, for which organisation, in which roles, and how far?"""

from dataclasses import dataclass

from redthread.apps.accounts.models import Organisation, Person
from redthread.domain.people.roles import BUYING_KINDS, OrganisationKind, Role, Scope


@dataclass(frozen=True, slots=True)
class Actor:
    """What every selector and service asks for. A visitor has no person, the program itself has none either.

    ``is_program`` marks the command line and jobs: they act for an organisation without a person.
    """

    person: Person | None = None
    organisation: Organisation | None = None
    roles: frozenset[Role] = frozenset()
    scope: Scope = Scope.WRITE
    is_program: bool = False

    def has(self, *roles: Role) -> bool:
        return self.is_program or any(role in self.roles for role in roles)

    @property
    def can_write(self) -> bool:
        return self.scope is Scope.WRITE and self.organisation is not None

    @property
    def is_visitor(self) -> bool:
        return self.organisation is None

    @property
    def is_buying(self) -> bool:
        return self.organisation is not None and OrganisationKind(self.organisation.kind) in BUYING_KINDS

    @property
    def person_id(self) -> str:
        """The public id, as the journal keeps it; empty for the program."""
        return self.person.public_id if self.person else ""

    @property
    def organisation_id(self) -> str:
        return self.organisation.public_id if self.organisation else ""


VISITOR = Actor()


def program(organisation: Organisation) -> Actor:
    """The program acting for an organisation: the command line on the server, and jobs."""
    return Actor(organisation=organisation, is_program=True)

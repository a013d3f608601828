"""Which kinds of organisation are there, and which roles has a person in each?"""

from enum import StrEnum


class OrganisationKind(StrEnum):
    AUTHORITY = "authority"
    CONSORTIUM = "consortium"
    SUPPLIER = "supplier"
    BRAND = "brand"
    MONITOR = "monitor"
    NETWORK = "network"


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    BUYER = "buyer"
    EVALUATOR = "evaluator"
    OPENING_OFFICER = "opening-officer"
    CONTRACT_MANAGER = "contract-manager"
    BIDDER = "bidder"
    DISCLOSER = "discloser"
    MONITOR = "monitor"
    COORDINATOR = "coordinator"


_BUYING = frozenset(
    {Role.ADMINISTRATOR, Role.BUYER, Role.EVALUATOR, Role.OPENING_OFFICER, Role.CONTRACT_MANAGER},
)

ROLES_IN: dict[OrganisationKind, frozenset[Role]] = {
    OrganisationKind.AUTHORITY: _BUYING,
    OrganisationKind.CONSORTIUM: _BUYING,
    OrganisationKind.SUPPLIER: frozenset({Role.ADMINISTRATOR, Role.BIDDER, Role.DISCLOSER}),
    OrganisationKind.BRAND: frozenset({Role.ADMINISTRATOR, Role.DISCLOSER}),
    OrganisationKind.MONITOR: frozenset({Role.ADMINISTRATOR, Role.MONITOR}),
    OrganisationKind.NETWORK: frozenset({Role.ADMINISTRATOR, Role.COORDINATOR}),
}
"""A role outside this table can't be given: a supplier has no opening officers."""

BUYING_KINDS = frozenset({OrganisationKind.AUTHORITY, OrganisationKind.CONSORTIUM})
"""The kinds that can lead a purchase."""


class Scope(StrEnum):
    """How far an actor's hand reaches: a session writes, a token may be for reading only."""

    READ = "read"
    WRITE = "write"

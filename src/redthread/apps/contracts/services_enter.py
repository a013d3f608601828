"""How does a contract begin with a supplier that nobody here knows yet?"""

from collections.abc import Mapping, Sequence

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.accounts.models import Organisation
from redthread.apps.accounts.services import organisation_add
from redthread.apps.contracts.given import ContractFacts
from redthread.apps.contracts.models import Contract
from redthread.apps.contracts.permissions import can_begin_contract
from redthread.apps.contracts.services import contract_enter
from redthread.apps.files.models import StoredFile
from redthread.apps.offers.selectors import supplier_named
from redthread.domain.errors import DomainError
from redthread.domain.people.roles import OrganisationKind


@transaction.atomic
def contract_enter_with(
    *,
    actor: Actor,
    facts: ContractFacts,
    supplier: str,
    country: str,
    text_file: StoredFile | None,
    criterion_versions: Sequence[str],
    blanks: Mapping[str, Mapping[str, str]],
) -> Contract:
    """The supplier of that name in that country (ISO 3166-1 alpha-2), found or added, and its contract.

    Both at once: a refused contract leaves no new supplier behind. Raises ``organisation-exists`` where the name is
    taken by an organisation of another kind, and what ``contract_enter`` raises.
    """
    if not can_begin_contract(actor):
        raise DomainError("not-allowed")
    return contract_enter(
        actor=actor,
        facts=facts,
        supplier=_found_or_added(supplier.strip(), country.strip().upper()),
        text_file=text_file,
        criterion_versions=criterion_versions,
        blanks=blanks,
    )


def _found_or_added(name: str, country: str) -> Organisation:
    there = supplier_named(name=name, country=country)
    if there is not None:
        return there
    try:
        return organisation_add(name=name, kind=OrganisationKind.SUPPLIER, country=country)
    except DomainError as error:
        raise DomainError(error.code, field="supplier", **error.context) from error

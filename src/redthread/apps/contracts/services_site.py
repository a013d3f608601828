"""How is it stated that goods of a contract are made, moved or taken apart at a site?"""

from django.db import IntegrityError, transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.contracts.fitting import require_fields_fitting
from redthread.apps.contracts.models import ContractSite
from redthread.apps.contracts.permissions import can_manage_contract, can_report_on, is_of_supplier
from redthread.apps.contracts.selectors import contract_get, contract_locked
from redthread.apps.contracts.services_shared import change_write
from redthread.apps.sites.selectors import site_get
from redthread.apps.sites.services import site_give
from redthread.domain.errors import DomainError


@transaction.atomic
def site_link(*, actor: Actor, contract_id: str, site_id: str, what: str = "") -> ContractSite:
    """By the supplier or the authority; the site is one that the actor sees. Raises ``site-linked`` for one twice.

    The other party of the contract may read it from then on: that is what disclosing a site is for.
    """
    contract = contract_get(actor=actor, public_id=contract_id)
    if not (can_manage_contract(actor, contract) or can_report_on(actor, contract)):
        raise DomainError("not-allowed")
    contract = contract_locked(contract)
    site = site_get(actor=actor, public_id=site_id)
    row = ContractSite(contract=contract, site=site, what=what.strip(), stated_by=actor.organisation)
    require_fields_fitting(row)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise DomainError("site-linked", field="site", name=site.name) from error
    is_supplier = is_of_supplier(actor, contract)
    site_give(actor=actor, site=site, organisation=contract.authority if is_supplier else contract.supplier)
    change_write(actor, contract, code="site-linked", shown={"name": site.name, "what": what.strip()})
    return row

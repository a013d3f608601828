"""A supplier with a contract and many figures to report, made before anything is killed."""

import json
import secrets
import sys
from datetime import UTC, datetime

import django

from bench.soak_parts.clients import SUPPLIER

INDICATORS, MONTHS = 100, 58


def main() -> dict[str, object]:
    django.setup()
    from bench.contracts_parts.rows import agree, months_before
    from redthread.apps.accounts.models import Organisation
    from redthread.apps.accounts.services import membership_give, organisation_add, person_add
    from redthread.domain.people.roles import OrganisationKind, Role

    password = secrets.token_urlsafe(15)
    supplier = organisation_add(name="Soak supplier", kind=OrganisationKind.SUPPLIER, country="NO")
    person = person_add(email=SUPPLIER, password=password, name="Soak")
    membership_give(organisation=supplier, person=person, roles=[Role.BIDDER])
    start = months_before(datetime.now(tz=UTC).date().replace(day=1), MONTHS + 1)
    rows = agree(Organisation.objects.get(name="Soak"), supplier, contracts=1, indicators=INDICATORS, start=start)
    months = [str(months_before(start, -number)) for number in range(MONTHS)]
    return {"password": password, "indicators": [each.public_id for each in rows], "months": months}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main()))

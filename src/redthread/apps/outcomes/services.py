"""How do case studies come into the program, and their next edition over them?"""

import hashlib
import json
from collections.abc import Iterable

from django.db import transaction

from redthread.apps.accounts.actor import Actor
from redthread.apps.outcomes.adapters import fact_row, text_fields
from redthread.apps.outcomes.models import CaseFact
from redthread.apps.outcomes.models import CaseStudy as Row
from redthread.domain.errors import DomainError
from redthread.domain.outcomes.cases import CaseStudy
from redthread.domain.plain import to_plain


@transaction.atomic
def cases_load(cases: Iterable[CaseStudy], *, actor: Actor) -> int:
    """Put the cases in the place of those with the same slug; how many of them are new or say something else.

    Loading the same again changes nothing; a case that is not among them stays. Raises ``not-allowed``.
    """
    if not actor.is_program:
        raise DomainError("not-allowed")
    return sum(_case_put(case) for case in cases)


def _case_put(case: CaseStudy) -> bool:
    digest = _hash(case)
    row, is_new = Row.objects.select_for_update().get_or_create(slug=case.slug, defaults=_columns(case, digest))
    if not is_new and row.content_hash == digest:
        return False
    for name, value in _columns(case, digest).items():
        setattr(row, name, value)
    row.save()
    row.facts.all().delete()
    CaseFact.objects.bulk_create(fact_row(row, place, each) for place, each in enumerate(case.statements))
    return True


def _columns(case: CaseStudy, digest: str) -> dict[str, object]:
    return {
        "position": case.position,
        "title": text_fields(case.title),
        "authority": case.authority,
        "country": case.country,
        "is_fictional": case.is_fictional,
        "content_hash": digest,
    }


def _hash(case: CaseStudy) -> str:
    """SHA-256 of all that it says."""
    return hashlib.sha256(json.dumps(to_plain(case), sort_keys=True).encode()).hexdigest()

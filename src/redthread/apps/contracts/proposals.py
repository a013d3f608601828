"""Which criteria of the library do the sentences of an uploaded contract resemble?"""

from dataclasses import dataclass, replace

from redthread.apps.accounts.actor import Actor
from redthread.apps.library.models import CriterionVersion
from redthread.apps.library.selectors import criteria_named, sound_wordings
from redthread.apps.tenders.services_document import document_check
from redthread.domain.check.cure import closest
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.errors import DomainError

MOST_SENTENCES, MOST_PROPOSED = 400, 20


@dataclass(frozen=True, slots=True)
class Proposal:
    """A criterion, and the sentence of the contract that it comes close to. A guess: somebody has to tick it."""

    version: CriterionVersion
    sentence: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """``refused`` says why the text could not be read; it is kept with the contract all the same."""

    proposals: tuple[Proposal, ...] = ()
    refused: DomainError | None = None


def proposed_from(*, actor: Actor, content: bytes, name: str) -> Proposed:
    """Read in a process of its own, with a bound on time and memory; each criterion once, in the text's order."""
    try:
        checked = document_check(actor=actor, given=content, address="", name=name)
    except DomainError as error:
        return Proposed(refused=error)
    shelf = [each for each in sound_wordings() if each.stage is StageOfUse.CONTRACT_CLAUSE]
    found: dict[str, str] = {}
    for requirement in checked.purchase.requirements[:MOST_SENTENCES]:
        # In a contract every sentence binds: where in a tender it would stand is not asked.
        near = closest(replace(requirement, stage=None), shelf, requirement.wording.language)
        if near is not None:
            found.setdefault(near.identifier, str(requirement.wording))
    versions = criteria_named(identifiers=list(found)[:MOST_PROPOSED])
    named = {f"{each.criterion.package.identifier}/{each.criterion.identifier}": each for each in versions}
    return Proposed(tuple(Proposal(named[each], found[each]) for each in found if each in named))

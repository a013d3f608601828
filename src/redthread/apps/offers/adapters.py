"""How do the rows of an answer become the values that the rules look at?"""

from redthread.apps.offers.models import Answer
from redthread.apps.tenders.adapters import criterion_of
from redthread.apps.tenders.models import RequirementEdition
from redthread.domain.criteria.indicator import Indicator
from redthread.domain.offers.answers import AnswerSaid, AnswerStanding, promise_asked


def said_of(answer: Answer) -> AnswerSaid:
    return AnswerSaid(AnswerStanding(answer.standing), answer.text, answer.promised, answer.promised_on)


def promise_of(edition: RequirementEdition) -> Indicator | None:
    """The indicator that takes its level from the offer. Needs the requirement's criterion loaded."""
    return promise_asked(criterion_of(edition.requirement))


def title_of(edition: RequirementEdition) -> str:
    """The short name, else the beginning of the wording: a row on a page is never nameless."""
    pairs = edition.title or edition.wording
    return str(pairs[0][1])[:120] if pairs else "–"

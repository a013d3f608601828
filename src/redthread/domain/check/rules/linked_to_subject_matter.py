"""Is every selection criterion, award criterion and contract condition about what is bought, not about the firm?

A guess from words, and said to be one: words of company policy that nothing ties to the goods, the
services, the sites or the people of this contract. A management system may prove ability and turnover
may prove standing, so they are policy everywhere but at selection.
"""

from collections.abc import Iterator
from datetime import date

from redthread.domain.check.draft import Aspect, Draft
from redthread.domain.check.examples import AWARD, CLAUSE, SELECTION, SPECIFICATION, demand, example
from redthread.domain.check.finding import Basis, Outcome, cant_tell, failed, passed
from redthread.domain.check.matching import found, has, sentences, without
from redthread.domain.check.vocabulary import Vocabulary
from redthread.domain.check.wording import COMMON_REASONS, read, unread
from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Requirement
from redthread.domain.verdict import Severity

CODE = "linked-to-subject-matter"
TITLE = "Selection, award and contract conditions concern what is bought"
SINCE = date(2016, 4, 18)
UNTIL = None
SEVERITY = Severity.ERROR
BASIS = (
    Basis("Directive 2014/24/EU", "art. 67(3), art. 70, recital 97"),
    Basis("Directive 2014/24/EU", "art. 58(1), art. 62, Annex XII"),
    Basis("Directive 2004/18/EC", case="C-368/10 Commission v Netherlands"),
    Basis("Norwegian Complaints Board for Public Procurement", case="KOFA 2021/60"),
)
NEEDS = (Aspect.WORDING, Aspect.STAGES)
REASONS = ("company-policy", "whole-company", "tied", "no-policy-words", "stage-unknown", *COMMON_REASONS)

_STAGES = frozenset({StageOfUse.SELECTION, StageOfUse.AWARD, StageOfUse.CONTRACT_CLAUSE})
_PRICES = frozenset({AwardKind.PRICE, AwardKind.COST})


def check(draft: Draft) -> Iterator[Outcome]:
    for requirement in draft.purchase.requirements:
        if requirement.award_kind in _PRICES:
            continue
        wording = read(requirement, draft.purchase)
        if requirement.stage in _STAGES:
            yield _judge(requirement, wording.text, wording.words) if wording else unread(requirement)
        elif requirement.stage is None and wording and (words := _untied(wording.text, wording.words)):
            yield cant_tell(requirement.identifier, "stage-unknown", words=words)


def _judge(requirement: Requirement, text: str, words: Vocabulary) -> Outcome:
    at = requirement.identifier
    if broad := _whole_company(text, words):
        return failed(at, "whole-company", words=broad, is_guess=True)
    policy = _policy(text, words, () if requirement.stage is StageOfUse.SELECTION else words.ability)
    if policy and not _is_tied(text, words):
        return failed(at, "company-policy", words=policy, is_guess=True)
    if policy:
        return passed(at, "tied", words=(*policy, *found(words.ties, text)), is_guess=True)
    return passed(at, "no-policy-words", is_guess=True)


def _untied(text: str, words: Vocabulary) -> tuple[str, ...]:
    return _whole_company(text, words) or (() if _is_tied(text, words) else _policy(text, words, ()))


def _whole_company(text: str, words: Vocabulary) -> tuple[str, ...]:
    """A reach beyond the contract is cured only where the same sentence names the contract's own goods."""
    untied = (sentence for sentence in sentences(text) if not _is_tied(sentence, words))
    return tuple(hit for sentence in untied for hit in found(words.whole_company, sentence))


def _policy(text: str, words: Vocabulary, ability: tuple[str, ...]) -> tuple[str, ...]:
    policy, meant = words.policy + ability, without(words.not_policy, text)
    return found(policy, text) if has(policy, meant) else ()


def _is_tied(text: str, words: Vocabulary) -> bool:
    return has(words.ties, without(words.not_ties, text))


PASSING = (
    example(
        "a policy word bound to the goods",
        demand("The tenderer describes its due-diligence policy for the supply chain of the offered laptops.", AWARD),
    ),
    example("no policy at all", demand("Points for each further year of spare parts for the laptops.", AWARD)),
    example("an insurance policy is none", demand("The contractor keeps an insurance policy in force.", CLAUSE)),
    example(
        "a management system as proof of ability",
        demand("Tenderers run an environmental management system to EMAS or equivalent.", SELECTION),
    ),
    example("standing", demand("Tenderers have a total turnover of at least 2 million euros.", SELECTION)),
    example(
        "a profession's own body",
        demand("Installers hold membership of the professional body of their country.", SELECTION),
    ),
    example(
        "a chain that the sentence limits to the goods delivered",
        demand("The supplier respects human rights in its entire supply chain for the delivered laptops.", CLAUSE),
    ),
)
FAILING = (
    example("a firm's CSR policy", demand("The tenderer shall have a CSR policy and publish it.", AWARD)),
    example("ability is no general responsibility", demand("Tenderers have a code of ethics for staff.", SELECTION)),
    example(
        "a management system wins points",
        demand("Points for an environmental management system to EMAS or equivalent.", AWARD),
    ),
    example(
        "a supply chain of all the firm buys and sells",
        demand("The supplier shall respect human rights in its entire supply chain.", CLAUSE),
    ),
    example("a gift to a cause", demand("Tenderers give a share of turnover to charity.", AWARD)),
    example("membership", demand("Points are given if the tenderer is a member of the Responsible Forum.", AWARD)),
    example(
        "a duty for the length of the contract is not yet a duty about its goods",
        demand("During the contract the supplier shall maintain a code of conduct.", CLAUSE),
    ),
    example(
        "policy without the word", demand("The supplier shall trace minerals in its entire product range.", CLAUSE)
    ),
    example(
        "tilbyders retningslinjer",
        demand("Tilbyder skal ha etiske retningslinjer for sin virksomhet.", AWARD, language="nb"),
    ),
)
CANT_TELL = (
    example("a language without terms", demand("Tarjoajalla tulee olla ohje.", AWARD, language="fi")),
    example("nothing written", demand("", CLAUSE)),
    example("a policy of unknown use", demand("The supplier has a CSR policy.", None)),
)
NOT_APPLICABLE = (example("a specification", demand("The screen has a matt surface.", SPECIFICATION)),)

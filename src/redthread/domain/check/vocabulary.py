"""Which words of a language does a rule go by?"""

from collections.abc import Mapping
from dataclasses import dataclass

from redthread.domain.criteria.taxonomy import Topic


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of one language, in the syntax of ``matching``.

    ``*`` is the rest of a word, ``#`` a digit, ``...`` a short gap.
    """

    language: str
    policy: tuple[str, ...]
    """A firm's policy, code, strategy, report, membership: general company policy unless tied to what is bought."""
    ability: tuple[str, ...]
    """The firm as a whole, but lawful at selection: management systems as proof of ability, turnover, the parent."""
    not_policy: tuple[str, ...]
    """Where a policy word means something else ("insurance policy", "OECD guidelines")."""
    whole_company: tuple[str, ...]
    """Company policy without the word: the whole range, all customers, the group, maturity."""
    ties: tuple[str, ...]
    """What binds a demand to the goods, services, sites or people of this contract."""
    not_ties: tuple[str, ...]
    """Mentions of the contract that only say how long: they bind nothing."""
    label_words: tuple[str, ...]
    label_heads: tuple[str, ...]
    """What makes the name right after it the name of a label, though nobody knows that name."""
    equivalent: tuple[str, ...]
    equivalent_limited: tuple[str, ...]
    """Equivalents of one country or of one issuing body only."""
    label_subjects: tuple[str, ...]
    """What an environmental label may stand for; what a social one stands for are the topics."""
    criteria_words: tuple[str, ...]
    """What announces the criteria that a label stands for."""
    verification: tuple[str, ...]
    general_proof: tuple[str, ...]
    """What makes a sentence about proof a rule for many requirements ("every requirement")."""
    no_proof: tuple[str, ...]
    """What stands in the place of a proof and is none ("none", "overall impression")."""
    vague: tuple[str, ...]
    """What turns a duty into a wish ("where possible", "is encouraged")."""
    trigger: tuple[str, ...]
    deadline: tuple[str, ...]
    duty_bearer: tuple[str, ...]
    sanction: tuple[str, ...]
    """Sanctions, and references to the contract's sanction ladder."""
    inspection: tuple[str, ...]
    chain: tuple[str, ...]
    core_conventions: tuple[str, ...]
    year_left: tuple[str, ...]
    above_minimum: tuple[str, ...]
    selection_reference: tuple[str, ...]
    """How an award criterion points back at what was asked to be selected."""
    price: tuple[str, ...]
    stop_words: frozenset[str]
    topics: Mapping[Topic, tuple[str, ...]]


def terms(text: str) -> tuple[str, ...]:
    """The terms of a list written with semicolons, over as many lines as it takes."""
    return tuple(dict.fromkeys(" ".join(term.split()) for term in text.split(";") if term.strip()))


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def pairs(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Every term of the one before every term of the other: "delivered goods", "offered goods", ..."""
    return tuple(f"{one} {other}" for one in first for other in second)

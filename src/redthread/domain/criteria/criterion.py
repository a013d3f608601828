"""What belongs to one version of a criterion?"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from redthread.domain.criteria.indicator import Indicator
from redthread.domain.criteria.taxonomy import Level, StageOfUse, SupplyChainStage, Topic
from redthread.domain.criteria.variable import Variable
from redthread.domain.values import Text


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """Where the criterion's right to exist comes from, in one jurisdiction.

    ``jurisdiction`` is ``EU``, ``INT`` (conventions and principles) or an ISO 3166 code (``ES``,
    ``GB-SCT``). ``since`` is the day the text applies from, where that matters. ``checked_on`` is
    the day somebody read the primary text; None is *unchecked* and shown so.
    """

    jurisdiction: str
    act: str
    article: str = ""
    case: str = ""
    since: date | None = None
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A practice that the criterion was built from, by the key of the package's list of sources."""

    key: str
    address: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How it is checked, and what is enough as proof."""

    means: Text
    evidence: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """One rung of an award scale: its share of the maximum in per cent.

    ``share`` None is a rung that gives points in proportion, by the formula in its text.
    """

    share: Decimal | None
    text: Text


@dataclass(frozen=True, slots=True)
class Terms:
    """What makes a contract clause enforceable; all four are texts that may hold variables."""

    trigger: Text
    deadline: Text
    duty_bearer: Text
    sanction: Text


@dataclass(frozen=True, slots=True)
class Effort:
    """What checking it costs the buyer. An estimate until a track record replaces it."""

    hours_per_year: Decimal
    skills: Text


@dataclass(frozen=True, slots=True)
class CriterionVersion:
    """One criterion as it was published once; another wording is another version.

    ``identifier`` is ``package/local`` ("redthread-core/CLA-08"). ``origins`` empty means *own
    proposal*. ``indicators`` empty needs the reason in ``no_indicator``. ``scale`` belongs to award
    criteria and ``terms`` to contract clauses, and to no other stage.
    """

    identifier: str
    version: int
    title: Text
    stage_of_use: StageOfUse
    topics: tuple[Topic, ...]
    supply_chain_stages: tuple[SupplyChainStage, ...]
    level: Level
    wording: Text
    motive: Text
    verification: Verification
    legal_basis: tuple[LegalBasis, ...]
    product_groups: tuple[str, ...]
    points_of_vigilance: tuple[Text, ...]
    effort: Effort
    variables: tuple[Variable, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    no_indicator: Text = Text()
    origins: tuple[Origin, ...] = ()
    related: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    """Identifiers under which the same idea was known before it was moved or split."""
    scale: tuple[ScaleStep, ...] = ()
    terms: Terms | None = None

    @property
    def is_own_proposal(self) -> bool:
        return not self.origins

    def full_wording(self, language: str) -> str | None:
        """The wording to paste: for an award criterion its lead and then its steps, each on a line.

        None where the wording or one of the steps has no version in the language.
        """
        parts = [self.wording.in_language(language), *(step.text.in_language(language) for step in self.scale)]
        present = [part for part in parts if part is not None]
        return "\n".join(present) if len(present) == len(parts) else None

"""With which fixed words is a tender document printed, in each language?"""

from functools import cache
from importlib import import_module

from redthread.domain.criteria.taxonomy import StageOfUse
from redthread.domain.purchase import AwardKind, Kind, Procedure
from redthread.domain.values import WeightKind
from redthread.standards.documents.writing import Labels
from redthread.words.names import name_of, names_in

LANGUAGES = ("en", "es", "ca", "nl", "nb", "sv")
AIM_LISTS = (
    "strategic-procurement",
    "social-objective",
    "environmental-impact",
    "innovative-acquisition",
    "gpp-criteria",
)


@cache
def labels(language: str) -> Labels:
    """The labels of that language, or English ones for a language without: the document then says which it speaks."""
    spoken = language if language in LANGUAGES else "en"
    table = import_module(f"redthread.words.documents.{spoken}")
    return Labels(
        language=spoken,
        months=table.MONTHS,
        stages={each: table.STAGES[each.value] for each in StageOfUse},
        kinds={each: name_of("kind", each.value, spoken) for each in Kind},
        procedures={each: name_of("procedure", each.value, spoken) for each in Procedure},
        award_kinds={each: name_of("award_kind", each.value, spoken) for each in AwardKind},
        weight_kinds={each: name_of("weight_kind", each.value, spoken) for each in WeightKind},
        weight_patterns={
            WeightKind.PERCENTAGE: "{value} %",
            WeightKind.PERCENTAGE_RANGE: "{value}–{up_to} %",
            WeightKind.POINTS: table.POINTS,
            WeightKind.ORDER: table.RANK,
            WeightKind.MONEY: "{value} {currency}",
        },
        aim_words={(each, code): word for each in AIM_LISTS for code, word in names_in(each, spoken).items()},
        **table.WORDS,
    )

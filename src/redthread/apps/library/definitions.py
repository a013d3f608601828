"""Which of a package's terms do these criteria use?"""

from collections.abc import Iterable, Sequence

from redthread.apps.library.texts import spoken_texts
from redthread.apps.search.stems import stems_of
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import Definition
from redthread.domain.values import Text


def definitions_used(criteria: Iterable[tuple[CriterionVersion, tuple[Definition, ...]]]) -> list[tuple[Text, Text]]:
    """(term, meaning) once each, in the package's order, from criteria with the definitions of their edition.

    A term counts as used where all its words stand in the criterion, inflected or not, or in the meaning of
    another term that is used. One too many does less harm than one too few.
    """
    editions: dict[tuple[Definition, ...], list[CriterionVersion]] = {}
    for version, definitions in criteria:
        editions.setdefault(definitions, []).append(version)
    used = (each for definitions, versions in editions.items() for each in _used(definitions, versions))
    return list(dict.fromkeys((each.term, each.meaning) for each in used))


def _used(definitions: Sequence[Definition], versions: Sequence[CriterionVersion]) -> list[Definition]:
    language = versions[0].wording.language
    stems = set(stems_of(" ".join(str(text) for each in versions for text in spoken_texts(each)), language))
    found: set[str] = set()
    grows = True
    while grows:
        fitting = [each for each in definitions if set(stems_of(str(each.term), language)) <= stems]
        grows = len(fitting) > len(found)
        found = {each.code for each in fitting}
        for each in fitting:
            stems |= set(stems_of(str(each.meaning), language))
    return [each for each in definitions if each.code in found]

"""How does a stored criterion version become the domain's value, and which of its words are found?"""

from collections.abc import Iterator

from redthread.apps.library.models import CriterionVersion as CriterionVersionRow
from redthread.apps.library.models import PackageVersion
from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.criteria.package import Definition
from redthread.domain.plain import from_plain
from redthread.domain.values import Text
from redthread.words import LANGUAGES
from redthread.words.names import name_of


def criterion_value(row: CriterionVersionRow) -> CriterionVersion:
    return from_plain(CriterionVersion, row.content)


def definition_values(row: PackageVersion) -> tuple[Definition, ...]:
    return tuple(from_plain(Definition, each) for each in row.definitions)


def search_texts(version: CriterionVersion) -> Iterator[tuple[str, str, str]]:
    """(language, title, text) for each language in which the criterion can be found.

    In an interface language without a version of it, it is found by the names of its topics and of its stage
    of use: a Norwegian who looks for "barnearbeid" comes to the English wording, which the page calls English.
    """
    identifier = version.identifier.partition("/")[2]
    texts = list(_spoken(version))
    for language in dict.fromkeys((*version.title.languages, *LANGUAGES)):
        words = [identifier, *(text.in_language(language) or "" for text in texts)]
        if language in LANGUAGES:
            words += [name_of("topic", topic.value, language) for topic in version.topics]
            words.append(name_of("stage", version.stage_of_use.value, language))
        yield language, version.title.in_language(language) or "", " ".join(words)


def _spoken(version: CriterionVersion) -> Iterator[Text]:
    yield version.wording
    yield from (step.text for step in version.scale)
    yield version.motive
    yield version.verification.means
    yield from version.verification.evidence
    yield from (indicator.name for indicator in version.indicators)

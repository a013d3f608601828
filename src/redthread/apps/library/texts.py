"""Which words does a criterion say, and under which words is it found?"""

from collections.abc import Iterator

from redthread.domain.criteria.criterion import CriterionVersion
from redthread.domain.values import Text
from redthread.words import LANGUAGES
from redthread.words.names import name_of


def search_texts(version: CriterionVersion) -> Iterator[tuple[str, str, str]]:
    """(language, title, text) for each language in which the criterion can be found.

    In an interface language without a version of it, it is found by the names of its topics and of its stage
    of use: a Norwegian who looks for "barnearbeid" comes to the English wording, which the page calls English.
    """
    identifier = version.identifier.partition("/")[2]
    texts = [*spoken_texts(version), *version.points_of_vigilance]
    for language in dict.fromkeys((*version.title.languages, *LANGUAGES)):
        words = [identifier, *(text.in_language(language) or "" for text in texts)]
        if language in LANGUAGES:
            words += [name_of("topic", topic.value, language) for topic in version.topics]
            words.append(name_of("stage", version.stage_of_use.value, language))
        yield language, version.title.in_language(language) or "", " ".join(words)


def spoken_texts(version: CriterionVersion) -> Iterator[Text]:
    """Everything that is said in words, for search and for the terms that it uses."""
    yield version.wording
    yield from (step.text for step in version.scale)
    yield version.motive
    yield version.verification.means
    yield from version.verification.evidence
    if version.terms:
        yield from (version.terms.trigger, version.terms.deadline, version.terms.duty_bearer, version.terms.sanction)
    for indicator in version.indicators:
        yield from (indicator.name, indicator.counted, indicator.denominator)

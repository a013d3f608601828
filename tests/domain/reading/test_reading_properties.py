"""Does reading hold for text that nobody thought of?"""

from hypothesis import given, settings
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.domain.reading import split
from redthread.domain.reading.fold import fold
from redthread.domain.reading.language import language_of
from redthread.domain.reading.weights import weight_in_text
from tests.domain.reading.documents import blocks

# fmt: off
WORDS = st.sampled_from([
    "Award criteria", "The supplier shall", "Lot 1", "Weight", "20 %", "15 points", "Kontraktsvilkår", "skal", "deberá",
    ":", "1.", "a)", "•", "Total", "(", ")", "-", "no", "\t", "\n", "€ 5.000", "0–10", "%", "Documentation:", "Price",
    "los", "krav", "12345678901234567890 %", "1,2,3", "٣ %", "² points",
])
# fmt: on
TYPED = st.lists(WORDS, max_size=8).map(" ".join)
LINES = st.one_of(st.text(max_size=80), TYPED)
TABLES = st.lists(st.lists(LINES, min_size=2, max_size=4), min_size=1, max_size=5)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(LINES, TABLES), max_size=12))
def test_any_document_splits_and_splits_alike_again(pieces: list[str | list[list[str]]]) -> None:
    reading = split(blocks(*pieces))

    identifiers = [requirement.identifier for requirement in reading.purchase.requirements]
    assert split(reading.blocks) == reading
    assert len(set(identifiers)) == len(identifiers)
    assert [reason.requirement for reason in reading.reasons] == identifiers
    assert all(str(requirement.wording).strip() for requirement in reading.purchase.requirements)


@settings(deadline=None)
@given(LINES)
def test_any_text_has_a_language_and_perhaps_a_weight(text: str) -> None:
    try:
        language_of(text)
        weight_in_text(text)
    except DomainError:
        raise AssertionError(text) from None


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)

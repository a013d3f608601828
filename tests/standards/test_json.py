"""Is every hostile JSON file refused with its reason and place?"""

import json
import time
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.domain.errors import DomainError
from redthread.standards.json import as_object, read_json, read_object


def read(text: str) -> object:
    return read_json(BytesIO(text.encode()))


def refusal(data: bytes, **limits: int) -> DomainError:
    with pytest.raises(DomainError) as caught:
        read_object(BytesIO(data), **limits)
    return caught.value


def test_object_is_read_with_exact_numbers() -> None:
    assert read('{"a": [1, 0.10, 1e3, "ø", null, true]}') == {
        "a": [1, Decimal("0.10"), Decimal("1E+3"), "ø", None, True]
    }


def test_byte_order_mark_is_accepted() -> None:
    assert read_object(BytesIO(b'\xef\xbb\xbf{"a": 1}')) == {"a": 1}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"null", "null"),
        (b"[]", "array"),
        (b"12", "number"),
        (b"1.5", "number"),
        (b"true", "boolean"),
        (b'"a"', "string"),
    ],
)
def test_other_value_than_an_object_is_refused_with_its_path(data: bytes, found: str) -> None:
    error = refusal(data)

    assert (error.code, error.context) == ("json-not-an-object", {"path": "$", "found": found})


def test_inner_value_is_refused_with_the_path_it_was_asked_for() -> None:
    with pytest.raises(DomainError) as caught:
        as_object([1], path="$.releases[0]")

    assert caught.value.context == {"path": "$.releases[0]", "found": "array"}


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_nothing_at_all_is_refused(data: bytes) -> None:
    assert refusal(data).code == "json-empty"


def test_size_above_the_limit_is_refused() -> None:
    read_object(BytesIO(b'{"a":1}'), limit_bytes=7)

    assert refusal(b'{"aa":1}', limit_bytes=7).code == "json-too-large"


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":'])
def test_hundred_thousand_brackets_are_refused_before_parsing(opening: bytes) -> None:
    error = refusal(b"\n" + opening * 100_000)

    assert (error.code, error.context) == ("json-too-deep", {"line": 2, "limit_depth": 100})


def test_depth_at_the_limit_is_read_and_one_more_is_refused() -> None:
    read_json(BytesIO(b"[" * 100 + b"]" * 100))

    assert refusal(b"[" * 101 + b"]" * 101).code == "json-too-deep"


def test_brackets_inside_texts_do_not_nest() -> None:
    text = json.dumps({"a": "[" * 1000 + '"' + "{" * 1000 + "\\"})

    assert read(text) == {"a": "[" * 1000 + '"' + "{" * 1000 + "\\"}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b'{"' + b'\\"' * 3_000_000, id="escaped quotes without end"),
        pytest.param(b'{"' + b'\\"' * 3_000_000 + b"\\", id="and half an escape"),
        pytest.param(b"[" * 100 + b'"' * 3_000_001, id="quotes"),
    ],
)
def test_text_without_end_is_refused_in_linear_time(data: bytes) -> None:
    started = time.perf_counter()

    assert refusal(data).code == "json-not-json"
    assert time.perf_counter() - started < 10


def test_key_twice_in_one_object_is_refused_with_its_name() -> None:
    error = refusal(b'{"a": {"ocid": 1, "id": 2, "ocid": 1}}')

    assert (error.code, error.context) == ("json-duplicate-key", {"key": "ocid"})


def test_key_in_two_objects_is_no_duplicate() -> None:
    assert read('{"a": {"id": 1}, "b": {"id": 2}}') == {"a": {"id": 1}, "b": {"id": 2}}


@pytest.mark.parametrize("name", ["NaN", "Infinity", "-Infinity"])
def test_number_that_is_none_is_refused(name: str) -> None:
    error = refusal(f'{{"a": {name}}}'.encode())

    assert (error.code, error.context) == ("json-not-a-number", {"found": name})


@pytest.mark.parametrize("digits", ["1" * 41, "1" * 100_000, "1e999", "1e-999999999", "1e" + "9" * 30, "0." + "1" * 60])
def test_number_of_more_than_forty_digits_is_refused(digits: str) -> None:
    assert refusal(f'{{"a": {digits}}}'.encode()).code == "json-number-too-long"


@pytest.mark.parametrize(
    ("data", "path", "character"),
    [
        (b'{"a": ["x", "\\ud800"]}', "$.a[1]", "U+D800"),
        (b'{"a": {"b\\uDFFF": 1}}', "$.a", "U+DFFF"),
        (b'{"a": "x\\u0000"}', "$.a", "U+0000"),
    ],
)
def test_character_that_no_database_holds_is_refused_with_its_path(data: bytes, path: str, character: str) -> None:
    error = refusal(data)

    assert (error.code, error.context) == ("json-bad-character", {"path": path, "character": character})


def test_pair_of_surrogates_is_one_character() -> None:
    assert read('{"a": "\\ud83d\\udc77"}') == {"a": "👷"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_refused(encoding: str) -> None:
    error = refusal('{"a": 1}'.encode(encoding))

    assert (error.code, error.context) == ("json-not-utf8", {"line": 1, "byte": 0})


def test_invalid_byte_is_refused_with_its_position() -> None:
    error = refusal(b'{"a": 1,\n"b": "\xe9"}')

    assert (error.code, error.context) == ("json-not-utf8", {"line": 2, "byte": 15})


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [(b'{"a": 1,\n}', 2, 1), (b"<a/>", 1, 1), (b'{"a": 1} x', 1, 10), (b'{"a": "\x01"}', 1, 8), (b"{'a': 1}", 1, 2)],
)
def test_file_that_is_no_json_is_refused_with_its_position(data: bytes, line: int, column: int) -> None:
    error = refusal(data)

    assert (error.code, error.context) == ("json-not-json", {"line": line, "column": column})


storable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
values = st.recursive(
    st.none() | st.booleans() | st.integers(1 - 10**40, 10**40 - 1) | storable,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(storable, inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_whatever_is_written_as_json_is_read_back(value: object) -> None:
    assert read_json(BytesIO(json.dumps(value).encode())) == value
    assert read_json(BytesIO(json.dumps(value, ensure_ascii=False).encode())) == value


@given(st.binary(max_size=200) | st.text(alphabet='{}[]",:\\ue0E1.-', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert outcome(data).startswith(("read", "json-"))


def outcome(data: bytes) -> str:
    try:
        read_json(BytesIO(data))
    except DomainError as error:
        return error.code
    return "read"

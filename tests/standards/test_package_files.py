"""Are hostile, huge and broken files refused before they cost anything?"""

import io
import time
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redthread.standards.package import PackageFile, PackageRefused, folder_files, read_package, stream_files, zip_files
from redthread.standards.package.files import MAX_FILE_BYTES, MAX_FILES
from redthread.standards.package.tree import read_tree
from tests.factories.package import AWARD, CLAUSE, HEAD, as_file, package_fields

NAMES = "abcdefghijklmnopqrst"
LAUGHS = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(NAMES))
PLAIN = st.none() | st.booleans() | st.integers() | st.text()
FIELDS = st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in read_tree(PackageFile("p.yaml", data)).problems]


def zipped(**members: bytes) -> io.BytesIO:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    stream.seek(0)
    return stream


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LAUGHS.encode(), "yaml-alias"),
        (b"a: &x 1", "yaml-alias"),
        (b"a: *x", "yaml-alias"),
        (b"!!python/object/apply:os.system ['true']", "yaml-tag"),
        (b"a: !!binary aGk=", "yaml-tag"),
        (b"a: 1\n---\nb: 2", "yaml-documents"),
        (b"[" * 500, "yaml-depth"),
        (b"a: " + b"- " * 100_000, "yaml"),
        (b"a: [" + b"1," * 110_000 + b"1]", "yaml-nodes"),
        (b"? [a, b]\n: 1", "yaml-key"),
        (b"a: 'open", "yaml"),
        (b"a: \x00", "yaml"),
        (b"\xff\xfea", "not-utf-8"),
        (b"", "not-a-mapping"),
        (b"just text", "not-a-mapping"),
        (b"- a", "not-a-mapping"),
        (b"x" * (MAX_FILE_BYTES + 1), "too-large"),
    ],
)
def test_hostile_or_broken_yaml_is_refused(data: bytes, code: str) -> None:
    started = time.perf_counter()

    assert codes(data) == [code]
    assert time.perf_counter() - started < 5


def test_every_duplicate_key_is_told_with_both_lines() -> None:
    tree = read_tree(PackageFile("p.yaml", b"a: 1\nb: {c: 1, c: 2}\na: 3\n"))

    assert [(each.line, each.field, each.values["first"]) for each in tree.problems] == [(2, "b.c", 2), (3, "a", 1)]


def test_error_of_yaml_is_told_with_its_line() -> None:
    (problem,) = read_tree(PackageFile("p.yaml", b"a: 1\nb: {\n")).problems

    assert (problem.code, problem.line) == ("yaml", 3)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_and_never_crash(data: bytes) -> None:
    tree = read_tree(PackageFile("p.yaml", data))

    assert (tree.value is None) == any(problem.code != "duplicate-key" for problem in tree.problems)


@given(FIELDS)
def test_any_fields_in_the_place_of_criteria_are_refused_with_words(value: object) -> None:
    with pytest.raises(PackageRefused) as refused:
        read_package([as_file({**package_fields(), "criteria": value})])

    assert all(str(problem) for problem in refused.value.problems)


def test_stream_is_read_no_further_than_the_limit() -> None:
    stream = io.BytesIO(b"x" * (MAX_FILE_BYTES + 1000))

    (file,) = stream_files(stream)
    assert (len(file.data), stream.tell()) == (MAX_FILE_BYTES + 1, MAX_FILE_BYTES + 1)


def test_folder_is_read_by_its_yaml_files(tmp_path: Path) -> None:
    (tmp_path / "package.yaml").write_bytes(as_file(HEAD).data)
    (tmp_path / "criteria.yml").write_bytes(as_file({"criteria": [CLAUSE, AWARD]}).data)
    (tmp_path / "README.md").write_text("not read")
    (tmp_path / ".hidden.yaml").write_text("not: read")

    assert read_package(folder_files(tmp_path)) == read_package([as_file(package_fields())])


def test_zip_with_one_folder_is_read_like_the_folder() -> None:
    criteria = as_file({"criteria": [CLAUSE, AWARD]}).data
    members = {"mine/package.yaml": as_file(HEAD).data, "mine/c.yaml": criteria, "mine/README.md": b"x"}
    stream = zipped(**members)

    assert read_package(zip_files(stream)) == read_package([as_file(package_fields())])


def test_zip_bomb_is_cut_at_the_limit() -> None:
    (file,) = zip_files(zipped(**{"package.yaml": b"x" * 50_000_000}))

    assert len(file.data) == MAX_FILE_BYTES + 1


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["../package.yaml"], "zip-name"),
        (["/etc/package.yaml"], "zip-name"),
        (["a\\package.yaml"], "zip-name"),
        (["a/b/package.yaml"], "zip-name"),
        (["a/package.yaml", "b/package.yaml"], "zip-name"),
        ([f"{number}.yaml" for number in range(MAX_FILES + 1)], "too-many-files"),
    ],
)
def test_zip_with_odd_names_is_refused(names: list[str], code: str) -> None:
    with pytest.raises(PackageRefused) as refused:
        zip_files(zipped(**dict.fromkeys(names, b"a: 1")))

    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04" + b"\x00" * 40], ids=["empty", "text", "cut"])
def test_file_that_is_no_zip_is_refused(data: bytes) -> None:
    with pytest.raises(PackageRefused) as refused:
        zip_files(io.BytesIO(data))

    assert [problem.code for problem in refused.value.problems] == ["not-a-zip"]

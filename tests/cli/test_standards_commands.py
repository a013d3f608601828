"""Are packs added and listed, and are releases compared with the official schema?"""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture
def shelf(tmp_path: Path, settings: Any) -> Path:
    folder = tmp_path / "packs"
    folder.mkdir()
    settings.PACKS = folder
    return folder


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """As little as makes a pack of extensions."""
    path = tmp_path / "extensions.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("ocds_lots_extension/extension.json", "{}")
    return path


def test_pack_is_added_once_and_listed(run: Run, shelf: Path, pack: Path) -> None:
    added, again = run("standards", "add", pack), run("standards", "add", pack)

    assert (added.status, again.status) == (0, 0)
    assert added.out == again.out
    assert run("standards", "list").out.startswith("ocds-extensions")
    assert len([path for path in shelf.iterdir() if path.is_dir()]) == 1


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + b"\x00" * 18])
def test_file_that_is_no_pack_is_refused_and_leaves_nothing(
    run: Run, shelf: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file").write_bytes(content)

    answer = run("standards", "add", tmp_path / "file")

    assert answer.status == 2
    assert f"redthread: {tmp_path / 'file'}: " in answer.err
    assert list(shelf.iterdir()) == []


def test_without_a_folder_for_packs_it_says_which_setting(run: Run, settings: Any) -> None:
    settings.PACKS = None

    assert run("standards", "list").err == (
        "redthread: Set REDTHREAD_PACKS to the folder for standards packs; it has to exist.\n"
    )


def test_validate_without_the_standard_says_how_to_add_it(run: Run, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "release.json").write_text('{"ocid": "ocds-1-1"}')

    answer = run("validate", tmp_path / "release.json")

    assert answer.status == 2
    assert "redthread standards add" in answer.err


@pytest.fixture
def release() -> dict[str, object]:
    return {
        "ocid": "ocds-1-1",
        "id": "1",
        "date": "2026-01-01T00:00:00Z",
        "tag": ["tender"],
        "initiationType": "tender",
    }


def test_release_that_obeys_the_schema_ends_with_status_0(
    run: Run, packs: Path, settings: Any, tmp_path: Path, release: dict[str, object]
) -> None:
    settings.PACKS = packs
    (tmp_path / "release.json").write_text(json.dumps(release))

    assert run("validate", tmp_path / "release.json").status == 0


def test_every_fault_of_a_release_is_told_with_its_path(
    run: Run, packs: Path, settings: Any, tmp_path: Path, release: dict[str, object]
) -> None:
    settings.PACKS = packs
    wrong = {**release, "date": "yesterday", "tender": {"id": "1", "titel": "misspelt"}}
    (tmp_path / "package.json").write_text(json.dumps({"version": "1.1", "releases": [release, wrong]}))

    answer = run("validate", tmp_path / "package.json", "--json")

    assert answer.status == 1
    assert [fault["path"] for fault in json.loads(answer.out)] == ["$.releases[1].date", "$.releases[1].tender.titel"]


def test_extension_that_is_not_installed_is_named_and_not_fetched(
    run: Run, packs: Path, settings: Any, tmp_path: Path, release: dict[str, object]
) -> None:
    settings.PACKS = packs
    document = {"extensions": ["https://example.org/ocds_nothing_extension/extension.json"], "releases": [release]}
    (tmp_path / "package.json").write_text(json.dumps(document))

    answer = run("validate", tmp_path / "package.json")

    assert answer.status == 2
    assert "ocds_nothing_extension" in answer.err

"""Is every file that was acknowledged still there, whole, after the power was cut?

A power cut is simulated by what a file system may do to what was not synced: a file's content is what it was
when it was last synced, else nothing; a folder holds the names it held when it was last synced, else none.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.db.models.signals import pre_save

from redthread.apps.files import services, storage
from redthread.apps.files.models import StoredFile
from tests.people import Cast

COUNT = 20


@dataclass
class Disk:
    """What is certain to be on the disk, noted at each sync."""

    contents: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=dict)
    after_each: list[Callable[[], None]] = field(default_factory=list)

    def sync(self, descriptor: int) -> None:
        place = Path(f"/proc/self/fd/{descriptor}").resolve()
        number = os.fstat(descriptor).st_ino
        if place.is_dir():
            self.folders[number] = {each.name: each.stat().st_ino for each in place.iterdir()}
        else:
            self.contents[number] = place.read_bytes()
        for each in self.after_each:
            each()

    def cut(self, folder: Path) -> dict[str, bytes]:
        """What a restart finds below a folder that was there before: path → content."""
        return dict(self._below(folder.stat().st_ino, "", is_folder=_folders(folder)))

    def _below(self, number: int, path: str, *, is_folder: set[int]) -> list[tuple[str, bytes]]:
        found: list[tuple[str, bytes]] = []
        for name, inside in self.folders.get(number, {}).items():
            if inside in is_folder:
                found += self._below(inside, f"{path}{name}/", is_folder=is_folder)
            else:
                found.append((f"{path}{name}", self.contents.get(inside, b"")))
        return found


def _folders(folder: Path) -> set[int]:
    return {each.stat().st_ino for each in folder.rglob("*") if each.is_dir()}


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(os, "fsync", made.sync)
    return made


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Path:
    settings.DATA = tmp_path
    settings.FILES = tmp_path / "files"
    return tmp_path


def content(number: int) -> bytes:
    return f"The site was visited for the {number}th time.".encode()


def kept_by_ours(count: int = COUNT) -> list[str]:
    return [storage.content_keep(content(number)) for number in range(count)]


def lost_of_ours(disk: Disk, folder: Path, acknowledged: list[str]) -> list[str]:
    left = {path.rpartition("/")[2]: data for path, data in disk.cut(folder).items()}
    return [each for number, each in enumerate(acknowledged) if left.get(each) != content(number)]


def test_stock_storage_loses_files_that_it_acknowledged(disk: Disk, folder: Path) -> None:
    stock = FileSystemStorage(location=folder)
    names = [stock.save(f"{number}.txt", ContentFile(content(number))) for number in range(COUNT)]

    left = disk.cut(folder)

    assert [name for name in names if left.get(name)] == []


def test_ours_loses_none(disk: Disk, folder: Path) -> None:
    assert lost_of_ours(disk, folder, kept_by_ours()) == []


def test_without_syncing_the_file_its_content_is_lost(
    disk: Disk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "file_sync", lambda _place: None)
    acknowledged = kept_by_ours()

    assert lost_of_ours(disk, folder, acknowledged) == acknowledged
    assert {data for path, data in disk.cut(folder).items() if not path.endswith(".lock")} == {b""}


def test_without_syncing_folders_its_name_is_lost(disk: Disk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "folder_sync", lambda _folder: None)
    acknowledged = kept_by_ours()

    assert lost_of_ours(disk, folder, acknowledged) == acknowledged


def test_without_syncing_the_upper_folders_the_way_to_it_is_lost(
    disk: Disk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = storage.folder_sync
    monkeypatch.setattr(storage, "folder_sync", lambda each: real(each) if each.name != "files" else None)
    acknowledged = kept_by_ours()

    assert lost_of_ours(disk, folder, acknowledged) == acknowledged


def test_cut_at_any_moment_leaves_whole_files_or_none(disk: Disk, folder: Path) -> None:
    """Under a hash there is what belongs there, whenever the power goes; and what was acknowledged is there."""
    acknowledged: list[str] = []
    broken: list[str] = []

    def look() -> None:
        left = disk.cut(folder) if folder.is_dir() else {}
        named = {path.rpartition("/")[2]: data for path, data in left.items()}
        broken.extend(name for name, data in named.items() if len(name) == 64 and storage.sha256_of(data) != name)
        broken.extend(name for name in acknowledged if name not in named)

    disk.after_each.append(look)
    for number in range(5):
        acknowledged.append(storage.content_keep(content(number)))
        look()

    assert broken == []
    assert len(acknowledged) == 5


def test_content_that_is_there_is_made_sure_of_again(disk: Disk, folder: Path) -> None:
    """It may have been written by a process that died before it was synced."""
    place = storage.path_of(storage.sha256_of(content(0)))
    place.parent.mkdir(parents=True)
    place.write_bytes(content(0))

    assert lost_of_ours(disk, folder, [storage.content_keep(content(0))]) == []


@pytest.mark.django_db
def test_content_is_durable_before_its_row_is_written(disk: Disk, folder: Path, cast: Cast) -> None:
    seen: list[bool] = []

    def look(instance: StoredFile, **_: object) -> None:
        seen.append(instance.sha256 in {path.rpartition("/")[2] for path in disk.cut(folder)})

    pre_save.connect(look, sender=StoredFile)
    try:
        services.file_keep(actor=cast.acting("atle"), content=BytesIO(content(1)), name="visit.txt")
    finally:
        pre_save.disconnect(look, sender=StoredFile)

    assert seen == [True]

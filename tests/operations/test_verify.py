"""Does ``redthread verify`` find what is no longer as it was kept?"""

from pathlib import Path

from tests.operations.installation import ON_SQLITE, Installation


@ON_SQLITE
def test_missing_changed_and_unknown_contents_are_told(filled: Installation) -> None:
    first, second, _ = sorted(filled.contents())
    (filled.data / first).unlink()
    (filled.data / second).write_bytes(b"x")
    stray = filled.data / "files" / "ab" / "stray"
    stray.parent.mkdir(exist_ok=True)
    stray.touch()

    answer = filled("verify", "files")

    assert answer.status == 1
    assert sorted(answer.out.splitlines()) == sorted(
        [
            f"{Path(first).name}: missing",
            f"{Path(second).name}: changed",
            "files/ab/stray: nothing refers to it",
            "2 of 3 files are not whole.",
        ]
    )


@ON_SQLITE
def test_unknown_content_alone_is_no_fault(filled: Installation) -> None:
    (filled.data / "files" / "stray").touch()
    (filled.data / "files" / ".lock").touch()

    answer = filled("verify", "files")

    assert answer.status == 0
    assert answer.out == "files/stray: nothing refers to it\nAll 3 files are whole.\n"


@ON_SQLITE
def test_purged_file_needs_no_content(filled: Installation) -> None:
    name = min(filled.contents())
    (filled.data / name).unlink()
    filled.python(
        "import django\ndjango.setup()\nfrom redthread.apps.files.models import StoredFile\n"
        "from django.utils import timezone\n"
        f"StoredFile.objects.filter(sha256={Path(name).name!r}).update(state='purged', purged_at=timezone.now())"
    )

    answer = filled("verify", "files")

    assert (answer.status, answer.out) == (0, "All 2 files are whole.\n")


@ON_SQLITE
def test_all_counts_a_journal_without_anchors_as_a_fault(filled: Installation) -> None:
    assert filled("verify", "all").status == 0
    (filled.data / "journal-anchors.jsonl").unlink()

    answer = filled("verify", "all")

    assert answer.status == 1
    assert "no anchors there" in answer.out


@ON_SQLITE
def test_all_finds_a_journal_that_was_cut(filled: Installation) -> None:
    anchors = filled.data / "journal-anchors.jsonl"
    last = anchors.read_text().splitlines()[-1]
    with anchors.open("a") as stream:
        stream.write(last.replace('"number": ', '"number": 9') + "\n")

    answer = filled("verify", "all")

    assert answer.status == 1
    assert "truncated" in answer.out

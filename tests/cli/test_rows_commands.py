"""Do the verbs that work on the database do what they say, and refuse in one sentence?"""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.mail import send_mail
from django.test import Client

from redthread.apps.accounts.models import Membership, Organisation, Person
from redthread.apps.jobs.models import Heartbeat, Mail
from redthread.apps.journal.models import Entry
from redthread.apps.purchases.models import Purchase
from tests.cli.conftest import Run
from tests.people import Cast

FIXTURES = Path(__file__).parents[1] / "fixtures"
NOTICE = FIXTURES / "eforms" / "laptops.xml"


def release(number: int) -> dict[str, object]:
    return {
        "ocid": f"ocds-1-{number}",
        "id": "1",
        "tag": ["tender"],
        "date": "2026-01-01T00:00:00Z",
        "language": "en",
        "tender": {"id": "1", "title": f"Purchase {number}"},
    }


def package_of(*numbers: int) -> str:
    return json.dumps({"version": "1.1", "releases": [release(number) for number in numbers]})


@pytest.mark.usefixtures("cast")
def test_notice_becomes_a_purchase_once(run: Run) -> None:
    first = run("import", "eforms", NOTICE, "--organisation", "Fjordvik kommune")
    again = run("import", "eforms", NOTICE, "--organisation", "Fjordvik kommune")

    assert (first.status, again.status) == (0, 0)
    assert "1 taken" in first.err
    assert "0 taken, 1 had been imported before" in again.err
    assert Purchase.objects.count() == 1


@pytest.mark.usefixtures("cast")
def test_ocds_file_is_taken_up_where_it_was_left(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "releases.json"
    path.write_text(package_of(1, 2, 3))

    first = run("import", "ocds", path, "--organisation", "Fjordvik kommune")
    Purchase.objects.filter(title="Purchase 2").delete()
    again = run("import", "ocds", path, "--organisation", "Fjordvik kommune")

    assert "3 taken" in first.err
    assert "1 taken, 2 had been imported before" in again.err
    assert Purchase.objects.count() == 3


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(
    ("form", "content", "told"),
    [
        ("eforms", b"", "empty"),
        ("eforms", b"<a/>", "“a”"),
        ("eforms", b'<?xml version="1.0"?><!DOCTYPE a><a/>', "line 1"),
        ("eforms", package_of(1).encode(), "line 1"),
        ("ocds", b"null", "$"),
        ("ocds", b"[" * 100_000, "line 1"),
        ("ocds", b'{"ocid": "a", "ocid": "b"}', "ocid"),
        ("ocds", b'{"version": "2.0", "releases": [{"ocid": "a"}]}', "2.0"),
    ],
)
def test_bad_file_is_imported_not_at_all(run: Run, tmp_path: Path, form: str, content: bytes, told: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)

    answer = run("import", form, path, "--organisation", "Fjordvik kommune")

    assert answer.status == 2
    assert answer.err.startswith(f"redthread: {path}: ")
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert Purchase.objects.count() == 0


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize("name", ["", "Nowhere", "Atelje IT AS"])
def test_import_needs_an_authority_by_name(run: Run, name: str) -> None:
    answer = run("import", "eforms", NOTICE, "--organisation", name)

    assert answer.status == 2
    assert "Fjordvik kommune" in answer.err


@pytest.mark.usefixtures("cast")
@pytest.mark.parametrize(("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!"), ("xlsx", b"PK")])
def test_tender_is_exported(run: Run, tmp_path: Path, form: str, start: bytes) -> None:
    public_id = run("import", "eforms", NOTICE, "--organisation", "Fjordvik kommune").out.split()[0]

    answer = run("export", "tender", public_id, form, "--output", tmp_path / "out")

    assert answer.status == 0
    assert (tmp_path / "out").read_bytes().startswith(start)


@pytest.mark.usefixtures("cast")
def test_release_tells_of_what_is_published_only(run: Run, tmp_path: Path) -> None:
    public_id = run("import", "eforms", NOTICE, "--organisation", "Fjordvik kommune").out.split()[0]

    answer = run("export", "tender", public_id, "ocds", "--output", tmp_path / "out")

    assert answer.status == 2
    assert "not published yet" in answer.err
    assert not (tmp_path / "out").exists()


@pytest.mark.django_db
def test_export_of_nothing_is_refused(run: Run) -> None:
    assert run("export", "tender", "a" * 26, "docx").status == 2


@pytest.mark.django_db
def test_person_is_added_with_role_and_can_sign_in(run: Run) -> None:
    answer = run(
        *("user", "add", "anna@example.org", "--organisation", "Testby", "--kind", "authority", "--country", "SE"),
        *("--role", "buyer", "--role", "administrator"),
    )

    password = answer.out.rpartition(": ")[2].strip()
    assert answer.status == 0
    assert Client().login(email="anna@example.org", password=password)
    assert {each.role for each in Membership.objects.all()} == {"buyer", "administrator"}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nobody",), "nobody"),
        (("a@example.org", "--role", "buyer"), "go together"),
        (("a@example.org", "--organisation", "Nowhere", "--role", "buyer"), "Nowhere"),
        (("a@example.org", "--organisation", "X", "--kind", "supplier", "--role", "buyer"), "no role buyer"),
    ],
)
def test_person_is_added_whole_or_not_at_all(run: Run, words: tuple[str, ...], told: str) -> None:
    answer = run("user", "add", *words)

    assert answer.status == 2
    assert told in answer.err
    assert (Person.objects.count(), Organisation.objects.count()) == (0, 0)


def test_roles_are_set_exactly(run: Run, cast: Cast) -> None:
    answer = run("user", "role", "finn@example.org", "--organisation", "Fjordvik kommune", "--role", "buyer")

    assert answer.status == 0
    assert [each.role for each in Membership.objects.filter(person=cast.person("finn"))] == ["buyer"]


@pytest.mark.usefixtures("cast")
def test_last_administrator_keeps_the_role(run: Run) -> None:
    answer = run("user", "role", "frida@example.org", "--organisation", "Fjordvik kommune", "--role", "buyer")

    assert answer.status == 2
    assert answer.err.count("\n") == 1


@pytest.mark.django_db
def test_migrate_loads_the_library_and_can_be_run_again(run: Run) -> None:
    first, again = run("migrate"), run("migrate")

    assert (first.status, again.status) == (0, 0)
    assert "redthread-core" in run("package", "list").out
    assert run("migrate", "--check").status == 0


@pytest.mark.usefixtures("library")
def test_package_is_shown_before_it_is_loaded(run: Run, tmp_path: Path) -> None:
    from tests.factories.package import as_file, package_fields

    file = as_file(package_fields())
    (tmp_path / "package.yaml").write_bytes(file.data)

    shown = run("package", "add", tmp_path / "package.yaml")
    before = run("package", "list").out
    loaded = run("package", "add", tmp_path / "package.yaml", "--yes")

    assert (shown.status, loaded.status) == (0, 0)
    assert "  + small-package/CLA-01" in shown.out
    assert "small-package" not in before
    assert "small-package" in run("package", "list").out
    assert run("package", "diff", tmp_path / "package.yaml").out.count("\n") == 1


@pytest.mark.django_db
def test_faults_of_a_package_are_told_all_at_once_with_their_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "package.yaml"
    path.write_text("identifier: small\nversion: one\nlicence: MIT\ncriteria: []\n")

    answer = run("package", "add", path)

    assert answer.status == 2
    assert {"package.yaml:2", "package.yaml:3"} <= {line.split(": ")[0].rstrip(":") for line in answer.err.splitlines()}


@pytest.mark.usefixtures("cast")
def test_worker_delivers_what_is_due_and_says_that_it_lives(run: Run) -> None:
    send_mail("Hello", "Text", None, ["frida@example.org"])

    answer = run("worker", "--once")

    assert answer.err == "1 mails delivered, 6 jobs done\n"
    assert Mail.objects.get().sent_at is not None
    assert Heartbeat.objects.count() == 1


@pytest.fixture
def anchors(cast: Cast, tmp_path: Path) -> Path:
    """A file with the head of every chain."""
    path = tmp_path / "anchors.jsonl"
    heads = {entry.chain.organisation: entry for entry in Entry.objects.select_related("chain").order_by("number")}
    lines = [{"chain": chain, "number": entry.number, "hash": entry.hash} for chain, entry in heads.items()]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return path


def test_journal_that_is_whole_verifies(run: Run, anchors: Path) -> None:
    answer = run("verify", "journal", "--anchor", anchors)

    assert (answer.status, answer.out) == (0, "The journal is whole.\n")


def test_journal_that_was_cut_does_not_verify(run: Run, anchors: Path) -> None:
    first = json.loads(anchors.read_text().splitlines()[0])
    more: dict[str, Any] = {**first, "number": first["number"] + 1}
    anchors.write_text(anchors.read_text() + json.dumps(more) + "\n")

    answer = run("verify", "journal", "--anchor", anchors)

    assert answer.status == 1
    assert f"{first['chain']} #{more['number']}: truncated" in answer.out


def test_anchor_that_is_none_is_named_by_its_line(run: Run, anchors: Path) -> None:
    anchors.write_text(anchors.read_text() + "{}\n")

    answer = run("verify", "journal", "--anchor", anchors)

    assert answer.status == 2
    assert f"line {len(anchors.read_text().splitlines())}" in answer.err


@pytest.mark.django_db
def test_verify_without_anchors_says_what_it_could_not_find(run: Run, tmp_path: Path) -> None:
    assert run("verify", "journal", "--anchor", tmp_path / "none").status == 2

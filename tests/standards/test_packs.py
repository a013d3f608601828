"""Is a standards pack recognised and put in its place whole, and everything unsafe refused?"""

import hashlib
import io
import json
import stat
import tarfile
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from redthread.domain.errors import DomainError
from redthread.standards.packs import Installed, PackKind, find, find_all, inspect, install
from redthread.standards.packs.archive import Limits

DAY = date(2027, 1, 11)
SDK = {
    "fields/fields.json": '{"ublVersion": "2.3", "sdkVersion": "eforms-sdk-1.14.2", "fields": []}',
    "codelists/number-weight.gc": "<CodeList/>",
}
OCDS = {
    "schema/release-schema.json": '{"id": "https://standard.open-contracting.org/schema/1__1__5/release-schema.json"}'
}
EXTENSIONS = {"ocds_lots_extension/extension.json": "{}", "ocds_bid_extension/extension.json": "{}"}
UNTP = {
    "data-models/untp-core/vocabulary.jsonld": "{}",
    "data-models/untp-dcc/artefacts/untp-dcc-instance.json": '{"@context": "https://x/vocabulary/untp/dcc/0.6.0/"}',
    "data-models/untp-svc/artefacts/untp-svc-instance.json": '{"@context": "https://x/vocabulary/untp/svc/0.6.1/"}',
}


def folder(at: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return at


def zipped(at: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(at, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return at


def tarred(at: Path, files: dict[str, str], mode: str = "w:gz") -> Path:
    with tarfile.open(at, mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content.encode()))
    return at


def wrapped(files: dict[str, str]) -> dict[str, str]:
    """As code hosts do it: everything in one folder."""
    return {f"eForms-SDK-1.14.2/{name}": content for name, content in files.items()}


def refusal(action: Callable[[], object]) -> DomainError:
    with pytest.raises(DomainError) as caught:
        action()
    return caught.value


@pytest.mark.parametrize(
    ("files", "kind", "version"),
    [
        (SDK, PackKind.EFORMS_SDK, "1.14.2"),
        (wrapped(SDK), PackKind.EFORMS_SDK, "1.14.2"),
        (OCDS, PackKind.OCDS_STANDARD, "1.1.5"),
        (UNTP, PackKind.UNTP, "0.6.1"),
    ],
)
def test_pack_is_recognised_by_what_is_in_it(
    files: dict[str, str], kind: PackKind, version: str, tmp_path: Path
) -> None:
    for source in (
        folder(tmp_path / "any-name", files),
        zipped(tmp_path / "a.zip", files),
        tarred(tmp_path / "a.tar", files, "w"),
        tarred(tmp_path / "a.tar.gz", files, "w:gz"),
        tarred(tmp_path / "a.tar.xz", files, "w:xz"),
    ):
        pack = inspect(source)

        assert (pack.kind, pack.version, len(pack.files)) == (kind, version, len(files))


def test_pack_without_a_version_is_named_after_its_checksum(tmp_path: Path) -> None:
    source = zipped(tmp_path / "extensions.zip", EXTENSIONS)

    pack = inspect(source)

    assert pack.checksum == hashlib.sha256(source.read_bytes()).hexdigest()
    assert (pack.kind, pack.version) == (PackKind.OCDS_EXTENSIONS, pack.checksum[:12])


def test_checksum_of_a_folder_tells_contents_and_names_apart(tmp_path: Path) -> None:
    same, content, name = (folder(tmp_path / each, SDK) for each in ("same", "content", "name"))
    (content / "codelists" / "number-weight.gc").write_text("<Codelist/>")
    (name / "codelists" / "number-weight.gc").rename(name / "codelists" / "weight.gc")

    checksums = {inspect(each).checksum for each in (folder(tmp_path / "first", SDK), same, content, name)}

    assert len(checksums) == 3


@pytest.mark.parametrize(
    "files",
    [{"readme.txt": "x"}, {"fields/fields.json": "{}"}, {"a/b/c/d/fields/fields.json": SDK["fields/fields.json"]}],
)
def test_archive_of_something_else_is_refused(files: dict[str, str], tmp_path: Path) -> None:
    source = zipped(tmp_path / "a.zip", files)

    assert refusal(lambda: inspect(source)).code == "pack-not-recognised"


def test_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "a.zip"
    source.write_text("nothing of the kind")

    assert refusal(lambda: inspect(source)).code == "archive-unknown-format"
    assert refusal(lambda: inspect(tmp_path / "absent.zip")).code == "archive-not-found"


@pytest.mark.parametrize("make", [zipped, tarred])
@pytest.mark.parametrize(
    "name", ["../evil", "a/../../evil", "/etc/evil", "a\\..\\evil", "C:evil", "a/\x01", "x" * 256, "a/ø" + "ø" * 127]
)
def test_name_that_leaves_the_folder_is_refused(
    make: Callable[[Path, dict[str, str]], Path], name: str, tmp_path: Path
) -> None:
    source = make(tmp_path / "a.archive", SDK | {name: "x"})

    error = refusal(lambda: install(source, into=tmp_path / "packs", on=DAY))

    assert error.code == "archive-unsafe-name"
    assert not (tmp_path / "evil").exists()
    assert list((tmp_path / "packs").iterdir()) == []


def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path) -> None:
    for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
        entry = tarfile.TarInfo("fields/link")
        entry.type, entry.linkname = kind, "/etc/passwd"
        source = tarred(tmp_path / "a.tar", SDK, "w")
        with tarfile.open(source, "a") as archive:
            archive.addfile(entry)

        assert refusal(lambda: inspect(tmp_path / "a.tar")).code == "archive-has-link"


def test_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    source = zipped(tmp_path / "a.zip", SDK)
    entry = zipfile.ZipInfo("fields/link")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr(entry, "/etc/passwd")

    assert refusal(lambda: inspect(source)).code == "archive-has-link"


def test_link_in_a_folder_is_refused(tmp_path: Path) -> None:
    source = folder(tmp_path / "sdk", SDK)
    (source / "link").symlink_to("/etc")

    assert refusal(lambda: inspect(source)).code == "archive-has-link"


def test_encrypted_entry_is_refused(tmp_path: Path) -> None:
    source = zipped(tmp_path / "a.zip", SDK)
    data = bytearray(source.read_bytes())
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    source.write_bytes(data)

    assert refusal(lambda: inspect(source)).code == "archive-encrypted"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["fields/fields.json", "fields", "fields/fields.json/x"])
def test_name_that_occurs_twice_is_refused(second: str, tmp_path: Path) -> None:
    source = zipped(tmp_path / "a.zip", SDK)
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr(second, "x")

    assert refusal(lambda: inspect(source)).code == "archive-name-twice"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(files=2), "archive-too-many-files"),
        (Limits(file_bytes=1_000_000), "archive-too-large"),
        (Limits(total_bytes=1_000_000), "archive-too-large"),
    ],
)
def test_archive_above_the_limits_is_refused(limits: Limits, code: str, tmp_path: Path) -> None:
    source = tmp_path / "bomb.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (SDK | {"zeros": "0" * 2_000_000}).items():
            archive.writestr(name, content)

    assert refusal(lambda: inspect(source, limits=limits)).code == code


@pytest.mark.parametrize("mode", ["w:gz", "w:xz"])
def test_archive_that_is_cut_off_is_refused(mode: str, tmp_path: Path) -> None:
    source = tarred(tmp_path / "a.tar", {**SDK, "long": "".join(map(str, range(50_000)))}, mode)
    source.write_bytes(source.read_bytes()[:-5_000])

    assert refusal(lambda: inspect(source)).code == "archive-damaged"


def test_zip_with_wrong_content_is_refused(tmp_path: Path) -> None:
    source = zipped(tmp_path / "a.zip", SDK)
    source.write_bytes(source.read_bytes().replace(b"<CodeList/>", b"<CODELIST/>", 1))

    assert refusal(lambda: inspect(source)).code == "archive-damaged"


def test_installed_pack_stands_in_its_folder_with_a_manifest(tmp_path: Path) -> None:
    source = zipped(tmp_path / "sdk.zip", wrapped(SDK))

    installed = install(source, into=tmp_path / "packs", on=DAY)

    place = tmp_path / "packs" / "eforms-sdk-1.14.2"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    assert installed == Installed(PackKind.EFORMS_SDK, "1.14.2", place, DAY, digest)
    assert (place / "fields" / "fields.json").read_text() == SDK["fields/fields.json"]
    assert json.loads((place / "pack-manifest.json").read_text()) == {
        "kind": "eforms-sdk",
        "version": "1.14.2",
        "source": "sdk.zip",
        "sha256": digest,
        "files": 2,
        "added_on": "2027-01-11",
    }
    assert [each.name for each in (tmp_path / "packs").iterdir()] == ["eforms-sdk-1.14.2"]
    assert stat.S_IMODE(place.stat().st_mode) == 0o755


def test_pack_that_is_installed_again_is_found(tmp_path: Path) -> None:
    source = zipped(tmp_path / "sdk.zip", SDK)
    first = install(source, into=tmp_path / "packs", on=DAY)

    assert install(source, into=tmp_path / "packs", on=date(2028, 1, 1)) == first


def test_other_content_under_the_same_version_is_refused(tmp_path: Path) -> None:
    install(zipped(tmp_path / "sdk.zip", SDK), into=tmp_path / "packs", on=DAY)
    other = zipped(tmp_path / "other.zip", SDK | {"more": "x"})

    error = refusal(lambda: install(other, into=tmp_path / "packs", on=DAY))

    assert (error.code, error.context) == ("pack-differs-from-installed", {"name": "eforms-sdk-1.14.2"})
    assert not (tmp_path / "packs" / "eforms-sdk-1.14.2" / "more").exists()


def test_pack_that_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    source = zipped(tmp_path / "sdk.zip", SDK | {"../evil": "x"})

    refusal(lambda: install(source, into=tmp_path / "packs", on=DAY))

    assert list((tmp_path / "packs").iterdir()) == []


def test_latest_version_is_found_by_number_and_not_by_alphabet(tmp_path: Path) -> None:
    for version in ("1.9.0", "1.14.2", "1.2.10"):
        files = {"fields/fields.json": SDK["fields/fields.json"].replace("1.14.2", version)}
        install(zipped(tmp_path / f"{version}.zip", files), into=tmp_path / "packs", on=DAY)

    assert find(tmp_path / "packs", PackKind.EFORMS_SDK) == tmp_path / "packs" / "eforms-sdk-1.14.2"
    assert find(tmp_path / "packs", PackKind.EFORMS_SDK, version="1.9.0") == tmp_path / "packs" / "eforms-sdk-1.9.0"
    assert find(tmp_path / "packs", PackKind.EFORMS_SDK, version="2.0") is None


def test_pack_without_version_that_was_added_last_is_found(tmp_path: Path) -> None:
    later = install(
        zipped(tmp_path / "b.zip", EXTENSIONS | {"x/extension.json": ""}), into=tmp_path / "packs", on=date(2028, 1, 1)
    )
    install(zipped(tmp_path / "a.zip", EXTENSIONS), into=tmp_path / "packs", on=DAY)

    assert find(tmp_path / "packs", PackKind.OCDS_EXTENSIONS) == later.path


def test_packs_unpacked_by_hand_are_found_two_folders_deep(tmp_path: Path) -> None:
    folder(tmp_path / "eforms-sdk-1.14.2", SDK)
    folder(tmp_path / "ocds" / "standard-1.1.5", OCDS)
    folder(tmp_path / "ocds" / "extensions", EXTENSIONS)
    folder(tmp_path / ".incoming-x", UNTP)
    folder(tmp_path / "too" / "deep" / "down", UNTP)

    assert [(each.kind, each.version, each.path.relative_to(tmp_path).as_posix()) for each in find_all(tmp_path)] == [
        (PackKind.EFORMS_SDK, "1.14.2", "eforms-sdk-1.14.2"),
        (PackKind.OCDS_EXTENSIONS, "", "ocds/extensions"),
        (PackKind.OCDS_STANDARD, "1.1.5", "ocds/standard-1.1.5"),
    ]


def test_folder_that_is_absent_or_empty_holds_no_pack(tmp_path: Path) -> None:
    assert find(tmp_path / "absent", PackKind.UNTP) is None
    assert find(tmp_path, PackKind.UNTP) is None


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"kind": "x"}'])
def test_damaged_manifest_is_told_of(manifest: str, tmp_path: Path) -> None:
    installed = install(zipped(tmp_path / "sdk.zip", SDK), into=tmp_path / "packs", on=DAY)
    (installed.path / "pack-manifest.json").write_text(manifest)

    error = refusal(lambda: find_all(tmp_path / "packs"))

    assert (error.code, error.context) == ("pack-manifest-damaged", {"name": "eforms-sdk-1.14.2"})


@pytest.mark.packs
def test_real_packs_are_found_where_they_lie(packs: Path) -> None:
    found = {kind: find(packs, kind) for kind in PackKind}

    assert found == {
        PackKind.EFORMS_SDK: packs / "eforms-sdk-1.14.2",
        PackKind.OCDS_STANDARD: packs / "ocds" / "standard-1.1.5",
        PackKind.OCDS_EXTENSIONS: packs / "ocds" / "extensions",
        PackKind.UNTP: packs / "untp-0.6.1",
    }


@pytest.mark.packs
def test_real_packs_are_installed(packs: Path, tmp_path: Path) -> None:
    for kind in PackKind:
        source = find(packs, kind)
        assert source is not None
        install(source, into=tmp_path, on=DAY)

    assert [each.kind for each in find_all(tmp_path)] == sorted(PackKind)

"""Are the front-end files of others laid out where the pages look for them?

``package-lock.json`` says which ones. They are fetched into a workshop that is removed again; only
the files below stay, with their licences. The theme is our own, made from
``frontend/designsystemet.config.json`` by Designsystemet's generator.
"""

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools import node
from tools.places import AXE, BUILT, ROOT
from tools.say import Stop, timed

STAMP = BUILT / ".stamp"
INPUTS = ("package.json", "package-lock.json", ".npmrc", "frontend/designsystemet.config.json", "tools/frontend.py")
GENERATOR = "node_modules/@digdir/designsystemet/dist/bin/designsystemet.js"

LAID_OUT = (
    ("@digdir/designsystemet-css/dist/src/index.css", "designsystemet.css"),
    ("@digdir/designsystemet-web/dist/umd/index.js", "designsystemet.js"),
    ("@fontsource-variable/inter/wght.css", "inter/inter.css"),
    ("@fontsource-variable/inter/wght-italic.css", "inter/inter-italic.css"),
    ("@fontsource-variable/inter/files/*-wght-*.woff2", "inter/files/"),
    ("@digdir/designsystemet-css/LICENSE", "licences/designsystemet-css.txt"),
    ("@digdir/designsystemet-web/LICENSE", "licences/designsystemet-web.txt"),
    ("@fontsource-variable/inter/LICENSE", "licences/inter.txt"),
    # Bundled in the web components. The last four ship no licence file: author and licence stand in package.json.
    ("@floating-ui/dom/LICENSE", "licences/floating-ui.txt"),
    ("@u-elements/u-combobox/package.json", "licences/u-combobox.json"),
    ("@u-elements/u-datalist/package.json", "licences/u-datalist.json"),
    ("@u-elements/u-details/package.json", "licences/u-details.json"),
    ("@u-elements/u-tabs/package.json", "licences/u-tabs.json"),
)

FAILED = """\
The front-end files could not be built: {what} failed.
{output}
Try that part alone, in the checkout:
    npm ci --ignore-scripts
and start again with the same line."""


def ensure() -> None:
    wanted = _fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted and AXE.exists():
        return
    with timed("Building the front end"), tempfile.TemporaryDirectory(prefix="redthread-frontend-") as folder:
        workshop = Path(folder)
        _fetch_and_generate(workshop)
        _lay_out(workshop)
        _keep(workshop / "built", at=BUILT)
        _keep_axe(workshop)
        STAMP.write_text(wanted, encoding="utf-8")


def _fetch_and_generate(workshop: Path) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc", "frontend/designsystemet.config.json"):
        shutil.copy(ROOT / name, workshop)
    found = node.find(workshop)
    _call(workshop, *found.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline")
    _call(workshop, *found.node, GENERATOR, "tokens", "create")
    _call(workshop, *found.node, GENERATOR, "tokens", "build", "--tokens", "tokens", "--out-dir", "theme")


def _call(workshop: Path, *command: str) -> None:
    env = {**os.environ, "PATH": os.pathsep.join([str(Path(command[0]).parent), os.environ.get("PATH", "")])}
    done = subprocess.run(command, cwd=workshop, env=env, check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode != 0:
        shown = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise Stop(FAILED.format(what=" ".join(command[1:4]), output=shown))


def _lay_out(workshop: Path) -> None:
    for source, target in _files(workshop):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix in (".css", ".js"):
            target.write_text(_without_source_map(source.read_text(encoding="utf-8")), encoding="utf-8")
        else:
            shutil.copyfile(source, target)


def _files(workshop: Path) -> Iterator[tuple[Path, Path]]:
    built = workshop / "built"
    yield workshop / "theme" / "redthread.css", built / "theme.css"
    for pattern, name in LAID_OUT:
        sources = sorted((workshop / "node_modules").glob(pattern))
        if not sources:
            raise Stop(f"The front-end packages hold no {pattern}: tools/frontend.py has to follow their new layout.")
        for source in sources:
            yield source, built / (name + source.name if name.endswith("/") else name)


def _without_source_map(text: str) -> str:
    """The map itself is not laid out, and naming an absent file stops the release's manifest of static files."""
    kept = [line for line in text.splitlines() if "sourceMappingURL=" not in line]
    return "\n".join(kept) + "\n"


def _keep(folder: Path, *, at: Path) -> None:
    shutil.rmtree(at, ignore_errors=True)
    at.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(folder, at)


def _keep_axe(workshop: Path) -> None:
    shutil.rmtree(AXE.parent, ignore_errors=True)
    AXE.parent.mkdir(parents=True)
    for name in (AXE.name, "LICENSE", "package.json"):
        shutil.copy(workshop / "node_modules" / "axe-core" / name, AXE.parent)


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()

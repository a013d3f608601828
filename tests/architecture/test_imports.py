"""Is every wall of the house held, and would a breach of it be seen?"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT, SOURCE, imported_names, modules

BREACHES = {
    "a rule imports a stage": ("rings", "domain/thread.py", "import redthread.apps.tenders.models"),
    "a format imports the words": ("rings", "standards/json.py", "import redthread.words.errors"),
    "a stage imports the face": ("rings", "apps/inbox/views.py", "import redthread.web.home"),
    "the pages import the API": ("rings", "web/home.py", "import redthread.api"),
    "a folder that nobody named": ("rings", "utils/__init__.py", ""),
    "a stage imports a later one": ("stages", "apps/accounts/services.py", "import redthread.apps.purchases.selectors"),
    "a stage that nobody named": ("stages", "apps/helpers/__init__.py", ""),
    "a read that writes": ("floor-plan", "apps/purchases/selectors.py", "import redthread.apps.purchases.services"),
    "a write that knows a page": (
        "floor-plan",
        "apps/tenders/services.py",
        "import redthread.apps.tenders.views_check",
    ),
    "a row that knows a read": ("floor-plan", "apps/library/models.py", "import redthread.apps.library.selectors"),
    "a page of another stage": ("doors", "apps/tenders/views_check.py", "import redthread.apps.purchases.views"),
    "a face in a back room": ("doors", "web/home.py", "import redthread.apps.library.filters"),
    "a rule with a framework": ("rules-are-plain", "domain/moments.py", "import django"),
    "a rule with a clock": ("rules-are-plain", "domain/moments.py", "import time"),
    "a rule with files": ("rules-are-plain", "domain/check/run.py", "from pathlib import Path"),
    "a format with a framework": ("formats-know-no-framework", "standards/xml.py", "import django"),
    "sentences with catalogues": ("formats-know-no-framework", "words/places.py", "import gettext"),
    "a rule that knows another": (
        "rules-independent",
        "domain/check/rules/double_use.py",
        "import redthread.domain.check.rules.weights_total",
    ),
    "a circle": ("acyclic", "domain/criteria/taxonomy.py", "import redthread.domain.check.run"),
}
"""What is planted: the contract that must notice, the module, and the line put at its end."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The modules alone, with the contracts: nothing is ever planted in the source itself."""
    house = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", house)
    (house / "tests" / "architecture").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "architecture" / "doors.py", house / "tests" / "architecture")
    for path in modules():
        target = house / "src" / "redthread" / path.relative_to(SOURCE)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return house


def linted(house: Path, *words: str) -> tuple[int, str]:
    program = Path(sys.executable).with_name("lint-imports")
    paths = os.pathsep.join([str(house / "src"), str(house)])
    done = subprocess.run(
        [program, "--no-logo", "--no-cache", *words],
        cwd=house,
        env={**os.environ, "PYTHONPATH": paths, "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_contracts_are_kept(copy: Path) -> None:
    status, said = linted(copy)

    assert status == 0, said


def test_every_contract_has_a_breach_that_shows_it() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    declared = [line.split('"')[1] for line in text.splitlines() if line.startswith('id = "')]

    assert sorted({contract for contract, _, _ in BREACHES.values()}) == sorted(declared)


@pytest.mark.parametrize("breach", BREACHES)
def test_breach_is_seen(copy: Path, breach: str) -> None:
    contract, name, line = BREACHES[breach]
    path = copy / "src" / "redthread" / name
    before = path.read_text() if path.exists() else None
    path.parent.mkdir(exist_ok=True)

    path.write_text(f"{before or ''}\n{line}\n")
    try:
        status, said = linted(copy, "--contract", contract)
    finally:
        if before is None:
            shutil.rmtree(path.parent)
        else:
            path.write_text(before)

    assert (status, "0 kept, 1 broken" in said or "undeclared" in said.lower()) == (1, True), said


def test_rules_import_the_standard_library_and_each_other_alone() -> None:
    """The contract above names what is forbidden; this one names what is allowed."""
    foreign = {
        f"{path.relative_to(SOURCE)}: {name}"
        for path in modules("domain")
        for name in imported_names(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("redthread.domain")
    }

    assert foreign == set()

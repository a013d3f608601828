"""What does it cost to know where 20,000 indicators stand, beside SQL over their 1.2 million observations?

1,000 contracts x 20 indicators x 60 months. For SQLite and PostgreSQL: (a) the authority's list of contracts
from the stored status, as selector and as page; (b) the status of one indicator after a new observation, and
the whole service that takes it; (c) the status of all made anew. Beside them the same question as plain SQL over
the observations, on the same database and on DuckDB, which is installed in an environment of its own.

The rows are loaded in bulk, past the services, since it is reading that is measured; what the services make of
them is then compared with what they make anew. Each database is a process of its own, all in one run.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.soak_parts.machine import PostgreSQL
from tools.places import ROOT

KINDS = ("sqlite", "postgresql")
FULL, SMALL = (1000, 20, 60), (50, 20, 24)


def main() -> int:
    words = argparse.ArgumentParser(prog="run.py bench contracts", description=__doc__.split("\n", 1)[0])
    words.add_argument("--small", action="store_true", help=f"{' x '.join(map(str, SMALL))}, to try it")
    words.add_argument("--rounds", type=int, default=30, help="of each measurement (default: 30)")
    words.add_argument("--on", choices=KINDS, action="append", help="one database alone (default: both)")
    given = words.parse_args()
    size = SMALL if given.small else FULL
    folder = Path(tempfile.mkdtemp(prefix="redthread-bench-", dir="/tmp"))
    try:
        print(f"{size[0]:,} contracts x {size[1]} indicators x {size[2]} months = {size[0] * size[1] * size[2]:,} "
              f"observations; Python {platform.python_version()}, {os.cpu_count()} cores", flush=True)  # fmt: skip
        told = {kind: one(kind, folder, size, given.rounds) for kind in given.on or KINDS}
        told["duckdb"] = duckdb(folder, given.rounds)
        show(told)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def one(kind: str, folder: Path, size: tuple[int, int, int], rounds: int) -> dict[str, object]:
    if kind == "sqlite":
        return measured(f"sqlite:///{folder / 'bench.sqlite3'}", folder, size, rounds)
    with PostgreSQL(is_broken=False) as database:
        return measured(database.url, folder, size, rounds)


def measured(url: str, folder: Path, size: tuple[int, int, int], rounds: int) -> dict[str, object]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDTHREAD_", "DJANGO_"))}
    env = {
        **kept,
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "PYTHONWARNINGS": "ignore",
        "DJANGO_SETTINGS_MODULE": "redthread.config.settings",
        "REDTHREAD_MODE": "demo",
        "REDTHREAD_DATA": str(folder),
        "REDTHREAD_DATABASE": url,
    }
    command = [sys.executable, "-m", "bench.contracts_parts.measure", *map(str, size), str(rounds), str(folder)]
    done = subprocess.run(command, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.returncode)
    answer: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return answer


def duckdb(folder: Path, rounds: int) -> dict[str, object]:
    """In an environment of its own; without network the column stays empty, and says so."""
    python = folder / "duckdb" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", folder / "duckdb"], check=True)
    install: list[str | Path] = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "duckdb"]
    if subprocess.run(install, check=False).returncode != 0:
        return {"versions": "DuckDB could not be installed"}
    script = Path(__file__).parent / "contracts_parts" / "in_duckdb.py"
    done = subprocess.run([python, script, folder / "observations.csv", str(rounds)], stdout=subprocess.PIPE, text=True,
                          check=True)  # fmt: skip
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


LINES = {
    "stored_sql": "counts of all contracts, stored, as SQL",
    "selector": "counts of all contracts, the selector",
    "page": "list page (25 contracts)",
    "raw_sql": "the same counts, SQL over observations",
    "refresh": "status of one indicator (goal: 5 ms)",
    "submit": "whole observation_submit",
    "rebuild": "status_rebuild, all",
    "raw_rebuild": "ratings counted per indicator, SQL",
}


def show(told: dict[str, dict[str, object]]) -> None:
    for name, answer in told.items():
        print(f"{name}: {answer.get('versions', '')}; {answer.get('notes', '')}")
    print(f"{'ms: median (p95) own CPU':<44}" + "".join(f"{name:>34}" for name in told))
    for line, text in LINES.items():
        print(f"{text:<44}" + "".join(f"{cell(answer.get(line)):>34}" for answer in told.values()))
    for name, answer in told.items():
        if "selector" in answer:
            print(f"{name}: raw SQL / selector = {ratio(answer, 'raw_sql', 'selector'):.1f}x, "
                  f"selector / DuckDB = {ratio(answer, 'selector', 'raw_sql', told['duckdb']):.1f}x, "
                  f"stored SQL / DuckDB = {ratio(answer, 'stored_sql', 'raw_sql', told['duckdb']):.1f}x, "
                  f"rebuild / raw SQL = {ratio(answer, 'rebuild', 'raw_rebuild'):.1f}x")  # fmt: skip


def cell(value: object) -> str:
    if not isinstance(value, list):
        return "-"
    own = f" {value[2]:,.1f}" if len(value) > 2 else ""
    return f"{value[0]:,.1f} ({value[1]:,.1f}){own}"


def ratio(one: dict[str, object], above: str, below: str, other: dict[str, object] | None = None) -> float:
    first, second = one.get(above), (other if other is not None else one).get(below)
    return first[0] / second[0] if isinstance(first, list) and isinstance(second, list) else float("nan")


if __name__ == "__main__":
    sys.exit(main())

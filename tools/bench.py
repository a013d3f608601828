"""Which workloads are there, and how is one run?"""

from pathlib import Path

from tools.places import PYTHON, ROOT
from tools.process import run
from tools.say import Stop

WORKLOADS = ROOT / "bench"


def find(name: str) -> Path:
    names = sorted(path.stem for path in WORKLOADS.glob("*.py") if not path.stem.startswith("_"))
    if name in names:
        return WORKLOADS / f"{name}.py"
    known = "".join(f"\n    python3 run.py bench {each}" for each in names) or " none yet"
    raise Stop(f"There is no workload {name!r}. There are:{known}" if name else f"The workloads:{known}")


def start(workload: Path, words: list[str]) -> int:
    return run([PYTHON, "-m", f"bench.{workload.stem}", *words])

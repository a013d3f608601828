"""Are the programs there that come from the operating system and not from a lock?"""

import os
import shutil

from tools.environment import sudo
from tools.process import run
from tools.say import Stop, say

DEBIAN = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    "libreoffice": (("soffice", "libreoffice"), "libreoffice-writer-nogui"),
    "poppler": (("pdftotext",), "poppler-utils"),
    "systemd": (("systemd-analyze",), "systemd"),
}
"""For each need: the commands any of which will do, and the Debian package that brings one."""

MISSING = """\
The tests need {needs}, which {are} not on this machine. On Debian or Ubuntu type:
    {sudo}apt-get install -y --no-install-recommends {packages}
and start again."""


def ensure(needs: tuple[str, ...]) -> None:
    """Installed where that can be done without asking anybody: as root, with apt. Never skipped."""
    absent = _absent(needs)
    if absent and shutil.which("apt-get") and os.geteuid() == 0:
        _install(absent)
        absent = _absent(needs)
    if absent:
        raise Stop(
            MISSING.format(
                needs=", ".join(absent),
                are="is" if len(absent) == 1 else "are",
                sudo=sudo(),
                packages=" ".join(DEBIAN[need][1] for need in absent),
            )
        )


def _absent(needs: tuple[str, ...]) -> list[str]:
    return [need for need in needs if not any(shutil.which(command) for command in DEBIAN[need][0])]


def _install(needs: list[str]) -> None:
    packages = [DEBIAN[need][1] for need in needs]
    say(f"Installing {', '.join(packages)} with apt-get …")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if run(["apt-get", "update", "-qq"], env=env) == 0:
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], env=env)

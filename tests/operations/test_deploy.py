"""Is what an operator copies from ``deploy/`` sound, and are the settings it names those that there are?"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations.installation import ROOT, Installation, not_run, with_settings

DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
COMMAND = "/opt/redthread/bin/redthread"
MOST_EXPOSED = 20
"""Tenths of systemd's own measure of what a service could do: 0 nothing, 100 everything."""


@pytest.fixture
def units(request: pytest.FixtureRequest, tmp_path: Path) -> list[Path]:
    """Copies with a program that is there: systemd asks for it."""
    if shutil.which("systemd-analyze") is None:
        not_run(request, "systemd-analyze is not on this machine")
    copies = []
    for unit in (DEPLOY / "systemd").iterdir():
        copies.append(tmp_path / unit.name)
        copies[-1].write_text(unit.read_text().replace(COMMAND, "/bin/true"))
    return copies


def test_systemd_takes_every_unit_without_a_word(units: list[Path]) -> None:
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)

    told = [line for line in done.stderr.splitlines() if "/redthread-" in line or line.startswith("redthread-")]
    assert (done.returncode, told) == (0, [])


def test_unit_with_a_mistake_would_be_told(units: list[Path]) -> None:
    units[0].write_text(units[0].read_text() + "\n[Service]\nTypo=yes\n")

    done = subprocess.run(["systemd-analyze", "verify", units[0]], capture_output=True, text=True)

    assert "Typo" in done.stderr


def test_services_can_do_little_besides_their_work(units: list[Path]) -> None:
    services = [unit for unit in units if unit.suffix == ".service"]
    words = ["systemd-analyze", "security", "--offline=true", f"--threshold={MOST_EXPOSED}", "--no-pager"]
    done = subprocess.run([*words, *map(str, services)], capture_output=True, text=True)

    assert len(services) == 3
    assert done.returncode == 0, re.findall(r"Overall.*", done.stdout)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_every_service_runs_a_verb_that_there_is(unit: Path, tmp_path: Path) -> None:
    """With its words, and asked for help only."""
    for line in re.findall(rf"^ExecStart={COMMAND} (.*)$", unit.read_text(), re.MULTILINE):
        done = subprocess.run(
            [sys.executable, "-m", "redthread.cli", *line.split(), "--help"],
            env=Installation(tmp_path).environment(),
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stdout.partition(" [-h]")[0]) == (0, f"usage: redthread {_verb(line)}")


def _verb(line: str) -> str:
    words = line.split()
    return " ".join(words[:2]) if words[0] == "verify" else words[0]


def test_sample_names_only_settings_that_there_are() -> None:
    named = set(re.findall(r"^(REDTHREAD_\w+)=", (DEPLOY / "redthread.env").read_text(), re.MULTILINE))
    known = set(re.findall(r'"(REDTHREAD_[A-Z_]+)"', (ROOT / "src/redthread/config/settings.py").read_text()))

    assert len(named) > 8
    assert named - known == set()
    assert sample()["REDTHREAD_MAIL_FROM"] == "Redthread <redthread@redthread.example>"
    assert set(sample()) == named


def sample() -> dict[str, str]:
    """As a shell reads it, which is how the verbs of the set-up get it."""
    shown = subprocess.run(
        ["sh", "-euc", 'set -a; . "$0"; env', str(DEPLOY / "redthread.env")],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"]},
    ).stdout
    return dict(line.split("=", 1) for line in shown.splitlines() if line.startswith("REDTHREAD_"))


def test_production_settings_pass_the_frameworks_own_check(tmp_path: Path) -> None:
    """With the sample's settings and a scanner of files, as an authority would have one."""
    given = sample() | {
        "REDTHREAD_DATA": str(tmp_path / "data"), "REDTHREAD_DATABASE": "", "REDTHREAD_SCANNER": "tcp://127.0.0.1:3310",
    }  # fmt: skip
    production = with_settings(Installation(tmp_path / "data"), **given)
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env=production.environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "System check identified no issues (1 silenced)."), done.stderr


def test_check_would_tell_of_an_address_without_tls(tmp_path: Path) -> None:
    plain = with_settings(
        Installation(tmp_path / "data"), REDTHREAD_MODE="production", REDTHREAD_ADDRESS="http://redthread.example"
    )
    done = subprocess.run(
        [sys.executable, "-m", "django", "check", "--deploy", "--fail-level", "WARNING"],
        env=plain.environment(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 1
    assert "security.W012" in done.stderr


def test_nginx_takes_its_sample(request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Where there is an nginx: CI has none, and the samples change seldom."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    if not Path(nginx).exists() or shutil.which("openssl") is None:
        not_run(request, "nginx is not on this machine", fails_in_ci=False)
    key, chain = tmp_path / "key.pem", tmp_path / "fullchain.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x"]
    subprocess.run([*words, "-keyout", str(key), "-out", str(chain)], check=True, capture_output=True)
    own = (DEPLOY / "nginx" / "redthread.conf").read_text()
    own = own.replace("/etc/ssl/redthread", str(tmp_path)).replace("/var/log/nginx", str(tmp_path))
    (tmp_path / "own.conf").write_text(own)
    temporary = " ".join(
        f"{each}_temp_path {tmp_path / each};" for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}} http {{ {temporary} include {tmp_path}/own.conf; }}"
    )

    done = subprocess.run([nginx, "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr

"""Where in the checkout does everything lie?"""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"
SOURCE = ROOT / "src"
BUILT = SOURCE / "redthread" / "web" / "static" / "built"
"""The front-end files of others, laid out by the set-up. Never committed."""

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
"""The accessibility checker, for the tests alone. It is served to nobody."""

DATA = ROOT / "var"
"""The demo's database and files."""

PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")

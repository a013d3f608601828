"""Settings of every test run: the mode is set before anything reads it."""

import os
import tempfile

os.environ["REDTHREAD_MODE"] = "test"
os.environ.setdefault("REDTHREAD_DATA", tempfile.mkdtemp(prefix="redthread-test-"))

from redthread.config.settings import *  # noqa: E402, F403

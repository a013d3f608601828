"""Settings of every test run: the mode is set before anything reads it."""

import atexit
import os
import shutil
import tempfile

os.environ["REDTHREAD_MODE"] = "test"
if "REDTHREAD_DATA" not in os.environ:
    os.environ["REDTHREAD_DATA"] = tempfile.mkdtemp(prefix="redthread-test-")
    atexit.register(shutil.rmtree, os.environ["REDTHREAD_DATA"], ignore_errors=True)

from redthread.config.settings import *  # noqa: F403

"""The project's settings, in a data folder of their own, with a password hash that does not cost a test its second."""

from __future__ import annotations

import os
import tempfile

# pytest-django reads the settings before any conftest.py, and they read the data folder: never a real one.
os.environ["MINGFA_HOME"] = tempfile.mkdtemp(prefix="mingfa-test-")
if url := os.environ.get("MINGFA_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = url
else:
    os.environ.pop("DATABASE_URL", None)

from mingfa.project.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A browser asks for several things at once. In memory all threads would share one connection and its transactions;
# in a file each has its own, as on a real server.
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(os.environ["MINGFA_HOME"], "test.sqlite3")}  # noqa: F405, PTH118

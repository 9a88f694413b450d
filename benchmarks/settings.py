"""The project's settings with the peer's application beside ours."""

from __future__ import annotations

from mingfa.project.settings import *  # noqa: F403
from mingfa.project.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "import_export", "benchmarks.peer"]
ROOT_URLCONF = "benchmarks.urls"

"""The system's Chromium, and how it is started."""

from __future__ import annotations

import os
import shutil

__all__ = ["ARGUMENTS", "CHROMIUM"]

#: The browser's path; None where there is none.
CHROMIUM = os.environ.get("MINGFA_CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

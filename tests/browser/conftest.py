"""A real browser on a real server, with the errors of its console collected."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .chromium import ARGUMENTS, CHROMIUM

# Playwright keeps an event loop in the thread of the tests, which Django would refuse to query from.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Chromium, headless."""
    if CHROMIUM is None:
        said = "no Chromium was found; install it or name it in MINGFA_CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(said)
        pytest.skip(said)
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=15_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(params=[1280, 390], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, browser) -> Iterator[object]:
    """A page at the width of a desktop and of a phone; whatever its console complains of fails the test."""
    complaints: list[str] = []
    context = browser.new_context(
        viewport={"width": request.param, "height": 844}, locale="zh-CN", accept_downloads=True
    )
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.on("console", lambda message: complaints.append(message.text) if _counts(message) else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert not complaints


def _counts(message) -> bool:
    # A form that is shown again with its faults is answered with 422, which the console calls an error.
    return message.type == "error" and "status of 422" not in message.text

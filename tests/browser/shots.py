"""Screenshots of every page at two widths: `python tests/browser/shots.py FOLDER BASE_URL USER PASSWORD`."""

from __future__ import annotations

import sys
from pathlib import Path

from chromium import ARGUMENTS, CHROMIUM
from playwright.sync_api import Page, sync_playwright

SIZES = {"wide": (1280, 900), "phone": (390, 844)}


def shoot(folder: Path, base: str, user: str, password: str, only: str = "") -> None:
    """Save a picture of each page, and name those that are wider than the screen."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for size, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
            page.goto(f"{base}/login/")
            picture(page, folder / f"login-{size}.png", width)
            page.fill("#id_username", user)
            page.fill("#id_password", password)
            page.click("button.main")
            for name, path in addresses(page, base).items():
                if only in name:
                    page.goto(path)
                    picture(page, folder / f"{name}-{size}.png", width)
            page.close()
        browser.close()


def addresses(page: Page, base: str) -> dict[str, str]:
    """The pages by name; those of single things are found by their first link."""

    def first(path: str, selector: str) -> str:
        page.goto(base + path)
        found = page.query_selector(selector)
        return found.evaluate("link => link.href") if found else base + path

    entry = first("/registers/mediation_cases/", "td.subject a")
    figures = first("/", ".menu li:nth-child(3) a")
    page.goto(figures)
    figures = page.url
    found = {
        "desk": f"{base}/",
        "due": f"{base}/due/",
        "registers": f"{base}/registers/",
        "register": f"{base}/registers/mediation_cases/",
        "entry-new": f"{base}/registers/mediation_cases/new/",
        "entry": entry,
        "entry-amend": f"{entry}amend/",
        "entry-withdraw": f"{entry}withdraw/",
        "batches": f"{base}/imports/",
        "batch": first("/imports/", "td a"),
        "figures": figures,
        "figure": f"{figures}mediation_accepted/",
        "ratio": f"{figures}mediation_settled_rate/",
        "password": f"{base}/password/",
        "missing": f"{base}/entries/99999999/",
    }
    return found


def picture(page: Page, file: Path, width: int) -> None:
    """Save the whole page; say so where it must be scrolled sideways."""
    page.screenshot(path=file, full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        print(f"{file.name}: {wide} px wide")


if __name__ == "__main__":
    shoot(Path(sys.argv[1]), *sys.argv[2:])

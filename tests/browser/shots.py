"""Screenshots of every page at two widths: `python tests/browser/shots.py FOLDER BASE_URL USER PASSWORD`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import openpyxl
from chromium import ARGUMENTS, CHROMIUM
from playwright.sync_api import Page, sync_playwright

SIZES = {"wide": (1280, 900), "phone": (390, 844)}


SHEET = """2024年第一季度人民调解登记簿
序号,受理时间,类型,纠纷概况,当事人,调解人,人数,金额（万元）,结果,结案日期
1,3月5日,邻里,两户因滴水檐起争执,赵小河、钱大山,孙和,4,,成功,3月9日
2,3月35日,邻里,田埂被挖断,李大田、周小溪,孙和,-2,0.3,成功,3月19日
3,3月12日,吵架,摊位相争,吴三、郑四,孙和,近10,,,
4,3月20日,合同,收购款拖欠,王五、冯六,孙和,2,1.2,成功,3月28日
小计,,,,,,8,,,
"""

PAPER = """中共石砚镇委员会  石砚镇人民政府关于2024年法治政府建设情况的报告

县委、县政府：
2024年，石砚镇深入学习贯彻习近平法治思想，按照县委、县政府工作要求,有序推进法制政府建设。现将有关情况报告如下。
一、2024年推进法治政府建设的主要举措和成效
（一）依法化解矛盾纠纷。全年共受理调解纠纷325件，调解成功298件，调解成功率96.2%，其中婚姻家庭类88余件。
（三）深入开展普法宣传。组织普法活动40余场次，发放宣传资料2万余份，受教育群众1400多人次。花桥镇各村法律顾问提供咨询126次。
二、存在的不足和原因
个别干部运用法治思维解决问题的能力还不够强。
"""


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
    report = figures.replace("/figures/", "/reports/")
    return {
        "desk": f"{base}/",
        "due": f"{base}/due/",
        "week": f"{base}/week/",
        "week-print": f"{base}/week/print/",
        "registers": f"{base}/registers/",
        "register": f"{base}/registers/mediation_cases/",
        "search": f"{base}/search/?q=纠纷",
        "correct": f"{base}/registers/mediation_cases/correct/?all=1&since=2024-12-01",
        "corrections": f"{base}/corrections/",
        "volume": f"{base}/registers/mediation_cases/print/?since=2024-12-01",
        "entry-new": f"{base}/registers/mediation_cases/new/",
        "entry": entry,
        "entry-amend": f"{entry}amend/",
        "entry-withdraw": f"{entry}withdraw/",
        "batches": f"{base}/imports/",
        "batch": first("/imports/", "td a"),
        "figures": figures,
        "figure": f"{figures}mediation_accepted/",
        "ratio": f"{figures}mediation_settled_rate/",
        "import": f"{base}/registers/mediation_cases/import/",
        "import-preview": sheet_sent(page, base),
        "returns": f"{base}/returns/?year=2024",
        "returns-register": f"{base}/returns/?year=2024&register=mediation_cases",
        "take-back": f"{base}/returns/take-back/",
        "taken": return_sent(page, base),
        "report": report,
        "documents": f"{base}/documents/",
        "document": report_sent(page, base, report),
        "password": f"{base}/password/",
        "missing": f"{base}/entries/99999999/",
    }


def sheet_sent(page: Page, base: str) -> str:
    """The preview of a sheet with faults, left unconfirmed."""
    page.goto(f"{base}/registers/mediation_cases/import/")
    if page.query_selector("#i-file") is None:  # somebody who reads and does not write
        return page.url
    page.set_input_files(
        "#i-file", {"name": "调解台账（三月）.csv", "mimeType": "text/csv", "buffer": SHEET.encode()}
    )
    page.click("text=上传并核对")
    return page.url


def return_sent(page: Page, base: str) -> str:
    """The preview of a village's return with a row corrected, one added, one removed and one faulty, left unconfirmed."""
    page.goto(f"{base}/returns/")
    villages = page.query_selector_all("#b-unit option")
    if not villages:  # somebody who reads and does not write
        return page.url
    code = villages[-1].get_attribute("value")
    book = page.request.get(f"{base}/returns/book/?unit={code}&month=2024-03").body()
    page.goto(f"{base}/returns/take-back/")
    file = {"name": "微信文件.xlsx", "mimeType": "application/octet-stream", "buffer": filled_in(book)}
    page.set_input_files("#t-file", file)
    page.click("text=上传并核对")
    return page.url


def filled_in(content: bytes) -> bytes:
    """The return as a village might send it back."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["人民调解登记簿"]
    heads = {str(cell.value).strip("*").partition("\n")[0]: cell.column for cell in sheet[3]}
    row = {
        "受理日期": "3月9日",
        "纠纷类型": "合同",
        "纠纷简要情况": "收购款拖欠",
        "当事人": "王五、冯六",
        "调解员": "孙和",
    }
    last = max(
        line for line in range(4, sheet.max_row + 1) if sheet.cell(line, heads["受理日期"]).value or line == 4
    )
    for line, day in ((last + 1, "3月9日"), (last + 2, "3月35日")):
        for heading, value in {**row, "受理日期": day}.items():
            sheet.cell(line, heads[heading]).value = value
    if last > 5:
        sheet.cell(5, heads["联系电话"]).value = "13900000000"
        sheet.delete_rows(4)
    with io.BytesIO() as buffer:
        book.save(buffer)
        return buffer.getvalue()


def report_sent(page: Page, base: str, report: str) -> str:
    """The review of the unit's own report with a few faults written into it."""
    page.goto(f"{base}/documents/")
    page.set_input_files("#d-file", {"name": "报告.txt", "mimeType": "text/plain", "buffer": PAPER.encode()})
    page.click("text=上传并审阅")
    return page.url


def picture(page: Page, file: Path, width: int) -> None:
    """Save the whole page; say so where it must be scrolled sideways."""
    page.screenshot(path=file, full_page=True)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        print(f"{file.name}: {wide} px wide")


if __name__ == "__main__":
    shoot(Path(sys.argv[1]), *sys.argv[2:])

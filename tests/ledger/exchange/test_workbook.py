"""Reading workbooks safely: every sort of file that arrives, and every one that is refused."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
import zipfile
from datetime import date, datetime, time
from pathlib import Path

import olefile
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mingfa.errors import FileFault
from mingfa.ledger.exchange import guard
from mingfa.ledger.exchange.workbook import Format, Merge, read_workbook
from sheets import grid, rezipped, xlsx, zipped

SAVE_AS = "请用WPS或Excel打开，另存为.xlsx后再传。"
SIMPLE = xlsx([["序号", "单位"], [1, "青石村"]])
SHEET = "xl/worksheets/sheet1.xml"
CONTENT_XML = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="表一">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def ods(rows: str, manifest: str = "<manifest/>") -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": CONTENT_XML.format(rows),
            "META-INF/manifest.xml": manifest,
        }
    )


def sheet_xml(cells: str) -> str:
    return (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )


def refusal(content: bytes) -> str:
    with pytest.raises(FileFault) as caught:
        read_workbook(content, "台账.xlsx")
    return caught.value.message


def outcome(content: bytes) -> str:
    try:
        return f"读到{len(read_workbook(content, '台账').sheets)}张工作表。"
    except FileFault as fault:
        return fault.message


class TestTaken:
    def test_cells_come_as_they_show(self) -> None:
        moment = datetime.fromisoformat("2024-03-05T09:30")
        row = [1, 2.5, 0.1 + 0.2, True, date(2024, 3, 5), moment, time(14, 5), "", None, " 甲\u200b "]
        assert grid([row]).rows == ((1, 2.5, 0.3, True, date(2024, 3, 5), moment, "14:05", None, None, "甲"),)

    def test_rows_keep_their_number_below_blank_lines(self) -> None:
        assert grid([[], [None, None, "甲"]]).rows == ((None, None, None), (None, None, "甲"))

    def test_a_merged_cell_is_seen_in_all_its_cells(self) -> None:
        sheet = grid([["题", None], ["甲", "乙"], [None, "丙"]], ["A1:B1", "A2:A3"])
        assert set(sheet.merges) == {Merge(0, 0, 0, 1), Merge(1, 0, 2, 0)}
        assert [[sheet.spread(row, column) for column in (0, 1)] for row in range(3)] == [
            ["题", "题"],
            ["甲", "乙"],
            ["甲", "丙"],
        ]

    def test_hidden_sheets_are_told_apart(self) -> None:
        book = read_workbook(xlsx(("表", [["甲"]], ()), ("旧表", [["乙"]], ()), hidden=["旧表"]), "a.xlsx")
        assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("表", False), ("旧表", True)]
        assert [sheet.name for sheet in book.visible] == ["表"]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
    @pytest.mark.parametrize("delimiter", [",", "\t", ";"])
    def test_text_tables_of_any_usual_encoding_and_delimiter(self, encoding: str, delimiter: str) -> None:
        text = f"序号{delimiter}单位\r\n1{delimiter}青石村\r\n"
        book = read_workbook(text.encode(encoding), "台账.csv")
        assert book.format is Format.TEXT
        assert book.sheets[0].rows == (("序号", "单位"), ("1", "青石村"))

    @pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
    def test_a_web_page_under_the_name_of_a_spreadsheet(self, encoding: str) -> None:
        page = (
            "<html><head><meta charset='gb2312'></head><body><table><tr><th colspan=2>登记表</th></tr>"
            "<tr><td rowspan='2'>东沟村</td><td>甲<br>某</td></tr><tr><td> 乙某 </td></tr></table></body></html>"
        )
        book = read_workbook(page.encode(encoding), "导出.xls")
        assert book.format is Format.WEB
        assert book.sheets[0].rows == (("登记表", None), ("东沟村", "甲\n某"), (None, "乙某"))
        assert book.sheets[0].merges == (Merge(0, 0, 0, 1), Merge(1, 0, 2, 0))

    def test_the_content_tells_the_sort_not_the_name(self) -> None:
        assert read_workbook(SIMPLE, "台账.xls").format is Format.XLSX

    def test_open_document_with_repeated_blank_cells_to_the_edge(self) -> None:
        cell = '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>'
        blank = '<table:table-cell table:number-columns-repeated="16383"/>'
        empty = f'<table:table-row table:number-rows-repeated="1048575">{blank}</table:table-row>'
        book = read_workbook(ods(f"<table:table-row>{cell}{blank}</table:table-row>{empty}"), "a.ods")
        assert (book.format, book.sheets[0].rows) == (Format.ODS, (("甲",),))

    def test_open_document_tells_its_merges(self) -> None:
        cell = (
            '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" '
            'office:value-type="string"><text:p>甲</text:p></table:table-cell><table:covered-table-cell/>'
        )
        assert read_workbook(ods(f"<table:table-row>{cell}</table:table-row>"), "a.ods").sheets[0].merges == (
            Merge(0, 0, 0, 1),
        )

    def test_a_sheet_formatted_to_its_last_row_is_taken(self) -> None:
        styled = "".join(f'<row r="{row}"><c r="XFD{row}" s="0"/></row>' for row in (2, 1048576))
        cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>' + styled
        assert read_workbook(rezipped(SIMPLE, {SHEET: sheet_xml(cells)}), "a.xlsx").sheets[0].rows == (
            ("甲",),
        )

    @pytest.mark.parametrize(
        ("cell", "value", "unanswered"),
        [
            ('<c r="A1"><f>1+2</f><v>3</v></c>', 3, 0),
            ('<c r="A1" t="str"><f>""</f><v></v></c>', None, 0),
            ('<c r="A1"><f>1+2</f><v/></c>', None, 1),
            ('<c r="A1"><f t="shared" si="0"/></c>', None, 1),
            ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', None, 1),
        ],
    )
    def test_a_formula_counts_as_what_it_last_showed(self, cell: str, value: object, unanswered: int) -> None:
        cells = f'<row r="1">{cell}<c r="B1"><v>7</v></c></row>'
        book = read_workbook(rezipped(SIMPLE, {SHEET: sheet_xml(cells)}), "a.xlsx")
        assert (book.sheets[0].rows, book.unanswered) == (((value, 7),), unanswered)

    @pytest.mark.office
    @pytest.mark.parametrize(("suffix", "form"), [("xls", Format.XLS), ("ods", Format.ODS)])
    def test_older_formats_as_an_office_program_writes_them(
        self, suffix: str, form: Format, tmp_path: Path
    ) -> None:
        rows = [["标题", None], ["单位", "人数"], ["青石村", 3], [None, 0.25]]
        (tmp_path / "a.xlsx").write_bytes(xlsx(("表一", rows, ["A1:B1", "A3:A4"])))
        command = [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            suffix,
        ]
        subprocess.run([*command, "a.xlsx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
        book = read_workbook((tmp_path / f"a.{suffix}").read_bytes(), f"a.{suffix}")
        assert book.format is form
        assert book.sheets[0].rows == tuple(map(tuple, rows))
        assert set(book.sheets[0].merges) == {Merge(0, 0, 0, 1), Merge(2, 0, 3, 0)}


class TestRefused:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "文件是空的（0字节），请重新保存后再传。"),
            (b"%PDF-1.7 ...", f"这是PDF文件，不是表格。{SAVE_AS}"),
            (b"\x89PNG\r\n\x1a\n", f"这是图片，不是表格。{SAVE_AS}"),
            (b"Rar!\x1a\x07", f"这是压缩包，不是表格。{SAVE_AS}"),
            (b"\x00\x01\x02\x03", f"这不是表格文件。{SAVE_AS}"),
            (b"<html><p>no table</p>", "文件里没有工作表，请核对后再传。"),
            (
                b'<table><tr><td colspan="300">1<td colspan="300">',
                "表格过大（最多200000行、500列），请分开上传。",
            ),
            (
                b"<table>" + b'<tr><td rowspan="200000" colspan="9">1' * 2,
                "表格过大（最多200000行、500列），请分开上传。",
            ),
            (
                b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
                f"这是XML格式的表格，暂不支持。{SAVE_AS}",
            ),
            (b"PK\x03\x04 and nothing more", f"文件已损坏，不能读取。{SAVE_AS}"),
            (SIMPLE[:2000], f"文件已损坏，不能读取。{SAVE_AS}"),
            (olefile.MAGIC + b"\0" * 600, f"文件已损坏，不能读取。{SAVE_AS}"),
            (b"\xff\xfe\xff\xff\xff\xff", f"文件的文字编码不能识别，{SAVE_AS}"),
            (b"\r\n \r\n", "表格是空的，没有任何内容。"),
            (
                zipped({"word/document.xml": "<w/>"}),
                "这是Word文档，不是表格。请把表格复制到Excel或WPS表格，另存为.xlsx后再传。",
            ),
            (zipped({"xl/workbook.bin": "x"}), f"暂不支持.xlsb格式。{SAVE_AS}"),
            (zipped({"照片.jpg": "x"}), f"这是压缩包，不是表格。{SAVE_AS}"),
            (xlsx([]), "表格是空的，没有任何内容。"),
            (ods("", "<encryption-data/>"), "文件已加密，请去掉打开密码后再传。"),
            (
                rezipped(SIMPLE, {SHEET: '<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'}),
                f"文件内含有实体声明，可能有害，已拒收。{SAVE_AS}",
            ),
            (
                rezipped(SIMPLE, {SHEET: sheet_xml("<row><c>").encode("utf-16")}),
                f"文件已损坏，不能读取。{SAVE_AS}",
            ),
        ],
    )
    def test_what_is_no_readable_workbook(self, content: bytes, message: str) -> None:
        assert refusal(content) == message

    def test_a_file_over_the_size(self) -> None:
        assert refusal(b"1," * (17 * 1024 * 1024)) == "文件过大（34.0MB，最多32MB），请分开上传。"

    def test_a_password(self) -> None:
        """An encrypted .xlsx is a compound file with one stream, EncryptedPackage."""
        assert refusal(compound("EncryptedPackage", b"\0" * 5000)) == "文件已加密，请去掉打开密码后再传。"

    def test_a_password_of_the_older_format(self) -> None:
        stream = bytes.fromhex("0908 0400 0006 0500 2f00 0200 0000".replace(" ", ""))
        assert (
            refusal(compound("Workbook", stream.ljust(5000, b"\0"))) == "文件已加密，请去掉打开密码后再传。"
        )

    def test_a_word_document_of_the_older_format(self) -> None:
        assert refusal(compound("WordDocument", b"\0" * 5000)) == f"这是Word文档，不是表格。{SAVE_AS}"

    @pytest.mark.parametrize(
        "cells",
        [
            '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c t=\">\" r='XFD1048576'><v>1</v></c></row>",
            '<x:row xmlns:x="x" r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
        ],
    )
    def test_a_value_in_the_farthest_corner(self, cells: str) -> None:
        assert refusal(rezipped(SIMPLE, {SHEET: sheet_xml(cells)})) == (
            "表格过大（1048576行、16384列；最多200000行、500列、300万格），请删去多余的行列或分开上传。"
        )

    def test_cells_without_references_count_as_well(self) -> None:
        row = '<row r="{}">' + "<c><v>1</v></c>" * 400 + "</row>"
        assert refusal(rezipped(SIMPLE, {SHEET: sheet_xml(row.format(1) + row.format(199_999))})) == (
            "表格过大（199999行、400列；最多200000行、500列、300万格），请删去多余的行列或分开上传。"
        )

    def test_a_cell_repeated_a_million_times(self) -> None:
        cell = '<table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/>'
        rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
        assert refusal(ods(rows)) == (
            "工作表“表一”过大（1048576行、1000列；最多200000行、500列、300万格），请删去多余的行列或分开上传。"
        )

    def test_the_farthest_corner_of_the_older_format(self) -> None:
        number = bytes.fromhex("0302 0e00".replace(" ", "")) + b"\xff\xff\xff\x00" + b"\0" * 10
        assert refusal(compound("Workbook", number.ljust(5000, b"\0"))) == (
            "表格过大（65536行、256列；最多200000行、500列、300万格），请删去多余的行列或分开上传。"
        )

    def test_two_members_of_one_name(self) -> None:
        with io.BytesIO(SIMPLE) as buffer:
            with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
                archive.writestr(SHEET, sheet_xml(""))
            assert refusal(buffer.getvalue()) == f"文件已损坏，不能读取。{SAVE_AS}"

    def test_a_sheet_too_long_for_a_text_table(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("mingfa.ledger.exchange.workbook.LIMITS", guard.Limits(rows=3))
        assert refusal(b"1,2\n" * 4) == "表格过大（最多3行、500列），请分开上传。"

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits the memory of a process")
    @pytest.mark.parametrize("honest", [True, False])
    def test_a_zip_bomb_is_refused_in_little_time_and_memory(self, honest: bool, tmp_path: Path) -> None:
        """Three hundred megabytes in one sheet; once with a header that owns up to a thousand bytes."""
        path = tmp_path / "bomb.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("xl/workbook.xml", "<workbook/>")
            with archive.open(SHEET, "w", force_zip64=True) as part:
                for _ in range(300):
                    part.write(b" " * 1048576)
        if not honest:
            content = bytearray(path.read_bytes())
            entry = content.rfind(b"PK\x01\x02")
            content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
            path.write_bytes(bytes(content))
        script = textwrap.dedent("""
            import resource, sys
            from mingfa.errors import FileFault
            from mingfa.ledger.exchange.workbook import read_workbook
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
            resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
            try:
                read_workbook(open(sys.argv[1], "rb").read(), "a.xlsx")
            except FileFault as fault:
                print(fault.message)
        """)
        done = subprocess.run(
            [sys.executable, "-c", script, path], capture_output=True, text=True, timeout=60
        )
        said = (
            "文件解压后过大，疑似压缩炸弹，已拒收。请另存为.xlsx后再传。"
            if honest
            else f"文件已损坏，不能读取。{SAVE_AS}"
        )
        assert (done.stdout.strip(), done.stderr) == (said, "")


class TestDamage:
    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def test_any_damage_ends_in_a_workbook_or_a_message(self, data: st.DataObject) -> None:
        content = bytearray(
            data.draw(st.sampled_from([SIMPLE, ods("<table:table-row/>"), compound("Workbook", BIFF)]))
        )
        for _ in range(data.draw(st.integers(1, 6))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        assert outcome(bytes(content)).endswith("。")

    @settings(max_examples=100, deadline=None)
    @given(st.binary(max_size=300))
    def test_any_bytes_end_in_a_workbook_or_a_message(self, content: bytes) -> None:
        assert outcome(content).endswith("。")


BIFF = (bytes.fromhex("09081000000605000000000000000000000000000a000000")).ljust(5000, b"\0")


def compound(name: str, stream: bytes) -> bytes:
    """A compound file with one stream of at least 4096 bytes: header, one sector of FAT, directory, stream."""
    sectors = -(-len(stream) // 512)
    chain = [*range(3, sectors + 2), 0xFFFFFFFE]
    table = [0xFFFFFFFD, 0xFFFFFFFE, *chain]
    header = olefile.MAGIC + b"\0" * 16 + bytes.fromhex("3e000300feff09000600") + b"\0" * 10
    header += b"".join(
        number.to_bytes(4, "little")
        for number in (1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0, *[0xFFFFFFFF] * 108)
    )
    fat = b"".join(number.to_bytes(4, "little") for number in table + [0xFFFFFFFF] * (128 - len(table)))

    def entry(title: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = title.encode("utf-16-le") + b"\0\0" if title else b""
        return (
            text.ljust(64, b"\0") + (len(text)).to_bytes(2, "little") + bytes([kind, 1]) + b"\xff" * 8
            + child.to_bytes(4, "little") + b"\0" * 36 + start.to_bytes(4, "little") + size.to_bytes(8, "little")
        )  # fmt: skip

    directory = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry(name, 2, 0xFFFFFFFF, 2, len(stream))
    return header + fat + directory.ljust(512, b"\0") + stream.ljust(sectors * 512, b"\0")

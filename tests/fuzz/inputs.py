"""What a fuzzer starts from, and what must hold of whatever it makes of that."""

from __future__ import annotations

import json

from mingfa.errors import FileFault
from mingfa.reading import read_text
from mingfa.reading.files import extract
from mingfa.reading.kinds import kind_of
from mingfa.reading.limits import LIMITS
from mingfa.reading.ofd import read_ofd
from mingfa.reading.sandbox import ISOLATED
from mingfa.report.codec import to_json
from mingfa.report.model import Document
from reading.papers import REPORT, docx, para, zipped
from reading.printed import Sheet, ofd, typeset
from reading.test_printed import paragraphs
from reading.test_webpage import page

_WEB = page("".join(f"<p>{one}</p>" for one in paragraphs(2)))
_NAMES = ("", "a.txt", "a.docx", "a.html", "a.mht", "a.zip", "a.ofd")
_TEXT, _OFD = _NAMES.index(""), _NAMES.index("a.ofd")

#: The first byte tells under what name the rest is read; the first name is none, and the rest the text of a paper.
SEEDS = (
    bytes([_TEXT]) + REPORT.encode(),
    bytes([_TEXT]) + "三、存在问题\n一是人员不足，由于经费有限。\n四、下一步打算\n1.加强队伍建设，力争受理50余件。".encode(),
    bytes([_TEXT]) + "项目（件）\t数（个）\n甲镇\t1,200\n合计\t九成以上\n附件：1.名单\n".encode(),
    bytes([1]) + REPORT.encode("gb18030"),
    bytes([2]) + docx(para("一、甲", number=1) + "<w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>" + para("受理34件。")),
    bytes([3]) + _WEB,
    bytes([4]) + b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=X\r\n\r\n--X\r\nContent-Type: text/html\r\n\r\n" + _WEB + b"\r\n--X--",
    bytes([5]) + zipped({"甲.txt": "一、甲"}),
    bytes([_OFD]) + ofd(typeset(paragraphs(3)[:6], Sheet())),
)  # fmt: skip

#: What reports are made of, in pieces a fuzzer would not hit upon byte by byte.
WORDS = ["一、", "二、", "（一）", "（1）", "1.", "一是", "第一，", "其一是", "、", "，", "。", "；", "：", "“", "”", "《", "》", "（", "）", "\t", "\n", "2024年", "3月", "5日", "上半年", "1至9月", "截至", "今年以来", "34件", "1200余人", "近百名", "20余万元", "百分之九十", "三分之二", "2/3以上", "九成", "98.5%", "个百分点", "每月一次", "1-2次", "几十", "人次", "场", "次", "其中", "分别", "共计", "累计", "不少于", "至少召开", "力争", "预计", "受理", "调解", "开展", "宣传", "发放", "法律进", "进农村", "青禾镇", "清河县", "人民政府", "县委、县政府", "存在问题", "下一步", "第一责任人", "述法", "由于", "导致", "不足", "附件：", "目录", "<", ">", "</p>", "<td>", "&#xD800;", "PK\x03\x04"]  # fmt: skip


def read_or_refused(data: bytes) -> None:
    """A file is read, or refused by a message in Chinese; all that is read of it has its place in the text."""
    if not data:
        return
    which, content = data[0] % len(_NAMES), data[1:]
    try:
        if which == _TEXT:
            text = content.decode("utf-8", "replace")
        elif which == _OFD:
            text = read_ofd(content, "a.ofd", LIMITS).text
        elif kind_of(content, _NAMES[which]) in ISOLATED:
            return  # would start a process
        else:
            text = extract(content, _NAMES[which]).text
        document = read_text(text, "a.txt")
    except FileFault as fault:
        refusal = fault.message
    else:
        _hold_in_text(document, text)
        refusal = "“”。"
    assert refusal.startswith("“")
    assert refusal.endswith("。")


def _hold_in_text(document: Document, text: str) -> None:
    json.dumps(to_json(document), ensure_ascii=False).encode()
    for figure in document.figures:
        assert figure.span.of(text) == figure.text
        assert figure.section is None or document.sections[figure.section].span.covers(figure.span)
    for section in document.sections:
        assert section.span.of(text).startswith(section.heading_span.of(text))

"""What conversion, copying and web pages leave in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.nearby import matches_in_lines, matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import DIGITS, sought
from mingfa.text.spans import Span

__all__ = ["ExtractionResidue"]

_INVISIBLE = (
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, *range(0x200B, 0x2010), *range(0x2028, 0x202F), 0x2060, 0xFEFF, 0xFFFC, 0xFFFD,
)  # fmt: skip
# What is left, what every such piece has in it, and how it reads.
_MARKS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = (
    (
        "书签标记",
        sought("bookmark", "_GoBack", "_Toc", "_Ref"),
        re.compile(r"\[bookmark:[^\]\n]{0,80}\]|_GoBack|_Toc\d+|_Ref\d+"),
    ),
    (
        "图片占位",
        sought("image", "[图片", "（图", "【图片"),
        re.compile(
            r"image\d+\.(?:wmf|emf|png|jpe?g|gif|bmp|tiff?)|\[图片(?:[:：][^\]\n]{0,30})?\]|【图片[^】\n]{0,30}】|（图片?\d{1,2}[:：][^）\n]{1,30}）|\[image\]"
        ),
    ),
    (
        "域代码",
        sought("HYPERLINK", "MERGEFORMAT", "错误", "Error"),
        re.compile(
            r"HYPERLINK\s+\S+|PAGE\s*\\\*\s*MERGEFORMAT|错误[!！]未(?:找到|定义)[^。\n]{0,12}|Error! \w[\w ]{0,40}found\.?"
        ),
    ),
    (
        "网页代码",
        sought("<", "&"),
        re.compile(
            r"</?(?:p|span|div|br|td|tr|table|strong|font|a|img)\b[^<>\n]{0,400}>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|#\d+);"
        ),
    ),
    (
        "页码",
        sought(
            *(f"{before}{dash}" for before in f"{DIGITS} \t" for dash in "—–-―－"),
            *(f"{before}页" for before in f"{DIGITS} \t"),
        ),
        re.compile(
            r"^[ \t\u3000]*(?:[—–\-－―]+[ \t]*\d{1,4}[ \t]*[—–\-－―]+|第[ \t]*\d{1,4}[ \t]*页(?:[ \t，,/]*共[ \t]*\d{1,4}[ \t]*页)?)[ \t]*$"
            r"|[—–][ \t]+\d{1,3}[ \t]+[—–]|第[ \t]*\d{1,4}[ \t]*页[ \t，,/]*共[ \t]*\d{1,4}[ \t]*页",
            re.MULTILINE,
        ),
    ),
    (
        "网页栏目",
        sought("扫一扫", "打印", "关闭", "分享到", "责任编辑", "字体", "字号", "浏览", "点击", "阅读"),
        re.compile(
            r"^[ \t\u3000]*(?:扫一扫在手机打开当前页|【?打印(?:本页|此页)?】?[ \t]*【?关闭(?:窗口|本页)?】?|分享到[:：]?|责任编辑[:：].{0,10}"
            r"|(?:发布(?:时间|日期)|发稿时间|来源)[:：][^\n]{0,60}(?:字体|字号|(?:浏览|点击|阅读)(?:次数|量|数)?)[:：][^\n]{0,30}"
            r"|字体[:：][ \t]*[【\[]?[大中小].{0,12}|浏览次数[:：]?[ \t]*\d*)[ \t]*$",
            re.MULTILINE,
        ),
    ),
    (
        "文件名",
        sought(".doc", ".xls", ".ppt", ".pdf", ".wps", ".et", ".rar", ".zip"),
        re.compile(r"(?<![\w.《“/])[\w（）()〔〕\-]{1,40}\.(?:docx?|xlsx?|pptx?|pdf|wps|et|rar|zip)(?![\w])"),
    ),
    (
        "不可见字符",
        sought(*map(chr, _INVISIBLE)),
        re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\ufffc]+"),
    ),
)
_BLANK = " \t\u3000\xa0"
_WIDE_BLANKS = sought(*(one + other for one in _BLANK for other in _BLANK))
_ENGLISH = sought(
    *(form(first) + other(second) for first, second in ("an", "or", "th", "of", "to", "in", "wi", "fo", "by", "on")
      for form in (str.upper, str.lower) for other in (str.upper, str.lower))
)  # fmt: skip
_LATIN = re.compile(
    r"(?<=[一-龥])[ \t]*(?:[A-Z]{2,6}[ \t]+)?\b(and|or|the|of|to|in|with|for|by|on)\b[ \t]*(?=[一-龥])",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"(?<=[一-龥，。；：、”）])[ \t\u3000\xa0]{2,}(?=[一-龥“（])")
_MEANING = {"and": "和", "or": "或"}
_INDENT = " \t\u3000"
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile("[，。；：]")


class ExtractionResidue(Rule):
    """正文里留有转换、复制带来的残余。

    为什么：
        书签标记、图片名、页码、网页代码和夹在中文里的英文单词都不是报告的内容，说明文稿转换或粘贴后没有通读。
    错：
        关于2024年法治政府建设情况的报告
        [bookmark: _GoBack]
        2024年，青禾镇坚持依法行政。
    错：
        邀请县直部门开展执法检查 and 业务指导培训。
    错：
        满意度提升1.2个百分点。[图片：法治宣传现场]
    错：
        全年召开会议12次。
        — 3 —
        image1.wmf
    错：
        有关情况见附件1：统计表.docx，现报告    如下。
    对：
        使用 LED 滚动屏、APP 和“3+X”主题党日开展宣传，2021—2025年规划已经印发。
    对：
        青禾镇人民政府    2024年12月24日
    不查：
        英文缩写和名称；落款、表格里用来对齐的空格。
    """

    code = "RES001"
    name = "extraction-residue"
    severity = Severity.ERROR
    basis = NoBasis("报送的文稿应当干净、完整")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        end = -1
        for match, kind in sorted(_marks(text), key=lambda found: found[0].start()):
            if match.start() >= end:  # a name of a file may hold that of an image
                end = match.end()
                said = match[0].strip(_INDENT)
                start = match.start() + len(match[0]) - len(match[0].lstrip(_INDENT))
                yield _fault(Span(start, start + len(said)), text, kind)
        for match in matches_in_lines(_LATIN, text, _ENGLISH):
            meaning = _MEANING.get(match[1].lower())
            span = Span(*match.span())
            ask = f"请改为“{meaning}”。" if meaning else "请改用中文或者删去。"
            yield Fault(
                Span(*match.span(1)),
                f"中文里夹着英文单词“{match[1]}”。",
                ask,
                Fix(span, meaning) if meaning else None,
            )
        for match in matches_near(_BLANKS, text, _WIDE_BLANKS, before=2, after=3):
            if _in_prose(match.start(), match.end(), text):
                span = Span(*match.span())
                yield Fault(
                    span, f"句中有{len(match[0])}个连续空格。", "请删去空格。", Fix(span, ""), Severity.INFO
                )


def _marks(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for kind, keys, pattern in _MARKS:
        yield from ((match, kind) for match in matches_in_lines(pattern, text, keys))


def _fault(span: Span, text: str, kind: str) -> Fault:
    said = span.of(text)
    # No fix takes digits out of a report, be they those of a page number.
    fix = None if _DIGIT.search(said) or kind == "文件名" else Fix(span, "")
    shown = f"“{said[:30]}”" if said.isprintable() else f"{len(said)}个"
    return Fault(
        span,
        f"留有{kind}{shown}。",
        "请删去；是附件的，请在文末写“附件：”及其名称。" if kind == "文件名" else "请删去。",
        fix,
    )


def _in_prose(start: int, end: int, text: str) -> bool:
    """Whether blanks stand inside a sentence, rather than aligning a signature, a table or a form."""
    before = text[max(0, start - 60) : start].rpartition("\n")[2]
    after = text[end : end + 60].partition("\n")[0]
    return _SENTENCE.search(before) is not None and (_SENTENCE.search(after) is not None or "。" in before)

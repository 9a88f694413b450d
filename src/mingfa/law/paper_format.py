"""The form of official papers: GB/T 9704—2012 《党政机关公文格式》, clause by clause."""

from __future__ import annotations

from datetime import date

from mingfa.law.clause import Clause, Confidence

__all__ = [
    "ATTACHED",
    "ATTACHMENT_NOTE",
    "BODY",
    "DATE",
    "FONTS",
    "GRID",
    "LINE",
    "PAGE_NUMBER",
    "PAPER",
    "RECIPIENT",
    "TITLE",
    "TYPE_AREA",
    "UNSEALED",
]


def _clause(article: str, summary: str) -> Clause:
    return Clause(
        act="党政机关公文格式",
        number="GB/T 9704—2012",
        article=article,
        effective=date(2012, 7, 1),
        summary=summary,
        confidence=Confidence.UNVERIFIED,
    )


LINE = _clause("3", "一行为一个汉字的高度加3号汉字高度的八分之七")
PAPER = _clause("5.1", "用纸为A4，210毫米×297毫米")
TYPE_AREA = _clause("5.2.1", "天头37毫米，订口28毫米，版心156毫米×225毫米")
FONTS = _clause("5.2.2", "未作特殊说明的，用3号仿宋体字")
GRID = _clause("5.2.3", "每面22行，每行28个字，撑满版心；特定情况可以调整")
TITLE = _clause("7.3.1", "标题用2号小标宋体字居中，回行词意完整，排成梯形或者菱形")
RECIPIENT = _clause("7.3.2", "主送机关居标题下空一行，居左顶格，后标全角冒号")
BODY = _clause("7.3.3", "每个自然段左空二字；一、用黑体，（一）用楷体，1.和（1）用仿宋体")
ATTACHMENT_NOTE = _clause("7.3.4", "正文下空一行左空二字写附件名称；一个附件不编号，名称后不加标点")
UNSEALED = _clause("7.3.5.2", "不加盖印章的，署名右空二字，成文日期在下一行，首字比署名首字右移二字")
DATE = _clause("7.3.5.4", "成文日期用阿拉伯数字，年份写全，月、日不编虚位")
ATTACHED = _clause("7.3.7", "附件另面编排，“附件”用3号黑体顶格写在第一行，标题居中写在第三行")
PAGE_NUMBER = _clause("7.5", "页码用4号半角宋体，左右各放一字线，距版心7毫米，单页右空一字，双页左空一字")

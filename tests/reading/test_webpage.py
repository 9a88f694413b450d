"""Web pages: the article is kept whole, what the site puts around it is not."""

from __future__ import annotations

import pytest

from mingfa.errors import FileFault
from mingfa.reading.files import extract
from reading.test_printed import paragraphs

TITLE = "青禾镇2024年度法治政府建设工作报告"
HEAD = """<ul class="menu"><li><a href="/">首页</a></li><li><a>政务公开</a></li><li><a>办事服务</a></li><li><a>互动交流</a></li></ul>"""
CRUMBS = """<div>当前位置：<a>首页</a> &gt; <a>政务公开</a> &gt; <a>法治政府建设</a></div>"""
INDEX = """<table><tr><td>索引号：</td><td>00123/2024-001</td><td>信息分类：</td><td>报告</td></tr>
<tr><td>发布机构：</td><td>青禾镇人民政府</td><td>发文日期：</td><td>2025-01-12</td></tr></table>"""
BAR = """<p>发布时间：2025-01-12 10:21　来源：青禾镇人民政府　浏览次数：<span id="hits">123</span>　字体：【<a>大</a> <a>中</a> <a>小</a>】</p>"""
TAIL = """<div>分享到：<a>微信</a><a>微博</a></div><div><a>【打印】</a> <a>【关闭】</a></div><p>上一篇：<a>柳林镇工作报告</a></p>
<p>下一篇：没有了</p><h3>相关链接</h3><ul><li><a>关于印发《工作要点》的通知，请各单位认真落实</a></li><li><a>图解：一图读懂，建议收藏</a></li></ul>"""
FOOT = """<div>主办：清河县人民政府办公室　承办：清河县政务服务中心<br>网站标识码：9901210001　中ICP备05001234号</div>
<script>var text = "一，二，三，四，五，六。";</script><div style="display:none">隐藏的文字，不应读出，不应读出。</div>"""


def page(article: str, *, heading: str = f"<h1>{TITLE}</h1>", charset: str = "utf-8") -> bytes:
    return (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{TITLE}_清河县人民政府</title></head><body>{HEAD}{CRUMBS}{INDEX}'
        f'<div class="main">{heading}{BAR}<div id="zoom">{article}</div>{TAIL}</div>{FOOT}</body></html>'
    ).encode(charset, "xmlcharrefreplace")


ARTICLES = {
    "paragraphs": lambda lines: "".join(f"<p>　　{line}</p>\n" for line in lines),
    "breaks": lambda lines: "<br>".join(f"　　{line}" for line in lines),
    "divisions": lambda lines: "".join(
        f"<div><span>{line[:3]}</span><b>{line[3:]}</b></div>" for line in lines
    ),
    "word": lambda lines: "".join(
        f'<p class=MsoNormal style="text-indent:2em"><span lang=EN-US>{line}</span><o:p></o:p></p>'
        for line in lines
    ),
    "a cell": lambda lines: (
        "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in lines) + "</td></tr></table>"
    ),
    "paragraphs in a section": lambda lines: (
        "<section><article>" + "".join(f"<p>{line}</p>" for line in lines) + "</article></section>"
    ),
    "form around it": lambda lines: (
        '<form id="aspnet"><div>' + "".join(f"<p>{line}</p>" for line in lines) + "</div></form>"
    ),
}


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_article_and_its_title_are_the_text(article, seed):
    wanted = paragraphs(seed)
    assert extract(page(article(wanted)), "a.html").text.split("\n") == [TITLE, *wanted]


def test_a_title_outside_the_article_is_put_above_it():
    wanted = paragraphs(3)
    found = extract(
        page(ARTICLES["paragraphs"](wanted), heading="").replace(
            b"<meta ", b'<meta name="ArticleTitle" content="' + TITLE.encode() + b'"><meta '
        ),
        "a.html",
    )
    assert found.text.split("\n") == [TITLE, *wanted]


@pytest.mark.parametrize("charset", ["gb2312", "gb18030", "utf-8"])
def test_the_encoding_is_that_which_the_page_says(charset):
    wanted = paragraphs(4)
    written = page(ARTICLES["paragraphs"](wanted), charset=charset)
    assert extract(written, "a.htm").text.split("\n") == [TITLE, *wanted]


def test_rows_of_a_table_are_lines_and_short_closing_lines_stay():
    table = "<table><tr><th>项目</th><th>数量（件）</th></tr><tr><td>受理</td><td><p>12</p></td></tr></table>"
    closing = "<p>青禾镇人民政府</p><p>2025年1月12日</p><p>附件：<a href='a.docx'>统计表.docx</a></p>"
    wanted = paragraphs(5)
    found = extract(page(ARTICLES["paragraphs"](wanted) + table + closing), "a.html").text.split("\n")
    assert found == [
        TITLE, *wanted, "项目\t数量（件）", "受理\t12", "青禾镇人民政府", "2025年1月12日", "附件：统计表.docx"
    ]  # fmt: skip


def test_a_web_archive_is_read_like_its_page():
    wanted = paragraphs(6)
    import base64

    body = base64.encodebytes(page(ARTICLES["paragraphs"](wanted), charset="gb18030")).decode()
    archive = (
        'From: <Saved by a browser>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        '\tboundary="----=_X"\r\n\r\n------=_X\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n'
        f"Content-Location: http://example.invalid/\r\n\r\n{body}\r\n------=_X\r\nContent-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_X--\r\n"
    )
    assert extract(archive.encode(), "a.mht").text.split("\n") == [TITLE, *wanted]


def test_a_page_saved_as_doc_is_read_as_what_it_is():
    wanted = paragraphs(6)
    assert extract(page(ARTICLES["word"](wanted)), "报告.doc").text.split("\n") == [TITLE, *wanted]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.html", b"<html><body></body></html>", "“a.html”里没有可读的文字。请在浏览器里重新另存，或把文字复制到Word。"),
        ("a.html", b"<html><script>1</script>", "“a.html”里没有可读的文字。请在浏览器里重新另存，或把文字复制到Word。"),
        ("a.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", "“a.mht”里没有网页正文。请在浏览器里重新另存，或把文字复制到Word。"),
        ("a.html", b"<html>" + b"<b>" * 2_000_001, "“a.html”超过2000000个标记的上限，不是正常的网页。请把文字复制到Word后再试。"),
    ],
    ids=["empty", "only a script", "no page", "all tags"],
)  # fmt: skip
def test_what_has_no_article_is_refused(name, content, message):
    with pytest.raises(FileFault) as raised:
        extract(content, name)
    assert raised.value.message == message


def test_entities_and_files_of_this_machine_are_not_fetched():
    written = (
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>'
        + "一，二。&x;三，四。".encode() * 9
        + b"</p></body></html>"
    )
    assert "root" not in extract(written, "a.html").text

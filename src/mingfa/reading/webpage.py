"""Web pages: the article, a paragraph or table row a line, without what the site puts around it.

The article is the smallest element that holds most of the page's prose: text that is no link and has the stops of
sentences. What its site says above and below it (索引号, 浏览次数, 打印, 上一篇) is left out by what it says.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from itertools import islice, takewhile

from lxml import etree, html

from mingfa.errors import FileFault
from mingfa.reading.container import local
from mingfa.reading.extract import Extract
from mingfa.reading.limits import Limits
from mingfa.reading.plain import decoded

__all__ = ["read_page", "read_web_archive"]

_MAIN_SHARE = 0.8  # of the prose; an element with less is no longer all of the article
_LINKED = 0.6  # share of a line that is links, from which on it leads elsewhere
_MOST_PARTS = 500
_MOST_IN_CELL = 6  # paragraphs of a cell that holds data
_HEAD_SOUGHT = 2048
_TITLE_SHORTEST = 4
_PROSE_FROM = 30  # characters
_DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "video", "audio",
    "form", "button", "select", "option", "input", "textarea", "nav", "footer", "aside", "dialog", "head", "title",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SENTENCE = re.compile("[，。；：、！？]")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.I)
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0\u200b\ufeff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_LABEL = (
    r"索\s*引\s*号|信息索引号?|主\s*题\s*(?:分类|词)|(?:信息|组配|体裁|服务对象|公文)?分类|发布(?:机构|单位|部门|日期|时间|者|人)|"
    r"发文(?:机关|单位|日期|字号)|成文日期|生成日期|公开(?:日期|时间|方式|类别|范围|时限|属性|程序)|发布|"
    r"有效性|生效日期|失效日期|废止日期|文\s*号|名\s*称|标\s*题|内容概述|关\s*键\s*[词字]|"
    r"信息来源|来\s*源|稿源|作\s*者|编\s*辑|责任编辑|责\s*编|审\s*核|初审|复审|终审|供稿|撰稿|摄影|"
    r"日\s*期|时\s*间|更新(?:时间|日期)|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)?|"
    r"字\s*[体号](?:大小|显示)?|字体大小|分享(?:到|至)?|视力保护色?|背景色|【?字体】?|扫一扫|当前位置|您?现?在?的?位置|所在位置|"
    r"上一[篇条页]|下一[篇条页]|相关(?:链接|文章|新闻|信息|稿件|阅读|附件|解读|文件|报道)|打印本页|关闭窗口"
)
_LABELLED = re.compile(rf"[【\[（(]?(?:{_LABEL})[】\]）)]?\s*[:：]")
_WORD = (
    r"打印|关闭|收藏|分享|返回|返回顶部|返回首页|返回列表|顶部|纠错|我要纠错|大|中|小|大字|小字|默认|超大|繁体|简体|无障碍|长者模式|"
    r"手机版|电脑版|微信|微博|QQ空间|朋友圈|打印本页|打印此页|关闭窗口|关闭本页|【|】|\[|\]|首页|网站首页|网站地图|联系我们|"
    r"字号|字体|朗读|语音播报|保护视力色|扫一扫在手机打开当前页|扫一扫|上一篇|下一篇|没有了|无|下载|点赞|评论|加入收藏|设为首页|A\+|A-|T\+|T-"
)
_BUTTONS = re.compile(rf"(?:(?:{_WORD})[\s|｜·:：/、【】\[\]()（）-]*){{1,16}}")
_COUNTED = re.compile(r"(?:浏览|阅读|点击|访问|阅)\s*(?:次数|量|数)?\s*[:：]?\s*[0-9,]+\s*次?")
_STAMPED = re.compile(
    r"(?:[12][0-9]{3}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?\s*(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?\s*)"
)
_CRUMBS = re.compile(r"[^。；]{1,12}(?:\s*(?:>>?|＞|»|›|→|/|\\)\s*[^。；>＞»›]{1,30}){2,8}")
_FOOT = re.compile(
    r"(?:主办(?:单位)?|承办(?:单位)?|版权所有|网站标识码|[\u4e00-\u9fff]?ICP备|[\u4e00-\u9fff]公网安备|技术支持|Copyright|网站支持IPv6|相关链接|友情链接|政府网站找错)",
    re.I,
)
_TITLE_META = ("articletitle", "og:title", "title")
_SITE_PART = re.compile(r"\s*[-_|—–]+\s*[^-_|—–]{2,30}$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page and how much of it is links."""

    text: str
    linked: int
    cells: int

    @property
    def leads_away(self) -> bool:
        return self.linked > _LINKED * len(self.text)


def read_page(content: bytes, name: str, limits: Limits, charset: str | None = None) -> Extract:
    """The article of a web page; FileFault where the page is none, or has no text."""
    return _article(_decoded(content, name, charset), name, limits)


def read_web_archive(content: bytes, name: str, limits: Limits) -> Extract:
    """The article of a page saved as one file, .mht or .mhtml."""
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
        for place, part in enumerate(message.walk()):
            if place > _MOST_PARTS:
                break
            if isinstance(part, EmailMessage) and part.get_content_type() == "text/html":
                page = part.get_payload(decode=True)
                if isinstance(page, bytes) and page:
                    return read_page(page, name, limits, part.get_content_charset())
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        # The parser of messages raises these on headers that are none.
        raise FileFault(
            f"“{name}”不是完整的单文件网页。请在浏览器里重新另存，或把文字复制到Word。"
        ) from error
    raise FileFault(f"“{name}”里没有网页正文。请在浏览器里重新另存，或把文字复制到Word。")


def _decoded(content: bytes, name: str, charset: str | None) -> str:
    """By the byte-order mark, else by what the page says, else as any text."""
    if not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        told = _CHARSET.search(content[:_HEAD_SOUGHT])
        for said in (charset, told[1].decode("ascii") if told else None):
            if said is None:
                continue
            # Pages that say GB2312 mean its wider successors.
            named = "gb18030" if said.lower() in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else said
            try:
                return content.decode(named)
            except (UnicodeDecodeError, LookupError):
                continue
    return decoded(content, name)


def _article(page: str, name: str, limits: Limits) -> Extract:
    if page.count("<") > limits.tags:
        raise FileFault(f"“{name}”超过{limits.tags}个标记的上限，不是正常的网页。请把文字复制到Word后再试。")
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(_CONTROL.sub("", page).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise FileFault(f"“{name}”里没有可读的文字。请在浏览器里重新另存，或把文字复制到Word。") from error
    title = _title(root)
    _drop(root)
    body = root.find("body")
    lines = _trimmed(list(_lines(_main(body if body is not None else root))), title)
    text = "\n".join(line.text for line in lines)
    if not text:
        raise FileFault(f"“{name}”里没有可读的文字。请在浏览器里重新另存，或把文字复制到Word。")
    if title and _bare(title) not in _bare(text[: 20 * len(title) + 200]):
        text = f"{title}\n{text}"
    return Extract(text)


def _bare(text: str) -> str:
    return "".join(text.split())


def _title(root: etree._Element) -> str:
    """The title that the page gives its article: government sites must name it in a meta element."""
    named: Mapping[str, str] = {
        (one.get("name") or one.get("property") or "").lower(): one.get("content") or ""
        for one in root.iter("meta")
    }
    heading = [_words(one) for one in root.iter("h1")]
    for told in (
        named.get(_TITLE_META[0], ""),
        heading[0] if len(heading) == 1 else "",
        named.get(_TITLE_META[1], ""),
    ):
        if len(_bare(told)) >= _TITLE_SHORTEST:
            return _BLANKS.sub(" ", told).strip()
    written = next((_words(one) for one in root.iter("title")), "")
    short = _SITE_PART.sub("", written)
    return short if len(_bare(short)) >= 3 * _TITLE_SHORTEST else ""


def _words(element: etree._Element) -> str:
    return _BLANKS.sub(" ", "".join(map(str, element.itertext()))).strip()


def _drop(root: etree._Element) -> None:
    for element in list(root.iter()):
        tag = local(element)
        hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
        if tag in ("html", "body") or not (
            tag in _DROPPED or hidden or _HIDDEN.search(element.get("style") or "")
        ):
            continue
        parent = element.getparent()
        if parent is not None:
            # A form may be the frame of the whole page, as in sites built with WebForms.
            if tag == "form" and len(_SENTENCE.findall("".join(map(str, element.itertext())))) > 20:
                element.tag = "div"
                continue
            _remove(element, parent)


def _remove(element: etree._Element, parent: etree._Element) -> None:
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


# The article ----------------------------------------------------------------------------------------------------


def _main(body: etree._Element) -> etree._Element:
    """The smallest element with most of the prose."""
    prose: dict[etree._Element, float] = {}
    for element in body.iter():
        prose[element] = 0.0
    for element in reversed(list(body.iter())):
        linked = local(element) == "a"
        own = 0.0 if linked else _weight(element.text)
        for child in element:
            own += (0.0 if linked else prose[child]) + (0.0 if linked else _weight(child.tail))
        prose[element] = own
    found = body
    while True:
        better = max(found, key=lambda child: prose[child], default=None)
        if better is None or local(better) not in _BLOCKS or prose[better] < _MAIN_SHARE * prose[found]:
            return found
        if local(better) in ("p", "td", "th", "tr", "tbody", "table", "li") and not _frames(better):
            return found
        found = better


def _weight(text: str | None) -> float:
    return float(len(_SENTENCE.findall(text))) if text else 0.0


def _frames(element: etree._Element) -> bool:
    """Whether a part of a table or list holds blocks of its own, and so is no more than the frame of a page."""
    return _holds_more(
        element, ("p", "div", "br") if local(element) == "p" else ("p", "div", "section", "article"), 2
    )


def _holds_more(element: etree._Element, tags: tuple[str, ...], count: int) -> bool:
    """Whether more than so many of these are within; nothing is looked at beyond the last one needed."""
    return next(islice(element.iter(*tags), count, None), None) is not None


def _lines(root: etree._Element) -> Iterator[_Line]:
    """The lines of an element, those of the cells of a row as one."""
    collected: list[tuple[str, bool]] = []

    def flush(cells: int = 0) -> Iterator[_Line]:
        text = _BLANKS.sub(" ", "".join(piece for piece, _ in collected)).strip(" \u3000")
        linked = sum(len(_bare(piece)) for piece, link in collected if link)
        collected.clear()
        if text:
            yield _Line(text, linked, cells)

    for step, element, link in _walk(root):
        tag = local(element)
        if step == "row":
            yield from flush()
            yield from _row(element)
        elif step in ("text", "tail"):
            collected.append(((element.text if step == "text" else element.tail) or "", link))
        elif tag == "br" or tag in _BLOCKS:
            yield from flush()
    yield from flush()


def _walk(root: etree._Element) -> Iterator[tuple[str, etree._Element, bool]]:
    """Elements as they open and close with the text between them; no recursion, since pages nest deeply."""
    stack: list[tuple[str, etree._Element, bool]] = [("open", root, False)]
    while stack:
        step, element, link = stack.pop()
        if step == "open" and local(element) == "tr" and _is_row(element):
            yield "row", element, link
            continue
        yield step, element, link
        if step != "open":
            continue
        inside = link or local(element) == "a"
        stack.append(("close", element, link))
        for child in reversed(element):
            stack.append(("tail", child, inside))
            stack.append(("open", child, inside))
        stack.append(("text", element, inside))


def _is_row(row: etree._Element) -> bool:
    """Whether a table row holds data; of a table that is the frame of a page the cells hold paragraphs."""
    cells = [cell for cell in row if local(cell) in ("td", "th")]
    return len(cells) > 1 and not any(
        _holds_more(cell, ("table",), 0) or _holds_more(cell, ("p", "div", "br"), _MOST_IN_CELL)
        for cell in cells
    )


def _row(row: etree._Element) -> Iterator[_Line]:
    cells = [cell for cell in row if local(cell) in ("td", "th")]
    words = [" ".join(line.text for line in _lines(cell)) for cell in cells]
    if any(words):
        linked = sum(len(_bare("".join(map(str, link.itertext())))) for link in row.iter("a"))
        yield _Line("\t".join(words).strip(), linked, len(words))


# What the site says around it -----------------------------------------------------------------------------------


def _trimmed(lines: list[_Line], title: str) -> list[_Line]:
    """The lines without those of the site: above the first prose, below the last, and its buttons anywhere."""
    lines = [line for line in lines if not _is_button(line)]
    prose = [place for place, line in enumerate(lines) if _is_prose(line)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(lines) - 1)
    named = next(
        (
            place
            for place, line in enumerate(lines[: first + 1])
            if title and _bare(title) == _bare(line.text)
        ),
        0,
    )
    head = [line for line in lines[named:first] if not _is_site(line)]
    below = takewhile(lambda line: _FOOT.match(line.text) is None, lines[last + 1 :])
    return [*head, *lines[first : last + 1], *(line for line in below if not _is_site(line))]


def _is_prose(line: _Line) -> bool:
    return (
        len(line.text) > _PROSE_FROM
        and not line.leads_away
        and len(_SENTENCE.findall(line.text)) > 1
        and not _is_site(line)
    )


def _is_button(line: _Line) -> bool:
    return len(line.text) <= 60 and (
        (_BUTTONS.fullmatch(line.text) is not None and (len(line.text) > 2 or line.linked > 0))
        or _COUNTED.fullmatch(line.text) is not None
    )


def _is_site(line: _Line) -> bool:
    text = line.text
    if line.leads_away and not text.startswith("附件"):
        return True
    if (_CRUMBS.fullmatch(text) and len(text) <= 120) or (
        _STAMPED.fullmatch(text + " ") and "年" not in text
    ):
        return True
    # 发布时间：2024-12-30 来源：… 浏览：12次, and the table with 索引号 and its like
    return _LABELLED.match(text) is not None and (len(text) <= 120 or line.cells > 1)

"""Latin capitals amid Chinese words that are no abbreviation anybody writes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law.clause import NoBasis
from mingfa.report.model import Document
from mingfa.review.rule import Context, Fault, Rule, Severity
from mingfa.review.titles import in_title, quoted_spans, title_spans
from mingfa.text.spans import Span

__all__ = ["StrayCapitals"]

_SAID = re.compile("[A-Za-z]{2,12}(?=[一-龥])")  # begins with a class: the engine skips to it
_CAPITALS = re.compile("[A-Z]{4,}|[a-z][A-Z]{1,6}")
_KNOWN = frozenset(
    [
        "APEC",
        "ASEAN",
        "BIM",
        "COVID",
        "EMBA",
        "EPC",
        "ETC",
        "GDP",
        "HACCP",
        "HDPE",
        "IPTV",
        "ISBN",
        "LOGO",
        "NGO",
        "OA",
        "OFO",
        "PDCA",
        "PPP",
        "RCEP",
        "SWOT",
        "VOCS",
        "WIFI",
        "WTO",
        "AIGC",
        "EAST",
        "STEM",
        "HTML",
        "JPEG",
        "LNG",
        "LPG",
        "CNG",
        "FTTH",
        "HTTP",
        "HTTPS",
        "USB",
        "GNSS",
        "RFID",
        "UNESCO",
        "UNICEF",
        "FAST",
        "CCTV",
        "CPPCC",
        "PCBA",
        "IPPC",
        "CITES",
        "MOOC",
        "ERCP",
        "IGBT",
        "SCADA",
        "VPDN",
        "VPN",
        "VLAN",
        "SARS",
        "MERS",
        "HIV",
        "NBIOT",
        "LORA",
        "OLED",
        "QLED",
        "SOHO",
        "CEPA",
        "BRICS",
        "BRT",
        "CRT",
        "MRI",
        "DNA",
    ]
)
_LOWER = frozenset(
    {"pH", "mL", "kW", "kV", "kPa", "dB", "mW", "hPa", "kWh", "iOS", "eID", "mAh", "kB", "mPa"}
)


class StrayCapitals(Rule):
    """汉字中间夹着不认识的大写字母。

    为什么：
        输入法没有切换、粘贴时带进来的字母，自己容易看漏，读的人看不懂。
    错：
        乡镇ROOT监管员配备不足。
    错：
        组织干部aB学习法律法规。
    对：
        通过LED屏、APP、KTV和GPS定位开展宣传，设计普法LOGO标识，建设WIFI网络，检测水质pH值。
    不查：
        三个字母以内的缩写；书名号、引号里的名称；常用的缩写。
    """

    code = "RES002"
    name = "stray-capitals"
    severity = Severity.WARNING
    basis = NoBasis("报送的文稿应当干净、完整")

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in _SAID.finditer(text):
            said, span = match[0], Span(*match.span())
            if said in _KNOWN or said in _LOWER or not _CAPITALS.fullmatch(said):
                continue
            amid = "一" <= text[max(0, span.start - 1)] <= "龥"
            if amid and not in_title(span, title_spans(text)) and not in_title(span, quoted_spans(text)):
                yield Fault(span, f"汉字中间夹着“{said}”。", "请核对是否误输；是缩写的，请写出全称。")

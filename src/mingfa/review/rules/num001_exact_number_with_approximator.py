"""余, 多, 近 or 约 beside a number that is exact to its last digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mingfa.law import proofreading
from mingfa.report.model import Document
from mingfa.review.nearby import matches_near
from mingfa.review.rule import Context, Fault, Fix, Rule, Severity
from mingfa.review.sought import DIGITS, sought
from mingfa.text.spans import Span
from mingfa.text.units import UNIT

__all__ = ["ExactNumberWithApproximator"]

_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?(?!\d)"
_APART = r"(?<![\dA-Za-z.,:：/\-—–－])"  # not the tail of a date, a code or another number
_DOUBT = "(?<![附最靠邻临亲远节预签违合公履契特制续相])(?:大约|将近|接近|近|约)"
_MEASURED = "年|个?月|周|天|日|季度|小时|分钟|秒|平方|亩|公里|公顷|米|吨|公斤|岁|倍|元"
_OTHER_WORD = "元|方|样|功能|部门|媒体|边|端|向|点|层|级|网|措并举"  # 多 begins another word: 1+3多元

# 15余场次. 12余万 is 12万余 and stands.
_MORE = re.compile(
    rf"{_APART}({_NUMBER}|[一二三四五六七八九]?十[一二三四五六七八九])(余|多(?!{_OTHER_WORD}))(?![\d万亿千百十])((?:{UNIT})?)"
)
# 近1032人, 312件左右: wrong where the number has more figures than an estimate.
_NEAR = re.compile(rf"({_DOUBT})({_NUMBER})(?![\d.,:：万亿千百十]|{_MEASURED})((?:{UNIT})?)")
# 近83.7万元: 近 is said of a round number just not reached.
_CLOSE = re.compile(rf"((?:将|接)?近)(?<![附最靠邻临亲远]近)({_NUMBER})([万亿](?:{UNIT})?)")
_ABOUT = re.compile(rf"{_APART}({_NUMBER})(?!{_MEASURED})((?:{UNIT}))(左右|上下)")
# 约200余人, 约50人左右: two words of doubt.
_NEAR_MORE = re.compile(
    rf"({_DOUBT})((?:{_NUMBER}[百千万]?|[一二两三四五六七八九]?[十百千万])[余多](?:{UNIT}))"
)
_NEAR_ABOUT = re.compile(
    rf"({_DOUBT})(\d+[百千万]?(?:{UNIT}|[%％]))(?:左右|上下)|\d+[百千万]?[余多](?:{UNIT})(?:左右|上下)"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_SPELLED = "一二两三四五六七八九十百千万"
_MORE_THAN = sought(
    *(f"{digit}{word}" for digit in f"{DIGITS[1:]}一二三四五六七八九".replace("０", "") for word in "余多")
)
_CLOSE_TO = sought(*(f"{word}{digit}" for word in "近约" for digit in DIGITS))
_ABOUT_SO = sought("左右", "上下")
_DOUBTED = sought(*_CLOSE_TO, *(f"{word}{digit}" for word in "近约" for digit in _SPELLED))
_FIGURES = 3  # 125 and 1250 may be estimates, 312 and 1032 are not


class ExactNumberWithApproximator(Rule):
    """精确到个位的数后面又加“余”“多”，或前面加“近”“约”。

    为什么：
        “余”“多”跟在整数后面（30余、1400多、1.2万余）。15余说不清是15还是十几，核对不了，也无法汇总。
    错：
        开展法制宣传和相关法规政策咨询活动15余场次。
    错：
        排查出矛盾隐患137余件，受教育4271多人次。
    错：
        近1032人参加，收到意见建议约312件。
    错：
        涉案金额近83.7万元。
    错：
        发放宣传册约2000余份。
    对：
        解答群众法律咨询1400多人次，发放材料23800余份，排查隐患140余件。
    对：
        宣传资料1.2万余份，投入约12余万元，近3年来约有200人参加，约15分钟车程，挽回损失近1.2万元。
    不查：
        时间和计量的约数（近3年、约15分钟、约168平方米）；“12余万”这类省写；两位有效数字以内的“约”“近”。
    """

    code = "NUM001"
    name = "exact-number-with-approximator"
    severity = Severity.ERROR
    basis = proofreading.NUMERALS

    def check(self, document: Document, context: Context) -> Iterator[Fault]:
        text = document.text
        for match in matches_near(_MORE, text, _MORE_THAN, before=24, after=8):
            number, word, unit = match.groups()
            if number[-1] != "0" and not (word == "多" and _YEAR.fullmatch(number)):
                yield _exact(match, 2, f"{number}{unit}")
        for match in matches_near(_NEAR, text, _CLOSE_TO, before=4, after=32):
            if _told_exactly(match[2]):
                yield _exact(match, 1, f"{match[2]}{match[3]}")
        for match in matches_near(_CLOSE, text, _CLOSE_TO, before=4, after=32):
            if _told_exactly(match[2]):
                yield _exact(match, 1, f"{match[2]}{match[3]}")
        for match in matches_near(_ABOUT, text, _ABOUT_SO, before=30, after=2):
            if _told_exactly(match[1]):
                yield _exact(match, 3, f"{match[1]}{match[2]}")
        for pattern in (_NEAR_MORE, _NEAR_ABOUT):
            for match in matches_near(pattern, text, _DOUBTED, before=4, after=32):
                yield Fault(
                    Span(*match.span()),
                    f"“{match[0]}”把两个概数词用在一个数上。",
                    f"请只留一个，如“{match[0].removeprefix(match[1])}”。",
                    Fix(Span(*match.span(1)), ""),
                )


def _told_exactly(number: str) -> bool:
    figures = number.replace(",", "").replace(".", "").strip("0")
    return len(figures) > _FIGURES or (len(figures) == _FIGURES and figures[-1] != "5")


def _exact(match: re.Match[str], word: int, without: str) -> Fault:
    return Fault(
        Span(*match.span()),
        f"“{match[0]}”的数已精确到末位，又加了“{match[word]}”。",
        f"数字准确的，请写“{without}”；只知大概的，请写成整数加“余”。",
        Fix(Span(*match.span(word)), ""),
    )

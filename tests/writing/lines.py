"""A small line of work of its own, so that what is tested does not hang on the catalogue's wordings."""

from __future__ import annotations

from mingfa.catalogue.indicator import Indicator, Missing, Naming, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.table import Catalogue
from mingfa.catalogue.values import Count, Day, Text
from mingfa.law.clause import NoBasis
from mingfa.report.model import Part


class Shortcomings(Register):
    """一项不足一行。"""

    key = "shortcomings"
    label = "问题清单"
    basis = NoBasis("试验用")
    occurred_on = "found_on"
    subject = "problem"
    identity = ("found_on", "problem")

    found_on: Day = column("发现日期")
    problem: Text = column("问题")
    cause: Text | None = column("原因", default=None)
    villages: Count | None = column("涉及村数", default=None, unit="个")
    reporter: Text | None = column("反映人", default=None, privacy=Privacy.NAME)


def _indicator(key: str, unit: str) -> Indicator:
    return Indicator(
        key=key,
        label=f"指标{key}",
        definition=f"{key}的口径。",
        register=Shortcomings,
        measure=each_row() if unit == "件" else total_of("villages"),
        unit=unit,
        basis=NoBasis("试验用"),
        missing=Missing.ZERO,
        naming=Naming(phrases=(key,), units=(unit,)),
    )


FOUND = _indicator("found", "件")
SOLVED = _indicator("solved", "件")
REACHED = _indicator("reached", "个")

TOLD = Sentence(
    key="told",
    part=Part.MEASURES,
    wordings=(
        "查找问题{found}[[，解决{solved}]][[，涉及村{reached}、解决{solved}]]。",
        "共查找{found}[[（解决{solved}）]]。",
    ),
)
LISTED = Listing(
    key="listed",
    part=Part.DEFICIENCIES,
    register=Shortcomings,
    wording="{problem}，主要原因是{cause}[[，涉及{villages}]]。",
    lead="对照年度任务，还有以下不足。",
    where=lambda row: row.problem != "已解决",
)
LINE = Line(
    key="trial",
    label="试验",
    heading="查找并解决问题",
    registers=(Shortcomings,),
    indicators=(FOUND, SOLVED, REACHED),
    sentences=(TOLD, LISTED),
)
TRIAL = Catalogue([LINE])

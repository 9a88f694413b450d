"""A register that is for its keepers alone, with everything that can be made of its rows, for tests."""

from __future__ import annotations

from datetime import date

from mingfa.catalogue.deadline import Deadline, Version
from mingfa.catalogue.indicator import Indicator, Naming, Ratio, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.register import Privacy, Register, column
from mingfa.catalogue.sentence import Listing, Sentence
from mingfa.catalogue.table import LINES, Catalogue
from mingfa.catalogue.values import Day, Text
from mingfa.law.clause import NoBasis
from mingfa.law.counting import CalendarDays
from mingfa.law.report_parts import Part

_TEST = NoBasis("只供检验")


class Meddling(Register):
    """一次探问办案一行。"""

    key = "meddling_reported"
    label = "探问办案记录簿"
    basis = _TEST
    occurred_on = "asked_on"
    subject = "matter"
    identity = ("asked_on", "matter")
    kept_at = (4, 5)
    restricted = True

    asked_on: Day = column("探问日期")
    matter: Text = column("探问事项")
    person: Text | None = column("探问人", default=None, privacy=Privacy.NAME)
    closed_on: Day | None = column("处理日期", default=None)


ASKED = Indicator(
    key="meddling_cases",
    label="探问办案次数",
    definition="探问日期在当期的，一次计一次。",
    register=Meddling,
    measure=each_row(),
    unit="次",
    basis=_TEST,
    naming=Naming(phrases=("探问 办案",), units=("次",)),
)
CLOSED = Indicator(
    key="meddling_closed",
    label="探问处理次数",
    definition="已处理的，一次计一次。",
    register=Meddling,
    measure=each_row(lambda row: row.closed_on is not None),
    unit="次",
    basis=_TEST,
    naming=Naming(phrases=("探问 处理",), units=("次",)),
)
RATE = Ratio(
    key="meddling_closed_rate",
    label="探问处理率",
    definition="已处理的占全部的比重。",
    numerator=CLOSED,
    denominator=ASKED,
    basis=_TEST,
    naming=Naming(phrases=("探问 处理率",), units=("%",)),
)
LINE = Line(
    key="meddling",
    label="探问线",
    heading="探问情况",
    registers=(Meddling,),
    indicators=(ASKED, CLOSED, RATE),
    deadlines=(
        Deadline(
            key="meddling_close",
            label="探问处理期限",
            register=Meddling,
            starts_on="asked_on",
            met_by="closed_on",
            versions=(Version(date(2000, 1, 1), CalendarDays(10), _TEST),),
        ),
    ),
    sentences=(
        Sentence(key="meddling_told", part=Part.MEASURES, wordings=("全年登记探问办案{meddling_cases}。",)),
        Listing(key="meddling_listed", part=Part.MEASURES, register=Meddling, wording="{matter}"),
    ),
)

#: Everything that ships, and the restricted line.
WITH_RESTRICTED = Catalogue((*LINES, LINE))

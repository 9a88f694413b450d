"""行政处罚统计: the columns of the yearly table of penalties, counted as its official notes say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mingfa.catalogue.indicator import Indicator, Measure, Naming, Ratio, Source, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines import penalties
from mingfa.catalogue.lines.enforcement_actions import Later, SoftActs
from mingfa.catalogue.lines.penalties import DECIDE, EnforcementCases, Outcome, PenaltyClass
from mingfa.catalogue.note import CountingNote
from mingfa.catalogue.punctual import dealt_with, in_time
from mingfa.catalogue.sentence import Sentence
from mingfa.law import administrative_penalty as law
from mingfa.law import enforcement_publicity
from mingfa.law import enforcement_statistics as notes
from mingfa.law.clause import Clause
from mingfa.law.report_parts import Part
from mingfa.text.amounts import Amount, Tally

__all__ = ["LINE", "gravest"]


def gravest(penalties: Iterable[str]) -> tuple[str, ...]:
    """The column in which a case with these penalties is counted: that of the gravest; empty for none.

    >>> gravest(["罚款", "没收违法所得或者非法财物"])
    ('没收违法所得或者非法财物',)
    >>> gravest(["其他", "警告"])
    ('警告', '通报批评')
    """
    said = set(penalties)
    met = [classes for classes in notes.PENALTIES_BY_GRAVITY if said.intersection(classes)]
    return met[-1] if met else ()


def _stayed_soft(row: Any) -> bool:
    """A soft act that did not become a case, which would count the same offence a second time."""
    return row.later is not Later.CASE_OPENED


def _punished(row: Any) -> bool:
    return row.outcome is Outcome.PENALTY


def _counted_in(classes: tuple[str, ...]) -> Measure:
    return each_row(lambda row: _punished(row) and gravest(row.penalties or ()) == classes)


_KEYS = (
    "other", "warning", "fine", "confiscation", "suspension", "restriction", "halt", "revocation",
    "detention",
)  # fmt: skip

#: One column for each line of the table of gravity; their sum is the number of cases.
BY_CLASS: tuple[Indicator, ...] = tuple(
    Indicator(
        key=f"penalties_{key}",
        label=f"行政处罚案件（{'、'.join(classes)}）",
        definition=(
            f"决定日期在当期、所给处罚中最重的种类为{'或者'.join(f'“{one}”' for one in classes)}的行政处罚案件，一案计一件；"
            "一案有几种处罚的只计入最重的一种，能归入其他各栏的不计入“其他”。"
        ),
        register=EnforcementCases,
        measure=_counted_in(classes),
        unit="件",
        basis=notes.PENALTY,
        dated_by="decided_on",
        naming=Naming(
            phrases=tuple(
                wording for one in classes for wording in (f"处罚种类 {one}", f"{one} 处罚|案件|立案|执法")
            ),
            units=("件", "起"),
            against=("金额", "元"),
        ),
    )
    for key, classes in zip(_KEYS, notes.PENALTIES_BY_GRAVITY, strict=True)
)


def _sum(row: Any) -> Amount | None:
    """Fine and confiscation as the decision fixes them; what it leaves open adds nothing."""
    if not _punished(row):
        return None
    fixed = [amount for amount in (row.fined, row.confiscated) if amount]
    tally = sum(map(Tally.of, fixed), Tally())
    return tally.amount() if fixed else None


SUMS = Indicator(
    key="penalties_sum",
    label="罚没金额",
    definition="决定日期在当期的行政处罚案件，决定书确定的罚款和没收金额之和；决定书没有确定数额的不计，加处罚款不计。",
    register=EnforcementCases,
    measure=_sum,
    unit="元",
    basis=notes.SUMS,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "罚没",
            "罚款 金额",
            "罚没款",
            "罚款 共计",
            "处罚 金额",
            "罚款",
            "罚没|罚没款|罚款|罚没金额|罚缴|处罚|收缴罚款|罚没入库|没收违法所得 合计|金额|共计|总额|款|入库|万元|立案|执法",
            "罚没款|罚没金额|罚没总额|罚款|罚没收入|案值罚款",
        ),
        units=("元",),
        against=(
            "加处",
            "其中",
            "人均",
            "挽回",
        ),
    ),
)

FINES = Indicator(
    key="penalties_fined_sum",
    label="罚款金额",
    definition="决定日期在当期的行政处罚案件，决定书确定的罚款金额之和，不含没收。",
    register=EnforcementCases,
    measure=total_of("fined", _punished),
    unit="元",
    basis=notes.SUMS,
    dated_by="decided_on",
    naming=Naming(
        phrases=(
            "其中 罚款",
            "罚款金额|罚款 其中|金额|处罚",
        ),
        units=("元",),
        against=("罚没",),
    ),
)


def _cases(key: str, label: str, rule: str, phrases: tuple[str, ...], measure: Measure) -> Indicator:
    return Indicator(
        key=key, label=label, definition=rule, register=EnforcementCases, measure=measure, unit="件",
        basis=law.DECIDE_IN_90, dated_by="decided_on", naming=Naming(phrases=phrases, units=("件", "起"), against=("率",)),
    )  # fmt: skip


DEALT_WITH = _cases(
    "cases_dealt_with", "已作出处理决定的案件", "决定日期在当期、适用普通程序的案件，不论结果和是否按期，一案计一件；用来计算按期办结率。",
    ("案件 作出处理决定",), each_row(dealt_with(DECIDE)),
)  # fmt: skip
IN_TIME = _cases(
    "cases_in_time", "按期作出处理决定的案件", "决定日期在当期、自立案起在法定办案期限内（依法延长的在延长后期限内）作出处理决定的案件，一案计一件。",
    ("案件 按期办结",), each_row(in_time(DECIDE)),
)  # fmt: skip
FULLY_RECORDED = _cases(
    "cases_fully_recorded", "全过程记录完整的案件", "决定日期在当期、全过程记录完整的案件，一案计一件。",
    ("全过程记录 案件", "全过程记录 完整"), each_row(lambda row: bool(row.fully_recorded)),
)  # fmt: skip
ON_CHAIN = _cases(
    "cases_on_chain", "上链存证的案件", "决定日期在当期、已经上链存证的案件，一案计一件。",
    ("上链 案件", "上链存证"), each_row(lambda row: bool(row.on_chain)),
)  # fmt: skip
DECIDED = _cases(
    "cases_decided", "作出处理决定的案件", "决定日期在当期的案件，不论处理结果，一案计一件；用来计算各项比率。",
    ("案件 处理决定 合计","案件|立案|违法案件|执法案件 办结|结案|审结|查结",), each_row(),
)  # fmt: skip

HANDLED = Indicator(
    key="offences_handled",
    label="处理的违法行为",
    definition="当期的柔性执法次数（转立案查处的不计）加上决定日期在当期、给予行政处罚的案件数；用来计算柔性执法占比。",
    register=EnforcementCases,
    measure=each_row(_punished),
    unit="件",
    basis=law.SPARED,
    dated_by="decided_on",
    also=(Source(register=SoftActs, measure=each_row(_stayed_soft)),),
    naming=Naming(
        phrases=("处理 违法行为", "处置 违法行为"), units=("件", "起", "次"), against=("占比", "率", "查处")
    ),
)

SOFTLY = Indicator(
    key="offences_handled_softly",
    label="以柔性方式处理的违法行为",
    definition="当期的柔性执法次数，转立案查处的不计；用来计算柔性执法占比。",
    register=SoftActs,
    measure=each_row(_stayed_soft),
    unit="件",
    basis=law.SPARED,
    naming=Naming(phrases=("柔性方式 处理 违法行为",), units=("件", "起"), against=("占比", "率")),
)


def _rate(
    key: str, label: str, rule: str, over: Indicator, under: Indicator, phrases: tuple[str, ...]
) -> Ratio:
    basis = enforcement_publicity.RECORDED if over in (FULLY_RECORDED, ON_CHAIN) else over.basis
    return Ratio(
        key=key, label=label, definition=rule, numerator=over, denominator=under, basis=basis,
        naming=Naming(phrases=phrases, units=("%",)),
    )  # fmt: skip


IN_TIME_RATE = _rate(
    "cases_in_time_rate", "行政处罚案件按期办结率", "当期作出处理决定的普通程序案件中，在期限内的件数÷总件数；逐级按件数相加后再相除。",
    IN_TIME, DEALT_WITH, ("案件 按期办结率", "处罚案件 按期办结率"),
)  # fmt: skip
RECORDED_RATE = _rate(
    "cases_recorded_rate", "执法全过程记录率", "当期作出处理决定的案件中，全过程记录完整的件数÷总件数；逐级按件数相加后再相除。",
    FULLY_RECORDED, DECIDED, ("全过程记录率", "全过程记录 覆盖率"),
)  # fmt: skip
CHAIN_RATE = _rate(
    "cases_chain_rate", "案件上链率", "当期作出处理决定的案件中，已上链存证的件数÷总件数；逐级按件数相加后再相除。",
    ON_CHAIN, DECIDED, ("上链率", "存证率"),
)  # fmt: skip
SOFT_RATE = _rate(
    "offences_soft_rate", "柔性执法占比", "当期处理的违法行为中，柔性执法次数÷柔性执法次数与行政处罚案件数之和；逐级相加后再相除。",
    SOFTLY, HANDLED, ("柔性执法 占比", "柔性执法占比"),
)  # fmt: skip


def _kinds(row: Any) -> frozenset[str]:
    return frozenset(row.penalties or ()) if _punished(row) else frozenset()


def _columns_of(row: Any) -> int:
    """In how many columns of the table the penalties of a case stand."""
    return sum(bool(_kinds(row).intersection(classes)) for classes in notes.PENALTIES_BY_GRAVITY)


def _left_open(row: Any) -> bool:
    kinds = _kinds(row)
    return (PenaltyClass.FINE in kinds and row.fined is None) or (
        PenaltyClass.CONFISCATION in kinds and row.confiscated is None
    )


def _note(
    key: str, label: str, said: str, decides: Callable[[Any], bool], *figures: Indicator,
    basis: Clause = notes.PENALTY,
) -> CountingNote:  # fmt: skip
    return CountingNote(
        key=key,
        label=label,
        said=said,
        basis=basis,
        register=EnforcementCases,
        decides=decides,
        figures=figures,
    )


NOTES = (
    _note(
        "penalty_counts_when_decided", "按决定日期归入年度",
        "处罚案件按作出决定的日期归入年度；上年立案、当年决定的，计入当年。立案另按立案日期统计。",
        lambda row: row.decided_on is not None and row.decided_on.year != row.filed_on.year, penalties.DECIDED, penalties.FILED,
    ),
    _note(
        "penalty_case_in_gravest_class", "一案几种处罚只计一件",
        "一个案件给予几种处罚的，只计一件，计入其中最重的一种。轻重次序由统计说明确定。",
        lambda row: _columns_of(row) > 1, penalties.DECIDED, *BY_CLASS,
    ),
    _note(
        "penalty_named_class_beats_other", "能归入其他各栏的不计入“其他”",
        "既有列明的处罚种类又有其他处罚的，计入列明的种类，不计入“其他”。",
        lambda row: PenaltyClass.OTHER in _kinds(row) and _columns_of(row) > 1, *BY_CLASS,
    ),
    _note(
        "penalty_classes_in_one_column", "合并为一栏的种类",
        "统计表把几种处罚合为一栏的，同一案件给予其中几种，也只在这一栏计一件。",
        lambda row: any(len(_kinds(row).intersection(classes)) > 1 for classes in notes.PENALTIES_BY_GRAVITY),
        *BY_CLASS,
    ),
    _note(
        "penalty_sum_fixed_by_decision", "决定书没有确定数额的不计金额",
        "罚没金额以处罚决定书确定的数额为准；决定书没有确定数额的，案件照计，金额不计。",
        _left_open, SUMS, basis=notes.SUMS,
    ),
    _note(
        "penalty_overturned_is_a_choice", "后来被变更、撤销的处罚",
        "作出决定后又被变更、撤销的，“作出行政处罚决定”仍计入，“仍然有效的行政处罚决定”不计入；上级的表要哪一种，就选哪一个指标。",
        lambda row: _punished(row) and row.overturned_on is not None,
        penalties.DECIDED, penalties.STANDING, penalties.OVERTURNED,
    ),
)  # fmt: skip

TOLD = Sentence(
    key="penalty_figures_told",
    part=Part.MEASURES,
    wordings=(
        "落实行政执法三项制度[[，行政处罚案件按期办结率{cases_in_time_rate}]][[，执法全过程记录率{cases_recorded_rate}]]"
        "[[，案件上链率{cases_chain_rate}]][[，柔性执法占比{offences_soft_rate}]]。",
        "严格执行行政执法三项制度[[，行政处罚案件按期办结率达{cases_in_time_rate}]]"
        "[[，执法全过程记录率达{cases_recorded_rate}]][[，执法案件上链率{cases_chain_rate}]]"
        "[[，柔性执法占比达{offences_soft_rate}]]。",
    ),
)

LINE = Line(
    key="penalty_figures",
    label="行政处罚统计",
    heading="严格规范公正文明执法",
    indicators=(
        *BY_CLASS,
        SUMS,
        FINES,
        DECIDED,
        DEALT_WITH,
        IN_TIME,
        FULLY_RECORDED,
        ON_CHAIN,
        HANDLED,
        SOFTLY,
        IN_TIME_RATE,
        RECORDED_RATE,
        CHAIN_RATE,
        SOFT_RATE,
    ),
    notes=NOTES,
    sentences=(TOLD,),
)

"""The registers of each line of work take rows as clerks write them, and refuse what contradicts itself."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from datetime import date

import pytest

from mingfa.catalogue import lines
from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator
from mingfa.catalogue.lines import (
    advice,
    decisions,
    duty,
    legality_reviews,
    publicity,
    rectification,
    study,
)
from mingfa.catalogue.register import Privacy, Register, taken
from mingfa.catalogue.table import CATALOGUE
from mingfa.catalogue.values import Kind
from mingfa.text.amounts import Amount, Tally
from typical import decisions_enforcement, grid_government, services_disputes, steering, study_publicity

REGISTERS = tuple(CATALOGUE.registers.values())

#: Modules that hold the rows, refusals and counts of a theme.
THEMES = (decisions_enforcement, grid_government, services_disputes, steering, study_publicity)


def typed(register: type[Register], given: Mapping[str, object]) -> dict[str, object]:
    """Field names for the headings a clerk reads."""
    names = {column.label: column.name for column in register.columns}
    return {names[label]: value for label, value in given.items()}


TYPICAL: dict[type[Register], dict[str, object]] = {
    study.StudySessions: {
        "学习日期": "2024年3月5日",
        "学习场合": "党委理论学习中心组",
        "学习主题": "学习习近平法治思想",
        "是否主要负责人带头": "是",
        "学时": 1.5,
        "应到人数": "30",
        "实到人数": "２８",
        "参加考试人数": 28,
        "考试合格人数": "28人",
    },
    publicity.PublicityEvents: {
        "活动日期": "2024.12.4",
        "宣传节点": "国家宪法日",
        "活动主题": "弘扬宪法精神",
        "活动地点": "青禾镇中心广场",
        "场所类别": "集市",
        "宣传形式": "摆摊设点",
        "受众人次": "300余人次",
        "发放宣传单": "近1000份",
        "解答咨询": 25,
    },
    advice.Advisers: {
        "姓名": "戊某",
        "顾问类别": "村",
        "服务单位": "柳林村",
        "聘期起": "2024-01-01",
        "聘期止": "2024-12-31",
        "合同备案日期": "2024-01-15",
    },
    advice.AdviceServices: {
        "服务日期": "2024-04-01",
        "服务人": "戊某",
        "服务事项": "合同审查",
        "事项内容": "道路养护合同",
        "服务对象": "镇政府",
        "意见是否采纳": "√",
    },
    decisions.MajorDecisions: {
        "决策事项": "集镇污水管网改造",
        "事项类别": "建设项目",
        "承办单位": "规划建设办",
        "启动日期": "2024-03-01",
        "征求意见起": "2024-03-04",
        "征求意见止": "2024-04-03",
        "收到意见": 12,
        "采纳意见": 5,
        "专家论证日期": "2024-04-10",
        "风险评估日期": "2024-04-12",
        "送请合法性审查日期": "2024-04-15",
        "合法性审查日期": "2024-04-22",
        "合法性审查结论": "通过",
        "集体讨论日期": "2024-04-28",
        "讨论会议": "镇长办公会",
        "决定日期": "2024-04-28",
        "公布日期": "2024-05-06",
    },
    duty.HeadActs: {
        "履职日期": "2024-02-20",
        "履职人": "书记",
        "履职类别": "听取法治建设工作汇报",
        "事项": "年度工作要点",
    },
    rectification.Problems: {
        "发现日期": "2024-11-20",
        "问题来源": "法治督察",
        "问题": "普法形式较为单一",
        "原因": "新媒体运用不足",
        "整改期限": "2025-03-31",
    },
}


for theme in THEMES:
    TYPICAL |= theme.TYPICAL


def test_each_register_has_its_typical_row() -> None:
    assert set(TYPICAL) == set(REGISTERS)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_a_typical_row_is_taken_and_reads_back_from_what_is_stored(register: type[Register]) -> None:
    row, faults = taken(register, typed(register, TYPICAL[register]))
    assert [str(fault) for fault in faults] == []
    assert row is not None
    assert register.model_validate(row.stored()) == row


FAULTS: list[tuple[type[Register], dict[str, object], list[str]]] = [
    (
        study.StudySessions,
        {"实到人数": 31, "考试合格人数": None},
        ["“实到人数”：多于“应到人数”（30），请核对。"],
    ),
    (study.StudySessions, {"考试合格人数": 29}, ["“考试合格人数”：多于“参加考试人数”（28），请核对。"]),
    (study.StudySessions, {"参加考试人数": None}, ["“参加考试人数”：“考试合格人数”已填“28”，请填写本项。"]),
    (advice.Advisers, {"聘期止": "2023-12-31"}, ["“聘期止”：早于“聘期起”（2024-01-01），请核对。"]),
    (
        decisions.MajorDecisions,
        {"征求意见止": "2024-03-25"},
        [
            "“征求意见止”：距“征求意见起”（2024-03-04）不足30日，最早应为2024-04-03；"
            "确需缩短的，请填写“征求意见不足30日的理由”（依据：《重大行政决策程序暂行条例》第十五条）。"
        ],
    ),
    (
        decisions.MajorDecisions,
        {"集体讨论日期": "2024-04-19"},
        [
            "“集体讨论日期”：早于“合法性审查日期”（2024-04-22），如属实，请填写“程序先后的说明”"
            "（依据：《重大行政决策程序暂行条例》第二十五条）。",
            "“集体讨论日期”：距“送请合法性审查日期”（2024-04-15）不足7个工作日，最早应为2024-04-24；"
            "确需缩短的，请填写“审查不足7个工作日的理由”（依据：《重大行政决策程序暂行条例》第二十六条）。",
        ],
    ),
    (
        decisions.MajorDecisions,
        {"合法性审查结论": "不通过"},
        [
            "“集体讨论日期”：合法性审查结论为“不合法”，不得提交集体讨论；修改后应当重新审查并更新结论"
            "（依据：《重大行政决策程序暂行条例》第二十五条）。"
        ],
    ),
    (
        decisions.MajorDecisions,
        {"讨论会议": None},
        [
            "“讨论会议”：“集体讨论日期”已填“2024-04-28”，请填写本项（依据：《重大行政决策程序暂行条例》第三十条）。"
        ],
    ),
    (decisions.MajorDecisions, {"采纳意见": 13}, ["“采纳意见”：多于“收到意见”（12），请核对。"]),
    (
        legality_reviews.LegalityReviews,
        {"审结日期": None},
        ["“审结日期”：“审查结论”已填“应当修改”，请填写本项。"],
    ),
    (
        legality_reviews.LegalityReviews,
        {"审查结论": None},
        ["“审查结论”：“审结日期”已填“2024-06-06”，请填写本项。"],
    ),
    (
        duty.HeadActs,
        {"履职类别": "开会"},
        [
            "“履职类别”：“开会”不在可选范围，可填：部署、过问、协调、督办、听取汇报、批示、学法、接访、向党委报告、述法。"
        ],
    ),
    (
        rectification.Problems,
        {"原因": None},
        ["“原因”：必填，请补充（依据：《法治政府建设与责任落实督察工作规定》第二十四条）。"],
    ),
    (
        rectification.Problems,
        {"销号日期": "2024-12-30"},
        ["“整改结果”：“销号日期”已填“2024-12-30”，请填写本项。"],
    ),
]


for theme in THEMES:
    FAULTS += theme.FAULTS


@pytest.mark.parametrize(("register", "changed", "said"), FAULTS)
def test_contradictions_are_told_at_the_field_to_mend(
    register: type[Register], changed: dict[str, object], said: list[str]
) -> None:
    row, faults = taken(register, typed(register, TYPICAL[register] | changed))
    assert row is None
    assert [str(fault) for fault in faults] == said


def test_a_decision_out_of_order_is_recorded_when_explained_and_not_counted_as_complete() -> None:
    steps = TYPICAL[decisions.MajorDecisions] | {
        "集体讨论日期": "2024-04-19",
        "程序先后的说明": "应急抢险先行讨论",
        "审查不足7个工作日的理由": "应急抢险",
    }
    row, faults = taken(decisions.MajorDecisions, typed(decisions.MajorDecisions, steps))
    assert faults == ()
    assert added("decisions_made", row) == 1
    assert added("decisions_five_steps", row) is None


def added(key: str, row: Register | None) -> int | None:
    """What a row adds to an indicator."""
    indicator = CATALOGUE.indicators[key]
    assert isinstance(indicator, Indicator)
    (source,) = (source for source in indicator.sources if isinstance(row, source.register))
    amount = source.measure(row)
    return None if amount is None else int(amount.value)


def row_of(register: type[Register], **changed: object) -> Register:
    row, faults = taken(register, typed(register, TYPICAL[register] | changed))
    assert row is not None, faults
    return row


COUNTED: list[tuple[str, type[Register], dict[str, object], int | None]] = [
    ("study_sessions", study.StudySessions, {}, 1),
    ("study_sessions", study.StudySessions, {"是否法治内容": "否"}, None),
    ("study_person_times", study.StudySessions, {"实到人数": None}, None),
    ("study_present_of_expected", study.StudySessions, {"应到人数": None}, None),
    ("study_led_by_heads", study.StudySessions, {"是否主要负责人带头": "否"}, None),
    ("publicity_market_days", publicity.PublicityEvents, {"宣传形式": "赶集"}, 1),
    ("publicity_home_visits", publicity.PublicityEvents, {"宣传形式": "入户"}, 1),
    ("publicity_books", publicity.PublicityEvents, {}, None),
    ("advisers_villages", advice.Advisers, {}, 1),
    ("advisers_town", advice.Advisers, {}, None),
    ("advisers_contracts_filed", advice.Advisers, {"合同备案日期": None}, None),
    ("advice_contracts_reviewed", advice.AdviceServices, {}, 1),
    ("decisions_made", decisions.MajorDecisions, {"事项类别": "人事"}, None),
    ("decisions_collective_matters", decisions.MajorDecisions, {"事项类别": "人事"}, 1),
    ("decisions_five_steps", decisions.MajorDecisions, {}, 1),
    ("decisions_five_steps", decisions.MajorDecisions, {"专家论证日期": None}, None),
    (
        "decisions_five_steps",
        decisions.MajorDecisions,
        {"专家论证日期": None, "不组织专家论证的理由": "不涉及专业技术"},
        1,
    ),
    ("head_reports_heard", duty.HeadActs, {}, 1),
    ("problems_closed", rectification.Problems, {}, None),
    ("problems_closed", rectification.Problems, {"销号日期": "2024-12-30", "整改结果": "已开设视频号"}, 1),
]


for theme in THEMES:
    COUNTED += theme.COUNTED


@pytest.mark.parametrize(("key", "register", "changed", "expected"), COUNTED)
def test_what_a_row_adds_follows_the_counting_rule(
    key: str, register: type[Register], changed: dict[str, object], expected: int | None
) -> None:
    assert added(key, row_of(register, **changed)) == expected


def test_bounds_are_kept_in_what_a_row_adds() -> None:
    indicator = CATALOGUE.indicators["publicity_person_times"]
    assert isinstance(indicator, Indicator)
    amount = indicator.measure(row_of(publicity.PublicityEvents))
    assert amount == Tally.of(amount).amount()
    assert amount != Amount.exact(300)


def choices() -> list[type[Choice]]:
    found: set[type[Choice]] = set()
    for module in pkgutil.iter_modules(lines.__path__):
        declared = vars(importlib.import_module(f"{lines.__name__}.{module.name}")).values()
        found |= {one for one in declared if isinstance(one, type) and issubclass(one, Choice)}
    return sorted(found - {Choice}, key=lambda one: one.__name__)


@pytest.mark.parametrize("choice", choices(), ids=lambda choice: choice.__name__)
def test_every_variant_leads_to_a_value_and_none_hides_one(choice: type[Choice]) -> None:
    values = {member.value for member in choice}
    for wording, value in choice.__variants__.items():
        assert value in values
        assert wording not in values
        assert choice(f" {wording} ") is choice(value)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_a_heading_belongs_to_one_field_of_a_register(register: type[Register]) -> None:
    headings = [heading for column in register.columns for heading in (column.label, *column.aliases)]
    assert [heading for heading in headings if headings.count(heading) > 1] == []


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_rules_can_be_read_by_a_clerk(register: type[Register]) -> None:
    for rule in register.rules:
        said = rule.said(register)
        assert said
        assert not any(character.isascii() and character.isalpha() for character in said)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_numbers_carry_their_unit_and_people_their_privacy(register: type[Register]) -> None:
    for column in register.columns:
        if column.kind in (Kind.COUNT, Kind.MONEY, Kind.NUMBER):
            assert column.unit, column.label
        if column.label in ("当事人", "申请人", "提出人"):
            assert column.privacy is Privacy.NAME
        if column.label == "联系电话":
            assert column.privacy is Privacy.PHONE


def test_a_dated_version_governs_the_rows_of_its_time() -> None:
    confirm = CATALOGUE.deadlines["mediation_confirm"]
    assert confirm.version(date(2010, 12, 31)) is None
    found = confirm.version(date(2011, 1, 1))
    assert found is not None
    assert found.basis.citation == "《中华人民共和国人民调解法》第三十三条"


@pytest.mark.parametrize("deadline", CATALOGUE.deadlines.values(), ids=lambda deadline: deadline.key)
def test_a_version_is_not_older_than_its_clause(deadline: object) -> None:
    for version in deadline.versions:  # type: ignore[attr-defined]
        assert version.since >= version.basis.effective


def test_duties_of_the_year_fall_on_their_last_safe_day() -> None:
    due = {duty.key: duty.due(2023) for duty in CATALOGUE.duties.values()}
    assert due["annual_report"] == date(2024, 2, 29)
    assert CATALOGUE.duties["annual_report"].due(2024) == date(2025, 2, 28)
    assert due["annual_report_publish"] == date(2024, 3, 31)
    assert due["enforcement_totals"] == date(2024, 1, 31)

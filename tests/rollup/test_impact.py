"""What a change would move is exactly what it moves: the forecast equals making the change and counting anew."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mingfa.catalogue.choices import Choice
from mingfa.catalogue.indicator import Indicator, Naming, Nature, Ratio, each_row, total_of
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.register import Register, column
from mingfa.catalogue.sentence import Sentence
from mingfa.catalogue.table import Catalogue
from mingfa.catalogue.values import Count, Day, Text
from mingfa.dossier.impact import reports_touched
from mingfa.dossier.services import report_receive
from mingfa.law.clause import NoBasis
from mingfa.law.report_parts import Part
from mingfa.ledger.models import Entry, EntryChange, Unit, ZeroReturn
from mingfa.ledger.returns import State
from mingfa.ledger.services import entry_amend, entry_record, entry_withdraw, zero_return_sign
from mingfa.rollup.impact import Supposed, impact
from mingfa.rollup.models import Cursor, Presence, Total
from mingfa.rollup.selectors import ledger_facts
from mingfa.rollup.services import catch_up
from mingfa.text.dates import Period
from mingfa.writing.compose import sentence_text

TODAY = date(2025, 6, 30)
NAMING = Naming(phrases=("任职",), units=("名",))


class Grade(Choice):
    """类别。"""

    FIRST = "甲类"
    SECOND = "乙类"


class Posts(Register):
    """一名人员任一职一行。"""

    key = "posts"
    label = "任职名册"
    basis = NoBasis("测试")
    occurred_on = "since"
    subject = "name"
    identity = ("name", "since")
    standing = ("since", "until")
    kept_at = (4, 5)

    name: Text = column("姓名")
    since: Day = column("任职日期")
    until: Day | None = column("离任日期", default=None)
    grade: Grade | None = column("类别", default=None)
    hours: Count | None = column("学时", default=None)


def counted(key: str, label: str, **more: object) -> Indicator:
    return Indicator(
        key=key, label=label, definition=f"{label}。", register=Posts, basis=NoBasis("测试"), naming=NAMING,
        breakdown="grade", **{"measure": each_row(), "unit": "名", **more},
    )  # fmt: skip


STANDING = counted("posts_standing", "在任人数", nature=Nature.STOCK)
APPOINTED = counted("posts_appointed", "新任人数")
HOURS = counted("posts_hours", "学时", measure=total_of("hours"), unit="小时")
TRAINED = counted("posts_trained", "受训人数", measure=each_row(lambda row: row.hours is not None))
TRAINED_RATE = Ratio(
    key="posts_trained_rate", label="受训率", definition="受训人数占新任人数。", numerator=TRAINED,
    denominator=APPOINTED, basis=NoBasis("测试"), naming=NAMING,
)  # fmt: skip
TOLD = Sentence(
    key="posts_told",
    part=Part.MEASURES,
    wordings=("在任{posts_standing}[[，其中甲类{posts_standing:甲类}]][[，新任{posts_appointed}]]。",),
)
TRAINING_TOLD = Sentence(
    key="posts_training_told",
    part=Part.MEASURES,
    wordings=("组织学习{posts_hours}[[，受训率{posts_trained_rate}]]。",),
)
SMALL = Catalogue(
    [
        Line(
            key="posts",
            label="任职",
            registers=(Posts,),
            indicators=(STANDING, APPOINTED, HOURS, TRAINED, TRAINED_RATE),
            sentences=(TOLD, TRAINING_TOLD),
        )
    ]
)
YEARS = (2023, 2024, 2025)


def figures() -> dict[tuple[object, ...], object]:
    told = {}
    for unit in Unit.objects.all():
        facts = ledger_facts(unit, SMALL)
        for year in YEARS:
            period = Period.of_year(year)
            for indicator in SMALL.indicators.values():
                groups = (None,) if isinstance(indicator, Ratio) else (None, *Grade)
                for group in groups:
                    told[unit.code, indicator.key, year, group] = facts.fact(
                        indicator.key, period, group
                    ).amount
    return told


def sentences() -> dict[tuple[object, ...], str]:
    return {
        (unit.code, year, saying.key): sentence_text(ledger_facts(unit, SMALL), year, SMALL, saying)
        for unit in Unit.objects.filter(level__lt=5)
        for year in YEARS
        for saying in (TOLD, TRAINING_TOLD)
    }


days = st.dates(date(2023, 6, 1), date(2025, 6, 30))
people = st.builds(
    lambda since, until, grade, hours: Posts(
        name="甲", since=since, until=None if until is None else max(since, until), grade=grade, hours=hours
    ),
    days,
    st.one_of(st.none(), days),
    st.sampled_from([None, *Grade]),
    st.sampled_from([None, 0, 4, "50余", "近100", "10-20"]),
)
histories = st.lists(st.tuples(st.integers(0, 4), people), max_size=6)
considered = st.one_of(
    st.tuples(st.just("record"), st.integers(0, 4), people),
    st.tuples(st.just("amend"), st.integers(0, 9), people),
    st.tuples(st.just("withdraw"), st.integers(0, 9), st.none()),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(histories, considered)
def test_the_forecast_is_what_counting_anew_gives(town, history, action):
    units = [town.town, town.neighbour, *town.villages[:3]]
    for model in (EntryChange, Entry, Total, Presence, Cursor):
        model.objects.all().delete()
    made = [
        entry_record(register=Posts, unit=units[unit], values=row, by=None, catalogue=SMALL)
        for unit, row in history
    ]
    catch_up(SMALL)
    kind, which, row = action
    if kind == "record":
        change = Supposed(units[which], None, row)
    elif made:
        entry = made[which % len(made)]
        change = Supposed(entry.unit, Posts.model_validate(entry.data), row)
    else:
        return
    found = impact([change], today=TODAY, catalogue=SMALL)
    before, said_before = figures(), sentences()
    if kind == "record":
        entry_record(register=Posts, unit=units[which], values=row, by=None, catalogue=SMALL)
    elif kind == "amend":
        entry_amend(entry=entry, values=row, by=None, why="改", catalogue=SMALL)
    else:
        entry_withdraw(entry=entry, by=None, why="撤", catalogue=SMALL)
    catch_up(SMALL)
    after, said_after = figures(), sentences()
    assert {
        (one.unit.code, one.indicator.key, one.year, one.after.group): (
            one.before.amount,
            one.after.amount,
        )
        for one in found.figures
    } == {place: (before[place], after[place]) for place in before if before[place] != after[place]}
    assert sorted((one.unit.code, one.year, one.before, one.after) for one in found.sentences) == sorted(
        (place[0], place[1], said_before[place], said_after[place])
        for place in said_before
        if said_before[place] != said_after[place]
    )


def case(**values: object) -> MediationCases:
    given = {
        "accepted_on": "2024-03-05",
        "kind": "邻里",
        "summary": "滴水檐",
        "parties": "赵、钱",
        "mediator": "孙和",
    }
    return MediationCases.model_validate({**given, **values})


def test_due_days_and_returns_that_come_and_go_are_told(town):
    village = town.villages[0]
    zero_return_sign(unit=village, register=MediationCases, month=202403, by=None)
    today = date(2024, 3, 20)
    catch_up()
    recorded = impact([Supposed(village, None, case())], today=today)
    assert [(one.label, one.before, one.after.day) for one in recorded.dues] == [
        ("人民调解调结期限", None, date(2024, 4, 5))
    ]
    assert [(one.period.label, one.before, one.after) for one in recorded.returns] == [
        ("2024年3月", State.ZERO, State.ROWS)
    ]
    assert ZeroReturn.objects.get().withdrawn_at is None
    entry_record(register=MediationCases, unit=village, values=case(), by=None)
    catch_up()
    settled = case(outcome="调解成功", closed_on="2024-03-10")
    moved = impact([Supposed(village, case(), settled)], today=today)
    assert [(one.before.day, one.after) for one in moved.dues] == [(date(2024, 4, 5), None)]
    assert moved.returns == ()
    later = case(accepted_on="2024-04-01")
    moved = impact([Supposed(village, case(), later)], today=today)
    assert [(one.before.day, one.after.day) for one in moved.dues] == [(date(2024, 4, 5), date(2024, 5, 1))]
    assert [(one.period.label, one.before, one.after) for one in moved.returns] == [
        ("2024年3月", State.ROWS, State.PENDING),
        ("2024年4月", State.PENDING, State.ROWS),
    ]


def test_units_above_the_viewer_are_named_without_their_figures(town):
    catch_up()
    settled = case(outcome="调解成功", closed_on="2024-03-10")
    seen = impact([Supposed(town.villages[0], None, settled)], today=TODAY, viewer=town.clerk)
    assert {one.unit.name for one in seen.figures} == {"东沟村", "青禾镇"}
    assert [unit.name for unit in seen.above] == ["清河县", "云州市", "中州省"]
    assert {one.unit.name for one in seen.sentences} == {"青禾镇"}


def test_reports_that_tell_a_moved_figure_are_named(town):
    entry = entry_record(register=MediationCases, unit=town.villages[0], values=case(), by=None)
    catch_up()
    report = report_receive(
        content="青禾镇人民政府2024年法治政府建设情况的报告\n\n一、主要举措和成效\n全年受理调解纠纷1件。一季度调解纠纷1件。\n".encode(),
        name="报告.txt",
        unit=town.town,
        by=None,
    )
    found = impact([Supposed(entry.unit, case(), None)], today=TODAY, viewer=town.clerk)
    [touched] = reports_touched(found, viewer=town.clerk)
    assert touched.report == report
    assert [(text, moved.indicator.key) for text, moved in touched.passages] == [
        ("1件", "mediation_accepted")
    ]
    assert reports_touched(found, viewer=town.neighbour_clerk) == ()


def test_a_change_that_moves_nothing_is_none(town):
    catch_up()
    assert not impact([Supposed(town.town, case(), case(mediator="吴安"))], today=TODAY)

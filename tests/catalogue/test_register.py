"""A register is complete when it is declared, or it is refused at import."""

from __future__ import annotations

import pytest

from mingfa.catalogue.indicator import Indicator, Naming, Nature, each_row
from mingfa.catalogue.line import Line
from mingfa.catalogue.lines.legal_services import LegalServices
from mingfa.catalogue.lines.mediation import MediationCases
from mingfa.catalogue.register import Privacy, Register, When, column, taken
from mingfa.catalogue.rules import InOrder, NotMore
from mingfa.catalogue.table import LINES, Catalogue
from mingfa.catalogue.values import Count, Day, Kind, Text
from mingfa.errors import DeclarationError
from mingfa.law.clause import NoBasis

OWN = NoBasis("本单位内部管理需要")


def fault(refused: pytest.ExceptionInfo[DeclarationError]) -> str:
    """The message without the dotted path before it, which holds the test's own name."""
    return str(refused.value).split(": ", 1)[1]


class Seals(Register):
    """一次用印一行。"""

    key = "seal_uses"
    label = "用印登记簿"
    basis = OWN
    occurred_on = "used_on"
    subject = "paper"
    identity = ("used_on", "paper")
    rules = (InOrder("used_on", "returned_on"), NotMore("spoilt", "copies"))

    used_on: Day = column("用印日期", aliases=("日期",))
    paper: Text = column("用印文件")
    user: Text | None = column("经办人", default=None, privacy=Privacy.NAME)
    copies: Count | None = column("份数", default=None, unit="份")
    spoilt: Count | None = column("作废份数", default=None, unit="份")
    returned_on: Day | None = column("归还日期", default=None)


USES = Indicator(
    key="seal_uses",
    label="用印次数",
    definition="用印日期在当期的登记，一次计一次。",
    register=Seals,
    measure=each_row(),
    unit="次",
    basis=OWN,
    naming=Naming(phrases=("用印",), units=("次",)),
)

SEALS = Line(key="seals", label="用印", registers=(Seals,), indicators=(USES,))


def test_a_new_register_is_complete_by_its_declaration_alone() -> None:
    catalogue = Catalogue((*LINES, SEALS))
    catalogue.check()
    assert catalogue.register("用印登记簿") is Seals
    assert catalogue.register("seal_uses") is Seals
    assert catalogue.line_of(Seals) is SEALS
    assert catalogue.additive("seal_uses") == (USES,)
    assert [found.label for found in Seals.columns] == [
        "用印日期",
        "用印文件",
        "经办人",
        "份数",
        "作废份数",
        "归还日期",
    ]
    assert [found.kind for found in Seals.columns][:4] == [Kind.DAY, Kind.TEXT, Kind.TEXT, Kind.COUNT]
    assert [found.required for found in Seals.columns][:3] == [True, True, False]
    assert set(Seals.model_json_schema()["properties"]) == {found.name for found in Seals.columns}


def test_a_row_is_taken_and_stored_as_plain_json() -> None:
    row, faults = taken(Seals, {"used_on": "2026.3.5", "paper": " 证明 ", "copies": "50余", "user": ""})
    assert faults == ()
    assert row is not None
    assert row.stored() == {
        "used_on": "2026-03-05",
        "paper": "证明",
        "copies": {"value": 50, "bound": "at_least"},
    }


def test_all_faults_of_a_row_are_told_at_once_each_at_its_field() -> None:
    row, faults = taken(
        Seals,
        {"used_on": "2026-03-05", "paper": "证明", "copies": 3, "spoilt": 4, "returned_on": "2026-03-04"},
    )
    assert row is None
    assert [(found.column, found.given) for found in faults] == [
        ("returned_on", "2026-03-04"),
        ("spoilt", "4"),
    ]
    assert [str(found) for found in faults] == [
        "“归还日期”：早于“用印日期”（2026-03-05），请核对。",
        "“作废份数”：多于“份数”（3），请核对。",
    ]


def test_what_is_missing_or_not_a_column_is_told_by_field() -> None:
    _, faults = taken(Seals, {"used_on": "2026-03-05", "colour": "红"})
    assert [str(found) for found in faults] == [
        "“用印文件”：必填，请补充。",
        "“colour”：不是本台账的列，请删除或改正列名。",
    ]


def test_a_register_says_what_one_row_is() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Silent(Register):
            key = "silent"
            label = "无说明"
            basis = OWN
            occurred_on = subject = "day"
            identity = ("day",)
            day: Day = column("日期")

    assert fault(refused) == 'what one row is, is not said. Write a docstring: """一件……一行。"""'


def test_a_basis_is_a_clause_never_a_string() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Bare(Register):
            """一件一行。"""

            key = "bare"
            label = "条文字符串"
            basis = "第三十三条"  # type: ignore[assignment]
            occurred_on = subject = "day"
            identity = ("day",)
            day: Day = column("日期")

    assert fault(refused) == '`basis` is not a clause. Write: basis = law.….… or NoBasis("why")'


def test_a_field_named_by_the_register_exists() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Lost(Register):
            """一件一行。"""

            key = "lost"
            label = "缺字段"
            basis = OWN
            occurred_on = "day"
            subject = "title"
            identity = ("day",)
            day: Day = column("日期")

    assert fault(refused) == 'there is no field `title`. Write: title: … = column("…")'


def test_a_field_named_by_a_rule_exists() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Ruled(Register):
            """一件一行。"""

            key = "ruled"
            label = "规则缺字段"
            basis = OWN
            occurred_on = subject = "day"
            identity = ("day",)
            rules = (InOrder("day", "closed_on"),)
            day: Day = column("日期")

    assert fault(refused) == 'there is no field `closed_on`. Write: closed_on: … = column("…")'


def test_two_fields_have_not_the_same_heading() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Twice(Register):
            """一件一行。"""

            key = "twice"
            label = "重名"
            basis = OWN
            occurred_on = subject = "day"
            identity = ("day",)
            day: Day = column("日期")
            other: Day = column("日期")

    assert fault(refused) == "two fields are headed 日期. Give each its own heading"


def test_every_field_has_a_heading() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Plain(Register):
            """一件一行。"""

            key = "plain"
            label = "无列名"
            basis = OWN
            occurred_on = subject = "day"
            identity = ("day",)
            day: Day

    assert fault(refused) == 'the field has no heading. Write: day: … = column("…")'


def test_a_field_type_outside_the_catalogue_is_refused() -> None:
    with pytest.raises(DeclarationError) as refused:

        class Floating(Register):
            """一件一行。"""

            key = "floating"
            label = "浮点"
            basis = OWN
            occurred_on = subject = "day"
            identity = ("day",)
            day: Day = column("日期")
            share: float = column("份额")

    assert fault(refused) == (
        "<class 'float'> is no value type of the catalogue. "
        "Use one of mingfa.catalogue.values, or a choice made with mingfa.catalogue.choices"
    )


def test_an_indicator_names_fields_that_exist_and_a_stock_needs_a_standing() -> None:
    with pytest.raises(DeclarationError) as refused:
        Indicator(
            key="x",
            label="x",
            definition="x",
            register=Seals,
            measure=each_row(),
            unit="次",
            basis=OWN,
            naming=Naming(phrases=(), units=()),
            breakdown="colour",
        )
    assert str(refused.value) == "indicator x: seal_uses has no field `colour`. Name one of its fields"
    with pytest.raises(DeclarationError) as refused:
        Indicator(
            key="x",
            label="x",
            definition="x",
            register=Seals,
            measure=each_row(),
            unit="次",
            basis=OWN,
            naming=Naming(phrases=(), units=()),
            nature=Nature.STOCK,
        )
    assert str(refused.value) == (
        'indicator x: seal_uses does not say how long a row stands. Write: standing = ("from", "until")'
    )


def test_an_indicator_says_its_counting_rule() -> None:
    with pytest.raises(DeclarationError) as refused:
        Indicator(
            key="x",
            label="x",
            definition=" ",
            register=Seals,
            measure=each_row(),
            unit="次",
            basis=OWN,
            naming=Naming(phrases=(), units=()),
        )
    assert str(refused.value) == 'indicator x: the counting rule is not said. Write: definition="…"'


def seal_with(**fields: tuple[object, object]) -> None:
    """Declare a register with more fields than the one above."""
    type(
        "Others",
        (Seals,),
        {
            "__doc__": "一次用印一行。",
            "__module__": __name__,
            "__annotations__": {name: kind for name, (kind, _) in fields.items()},
            **{name: declared for name, (_, declared) in fields.items()},
        },
    )


def test_a_field_is_asked_in_a_case_that_can_come_about() -> None:
    with pytest.raises(DeclarationError) as refused:
        seal_with(why=(Text | None, column("原因", default=None, when=When("nothing"))))
    assert "there is no field `nothing`" in fault(refused)
    with pytest.raises(DeclarationError) as refused:
        seal_with(why=(Text | None, column("原因", default=None, when=When("paper", ("合同",)))))
    assert "`paper` is never 合同" in fault(refused)
    with pytest.raises(DeclarationError) as refused:
        seal_with(why=(Text, column("原因", when=When("paper"))))
    assert "the field is required in every case" in fault(refused)
    with pytest.raises(DeclarationError) as refused:
        seal_with(
            why=(Text | None, column("原因", default=None, when=When("teller"))),
            teller=(Text | None, column("何人", default=None, when=When("why"))),
        )
    assert "`when` waits for the field itself" in fault(refused)


def test_personal_data_of_one_row_is_not_offered_for_the_next() -> None:
    with pytest.raises(DeclarationError) as refused:
        seal_with(teller=(Text | None, column("何人", default=None, privacy=Privacy.NAME, stays=True)))
    assert "personal data of one row would stand in the next" in fault(refused)


def test_the_case_of_a_field_is_said_in_chinese() -> None:
    assert When("copies").said(Seals) == "填了“份数”时填"
    assert MediationCases.column("handed_to").when == When("handed_on")
    handling = LegalServices.column("referred_to").when
    assert handling is not None
    assert handling.said(LegalServices) == "“办理方式”为“转介”时填"


def test_names_are_offered_from_rosters_alone() -> None:
    class Drawers(Seals):
        """一个印章柜一行。"""

        key = "drawers"
        label = "印章柜登记簿"
        keeper: Text | None = column("保管人", default=None, roster="mediation_cases")

    line = Line(key="drawers", label="印章柜", registers=(Drawers,))
    with pytest.raises(DeclarationError, match="`mediation_cases` is no roster"):
        Catalogue((*LINES, line)).check()


def test_fields_that_a_stage_calls_for_are_asked_with_it() -> None:
    assert MediationCases.procedure is not None
    handed, closed = MediationCases.procedure["handed"], MediationCases.procedure["closed"]
    assert MediationCases.asked_with(handed) == ("handed_on", "handed_to", "handed_result")
    assert MediationCases.asked_with(closed) == ("outcome", "closed_on")

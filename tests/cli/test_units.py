"""`mingfa units` and `mingfa account`: how a real county begins."""

from __future__ import annotations

import pytest

from mingfa.ledger.models import Level, Unit, User
from mingfa.ledger.tree import level_of, superior_codes
from running import run
from sheets import xlsx

LIST = [
    ["清河县单位表"],
    ["序号", "代码", "名称"],
    [3, "990121100201", "东沟村"],
    [2, 990121100000, "青禾镇"],
    [1, "990121000000", "清河县"],
    [4, "99012110020101", "第一网格"],
]


@pytest.fixture
def listed(tmp_path):
    def write(rows):
        path = tmp_path / "单位表.xlsx"
        path.write_bytes(xlsx(rows))
        return path

    return write


@pytest.mark.parametrize(
    ("code", "level", "above"),
    [
        ("990000000000", Level.PROVINCE, []),
        ("990100000000", Level.CITY, ["990000000000"]),
        ("990121000000", Level.COUNTY, ["990100000000", "990000000000"]),
        ("990121100000", Level.TOWN, ["990121000000", "990100000000", "990000000000"]),
        ("990121100201", Level.VILLAGE, ["990121100000", "990121000000", "990100000000", "990000000000"]),
        (
            "99012110020101",
            Level.GRID,
            ["990121100201", "990121100000", "990121000000", "990100000000", "990000000000"],
        ),
    ],
)
def test_level_and_superiors_follow_from_the_code(code, level, above):
    assert level_of(code) == level
    assert list(superior_codes(code)) == above


def test_a_tree_comes_from_a_list_in_any_order(db, listed):
    result = run("units", listed(LIST))
    assert (result.exit_code, result.stdout) == (0, "单位表共4个单位，现有4个单位。\n")
    assert {unit.name: unit.parent.name if unit.parent else None for unit in Unit.objects.all()} == {
        "清河县": None,
        "青禾镇": "清河县",
        "东沟村": "青禾镇",
        "第一网格": "东沟村",
    }
    assert run("units").stdout.splitlines()[1] == "990121100000   青禾镇"
    run("units", listed([["代码", "名称"], ["990121100000", "青禾街道"]]))
    assert Unit.objects.get(code="990121100000").name == "青禾街道"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([["姓名", "电话"], ["甲", "1"]], "没有找到表头。单位表应有“代码”和“名称”两列。"),
        ([*LIST, [5, "9901", "某镇"]], "“9901”不是单位代码，应为12位数字（网格为村代码后加序号）。"),
        ([*LIST, [5, "990121100202", ""]], "代码990121100202没有名称，请补充；什么也没有写入。"),
        ([*LIST, [5, "990131000000", "邻县"]], "“邻县”没有上级单位，而单位树已有顶层单位；请指明上级。"),
    ],
)
def test_a_faulty_list_opens_nothing(db, listed, rows, message):
    result = run("units", listed(rows))
    assert (result.exit_code, result.stderr) == (2, f"{message}\n")
    assert not Unit.objects.exists()


def test_an_account_is_opened_with_a_password_of_its_own(town):
    result = run("account", "xinren", "--unit", "青禾镇", "--role", "经办", "--name", "新来的")
    assert result.exit_code == 0
    password = result.stdout.splitlines()[1].removeprefix("初始密码：")
    user = User.objects.get(username="xinren")
    assert user.check_password(password)
    assert [(one.unit.name, one.role) for one in user.memberships.all()] == [("青禾镇", "clerk")]
    again = run("account", "xinren", "--unit", "东沟村", "--role", "经办")
    assert again.exit_code == 2
    again = run("account", "xinren", "--unit", "990121100201", "--role", "审核")
    assert again.stdout == "xinren：东沟村审核\n"
    assert User.objects.get(username="xinren").check_password(password)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("a b", "--unit", "青禾镇", "--role", "经办"), "账号“a b”不能用："),
        (
            ("ab", "--unit", "青禾镇", "--role", "镇长"),
            "没有“镇长”这项职责，可填：经办、领导、审核、管理、专管。",
        ),
        (("ab", "--unit", "无此镇", "--role", "经办"), "没有名为“无此镇”的单位。"),
    ],
)
def test_an_account_that_cannot_be_is_refused(town, args, message):
    before = User.objects.count()
    result = run("account", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert User.objects.count() == before

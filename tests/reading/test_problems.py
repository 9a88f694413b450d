"""Problems owned up to, their causes, and the measures that answer them."""

from __future__ import annotations

import pytest

from mingfa.reading import read_text

REPORT = """青筠镇2024年法治政府建设年度报告
一、2024年主要举措和成效
（一）开展普法。全年开展普法活动20场。
二、存在的不足和原因
（一）存在的不足
1.普法宣传形式单一。以发放资料为主，群众参与不高。
2.执法队伍力量薄弱。由于编制有限，且待遇不高，执法人员流动频繁。
3.政务公开不够及时。个别事项公开滞后。
（二）原因分析
一是思想认识不到位。二是学习不够深入。
三、2025年工作安排
（一）创新普法宣传形式。运用短视频开展宣传。
（二）充实执法队伍。招录执法人员，开展业务培训。
（三）加强组织领导。压实第一责任人职责。
"""


def problems(text: str) -> list[tuple[str, list[str], list[str]]]:
    document = read_text(text, "a.txt")
    return [
        (
            problem.title.of(text),
            [cause.of(text) for cause in problem.causes],
            [measure.of(text).split("。")[0] for measure in problem.measures],
        )
        for problem in document.problems
    ]


def test_each_problem_meets_its_causes_and_the_plan_that_answers_it():
    shared = ["一是思想认识不到位。", "二是学习不够深入。"]
    assert problems(REPORT) == [
        ("1.普法宣传形式单一", shared, ["（一）创新普法宣传形式"]),
        ("2.执法队伍力量薄弱", ["由于编制有限，且待遇不高"], ["（二）充实执法队伍"]),
        ("3.政务公开不够及时", shared, []),
    ]


def test_without_headings_each_sentence_that_owns_up_is_a_problem():
    text = (
        "二、存在的问题\n虽然取得了一定成绩，但仍存在一些不足。普法形式不够丰富。因人手紧张，案卷制作不规范。\n"
        "三、下一步打算\n继续丰富普法形式。下大力气规范执法案卷。\n"
    )
    assert problems(text) == [
        ("普法形式不够丰富。", [], ["继续丰富普法形式"]),
        ("案卷制作不规范。", ["因人手紧张"], ["下大力气规范执法案卷"]),
    ]


@pytest.mark.parametrize("text", ["", "一、主要工作\n全年调解纠纷20件。", "存在的问题：无。"])
def test_a_paper_that_owns_up_to_nothing_has_no_problems(text: str):
    assert problems(text) == []


def test_remedies_told_beside_the_problems_answer_them():
    text = (
        "二、存在问题及整改措施\n（一）存在问题\n1.矛盾纠纷化解能力不足。\n（二）整改措施\n"
        "1.健全调解网络，选聘调解员。\n三、2025年计划\n（一）加强政务公开。\n"
    )
    assert problems(text) == [("1.矛盾纠纷化解能力不足", [], ["1.健全调解网络，选聘调解员"])]

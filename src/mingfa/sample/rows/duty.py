"""What the two heads of a town did in person, what fell short, and what was planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = ["head_acts", "plan_items", "problems"]

_ACTS = {
    "部署": (
        "部署年度法治政府建设重点任务",
        "部署矛盾纠纷排查化解专项行动",
        "部署宪法宣传周活动",
        "部署行政执法规范化工作",
    ),
    "过问": ("过问征地补偿款发放问题", "过问务工人员工资清欠问题", "过问合同履约风险"),
    "协调": ("协调跨村灌溉用水纠纷", "协调公共法律服务站选址", "协调执法车辆和装备"),
    "督办": ("督办信访积案化解", "督办法治督察反馈问题整改", "督办违法占地整治"),
    "听取汇报": ("听取法治建设工作汇报", "听取行政执法工作汇报", "听取司法所工作汇报"),
    "批示": ("批示办理群众来信反映的邻里纠纷", "批示做好普法宣传月活动", "批示落实合法性审查意见"),
    "接访": ("接待群众来访反映的土地纠纷", "接待群众来访反映的低保问题"),
    "向党委报告": ("向党委报告法治政府建设重大问题",),
    "述法": ("年终述法",),
}
_TIMES = {"部署": 4, "过问": 3, "协调": 2, "督办": 3, "听取汇报": 3, "批示": 4, "接访": 4, "向党委报告": 1}


def head_acts(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Acts of the heads in order of date, the yearly statement last."""
    kinds = [
        kind for kind, times in _TIMES.items() for _ in range(draw.randint(max(1, times - 1), times + 1))
    ]
    draw.shuffle(kinds)
    for day, kind in zip(sorted(draw.workday(year) for _ in kinds), kinds, strict=True):
        heard = kind in ("听取汇报", "部署")
        yield SampleRow(
            town.name,
            {
                "acted_on": day,
                "head": "镇长"
                if kind == "向党委报告"
                else draw.weighed({"党委书记": 4, "镇长": 4, "党政主要负责人": 1}),
                "kind": kind,
                "item": draw.choice(_ACTS[kind]),
                "meeting": draw.choice(["党委会", "镇长办公会", "法治建设工作推进会"]) if heard else None,
                "owner": draw.choice(["司法所", "综合行政执法队", "平安建设办公室"]),
                "result": draw.choice(["已落实", "已办结", "已部署到各村（社区）", None]),
            },
        )
    yield SampleRow(
        town.name,
        {
            "acted_on": date(year, 12, 28),
            "head": "党政主要负责人",
            "kind": "述法",
            "item": "年终述法",
            "meeting": "年终述法会议",
        },
    )


# Problem, its cause, what was done about it.
_PROBLEMS = (
    ("个别村调解卷宗填写不完整", "调解员更换频繁，业务培训不及时", "组织卷宗制作培训，逐卷检查补正"),
    ("普法形式较为单一", "对不同人群的需求了解不够", "按人群制定普法菜单，增加以案释法"),
    ("执法人员力量不足", "持证人员少，一人多岗", "组织人员参加执法资格考试"),
    ("合同送审不够及时", "部分科室对送审范围掌握不准", "印发送审清单，未经审查不予盖章"),
    ("网格员法律知识储备不足", "缺少经常性的法律培训", "每季度安排一次网格员法律培训"),
    ("部分村（社区）法律顾问到村次数偏少", "服务计划不细、考核不严", "公示服务日程，按次登记"),
    ("重大决策公众参与度不高", "征求意见渠道较窄", "在村务公开栏同步征求意见"),
    ("法治宣传阵地更新较慢", "经费安排不足", "统筹经费更换破损展板"),
    ("年轻干部应诉经验不足", "接触行政诉讼案件较少", "组织旁听庭审"),
)


def problems(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Problems found in a year, the later ones still open at its end."""
    picked = draw.sample(_PROBLEMS, draw.randint(6, 8))
    days = sorted(draw.workday(year) for _ in picked)
    # Two stay open, so that the report has shortcomings to tell.
    for left, (found, (problem, cause, measure)) in enumerate(
        zip(days, picked, strict=True), start=-len(picked)
    ):
        closed = None if left >= -2 else closed_by_then(draw.later(found, 15, 60))
        yield SampleRow(
            town.name,
            {
                "found_on": found,
                "source": draw.weighed({"自查": 5, "督察反馈": 3, "年度考核": 2, "群众反映": 1}),
                "problem": problem,
                "cause": cause,
                "measure": measure,
                "owner": draw.choice(["司法所", "综合行政执法队", "党政综合办公室"]),
                "due_on": found + timedelta(days=60),
                "result": "已完成整改" if closed else None,
                "closed_on": closed,
            },
        )


# Item, how, by what it is measured.
_PLANS = (
    ("健全学法用法机制", "把法治内容列入每月会前学法和中心组学习计划", "月月有学法、次次有记录"),
    ("加强人民调解队伍建设", "对村（社区）调解员分批轮训，统一卷宗样式", "村（社区）调解员轮训全覆盖"),
    ("严格合法性审查", "编印送审事项清单，实行审查意见编号登记", "应审必审"),
    ("提升普法实效", "围绕民法典和农村常用法律开展“点单式”宣讲", "村（社区）全覆盖"),
    ("规范行政执法", "落实行政执法公示、全过程记录和法制审核制度", "执法案卷合格"),
    ("做实法律顾问服务", "公示法律顾问到村日程，服务逐次登记", "顾问按月到村"),
    ("深化重大决策公众参与", "重大事项在村务公开栏同步征求意见", "目录内事项全部公开征求意见"),
)


def plan_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What was planned for a year, and after the last year what is planned for the next."""
    for planned in (year, year + 1) if year == YEARS[-1] else (year,):
        for item, measure, target in draw.sample(_PLANS, draw.randint(5, 6)):
            due = date(planned, draw.choice([6, 9, 11, 12]), 30)
            done = closed_by_then(draw.later(due, -40, 0)) if draw.random() < 0.88 else None
            yield SampleRow(
                town.name,
                {
                    "decided_on": date(planned - 1, 12, draw.randint(18, 28)),
                    "item": item,
                    "measure": measure,
                    "target": target,
                    "owner": draw.choice(["司法所", "党政综合办公室", "平安建设办公室"]),
                    "due_on": due,
                    "result": "已完成" if done else None,
                    "done_on": done,
                },
            )
    yield from _tasks(Draw.of("tasks", town.code, year), town, year)


# What superiors, the group and the town itself set to be done within a year.
_TASKS = (
    ("上级工作要点", "规范合同合法性审查", "未经审查的合同不盖章", "司法所"),
    ("上级工作要点", "落实行政执法三项制度", "逐案核对公示、记录和审核", "综合行政执法队"),
    ("上级工作要点", "开展法治政府建设自查", "对照要点逐条自查", "综合办事机构"),
    ("领导小组会议", "补齐村级法治责任人", "逐村明确责任人并登记", "村（社区）"),
    ("实施方案", "对照标准自评法治乡镇创建", "逐条核对佐证材料", "司法所"),
    ("自主创新", "推行院坝说事会", "每月在村开展一次", "村（社区）"),
)


def _tasks(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    for source, item, measure, owner in _TASKS:
        due = date(year, draw.choice([5, 8, 10, 11]), 30)
        done = draw.maybe(0.9, draw.later(due, -40, 12))
        yield SampleRow(
            town.name,
            {
                "decided_on": date(year, 2, draw.randint(18, 28)),
                "source": source,
                "item": item,
                "measure": measure,
                "owner_kind": owner,
                "due_on": due,
                "result": "已完成" if done else None,
                "done_on": done,
            },
        )

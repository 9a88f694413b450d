"""How a town steers its rule-of-law work: who answers for it, what comes from above, and the yearly papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then, mediator_of

__all__ = ["annual_papers", "governance_nodes", "head_duties", "steering_papers", "superior_papers"]

_DEPARTMENTS = ("党政综合办公室", "平安法治办公室", "综合行政执法队", "财政所", "便民服务中心")
_SUPERIORS = (("县法治办", "领导"), ("县司法局", "指导"), ("县政府办公室", "接收备案"), ("县委党校", "培训"))


def governance_nodes(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The network as it was set up; one village in ten has nobody named yet."""
    if year != YEARS[0]:
        return
    since = date(year, 1, 10)
    for person, duty, post in (
        (town.secretary, "领导小组组长", "党委书记"),
        (town.head, "领导小组副组长", "镇长"),
        (draw.person(), "领导小组办公室", "司法所所长"),
    ):
        yield SampleRow(
            town.name, {"unit": town.name, "duty": duty, "person": person, "post": post, "since": since}
        )
    for unit in _DEPARTMENTS:
        yield SampleRow(
            town.name, {"unit": unit, "duty": "部门责任人", "person": draw.person(), "since": since}
        )
    for unit, role in _SUPERIORS:
        yield SampleRow(town.name, {"unit": unit, "duty": "上级机关", "superior_role": role, "since": since})
    for village in town.villages:
        named = draw.maybe(0.9, mediator_of(village))
        yield SampleRow(
            town.name, {"unit": village, "duty": "村（社区）责任人", "person": named, "since": since}
        )


_FROM_ABOVE = (
    ("工作要点", "全县法治政府建设工作要点", "县法治办"),
    ("会议精神", "县委全面依法治县委员会会议精神", "县法治办"),
    ("会议精神", "全县行政执法工作会议精神", "县司法局"),
    ("文件", "关于做好民法典宣传月工作的通知", "县司法局"),
    ("文件", "关于开展矛盾纠纷排查化解的通知", "县委政法委"),
    ("文件", "关于做好宪法宣传周工作的通知", "县司法局"),
    ("领导批示", "县领导关于合法性审查工作的批示", "县政府办公室"),
)


def superior_papers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Papers and meetings of a year; nearly all are passed on within the week."""
    for number, (kind, title, issuer) in enumerate(_FROM_ABOVE, start=1):
        received = draw.workday(year, min(12, number + 1))
        points = kind == "工作要点"
        yield SampleRow(
            town.name,
            {
                "kind": kind,
                "title": f"{year}年{title}",
                "issuer": issuer,
                "number": f"{issuer[:2]}发〔{year}〕{number * 3}号" if kind == "文件" else None,
                "received_on": received,
                "passed_on": draw.later(received, 1, 9),
                "occasion": draw.choice(["党委会", "干部大会", "镇长办公会"]),
                "audience": draw.choice(["班子成员", "全体机关干部", "机关干部和村（社区）干部"]),
                "points": 12 if points else None,
                "split_on": draw.later(received, 10, 15) if points else None,
                "report_due_on": date(year, 11, 30) if points else None,
                "reported_on": date(year, 11, 25) if points else None,
            },
        )


def steering_papers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The year's plan and the papers beside it."""
    group = f"{town.name}法治建设领导小组"
    for number, (kind, title) in enumerate(
        (
            ("年度工作计划", f"{year}年法治政府建设工作计划"),
            ("领导小组调整文件", f"关于{year}年调整法治建设领导小组的通知"),
            ("实施方案", f"{year}年法治乡镇创建实施方案"),
            ("责任分工", f"{year}年法治建设责任分工"),
        ),
        start=5,
    ):
        drafted = draw.workday(year, 1)
        approved = draw.later(drafted, 5, 12)
        yield SampleRow(
            town.name,
            {
                "kind": kind,
                "title": title,
                "group": group if kind == "领导小组调整文件" else None,
                "drafted_on": drafted,
                "approved_on": approved,
                "approved_by": "党委会",
                "number": f"{town.name[:2]}政发〔{year}〕{number}号",
                "issued_on": draw.later(approved, 1, 5),
                "closed_on": date(year, 12, 31) if year < YEARS[-1] else None,
            },
        )


_DUTIES = (
    ("党委书记", "听取汇报", "定期听取法治建设工作汇报", 3),
    ("党委书记", "谋划部署", "研究部署年度法治建设任务", 2),
    ("党委书记", "学法普法", "带头学习习近平法治思想", 4),
    ("镇长", "依法决策", "重大决策先行合法性审查", None),
    ("镇长", "依法履职", "检查行政执法工作", 2),
    ("镇长", "述法和报告", "向党委报告法治建设重大问题", 1),
)


def head_duties(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Six items, of which one is now and then not begun by the middle of the year."""
    listed = date(year, 1, 15)
    for head, duty, task, times in _DUTIES:
        yield SampleRow(
            town.name,
            {
                "listed_on": listed,
                "head": head,
                "holder": town.secretary if head == "党委书记" else town.head,
                "duty": duty,
                "task": task,
                "times": times,
                "first_act_on": draw.maybe(0.92, draw.later(listed, 20, 120)),
                "half_checked_on": date(year, 7, 8),
                "half_result": "对照清单逐项检查",
                "stated_on": closed_by_then(date(year, 12, 28)),
            },
        )


def annual_papers(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Report and statements; those of the last year are still being drafted when the books are closed."""
    past = year < YEARS[-1]
    until = date(year, 12, 31)
    drafted = date(year, 12, draw.randint(20, 27))
    signed = until + timedelta(days=draw.randint(36, 48)) if past else None
    figures = draw.randint(52, 66)
    yield SampleRow(
        town.name,
        {
            "kind": "年度报告",
            "title": f"{town.name}{year}年法治政府建设情况报告",
            "covers_until": until,
            "issuers": f"中共{town.name}委员会、{town.name}人民政府",
            "addressee": "县委、县政府",
            "dated_on": signed,
            "drafted_on": drafted,
            "checked_on": drafted + timedelta(days=8) if past else None,
            "parts_written": 4 if past else 3,
            "figures_told": figures,
            "figures_traced": figures if past else figures - 5,
            "findings_open": 0 if past else 3,
            "reviewed_on": until + timedelta(days=20) if past else None,
            "secrecy_checked_on": until + timedelta(days=22) if past else None,
            "signed_on": signed,
            "sent_on": signed + timedelta(days=2) if signed else None,
            "published_on": date(year + 1, 3, 20) if past else None,
        },
    )
    for head in ("党委书记", "镇长"):
        yield SampleRow(
            town.name,
            {
                "kind": "述法报告",
                "title": f"{head}{year}年述法报告",
                "covers_until": until,
                "head": head,
                "issuers": f"中共{town.name}委员会",
                "addressee": "县法治办",
                "dated_on": date(year, 12, 28),
                "drafted_on": drafted,
                "reviewed_on": date(year, 12, 27),
                "signed_on": date(year, 12, 28),
                "sent_on": date(year, 12, 29),
            },
        )

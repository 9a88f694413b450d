"""Services, openness, supervision and emergencies of a town."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mingfa.sample.county import YEARS, Town
from mingfa.sample.rows.making import Draw, SampleRow, closed_by_then

__all__ = [
    "disclosures",
    "emergency_drills",
    "emergency_events",
    "emergency_plans",
    "handed_over_clues",
    "information_requests",
    "major_matters",
    "party_notices",
    "power_risks",
    "public_concerns",
    "service_cases",
    "service_items",
    "supervision_matters",
]

_ITEMS = (
    "城乡居民养老保险参保登记",
    "城乡居民医疗保险参保登记",
    "特困人员认定",
    "临时救助申请",
    "残疾人两项补贴申请",
    "高龄津贴申请",
    "农村宅基地审批",
    "乡村建设规划许可",
    "林木采伐许可",
    "生育登记",
    "就业失业登记",
    "食品小作坊登记",
    "小餐饮备案",
    "老年人优待证办理",
    "退役军人信息采集",
    "农业补贴申报",
    "畜禽养殖备案",
    "农机购置补贴申请",
    "户外广告设置审批",
    "临时占道审批",
)
_BUNDLES = {"新生儿出生一件事": 5, "退休一件事": 4, "开办小餐饮一件事": 3}


def service_items(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The hall's windows, items and bundles, listed once."""
    if year != YEARS[0]:
        return
    listed = date(2022, 1, 10)
    for number, window in enumerate(("综合受理窗口", "社会保障窗口", "民政窗口", "规划建设窗口"), start=1):
        yield SampleRow(
            town.name,
            {
                "offer": "窗口",
                "name": window,
                "number": f"{number}号",
                "standard": draw.random() < 0.95,
                "listed_on": listed,
            },
        )
    for item in _ITEMS:
        yield SampleRow(
            town.name,
            {
                "offer": "事项",
                "name": item,
                "window": "综合受理窗口",
                "guide": True,
                "standard": draw.random() < 0.95,
                "depth": draw.weighed({"全程网办": 5, "网上受理": 4, "网上预约": 2, "线下办理": 1}),
                "statutory_days": 20,
                "promised_days": draw.choice([1, 3, 5, 10]),
                "listed_on": listed,
            },
        )
    for bundle, joined in _BUNDLES.items():
        yield SampleRow(
            town.name, {"offer": "一件事", "name": bundle, "joined": joined, "listed_on": date(2023, 3, 1)}
        )


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def service_cases(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Ordinary cases by the month; bundles, the fast lane and requests one by one."""
    for month in range(1, 13):
        day = _month_end(year, month)
        for channel, usual in (("窗口", 160), ("网上", 240)):
            number = draw.about(usual, town)
            rated = number * 2 // 3
            yield SampleRow(
                town.name,
                {
                    "accepted_on": day,
                    "way": "一般办理",
                    "channel": channel,
                    "item": "各类服务事项",
                    "number": number,
                    "finished_on": day,
                    "in_time": number - draw.weighed({0: 5, 1: 2, 2: 1}),
                    "rated": rated,
                    "satisfied": rated - draw.randint(0, 3),
                },
            )
        booked = draw.about(30, town)
        yield SampleRow(
            town.name,
            {
                "booked_on": day,
                "accepted_on": day,
                "way": "网上预约",
                "channel": "网上",
                "item": "窗口预约",
                "number": booked,
                "kept": booked - draw.randint(0, 3),
                "finished_on": day,
                "in_time": booked,
            },
        )
    for day in sorted(draw.workday(year) for _ in range(draw.about(16, town))):
        joined = draw.later(day, 1, 3)
        yield SampleRow(
            town.name,
            {
                "accepted_on": day,
                "way": "一件事一次办",
                "channel": "窗口",
                "item": draw.choice(list(_BUNDLES)),
                "split_on": day,
                "joined_on": closed_by_then(joined),
                "finished_on": closed_by_then(draw.later(joined, 0, 2)),
                "visits_saved": draw.randint(2, 4),
            },
        )
    for day in sorted(draw.workday(year) for _ in range(draw.about(8, town))):
        yield SampleRow(
            town.name,
            {
                "accepted_on": day,
                "way": "企业绿色通道",
                "channel": draw.choice(["窗口", "上门和代办"]),
                "item": "用地预审意见",
                "firm": draw.choice(_FIRMS),
                "finished_on": closed_by_then(draw.later(day, 1, 5)),
                "days_saved": draw.randint(5, 12),
            },
        )
    for day in sorted(draw.workday(year) for _ in range(draw.about(14, town))):
        yield SampleRow(
            town.name,
            {
                "accepted_on": day,
                "way": "平台诉求",
                "channel": "网上",
                "item": draw.choice(_REQUESTS),
                "finished_on": closed_by_then(draw.later(day, 1, 6)),
            },
        )


_FIRMS = ("澜泽粮油加工厂", "岭上清茶业合作社", "溪畔木器厂", "丰谷饲料厂")
_REQUESTS = ("咨询医保缴费截止时间", "反映公交站牌损坏", "咨询宅基地申请材料", "建议增设路灯")

_INFORMATION = (
    "惠民惠农补贴发放情况",
    "低保对象名单公示",
    "年度部门预算",
    "年度部门决算",
    "防汛值班安排",
    "征地补偿安置公告",
    "饮用水水质检测结果",
    "行政执法人员名单",
    "公益性岗位招聘公告",
    "高标准农田建设项目公告",
    "法治政府建设年度报告",
    "森林防火通告",
)


def disclosures(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Published in time nearly always; now and then late."""
    for number, day in enumerate(sorted(draw.workday(year) for _ in range(draw.about(60, town))), start=1):
        checked = draw.later(day, 0, 4)
        published = closed_by_then(
            draw.later(checked, 0, 10) if draw.random() < 0.97 else draw.later(checked, 40, 60)
        )
        checked_then = closed_by_then(checked)
        yield SampleRow(
            town.name,
            {
                "made_on": day,
                "title": f"{draw.choice(_INFORMATION)}（{year}年第{number}号）",
                "kind": draw.weighed({"政务公开": 8, "党务公开": 2}),
                "checker": draw.person() if checked_then else None,
                "checked_on": checked_then,
                "published_on": published,
                "place": "县政府网站乡镇专栏" if published else None,
            },
        )


_MATTERS = (
    ("道路硬化项目", "事权"),
    ("集体土地出租", "事权"),
    ("村级公益事业经费使用", "财权"),
    ("水渠修缮资金使用", "财权"),
)


def major_matters(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """One or two a village, shown three times; the last ones are still going on."""
    for village in town.villages:
        for matter, power in draw.sample(_MATTERS, draw.randint(1, 2)):
            before = draw.workday(year, draw.randint(1, 9))
            during = closed_by_then(draw.later(before, 20, 60))
            after = closed_by_then(draw.later(during, 30, 90)) if during else None
            yield SampleRow(
                village,
                {
                    "matter": f"{village}{matter}",
                    "power": power,
                    "before_on": before,
                    "before_place": "村务公开栏",
                    "during_on": during,
                    "during_place": "村务公开栏" if during else None,
                    "after_on": after,
                    "after_place": "村务公开栏" if after else None,
                },
            )


def information_requests(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A handful a year; one is unclear, one concerns a third party."""
    contents = ("征地补偿安置方案", "道路建设项目资金使用情况", "企业用地审批材料", "低保评议记录")
    for number, content in enumerate(draw.sample(contents, draw.randint(2, 4))):
        received = draw.workday(year, draw.randint(1, 9))
        unclear, third = number == 0, number == 1
        told = draw.later(received, 1, 5) if unclear else None
        corrected = draw.later(told, 3, 10) if told else None
        asked = draw.later(received, 1, 3) if third else None
        heard = draw.later(asked, 5, 12) if asked else None
        answer = draw.weighed({"予以公开": 6, "部分公开": 2, "信息不存在": 1})
        yield SampleRow(
            town.name,
            {
                "number": f"依申请〔{year}〕{number + 1}号",
                "received_on": received,
                "applicant": draw.person(),
                "applicant_kind": "自然人",
                "content": f"{draw.village(town)}{content}",
                "clear": not unclear,
                "correction_told_on": told,
                "corrected_on": corrected,
                "asked": draw.choice(_FIRMS) if third else None,
                "asked_on": asked,
                "heard_on": heard,
                "answered_on": draw.later(max(day for day in (received, corrected, heard) if day), 5, 16),
                "answer": answer,
                "reason": "含有个人隐私，已作区分处理" if answer == "部分公开" else None,
            },
        )


_SUPERVISED = (
    ("人大监督", "人大代表建议", "镇人大主席团", "改善集镇停车秩序", 3),
    ("民主监督", "政协提案", "县政协", "保护传统民居", 1),
    ("司法监督", "检察建议", "县人民检察院", "清理河道垃圾", 1),
    ("审计监督", "审计意见", "县审计局", "规范村级项目档案", 1),
    ("社会监督", "监督员和群众评议意见", "特约监督员", "窗口午间值班", 2),
    ("党内监督", "巡察督察反馈", "县委巡察组", "完善公务接待台账", 1),
)


def supervision_matters(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """What was demanded, put right and answered."""
    for kind, form, source, matter, times in _SUPERVISED:
        for number in range(draw.randint(max(0, times - 1), times)):
            received = draw.workday(year, draw.randint(1, 10))
            remedied = closed_by_then(draw.later(received, 10, 24))
            yield SampleRow(
                town.name,
                {
                    "received_on": received,
                    "kind": kind,
                    "form": form,
                    "source": source,
                    "number": f"{form}〔{year}〕{draw.randint(1, 60)}号",
                    "matter": f"{matter}（{number + 1}）",
                    "assigned_on": received,
                    "handler": draw.choice(["综合行政执法队", "规划建设办", "党政办"]),
                    "remedy": "已按要求整改" if remedied else None,
                    "remedied_on": remedied,
                    "replied_on": closed_by_then(draw.later(remedied, 1, 5)) if remedied else None,
                },
            )


_COMPLAINED = (
    "路灯不亮",
    "公路养护扬尘",
    "商户占道经营",
    "供水不稳",
    "垃圾清运不及时",
    "施工噪声扰民",
    "公交班次少",
)


def public_concerns(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Complaints through the year, a few reports in the press."""
    for number, day in enumerate(sorted(draw.workday(year) for _ in range(draw.about(48, town))), start=1):
        replied = closed_by_then(draw.later(day, 1, 6))
        yield SampleRow(
            town.name,
            {
                "number": f"{year}{number:04d}",
                "received_on": day,
                "kind": draw.weighed({"投诉": 8, "意见建议": 2}),
                "channel": draw.weighed({"热线": 7, "来信来访": 2, "网上信箱和留言板": 2}),
                "matter": f"{draw.village(town)}{draw.choice(_COMPLAINED)}",
                "assigned_on": day,
                "handler": draw.choice(["综合行政执法队", "规划建设办", "水管站"]),
                "reply": "已办理并答复" if replied else None,
                "replied_on": replied,
                "satisfied": draw.maybe(0.8, draw.random() < 0.95) if replied else None,
            },
        )
    for month in sorted(draw.sample(range(1, 13), 3)):
        day = draw.workday(year, month)
        replied = closed_by_then(draw.later(day, 0, 2))
        yield SampleRow(
            town.name,
            {
                "received_on": day,
                "kind": draw.choice(["媒体报道", "公众关切"]),
                "channel": "新闻媒体",
                "matter": f"{draw.village(town)}灌溉用水安排",
                "level": draw.weighed({"一般": 4, "较大": 1}),
                "judged_on": day,
                "judgment": "反映属实，及时说明",
                "reply": "在县政府网站公布供水安排" if replied else None,
                "replied_on": replied,
                "published": True if replied else None,
            },
        )


_RISKS = (
    ("小型工程发包", "化整为零规避招标", "项目年初统一申报", "较大"),
    ("惠农补贴审核", "优亲厚友", "名单公示和抽查", "较大"),
    ("公务接待", "超标准接待", "事前审批、一次一结", "一般"),
    ("执法处罚裁量", "同案不同罚", "适用裁量基准并审核", "重大"),
    ("物资采购", "围标串标", "三家以上比价", "一般"),
    ("宅基地审批", "超期审批", "限时办结和督办", "一般"),
)


def power_risks(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Mapped once, with who decides, acts and oversees."""
    if year != YEARS[0]:
        return
    for power, risk, control, level in _RISKS:
        mapped = draw.workday(year, 2)
        controlled = draw.later(mapped, 10, 30)
        yield SampleRow(
            town.name,
            {
                "mapped_on": mapped,
                "power": power,
                "decider": "镇党委会",
                "executor": draw.choice(["规划建设办", "财政所", "党政办"]),
                "supervisor": "镇纪委",
                "risk": risk,
                "level": level,
                "control": control,
                "controlled_on": controlled,
                "tested_on": draw.later(controlled, 200, 260),
                "effective": draw.random() < 0.9,
            },
        )


def party_notices(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A notice each quarter, and a report or two that is answered."""
    for month in (3, 6, 9, 12):
        yield SampleRow(
            town.name,
            {
                "told_on": draw.workday(year, month),
                "kind": "党内情况通报",
                "matter": f"{month // 3}季度党建工作情况通报",
                "audience": "各党支部",
                "rule": "中国共产党党内监督条例",
            },
        )
    told = draw.workday(year, 5)
    yield SampleRow(
        town.name,
        {
            "told_on": told,
            "kind": "党内情况反映",
            "matter": "支部活动场所修缮",
            "audience": "镇党委",
            "wanted": True,
            "reply": "列入年度维修计划",
            "replied_on": draw.later(told, 5, 25),
        },
    )


def handed_over_clues(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """One or two a year, by category and number alone."""
    for _ in range(draw.randint(1, 2)):
        handed = draw.workday(year, draw.randint(1, 9))
        yield SampleRow(
            town.name,
            {
                "handed_on": handed,
                "receiver": "县纪委监委",
                "kind": "作风问题",
                "number": 1,
                "told_on": draw.later(handed, 40, 80),
                "result": "谈话函询",
            },
        )


_PLANS = (
    ("突发事件总体应急预案", "综合"),
    ("防汛抗旱应急预案", "自然灾害"),
    ("森林火灾应急预案", "自然灾害"),
    ("地质灾害应急预案", "自然灾害"),
    ("生产安全事故应急预案", "事故灾难"),
    ("突发公共卫生事件应急预案", "公共卫生事件"),
)


def emergency_plans(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """The plans in force, filed with the county."""
    if year != YEARS[0]:
        return
    for title, kind in _PLANS:
        issued = draw.workday(year, 3)
        yield SampleRow(
            town.name,
            {
                "title": f"{town.name}{title}",
                "kind": kind,
                "version": f"{year}年修订版",
                "issued_on": issued,
                "filed_on": draw.later(issued, 5, 20),
                "filed_with": "县应急管理局",
            },
        )


_DRILLS = (
    ("山洪避险转移", "自然灾害", "疏散演练"),
    ("森林火灾扑救", "自然灾害", "实战演练"),
    ("企业消防疏散", "事故灾难", "疏散演练"),
    ("防汛桌面推演", "自然灾害", "桌面演练"),
)


def emergency_drills(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """Before the rains and before the dry season."""
    for (topic, kind, form), month in zip(_DRILLS, (5, 11, 6, 4), strict=True):
        yield SampleRow(
            town.name,
            {
                "held_on": draw.workday(year, month),
                "topic": topic,
                "kind": kind,
                "form": form,
                "place": draw.village(town),
                "units": "应急办、派出所、卫生院",
                "people": draw.about(90, town),
            },
        )


def emergency_events(draw: Draw, town: Town, year: int) -> Iterator[SampleRow]:
    """A rainstorm in most years."""
    happened = date(year, 7, draw.randint(5, 25))
    ended = draw.later(happened, 1, 3)
    yield SampleRow(
        town.name,
        {
            "warned_on": happened - timedelta(days=1),
            "happened_on": happened,
            "kind": "自然灾害",
            "level": "一般",
            "place": draw.village(town),
            "summary": "强降雨致河水上涨",
            "reported_on": happened,
            "responded_on": happened,
            "response": "四级",
            "acts": "转移低洼处群众，巡查河堤",
            "moved": draw.randint(12, 60),
            "losses": draw.randint(2, 20) * 10000,
            "ended_on": ended,
            "reviewed_on": draw.later(ended, 10, 25),
            "review": "转移及时，应增加沙袋储备",
        },
    )

"""Sentences and papers in styles that the corpus lacks; all places and numbers are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mingfa.reading import read_text
from mingfa.reading.figures import find_figures
from mingfa.report.model import Document, Figure, FigureKind, Meta
from mingfa.text.amounts import Bound

_SIGN = {Bound.EXACT: "=", Bound.AT_LEAST: "≥", Bound.AT_MOST: "≤", Bound.ABOUT: "~", Bound.RANGE: "="}


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, meta=Meta(year=2024))


def shown(figure: Figure) -> str:
    """50余起≥50起: the words, then bound, value and unit."""
    amount = figure.amount
    high = "" if amount.high is None else f"–{amount.high:f}"
    return f"{figure.text}{_SIGN[amount.bound]}{amount.value:f}{high}{figure.unit}"


def reported(body: str) -> Document:
    """A short report around some text."""
    return read_text(f"汀兰镇2024年法治政府建设情况报告\n一、主要举措和成效\n{body}\n", "报告.txt")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("组织村干部轮训2遍，开展入户走访3遍以上。", "2遍=2遍 3遍以上≥3遍"),
        ("网格员对重点场所巡查了一遍，普遍受到欢迎。", "一遍=1遍"),
        ("宣传车走遍全镇18个村组，流动广播遍布12个集市。", "18个=18个 12个=12个"),
    ],
)
def test_rounds_are_counted(text: str, told: str) -> None:
    assert " ".join(map(shown, figures(text))) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("信访积案化解率超九成，群众知晓率近八成。", "九成≥90% 八成≤80%"),
        ("纠纷总量同比下降三成以上，万人发案率下降约两成五。", "三成以上≥30% 两成五~25%"),
        ("七成矛盾在村里解决，八成五的商户签了承诺书。", "七成=70% 八成五=85%"),
        ("活动参与率达9成，群众满意度达到九成八。", "9成=90% 九成八=98%"),
        ("六到七成的案件当场办结，不足两成转入诉讼。", "六到七成=60–70% 两成≤20%"),
        ("村级调解占到七成多，镇级调解占比不到三成。", "七成多≥70% 三成≤30%"),
        ("五分之二的村建成法治广场，3/4的网格员取得证书。", "五分之二=40% 3/4=75%"),
        ("2／5的调解员是退役军人，超过1/2的商户配有合同范本。", "2／5=40% 1/2≥50%"),
    ],
)
def test_tenths_and_fractions_tell_shares(text: str, told: str) -> None:
    found = figures(text)
    assert " ".join(map(shown, found)) == told
    assert {figure.kind for figure in found} == {FigureKind.RATIO}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“法治汀兰”短视频播放量10万+，点赞量达2.1万。", "10万+≥100000次 2.1万=21000次"),
        ("公众号阅读量突破3.5万，转发量8600余。", "3.5万≥35000次 8600余≥8600次"),
        ("推文点击量累计12.6万次，最高单篇浏览量4200。", "12.6万次=126000次 4200=4200次"),
    ],
)
def test_views_of_a_page_are_counted_without_a_unit(text: str, told: str) -> None:
    assert " ".join(map(shown, figures(text))) == told


@pytest.mark.parametrize(
    "text",
    [
        "2024年成立工作专班，三成员单位轮流值守。",
        "一成不变的做法已经改掉，集中整治初见成效。",
        "第3成员组由司法所牵头，九成村、六成湾积极配合。",
        "推广三成功案例，共建共享结出五成果。",
        "办案组由二成立、五成效显著等材料组成。",
        "12/4国家宪法日和3/15消费者权益日期间开展宣传。",
        "2024/3/5印发方案，5/1前完成，推行“1/2+N”模式。",
        "阅读量10w+，流量管控到位，运输量、工作量12月起逐步下降。",
    ],
)
def test_words_that_hold_tenths_dates_with_strokes_and_other_quantities_are_no_figures(text: str) -> None:
    assert [figure.text for figure in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("罚款5000元以上的案件一律提交集体讨论，全年集体讨论7件。", ["7件"]),
        ("对超过30日未办结的工单挂牌督办，全年督办4件。", ["4件"]),
        ("标的额10万元以上的合同必须审核，全年审核合同26份。", ["26份"]),
        ("凡涉及20户以上的征收事项均须听证，举行听证会2场。", ["2场"]),
        ("当事人超过5人的纠纷由镇调委会受理，全年受理11起。", ["11起"]),
        ("对连续3次排名末位的村约谈负责人，约谈2人。", ["2人"]),
        ("投资额50万元以下的项目由分管领导审签，审签9个。", ["9个"]),
        ("调处涉案金额5万元以上的纠纷18件。", ["18件"]),
        ("走访200户以上的困难群众，追回30万元以上的欠薪。", ["200户以上", "30万元以上"]),
        ("普法覆盖95%以上的农户，发放3000份以上的资料。", ["95%以上", "3000份以上"]),
        ("对3个村的台账逐一检查，发现问题6个。", ["3个", "6个"]),
        ("全年罚款1.2万元，办理罚款案件5件。", ["1.2万元", "5件"]),
        ("涉及金额80万元的纠纷顺利化解。", ["80万元"]),
        ("罚款5000元以上1万元以下的案件办结12件。", ["12件"]),
        ("对3次以上未到会的代表提醒谈话5人次。", ["5人次"]),
    ],
)
def test_thresholds_of_a_rule_are_no_figures(text: str, told: list[str]) -> None:
    assert [figure.text for figure in figures(text)] == told


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("法治宣讲走进8所中小学。", ["中小学"]),
        ("普法小分队深入9个村民小组、走进6家企业。", ["村民小组", "企业"]),
        ("法律服务队走进了3处集贸市场开展咨询。", ["集贸市场"]),
        ("送法走入5个工地，服务农民工300余人。", ["工地", "服务农民工"]),
        ("执法队员下沉到11个网格。", ["网格"]),
    ],
)
def test_places_gone_to_are_what_is_counted(text: str, subjects: list[str]) -> None:
    assert [figure.subject for figure in figures(text)] == subjects


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("3月、6月、9月分别召开调度会1次。", ["2024年3月1日至2024年9月30日"]),
        ("4月和10月各开展集中宣传2场。", ["2024年4月1日至2024年10月31日"]),
        ("一季度、三季度分别听取汇报1次。", ["2024年1月1日至2024年9月30日"]),
        ("3月5场、6月8场。", ["2024年3月", "2024年6月"]),
        ("上半年12场，下半年8场。", ["2024年上半年", "2024年下半年"]),
        ("2023年、2024年连续开展评查，2024年评查案卷30份。", ["2024年"]),
    ],
)
def test_months_listed_make_one_stretch(text: str, periods: list[str]) -> None:
    assert [figure.period.label for figure in figures(text) if figure.period] == periods


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("全年立案546件，其中市容类312件、违建类105件、其他类129件。", [None, "市容", "违建", "其他领域"]),
        ("查处违法行为14起，其中非法采砂6起，违法取水5起。", [None, "非法采砂", "违法取水"]),
        ("接待群众902人次（线上咨询302人次，线下咨询600人次）。", [None, "线上咨询", "线下咨询"]),
        ("办理援助案18件：农民工11件、妇女4件、残疾人3件。", [None, "农民工", "妇女", "残疾人"]),
        ("收到意见40条。其中：座谈发言25条，网民留言15条。", [None, "座谈发言", "网民留言"]),
        ("选聘网格协管员71人（其中专职13人，兼职58人），开展夜巡80次。", [None, "专职", "兼职", None]),
        ("抽查案卷60份，60份中优秀卷41份、合格卷19份。", [None, None, "优秀卷", "合格卷"]),
        (
            "立案37件，其中城管类19件，占51.4%；水利类18件，占48.6%；结案35件。",
            [None, "城管", None, "水利", None, None],
        ),
        ("办理案件46件，其中办结44件，移送2件。", [None, None, None]),
        (
            "收到意见30条，其中网民留言12条、座谈发言18条，书面回信26条。",
            [None, "网民留言", "座谈发言", None],
        ),
        (
            "接待群众40批120人次，其中集体访2批36人次，个体访38批84人次。",
            [None, None, *["集体访"] * 2, *["个体访"] * 2],
        ),
        ("开展督查9次，其中发现问题30个，整改28个。", [None, None, None]),
        ("检查120次（日常检查90次、专项检查30次），发现问题15个。", [None, "日常检查", "专项检查", None]),
        ("配备装备56台，其中执法记录仪40台、对讲机16台。", [None, "执法记录仪", "通信设备"]),
    ],
)
def test_items_of_a_list_are_labelled_by_their_own_words_or_the_catalogues(
    text: str, groups: list[str | None]
) -> None:
    assert [figure.group for figure in reported(text).figures] == groups


def test_a_remark_above_the_title_belongs_to_neither_title_nor_issuers() -> None:
    document = read_text(
        "内部资料　注意保存\n临川区映月街道办事处\n2024年法治政府建设情况报告\n区人民政府：\n"
        "2024年，映月街道推进法治建设，现将情况报告如下。\n一、主要举措\n召开会议3次。\n"
        "映月街道办事处\n2025年1月10日\n",
        "报告.txt",
    )
    assert document.meta.title == "临川区映月街道办事处2024年法治政府建设情况报告"
    assert document.meta.issuers == ("映月街道办事处",)


@pytest.mark.parametrize(
    "remark", ["秘密★1年", "特急", "000012", "（送审稿）", "公开方式：主动公开", "请勿外传"]
)
def test_marks_of_the_masthead_are_no_part_of_the_title(remark: str) -> None:
    document = read_text(
        f"{remark}\n汀兰镇2024年法治政府建设情况报告\n一、主要举措\n召开会议3次。\n", "报告.txt"
    )
    assert document.meta.title == "汀兰镇2024年法治政府建设情况报告"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "汀兰镇：良法善治润民心 2024年法治政府建设交出新答卷\n发布时间：2025-01-15　来源：汀兰镇人民政府",
            "汀兰镇：良法善治润民心 2024年法治政府建设交出新答卷",
        ),
        (
            "当前位置：首页>政务动态\n汀兰镇2024年法治政府建设跑出“加速度”\n来源：汀兰镇　浏览次数：56",
            "汀兰镇2024年法治政府建设跑出“加速度”",
        ),
        ("发布时间：2025-01-15　来源：汀兰镇", None),
    ],
)
def test_a_headline_of_a_web_page_is_its_title(head: str, title: str | None) -> None:
    document = read_text(
        f"{head}\n今年以来，汀兰镇把法治建设融入基层治理全过程，一项项举措落地见效。\n一、普法\n召开会议3次。\n",
        "a.txt",
    )
    assert document.meta.title == title


def titles(text: str) -> list[tuple[str, str]]:
    return [(section.number, section.title) for section in read_text(text, "报告.txt").sections]


def test_a_heading_wrapped_over_two_lines_is_one() -> None:
    told = titles(
        "汀兰镇2024年法治政府建设情况报告\n"
        "一、深入学习贯彻习近平法治思想，切实把党的领导贯穿到法治政府建设全\n过程各方面\n"
        "（一）强化理论武装。党委理论学习中心组学法6次。\n"
        "（二）坚持科学民主依法决策，不断提升重大行政决策公信力和执\n行力\n"
        "全年审核决策事项11件，出具意见11份，决策前均按规定程序公开征求群众意见。\n"
    )
    assert told == [
        ("一、", "深入学习贯彻习近平法治思想，切实把党的领导贯穿到法治政府建设全过程各方面"),
        ("（一）", "强化理论武装"),
        ("（二）", "坚持科学民主依法决策，不断提升重大行政决策公信力和执行力"),
    ]


def test_a_chapter_mark_alone_on_its_line_takes_the_words_below() -> None:
    told = titles(
        "汀兰镇2024年法治政府建设情况报告\n一、\n主要举措和成效\n召开法治会议3次，开展宣传12场次。\n"
        "第二部分\n存在的不足\n队伍力量不足，培训不够，执法水平有待进一步提升。\n"
    )
    assert told == [("一、", "主要举措和成效"), ("第二部分", "存在的不足")]


def test_lines_below_a_heading_that_are_text_or_headings_stay_apart() -> None:
    told = titles(
        "汀兰镇2024年法治政府建设情况报告\n一、主要举措\n普法宣传\n全镇开展法治宣传12场次，发放资料三千余份，受教育群众两千余人。\n"
        "二、存在的不足\n力量不足。\n三、下一步打算\n（一）加强学习\n（二）加强宣传\n"
    )
    assert [title for _, title in told] == [
        "主要举措",
        "普法宣传",
        "存在的不足",
        "下一步打算",
        "加强学习",
        "加强宣传",
    ]


def test_cells_of_a_table_take_their_unit_from_the_heading_of_their_column() -> None:
    document = reported(
        "村（社区）\t排查纠纷（件）\t普法宣传（场次）\t受众（人次）\n柳荫村\t12\t8\t1,230\n荷塘村\t9\t-\t640\n合计\t21\t8\t1870"
    )
    told = [(shown(figure), figure.subject, figure.group) for figure in document.figures]
    assert told == [
        ("12=12件", "排查纠纷", "柳荫村"),
        ("8=8场次", "普法宣传", "柳荫村"),
        ("1,230=1230人次", "受众", "柳荫村"),
        ("9=9件", "排查纠纷", "荷塘村"),
        ("640=640人次", "受众", "荷塘村"),
        ("21=21件", "排查纠纷", None),
        ("8=8场次", "普法宣传", None),
        ("1870=1870人次", "受众", None),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "序号\t村名\t电话\n1\t柳荫村\t5012345",
        "村名\t面积（平方千米）\t邮编\n柳荫村\t甲\t652800",
        "姓名（人）\n柳荫村 12",
    ],
)
def test_cells_without_a_unit_above_them_are_no_figures(table: str) -> None:
    assert reported(table).figures == ()


def test_every_figure_of_every_paper_here_gives_back_its_words() -> None:
    document = reported("接待群众902人次（线上302人次，线下600人次），化解率超九成，3月、6月分别走访3遍。")
    assert all(figure.span.of(document.text) == figure.text for figure in document.figures)
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.figures))

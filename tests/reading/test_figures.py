"""Figures in sentences as other towns might write them; all places and numbers are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mingfa.reading.figures import find_figures
from mingfa.report.model import Figure, FigureKind, HeadingStyle, Meta, Part, Section
from mingfa.text.amounts import Bound
from mingfa.text.dates import Period
from mingfa.text.spans import Span

IN_2024 = Meta(year=2024)
_SIGN = {Bound.EXACT: "=", Bound.AT_LEAST: "≥", Bound.AT_MOST: "≤", Bound.ABOUT: "~", Bound.RANGE: "="}


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, sections=(), parts={}, meta=IN_2024)


def shown(figure: Figure) -> str:
    """50余起≥50起: the words, then bound, value and unit."""
    amount = figure.amount
    high = "" if amount.high is None else f"–{amount.high:f}"
    return f"{figure.text}{_SIGN[amount.bound]}{amount.value:f}{high}{figure.unit}"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全年召开党委会议研究法治工作6次，覆盖干部280余人次。", "6次=6次 280余人次≥280人次"),
        ("举办法治讲座十二场，参加群众一千三百余人。", "十二场=12场 一千三百余人≥1300人"),
        ("召开了一次专题会议，聘请一名法律顾问。", "一次=1次 一名=1名"),
        ("打造一支政治过硬的执法队伍。", "一支=1支"),
        (
            "全镇12个村（居）共有法律明白人一百二十余名，其中女性43名。",
            "12个=12个 一百二十余名≥120名 43名=43名",
        ),
        (
            "发放宣传手册近千册、折页1.5万份，受众达1.2万余人次。",
            "近千册≤1000册 1.5万份=15000份 1.2万余人次≥12000人次",
        ),
        (
            "挽回损失三百二十万元，追回工资87.6万余元，罚没近十万元。",
            "三百二十万元=3200000元 87.6万余元≥876000元 十万元≤100000元",
        ),
        ("罚没款共计人民币1,234,567.89元。", "1,234,567.89元=1234567.89元"),
        ("办结行政处罚案件１２件。", "１２件=12件"),
        ("走访企业数十家，服务群众十余次，整改隐患三四十处。", "数十家=20–99家 十余次≥10次 三四十处=30–40处"),
        ("受教育群众3000～4000人，每名顾问联系3至5个村。", "3000～4000人=3000–4000人 3至5个=3–5个"),
        ("约200人参加，参训300人次以上，不少于20人获奖。", "200人~200人 300人次以上≥300人次 20人≥20人"),
        ("每月一次组织学法，每季度至少召开1次例会，每周巡查1-2次。", "每月一次=1次 1次≥1次 1-2次=1–2次"),
        ("化解率达98.6%，同比提高12.3个百分点。", "98.6%=98.6% 12.3个百分点=12.3个百分点"),
        ("百分之九十八点五的群众表示满意，四分之三的村建成阵地。", "百分之九十八点五=98.5% 四分之三=75%"),
        ("合格率百分百，满意率９９.１％。", "百分百=100% ９９.１％=99.1%"),
        ("参考率、合格率均达100%。", "100%=100%"),
        ("群众满意率由92.3%提升至97.8%。", "92.3%=92.3% 97.8%=97.8%"),
        ("开展活动18场（次），惠及群众2600人（次）。", "18场（次）=18场次 2600人（次）=2600人次"),
        ("本年度行政复议案件0件。", "0件=0件"),
        ("接待来访群众46批78人次，其中集体访2批15人次。", "46批=46批 78人次=78人次 2批=2批 15人次=15人次"),
        ("办理12345热线转办件315件。", "315件=315件"),
        ("司法确认数12件，调解案件数为128件。", "12件=12件 128件=128件"),
        ("建成法治公园一处、法治文化长廊一条。", "一处=1处 一条=1条"),
        ("1.2024年开展活动12次。", "12次=12次"),
        ("2.3个村完成换届，2.5公里道路贯通。\n3.12名网格员到岗。", "3个=3个 2.5公里=2.5公里 12名=12名"),
        ("今年党委中心组学习 4 次。", "4 次=4次"),
        ("学法12期，组织线上宣传20场，最近3次均有记录。", "12期=12期 20场=20场 3次=3次"),
        ("审查村规民约15份，签约8家。", "15份=15份 8家=8家"),
        ("出动执法车辆85台次，检查300多家次。", "85台次=85台次 300多家次≥300家次"),
        ("上千人次参与，近百名群众受益，百余份意见被采纳。", "上千人次≥1000人次 近百名≤100名 百余份≥100份"),
        ("共辖3个村，其中四季青村三个组。", "3个=3个 三个=3个"),
        ("建立19个人民调解委员会，27名人民调解员参与。", "19个=19个 27名=27名"),
        ("疑难纠纷约占四分之一，约占总数的15%。", "四分之一~25% 15%~15%"),
        ("为两百余名农民工讨薪，培训时长16小时。", "两百余名≥200名 16小时=16小时"),
    ],
)
def test_quantities_of_work_are_figures_with_value_bound_and_unit(text: str, told: str) -> None:
    assert " ".join(map(shown, figures(text))).replace("4 次", "4次") == told.replace("4 次", "4次")


@pytest.mark.parametrize(
    "text",
    [
        "在“12·4”国家宪法日、“6·26”国际禁毒日、5.26爱路护路日开展主题宣传。",
        "2024年3月5日，第一季度第三次会议于15日召开，历时两年。",
        "严格落实“三重一大”制度，推进“3+N”模式，编制“八五”普法规划。",
        "落实一村一法律顾问、一案一档、一户一策，实行一岗双责、一票否决。",
        "严格落实三个规定，做到四个亲自，推进法律六进，发挥五老作用。",
        "增强“四个意识”，做到两个维护，领悟两个确立，坚定四个自信。",
        "贯彻中央八项规定精神和行政执法三项制度。",
        "根据《行政处罚法》第三十三条第二款和云法〔2024〕12号文件办理。",
        "新修订的条例共六章五十条，《民法典》共7编1260条。",
        "一是健全机制。二是统一思想，一方面加强领导，一体推进，进一步形成合力。",
        "（一）加强领导。1.健全制度。一、二、三各项并进。",
        "最多跑一次，一件事一次办，一次性告知，只进一扇门。",
        "三家店村、八里庄社区、六安市、万古镇、三门县、五户营子。",
        "拨打12348热线或电话0871-5012345，邮编652800，第3页。",
        "在30日内、3个工作日内、24小时内答复，24小时值班，3个月完成。",
        "作为一名党员，每一个人都是一面旗帜，一个都不能少。",
        "三令五申，三番五次，千方百计，千家万户，十分重视，万众一心，四处走访。",
        "抓好三个环节、五个方面，突出两个重点，把握两个关键。",
        "两所一庭联动，三张清单一张网，构建一核三治五化格局。",
        "党的二十届三中全会以来，迎接第15个全民国家安全教育日、第34届科技周。",
        "推进两个“百分之百”，打造“15分钟法律服务圈”，推出“10件实事”。",
        "三级调解网络、五级书记抓、一级抓一级、两委班子、五类人员。",
        "地址：人民路56号3栋2单元。",
        "《关于开展三次集中行动的通知》已经印发。",
        "使用5G网络、H5页面、4S店、A4纸。",
        "在镇人大十九届五次会议、县委十四届八次全会上，三台县、六盘水市、九龙坡区参加。",
        "聚焦六项任务，突出三项重点，一张蓝图绘到底，二次供水，一审、一次会议纪要。",
        "办好一批实事，推出一批典型案例。",
        "抄送：县司法局。\n（共印15份）",
        "多次召开会议，若干部门参加，一些群众、一系列活动、部分村。",
    ],
)
def test_dates_names_ordinals_limits_and_idioms_are_no_figures(text: str) -> None:
    assert [figure.text for figure in figures(text)] == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("先后组织开展普法宣传32场，共悬挂横幅12条、海报35张。", ["组织开展普法宣传", "悬挂横幅", "海报"]),
        ("截至目前，全镇23个村调解组织全部组建到位，共计59人。", ["村调解组织", "村调解组织"]),
        ("聘请1名律师作为法律顾问，配备有2名公职律师。", ["律师", "公职律师"]),
        ("参考率、合格率均达100%。", ["参考率、合格率"]),
        ("建设一个“普法+休闲”主题公园。", ["“普法+休闲”主题公园"]),
        ("书记先后4次听取汇报。", ["听取汇报"]),
        ("王某等5名同志被评为先进。", ["同志"]),
        ("其中婚姻家庭纠纷45件、邻里纠纷38件，其他13件。", ["婚姻家庭纠纷", "邻里纠纷", "其他"]),
        ("组织集中学法7次400余人次。", ["组织集中学法", "组织集中学法"]),
        ("群众满意率由92.3%提升至97.8%。", ["群众满意率", "群众满意率"]),
    ],
)
def test_the_subject_is_what_is_counted_in_the_words_of_the_text(text: str, subjects: list[str]) -> None:
    found = figures(text)
    assert [figure.subject for figure in found] == subjects
    for figure in found:
        assert figure.subject_span is not None
        assert figure.subject_span.of(text) == figure.subject


def test_items_of_an_elliptical_list_keep_their_group() -> None:
    found = figures("组织开展法律进机关12次1450余人、进农村204余次14250余人、进企业68次。送法上门9次。")
    assert [(figure.text, figure.group) for figure in found] == [
        ("12次", "机关"),
        ("1450余人", "机关"),
        ("204余次", "农村"),
        ("14250余人", "农村"),
        ("68次", "企业"),
        ("9次", None),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("开展活动12次。", Period.of_year(2024)),
        ("今年以来，开展活动12次。", Period.of_year(2024)),
        ("2024年上半年，开展活动12次。", Period.of_half(2024, 1)),
        ("第三季度开展活动12次。", Period.of_quarter(2024, 3)),
        ("截至10月底，开展活动12次。", Period(date(2024, 1, 1), date(2024, 10, 31))),
        ("5月开展活动12次。", Period.of_month(2024, 5)),
        ("去年开展活动12次。", Period.of_year(2023)),
        ("较去年增加12次。", Period.of_year(2024)),
        ("2025年，全年开展活动12次。", Period.of_year(2025)),
    ],
)
def test_the_period_is_the_one_last_named_in_the_sentence_or_the_year_reported(
    text: str, period: Period
) -> None:
    (figure,) = figures(text)
    assert figure.period == period


def test_kinds_tell_counts_ratios_amounts_and_plans_apart() -> None:
    found = figures(
        "投入资金64.8万元，检查12次，合格率98%。力争明年培训5期。2025年将开展检查20次，合格率达到99%。"
    )
    assert [figure.kind for figure in found] == [
        FigureKind.AMOUNT,
        FigureKind.COUNT,
        FigureKind.RATIO,
        FigureKind.PLAN,
        FigureKind.PLAN,
        FigureKind.PLAN,
    ]


def test_a_figure_knows_its_innermost_section_and_the_plan_it_stands_in() -> None:
    text = "一、举措\n（一）调解\n调解纠纷34件。\n二、打算\n培训5期。"
    second = text.index("二、")
    inner = text.index("（一）")
    sections = (
        Section(1, "一、", "举措", Span(0, second), Span(0, 4), HeadingStyle.CHAPTER),
        Section(2, "（一）", "调解", Span(inner, second), Span(inner, inner + 5), HeadingStyle.BRACKETED),
        Section(1, "二、", "打算", Span(second, len(text)), Span(second, second + 4), HeadingStyle.CHAPTER),
    )
    parts = {Part.PLAN: (Span(second, len(text)),)}
    done, planned = find_figures(text, sections=sections, parts=parts, meta=IN_2024)
    assert (done.section, done.kind, done.period) == (1, FigureKind.COUNT, Period.of_year(2024))
    assert (planned.section, planned.kind, planned.period) == (2, FigureKind.PLAN, Period.of_year(2025))


@given(
    st.text(
        alphabet="全年开展法治宣传调解纠纷进机关村共约近0123456789一二三十百万几数余%.,，。、；“”《》（）\n件次人个元年月第内以上",
        max_size=120,
    )
)
def test_every_figure_and_subject_gives_back_its_words(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert figure.span.start >= end
        assert figure.span.of(text) == figure.text
        if figure.subject_span is not None:
            assert figure.subject_span.of(text) == figure.subject
        end = figure.span.end


def test_a_long_text_without_marks_is_read_in_linear_time() -> None:
    assert len(figures("调解纠纷12件" * 2_000)) == 2_000
    assert figures("一" * 20_000) == ()
    assert figures("“" * 20_000 + "1" * 20_000) == ()

"""Which place names are at home in a report, and which are left over from another."""

from __future__ import annotations

import pytest

from mingfa.reading import read_text
from mingfa.review.rule import Context
from mingfa.review.rules.plc001_foreign_place_name import ForeignPlaceName
from mingfa.review.runner import mended, review
from review.known import KnownFacts

HEAD = "枫桥镇人民政府2024年法治政府建设年度报告\n2024年，枫桥镇坚持依法行政。枫桥镇党委高度重视法治建设。\n"


def named(sentence: str, context: Context | None = None) -> list[str]:
    document = read_text(HEAD + sentence, "报告.txt")
    return [finding.quote for finding in review(document, context or Context(), [ForeignPlaceName()])]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("把依法行政作为岩头寨镇开展各项工作的首要前提。", ["岩头寨镇"]),
        ("岩头寨镇将继续加强普法。", ["岩头寨镇"]),
        ("为宝丰县高质量发展提供法治保障。", ["宝丰县"]),
        ("推动古丈县岩头寨镇经济社会发展。", ["岩头寨镇"]),
        ("平安乡党委高度重视。", ["平安乡"]),
        ("把普法作为青禾镇开展工作的前提。", ["青禾镇"]),
        ("以上工作为建设平安青禾镇打下了坚实基础。", ["青禾镇"]),
    ],
)
def test_names_of_other_places_in_own_work_are_found(sentence: str, names: list[str]) -> None:
    assert named(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "在绍兴市委、诸暨市委领导下，枫桥镇推进依法治镇。",
        "与岩头寨镇联合开展边界纠纷排查，赴宝丰县学习调解做法。",
        "编印《宝丰县普法手册》，推广“岩头寨镇调解法”。",
        "枫桥镇枫源村、杜黄新村开展法治文化活动。",
        "建设平安乡镇、美丽宜居乡村，创建法治示范镇，打造和谐特色镇。",
        "推进新城镇建设，创新城乡治理，建设平安乡村、特色小镇，培育文明乡风。",
        "北京市某律师事务所提供服务，户籍地宝丰县的当事人到场。",
        "督促镇党委落实责任，要求镇坚持依法行政，尽管镇政府取得成绩，突出镇领导班子学法。",
        "原枫桥区、枫桥乡的档案已经移交。",
        "向枫桥镇人民代表大会报告，辖区、片区、城区、社区、园区面貌一新，集市、超市、上市企业守法。",
        "修复文昌街道路，平整和平区域，新乐市场开业。",
    ],
)
def test_names_that_belong_there_and_words_that_look_like_names_are_left_alone(sentence: str) -> None:
    assert named(sentence) == []


def test_a_text_that_does_not_say_whose_it_is_is_left_alone() -> None:
    document = read_text("做好普法工作，岩头寨镇、宝丰县等地经验值得学习。", "摘编.txt")
    assert review(document, rules=[ForeignPlaceName()]) == ()


def test_a_county_s_report_may_name_its_own_towns() -> None:
    text = "宝丰县人民政府2024年法治政府建设年度报告\n2024年，宝丰县坚持依法行政。张八桥镇设立法治广场。岩头寨镇持续推进普法。"
    document = read_text(text, "报告.txt")
    assert [finding.quote for finding in review(document, rules=[ForeignPlaceName()])] == ["岩头寨镇"]


def test_an_office_s_report_is_at_home_in_its_county() -> None:
    text = "潼关县司法局2024年法治政府建设年度报告\n2024年，潼关县司法局成为渭南市首个示范单位，指导秦东镇、太要镇规范执法。"
    assert review(read_text(text, "报告.txt"), rules=[ForeignPlaceName()]) == ()


def test_neighbours_the_ledger_knows_are_found_though_no_gazetteer_has_them() -> None:
    text = "青禾镇人民政府2024年法治政府建设年度报告\n白石镇全年调解纠纷40件。与白石镇联合排查边界纠纷3次。"
    findings = review(read_text(text, "报告.txt"), Context(facts=KnownFacts({})), [ForeignPlaceName()])
    assert [(finding.quote, finding.severity.value) for finding in findings] == [("白石镇", "error")]


def test_the_fix_writes_the_own_name() -> None:
    text = HEAD + "岩头寨镇将继续加强普法。"
    findings = review(read_text(text, "报告.txt"), rules=[ForeignPlaceName()])
    assert mended(text, findings).endswith("枫桥镇将继续加强普法。")
    assert findings[0].message == (
        "第3段：“岩头寨镇”是湖南省湘西土家族苗族自治州古丈县的地名，不是枫桥镇的。"
        "请核对是否从其他材料沿用；确实写外地的，请写明其所在省、市、县。依据：报告应当如实反映本单位的工作。"
    )

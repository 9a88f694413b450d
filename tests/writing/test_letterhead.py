"""Units sign and are addressed under their official names."""

from __future__ import annotations

import pytest

from mingfa.errors import InputFault
from mingfa.report.facts import UnitCard
from mingfa.writing.letterhead import Bodies, addressees_of, at_home, issuers_of, superior_words


def _unit(name: str, level: int = 4, **more: object) -> UnitCard:
    return UnitCard(code="330921104000", name=name, level=level, full_name=name, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("青禾镇", Bodies("中共青禾镇委员会", "青禾镇人民政府")),
        ("白石畲族乡", Bodies("中共白石畲族乡委员会", "白石畲族乡人民政府")),
        ("城北街道", Bodies("中共城北街道工作委员会", "城北街道办事处")),
        ("城北街道办事处", Bodies("中共城北街道工作委员会", "城北街道办事处")),
        ("临港开发区", Bodies("中共临港开发区工作委员会", "临港开发区管理委员会")),
        ("临港开发区管理委员会", Bodies("中共临港开发区工作委员会", "临港开发区管理委员会")),
    ],
)
def test_who_signs(name: str, bodies: Bodies) -> None:
    assert issuers_of(_unit(name)) == bodies


def test_a_village_makes_no_annual_report() -> None:
    with pytest.raises(InputFault) as fault:
        issuers_of(_unit("柳溪村", 5))
    assert fault.value.message == (
        "“柳溪村”不单独作年度报告：年度报告由乡镇（街道）及以上党委、政府作出。请选择其所在的乡镇（街道）。"
    )


def test_a_town_reports_to_its_county_and_a_county_to_the_unit_above() -> None:
    town = _unit("青禾镇", county="清河县", ancestors=("云州市", "清河县"))
    assert addressees_of(town) == Bodies("中共清河县委员会", "清河县人民政府")
    county = _unit("清河县", 3, ancestors=("东岭省", "云州市"))
    assert addressees_of(county) == Bodies("中共云州市委员会", "云州市人民政府")
    assert addressees_of(_unit("青禾镇")) is None


@pytest.mark.parametrize(
    ("superior", "words"),
    [
        ("清河县", "县委、县政府"),
        ("南湖区", "区委、区政府"),
        ("云州市", "市委、市政府"),
        ("东旗", "旗委、旗政府"),
        ("西岭自治区", "自治区党委、政府"),
        ("北盟", "上级党委、政府"),
    ],
)
def test_how_the_superior_is_spoken_of(superior: str, words: str) -> None:
    assert superior_words(_unit("青禾镇", county=superior)) == words


def test_a_province_speaks_of_the_centre() -> None:
    assert superior_words(_unit("东岭省", 1)) == "党中央、国务院"


@pytest.mark.parametrize(
    ("name", "level", "said"),
    [
        ("青禾镇", 4, "镇党委、政府召开镇长办公会，全镇城镇和镇、村两级"),
        ("柳坪乡", 4, "乡党委、政府召开乡长办公会，全乡城镇和乡、村两级"),
        ("城北街道", 4, "街道党工委、办事处召开主任办公会，全街道城镇和街道、社区两级"),
        ("清河县", 3, "各级党委、政府召开镇长办公会，全县城镇和县、乡、村三级"),
    ],
)
def test_wordings_made_for_a_town_are_said_as_the_unit_would_say_them(
    name: str, level: int, said: str
) -> None:
    assert at_home("镇党委、政府召开镇长办公会，全镇城镇和镇、村两级", _unit(name, level)) == said

"""Every page opens, says what it is about, and shows nobody more than their rows."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/", "近期要办"),
        ("/due/", "办理期限"),
        ("/registers/", "人民调解登记簿"),
        ("/registers/mediation_cases/", "两户因滴水檐起争执"),
        ("/registers/mediation_cases/new/", "受理日期"),
        ("/imports/", "导入记录"),
        ("/figures/990121100000/2024/", "受理调解纠纷"),
        ("/figures/990121100000/2024/mediation_accepted/", "共2条，受理调解纠纷相加正是<strong>2件</strong>"),
        ("/figures/990121100000/2024/mediation_settled_rate/", "50%"),
        ("/password/", "修改密码"),
    ],
)
def test_a_page_opens(town, rows, as_person, path, said):
    answer = as_person(town.clerk).get(path)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert "邻镇的事" not in answer.content.decode()

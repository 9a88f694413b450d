"""A county's profile: rules on and off, grades, thresholds, local wordings; and messages for what is written wrongly."""

from __future__ import annotations

import pytest

from mingfa.errors import InputFault
from mingfa.reading import read_text
from mingfa.review.profiles import CountyProfile, county_profile
from mingfa.review.registry import DEFAULT
from mingfa.review.rule import Context, Severity

TEXT = "落实“三重一大”制度，健全“四重一大”议事规则，每周巡查1-2次。法治意识得到了进一步提高。"


def found(profile: CountyProfile) -> dict[str, Severity]:
    return {finding.code: finding.severity for finding in profile.review(read_text(TEXT, "a.txt"), Context())}


def test_without_settings_the_usual_rules_run_in_their_own_grades() -> None:
    assert CountyProfile().rules == DEFAULT
    assert found(CountyProfile()) == {"TRM002": Severity.WARNING, "NUM002": Severity.INFO}


def test_rules_are_switched_graded_and_quietened_for_local_wordings() -> None:
    profile = county_profile(
        'name = "清河县"\non = ["EMP001"]\nterms = ["四重一大"]\n[severity]\nNUM002 = "error"\n'.encode(),
        "方案.toml",
    )
    assert found(profile) == {"NUM002": Severity.ERROR, "EMP001": Severity.INFO}
    assert found(county_profile(b'off = ["NUM", "TRM"]', "a.toml")) == {}


def test_a_threshold_reaches_its_rule() -> None:
    profile = county_profile(b"[thresholds]\nLEN001 = 20\n", "a.toml")
    findings = profile.review(read_text(TEXT, "a.txt"), Context())
    assert any(finding.code == "LEN001" and "超过20字" in finding.message for finding in findings)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("off = [", "不是TOML格式"),
        ('colour = "red"', "没有“colour”这一项"),
        ('off = "PUN"', "应写成一组文字"),
        ('off = ["ABC001"]', "写了规则“ABC001”，没有这条规则"),
        ("severity = 3", "应另起一段写：[severity]"),
        ('[severity]\nPUN004 = "grave"', "只能写 error、warning 或 info"),
        ("[thresholds]\nLEN001 = -1", "请写不小于0的整数"),
    ],
)
def test_what_is_written_wrongly_is_told_in_chinese(written: str, said: str) -> None:
    with pytest.raises(InputFault, match="审读方案“a.toml”") as fault:
        county_profile(written.encode(), "a.toml")
    assert said in fault.value.message

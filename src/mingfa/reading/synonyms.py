"""Words that stand for each other in reports, declared once for every indicator whose wording holds them."""

from __future__ import annotations

import re

from mingfa.reading.lexicon import words

__all__ = ["SYNONYMS", "TOWN_WORDS", "WORN", "as_town"]

#: What stands in a wording → what reports also say for it. Not the other way round: 化解 may stand for 调解 in
#: 调解纠纷, but what was found and 化解 was not always 调解.
SYNONYMS = {
    name: words(others)
    for name, others in {
        "纠纷": "矛盾 争议",
    }.items()
}

#: The catalogue speaks of a 镇. Townships, sub-districts and departments say the same in their own words.
TOWN_WORDS = (
    ("镇长办公会", words("乡长办公会 主任办公会 街道主任办公会 局长办公会 区长办公会 县长办公会 办公会议")),
    ("镇长", words("乡长 街道主任")),
    ("镇", words("乡镇 乡 街道")),
    ("党委", words("党工委 党组")),
    ("政府", words("办事处")),
)

#: Verbs that go with every noun and so say next to nothing of which indicator is told.
WORN = frozenset(words("开展 组织 举办 举行 进行 实施 完成 提供 建立 设立 全年 累计 现有 共有 做好 落实"))

_TO_TOWN = (
    ("乡镇", "镇"),
    ("街道主任", "镇长"),
    ("主任办公会", "镇长办公会"),
    ("党工委", "党委"),
    ("办事处", "政府"),
    ("街道", "镇"),
    ("乡", "镇"),
)
_ELSEWHERE = re.compile("|".join(elsewhere for elsewhere, _ in _TO_TOWN))


def as_town(said: str) -> str:
    """What a township or sub-district says, in the words of a town."""
    if _ELSEWHERE.search(said) is None:
        return said
    for elsewhere, here in _TO_TOWN:
        said = said.replace(elsewhere, here)
    return said

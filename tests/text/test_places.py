"""The gazetteer knows the divisions and finds their names, and costs nothing until it is asked."""

from __future__ import annotations

import itertools
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from mingfa.text.places import Mention, counties, is_place, mentions, places, townships
from mingfa.text.spans import Span


def test_a_township_knows_what_it_lies_in() -> None:
    found = townships("枫桥镇")
    assert "浙江省绍兴市诸暨市枫桥镇" in [place.full_name for place in found]
    assert all(len(place.code) == 9 for place in found)


def test_levels_are_kept_apart() -> None:
    assert [place.chain for place in counties("诸暨市")] == [("浙江省", "绍兴市")]
    assert townships("诸暨市") == ()
    assert [place.code for place in places("浙江省")] == ["33"]


def test_a_district_of_a_municipality_has_no_city_between() -> None:
    assert places("密云区")[0].chain == ("北京市",)


def test_an_unknown_name_is_no_place() -> None:
    assert not is_place("青禾镇")
    assert places("青禾镇") == ()


def test_statistical_headings_are_no_places() -> None:
    assert not is_place("市辖区")
    assert not is_place("县")


def test_county_names_are_not_part_of_a_township_s_name() -> None:
    """The published table has 博爱县许良镇; papers write 许良镇."""
    assert [place.full_name for place in townships("许良镇")] == ["河南省焦作市博爱县许良镇"]


def test_names_are_found_where_they_stand_longest_first() -> None:
    text = "浙江省绍兴市诸暨市枫桥镇的经验"
    assert [mention.name for mention in mentions(text)] == ["浙江省", "绍兴市", "诸暨市", "枫桥镇"]
    assert next(iter(mentions("到枫桥镇"))) == Mention(Span(1, 4), "枫桥镇")


def test_common_words_for_towns_are_not_names() -> None:
    assert list(mentions("全镇各村镇和乡镇、集镇、城镇，依法治镇，特色小镇，本镇")) == []


@given(st.text(alphabet="枫桥镇诸暨市县区乡街道，a1 \n", max_size=60))
def test_mentions_give_back_their_name_and_never_overlap(text: str) -> None:
    found = list(mentions(text))
    assert all(mention.span.of(text) == mention.name for mention in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


def test_importing_reads_no_table() -> None:
    code = "import mingfa.text.places as p; assert p._names.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_division_named_by_its_kind_alone_is_no_name():
    assert places("街道") == ()
    assert not is_place("街道")

"""The index of places and the ways to write them."""

from __future__ import annotations

import pytest

from jixiao.names.gazetteer import places, stem_of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        pytest.param("聊城市", "聊城", id="city"),
        pytest.param("香港特别行政区", "香港", id="longest-level-first"),
        pytest.param("广西壮族自治区", "广西壮族", id="autonomous-region"),
        pytest.param("大兴安岭地区", "大兴安岭", id="prefecture"),
        pytest.param("神农架林区", "神农架林区", id="kept-with-its-level"),
        pytest.param("浦东新区", "浦东新区", id="new-area"),
        pytest.param("山东", "山东", id="without-level"),
        pytest.param("市", "市", id="nothing-but-a-level"),
        pytest.param("自治区", "自治区", id="nothing-but-a-long-level"),
    ],
)
def test_stem_is_the_name_without_its_level(name: str, stem: str) -> None:
    """聊城一中 is of 聊城市; 神农架 alone is a mountain."""
    assert stem == stem_of(name)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        pytest.param("楚雄彝族自治州", {"532300"}, id="full-name"),
        pytest.param("楚雄州", {"532300"}, id="without-peoples"),
        pytest.param("前郭县", {"220721"}, id="usual-short-name"),
        pytest.param("朝阳区", {"110105", "220104"}, id="two-places"),
    ],
)
def test_every_way_of_writing_leads_to_its_places(written: str, codes: set[str]) -> None:
    """Whoever writes a short name means the same place; a name of two places means either."""
    assert codes == set(places().written[written])


def test_stem_of_one_character_names_no_place() -> None:
    """莘 is not 莘县: any text may begin with it."""
    assert {2} == {min(map(len, places().stems))}

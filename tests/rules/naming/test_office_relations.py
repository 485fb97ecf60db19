"""How offices stand to each other: the ground on which four rules accuse or keep silent."""

from __future__ import annotations

import pytest

from jixiao.rules import Names
from jixiao.rules.naming.office_relations import Relation, foreign_place, standing_of, stationed_in

STANDINGS = [
    pytest.param("绵阳市人民政府驻武汉联络处", "绵阳市人民政府驻成都联络处", Relation.FOREIGN, id="other-city"),
    pytest.param("青山县林业局", "青山县水利局", Relation.FOREIGN, id="equal-rank"),
    pytest.param("三台县水利局", "江油市水利局", Relation.FOREIGN, id="other-place"),
    pytest.param("三台县潼川镇人民政府", "三台县芦溪镇人民政府", Relation.FOREIGN, id="other-town"),
    pytest.param("市林业局", "绵阳市水利局", Relation.FOREIGN, id="place-left-out"),
    pytest.param("市住建局（本级）", "绵阳市住房和城乡建设局", Relation.SAME, id="short-form"),
    pytest.param("绵阳市人民政府驻", "绵阳市人民政府驻成都联络处", Relation.CUT, id="cut"),
    pytest.param("绵阳市人民政府", "绵阳市人民政府驻成都联络处", Relation.ABOVE, id="sender"),
    pytest.param("三台县教育局", "三台县第一中学", Relation.ABOVE, id="bureau-over-school"),
    pytest.param("三台县疾病预防控制中心", "三台县卫生健康委员会", Relation.BELOW, id="centre-under-bureau"),
    pytest.param("四川省水利厅", "三台县水利局", Relation.ABOVE, id="province-over-county"),
    pytest.param("省水利厅", "三台县水利局", Relation.ABOVE, id="unnamed-province"),
    pytest.param("三台县乡村振兴局", "三台县农业农村局", Relation.UNCLEAR, id="reform"),
    pytest.param("办公室", "三台县水利局", Relation.BELOW, id="inner-office"),
    pytest.param("规划财务科", "青山县水利局", Relation.BELOW, id="inner-section"),
    pytest.param("机关党委", "三台县水利局", Relation.BELOW, id="party-office-inside"),
    pytest.param("林业局", "三台县水利局", Relation.FOREIGN, id="bureau-without-place"),
    pytest.param("财政拨款", "三台县水利局", Relation.UNCLEAR, id="no-office"),
    pytest.param("三台县水利局办公室", "三台县水利局", Relation.BELOW, id="office-inside-a-bureau"),
    pytest.param("四川省药品监督管理局", "四川省市场监督管理局", Relation.UNCLEAR, id="managed-bureau"),
    pytest.param("三台县公路管理局", "三台县交通运输局", Relation.UNCLEAR, id="bureau-of-second-tier"),
    pytest.param("三台县林业局", "三台县自然资源局", Relation.UNCLEAR, id="principal-here-managed-there"),
    pytest.param("三台县科学技术局", "三台县教育和科技局", Relation.UNCLEAR, id="merged-into-the-other"),
    pytest.param("江南省水利厅", "青山县水利局", Relation.UNCLEAR, id="levels-of-unknown-places"),
    pytest.param("三台县财政局", "三台县教育局", Relation.FOREIGN, id="two-heads-of-fields"),
]


@pytest.mark.parametrize(("one", "other", "relation"), STANDINGS)
def test_an_office_stands_to_another_as_its_name_says(one: str, other: str, relation: Relation) -> None:
    """Only what can't belong is foreign: a wrong accusation costs as much as a missed error."""
    assert relation == standing_of(one, other, Names(None)).relation


@pytest.mark.parametrize(
    ("one", "other"), [param.values[:2] for param in STANDINGS], ids=[str(param.id) for param in STANDINGS]
)
def test_a_relation_read_backwards_is_its_mirror(one: str, other: str) -> None:
    """The order in which two names are given must not decide who is accused."""
    mirror = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}
    forwards = standing_of(one, other, Names(None)).relation
    assert mirror.get(forwards, forwards) == standing_of(other, one, Names(None)).relation


@pytest.mark.parametrize(
    ("written", "relation"),
    [
        pytest.param("房产科、各区住建局", Relation.BELOW, id="one-of-them-inside"),
        pytest.param("各区住建局", Relation.UNCLEAR, id="collective"),
        pytest.param("江油市水利局、三台县水利局", Relation.FOREIGN, id="all-foreign"),
        pytest.param("长沙市林业局、长沙市住建局", Relation.SAME, id="one-of-them-itself"),
    ],
)
def test_a_list_of_offices_is_judged_by_its_kindest(written: str, relation: Relation) -> None:
    """A unit cell often lists several offices: one that belongs is enough."""
    assert relation == standing_of(written, "长沙市住房和城乡建设局", Names(None)).relation


@pytest.mark.parametrize(
    ("words", "office", "place"),
    [
        pytest.param("江油市举办", "三台县文化馆", "江油市", id="neighbour"),
        pytest.param("绵阳市举办", "三台县文化馆", None, id="own-prefecture"),
        pytest.param("潼川镇举办", "三台县文化馆", None, id="own-town"),
        pytest.param("成都地区", "绵阳市人民政府驻成都联络处", None, id="where-stationed"),
        pytest.param("村内", "三台县文化馆", None, id="no-place"),
    ],
)
def test_a_place_is_foreign_where_it_is_neither_above_nor_below(words: str, office: str, place: str | None) -> None:
    """An office works in its own places, in those around them, and in the city to which it is sent."""
    assert place == foreign_place(words, office)


def test_only_an_office_sent_to_a_city_is_stationed() -> None:
    """The city of a 驻 office decides who it is; a bureau has none."""
    assert ("成都", None) == (stationed_in("绵阳市人民政府驻成都联络处"), stationed_in("绵阳市水利局"))

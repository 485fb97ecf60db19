"""Offices of all counties and prefectures, made from the gazetteer and edited: hardly any may be judged wrongly."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, pairwise

import pytest

from jixiao.names import Verdict, compare
from jixiao.names.gazetteer import places
from jixiao.names.tables import lookalikes

AGREE = {Verdict.SAME, Verdict.ALIAS}
NOT_ACCUSED = set(Verdict) - {Verdict.DIFFERENT}
OFFICES = (
    ("财政局", "财政局"),
    ("人力资源和社会保障局", "人社局"),
    ("住房和城乡建设局", "住建局"),
    ("市场监督管理局", "市监局"),
    ("卫生健康委员会", "卫健委"),
    ("人民代表大会常务委员会", "人大常委会"),
    ("第二人民医院", "二院"),
    ("第一中学", "一中"),
    ("残疾人联合会", "残联"),
    ("农业技术推广中心", "农技推广中心"),
    ("人民检察院", "检察院"),
)
Case = tuple[str, str, set[Verdict]]


def upper(code: str) -> str:
    """The code of the place above."""
    names = places().names
    prefecture = code[:4] + "00"
    return prefecture if prefecture in names and prefecture != code else code[:2] + "0000"


def plain_places() -> list[tuple[str, str, str]]:
    """Code, name and the name above of all prefectures and counties that have one name in the country."""
    index = places()
    return [
        (code, name, index.names[upper(code)])
        for code, name in index.names.items()
        if not code.endswith("0000") and len(index.written[name]) == 1 and len(name) > 2
    ]


def office(number: int) -> tuple[str, str]:
    return OFFICES[number % len(OFFICES)]


def without_parent(number: int, code: str, name: str, above: str) -> Case:
    long, short = office(number)
    return f"{above}{name}{long}", f"{name}{short}", AGREE


def with_generic_level(number: int, code: str, name: str, above: str) -> Case:
    long, short = office(number)
    level = "市" if name.endswith("市") else "县"
    expected = AGREE if name.endswith((level, "旗")) else {Verdict.DIFFERENT}
    return f"{above}{name}{long}", f"{level}{short}", expected


def coded(number: int, code: str, name: str, above: str) -> Case:
    long, _ = office(number)
    return f"{100 + number % 800}{name}{long}（本级）", f"{name}{long}", AGREE


def of_the_level_above(number: int, code: str, name: str, above: str) -> Case:
    long, short = office(number)
    return f"{name}{long}", f"{above}{short}", {Verdict.DIFFERENT}


def of_another_function(number: int, code: str, name: str, above: str) -> Case:
    return f"{name}{office(number)[0]}", f"{above}{name}{office(number + 1)[1]}", {Verdict.DIFFERENT}


def cut(number: int, code: str, name: str, above: str) -> Case:
    long, _ = office(number)
    return f"{name}{long[:-1]}", f"{above}{name}{long}", NOT_ACCUSED


def with_a_slip(number: int, code: str, name: str, above: str) -> Case:
    whole = f"{name}{OFFICES[1][0]}"
    position = number % len(whole)
    alike = lookalikes().get(whole[position], whole[position])
    return whole[:position] + alike[0] + whole[position + 1 :], whole, NOT_ACCUSED


def stationed_elsewhere(number: int, code: str, name: str, above: str) -> Case:
    return f"{name}人民政府驻广州办事处", f"{name}驻杭办", {Verdict.DIFFERENT}


def stationed(number: int, code: str, name: str, above: str) -> Case:
    return f"{above}{name}人民政府驻广州办事处", f"{name}政府驻穗联络处", AGREE


def of_a_town(number: int, code: str, name: str, above: str) -> Case:
    return f"{name}人民政府", f"{name}青林镇人民政府", {Verdict.DIFFERENT}


def of_the_party(number: int, code: str, name: str, above: str) -> Case:
    return f"中共{name}委员会", f"{name}人民政府", {Verdict.DIFFERENT}


def plain_names() -> list[str]:
    return [name for _, name, _ in plain_places()]


@pytest.mark.parametrize(
    "make",
    [
        without_parent,
        with_generic_level,
        coded,
        of_the_level_above,
        of_another_function,
        cut,
        with_a_slip,
        stationed_elsewhere,
        stationed,
        of_a_town,
        of_the_party,
    ],
)
def test_99_of_a_hundred_generated_pairs_are_judged_rightly(make: Callable[[int, str, str, str], Case]) -> None:
    """Every fifth place of the country, so that no province's way of naming is left out."""
    cases = [make(number, *place) for number, place in enumerate(islice(plain_places(), 0, None, 5))]
    wrong = [(one, other) for one, other, expected in cases if compare(one, other).verdict not in expected]
    assert len(cases) > 400
    assert len(wrong) <= len(cases) // 100, wrong[:10]


def test_no_place_is_taken_for_the_next_one() -> None:
    """Neighbours in the table are often one character apart."""
    names = plain_names()
    pairs = list(pairwise(names))
    wrong = [pair for pair in pairs if compare(f"{pair[0]}财政局", f"{pair[1]}财政局").verdict is not Verdict.DIFFERENT]
    assert len(pairs) > 2000
    assert [] == wrong

"""Projects made of fields, generic words, places and years, and edited: hardly any may be judged wrongly."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from jixiao.names import NameKind, Verdict, compare
from jixiao.names.tables import lookalikes

AGREE = {Verdict.SAME, Verdict.ALIAS}
NOT_ACCUSED = set(Verdict) - {Verdict.DIFFERENT}
DIFFERENT = {Verdict.DIFFERENT}
FIELDS = [
    "高龄津贴发放",
    "社区矫正",
    "刑事侦查",
    "农村公路日常养护",
    "雨污分流改造",
    "餐厨垃圾处理",
    "行道树补植",
    "松材线虫病防治",
    "湿地生态补偿",
    "畜禽粪污资源化利用",
    "小型水库除险加固",
    "山洪灾害监测预警",
    "学生资助",
    "校园安保",
    "高考考务",
    "科技特派员",
    "专利转化",
    "商贸流通体系建设",
    "景区基础设施",
    "文艺下乡演出",
    "群众体育赛事",
    "妇女两癌筛查",
    "结核病防治",
    "公益性岗位",
    "劳动监察",
    "烈士纪念设施修缮",
    "安全生产执法",
    "食品抽检",
    "人口抽样调查",
    "国有资产清查",
    "政务云租赁",
    "电梯维保",
    "档案数字化",
    "提案办理",
    "残疾人康复",
    "少数民族发展",
    "网络舆情监测",
    "易地搬迁后续扶持",
    "厕所改造",
    "市政道路维修",
]
ENDINGS = ("项目", "经费", "专项经费", "工作经费", "资金")
CONTRASTS = (
    ("农村", "城市"),
    ("新建", "改建"),
    ("大型", "小型"),
    ("室内", "室外"),
    ("第一批", "第二批"),
    ("软件", "硬件"),
    ("省级", "市级"),
    ("上半年", "下半年"),
)
Case = tuple[str, str, set[Verdict]]


def dated(number: int, field: str, ending: str) -> Case:
    return f"{2018 + number % 7}年{field}{ending}", f"{field}{ending}", AGREE


def dated_otherwise(number: int, field: str, ending: str) -> Case:
    return f"{2018 + number % 7}年{field}{ending}", f"{field}{ending}（{2010 + number % 7}年度）", DIFFERENT


def with_another_ending(number: int, field: str, ending: str) -> Case:
    return f"{field}{ending}", f"{field}{ENDINGS[number % 5]}", AGREE


def of_another_field(number: int, field: str, ending: str) -> Case:
    return f"{field}{ending}", f"{FIELDS[(FIELDS.index(field) + 1) % len(FIELDS)]}{ending}", DIFFERENT


def contrasted(number: int, field: str, ending: str) -> Case:
    one, other = CONTRASTS[number % len(CONTRASTS)]
    return f"{one}{field}{ending}", f"{other}{field}{ending}", DIFFERENT


def contrasted_behind(number: int, field: str, ending: str) -> Case:
    one, other = CONTRASTS[number % len(CONTRASTS)]
    return f"{field}{ending}（{one}）", f"{field}{ending}（{other}）", DIFFERENT


def behind_an_office(number: int, field: str, ending: str) -> Case:
    return f"聊城市住房和城乡建设局{field}{ending}", f"{field}{ending}", AGREE


def of_another_place(number: int, field: str, ending: str) -> Case:
    return f"莘县{field}{ending}", f"沛县{field}{ending}", DIFFERENT


def in_another_phase(number: int, field: str, ending: str) -> Case:
    return f"{field}{ending}（一期）", f"{field}{ending}第二期", DIFFERENT


def in_the_same_phase(number: int, field: str, ending: str) -> Case:
    return f"{field}{ending}（二期）", f"{field}{ending}Ⅱ期", AGREE


def cut(number: int, field: str, ending: str) -> Case:
    whole = f"{field}{ending}"
    return whole[: 3 + number % (len(whole) - 3)], whole, NOT_ACCUSED


def with_a_slip(number: int, field: str, ending: str) -> Case:
    whole = f"{field}{ending}"
    position = number % len(whole)
    alike = lookalikes().get(whole[position], whole[position])
    return whole[:position] + alike[0] + whole[position + 1 :], whole, NOT_ACCUSED


@pytest.mark.parametrize(
    "make",
    [
        dated,
        dated_otherwise,
        with_another_ending,
        of_another_field,
        contrasted,
        contrasted_behind,
        behind_an_office,
        of_another_place,
        in_another_phase,
        in_the_same_phase,
        cut,
        with_a_slip,
    ],
)
def test_99_of_a_hundred_generated_pairs_are_judged_rightly(make: Callable[[int, str, str], Case]) -> None:
    """All fields with all endings."""
    cases = [make(number, *parts) for number, parts in enumerate(product(FIELDS, ENDINGS))]
    wrong = [
        (one, other)
        for one, other, expected in cases
        if compare(one, other, kind=NameKind.PROJECT).verdict not in expected
    ]
    assert 200 == len(cases)
    assert len(wrong) <= len(cases) // 100, wrong[:10]

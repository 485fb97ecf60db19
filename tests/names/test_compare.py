"""The traps of names, each with the reason why it is one; every pair is judged in both directions."""

from __future__ import annotations

import subprocess
import sys

import pytest

from jixiao.names import Comparison, NameKind, Verdict, compare

AGREE = {Verdict.SAME, Verdict.ALIAS}


def both_ways(one: str, other: str, kind: NameKind = NameKind.ORG) -> set[Verdict]:
    """The verdicts in both directions: one, unless the judgement depends on the order."""
    return {compare(one, other, kind=kind).verdict, compare(other, one, kind=kind).verdict}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("固安县财政局", "固安镇财政所", id="county-and-town-of-one-stem"),
        pytest.param("固安县", "固安镇", id="bare-county-and-town"),
        pytest.param("北京市通州区财政局", "南通市通州区财政局", id="one-district-name-in-two-cities"),
        pytest.param("福州市鼓楼区教育局", "开封市鼓楼区教育局", id="drum-tower-districts"),
        pytest.param("泰安市财政局", "泰州市财政局", id="cities-one-character-apart"),
        pytest.param("秦安财政局", "泰安财政局", id="lookalike-stems-are-both-real"),
        pytest.param("长丰县公安局", "丰县公安局", id="one-county-ends-in-another"),
        pytest.param("楚雄市财政局", "楚雄州财政局", id="city-and-prefecture"),
        pytest.param("海南省财政厅", "海南州财政局", id="province-and-prefecture"),
        pytest.param("省财政厅", "市财政局", id="generic-levels"),
        pytest.param("市财政局", "全州县财政局", id="a-county-is-no-city"),
        pytest.param("省驻沪办", "市驻沪办", id="stationed-by-province-and-by-city"),
        pytest.param("市政协办", "市政府办", id="one-character-apart"),
        pytest.param("市政府", "市政工程处", id="municipal-works-are-no-government"),
        pytest.param("中共柳河镇委员会", "柳河镇人民政府", id="party-and-government"),
        pytest.param("中共甘州区委员会办公室", "甘州区人民政府办公室", id="party-and-government-office"),
        pytest.param("县第十六中学", "县第六中学", id="sixteenth-and-sixth"),
        pytest.param("莘县第一中学", "莘县二中", id="ordinal-against-short-ordinal"),
        pytest.param("县中医院", "县中心医院", id="a-subsequence-that-is-another-hospital"),
        pytest.param("绵阳中学", "绵阳南山中学", id="a-subsequence-that-is-another-school"),
        pytest.param("市文物局", "市文化和旅游局", id="not-every-subsequence-is-short"),
        pytest.param("市人民政府驻杭州办事处", "市人民政府驻广州办事处", id="stationed-elsewhere"),
        pytest.param("市人民政府驻杭州办事处", "市驻穗办", id="stationed-elsewhere-in-short"),
        pytest.param("市人民政府", "市人民政府驻穗办", id="parent-and-stationed-office"),
        pytest.param("广州市人民政府驻上海办事处", "上海市人民政府驻广州办事处", id="the-other-way-round"),
        pytest.param("市财政局", "市财政局国库支付中心", id="parent-and-subordinate"),
        pytest.param("市公安局", "市公安局岳麓分局", id="bureau-and-branch"),
        pytest.param("市公安局岳麓分局", "市公安局雨花分局", id="two-branches"),
        pytest.param("三明市卫健委（三明市中医药管理局）", "南平市卫健委（南平市中医药管理局）", id="plates"),
        pytest.param("莘县财政局", "2024年防汛物资储备经费", id="a-project-in-the-field-of-an-office"),
        pytest.param("聊城市残联", "聊城市妇联", id="short-forms-one-character-apart"),
        pytest.param("聊城市纪委", "聊城市监委", id="two-committees"),
    ],
)
def test_different_offices_are_told_apart(one: str, other: str) -> None:
    """Each pair is alike in writing, or alike in all but the word that counts."""
    assert {Verdict.DIFFERENT} == both_ways(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("莘县财政局（本级）", "莘县财政局", id="scope-in-brackets"),
        pytest.param("莘县发展和改革局本级", "莘县发展和改革局", id="scope-without-brackets"),
        pytest.param("渠县水务局部门", "渠县水务局", id="department-as-the-budget-system-prints-it"),
        pytest.param("莘县财政局（盖章）", "莘县财政局", id="seal"),
        pytest.param("312-莘县财政局", "莘县财政局", id="code-with-separator"),
        pytest.param("312莘县财政局", "莘县财政局", id="code-without-separator"),
        pytest.param("906017 莘县财政局", "莘县财政局", id="code-with-blank"),
        pytest.param("主管部门：莘县财政局", "莘县财政局", id="label"),
        pytest.param("⺠政局", "民政局", id="radical-code-point"),
        pytest.param("县财政局", "聊城市莘县财政局", id="generic-county"),
        pytest.param("我县财政局", "莘县财政局", id="our-county"),
        pytest.param("自治区财政厅", "广西财政厅", id="autonomous-region"),
        pytest.param("楚雄州财政局", "楚雄彝族自治州财政局", id="autonomous-prefecture-in-short"),
        pytest.param("科左中旗财政局", "科尔沁左翼中旗财政局", id="banner-in-short"),
        pytest.param("柳河镇", "甘州区柳河镇人民政府", id="a-town-stands-for-its-government"),
        pytest.param("清平街道", "甘州区清平街道办事处", id="a-street-stands-for-its-office"),
        pytest.param("甘州区人民政府清平街道办事处", "清平街道", id="street-under-a-government"),
        pytest.param("聊城一中", "聊城市第一中学", id="school-without-level"),
        pytest.param("市三医院", "聊城市第三人民医院", id="hospital-in-short"),
        pytest.param("聊城市公安局东昌府区分局", "东昌府区公安分局", id="branch-of-a-district"),
        pytest.param("国家税务总局聊城市税务局", "聊城市税务局", id="national-office"),
        pytest.param("中共聊城市委员会组织部", "市委组织部", id="party-committee"),
        pytest.param("中国人民政治协商会议聊城市委员会", "市政协", id="political-consultation"),
        pytest.param("共青团聊城市委员会", "团市委", id="youth-league"),
        pytest.param("中国民主同盟山东省委员会", "民盟山东省委", id="democratic-league"),
        pytest.param("聊城市人民政府驻广州办事处", "驻穗办", id="stationed-in-short"),
        pytest.param("聊城市综合行政执法局（聊城市城市管理局）", "聊城市城管局", id="second-plate"),
        pytest.param("人力资源社会保障局", "人社局", id="short-form"),
        pytest.param("聊城帀审计局", "聊城市审计局", id="slip-in-the-level"),
        pytest.param("莘县审汁局", "莘县审计局", id="slip-in-the-function"),
        pytest.param("莘县财政局", "莘县 财\n政局", id="line-break"),
        pytest.param("莘县市场场监督管理局", "莘县市场监督管理局", id="doubled-character"),
        pytest.param("县城管局", "莘县城市管理局", id="county-before-city"),
        pytest.param("铜川市监局", "铜川市市场监督管理局", id="one-level-written-for-two"),
    ],
)
def test_another_writing_of_one_office_is_no_difference(one: str, other: str) -> None:
    """A false accusation nearly always comes from a short form or a form of place that is missing."""
    assert both_ways(one, other) <= AGREE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("莘县乡村振兴局", "莘县农业农村局", id="reform"),
        pytest.param("莘县卫生健康局", "莘县卫生健康委员会", id="bureau-or-commission"),
        pytest.param("沛县教育局", "沛县教育和体育局", id="merged"),
        pytest.param("甘州区大平镇人民政府", "甘州区太平镇人民政府", id="towns-that-both-may-exist"),
        pytest.param("永年县财政局", "邯郸市永年区财政局", id="former-county"),
        pytest.param("莘县财政局、莘县教育局", "莘县财政局", id="two-offices-in-one-field"),
    ],
)
def test_what_the_pair_cannot_tell_accuses_nobody(one: str, other: str) -> None:
    """Reforms of government and lists leave both possible: it is for a person to decide."""
    assert {Verdict.UNSURE} == both_ways(one, other)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        pytest.param("莘县林业", "莘县林业局", id="form-of-office-lost"),
        pytest.param("聊城市人民政府驻", "聊城市人民政府驻广州办事处", id="city-lost"),
        pytest.param("聊城市人民政", "聊城市人民政府驻广州办事处", id="inside-a-word"),
        pytest.param("历下区教师进", "济南市历下区教师进修学校", id="parent-dropped-too"),
        pytest.param("莘县住房和城…", "莘县住房和城乡建设局", id="dots"),
        pytest.param("聊城市东昌府区", "聊城市东昌府区财政局", id="bare-place"),
    ],
)
def test_a_cut_name_is_no_other_office(short: str, long: str) -> None:
    """Cells cut names; what is left must agree, and then it is reported as cut and not as foreign."""
    assert {Verdict.TRUNCATED} == both_ways(short, long)


def test_a_cut_name_that_already_disagrees_is_different() -> None:
    """驻杭 can't be the beginning of 驻广州."""
    assert {Verdict.DIFFERENT} == both_ways("聊城市人民政府驻杭", "聊城市人民政府驻广州办事处")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2023-2024学年助学金", "2024-2025学年助学金", id="school-years"),
        pytest.param("十四五规划编制", "十五五规划编制", id="five-year-plans"),
        pytest.param("未成年人保护经费", "成年人保护经费", id="minors-and-adults"),
        pytest.param("聘用人员工资", "人员工资", id="hired-staff"),
        pytest.param("城镇居民医保补助", "城乡居民医保补助", id="towns-and-country"),
        pytest.param("网格化管理经费", "网络化管理经费", id="lookalikes-that-are-both-words"),
        pytest.param("防汛经费", "防汛抗旱经费", id="one-word-more"),
        pytest.param("一般普法经费", "普法经费", id="general"),
        pytest.param("法治宣传（印刷费）", "法治宣传（宣传费）", id="sub-items"),
        pytest.param("法治宣传", "法治宣传（宣传费）", id="sub-item-and-whole"),
        pytest.param("中央水利发展资金", "省级水利发展资金", id="source-of-funds"),
        pytest.param("灌区改造一标段", "灌区改造二标段", id="lots"),
        pytest.param("110指挥中心建设", "120指挥中心建设", id="telephone-numbers"),
        pytest.param("2+1+N经费", "3+1+X经费", id="formulas"),
        pytest.param("东昌府区绿化工程", "茌平区绿化工程", id="places"),
        pytest.param("莘县财政局信息化建设", "莘县教育局信息化建设", id="offices-in-front"),
        pytest.param("A标段施工", "B标段施工", id="letters"),
        pytest.param("油茶种植补助", "油菜种植补助", id="lookalike-crops"),
        pytest.param("新建垃圾中转站", "垃圾中转站", id="new-building"),
        pytest.param("市财政局", "防汛物资储备经费", id="an-office-in-the-field-of-a-project"),
    ],
)
def test_different_projects_are_told_apart(one: str, other: str) -> None:
    """An added or changed content word, number or year makes another project."""
    assert {Verdict.DIFFERENT} == both_ways(one, other, NameKind.PROJECT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("2024年防汛经费", "防汛经费", id="year-on-one-side"),
        pytest.param("二〇二四年防汛经费", "2024年防汛经费", id="year-in-characters"),
        pytest.param("防汛经费（2024年度）", "2024年防汛经费", id="year-in-brackets"),
        pytest.param("1.防汛经费", "防汛经费", id="list-mark"),
        pytest.param("①防汛经费", "防汛经费", id="circled-number"),
        pytest.param("51000021R000000019951-防汛经费", "防汛经费", id="budget-code"),
        pytest.param("防汛专项经费", "防汛工作资金", id="generic-words"),
        pytest.param("农村环境改造（二期", "农村环境改造Ⅱ期", id="open-bracket-and-roman-number"),
        pytest.param("末成年人保护经费", "未成年人保护经费", id="lookalike-that-is-no-word"),
        pytest.param("聊城市财政局预算评审费", "预算评审费", id="office-in-front"),
        pytest.param("第五次全国经济普查经费", "五经普经费", id="census"),
        pytest.param("文明城市创建", "创建文明城市", id="order"),
        pytest.param("公务用车运行维护费", "公务用车运维费", id="short-form"),
        pytest.param("基本公共卫服务", "基本公共卫生服务", id="lost-character"),
        pytest.param("衔接资金（第一批）", "第1批衔接资金", id="lot-in-another-place"),
    ],
)
def test_another_writing_of_one_project_is_no_difference(one: str, other: str) -> None:
    """Years on one side, codes, generic words and short forms say nothing of the project."""
    assert both_ways(one, other, NameKind.PROJECT) <= AGREE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("临聘人员工资", "临聘人员经费", id="kind-of-money"),
        pytest.param("法治宣传", "法治宣传专项资金", id="bare-name-and-its-fund"),
        pytest.param("水利发展资金", "中央水利发展资金", id="source-on-one-side"),
    ],
)
def test_what_only_the_list_of_projects_can_tell_is_unsure(one: str, other: str) -> None:
    """One bureau can have both as two projects."""
    assert {Verdict.UNSURE} == both_ways(one, other, NameKind.PROJECT)


def test_the_reason_names_what_differs() -> None:
    """A reader checks the reason, not the verdict."""
    found = compare("莘县人民政府驻杭州办事处", "莘县驻穗办")
    assert ("驻地不同：杭州≠广州", (("杭州", "广州"),)) == (found.reason, found.evidence)


def test_likeness_is_told_and_does_not_decide() -> None:
    """Two offices can be alike by nine characters in ten."""
    found = compare("聊城市人民政府驻杭州办事处", "聊城市人民政府驻广州办事处")
    assert (Verdict.DIFFERENT, True) == (found.verdict, found.similarity > 90)


def test_a_short_name_that_the_report_declares_is_the_full_one() -> None:
    """（以下简称“专班办”） makes it an alias that no table knows."""
    declared = [("专班办", "莘县重点项目推进专班办公室")]
    with_it = compare("专班办", "莘县重点项目推进专班办公室", aliases=declared)
    without = compare("专班办", "莘县重点项目推进专班办公室")
    assert (Verdict.SAME, True) == (with_it.verdict, without.verdict is not Verdict.SAME)


@pytest.mark.parametrize(
    ("home", "verdicts"),
    [
        pytest.param("聊城市财政局", {Verdict.ALIAS}, id="own-city"),
        pytest.param("德州市财政局", {Verdict.DIFFERENT}, id="another-city"),
        pytest.param("聊城市莘县财政局", {Verdict.ALIAS}, id="city-above-the-own-county"),
    ],
)
def test_our_city_is_the_city_of_the_report(home: str, verdicts: set[Verdict]) -> None:
    """市水利局 in a report of 德州 isn't that of 聊城."""
    assert verdicts == {compare("市水利局", "聊城市水利局", home=home).verdict}


def test_a_foreign_office_in_front_of_a_project_is_doubted() -> None:
    """The own office may stand in front of a project's name, another city's is for a person to look at."""
    own = compare("聊城市财政局预算评审费", "预算评审费", kind="project", home="聊城市财政局")
    foreign = compare("德州市财政局预算评审费", "预算评审费", kind="project", home="聊城市财政局")
    assert (Verdict.ALIAS, Verdict.UNSURE) == (own.verdict, foreign.verdict)


def test_a_blank_side_accuses_nobody() -> None:
    """A missing field is another rule's business."""
    assert {Verdict.UNSURE} == both_ways(" ", "莘县财政局")


def test_only_different_accuses() -> None:
    """The rules ask for this one property."""
    assert [Verdict.DIFFERENT] == [verdict for verdict in Verdict if Comparison(verdict=verdict, reason="").accuses]


def test_likeness_is_worked_out_when_it_is_asked_for() -> None:
    """No verdict rests on it, and what works it out takes longer to load than a name to judge."""
    code = """
import sys
from jixiao.names import compare
found = compare("青山县水利局", "青山县水利局 ")
print("rapidfuzz" in sys.modules, found.similarity, "rapidfuzz" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert ["False", "92", "True"] == done.stdout.split()


def test_nothing_is_like_a_blank() -> None:
    """There is no second name to be alike."""
    assert 0 == compare("青山县水利局", "").similarity

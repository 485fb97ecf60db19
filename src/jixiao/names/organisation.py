"""
The name of an office taken apart: its places, the city where it is stationed (驻), its function in short form.

Source of the short forms: data/abbreviations.tsv.
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from jixiao.names.gazetteer import place_at_start, stem_at_start, stem_of
from jixiao.names.numbers import numbers_in
from jixiao.names.place import Place, read_places
from jixiao.names.tables import cities_by_character, shorten
from jixiao.patterns import compiled_on_use

_SCOPE = (
    "本级|机关本级|本级机关|本级汇总|局本级|本部|机关|局机关|委机关|汇总|汇总表|部门汇总|合并|行政|事业|部门|单位|"
    "主管部门|全口径|"
    "含下属单位|含下属|不含下属|公章|盖章|系统|参公|公益一类|公益二类|差额|全额"
)
_BRACKETED_SCOPE = compiled_on_use(rf"\((?:{_SCOPE})\)$", needs="(")
_BARE_SCOPE = compiled_on_use(
    r"(?<=[局委会厅处院府办部站所队室校司])(?:机关本级|本级机关|本级|机关|本部|汇总|部门汇总|部门)$",
    needs=("本级", "机关", "本部", "汇总", "部门"),
)
_PLATE = compiled_on_use(r"^(.{3,})\((?:挂|加挂)?(.{3,}?)(?:牌子)?\)$", needs="(")
_ENDING = compiled_on_use(
    r"(?:局|委|(?<![社机])会|办|室|处|部|院|所|站|中心|队|厅|府|校|园|馆|(?<!平)台|社|团|公司|厂|(?<![市现])场|"
    r"街道|(?<!城)镇|(?<!城)乡|中学|小学|大学|初中|高中|\d中|\d小|组|庭|妇联|残联|文联|侨联|社科联|工商联|"
    r"政协|科协|作协|记协|人大|支行|银行|公署|法院|医院|学院|集团|宫|基地|总站|党校|社区|校区|园区|景区|片区|"
    r"开发区|高新区|经开区|自贸区|保税区|度假区|示范区|政协|署)$"
)
_NATIONAL = compiled_on_use(r"^国家(?:税务总局|统计局|粮食和物资储备局|金融监督管理总局|矿山安全监察局)(?=.)")
_BODIES = (
    (compiled_on_use(r"^(?:中国共产党|中共)"), "党委"),
    (compiled_on_use(r"^(?:中国人民政治协商会议|政协)(?=.{2,}委员会|.{2,}委$)"), "政协"),
    (compiled_on_use(r"^(?:中国共产主义青年团|共青团|团)(?=.+委(?:员会)?)"), "团委"),
    (compiled_on_use(r"^(?:中国国民党革命委员会|民革)(?=.+委)"), "民革委"),
    (compiled_on_use(r"^(?:中国民主同盟|民盟)(?=.+委)"), "民盟委"),
    (compiled_on_use(r"^(?:中国民主建国会|民建)(?=.+委)"), "民建委"),
    (compiled_on_use(r"^(?:中国民主促进会|民进)(?=.+委)"), "民进委"),
    (compiled_on_use(r"^(?:中国农工民主党|农工党)(?=.+委)"), "农工党委"),
    (compiled_on_use(r"^(?:中国致公党|致公党)(?=.+委)"), "致公党委"),
    (compiled_on_use(r"^(?:台湾民主自治同盟|台盟)(?=.+委)"), "台盟委"),
    (compiled_on_use(r"^九三学社(?=.+委)"), "九三委"),
)
_COMMITTEE = compiled_on_use(r"^(?:党?委员会|党?委|地委|工委|党组)")
_PARTY_OFFICES = compiled_on_use(
    r"^党委(?=组织部|宣传部|统战部|统一战线|政法委|社工部|社会工作部|党校|编办|编委|机构编制|网信|网络安全|老干|"
    r"巡察|巡视|直属机关|机关工委|"
    r"机关工作|党史|保密|机要|台办|台湾|政研|政策研究|改革办|农办|农村工作|督查|讲师团|外办|外事|财经办|国安办|"
    r"国家安全|审计委|依法治|文明办|精神文明|军民融合|教育工委|两新|军融)"
)
_BRANCH = compiled_on_use(r"^(.{1,10}?局)(.{2,12}?)(分局|支局)(.*)$", needs=("分局", "支局"))
_STATIONED = compiled_on_use(r"^(.*?)(?:派?驻|赴)(.+)$")
_DESK = compiled_on_use(r"^(?:人民政府)?(?:联络处|办事处|联络办公室|联络办|办公室|办|联络站|工作处|联处)$")
_UNDER_GOVERNMENT = compiled_on_use(r"^(?:人民)?政府(?=(?!办|驻|研|采购).+局$)")
_TOWN_SEAT = frozenset(("", "办事处", "办", "政府", "人民政府", "街道办事处", "街道办", "公所"))
_PARTICLES = compiled_on_use(r"[和与及暨]|(?<=.)的", needs="和与及暨的")
_SCHOOLS = (
    (compiled_on_use(r"第(\d+)(?:中心)?(?:小学|小)(?=$|\()"), r"\1小"),
    (compiled_on_use(r"第(\d+)(?:初级|高级|完全)?中学校?"), r"\1中"),
    (compiled_on_use(r"第(\d+)(?:实验小学|实小)"), r"\1实小"),
    (compiled_on_use(r"第(\d+)(?:人民)?医院"), r"\1院"),
    (compiled_on_use(r"第(\d+)(?:幼儿园|幼)"), r"\1幼"),
    (
        compiled_on_use(r"(?<!第)(\d+)(小学|中学|医院|幼儿园)"),
        lambda found: found[1] + {"小学": "小", "中学": "中", "医院": "院", "幼儿园": "幼"}[found[2]],
    ),
)


class Organisation(Struct, frozen=True):
    """
    An office: its `chain` of places, `city` where it is stationed, `function` in short form and as written (`duty`).

    `numbers` are its ordinals and other numbers in order. `scope` is what was written of 本级, 汇总 and so on.
    """

    chain: tuple[Place, ...]
    city: str
    function: str
    duty: str
    numbers: tuple[str, ...]
    scope: str = ""

    @property
    def by_stem(self) -> bool:
        """Whether a place in it was recognised without its level, so that it may be no place at all."""
        return any(place.is_stem for place in self.chain)


def ends_like_office(text: str) -> bool:
    """Whether a normalised name ends as names of offices do."""
    return _ENDING.search(text) is not None


def take_scope(text: str) -> tuple[str, str]:
    """A name without （本级）, （汇总）, 机关 …, and what was taken off."""
    taken = ""
    while True:
        found = _BRACKETED_SCOPE.search(text) or _BARE_SCOPE.search(text)
        if found is None or found.start() < 2:
            return text, taken
        taken = found[0] + taken
        text = text[: found.start()]


def plates(text: str) -> tuple[str, ...]:
    """The names on the plate of one office: 甲局（乙局） gives both, any other name itself."""
    found = _PLATE.match(text)
    if found is None or not ends_like_office(found[2]) or not ends_like_office(found[1]):
        return (text,)
    return found[1], found[2]


@lru_cache(maxsize=8192)
def read_organisation(text: str, *, stems: bool = True) -> Organisation:
    """A normalised name taken apart; any text gives something, if only a function."""
    text, scope = take_scope(text)
    national = _NATIONAL.match(text)
    if national is not None and (place_at_start(text[national.end() :]) or text[national.end() :][:1] in "省市县区"):
        text = text[national.end() :]
    body, text = _take_body(text)
    placed = read_places(text, stems=stems)
    chain, duty = _branch(placed.chain, _UNDER_GOVERNMENT.sub("", placed.rest.removeprefix("本级")), stems=stems)
    city, duty = _station(duty)
    function = _function(chain, _with_body(duty, body, placed=bool(chain)))
    return Organisation(chain, city, function, duty, numbers_in(function), scope)


def _take_body(text: str) -> tuple[str, str]:
    """The committee that a name in the long style belongs to (中共甲市委员会 is of 党委), and the text behind it."""
    for pattern, body in _BODIES:
        found = pattern.match(text)
        if found is not None:
            return body, text[found.end() :]
    return "", text


def _with_body(duty: str, body: str, *, placed: bool) -> str:
    """The function with the committee named by what it belongs to: 委员会办公室 of 中共… and 委办 both as 党委办."""
    if body or duty.startswith("党委") or (placed and duty.startswith("委")):
        duty = _COMMITTEE.sub(lambda found: body or "党委", duty, count=1)
    if duty.startswith("党委"):
        duty = _PARTY_OFFICES.sub("", duty)
    return "团委" + duty[3:] if duty.startswith("团市委") else duty


def _branch(chain: tuple[Place, ...], duty: str, *, stems: bool) -> tuple[tuple[Place, ...], str]:
    """市公安局甲区分局 read as 甲区公安分局."""
    found = _BRANCH.match(duty)
    if found is None:
        return chain, duty
    lower = read_places(found[2], stems=False)
    if lower.chain and not lower.rest:
        return chain + lower.chain, found[1][:-1] + found[3] + found[4]
    if stems and stem_at_start(found[2]) == found[2]:
        written = read_places(found[2] + "公安", stems=True).chain
        return chain + written, found[1][:-1] + found[3] + found[4]
    return chain, duty


def _station(duty: str) -> tuple[str, str]:
    """The city where an office is stationed, and the function without it: 人民政府驻广州办事处 is 广州 and 驻办."""
    found = _STATIONED.match(duty)
    if found is None:
        return "", duty
    city, used = _city(found[2])
    if not city:
        return "", duty
    before, after = found[1], found[2][used:]
    if before in ("人民政府", "政府", "政", "行政公署", "府"):
        before = ""
    return city, before + "驻" + ("办" if _DESK.match(after) else after)


def _city(text: str) -> tuple[str, int]:
    """The city with which *text* begins, without its level, and how many characters it takes."""
    name = place_at_start(text)
    if name is not None:
        return stem_of(name), len(name)
    stem = stem_at_start(text)
    if stem is not None:
        return stem, len(stem) + (
            text[len(stem) : len(stem) + 1] in ("市", "省") and text[len(stem) : len(stem) + 1] != ""
        )
    city = cities_by_character().get(text[:1], "")
    return city, 1 if city else 0


def _function(chain: tuple[Place, ...], duty: str) -> str:
    """The short form of a function, the same for all ways to write it."""
    if chain and chain[-1].is_town and duty in _TOWN_SEAT:
        return "政府"
    short = duty
    for pattern, form in _SCHOOLS:
        short = pattern.sub(form, short)
    return _PARTICLES.sub("", shorten(short, "org"))

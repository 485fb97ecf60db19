"""The chain of places with which a name begins: 山东省聊城市莘县…, 市…, 我县…, 柳河镇…."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from jixiao.names.gazetteer import contains, place_at_start, places, stem_at_start
from jixiao.names.tables import office_words
from jixiao.patterns import compiled_on_use

_MARKET = ("市监", "市场", "市政工", "市政公", "市政设", "市政园", "市政管")
TOWNS = ("街道", "镇", "乡", "苏木")
_GENERIC = compiled_on_use(
    r"[我本全该]?(自治区|自治州|自治县|省|市|县|区|州|盟|旗)(?:级(?!公立|以上|以下)|直属?(?=机关|单位))?"
)
_GENERIC_TOWN = compiled_on_use(
    r"[我本全该]?(镇|乡|街道)(?=人民|政府|党|财政|卫生|中心|人大|敬老|农|综合|纪|社|文化|便民|退役|办事处|$)",
    needs=("镇", "乡", "街道"),
)
_NO_LEVEL = compiled_on_use(
    r"市(?:场|容|域|花|井|辖|民(?!政|族|宗|兵)|政(?!府|协|法委|务|研|工委|公署))|县(?:域|乡(?!村)|城(?=区|镇|关|道|"
    r"新|污|绿|基|供|老|$)|级(?:公立|以上|以下))|"
    r"区(?:域|块|县|划|间|位)|省(?:道|际|会|钱|力|内|外|属)|州际|旗(?:帜|舰)|(?:市|县)际|市内|县内|区内"
)
_TOWN = compiled_on_use(
    r"((?:(?!街道|办事处|人民|政府|委员会)[^()驻]){1,8}?)(街道|镇|乡|苏木)(?!镇|乡|街道|村(?!民|委)|级|域)",
    needs=("街道", "镇", "乡", "苏木"),
)
_NO_TOWN = compiled_on_use(
    r"(?:^|[小新型色心强重美丽各])(?:城|乡|村|集|各|下|回|返|特色|中心|重点|建制|全|示范|侨|水|家|同|老)$|"
    r"[下返回还水侨家同]$|局|厅|中心|医院|学校|协会|委|[和与及、]|农村|改造|建设|社会|特色小|小城|新型|基层|农业"
)
_STREET_OF_GOVERNMENT = compiled_on_use(r"(?:人民)?政府[^()驻]{1,6}街道", needs=("街道",))
_COUNTY = compiled_on_use(r"([^()驻]{2,5}?)(市|县|区|旗|州|盟)(?!域|场|镇|乡|街)")
_NO_COUNTY = compiled_on_use(
    r"局|厅|中心|院|委|会|开发|高新|经开|新|园|社|小|景|地|校|库|矿|林|牧|片|学|城市|城$|保税|度假|示范|试验|综合|"
    r"合作|产业|工业|先行|集聚|军|战|灌|院|贸|保护|风景|名胜|功能|自治|农村|山|辖|郊$|老旧|棚户|改造|全|各|和|与"
)


class Place(Struct, frozen=True):
    """
    One step of the chain.

    `name` as written; `level` is its last word of level (省, 市 … 街道), empty for a stem; `codes` are the places of
    the gazetteer that it can be; without any it is generic (市, 我县) if `generic`, else unknown (a town, a slip).
    """

    name: str
    level: str = ""
    codes: frozenset[str] = frozenset()
    generic: bool = False

    @property
    def is_stem(self) -> bool:
        """Whether it was written without its level (聊城一中)."""
        return bool(self.codes) and not self.level

    @property
    def is_town(self) -> bool:
        """Whether it is a town, a township or a street office."""
        return self.level in TOWNS


class Placed(Struct, frozen=True):
    """A name split into its chain of places and the rest."""

    chain: tuple[Place, ...]
    rest: str


@lru_cache(maxsize=8192)
def read_places(text: str, *, stems: bool) -> Placed:
    """The places at the start of a name, the widest first; with *stems* also those without their level."""
    chain: list[Place] = []
    rest = text
    while rest and len(chain) < 5:
        if chain and _STREET_OF_GOVERNMENT.match(rest):
            rest = rest.removeprefix("人民").removeprefix("政府")
        step = _step(rest, tuple(chain), stems=stems)
        if step is None:
            break
        place, used = step
        if chain and place.codes and chain[-1].codes:
            chain[-1] = _narrowed(chain[-1], place)
        chain.append(place)
        rest = rest[used:]
    return Placed(tuple(chain), rest)


def _narrowed(upper: Place, lower: Place) -> Place:
    """The upper place with only those codes that lie above the lower one, where there are any."""
    fitting = frozenset(code for code in upper.codes if any(contains(code, below) for below in lower.codes))
    return Place(upper.name, upper.level, fitting or upper.codes)


def _step(rest: str, chain: tuple[Place, ...], *, stems: bool) -> tuple[Place, int] | None:
    """The next place of the chain and how many characters it takes."""
    above = next((place.codes for place in reversed(chain) if place.codes), frozenset())
    if chain and chain[-1].is_town:
        return None
    known = _known(rest, above)
    if known is not None:
        return known
    if stems:
        stem = _stem(rest, above)
        if stem is not None:
            return stem
    if not chain:
        generic = _generic(rest)
        if generic is not None:
            return generic
    return _town(rest, placed=bool(chain)) or _unknown_county(rest, chain)


def _known(rest: str, above: frozenset[str]) -> tuple[Place, int] | None:
    name = place_at_start(rest)
    if name is None or _names_town(rest[len(name) :]):
        return None
    if name.endswith("市") and _market(rest[len(name) - 1 :]):
        return _stem(rest, above)
    codes = places().written[name]
    below = frozenset(code for code in codes if any(contains(upper, code) for upper in above))
    if name[-1] not in "省市县区州盟旗" and not _is_office_start(rest[len(name) :], placed=True):
        return None
    if len(name) == 2 and name.endswith("区") and not below:
        return None
    if above and not below and not _is_office_start(rest[len(name) :], placed=True):
        return None
    return Place(name, _level(name), below or codes), len(name)


def _names_town(rest: str) -> bool:
    """Whether what follows makes the place a part of a town's name (文富市镇人民政府), not the seat of 镇海区."""
    town = next((level for level in TOWNS if rest.startswith(level)), None)
    return town is not None and _is_office_start(rest[len(town) :], placed=True) and place_at_start(rest) is None


def _market(rest: str) -> bool:
    """Whether the 市 that ends a place's name rather begins 市场监管 or 市政 (铜川市监局 is of 铜川)."""
    return rest.startswith(_MARKET) and not _is_office_start(rest[1:], placed=False)


def _level(name: str) -> str:
    """The level with which a written name ends; a bare 内蒙古 or 广西 is a 区."""
    return name[-1] if name[-1] in "省市县区州盟旗" else "区"


def _stem(rest: str, above: frozenset[str]) -> tuple[Place, int] | None:
    name = stem_at_start(rest)
    if name is None or not _is_office_start(rest[len(name) :], placed=False):
        return None
    codes = places().stems[name]
    if above:
        codes = frozenset(code for code in codes if any(contains(upper, code) for upper in above))
    return (Place(name, "", codes), len(name)) if codes else None


def _is_office_start(rest: str, *, placed: bool) -> bool:
    """Whether what follows a place begins like the function of an office; with *placed* nothing may follow either."""
    if not rest:
        return placed
    if rest[0] in "驻第(" or rest[0].isdigit():
        return True
    known = office_words()
    if any(rest[:length] in known for length in range(2, min(8, len(rest)) + 1)):
        return True
    return placed and (place_at_start(rest) is not None or rest[0] in "委省市县区人政党")


def _generic(rest: str) -> tuple[Place, int] | None:
    town = _GENERIC_TOWN.match(rest)
    if town is not None:
        return Place(town[1], town[1], generic=True), town.end()
    found = _GENERIC.match(rest)
    if found is None or _NO_LEVEL.match(rest[found.start(1) :]):
        return None
    level = found[1][-1] if found[1] != "自治区" else "自治区"
    return Place(found[1], level, generic=True), found.end()


def _town(rest: str, *, placed: bool) -> tuple[Place, int] | None:
    found = _TOWN.match(rest)
    if found is None or _NO_TOWN.search(found[1]) or found[0] in places().stems:
        return None
    after = rest[found.end() :]
    if found[0].endswith("城乡") and not after.startswith(("人民政府", "政府", "党委")):
        return None
    if found[2] in ("镇", "乡") and len(found[1]) > 4 and not placed:
        return None
    if not placed and after and not _is_office_start(after, placed=True) and len(found[1]) < 2:
        return None
    return Place(found[0], found[2]), found.end()


def _unknown_county(rest: str, chain: tuple[Place, ...]) -> tuple[Place, int] | None:
    found = _COUNTY.match(rest)
    if found is None or _NO_COUNTY.search(found[1]) or not _is_office_start(rest[found.end() :], placed=True):
        return None
    if chain and chain[-1].level in ("县", "区", "旗") and chain[-1].codes:
        return None
    return Place(found[0], found[2]), found.end()

"""
The measure units (计量单位): their spellings, what each converts to, and which may stand for one another.

Source: the table of units in values.md 3. Units convert within a family; each counting word is a family of its own, so
people and visits, 户 and 家 are never converted into one another.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from jixiao.patterns import compiled_on_use
from jixiao.values.value import ValueKind


class Unit(Struct, frozen=True):
    """A measure unit: its `name`, the `family` within which it converts, and how many of the family's base it is."""

    name: str
    family: str
    factor: Decimal
    kind: ValueKind


_SCALED: tuple[tuple[str, ValueKind, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "money",
        ValueKind.MONEY,
        (
            ("元", "1", "元 圆 人民币元 元人民币"),
            ("千元", "1000", "千元"),
            ("万元", "10000", "万元 万圆 万元人民币"),
            ("百万元", "1000000", "百万元"),
            ("亿元", "100000000", "亿元"),
        ),
    ),
    ("share", ValueKind.PERCENT, (("%", "10", "% 百分比 百分数 %(百分比) (百分比) %百分比"), ("‰", "1", "‰ 千分比"))),
    ("point", ValueKind.RELATIVE_CHANGE, (("百分点", "1", "百分点 个百分点"),)),
    (
        "length",
        ValueKind.MEASURE,
        (
            ("毫米", "1", "毫米 mm"),
            ("厘米", "10", "厘米 cm 公分"),
            ("米", "1000", "米 m M 延米 延长米"),
            ("里", "500000", "里 华里"),
            ("公里", "1000000", "公里 km KM Km 千米"),
        ),
    ),
    (  # a third of a square metre is the base, so that 亩 (2000/3 of a square metre) stays exact
        "area",
        ValueKind.MEASURE,
        (
            ("平方米", "3", "平方米 ㎡ m² M² m2 米² 平米 平方"),
            ("亩", "2000", "亩"),
            ("公顷", "30000", "公顷 hm²"),
            ("平方公里", "3000000", "平方公里 平方千米 km²"),
        ),
    ),
    ("volume", ValueKind.MEASURE, (("升", "1", "升 L"), ("立方米", "1000", "立方米 m³ M³ m3 ㎥ 方 立方"))),
    (
        "mass",
        ValueKind.MEASURE,
        (
            ("微克", "1", "微克 μg ug"),
            ("毫克", "1000", "毫克 mg"),
            ("克", "1000000", "克 g"),
            ("斤", "500000000", "斤 市斤"),
            ("公斤", "1000000000", "公斤 千克 kg KG Kg"),
            ("吨", "1000000000000", "吨 t"),
        ),
    ),
    (
        "time",
        ValueKind.DURATION,
        (
            ("秒", "1", "秒 秒钟"),
            ("分钟", "60", "分钟 min"),
            ("小时", "3600", "小时 个小时 h 钟头"),
            ("天", "86400", "天 日 日历天 自然日 日历日"),
            ("周", "604800", "周 星期 个星期"),
        ),
    ),
    (
        "calendar",
        ValueKind.DURATION,
        (
            ("月", "1", "月 个月"),
            ("季度", "3", "季度 个季度 季"),
            ("半年", "6", "半年"),
            ("年", "12", "年 年度 周年 个年度"),
        ),
    ),
    ("workday", ValueKind.DURATION, (("工作日", "1", "工作日 个工作日"),)),
    ("energy", ValueKind.MEASURE, (("千瓦时", "1", "千瓦时 度 kWh KWh kwh KWH"),)),
    ("storage", ValueKind.MEASURE, (("MB", "1", "MB"), ("GB", "1024", "GB G"), ("TB", "1048576", "TB T"))),
    ("power", ValueKind.MEASURE, (("千瓦", "1", "千瓦 kW KW"), ("兆瓦", "1000", "兆瓦 MW"))),
    ("multiple", ValueKind.MEASURE, (("倍", "1", "倍"),)),
    ("temperature", ValueKind.MEASURE, (("℃", "1", "℃ 摄氏度"),)),
    ("sound", ValueKind.MEASURE, (("分贝", "1", "分贝 dB db"),)),
    ("bandwidth", ValueKind.MEASURE, (("Mbps", "1", "Mbps 兆 M/s Mb/s M带宽 M宽带 M专线 M光纤 兆带宽 兆宽带"),)),
    ("coal", ValueKind.MEASURE, (("吨标准煤", "1", "吨标准煤 吨标煤"),)),
)
_ALIKE = ("人 名 位", "场 场次", "批 批次", "台(套) 台套 台/套", "期 期次", "件 件次", "幢 栋", "头 头次")
"""Counting words that say the same: a number in one is the same number in the other."""
_COUNTING = (
    "人次 户 家 对 岗 次 个 项 班次 篇 份 册 条 起 例 宗 处 座 所 间 套 台 辆 株 标箱 门 部 幅 块 种 类 本 只 棵 根 盏 "
    "支 把 张 台次 车次 架次 船次 艘 架 口 眼 组 队 村 班 站 点 片 层 扇 面 副 双 瓶 盒 箱 袋 包 桶 枚 颗 粒 尾 羽 匹 "
    "床 床位 席 课时 学时 讲 节 集 版 单 笔 款 轮 届 页 卷 首 户次 家次 条次 人天 人日 人月 台班 工日 标段 分 岁 生 车 "
    "单位 部门 企业 机构 学期 梯次 船 针 剂 剂次 盘 桩 井 基 樘 段 尊 场馆 人份 例次 批件 名次 位次 局 顶 盆 丛 顿 周次"
)
_GENERAL = (("台", "台(套)"), ("次", "场次"), ("次", "场"), ("个", "项"))
"""Pairs of which one may stand for the other (视为可通用); a hint is due, no error."""


def _table() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for family, kind, members in _SCALED:
        for name, factor, spellings in members:
            unit = Unit(name, family, Decimal(factor), kind)
            units.update(dict.fromkeys(spellings.split(), unit))
    for group in _ALIKE:
        words = group.split()
        for word in words:
            name = words[0] if "(" in words[0] else word
            units[word] = Unit(name, words[0], Decimal(1), ValueKind.COUNT)
    for word in _COUNTING.split():
        units[word] = Unit(word, word, Decimal(1), ValueKind.COUNT)
    return units


UNITS: dict[str, Unit] = _table()
"""Every spelling of a simple unit."""
_PERSON_TIME = compiled_on_use("(人)([天日月])")
"""元/人天 is 元/人·天."""
_LONGEST = max(map(len, UNITS))
_SEPARATORS = "/·.*每"
MAGNITUDES = {
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": 100_000_000,
    "万亿": 1_000_000_000_000,
}
"""Orders of magnitude that stand between a number and its unit (数量级)."""
REDUCED = {"亿元": ("万元", 10_000), "百万元": ("万元", 100), "千元": ("元", 1_000)}
"""Money units that are told in a commoner one: 2.6亿元 is 26000 万元."""


def match_unit(text: str, start: int = 0) -> tuple[Unit | None, int]:
    """The longest simple unit that *text* has at *start*, and where it ends."""
    for end in range(min(len(text), start + _LONGEST), start, -1):
        unit = UNITS.get(text[start:end])
        if unit is not None:
            return unit, end
    return None, start


def match_compound(text: str, start: int = 0) -> tuple[str | None, int]:
    """
    The name of the unit, simple or compound, that *text* has at *start*, and where it ends.

    Names of compound units are brought to one form: 元/人.天, 元/人*天 and 元每人每天 are 元/人·天.
    """
    unit, end = match_unit(text, start)
    if unit is None:
        return None, start
    below: list[str] = []
    while end < len(text) and text[end] in _SEPARATORS and (below or text[end] not in ".*·"):
        after = end + 1
        if text[after : after + 1] == "每":
            after += 1
        part, stop = match_unit(text, after)
        if part is None:
            break
        below.append(part.name)
        end = stop
    return compound_name(unit.name, below), end


def compound_name(above: str, below: list[str]) -> str:
    """The one form of a unit's name: 元 over 人, 天 is 元/人·天; what is over something already gets more under it."""
    return f"{above}{'·' if '/' in above else '/'}{'·'.join(below)}" if below else above


def canonical_unit(text: str | None) -> str | None:
    """The one name of a unit as written (㎡ is 平方米); a unit that is not known keeps its own name; None for blank."""
    bare = (text or "").strip()
    if not bare or bare in "-/—":
        return None
    name, end = match_compound(bare)
    return name if name is not None and end == len(bare) else bare


def scaled_unit(name: str) -> tuple[str, int]:
    """The unit that numbers are kept in, and how many of it one of *name* is: 万人次 is 10000 人次, 亿元 10000 万元."""
    above, stroke, below = name.partition("/")
    if above in REDUCED:
        kept, magnitude = REDUCED[above]
        return kept + stroke + below, magnitude
    if above not in UNITS and above[:1] in MAGNITUDES and above[1:] in UNITS:
        return UNITS[above[1:]].name + stroke + below, MAGNITUDES[above[0]]
    return name, 1


def kind_of_unit(name: str) -> ValueKind:
    """What kind of value a number in this unit is; an unknown unit counts things."""
    above, _, below = name.partition("/")
    unit = UNITS.get(above)
    if not below:
        return ValueKind.COUNT if unit is None else unit.kind
    if unit is not None and unit.kind is ValueKind.MONEY:
        return ValueKind.UNIT_PRICE
    last = UNITS.get(below)
    timed = last is not None and last.kind is ValueKind.DURATION
    if unit is not None and unit.kind is ValueKind.COUNT and timed:
        return ValueKind.FREQUENCY
    return ValueKind.MEASURE


def _factor(name: str) -> tuple[tuple[str, ...], Decimal] | None:
    kept, magnitude = scaled_unit(name)
    above, _, below = kept.partition("/")
    unit = UNITS.get(above)
    if unit is None:
        return None
    factor, families = unit.factor * magnitude, []
    for part in _PERSON_TIME.sub(r"\1·\2", below).split("·") if below else ():
        under = UNITS.get(part)
        if under is None:
            return None
        families.append(under.family)
        factor /= under.factor
    return (unit.family, *sorted(families)), factor


def convert(number: Decimal, from_unit: str | None, to_unit: str | None) -> Decimal | None:
    """
    *number* of one unit in another: 25 of 万元 in 元 is 250000; None where the one can't be had from the other.

    Takes units as written or by name, compound ones too (万元/公里 to 元/米). Two units that are not known convert only
    where they are the same. Units that may merely stand for one another (台 and 台(套)) do not convert: see
    `units_compatible`.
    """
    source, goal = canonical_unit(from_unit), canonical_unit(to_unit)
    if source == goal:
        return number
    if source is None or goal is None:
        return None
    known, wanted = _factor(source), _factor(goal)
    if known is None or wanted is None or known[0] != wanted[0]:
        return None
    return number * known[1] / wanted[1]


def units_compatible(first: str | None, second: str | None) -> bool:
    """
    Whether numbers in the two units may be set side by side as they stand.

    True for one and the same unit, for pairs that stand for one another (台 and 台(套), 次 and 场次, 个 and 项), and
    for a unit beside itself by the year (次 and 次/年), because the form speaks of one year.
    """
    one, other = (canonical_unit(unit) for unit in (first, second))
    if one == other:
        return True
    if one is None or other is None:
        return False
    one, other = one.removesuffix("/年"), other.removesuffix("/年")
    return convert(Decimal(1), one, other) == 1 or (one, other) in _GENERAL or (other, one) in _GENERAL

"""
Texts with numbers in them: one quantity, a range, a ratio, a change against another year, or several values in a cell.

Source: values.md rows 21-47, 82-97.
"""

from __future__ import annotations

from msgspec.structs import replace

from jixiao.patterns import compiled_on_use
from jixiao.values.context import Context
from jixiao.values.dates import read_date
from jixiao.values.operators import SAYS_REACHED, direction_of
from jixiao.values.quantities import per_magnitude, quantity, said
from jixiao.values.scanning import Piece, scan
from jixiao.values.spelling import any_of
from jixiao.values.units import match_compound, units_compatible
from jixiao.values.value import Confidence, Operator, Reading, Value, ValueKind, least_sure

_TO = compiled_on_use(r"(?:-|~|至|到)+(?:小于等于)?")
_CHANGE = compiled_on_use(
    r"增长|增加|递增|递减|提高|提升|上升|增幅|下降|减少|降低|压减|降幅|缩短|下浮|同比|环比|(?:较|比)(?:上|去|往|前|同|基|原|20)"
)
_BASE = compiled_on_use(r"上年|去年|上一年|同比|环比|同期|往年|基期|前年")
_OBJECT = compiled_on_use(r"\d+(?:-\d+)?(?:周)?岁(?:\(含\))?(?:以[上下])?(?:\(含\))?(?=[一-鿿])", needs="岁")
_YEAR_BEFORE = compiled_on_use(
    r"^(?:(?:到|至|截[至止])?(?:19|20)\d\d年(?:度|[底末])?|(?:19|20)\d\d-(?:19|20)\d\d年度?)(?=\D)(?!\d)"
)
_LEAD_WORDS = any_of(
    "已 已经 实际 全部 共 共计 累计 合计 总计 全年 本年 年度 完成 达成 实现 发放 达 目标 "
    "为 : 约 计 按 值 即 可 均 实 有 总"
)
_DONE = compiled_on_use(f"(?:{_LEAD_WORDS})*+")
"""Words before a number that only lead up to it."""
_REFERENCE = compiled_on_use(
    r"(?:GB|ISO|JGJ|CJJ|HJ|DB)[A-Z/]{0,3}\d[\d.]*(?:-\d{4})?|\[(?:19|20)\d\d\]\d+号|(?:19|20)\d\d-(?:19|20)\d\d学?年度?"
)
_ACIDITY = compiled_on_use(r"^[pP][hH]值?")
_SENTENCE = 40
"""A text longer than this tells more than a value; its numbers are kept as parts, to be looked at by a person."""
_OPEN_WORDS = frozenset({"控制在", "达到", "为", "约", "="})
"""Words before a range that add nothing to it."""
_SPLIT = compiled_on_use(r"[,;、。+]|/$|以及|及|和|与")
_CLAUSE = compiled_on_use(r"[,;、。]")
_ENUMERATION = compiled_on_use(r"(?:^|(?<=[;。,]))\(?\d{1,2}[)、](?=[一-鿿])", needs=")、")


def read_numbers(plain: str, context: Context, *, note: str = "") -> Value | None:
    """The value of a normalised text that holds at least one number; None where it holds none."""
    listed = _ACIDITY.sub("", _ENUMERATION.sub("", plain))
    text = _OBJECT.sub("", _YEAR_BEFORE.sub("", _REFERENCE.sub("", listed)))
    pieces = scan(text)
    if not pieces:
        return None
    notes: tuple[str, ...] = (note,) if note else ()
    if text != listed:
        notes += ("年份、文号、年龄所说的是对象，不是数值",)
    if len(pieces) == 1:
        return _one(pieces[0], text, context=context, notes=notes)
    if len(pieces) == 2:
        value = _two(pieces[0], pieces[1], context=context, notes=notes)
        if value is not None:
            return value
    return _several_dates(text, context) or _several(pieces, context, notes)


def _several_dates(text: str, context: Context) -> Value | None:
    """Two deadlines and more in a cell, one to a clause."""
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    parts = [read_date(clause, replace(context, raw=clause)) for clause in clauses]
    dates = tuple(part for part in parts if part is not None)
    if len(dates) < 2 or len(dates) < len(clauses):
        return None
    confidence = least_sure(*(part.confidence for part in dates))
    return Value(
        raw=context.raw, kind=ValueKind.COMPOUND, parts=dates, confidence=confidence, notes=("一格里有几个时点",)
    )


def _one(piece: Piece, text: str, *, context: Context, notes: tuple[str, ...]) -> Value | None:
    below = _under_magnitude(piece)
    if below:
        return per_magnitude(piece, context, below, notes)
    piece, notes = _with_remark(piece, notes)
    if piece.contradictory:
        return _contradiction(piece, context, notes)
    if piece.operator_word in SAYS_REACHED and not context.aim and direction_of(piece.operator) is not None:
        piece = replace(piece, operator=None)
    lead, after = piece.lead, piece.after
    if _CHANGE.search(lead) or _CHANGE.match(after):
        return _change(piece, context, notes)
    if len(text) > _SENTENCE or after.startswith("+N"):
        return None
    piece, notes, inferred = _with_tail(piece, notes)
    value = quantity(piece, context, notes=notes)
    if lead and _DONE.fullmatch(lead) is None:
        inferred = True
        value = replace(value, notes=(*value.notes, f"数前有文字“{lead}”"))
    if inferred:
        value = replace(value, confidence=least_sure(value.confidence, Confidence.INFERRED))
    return value


def _under_magnitude(piece: Piece) -> str:
    """月 in 620万/月."""
    if not piece.bare or not piece.after.startswith("/"):
        return ""
    name, end = match_compound(piece.after, 1)
    return name if name is not None and end == len(piece.after) else ""


def _with_remark(piece: Piece, notes: tuple[str, ...]) -> tuple[Piece, tuple[str, ...]]:
    """What stands in brackets behind a number: its unit, the same value again, or a note."""
    if not piece.remark:
        return piece, notes
    unit, end = match_compound(piece.remark)
    if unit is not None and end == len(piece.remark) and piece.unit is None and not piece.bare:
        return replace(piece, unit=unit), notes
    return piece, (*notes, f"括注“{piece.remark}”")


def _with_tail(piece: Piece, notes: tuple[str, ...]) -> tuple[Piece, tuple[str, ...], bool]:
    """What follows a number and its unit: a thing that is counted, a further sentence, or a unit that is not known."""
    tail = piece.after.strip(",;。、:!")
    if not tail:
        return piece, notes, False
    if piece.unit is None and not piece.bare and len(tail) <= 2 and tail.isalpha():
        return replace(piece, unit=tail), (*notes, f"“{tail}”不在单位表中，照写"), True
    return piece, (*notes, f"后附文字“{tail}”"), piece.unit is None


def _contradiction(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    value = quantity(replace(piece, operator=None, contradictory=False), context, notes=notes)
    readings = tuple(
        Reading(operator=operator, number=value.number, measure_unit=value.measure_unit, kind=value.kind, why=why)
        for operator, why in ((Operator.AT_LEAST, "按数前的下限"), (Operator.AT_MOST, "按数后的上限"))
    )
    return replace(
        value,
        kind=ValueKind.SUSPECT,
        confidence=Confidence.SUSPECT,
        readings=readings,
        notes=(*value.notes, "数前与数后的运算符相矛盾"),
    )


def _change(piece: Piece, context: Context, notes: tuple[str, ...]) -> Value:
    """较上年增长5%: at least so much; against which year's figure the form does not say."""
    value = quantity(piece, context, notes=notes)
    relative = value.kind in (ValueKind.PERCENT, ValueKind.RELATIVE_CHANGE) or _BASE.search(piece.lead) is not None
    if not relative:
        return replace(value, confidence=least_sure(value.confidence, Confidence.INFERRED))
    operator = value.operator or (Operator.AT_LEAST if context.aim else None)
    return replace(
        value,
        kind=ValueKind.RELATIVE_CHANGE,
        operator=operator,
        confidence=Confidence.INFERRED,
        notes=(*value.notes, "相对变化，基期数不在表内，不能复算"),
    )


def _two(first: Piece, second: Piece, *, context: Context, notes: tuple[str, ...]) -> Value | None:
    """A range (90%-95%, ≥8(含)≤12) or a ratio (1:50); None where the two numbers are two values."""
    between = second.lead
    same_unit = first.unit is None or second.unit is None or units_compatible(first.unit, second.unit)
    bounds = (direction_of(first.operator), direction_of(second.operator))
    if same_unit and _TO.fullmatch(between) and (first.operator is None or first.operator_word in _OPEN_WORDS):
        return _range(replace(first, operator=None), second, context=context, notes=notes)
    if same_unit and between.strip(",且;并") == "" and None not in bounds and bounds[0] is not bounds[1]:
        low, high = sorted((first, second), key=lambda piece: piece.number)
        return _range(low, high, context=context, notes=notes)
    if second.operator is Operator.PLUS_MINUS and not between and first.operator is None and same_unit:
        return _around(first, second, context=context, notes=notes)
    if between == ":" and not first.lead and first.unit is None and second.unit is None:
        parts = (_part(first, context), _part(second, context))
        return Value(raw=context.raw, kind=ValueKind.COMPOUND, parts=parts, notes=(*notes, "两数之比"))
    return None


def _around(middle: Piece, tolerance: Piece, *, context: Context, notes: tuple[str, ...]) -> Value | None:
    """95±2%: from 93% to 97%."""
    low = replace(middle, number=middle.number - tolerance.number, unit=middle.unit or tolerance.unit)
    high = replace(tolerance, number=middle.number + tolerance.number, unit=tolerance.unit or middle.unit, lead="-")
    return _range(low, high, context=context, notes=(*notes, "按两端换成区间"))


def _range(low: Piece, high: Piece, *, context: Context, notes: tuple[str, ...]) -> Value | None:
    unit = high.unit or low.unit
    if low.bare and unit is not None and unit.startswith("万元"):
        low = replace(low, number=low.number / 10_000, magnitude=1, places=low.places + 4)
    elif low.unit is None and low.magnitude == 1 and high.magnitude > 1:
        places = low.places - len(str(high.magnitude)) + 1
        low = replace(low, number=low.number * high.magnitude, magnitude=high.magnitude, places=places)
    bare = "" if unit is not None else high.bare
    start = quantity(replace(low, unit=unit, operator=None, bare=bare), context)
    end = quantity(replace(high, unit=unit, operator=None, bare=bare), context)
    if start.number is None or end.number is None:
        return None
    confidence = least_sure(start.confidence, end.confidence)
    if low.lead and _DONE.fullmatch(low.lead) is None:
        confidence = least_sure(confidence, Confidence.INFERRED)
    return Value(
        raw=context.raw,
        kind=ValueKind.RANGE,
        operator=Operator.BETWEEN,
        number=min(start.number, end.number),
        upper=max(start.number, end.number),
        measure_unit=end.measure_unit,
        magnitude=end.magnitude,
        places=min(start.places, end.places),
        confidence=confidence,
        readings=tuple(
            replace(first, kind=ValueKind.RANGE, operator=Operator.BETWEEN, upper=last.number)
            for first, last in zip(start.readings, end.readings, strict=False)
        ),
        notes=(*notes, *end.notes),
    )


def _part(piece: Piece, context: Context) -> Value:
    return quantity(piece, Context(raw=piece.text, aim=context.aim, year=context.year))


def _several(pieces: list[Piece], context: Context, notes: tuple[str, ...]) -> Value | None:
    """Several values in a cell: their parts, in order. A threshold before the last one needs a person's eye."""
    parts = tuple(_part(piece, context) for piece in pieces)
    leads = [piece.lead for piece in pieces[1:]]
    separate = all(_SPLIT.search(lead) for lead in leads)
    plain_fraction = len(pieces) == 2 and leads[0] == "/" and pieces[0].unit is None and pieces[1].unit is None
    if plain_fraction:
        notes = (*notes, "可能是完成数与计划数")
    confidence = Confidence.CERTAIN if separate else Confidence.SUSPECT
    if not separate:
        notes = (*notes, f"哪个数是指标值须由人核对：{'；'.join(said(part) for part in parts)}")
    return Value(
        raw=context.raw, kind=ValueKind.COMPOUND, parts=parts, confidence=confidence, notes=(*notes, "一格里有几个值")
    )

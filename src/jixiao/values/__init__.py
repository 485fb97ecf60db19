"""The grammar of targets and actuals: text in, typed value out, nothing lost."""

from jixiao.values.actual import parse_actual
from jixiao.values.direction import infer_direction
from jixiao.values.money import amount_in
from jixiao.values.operators import direction_of, operator_of
from jixiao.values.phrases import is_completion_word, is_question, is_routine, is_vague
from jixiao.values.quantities import said
from jixiao.values.rate import RATE_WRITING_TEXT, RateReading, RateWriting, parse_rate
from jixiao.values.spelling import same_written
from jixiao.values.target import parse_target
from jixiao.values.units import canonical_unit, convert, units_compatible
from jixiao.values.value import (
    OPERATOR_SIGN,
    Actual,
    Confidence,
    Direction,
    Level,
    Operator,
    Reading,
    Target,
    Value,
    ValueKind,
)
from jixiao.values.words import is_empty_explanation, is_placeholder

__all__ = [
    "OPERATOR_SIGN",
    "RATE_WRITING_TEXT",
    "Actual",
    "Confidence",
    "Direction",
    "Level",
    "Operator",
    "RateReading",
    "RateWriting",
    "Reading",
    "Target",
    "Value",
    "ValueKind",
    "amount_in",
    "canonical_unit",
    "convert",
    "direction_of",
    "infer_direction",
    "is_completion_word",
    "is_empty_explanation",
    "is_placeholder",
    "is_question",
    "is_routine",
    "is_vague",
    "operator_of",
    "parse_actual",
    "parse_rate",
    "parse_target",
    "said",
    "same_written",
    "units_compatible",
]

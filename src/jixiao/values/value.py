"""The typed values that targets and actuals are read as; the written text is always kept in `raw`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct


class Operator(StrEnum):
    """运算符."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    EQUAL = "equal"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    BETWEEN = "between"
    PLUS_MINUS = "plus_minus"


OPERATOR_SIGN: dict[Operator, str] = {
    Operator.AT_LEAST: "≥",
    Operator.MORE_THAN: ">",
    Operator.EQUAL: "=",
    Operator.AT_MOST: "≤",
    Operator.LESS_THAN: "<",
    Operator.ABOUT: "约",
    Operator.BETWEEN: "—",
    Operator.PLUS_MINUS: "±",
}


class ValueKind(StrEnum):
    """What kind of value a text holds (values.md 4)."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    UNIT_PRICE = "unit_price"
    RANGE = "range"
    DEADLINE = "deadline"
    DURATION = "duration"
    FREQUENCY = "frequency"
    RELATIVE_CHANGE = "relative_change"
    QUALITATIVE = "qualitative"
    LEVEL = "level"
    GRADE_SCALE = "grade_scale"
    YES_NO = "yes_no"
    COMPOUND = "compound"
    PLUS_MINUS = "plus_minus"
    BOUND = "bound"
    PLACEHOLDER = "placeholder"
    NOT_APPLICABLE = "not_applicable"
    SUSPECT = "suspect"


class Confidence(StrEnum):
    """How sure a reading is (把握): 确定, 推断, 疑似."""

    CERTAIN = "certain"
    INFERRED = "inferred"
    SUSPECT = "suspect"


def least_sure(*confidences: Confidence) -> Confidence:
    """The weakest of several confidences: a reading is as sure as its least sure step."""
    return max(confidences, key=_BY_SURENESS.index)


_BY_SURENESS = tuple(Confidence)


class Direction(StrEnum):
    """Whether more or less of it is better (正向, 反向)."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"


class Level(StrEnum):
    """档名: how far a qualitative indicator was met."""

    MET = "met"
    PARTLY_MET = "partly_met"
    UNMET = "unmet"


class Reading(Struct, frozen=True, kw_only=True):
    """One way in which a doubtful text can be read, and why."""

    operator: Operator | None = None
    number: Decimal | None = None
    upper: Decimal | None = None
    measure_unit: str | None = None
    kind: ValueKind
    deadline: date | None = None
    why: str


class Value(Struct, frozen=True, kw_only=True):
    """
    What a written target or actual is read as.

    `number` is in `measure_unit` after orders of magnitude are worked in (2.6亿元 is 26000 万元, 1.2万亩 is
    12000 亩); `magnitude` is the order worked in (10000 for both; 1 for 30万元, whose unit is 万元).
    `places` is how many decimals of `number` are written, which decides the tolerance: negative where
    an order of magnitude was worked in (-3 for 1.2万亩, which is known to 1000 亩). `upper` is the upper
    end of a range; `deadline` the last day of a date, `starts` the first of a period; `level` the 档;
    `truth` the answer of a yes/no value; `scale` the grade (优, A级). `parts` holds the values of a
    compound cell. `notes` says in Chinese what was inferred and from where. `readings` lists the ways a
    suspect can be read, the likelier first.
    """

    raw: str
    kind: ValueKind
    operator: Operator | None = None
    number: Decimal | None = None
    upper: Decimal | None = None
    measure_unit: str | None = None
    magnitude: int = 1
    places: int = 0
    deadline: date | None = None
    starts: date | None = None
    level: Level | None = None
    truth: bool | None = None
    scale: str | None = None
    parts: tuple[Value, ...] = ()
    confidence: Confidence = Confidence.CERTAIN
    readings: tuple[Reading, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def quantitative(self) -> bool:
        """Whether it can be compared as a number, a range or a date."""
        return self.number is not None or self.deadline is not None


class Target(Value, frozen=True, kw_only=True):
    """A target (年度指标值). `direction` is what the operator says, or the name where there is none (then inferred)."""

    direction: Direction | None = None
    direction_inferred: bool = False


class Actual(Value, frozen=True, kw_only=True):
    """An actual (实际完成值). `unit_inherited` is true where its unit was taken from the target."""

    unit_inherited: bool = False

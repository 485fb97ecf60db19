"""The data of the indicator library: what a new kind of project has to fulfil as well."""

from __future__ import annotations

from collections import Counter

import pytest

from jixiao.errors import UsageError
from jixiao.library import FormFamily, Kind, form_tree, kinds, load_kind
from jixiao.values import Confidence, ValueKind, parse_target
from jixiao.vocabulary import DIMENSION_OF_CATEGORY, Category, Dimension

DIRECTION_OF = {">=": "higher_is_better", "<=": "lower_is_better", "=": None, None: None}
each_kind = pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.id)
INDICATORS = [indicator for kind in kinds() for indicator in kind.indicators]


def test_there_are_26_kinds_in_order() -> None:
    """The numbers are those of the list on which the library rests."""
    assert list(range(1, 27)) == [kind.number for kind in kinds()]


def test_there_are_238_indicators_of_which_105_were_seen() -> None:
    """What was seen in published forms is marked; the others a clerk should look at first."""
    assert (238, 105) == (len(INDICATORS), sum(indicator.seen for indicator in INDICATORS))


@each_kind
def test_the_id_is_the_file_name(kind: Kind) -> None:
    """`--kind` takes the id, and whoever adds a kind names its file so."""
    assert kind == load_kind(kind.id)


@each_kind
def test_names_are_unique_within_a_category(kind: Kind) -> None:
    """Two rows of one name could not be told apart in a form."""
    names = Counter((indicator.category, indicator.name) for indicator in kind.indicators)
    assert [] == [name for name, count in names.items() if count > 1]


@each_kind
def test_ids_are_numbered_through(kind: Kind) -> None:
    """An indicator is cited by its number."""
    expected = [f"{kind.number:02d}-{place:02d}" for place in range(1, len(kind.indicators) + 1)]
    assert expected == [indicator.id for indicator in kind.indicators]


@each_kind
def test_every_dimension_has_an_indicator(kind: Kind) -> None:
    """Else the points of the level could not be given to anything."""
    expected = {Dimension.COST, Dimension.OUTPUT, Dimension.BENEFIT, Dimension.SATISFACTION}
    assert expected == {DIMENSION_OF_CATEGORY[indicator.category] for indicator in kind.indicators}


@each_kind
def test_words_are_words_of_its_own(kind: Kind) -> None:
    """A kind without words can never be suggested; a word must not be given twice."""
    assert (True, len(kind.words)) == (bool(kind.words), len(set(kind.words)))


def test_direction_follows_from_the_operator() -> None:
    """≤ is reverse and ≥ is positive; = depends on the policy, and a qualitative indicator has none."""
    assert set(DIRECTION_OF.items()) == {(indicator.operator, indicator.direction) for indicator in INDICATORS}


def test_an_indicator_is_qualitative_or_has_operator_and_unit() -> None:
    """A number without operator or unit is no target."""
    assert {(True, False, False), (False, True, True)} == {
        (indicator.qualitative, indicator.operator is not None, indicator.measure_unit is not None)
        for indicator in INDICATORS
    }


def test_only_environmental_costs_have_no_place_in_the_standard_form() -> None:
    """All else stands in both forms, some of it under another category."""
    assert {(FormFamily.STANDARD, Category.ENVIRONMENTAL_COST)} == {
        (family, indicator.category)
        for family in FormFamily
        for indicator in INDICATORS
        if form_tree(family).place(indicator.category) is None
    }


def test_every_target_is_read_without_doubt() -> None:
    """A new form must not begin with targets that the program itself can't read."""
    targets = {indicator.id: (indicator.target_text(2024), indicator.name) for indicator in INDICATORS}
    read = {key: parse_target(target, name=name, year=2024) for key, (target, name) in targets.items() if target}
    assert [] == [
        (key, value)
        for key, value in read.items()
        if value.confidence is not Confidence.CERTAIN or not (value.quantitative or value.kind is ValueKind.QUALITATIVE)
    ]


def test_targets_that_are_values_are_written_out() -> None:
    """Most of the library has one; the others are taken from plans, contracts and standards."""
    assert 193 == sum(indicator.target_text() is not None for indicator in INDICATORS)


@pytest.mark.parametrize(
    ("indicator_id", "target"),
    [
        pytest.param("01-07", "≥90%", id="percent"),
        pytest.param("03-09", "=0次", id="zero"),
        pytest.param("07-06", "2024年12月底前", id="date"),
        pytest.param("18-09", "建立并运行", id="qualitative"),
        pytest.param("04-01", None, id="from-a-standard"),
        pytest.param("02-02", "≤5万元/场", id="unit-price"),
    ],
)
def test_target_as_it_would_be_written(indicator_id: str, target: str | None) -> None:
    """A value that has to be taken from a plan or a standard is left to the clerk."""
    found = {indicator.id: indicator for indicator in INDICATORS}
    assert target == found[indicator_id].target_text(2024)


@pytest.mark.parametrize(
    ("asked", "remedy"),
    [
        pytest.param("meetng", "最接近的是“meeting”", id="near-spelling"),
        pytest.param("会议", "最接近的是“meeting”", id="chinese-name"),
        pytest.param("", "jixiao library", id="nothing"),
        pytest.param("tree", "jixiao library", id="a-file-that-is-no-kind"),
    ],
)
def test_an_unknown_kind_is_answered_with_the_nearest(asked: str, remedy: str) -> None:
    """Whoever mistypes a kind is told the right one."""
    with pytest.raises(UsageError) as caught:
        load_kind(asked)
    assert remedy in caught.value.remedy

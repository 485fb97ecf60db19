"""Builders of form files, sessions and edits: each gives a valid thing, and a test changes one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import strategies as st

from exporting.generated import writtens
from jixiao.exporting import toml
from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.reading import read_bytes
from jixiao.recognition import recognise
from jixiao.store import (
    AddFunding,
    AddIndicator,
    Edit,
    MoveIndicator,
    RemoveFunding,
    RemoveIndicator,
    Session,
    SetField,
    Several,
)
from jixiao.store.edits import SingleEdit
from jixiao.store.fields import FUNDING_FIELDS, INDICATOR_FIELDS

ACTUAL = ("indicators", 0, "actual")
NINE = datetime(2024, 11, 24, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that goes on by a minute each time it is asked."""

    def __init__(self) -> None:
        self.now = NINE

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def small_form() -> Form:
    """A form with one funding line and two indicators."""
    return Form(
        year=2024,
        project=Written("河道养护经费"),
        funding=(FundingLine(item=Written("年度资金总额")),),
        indicators=(
            Indicator(name=Written("巡查次数"), target=Written("≥10次")),
            Indicator(name=Written("修复里程"), target=Written("≥3公里")),
        ),
        columns=INDICATOR_COLUMNS,
        funding_columns=FUNDING_COLUMNS,
    )


def loaded(data: bytes) -> Form:
    return recognise(read_bytes(data, "自评表.toml")).forms[0]


def form_file(folder: Path, name: str = "自评表.toml") -> Path:
    path = folder / name
    path.write_bytes(toml.write(small_form()))
    return path


def session(path: Path, *, deferred: bool = False) -> Session:
    return Session.open(path, deferred=deferred, clock=Clock())


def crash(work: Session) -> None:
    """Let go of the file as the system does when a process is killed: nothing is said, kept or tidied up."""
    assert work._side is not None
    work._side.lock._file.close()


def actuals(form: Form) -> list[str | None]:
    return [indicator.actual.text for indicator in form.indicators]


def fill(work: Session, *texts: str) -> None:
    """Write the texts one after the other in the first actual."""
    for text in texts:
        work.apply(SetField(ACTUAL, text))


def typed() -> st.SearchStrategy[str | None]:
    """What a person may type or paste, line ends and odd signs included."""
    likely = st.sampled_from(
        ("８", " 1,234.50 ", "—", "－", "一\r\n二", "", "\u3000", "100%", '"""', "\\", "#", "12 .5")
    )
    return st.one_of(st.none(), likely, st.text(max_size=8))


def single_edits() -> st.SearchStrategy[SingleEdit]:
    """Edits of a form of about the size of `small_form`; some are about rows that are not there."""
    row = st.integers(0, 3)
    paths = st.one_of(
        st.sampled_from((("title",), ("project",), ("unit",), ("policy",), ("money_unit",), ("objective", "achieved"))),
        st.tuples(st.just("printed_total"), st.sampled_from(("weight", "score", "grade"))),
        st.tuples(st.just("funding"), row, st.sampled_from(FUNDING_FIELDS)),
        st.tuples(st.just("indicators"), row, st.sampled_from(INDICATOR_FIELDS)),
    )
    chosen = st.one_of(
        st.builds(SetField, st.just(("year",)), st.sampled_from(("2023", "２０２４年", None))),
        st.builds(SetField, st.just(("completed",)), st.sampled_from(("是", "否", None))),
        st.builds(SetField, st.just(("indicators", 0, "not_applicable")), st.sampled_from(("是", None))),
    )
    return st.one_of(
        st.builds(SetField, paths, typed()),
        chosen,
        st.builds(AddIndicator, row, st.builds(Indicator, name=writtens(), target=writtens())),
        st.builds(RemoveIndicator, row),
        st.builds(MoveIndicator, row, row),
        st.builds(AddFunding, row, st.builds(FundingLine, item=writtens(), explanation=writtens())),
        st.builds(RemoveFunding, row),
    )


def edits() -> st.SearchStrategy[Edit]:
    together = st.lists(single_edits(), max_size=3).map(lambda each: Several(tuple(each)))
    return st.one_of(single_edits(), together)


def numbered(count: int) -> Iterator[str]:
    return (str(number) for number in range(count))

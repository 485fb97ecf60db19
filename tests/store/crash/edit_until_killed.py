"""
Edits a form in a child process, kills it with signal 9 at a random moment, opens the form again; and so on.

A child tells of each edit once `Session` has taken it. The parent makes the same edits in memory, so that it knows the
form after any number of them: what comes back must be the form after those that were told, or one more. Lost are edits
that were told and are not there; broken are files that can't be read at any time.
Run: python tests/store/crash/edit_until_killed.py ROUNDS [SEED]; prints one JSON object. POSIX only.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.exporting import toml
from jixiao.form import Form, FundingLine, Indicator, Written
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.store import (
    AddIndicator,
    Edit,
    MoveIndicator,
    RemoveIndicator,
    Session,
    SetField,
)
from jixiao.store.form_file import load_form_file
from jixiao.store.history import History, Redone, Undone

LONGEST = 0.04
"""Seconds within which a child is killed: some dozens of edits, the opening of the form included."""
SAVE_EVERY = 3
ROWS = 6


def first_form() -> Form:
    """A form with some indicators."""
    rows = tuple(Indicator(name=Written(f"指标{row}"), target=Written("≥10次")) for row in range(ROWS))
    funding = (FundingLine(item=Written("年度资金总额")),)
    return Form(year=2024, funding=funding, indicators=rows, columns=INDICATOR_COLUMNS, funding_columns=FUNDING_COLUMNS)


def move(number: int) -> Edit | Undone | Redone:
    """The move of this number, counted from the first round: an edit, or undo or redo."""
    row = number % ROWS
    match number % 10:
        case 3:
            return AddIndicator(row, Indicator(name=Written(f"新增{number}")))
        case 4:
            return RemoveIndicator(row)
        case 5:
            return MoveIndicator(row, 0)
        case 7:
            return Undone()
        case 8:
            return Redone()
        case _:
            return SetField(("indicators", row, "explanation"), f"第{number}次改动\n说明")


def edit_on(path: Path, first: int, told: int) -> None:
    """The child: makes moves and saves for ever, and writes a byte to *told* after each move."""
    work = Session.open(path)
    for number in range(first, sys.maxsize):
        match move(number):
            case Undone():
                work.undo()
            case Redone():
                work.redo()
            case edit:
                work.apply(edit)
        os.write(told, b".")
        if number % SAVE_EVERY == 0:
            work.save()


def told_until_killed(path: Path, first: int, moment: float) -> int:
    """How many moves a child told of until it was killed after *moment* seconds."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            edit_on(path, first, told)
        finally:
            os._exit(1)
    os.close(told)
    time.sleep(moment)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as pipe:
        return len(pipe.read())


def forms_after(history: History, first: int, told: int) -> Iterator[Form]:
    """The forms after the moves that were told, and after one more."""
    for number in range(first, first + told):
        _make(history, number)
    yield history.form
    _make(history, first + told)
    yield history.form


def _make(history: History, number: int) -> None:
    match move(number):
        case Undone():
            history.undo()
        case Redone():
            history.redo()
        case edit:
            history.perform(edit, datetime(2024, 1, 1, tzinfo=UTC))


def run(rounds: int, seed: int) -> dict[str, int]:
    """What came of so many kills: moves told, edits lost, files broken."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    counts = {"rounds": rounds, "told": 0, "lost": 0, "broken": 0, "recovered": 0}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        path = Path(folder) / "自评表.toml"
        Session.create(path, first_form()).close()
        history, number = History(load_form_file(path).form), 0
        for _ in range(rounds):
            told = told_until_killed(path, number, chance.uniform(0, LONGEST))
            counts["told"] += told
            number += _compare(path, history, first=number, told=told, counts=counts)
    return counts


def _compare(path: Path, history: History, *, first: int, told: int, counts: dict[str, int]) -> int:
    """Open the form again, count what is missing, and return how many moves it has; *history* follows."""
    try:
        load_form_file(path)
        with Session.open(path) as work:
            found, recovered = toml.write(work.form), work.recovered
    except JixiaoError:
        counts["broken"] += 1
        return told
    counts["recovered"] += recovered > 0
    expected, further = forms_after(history, first, told)
    if found == toml.write(further):
        return told + 1
    _unmake(history, first + told)
    counts["lost"] += found != toml.write(expected)
    return told


def _unmake(history: History, number: int) -> None:
    """Take back the one move more, which did not reach the journal."""
    match move(number):
        case Undone():
            history.redo()
        case Redone():
            history.undo()
        case _:
            history.undo()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)) + "\n")

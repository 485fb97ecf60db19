"""
Time to save a form under edit against a bare atomic save from the same run, and what 200 kills with signal 9 cost.

The floor is the least that an atomic save must do with the same table: tomli_w.dumps, write, fsync, replace, fsync of
the folder. What comes on top is the form's own sections, the hash of the file that is replaced (was it changed
elsewhere?) and two marks in the journal. The edit before each save is put on record outside the time taken.
Run: python benchmarks/saving.py
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

from tomli_w import dumps

from jixiao.form import Form, FundingLine, Indicator, Objective, Written, WrittenNumber
from jixiao.library import FUNDING_COLUMNS, INDICATOR_COLUMNS
from jixiao.store import Session, SetField

PAIRS = 15
ROUNDS = 20
KILLS = 200
INDICATORS = 25
_TEXT = "按计划完成年度任务，及时足额支付，资金使用合规，群众反映良好。"
_CRASHES = Path(__file__).parents[1] / "tests" / "store" / "crash" / "edit_until_killed.py"


def filled_form() -> Form:
    """A filled form of about 21 KB as a file."""
    ten = WrittenNumber("10", number=Decimal(10))
    return Form(
        year=2024,
        project=Written("河道养护经费"),
        objective=Objective(Written(_TEXT * 8), Written(_TEXT * 8)),
        funding=(FundingLine(item=Written("年度资金总额"), annual_budget=ten, executed=ten, weight=ten),),
        indicators=tuple(
            Indicator(
                dimension=Written("产出指标"),
                category=Written("数量指标"),
                name=Written(f"巡查次数{row}"),
                target=Written("≥10次"),
                actual=Written("10"),
                weight=ten,
                printed_score=ten,
                explanation=Written(_TEXT * 6),
            )
            for row in range(INDICATORS)
        ),
        columns=INDICATOR_COLUMNS,
        funding_columns=FUNDING_COLUMNS,
    )


def save_bare(table: dict[str, Any], path: Path) -> None:
    """The floor: what every atomic save does."""
    draft = path.with_suffix(".tmp")
    with draft.open("wb") as file:
        file.write(dumps(table, multiline_strings=True).encode())
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that *work* takes."""
    started = perf_counter()
    work()
    return (perf_counter() - started) * 1000


def pair(session: Session, table: dict[str, Any], bare: Path) -> tuple[float, float]:
    """Median milliseconds of a bare save and of a session's, taken in turn."""
    floors, saves = [], []
    for number in range(ROUNDS):
        floors.append(timed(lambda: save_bare(table, bare)))
        session.apply(SetField(("indicators", 3, "actual"), str(number)))
        saves.append(timed(session.save))
    return statistics.median(floors), statistics.median(saves)


def run() -> None:
    """Print machine, versions, size, medians and spread of the pairs, then what came of the kills."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        os.environ["XDG_STATE_HOME"] = folder
        path = Path(folder) / "自评表.toml"
        with Session.create(path, filled_form()) as session:
            table = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
            pair(session, table, path.with_name("bare.toml"))
            pairs = [pair(session, table, path.with_name("bare.toml")) for _ in range(PAIRS)]
        size = path.stat().st_size
    ratios = sorted(save / floor for floor, save in pairs)
    print(f"saving: Python {platform.python_version()}, {platform.machine()}, {sys.platform}; {size / 1024:.1f} KB")
    for name, taken in (("bare", [floor for floor, _ in pairs]), ("session", [save for _, save in pairs])):
        print(
            f"  {name:7} median {statistics.median(taken):5.2f} ms, spread {max(taken) - min(taken):5.2f} ms, n={PAIRS}"
        )
    print(f"  ratio   median {statistics.median(ratios):.2f}, from {ratios[0]:.2f} to {ratios[-1]:.2f}; goal 1.5")
    done = subprocess.run([sys.executable, str(_CRASHES), str(KILLS)], capture_output=True, text=True, check=True)
    counts = json.loads(done.stdout)
    print(
        f"  kills   {counts['rounds']}: {counts['told']} edits taken, {counts['lost']} lost, "
        f"{counts['broken']} files broken, {counts['recovered']} times work recovered; goal 0 and 0"
    )


if __name__ == "__main__":
    run()

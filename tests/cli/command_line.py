"""Runs the program as users do: inside this process, or in one of its own where streams and imports matter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec import Struct

from jixiao.cli.main import main

CLEAN = """青山县水利局2024年度项目支出绩效自评表
| 项目名称 | 河道巡查养护经费 |
| 主管部门 | 青山县水利局 | 实施单位 | 青山县水利局 |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| | 年度资金总额 | 56 | 56 | 56 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 30 | 60 | 60 |
| 效益指标 | 社会效益指标 | 受益人数 | ≥900人 | 950 | 30 | 30 |
| 总分 | | | | | 100 | 100 |
"""
"""A form that rule A101 passes."""

FAULTY = CLEAN.replace("| 950 | 30 | 30 |", "| 950 | 25 | 25 |").replace("| 100 | 100 |", "| 95 | 95 |")
"""The same with weights that add up to 95: A101 finds an error in it."""


class Outcome(Struct, frozen=True):
    """What a run left behind."""

    status: int
    out: str
    err: str


class CommandLine:
    """Calls `main` in a folder of its own and collects what it writes."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capture = capture

    def __call__(self, *words: str) -> Outcome:
        """The outcome of `jixiao words…`."""
        self._capture.readouterr()
        status = main(words)
        captured = self._capture.readouterr()
        return Outcome(status, captured.out, captured.err)

    def write(self, name: str, text: str) -> str:
        """Writes a file into the folder and returns its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return str(path)


def run_program(*words: str, stdin: bytes = b"", **environment: str) -> tuple[int, bytes, bytes]:
    """Status, standard output and standard error of the program in a process of its own."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", "from jixiao.cli.main import run; run()", *words],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stdout, done.stderr

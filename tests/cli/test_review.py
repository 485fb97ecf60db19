from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.command_line import CLEAN, FAULTY, CommandLine, run_program
from jixiao.cli import workers
from jixiao.cli.submissions import load_submission
from jixiao.reviewing import Review

ONLY = ("--select", "A101", "--isolated")
"""One rule with a known verdict: the tests are about the command and not about the rules."""


def codes(text: str) -> list[str]:
    document: dict[str, Any] = json.loads(text)
    return [finding["code"] for file in document["files"] for finding in file["findings"]]


def test_nothing_found_ends_with_0(jixiao: CommandLine) -> None:
    """Scripts go by the status."""
    outcome = jixiao("review", jixiao.write("好.txt", CLEAN), *ONLY)
    assert (0, "") == (outcome.status, outcome.err)
    assert "没有发现问题。" in outcome.out


def test_an_error_ends_with_1_and_is_printed(jixiao: CommandLine) -> None:
    """The default of --fail-on is error."""
    outcome = jixiao("review", jixiao.write("差.txt", FAULTY), *ONLY)
    assert 1 == outcome.status
    assert "A101 分值合计不等于满分 [错误]" in outcome.out


def test_exit_zero_hides_findings_only(jixiao: CommandLine) -> None:
    """A file that can't be read still ends with 2."""
    path = jixiao.write("差.txt", FAULTY)
    assert 0 == jixiao("review", path, *ONLY, "--exit-zero").status
    assert 2 == jixiao("review", path, "无.txt", *ONLY, "--exit-zero").status


def test_a_file_that_can_not_be_read_does_not_stop_the_others(jixiao: CommandLine) -> None:
    """2 beats 1, and the rest is reported."""
    outcome = jixiao("review", "无.txt", jixiao.write("差.txt", FAULTY), *ONLY, "--format", "json")
    assert (2, ["R109", "A101"]) == (outcome.status, codes(outcome.out))


def test_a_fault_of_the_program_on_one_file_does_not_stop_the_others(
    jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is reported as this file's, and ends with 2."""
    bad, good = jixiao.write("坏.txt", CLEAN), jixiao.write("差.txt", FAULTY)

    def fail_once(path: Path) -> object:
        return 1 / 0 if path.name == "坏.txt" else load_submission(path)

    monkeypatch.setattr(workers, "load_submission", fail_once)
    outcome = jixiao("review", bad, good, *ONLY, "--format", "json")
    assert (2, ["R109", "A101"]) == (outcome.status, codes(outcome.out))
    assert "ZeroDivisionError" in outcome.out
    assert ["", True] == [outcome.err, "Traceback" in jixiao("review", bad, *ONLY, "--debug").err]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--fail-on", "error"], 1),
        (["--fail-on", "note"], 1),
        (["--ignore", "A101"], 0),
        (["--ignore", "A"], 0),
        (["--ignore", "weight-sum"], 0),
    ],
    ids=["error", "note", "code", "family", "name"],
)
def test_what_is_looked_at_decides_the_status(options: list[str], status: int, jixiao: CommandLine) -> None:
    """Codes, families and short names are all taken."""
    assert status == jixiao("review", jixiao.write("差.txt", FAULTY), *ONLY, *options).status


def test_a_note_does_not_fail_unless_asked(jixiao: CommandLine) -> None:
    """--fail-on error is the default; a note is no failure, and --min-severity hides it altogether."""
    path = jixiao.write("好.txt", CLEAN)
    only = ("--select", "V107", "--isolated")
    statuses = [
        jixiao("review", path, *only, *options).status
        for options in ([], ["--fail-on", "note"], ["--fail-on", "note", "--min-severity", "warning"])
    ]
    assert [0, 1, 0] == statuses


def test_folders_are_walked_and_results_come_in_order_for_any_number_of_jobs(jixiao: CommandLine) -> None:
    """Two runs over one folder must be the same bytes."""
    for number in range(4):
        jixiao.write(f"报送/{number}.txt", FAULTY if number % 2 else CLEAN)
    jixiao.write("报送/下级/5.txt", CLEAN)
    one = jixiao("review", "报送", *ONLY, "--format", "json")
    two = jixiao("review", "报送", *ONLY, "--format", "json", "--jobs", "2")
    assert (1, one.out) == (two.status, two.out)
    assert ["0.txt", "1.txt", "2.txt", "3.txt", "5.txt"] == [
        Path(file["path"]).name for file in json.loads(one.out)["files"]
    ]


def test_a_file_named_twice_is_reviewed_once(jixiao: CommandLine) -> None:
    """A folder and a file in it are often given together."""
    path = jixiao.write("报送/一.txt", CLEAN)
    outcome = jixiao("review", "报送", str(Path(path).relative_to(jixiao.folder)), *ONLY)
    assert "已检1份" in outcome.out


def test_an_empty_folder_is_a_mistake(jixiao: CommandLine) -> None:
    """Nothing checked is not the same as nothing found."""
    (jixiao.folder / "空").mkdir()
    outcome = jixiao("review", "空")
    assert (2, "空：文件夹里没有可审核的文件。请核对路径。\n") == (outcome.status, outcome.err)


def test_the_output_file_holds_what_the_screen_would_show(jixiao: CommandLine) -> None:
    """--output writes it as a whole, and leaves the screen empty."""
    path = jixiao.write("差.txt", FAULTY)
    shown = jixiao("review", path, *ONLY, "--format", "json").out
    outcome = jixiao("review", path, *ONLY, "--format", "json", "--output", "结果.json")
    assert ("", shown) == (outcome.out, (jixiao.folder / "结果.json").read_text(encoding="utf-8"))


def test_the_output_may_not_replace_what_is_reviewed(jixiao: CommandLine) -> None:
    """A slip of the finger must not cost a submission."""
    path = jixiao.write("差.txt", FAULTY)
    assert 2 == jixiao("review", path, *ONLY, "--output", path).status
    assert FAULTY == Path(path).read_text(encoding="utf-8")


def test_a_result_kept_in_the_folder_is_not_reviewed_the_next_time(jixiao: CommandLine) -> None:
    """Two runs with one output over one folder give the same."""
    jixiao.write("报送/好.txt", CLEAN)
    words = ("review", "报送", *ONLY, "--format", "json", "--output", "报送/结果.json")
    jixiao(*words)
    first = (jixiao.folder / "报送/结果.json").read_bytes()
    jixiao(*words)
    assert first == (jixiao.folder / "报送/结果.json").read_bytes()


def test_waivers_let_findings_pass_and_unused_ones_are_told(jixiao: CommandLine) -> None:
    """A waived finding does not fail the run; a waiver that nothing uses is out of date."""
    waiver = '[[waivers]]\ncode = "A101"\nplace = "{}"\nreason = "已同意"\nby = "张三"\n'
    jixiao.write("豁免.toml", waiver.format("差.txt") + waiver.format("别的.txt"))
    outcome = jixiao("review", jixiao.write("差.txt", FAULTY), *ONLY, "--waivers", "豁免.toml")
    assert (0, "没有用到的豁免：A101 别的.txt（张三：已同意）\n") == (outcome.status, outcome.err)
    assert "（张三：已同意）" in outcome.out


def test_an_interruption_reports_what_is_done(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C after an hour must not throw the hour away."""
    review_safely = workers.review_safely

    def interrupt_at_the_second(path: Path, **options: Any) -> Review:
        if path.name == "二.txt":
            raise KeyboardInterrupt
        return review_safely(path, **options)

    monkeypatch.setattr(workers, "review_safely", interrupt_at_the_second)
    outcome = jixiao("review", jixiao.write("一.txt", FAULTY), jixiao.write("二.txt", CLEAN), *ONLY, "--format", "json")
    assert (130, ["A101"]) == (outcome.status, codes(outcome.out))
    assert "已中断：共2份，审了1份，结果只含这些。\n" == outcome.err


def test_a_worker_that_dies_is_reported_for_its_file(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process killed for want of memory must not hang or hide."""
    monkeypatch.setattr(workers, "review_safely", exit_at_once)
    outcome = jixiao(
        "review", jixiao.write("一.txt", CLEAN), jixiao.write("二.txt", CLEAN), *ONLY, "--jobs", "2", "--format", "json"
    )
    assert (2, ["R109", "R109"]) == (outcome.status, codes(outcome.out))
    assert "工作进程意外中止" in outcome.out


def exit_at_once(path: Path, **options: Any) -> Review:
    """Stands in for a review that the system kills."""
    os._exit(9)


def test_standard_input_is_reviewed() -> None:
    """- reads standard input, also in another encoding."""
    status, out, err = run_program("review", "-", *ONLY, stdin=FAULTY.encode("gb18030"))
    assert (1, b"") == (status, err)
    assert "文件 标准输入" in out.decode("utf-8")


def test_json_on_standard_output_is_json_alone() -> None:
    """Nothing else may stand there, whatever else is said."""
    status, out, _ = run_program("review", "-", *ONLY, "--format", "json", "--statistics", stdin=FAULTY.encode())
    assert (1, ["A101"]) == (status, codes(out.decode("utf-8")))


def test_a_reader_that_leaves_early_makes_no_noise() -> None:
    """`jixiao review … | head -1` must not end in a traceback."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", "from jixiao.cli.main import run; run()", "review", "-", *ONLY],
        input=FAULTY.encode(),
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (2, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_one_chinese_line() -> None:
    """Not a fault of the program, and no traceback when Python ends."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", "from jixiao.cli.main import run; run()", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (2, 1) == (done.returncode, done.stderr.decode("utf-8").count("\n"))
    assert "读写失败" in done.stderr.decode("utf-8")


def test_colour_is_for_those_who_ask(jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """None on a pipe, some under FORCE_COLOR, none again under NO_COLOR."""
    path = jixiao.write("差.txt", FAULTY)

    def coloured_runs() -> Iterator[bool]:
        for setting in ({}, {"FORCE_COLOR": "1"}, {"NO_COLOR": "1"}):
            for name, value in setting.items():
                monkeypatch.setenv(name, value)
            yield "\x1b[" in jixiao("review", path, *ONLY).out

    assert [False, True, False] == list(coloured_runs())


def test_quiet_prints_findings_and_the_last_line_alone(jixiao: CommandLine) -> None:
    """Over a folder of hundreds, only what needs work."""
    jixiao.write("报送/好.txt", CLEAN)
    jixiao.write("报送/差.txt", FAULTY)
    out = jixiao("review", "报送", *ONLY, "--quiet").out
    assert [False, True, False] == [words in out for words in ("好.txt", "差.txt", "其他口径")]


def test_the_policy_of_the_option_is_the_one_shown(jixiao: CommandLine) -> None:
    """A given 口径 goes before everything."""
    outcome = jixiao("review", jixiao.write("好.txt", CLEAN), *ONLY, "--policy", "jiangxi", "--format", "json")
    policy = json.loads(outcome.out)["files"][0]["forms"][0]["policy"]
    assert ("jiangxi", "given") == (policy["id"], policy["chosen"])

"""A folder with one file of every bad kind beside good ones: each is named with reason and remedy, the rest is done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from cli.bad_files import READ, REFUSED
from cli.command_line import FAULTY, CommandLine
from jixiao.cli import workers
from jixiao.cli.submissions import load_submission
from jixiao.form import Submission
from jixiao.reading import read_bytes
from reading.workbook_files import REAL

pytest.importorskip("resource", reason="本机不能限制程序的内存")

GOOD = {"a.docx": "T1-F3-0-docx.docx", "m.xlsx": "T1-F3-0-xlsx.xlsx", "z.txt": "T2-F3-0-txt.txt"}
"""Published forms, by names before, among and behind those of the bad files."""
MOST_MEMORY = 2 * 1024**3
"""Half of what the smallest office machine has; no bad file may make the program ask for more."""
MOST_SECONDS = 120
LIMITED = (
    f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({MOST_MEMORY},) * 2); "
    "from jixiao.cli.main import run; run()"
)


class Reviewed(Struct, frozen=True):
    """What the program left behind: status, the files of its report by name, and standard error."""

    status: int
    files: dict[str, dict[str, Any]]
    err: str


def review(folder: Path) -> Reviewed:
    """Reviews a folder in a process of its own, whose memory and time are limited."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", LIMITED, "review", ".", "--isolated", "--format", "json"],
        cwd=folder,
        capture_output=True,
        check=False,
        timeout=MOST_SECONDS,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    files = json.loads(done.stdout)["files"]
    return Reviewed(done.returncode, {each["path"]: each for each in files}, done.stderr.decode())


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Reviewed:
    """The review of the good files among all that can't be read."""
    folder = tmp_path_factory.mktemp("报送")
    for name, bad in REFUSED.items():
        (folder / f"bad-{name}").write_bytes(bad.make())
    for name, published in GOOD.items():
        (folder / name).write_bytes((REAL / published).read_bytes())
    (folder / "folder.docx").mkdir()
    (folder / "gone.docx").symlink_to(folder / "nowhere.docx")
    (folder / "round.docx").symlink_to(folder / "round.docx")
    os.mkfifo(folder / "pipe.docx")
    return review(folder)


@pytest.mark.parametrize("name", REFUSED, ids=str)
def test_file_that_cannot_be_read_is_named_with_reason_and_remedy(beside: Reviewed, name: str) -> None:
    """One line that tells a clerk which file, why, and what to do; nothing else is said of it."""
    file = beside.files[f"bad-{name}"]
    reason = file["reason"] or ""
    assert ("unreadable", ["R109"]) == (file["status"], [finding["code"] for finding in file["findings"]])
    assert (True, 1) == (reason.startswith(f"bad-{name}"), len(reason.splitlines()))
    assert REFUSED[name].words in reason
    assert "。请" in reason


def test_good_files_are_reviewed_as_if_they_were_alone(beside: Reviewed, tmp_path: Path) -> None:
    """The neighbours of a bad file change nothing, whichever comes first."""
    for name, published in GOOD.items():
        (tmp_path / name).write_bytes((REAL / published).read_bytes())
    alone = review(tmp_path)
    assert dict.fromkeys(GOOD, "reviewed") == {name: file["status"] for name, file in alone.files.items()}
    assert alone.files == {name: beside.files[name] for name in GOOD}


def test_run_over_bad_files_ends_with_2_and_without_a_traceback(beside: Reviewed) -> None:
    """A script must learn that not all was reviewed; a clerk must not be shown the program's insides."""
    said = " ".join(str(file["reason"]) for file in beside.files.values())
    assert (2, "") == (beside.status, beside.err)
    assert [False, False] == ["程序内部出错" in said, "Error" in said]


def test_what_is_no_file_is_passed_by(beside: Reviewed) -> None:
    """A folder called like a file, links to nowhere, and a pipe, which would never end."""
    assert {*GOOD, *(f"bad-{name}" for name in REFUSED)} == set(beside.files)


@pytest.mark.parametrize("name", READ, ids=str)
def test_file_is_read_and_what_it_carries_is_said(name: str) -> None:
    """Macros, links, objects and endless sheets: nothing is run or followed, and the reader of the report knows."""
    document = read_bytes(READ[name].make(), name)
    assert len(document.blocks) > 0
    assert READ[name].words in " ".join(note.message for note in document.notes)


def test_file_that_vanishes_after_it_was_listed_is_missing(
    jixiao: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder on a server changes while it is reviewed."""
    jixiao.write("报送/甲.txt", FAULTY)
    jixiao.write("报送/乙.txt", FAULTY)

    def load(path: Path) -> Submission:
        if path.name == "乙.txt":
            path.unlink()
        return load_submission(path)

    monkeypatch.setattr(workers, "load_submission", load)
    outcome = jixiao("review", "报送", "--select", "A101", "--isolated", "--format", "json")
    files = json.loads(outcome.out)["files"]
    assert [2, {"甲.txt": "reviewed", "乙.txt": "unreadable"}] == [
        outcome.status,
        {Path(file["path"]).name: file["status"] for file in files},
    ]


def test_names_with_blanks_and_line_ends_stay_on_one_line(jixiao: CommandLine) -> None:
    """A name must not be able to write a line of the report."""
    for name in ("甲 乙.docx", "甲\n  没有发现问题。.docx", "\x1b[2J乙.docx", "长" * 80 + ".docx"):
        jixiao.write(f"报送/{name}", "")
    outcome = jixiao("review", "报送", "--isolated")
    assert (2, 4) == (outcome.status, outcome.out.count("文件不能读取，未作任何审核：文件是空的"))
    assert [False, False] == ["\x1b" in outcome.out, "\n  没有发现问题" in outcome.out]


def test_text_in_the_encodings_of_other_programs_is_the_same_text(jixiao: CommandLine) -> None:
    """记事本 writes UTF-16 and GB18030 as well."""
    folder = jixiao.folder / "报送"
    folder.mkdir()
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        (folder / f"{encoding}.txt").write_bytes(FAULTY.encode(encoding))
    outcome = jixiao("review", "报送", "--select", "A101", "--isolated", "--format", "json")
    found = [[finding["message"] for finding in file["findings"]] for file in json.loads(outcome.out)["files"]]
    assert (1, 4, 1) == (outcome.status, len(found), len({tuple(messages) for messages in found}))


def test_pipe_that_is_named_is_not_waited_for(jixiao: CommandLine) -> None:
    """Not even for its digest."""
    os.mkfifo(jixiao.folder / "管道.docx")
    good = jixiao.write("好.txt", FAULTY)
    outcome = jixiao("review", "管道.docx", good, "--isolated", "--select", "A101", "--format", "json")
    files = json.loads(outcome.out)["files"]
    assert [2, ["unreadable", "reviewed"], None] == [
        outcome.status,
        [file["status"] for file in files],
        files[0]["sha256"],
    ]


@pytest.mark.parametrize("name", [b"\xd7\xd4\xc6\xc0.docx", b"\xff.docx"], ids=["gbk", "no-encoding"])
def test_name_that_is_no_utf_8_stops_no_other(jixiao: CommandLine, name: bytes) -> None:
    """Zips that were made under Chinese Windows unpack to such names."""
    (jixiao.folder / "报送").mkdir()
    (jixiao.folder / "报送" / os.fsdecode(name)).write_bytes(b"")
    jixiao.write("报送/好.txt", FAULTY)
    outcome = jixiao("review", "报送", "--isolated", "--select", "A101", "--format", "json")
    assert (2, {"unreadable", "reviewed"}) == (
        outcome.status,
        {file["status"] for file in json.loads(outcome.out)["files"]},
    )


def test_name_that_is_too_long_stops_no_other(jixiao: CommandLine) -> None:
    """The system does not even look whether it is a folder."""
    good = jixiao.write("好.txt", FAULTY)
    outcome = jixiao("review", "长" * 300, good, "--isolated", "--select", "A101", "--format", "json")
    files = json.loads(outcome.out)["files"]
    assert [2, ["unreadable", "reviewed"]] == [outcome.status, [file["status"] for file in files]]
    assert "文件名或路径过长" in files[0]["reason"]

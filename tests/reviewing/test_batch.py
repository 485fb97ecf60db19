"""Many files: one that can't be read never stops the others, and their order changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

import jixiao
from jixiao.reviewing import FileStatus, Review, review_files, walk

TABLE = (
    "| 项目名称 | 河道巡查经费 |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
    "| 巡查次数 | ≥12次 | 12 | 10 | {} |\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as offices send it: two forms, an empty file, a hidden one, a lock file and a decisions file."""
    (tmp_path / "下级").mkdir()
    contents = {
        "甲.txt": TABLE.format(10),
        "下级/乙.txt": TABLE.format(11),
        "空.txt": "",
        ".隐藏.txt": TABLE.format(12),
        "~$甲.docx": "x",
        "甲.txt.jixiao-review.toml": "",
    }
    for name, text in contents.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(reviews: tuple[Review, ...]) -> dict[str, list[str]]:
    return {Path(review.path).name: [finding.fingerprint for finding in review.findings] for review in reviews}


def test_a_folder_is_walked_without_hidden_and_side_files(folder: Path) -> None:
    """What the office did not mean to submit is not reviewed."""
    assert ["乙.txt", "甲.txt", "空.txt"] == [path.name for path in walk([folder])]


def test_decisions_that_are_named_with_their_file_are_no_material(folder: Path) -> None:
    """A shell names both for 上报/*; alone, they are what was asked for."""
    named = sorted(path for path in folder.glob("*.t*ml")) + sorted(folder.glob("*.txt"))
    assert ["甲.txt", "空.txt"] == [path.name for path in walk(named) if not path.name.startswith(".")]
    alone = folder / "甲.txt.jixiao-review.toml"
    assert [alone] == list(walk([alone]))


def test_a_file_that_cannot_be_read_is_reported_and_the_others_are_done(folder: Path) -> None:
    """The unreadable file carries R109 with its remedy; the count of files stays whole."""
    batch = review_files([folder], jixiao.load)
    unreadable = [review for review in batch.reviews if review.status is FileStatus.UNREADABLE]
    assert ["空.txt"] == [Path(review.path).name for review in unreadable]
    assert [("R109", "请核对是否保存完整，或换一份文件")] == [
        (finding.code, finding.verify) for finding in unreadable[0].findings
    ]
    assert (3, 2, 1) == (batch.summary().files, batch.summary().forms, batch.summary().unreadable)


def test_the_order_of_files_changes_nothing(folder: Path) -> None:
    """A verdict rests on the file alone."""
    files = list(walk([folder]))
    assert told(review_files(files, jixiao.load).reviews) == told(review_files(files[::-1], jixiao.load).reviews)


def test_progress_tells_the_number_and_the_total(folder: Path) -> None:
    """Long work says how far it is."""
    seen: list[tuple[int, int]] = []
    review_files([folder], jixiao.load, progress=lambda number, total, _: seen.append((number, total)))
    assert [(1, 3), (2, 3), (3, 3)] == seen

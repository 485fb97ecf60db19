"""`export`: the ending decides, and a failure says what can be done."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from jixiao.errors import JixiaoError
from jixiao.exporting import (
    ExportUnavailable,
    FileUnwritable,
    endings,
    export,
    toml_bytes,
    write_as_they_come,
    write_atomically,
)
from jixiao.exporting.registry import exporters
from jixiao.form import Form, Written

FORM = Form(project=Written("河道巡查经费"), year=2024)


def test_outputs_are_found_by_walking_the_package() -> None:
    """A new output is a new file and nothing else."""
    assert {".json", ".md", ".toml"} <= set(endings())


@pytest.mark.parametrize("ending", sorted(exporters()))
def test_the_same_form_gives_the_same_bytes(ending: str) -> None:
    """Two exports of one form can be compared."""
    exporter = exporters()[ending]
    assert exporter.write(FORM) == exporter.write(FORM)


@pytest.mark.parametrize("ending", sorted(exporters()))
def test_the_ending_decides(tmp_path: Path, ending: str) -> None:
    """In capitals too, as Windows writes it."""
    path = tmp_path / f"表{ending.upper()}"
    export(FORM, path)
    assert exporters()[ending].write(FORM) == path.read_bytes()


def test_a_form_file_is_had_without_a_file() -> None:
    """The editor compares and saves it by its own, safer way."""
    assert exporters()[".toml"].write(FORM) == toml_bytes(FORM)


def test_a_path_may_be_text(tmp_path: Path) -> None:
    """`jixiao.export(form, "自评表.md")` is the documented call."""
    export(FORM, str(tmp_path / "表.md"))
    assert (tmp_path / "表.md").is_file()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("表.wps", "尚未提供 .wps 格式的导出", id="unknown-ending"),
        pytest.param("表", "文件名没有后缀", id="no-ending"),
    ],
)
def test_an_ending_without_output_is_refused(tmp_path: Path, name: str, said: str) -> None:
    """The sentence names what can be had instead."""
    with pytest.raises(ExportUnavailable) as caught:
        export(FORM, tmp_path / name)
    assert (True, True) == (said in caught.value.line(), ".toml" in caught.value.remedy)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """The user may have mistyped it."""
    with pytest.raises(FileUnwritable, match=r"没有“.*年度”这个文件夹"):
        export(FORM, tmp_path / "年度" / "表.md")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder with an ending in its name is met in practice."""
    (tmp_path / "表.md").mkdir()
    with pytest.raises(FileUnwritable, match="这是一个文件夹"):
        export(FORM, tmp_path / "表.md")


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk must not cost the file that was there."""
    path = tmp_path / "表.toml"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jixiao.exporting.atomic.os.fsync", full)
    with pytest.raises(JixiaoError):
        write_atomically(path, b"new")
    assert ([path], b"old") == (list(tmp_path.iterdir()), path.read_bytes())


def test_an_existing_file_keeps_its_permissions(tmp_path: Path) -> None:
    """A shared file must stay shared after saving."""
    path = tmp_path / "表.toml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert (0o640, b"new") == (stat.S_IMODE(path.stat().st_mode), path.read_bytes())


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file behind the link is what changes."""
    path, link = tmp_path / "表.toml", tmp_path / "链接.toml"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_atomically(link, b"new")
    assert (True, b"new") == (link.is_symlink(), path.read_bytes())


def test_a_long_name_can_be_written(tmp_path: Path) -> None:
    """The name of the draft must not be longer than the system allows."""
    path = tmp_path / ("长" * 80 + ".md")
    export(FORM, path)
    assert path.is_file()


def test_a_file_stays_where_making_the_next_piece_fails(tmp_path: Path) -> None:
    """Half a report is none, and no draft is left beside it."""
    path = tmp_path / "结果.json"
    path.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_as_they_come(path, pieces())
    assert (b"old", [path]) == (path.read_bytes(), list(tmp_path.iterdir()))

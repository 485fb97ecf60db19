"""Full disks and folders that take no files: the file stays whole, the work is kept, the message says where."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.exporting import FileUnwritable
from jixiao.store import SetField
from jixiao.store.failures import FileReadOnly, JournalUnwritable, NowhereToKeep, SaveFailed
from jixiao.store.saving import DELAYS, save_file
from jixiao.store.side_files import beside
from store.made import ACTUAL, actuals, crash, fill, form_file, session

Fault = Callable[..., int]


def no_space(*_: object) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def half_then_no_space() -> Fault:
    """A disk that takes the first half of a line and then is full."""
    taken: list[int] = []

    def write(handle: int, content: bytes) -> int:
        if taken:
            return no_space()
        taken.append(handle)
        return true_write(handle, content[: len(content) // 2])

    true_write = os.write
    return write


def test_a_full_disk_leaves_the_file_whole_and_says_where_the_work_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user can go on: nothing is lost, and the next save may work."""
    path = form_file(tmp_path)
    before = path.read_bytes()
    with session(path) as work:
        fill(work, "8")
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", no_space)
            with pytest.raises(SaveFailed) as failed:
                work.save()
        assert (before, True) == (path.read_bytes(), work.unsaved)
        assert "磁盘空间不足" in failed.value.what
        assert beside(path, "journal").name in failed.value.remedy
        work.save()
        assert not work.unsaved


def test_a_full_disk_leaves_no_drafts_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full must not be filled further by attempts to save."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        names = {each.name for each in tmp_path.iterdir()}
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", no_space)
            with pytest.raises(SaveFailed):
                work.save()
        assert names == {each.name for each in tmp_path.iterdir()}


def test_an_edit_that_could_not_be_put_on_record_goes_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands on the screen, the user is told, and it is tried again."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7")
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", no_space)
        with pytest.raises(JournalUnwritable):
            fill(work, "8")
    assert ["8", None] == actuals(work.form)
    work.apply(SetField(("unit",), "河道管理所"))
    crash(work)
    with session(path) as again:
        assert (["8", None], "河道管理所", 3) == (actuals(again.form), again.form.unit.text, again.recovered)


def test_half_a_line_on_a_full_disk_spoils_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The half line is written over by the next attempt, which must not be appended to it."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7")
    with monkeypatch.context() as full:
        full.setattr(os, "write", half_then_no_space())
        with pytest.raises(JournalUnwritable):
            fill(work, "8")
    fill(work, "9")
    crash(work)
    with session(path) as again:
        assert (["9", None], 3, ()) == (actuals(again.form), again.recovered, again.notes)


def test_the_file_is_saved_even_where_the_journal_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is what counts; a journal on a bad place must not stand in its way."""
    path = form_file(tmp_path)
    work = session(path, deferred=True)
    fill(work, "8")
    with monkeypatch.context() as broken:
        broken.setattr("jixiao.store.journal.write_atomically", _unwritable)
        work.save()
    fill(work, "9")
    work.keep()
    crash(work)
    with session(path) as again:
        assert (["9", None], 1, ["8", None]) == (
            actuals(again.form),
            again.recovered,
            actuals(again.form_in_file()),
        )


def test_a_save_without_its_journal_is_known_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal lacks an edit that the file has; what comes later must not look like a change by others."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7")
    with monkeypatch.context() as full:
        full.setattr(os, "write", no_space)
        with pytest.raises(JournalUnwritable):
            fill(work, "8")
        work.save()
    fill(work, "9")
    crash(work)
    with session(path) as again:
        assert (["9", None], 1, False) == (actuals(again.form), again.recovered, again.changed_elsewhere)


def _unwritable(path: Path, _: bytes) -> None:
    reason = OSError(errno.EIO, "I/O error")
    raise FileUnwritable(path, reason) from reason


def test_in_a_folder_that_takes_no_files_the_work_is_kept_elsewhere(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form on a read-only drive can be filled in and saved to another place."""
    path = form_file(tmp_path)
    monkeypatch.setattr("jixiao.store.side_place.beside", lambda form, kind: Path(f"/proc/{form.name}.{kind}"))
    with session(path) as work:
        fill(work, "8")
    assert [path] == list(tmp_path.iterdir())
    with session(path) as again:
        assert (["8", None], 1) == (actuals(again.form), again.recovered)
    assert {".jixiao-journal"} == {each.suffix for each in state.iterdir()}
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(state.parent))
    with session(path) as writable:
        assert 1 == writable.recovered


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="管理员不受文件夹权限限制，无从测试")
def test_in_a_read_only_folder_saving_says_what_is_the_matter(tmp_path: Path) -> None:
    """The same with a real folder, where the tests do not run as the administrator."""
    path = form_file(tmp_path)
    tmp_path.chmod(0o555)
    try:
        with session(path) as work:
            fill(work, "8")
            with pytest.raises(SaveFailed) as failed:
                work.save()
    finally:
        tmp_path.chmod(0o755)
    assert "没有写入权限" in failed.value.what


def test_without_any_place_to_keep_edits_the_form_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Editing without a net would be a promise that can't be kept."""
    path = form_file(tmp_path)
    monkeypatch.setattr("jixiao.store.side_place.beside", lambda form, kind: Path(f"/proc/{form.name}.{kind}"))
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    with pytest.raises(NowhereToKeep):
        session(path)


class Shared(PermissionError):
    """What Windows says while a virus scanner or another program holds the file."""

    winerror = 32


def _held(times: int) -> Callable[[Path, bytes], None]:
    left = iter(range(times))

    def write(path: Path, content: bytes) -> None:
        if next(left, None) is None:
            path.write_bytes(content)
            return
        reason = Shared(errno.EACCES, "The process cannot access the file")
        raise FileUnwritable(path, reason) from reason

    return write


def test_a_file_that_is_held_briefly_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Virus scanners let go after a moment."""
    waits: list[float] = []
    monkeypatch.setattr("jixiao.store.saving.write_atomically", _held(2))
    save_file(tmp_path / "表.toml", b"x", kept="", sleep=waits.append)
    assert ([*DELAYS[:2]], b"x") == (waits, (tmp_path / "表.toml").read_bytes())


def test_a_file_that_stays_held_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that is open in another program stays so until the user closes it."""
    waits: list[float] = []
    monkeypatch.setattr("jixiao.store.saving.write_atomically", _held(99))
    with pytest.raises(SaveFailed) as failed:
        save_file(tmp_path / "表.toml", b"x", kept="改动还在", sleep=waits.append)
    assert ([*DELAYS], True) == (waits, "改动还在" in failed.value.remedy)


def test_other_failures_are_not_waited_for(tmp_path: Path) -> None:
    """A folder that is not there will not come by waiting."""
    waits: list[float] = []
    with pytest.raises(SaveFailed) as failed:
        save_file(tmp_path / "无" / "表.toml", b"x", kept="", sleep=waits.append)
    assert ([], "没有保存：所在文件夹已不存在") == (waits, failed.value.what)


def test_a_read_only_mark_is_respected_by_every_save(tmp_path: Path) -> None:
    """The mark is a wish of the user's."""
    path = tmp_path / "表.toml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(FileReadOnly):
        save_file(path, b"new", kept="")
    assert b"old" == path.read_bytes()


def test_a_form_can_be_filled_in_where_the_first_edit_meets_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The journal begins with the first edit, and its beginning may fail too."""
    path = form_file(tmp_path)
    work = session(path)
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", no_space)
        with pytest.raises(JournalUnwritable) as failed:
            work.apply(SetField(ACTUAL, "8"))
    assert "磁盘空间不足" in failed.value.what
    work.keep()
    crash(work)
    with session(path) as again:
        assert ["8", None] == actuals(again.form)

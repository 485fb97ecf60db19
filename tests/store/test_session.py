"""A session in ordinary life: edits, undo over restarts, saving, saving elsewhere, files that others change."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from exporting.generated import facts
from jixiao.errors import FileUnreadable, JixiaoError
from jixiao.form import Form
from jixiao.store import RemoveIndicator, Session, SetField
from jixiao.store.failures import (
    ChangedElsewhere,
    Choice,
    FileExists,
    FileReadOnly,
    NoFormFile,
    OpenedReadOnly,
    OpenElsewhere,
)
from store.made import Clock, actuals, fill, form_file, loaded, numbered, session, small_form


def in_file(path: Path) -> Form:
    return loaded(path.read_bytes())


def side_files(folder: Path) -> set[str]:
    return {path.name.rpartition(".")[2] for path in folder.iterdir() if path.name.startswith(".")}


def change_elsewhere(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace("河道养护经费", "河道清淤经费"), encoding="utf-8")


def test_an_edit_shows_at_once_and_leaves_the_file_alone(tmp_path: Path) -> None:
    """Nothing asks to save, and nothing is overwritten before it is saved."""
    path = form_file(tmp_path)
    before = path.read_bytes()
    with session(path) as work:
        fill(work, "8")
        assert (["8", None], True, before) == (actuals(work.form), work.unsaved, path.read_bytes())


def test_saving_puts_the_form_in_its_file(tmp_path: Path) -> None:
    """The file is what is handed in."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        work.save()
        assert (False, facts(work.form)) == (work.unsaved, facts(in_file(path)))


def test_the_time_of_saving_is_known(tmp_path: Path) -> None:
    """The corner of the screen says when."""
    clock = Clock()
    with Session.open(form_file(tmp_path), clock=clock) as work:
        fill(work, "8")
        work.save()
        assert clock.now == work.saved_at


def test_autosave_writes_only_what_is_new(tmp_path: Path) -> None:
    """It runs often, and a file that is not touched should keep its time."""
    with session(form_file(tmp_path)) as work:
        fill(work, "8")
        assert [True, False] == [work.autosave(), work.autosave()]


def test_a_file_that_says_the_same_already_is_not_written(tmp_path: Path) -> None:
    """An edit taken back by hand leaves nothing to save, and the file keeps its time."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8", "")
        before = path.stat()
        work.save()
        assert (before.st_ino, False) == (path.stat().st_ino, work.unsaved)


def test_undo_goes_back_beyond_the_last_restart(tmp_path: Path) -> None:
    """A person who comes back the next morning still can take yesterday back."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8", "9")
        work.save()
    with session(path) as work:
        work.undo()
        work.undo()
        assert ([None, None], False, True) == (actuals(work.form), work.can_undo, work.can_redo)


def test_redo_survives_a_restart(tmp_path: Path) -> None:
    """What was taken back is not gone."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        work.undo()
    with session(path) as work:
        work.redo()
        assert ["8", None] == actuals(work.form)


def test_what_was_not_saved_is_there_the_next_time(tmp_path: Path) -> None:
    """Closing the window is no reason to lose a field."""
    path = form_file(tmp_path)
    before = path.read_bytes()
    with session(path) as work:
        fill(work, "8", "9")
    with session(path) as work:
        assert (2, ["9", None], before) == (work.recovered, actuals(work.form), path.read_bytes())


def test_what_was_recovered_can_be_given_up_and_taken_back(tmp_path: Path) -> None:
    """The user decides, and may change their mind."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
    with session(path) as work:
        work.reload()
        given_up = (actuals(work.form), work.unsaved)
        work.undo()
        assert ([None, None], False) == given_up
        assert ["8", None] == actuals(work.form)


def test_a_form_that_is_only_looked_at_leaves_nothing_behind(tmp_path: Path) -> None:
    """Opening must not litter the folder."""
    path = form_file(tmp_path)
    with session(path):
        pass
    assert [path] == list(tmp_path.iterdir())


def test_a_new_form_is_a_file_at_once(tmp_path: Path) -> None:
    """What is on the screen has a place on the disk."""
    path = tmp_path / "新表.toml"
    with Session.create(path, small_form(), clock=Clock()) as work:
        assert facts(small_form()) | {"year_source": None} == facts(work.form) | {"year_source": None}
        assert facts(work.form) == facts(in_file(path))


def test_a_new_form_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    """A slip in the name must not cost another form."""
    path = form_file(tmp_path)
    before = path.read_bytes()
    with pytest.raises(FileExists):
        Session.create(path, Form())
    assert before == path.read_bytes()


def test_a_new_form_does_not_inherit_the_work_on_a_deleted_one(tmp_path: Path) -> None:
    """The journal of the old file is set aside: it is not this form's, and it is not thrown away."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
    path.unlink()
    with Session.create(path, small_form(), clock=Clock()) as work:
        assert (0, [None, None]) == (work.recovered, actuals(work.form))
    assert 1 == sum("jixiao-journal-" in name for name in side_files(tmp_path))


def test_a_file_changed_elsewhere_is_not_overwritten(tmp_path: Path) -> None:
    """Two people may have the form on a shared drive."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        change_elsewhere(path)
        theirs = path.read_bytes()
        with pytest.raises(ChangedElsewhere) as refused:
            work.save()
        assert (tuple(Choice), theirs) == (refused.value.choices, path.read_bytes())
        assert work.changed_elsewhere


def test_a_changed_file_can_be_overwritten_on_purpose(tmp_path: Path) -> None:
    """The choice 用这里的内容覆盖."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        change_elsewhere(path)
        work.save(overwrite=True)
        assert ("河道养护经费", False) == (in_file(path).project.text, work.changed_elsewhere)


def test_a_changed_file_can_be_taken_over_and_that_undone(tmp_path: Path) -> None:
    """The choice 改用文件现在的内容 does not throw the user's work away."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        change_elsewhere(path)
        work.reload()
        theirs = (work.form.project.text, actuals(work.form), work.unsaved)
        work.undo()
        assert ("河道清淤经费", [None, None], False) == theirs
        assert ("河道养护经费", ["8", None]) == (work.form.project.text, actuals(work.form))


def test_both_versions_can_be_compared(tmp_path: Path) -> None:
    """The choice 对比两处的内容."""
    path = form_file(tmp_path)
    with session(path) as work:
        change_elsewhere(path)
        assert ("河道养护经费", "河道清淤经费") == (work.form.project.text, work.form_in_file().project.text)


def test_a_file_that_was_moved_away_is_said_to_be_gone(tmp_path: Path) -> None:
    """Saving would make a second file without anybody noticing."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        path.rename(tmp_path / "改名.toml")
        with pytest.raises(ChangedElsewhere) as refused:
            work.save()
        assert (Choice.SAVE_AS, Choice.OVERWRITE) == refused.value.choices


def test_saving_elsewhere_goes_on_there_with_its_history(tmp_path: Path) -> None:
    """The first file stays as it was and can be opened by others."""
    path, copy = form_file(tmp_path), tmp_path / "副本.toml"
    before = path.read_bytes()
    with session(path) as work:
        fill(work, "8", "9")
        work.save_as(copy)
    with session(copy) as work, session(path) as other:
        work.undo()
        assert (["8", None], 0, 0) == (actuals(work.form), work.recovered, other.recovered)
        assert before == path.read_bytes()


def test_saving_elsewhere_never_takes_the_place_of_a_file_unasked(tmp_path: Path) -> None:
    """The user is asked first; the session goes on where it was."""
    path, taken = form_file(tmp_path), form_file(tmp_path, "已有.toml")
    with session(path) as work:
        fill(work, "8")
        with pytest.raises(FileExists):
            work.save_as(taken)
        work.save()
        assert (path, ["8", None]) == (work.path, actuals(in_file(path)))
        work.save_as(taken, overwrite=True)
        assert ["8", None] == actuals(in_file(taken))


def test_a_second_writer_is_told_who_has_the_form(tmp_path: Path) -> None:
    """Two people filling in one form would overwrite each other."""
    path = form_file(tmp_path)
    with session(path), pytest.raises(OpenElsewhere) as refused:
        session(path)
    assert "2024-11-24 09:01 起" in refused.value.what


def test_a_second_reader_may_look_but_not_edit(tmp_path: Path) -> None:
    """Looking harms nobody."""
    path = form_file(tmp_path)
    with session(path), Session.open(path, read_only=True) as reader:
        assert ("河道养护经费", False, False) == (reader.form.project.text, reader.can_undo, reader.autosave())
        with pytest.raises(OpenedReadOnly):
            fill(reader, "8")
        with pytest.raises(OpenedReadOnly):
            reader.save()
        with pytest.raises(OpenedReadOnly):
            reader.reload()


def test_a_closed_session_takes_no_more_edits(tmp_path: Path) -> None:
    """Someone else may have the form by now."""
    work = session(form_file(tmp_path))
    work.close()
    work.close()
    with pytest.raises(OpenedReadOnly):
        fill(work, "8")


def test_the_first_save_says_that_comments_are_not_kept(tmp_path: Path) -> None:
    """Comments are the only thing in a form file that saving loses."""
    path = form_file(tmp_path)
    path.write_text("# 我的备注\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    with session(path) as work:
        fill(work, "8")
        work.save()
        fill(work, "9")
        work.save()
        assert 1 == sum("注释" in note for note in work.notes)


def test_a_number_sign_within_a_text_is_no_comment(tmp_path: Path) -> None:
    """A warning without a reason is not read the next time."""
    with session(form_file(tmp_path)) as work:
        work.apply(SetField(("objective", "expected"), '# 一\n"#" 二'))
        work.save()
    with session(work.path) as work:
        fill(work, "9")
        work.save()
        assert () == work.notes


def test_a_file_marked_read_only_is_left_alone(tmp_path: Path) -> None:
    """Replacing a file does not ask its permissions, so the program does."""
    path = form_file(tmp_path)
    before = path.read_bytes()
    path.chmod(0o444)
    with session(path) as work:
        fill(work, "8")
        with pytest.raises(FileReadOnly):
            work.save()
        assert (before, True) == (path.read_bytes(), work.unsaved)


def test_the_mode_of_the_file_is_kept(tmp_path: Path) -> None:
    """A form that only its owner may read stays so."""
    path = form_file(tmp_path)
    path.chmod(0o600)
    with session(path) as work:
        fill(work, "8")
        work.save()
    assert 0o600 == path.stat().st_mode & 0o777


def test_a_file_of_another_kind_is_no_form_file(tmp_path: Path) -> None:
    """A report is reviewed, not filled in; no lock is left on it."""
    path = tmp_path / "报告.txt"
    path.write_text("项目支出绩效自评报告", encoding="utf-8")
    with pytest.raises(NoFormFile):
        session(path)
    assert [path] == list(tmp_path.iterdir())


def test_a_missing_file_is_an_error_of_reading(tmp_path: Path) -> None:
    """The recent files may name one that is gone."""
    with pytest.raises(FileUnreadable):
        session(tmp_path / "没有.toml")
    assert [] == list(tmp_path.iterdir())


def test_an_impossible_edit_changes_nothing(tmp_path: Path) -> None:
    """Neither the form nor the journal may hold it."""
    with session(form_file(tmp_path)) as work:
        with pytest.raises(JixiaoError):
            work.apply(RemoveIndicator(7))
        assert (False, {"jixiao-lock"}) == (work.can_undo, side_files(tmp_path))


def test_deferred_edits_are_put_on_record_by_another_thread(tmp_path: Path) -> None:
    """The screen must not wait for a slow disk."""
    path = form_file(tmp_path)
    work = session(path, deferred=True)
    keeping = [Thread(target=work.keep) for _ in range(40)]
    for thread, text in zip(keeping, numbered(40), strict=True):
        fill(work, text)
        thread.start()
    for thread in keeping:
        thread.join()
    work.keep()
    expected = work.form
    work.close()
    with session(path) as again:
        assert (expected, 40) == (again.form, again.recovered)


def test_a_link_and_its_file_are_one_form(tmp_path: Path) -> None:
    """The lock is on the file, by whatever name it is opened."""
    path = form_file(tmp_path)
    link = tmp_path / "链接.toml"
    link.symlink_to(path)
    with session(link) as work:
        fill(work, "8")
        work.save()
        assert (True, ["8", None]) == (link.is_symlink(), actuals(in_file(path)))
        with pytest.raises(OpenElsewhere):
            session(path)


def test_a_name_as_long_as_names_may_be_is_no_obstacle(tmp_path: Path) -> None:
    """Names of projects are long, and a Chinese character takes three bytes."""
    path = form_file(tmp_path, "绩" * 83 + ".toml")
    with session(path) as work:
        fill(work, "8")
    with session(path) as work:
        assert 1 == work.recovered

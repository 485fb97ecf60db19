"""After a crash, a power cut or a strange hand: what the journal and the file say together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exporting.generated import facts
from jixiao.errors import UsageError
from jixiao.store import Edit, Session, SetField
from jixiao.store.failures import ChangedElsewhere
from jixiao.store.recorded_history import HISTORY_LIMIT
from jixiao.store.recovery import BOTH_CHANGED
from jixiao.store.side_files import beside
from store.made import ACTUAL, actuals, crash, edits, fill, form_file, numbered, session

IMPOSSIBLE = b'{"type":"edit","edit":{"type":"remove_indicator","index":9},"before":null,"at":"2024-11-24T09:00:00Z"}\n'


def journal_of(path: Path) -> Path:
    return beside(path, "journal")


def left_by_a_crash(folder: Path, *texts: str) -> Path:
    """A form file and the journal of these edits, none of them saved."""
    path = form_file(folder)
    work = session(path)
    fill(work, *texts)
    crash(work)
    return path


def set_aside(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{journal_of(path).name}-*"))


def make(work: Session, edit: Edit, action: str) -> None:
    try:
        work.apply(edit)
    except UsageError:
        return
    match action:
        case "undo":
            work.undo()
        case "redo":
            work.undo()
            work.redo()
        case "save":
            work.save()
        case _:
            pass


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(edits(), st.sampled_from(("", "", "undo", "redo", "save"))), max_size=8))
def test_the_journal_gives_back_the_form_as_it_stood(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[Edit, str]]
) -> None:
    """Whatever was done before a crash, the screen shows it again, with the same steps to undo and redo."""
    path = form_file(tmp_path_factory.mktemp("form"))
    work = session(path)
    for edit, action in moves:
        make(work, edit, action)
    before = (facts(work.form), work.can_undo, work.can_redo, work.unsaved)
    crash(work)
    with session(path) as again:
        assert before == (facts(again.form), again.can_undo, again.can_redo, again.unsaved)


@pytest.mark.parametrize("lost", [1, 2, 20, 60])
def test_a_last_line_that_was_cut_off_costs_only_its_edit(tmp_path: Path, lost: int) -> None:
    """A power cut may leave half a line, and the next edit must not be written behind it."""
    path = left_by_a_crash(tmp_path, "7", "8")
    journal = journal_of(path)
    journal.write_bytes(journal.read_bytes()[:-lost])
    with session(path) as work:
        assert (["7", None], 1) == (actuals(work.form), work.recovered)
        fill(work, "9")
    with session(path) as work:
        assert (["9", None], 2, ()) == (actuals(work.form), work.recovered, work.notes)


def test_a_line_of_nothing_at_the_end_is_cut_off(tmp_path: Path) -> None:
    """Some file systems leave zeros where the data did not reach the disk."""
    path = left_by_a_crash(tmp_path, "7")
    with journal_of(path).open("ab") as journal:
        journal.write(b"\0" * 300)
    with session(path) as work:
        assert ["7", None] == actuals(work.form)
        fill(work, "8")
    assert b"\0" not in journal_of(path).read_bytes()


@pytest.mark.parametrize(
    "damage",
    [b"{broken}\n", b'{"type":"open","form":{}}\n', IMPOSSIBLE, b"\n"],
    ids=["broken", "second-head", "impossible", "blank"],
)
def test_a_damaged_journal_gives_what_stands_before_the_damage(tmp_path: Path, damage: bytes) -> None:
    """The user is told, and the damaged journal is kept for whoever can read it."""
    path = left_by_a_crash(tmp_path, "7", "8", "9")
    lines = journal_of(path).read_bytes().splitlines(keepends=True)
    journal_of(path).write_bytes(b"".join((*lines[:3], damage, *lines[4:])))
    work = session(path)
    assert (["7", None], True, 1) == (actuals(work.form), "损坏" in work.notes[0], len(set_aside(path)))
    crash(work)
    with session(path) as again:
        assert (["7", None], ()) == (actuals(again.form), again.notes)


@pytest.mark.parametrize(
    "content",
    [b'{"type":"open","format":"jixiao.journal/9"}\n{"type":"edit"}\n', b"{", b'{"type":"undo"}\n'],
    ids=["later", "cut", "headless"],
)
def test_a_journal_that_is_none_is_set_aside(tmp_path: Path, content: bytes) -> None:
    """A journal of a later version must not be overwritten, and the form can be filled in all the same."""
    path = left_by_a_crash(tmp_path, "7")
    journal_of(path).write_bytes(content)
    with session(path) as work:
        fill(work, "8")
        assert (1, 1) == (len(work.notes), len(set_aside(path)))


def test_a_crash_after_the_file_was_written_recovers_nothing(tmp_path: Path) -> None:
    """The file has everything; telling the user of recovered edits would only alarm them."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "8")
    work.save()
    crash(work)
    journal = journal_of(path)
    journal.write_bytes(b"".join(line for line in journal.read_bytes().splitlines(True) if b'"saved"' not in line))
    with session(path) as again:
        assert (0, False, True) == (again.recovered, again.unsaved, again.can_undo)


def test_a_power_cut_after_saving_is_no_change_by_others(tmp_path: Path) -> None:
    """The marks of a save are not waited for; the file itself tells that it is the program's own."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "8")
    work.save()
    crash(work)
    journal = journal_of(path)
    journal.write_bytes(b"".join(journal.read_bytes().splitlines(keepends=True)[:3]))
    with session(path) as again:
        assert (0, False, False) == (again.recovered, again.unsaved, again.changed_elsewhere)


def test_a_file_changed_elsewhere_while_nothing_was_open_is_taken_as_it_is(tmp_path: Path) -> None:
    """Editing the file by hand is allowed; the steps before it no longer fit."""
    path = form_file(tmp_path)
    with session(path) as work:
        fill(work, "8")
        work.save()
    path.write_text(path.read_text(encoding="utf-8").replace('"8"', '"80"'), encoding="utf-8")
    with session(path) as work:
        assert (["80", None], False, 0, 1) == (actuals(work.form), work.can_undo, work.recovered, len(work.notes))


def test_unsaved_work_is_kept_when_the_file_was_changed_elsewhere(tmp_path: Path) -> None:
    """Neither side is thrown away: the work is shown, the user is told at once, and saving asks."""
    path = left_by_a_crash(tmp_path, "8")
    path.write_text(path.read_text(encoding="utf-8").replace("河道养护经费", "河道清淤经费"), encoding="utf-8")
    with session(path) as work:
        assert (["8", None], 1, True) == (actuals(work.form), work.recovered, work.changed_elsewhere)
        assert (BOTH_CHANGED,) == work.notes
        with pytest.raises(ChangedElsewhere):
            work.autosave()
        assert "河道清淤经费" == work.form_in_file().project.text


def test_a_file_taken_over_is_the_one_that_the_journal_goes_on_from(tmp_path: Path) -> None:
    """After reloading a file that was edited by hand, a crash must not make it look like a stranger's."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7")
    path.write_text("# 备注\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    work.reload()
    fill(work, "8")
    crash(work)
    with session(path) as again:
        assert (["8", None], 1, False) == (actuals(again.form), again.recovered, again.changed_elsewhere)


def test_a_failed_save_is_not_taken_for_a_save(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work that did not reach the file must not be dropped because the journal says that it was about to."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "8")
    monkeypatch.setattr("jixiao.store.session.save_file", _interrupted)
    with pytest.raises(KeyboardInterrupt):
        work.save()
    monkeypatch.undo()
    crash(work)
    path.write_text(path.read_text(encoding="utf-8").replace("河道养护经费", "河道清淤经费"), encoding="utf-8")
    with Session.open(path) as again:
        assert (["8", None], 1) == (actuals(again.form), again.recovered)


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_long_journal_is_shortened_when_the_form_is_saved(tmp_path: Path) -> None:
    """A journal that grows for ever makes opening slow; a thousand steps can still be taken back."""
    path = form_file(tmp_path)
    work = session(path, deferred=True)
    fill(work, *numbered(2 * HISTORY_LIMIT + 5))
    work.keep()
    long = journal_of(path).stat().st_size
    work.save()
    assert long > 1.5 * journal_of(path).stat().st_size
    crash(work)
    with session(path, deferred=True) as again:
        steps = sum(again.undo() is not None for _ in range(2 * HISTORY_LIMIT))
        assert (HISTORY_LIMIT, [str(HISTORY_LIMIT + 4), None]) == (steps, actuals(again.form))


def test_a_step_beyond_what_the_file_holds_is_recovered_as_it_is(tmp_path: Path) -> None:
    """Undo after saving, then a new edit: the saved state is on a line that was given up."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7", "8")
    work.save()
    work.undo()
    fill(work, "9")
    crash(work)
    with session(path) as again:
        assert (["9", None], True, False) == (actuals(again.form), again.unsaved, again.changed_elsewhere)
        again.undo()
        assert ["7", None] == actuals(again.form)


def test_a_journal_that_was_deleted_is_begun_anew(tmp_path: Path) -> None:
    """Someone may tidy up hidden files while the form is open."""
    path = form_file(tmp_path)
    work = session(path)
    fill(work, "7")
    journal_of(path).unlink()
    work.apply(SetField(ACTUAL, "8"))
    crash(work)
    with session(path) as again:
        assert (["8", None], 2) == (actuals(again.form), again.recovered)

"""Keeps what is edited: on record at once, in the file shortly after, both away from the screen's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from time import monotonic

from textual.message import Message
from textual.timer import Timer

from jixiao.errors import JixiaoError
from jixiao.store import ChangedElsewhere, JournalUnwritable, Remedy
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.fill import texts
from jixiao.tui.fill.board import FillBoard
from jixiao.tui.fill.work import Work

AUTOSAVE_SECONDS = 2.0
"""How long after the last edit the file is written; the journal has the edit already."""


class FillSaving(FillBoard):
    """The board with its work kept."""

    class Saved(Message):
        """The edits are in the file."""

    class NotKept(Message):
        """What could not be kept, and why."""

        def __init__(self, error: JixiaoError) -> None:
            super().__init__()
            self.error = error

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._autosave: Timer | None = None
        self._due = 0.0
        self._keeper = ThreadPoolExecutor(max_workers=1, thread_name_prefix="keep")
        self._told: set[str] = set()
        self._undecided = False

    def on_mount(self) -> None:
        """What the session has to say of the file is said first."""
        super().on_mount()
        self.call_after_refresh(self.tell_notes)

    def keep(self) -> None:
        """Puts the last edit on record and plans the next save, unless the user still has to say where it goes."""
        self._keeper.submit(self._store, save=False)
        self._due = monotonic() + AUTOSAVE_SECONDS
        if self._autosave is None and not self._undecided:
            self._autosave = self.set_timer(AUTOSAVE_SECONDS, self._save_when_due)

    def _save_when_due(self) -> None:
        """Saves where the last edit is long enough ago, else waits on: no timer is started for each edit."""
        self._autosave = None
        rest = self._due - monotonic()
        if rest > 0:
            self._autosave = self.set_timer(rest, self._save_when_due)
        else:
            self.save()

    def save(self) -> None:
        """Writes the file where it lacks something."""
        if self._autosave is not None:
            self._autosave.stop()
            self._autosave = None
        self._keeper.submit(self._store, save=True)

    def close_files(self) -> str | None:
        """Saves what is not saved yet and lets the file go; where that fails, one line that says where the work is."""
        if self._autosave is not None:
            self._autosave.stop()
            self._autosave = None
        self._keeper.shutdown()
        told = None
        for step in (self.work.session.autosave, self.work.session.close):
            try:
                step()
            except JixiaoError as error:
                told = error.line()
        return told

    def on_unmount(self) -> None:
        """However the screen ends, the file is let go."""
        self._keeper.shutdown()
        with suppress(JixiaoError):
            self.work.session.close()

    def tell_notes(self) -> None:
        """What the session wants the user to know, each once."""
        session = self.work.session
        notes = [texts.recovered(session.recovered)] if session.recovered else []
        for note in (*notes, *session.notes):
            if note not in self._told:
                self._told.add(note)
                self.notify(note, markup=False, timeout=8)

    def _store(self, *, save: bool) -> None:
        session = self.work.session
        try:
            session.keep()
            saved = save and session.autosave()
        except JixiaoError as error:
            self.post_message(self.NotKept(error))
        else:
            if saved:
                self.post_message(self.Saved())

    def on_fill_saving_saved(self) -> None:
        """The corner says when."""
        self._undecided = False
        self.show_top()
        self.tell_notes()

    def on_fill_saving_not_kept(self, event: NotKept) -> None:
        """Says why, with what can be done; the work goes on meanwhile."""
        match event.error:
            case ChangedElsewhere() as error:
                self._undecided = True
                choices = [Choice(str(remedy), str(remedy)) for remedy in error.choices]
                self.app.push_screen(Choose(texts.NOT_KEPT, choices, text=error.line()), self._resolve)
            case JournalUnwritable() as error:
                self.notify(error.line(), severity="warning", markup=False)
            case error:
                self.app.push_screen(Notice(texts.NOT_KEPT, error.line()))

    def _resolve(self, remedy: str | None) -> None:
        match remedy:
            case Remedy.OVERWRITE:
                self._decide(lambda: self.work.session.save(overwrite=True))
            case Remedy.RELOAD:
                self._decide(self.work.reload)
            case Remedy.COMPARE:
                self._compare()
            case Remedy.SAVE_AS:
                self.ask_save_as()
            case _:
                self.notify(texts.NOT_SAVED_YET, markup=False)

    def _compare(self) -> None:
        try:
            text = "\n".join((texts.COMPARED, *self.work.differences(), "", texts.THEN_SAVE))
        except JixiaoError as error:
            text = error.line()
        self.app.push_screen(Notice(Remedy.COMPARE, text))

    def ask_save_as(self) -> None:
        """Asks for another file, in which the work goes on."""
        given = str(self.work.path.with_stem(f"{self.work.path.stem}-2"))
        question = AskText(texts.ASK_SAVE_AS, given=given, one_line=True)
        self.app.push_screen(question, lambda answer: self._save_as(answer) if answer else None)

    def _save_as(self, answer: str) -> None:
        self._decide(lambda: self.work.session.save_as(Path(answer).expanduser()))

    def _decide(self, doing: Callable[[], object]) -> None:
        """Does what the user chose and shows everything anew; a failure is shown in one Chinese line."""
        try:
            doing()
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.FAILED, error.line()))
        else:
            self._undecided = False
            self.show_all()
            self.keep()

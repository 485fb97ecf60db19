"""The start screen. In: the recent files and the samples. Out: a file that is opened or made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult

from jixiao.errors import JixiaoError
from jixiao.exporting import write_atomically
from jixiao.library import kinds
from jixiao.store import recent_files
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.lines import Ink, Line, LineList
from jixiao.tui.opening import Opening, opening_of
from jixiao.tui.page import Command, Page
from jixiao.tui.signs import signs_of
from jixiao.tui.start import texts
from jixiao.tui.start.samples import sample_files

NEW, OPEN = "new", "open"


class StartPage(Page):
    """Where work begins."""

    HELP: ClassVar[str] = texts.HELP

    def body(self) -> ComposeResult:
        """One list: what can be done, the recent files, the samples."""
        yield LineList(self._offers())

    def legend(self) -> str:
        """The keys of this screen."""
        return texts.LEGEND

    def commands(self) -> Iterator[Command]:
        """New and open, also by name."""
        yield Command(texts.NEW, "xj", "", self.ask_new)
        yield Command(texts.OPEN, "dk", "", self.ask_open)
        yield from super().commands()

    def on_mount(self) -> None:
        """The cursor stands on the list."""
        super().on_mount()
        self.set_top(texts.TOP)
        self.query_one(LineList).focus()

    def on_screen_resume(self) -> None:
        """Back from a file: it is among the recent ones now."""
        self.query_one(LineList).show(self._offers())

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """A line was entered."""
        match event.key:
            case "new":
                self.ask_new()
            case "open":
                self.ask_open()
            case Path() as path if path in sample_files() and opening_of(path) is Opening.FILL:
                self.ask_copy(path)
            case Path() as path:
                self.host.open_file(path)

    def ask_open(self) -> None:
        """Asks for a path and opens it."""
        question = AskText(texts.ASK_PATH, text=texts.ASK_PATH_TEXT, one_line=True)
        self.app.push_screen(question, lambda answer: self.host.open_file(_path(answer)) if answer else None)

    def ask_copy(self, sample: Path) -> None:
        """Asks where a copy of a sample goes that is to be filled in: the sample itself stays as it is."""
        question = AskText(texts.ASK_COPY, text=texts.ASK_COPY_TEXT, given=sample.name, one_line=True)
        self.app.push_screen(question, lambda answer: self._copy(sample, _path(answer)) if answer else None)

    def _copy(self, sample: Path, path: Path) -> None:
        if path.exists():
            self.notify(texts.exists(path.name), severity="warning", markup=False)
            return
        try:
            write_atomically(path, sample.read_bytes())
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.NOT_COPIED, error.line()))
        else:
            self.host.open_file(path)

    def ask_new(self) -> None:
        """Asks for kind, project and path, then opens the new form for filling."""
        choices = [Choice(kind.id, kind.name, f"{len(kind.indicators)}项指标") for kind in kinds()]
        self.app.push_screen(Choose(texts.ASK_KIND, choices), self._ask_project)

    def _ask_project(self, kind: str | None) -> None:
        if kind is None:
            return
        question = AskText(texts.ASK_PROJECT, text=texts.ASK_PROJECT_TEXT, one_line=True)
        self.app.push_screen(question, lambda project: self._ask_path(kind, project))

    def _ask_path(self, kind: str, project: str | None) -> None:
        if project is None:
            return
        given = f"{project or '自评表'}.toml"
        question = AskText(texts.ASK_NEW_PATH, given=given, one_line=True)
        self.app.push_screen(question, lambda path: self._make(kind, project, path))

    def _make(self, kind: str, project: str, path: str | None) -> None:
        if path:
            self.host.make_form(kind, project, _path(path))

    def _offers(self) -> list[Line]:
        signs = signs_of(self.app)
        recent = [
            Line(f"  {signs.of(Path(each.path).name)}", signs.of(each.subject), Path(each.path))
            for each in recent_files()
        ]
        samples = [Line(f"  {signs.of(path.name)}", "", path) for path in sample_files()]
        return [
            Line(texts.NEW, key=NEW),
            Line(signs.of(texts.OPEN), key=OPEN),
            Line(""),
            Line(texts.RECENT, ink=Ink.HEADING),
            *(recent or [Line(texts.NO_RECENT, ink=Ink.FAINT)]),
            Line(""),
            Line(texts.SAMPLES, ink=Ink.HEADING),
            *samples,
        ]


def _path(text: str) -> Path:
    """A path as typed or dragged in: quotes and blanks around it dropped, ~ for the home folder."""
    return Path(text.strip().strip("'\"“”")).expanduser()

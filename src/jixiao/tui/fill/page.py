"""The screen on which a form is filled in: what each key does. The panes stand in `board`, the keeping in `saving`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from jixiao.errors import JixiaoError
from jixiao.store import FieldPath, Session
from jixiao.tui.clock import Clock, system_clock
from jixiao.tui.dialogs import Notice
from jixiao.tui.fill import row_texts, texts
from jixiao.tui.fill.entry import EntryPane
from jixiao.tui.fill.fields import all_fields, neighbour
from jixiao.tui.fill.handing_out import FillHandingOut
from jixiao.tui.fill.nodes import Group, Node, Part, Row, node_of
from jixiao.tui.fill.outline_list import OutlineList
from jixiao.tui.fill.row_action import ListAction
from jixiao.tui.fill.work import Work
from jixiao.tui.lines import LineList
from jixiao.tui.page import Command


class FillPage(FillHandingOut):
    """One form under edit. In: a path. Out: the file, kept as it is edited."""

    HELP_TITLE: ClassVar[str] = texts.HELP_TITLE
    HELP: ClassVar[str] = texts.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "usual", row_texts.USUAL, show=False, priority=True),
        Binding("f2", "outline", texts.GO_OUTLINE, show=False, priority=True),
        Binding("f4", "findings", texts.GO_FINDINGS, show=False, priority=True),
        Binding("f5", "policies", texts.POLICIES, show=False, priority=True),
        Binding("f6", "library", texts.LIBRARY, show=False, priority=True),
        Binding("f7", "row", texts.ROW, show=False, priority=True),
        Binding("f8", "more", texts.MORE, show=False, priority=True),
        Binding("f9", "export", texts.EXPORT, show=False, priority=True),
        Binding("ctrl+z", "undo", texts.UNDO, show=False),
        Binding("ctrl+y", "redo", texts.REDO, show=False),
        Binding("ctrl+n", "changes", texts.CHANGES, show=False, priority=True),
        Binding("ctrl+s", "save", texts.SAVE, show=False, priority=True),
        Binding("escape", "up", texts.UP, show=False),
    ]

    @classmethod
    def open(cls, path: Path, *, clock: Clock = system_clock) -> FillPage:
        """The screen for the form file at *path*. Raises: JixiaoError where it can't be opened."""
        return cls(Work(Session.open(path, deferred=True, clock=clock)))

    @classmethod
    def make(cls, kind: str, project: str, path: Path, *, clock: Clock = system_clock) -> FillPage:
        """The screen for a new form of a kind of project. Raises: JixiaoError, also where *path* is taken."""
        from jixiao.tui.fill.making import make_form

        form = make_form(kind, project, today=clock().date())
        return cls(Work(Session.create(path, form, deferred=True, clock=clock)))

    @property
    def subject(self) -> str:
        """What the file is about, for the list of recent files."""
        return self.assessed.form.project.text or ""

    def legend(self) -> str:
        """The keys of the pane with the cursor."""
        if self.outline.has_focus:
            return texts.LEGEND_OUTLINE
        return texts.legend(len(self.assessed.findings)) if self.entry.has_focus else texts.LEGEND_LIST

    def commands(self) -> Iterator[Command]:
        """All that can be done here, by name and by the pinyin initials of the name."""
        yield Command(texts.GO_OUTLINE, "ml", "F2", self.action_outline)
        yield Command(row_texts.USUAL, "tlxmcy", "F3", self.action_usual)
        yield Command(texts.GO_FINDINGS, "wt", "F4", self.action_findings)
        yield Command(texts.POLICIES, "gkj", "F5", self.action_policies)
        yield Command(texts.LIBRARY, "czbk", "F6", self.action_library)
        yield Command(texts.ROW, "zsg", "F7", self.action_row)
        yield Command(texts.MORE, "fk", "F8", self.action_more)
        yield Command(texts.EXPORT, "dc", "F9", self.action_export)
        yield Command(texts.UNDO, "cx", "Ctrl+Z", self.action_undo)
        yield Command(texts.REDO, "cz", "Ctrl+Y", self.action_redo)
        yield Command(texts.CHANGES, "gdjl", "Ctrl+N", self.action_changes)
        yield Command(texts.SAVE, "ljbc", "Ctrl+S", self.action_save)
        yield Command(texts.SAVE_AS, "lcw", "", self.ask_save_as)
        yield from super().commands()

    def on_mount(self) -> None:
        """The cursor stands in the first field that is open."""
        super().on_mount()
        self.node, self.field = self._beginning()

    def _beginning(self) -> tuple[Node, FieldPath]:
        fields = all_fields(self.assessed)
        first = next((field.path for field in fields if field.open), fields[0].path)
        return node_of(first), first

    def begin(self) -> None:
        """
        Once the form is on the screen: scores and reviews it, and says what it found.

        What can't be scored by its policy is let go again, and why is said in one line.
        """
        if self.assessed.known:
            return
        untouched = (self.node, self.field) == self._beginning() and not self.entry.changed
        try:
            self.work.begin()
        except JixiaoError as error:
            self.work.session.close()
            self.host.back()
            self.app.push_screen(Notice(texts.CAN_NOT_OPEN, error.line()))
            return
        self.host.remembered(self.work.path, self.subject)
        if untouched:
            self.node, self.field = self._beginning()
        self.show_progress()
        if untouched:
            self.show_node()
        else:
            self.show_fields()
        self.refresh_legend()

    def on_descendant_focus(self) -> None:
        """Another pane has the cursor: what was typed is taken, and other keys matter."""
        if self.entry.changed and not self.entry.has_focus and not self.accept():
            self.entry.focus()
        self.refresh_legend()

    def on_outline_list_folded(self, event: OutlineList.Folded) -> None:
        """Closes or opens the group under the outline's cursor."""
        match self.outline.key:
            case Group() as group:
                pass
            case Row(index):
                group = Group(self.assessed.form.indicators[index].dimension_kind)
            case _:
                return
        close = group not in self.closed if event.close is None else event.close
        if close != (group in self.closed):
            self.closed ^= {group}
            if close:
                self.show(group)
            self.show_progress()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """The cursor of the outline moved: its node is shown."""
        match event.key:
            case Group() | Row() | Part() as node if self.outline.has_focus and node != self.node:
                self.show(node)
            case int() if event.control is self.listing:
                self.show_findings()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Enter in a list: from a node to its fields, from a finding to its field, from an ending to the export."""
        match event.key:
            case Group() | Row() | Part() as node:
                self.enter(node)
            case int(place):
                self.go_to_finding(place)
            case str(ending):
                self.ask_export(ending)
            case ListAction.ADD_OVERALL:
                self.add_overall()

    def on_entry_pane_edited(self) -> None:
        """What is typed is read at once."""
        self.show_fields()

    def on_entry_pane_accepted(self) -> None:
        """Enter: the text is taken, and the next open field comes."""
        if self.put():
            self.go_next()

    def on_entry_pane_left(self, event: EntryPane.Left) -> None:
        """The text is taken, and the field above or below comes."""
        if not self.put():
            return
        path = None if self.field is None else neighbour(self.assessed, self.field, event.by)
        if path is not None:
            self.go_to(path)

    def on_entry_pane_pasted(self, event: EntryPane.Pasted) -> None:
        """A block is shown before it goes anywhere."""
        self.ask_paste(event.block)

    def on_entry_pane_taken_back(self) -> None:
        """Nothing was typed: the last edit of the form is taken back."""
        self.action_undo()

    def on_entry_pane_made_again(self) -> None:
        """The edit taken back last is made again."""
        self.action_redo()

    def action_outline(self) -> None:
        """To the outline."""
        if self.accept():
            self.outline.focus()

    def action_findings(self) -> None:
        """To the findings: beside the fields where there is room, else in their place."""
        if not self.accept():
            return
        if self.finding_list.room > 0 and self.node is not Part.CHECK:
            self.finding_list.focus()
        else:
            self.show_from(Part.CHECK)

    def action_up(self) -> None:
        """What was typed is put back; then to the outline; then back to where the file was opened."""
        if self.entry.has_focus and self.entry.changed:
            self.entry.put_back()
        elif self.outline.has_focus:
            told = self.close_files()
            self.host.back()
            if told is not None:
                self.app.push_screen(Notice(texts.NOT_KEPT, told))
        else:
            self.outline.focus()

    def action_more(self) -> None:
        """Turns what stands under the field one page on; after its end, back to its beginning."""
        self.entry.turn()

    def action_save(self) -> None:
        """Writes the file now."""
        if self.accept():
            self.save()

    def action_changes(self) -> None:
        """What differs from the file as it was opened."""
        self.app.push_screen(Notice(texts.CHANGES, self.changes_text()))

    def close_files(self) -> str | None:
        """What was typed is taken before the file is let go."""
        self.accept()
        return super().close_files()

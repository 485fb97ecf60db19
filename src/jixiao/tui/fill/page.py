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
from jixiao.tui.fill import texts
from jixiao.tui.fill.editor import FieldEditor
from jixiao.tui.fill.fields import all_fields, fields_of, next_stop
from jixiao.tui.fill.handing_out import FillHandingOut
from jixiao.tui.fill.making import make_form
from jixiao.tui.fill.nodes import Group, Node, Part, Row, node_of, rows_of
from jixiao.tui.fill.row_action import ListAction
from jixiao.tui.fill.work import Work
from jixiao.tui.lines import LineList
from jixiao.tui.page import Command


class FillPage(FillHandingOut):
    """One form under edit. In: a path. Out: the file, kept as it is edited."""

    HELP_TITLE: ClassVar[str] = texts.HELP_TITLE
    HELP: ClassVar[str] = texts.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
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
        return cls._on(Session.open(path, deferred=True, clock=clock))

    @classmethod
    def make(cls, kind: str, project: str, path: Path, *, clock: Clock = system_clock) -> FillPage:
        """The screen for a new form of a kind of project. Raises: JixiaoError, also where *path* is taken."""
        form = make_form(kind, project, today=clock().date())
        return cls._on(Session.create(path, form, deferred=True, clock=clock))

    @classmethod
    def _on(cls, session: Session) -> FillPage:
        """The screen on a session, which is let go where the form can't be assessed."""
        try:
            return cls(Work(session))
        except JixiaoError:
            session.close()
            raise

    @property
    def subject(self) -> str:
        """What the file is about, for the list of recent files."""
        return self.assessed.form.project.text or ""

    def legend(self) -> str:
        """The keys of the pane with the cursor."""
        if self.outline.has_focus:
            return texts.LEGEND_OUTLINE
        return texts.legend(len(self.assessed.findings)) if self.editor.has_focus else texts.LEGEND_LIST

    def commands(self) -> Iterator[Command]:
        """All that can be done here, by name and by the pinyin initials of the name."""
        yield Command(texts.GO_OUTLINE, "ml", "F2", self.action_outline)
        yield Command(texts.GO_FINDINGS, "wt", "F4", self.action_findings)
        yield Command(texts.POLICIES, "gkj", "F5", self.action_policies)
        yield Command(texts.LIBRARY, "czbk", "F6", self.action_library)
        yield Command(texts.ROW, "zsyd", "F7", self.action_row)
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
        fields = all_fields(self.assessed)
        first = next((field.path for field in fields if field.open), fields[0].path)
        self.node, self.field = node_of(first), first
        self.editor.focus()

    def on_descendant_focus(self) -> None:
        """Another pane has the cursor: what was typed is taken, and other keys matter."""
        if not self.editor.has_focus and not self.accept():
            self.editor.focus()
        self.refresh_legend()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """The cursor of the outline moved: its node is shown."""
        match event.key:
            case Group() | Row() | Part() as node if self.outline.has_focus and node != self.node:
                self.show(node)

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

    def on_field_editor_typed(self) -> None:
        """What is typed is read at once."""
        self.show_understood()

    def on_field_editor_accepted(self) -> None:
        """Enter: the text is taken, and the next open field comes."""
        if self.put():
            self.go_next()

    def on_field_editor_left(self, event: FieldEditor.Left) -> None:
        """The text is taken, and the field above or below comes."""
        if not self.put():
            return
        fields = [field.path for field in all_fields(self.assessed)]
        place = fields.index(self.field) + event.by if self.field in fields else 0
        if 0 <= place < len(fields):
            self.go_to(fields[place])

    def on_field_editor_pasted(self, event: FieldEditor.Pasted) -> None:
        """A block is shown before it goes anywhere."""
        self.ask_paste(event.block)

    def on_field_editor_taken_back(self) -> None:
        """Nothing was typed: the last edit of the form is taken back."""
        self.action_undo()

    def on_field_editor_made_again(self) -> None:
        """The edit taken back last is made again."""
        self.action_redo()

    def go_next(self) -> None:
        """On to the next open field; at the end, on to the findings."""
        path = None if self.field is None else next_stop(all_fields(self.assessed), self.field)
        if path is None:
            self.notify(texts.ALL_FILLED, markup=False)
            self.show_from(Part.CHECK)
        else:
            self.go_to(path)

    def enter(self, node: Node) -> None:
        """Into a node: to its first open field, else its first; into a list that has one."""
        match node:
            case Group():
                rows = rows_of(self.assessed.form, node)
                wanted = next((row for row in rows if self.first_open(row) is not None), rows[0])
                self.enter(wanted)
            case Part.CHECK | Part.EXPORT:
                self.show_from(node)
            case Part() | Row():
                fields = fields_of(node, self.assessed)
                if fields:
                    self.go_to(self.first_open(node) or fields[0].path)
                else:
                    self.show_from(node)

    def first_open(self, node: Node) -> FieldPath | None:
        """The first field of a node that has to be filled, None where there is none."""
        return next((field.path for field in fields_of(node, self.assessed) if field.open), None)

    def action_outline(self) -> None:
        """To the outline."""
        if self.accept():
            self.outline.focus()

    def action_findings(self) -> None:
        """To the findings: beside the fields where there is room, else in their place."""
        if not self.accept():
            return
        if self.finding_list.room > 0:
            self.finding_list.focus()
        else:
            self.show_from(Part.CHECK)

    def action_up(self) -> None:
        """What was typed is put back; then to the outline; then back to where the file was opened."""
        if self.editor.has_focus and self.editor.changed:
            self.editor.put_back()
        elif self.outline.has_focus:
            told = self.close_files()
            self.app.pop_screen()
            if told is not None:
                self.app.push_screen(Notice(texts.NOT_KEPT, told))
        else:
            self.outline.focus()

    def action_more(self) -> None:
        """Turns what stands under the field one page on; after its end, back to its beginning."""
        pane = self.below
        if pane.scroll_y >= pane.max_scroll_y:
            pane.scroll_home(animate=False)
        else:
            pane.scroll_relative(y=max(1, pane.size.height - 1), animate=False)

    def action_save(self) -> None:
        """Writes the file now."""
        if self.accept():
            self.save()

    def action_changes(self) -> None:
        """What differs from the file as it was opened."""
        self.app.push_screen(Notice(texts.CHANGES, self.changes_text()))

    def show(self, node: Node) -> None:
        """Shows a node without going into it."""
        fields = fields_of(node, self.assessed)
        self.node = node
        self.field = (self.first_open(node) or fields[0].path) if fields else None
        self.show_node()

    def close_files(self) -> str | None:
        """What was typed is taken before the file is let go."""
        self.accept()
        return super().close_files()

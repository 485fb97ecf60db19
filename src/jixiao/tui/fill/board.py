"""The panes of the screen on which a form is filled in, and how they show where the work stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from jixiao.report import padded
from jixiao.tui.fill import labels, texts
from jixiao.tui.fill.assessed import Assessed
from jixiao.tui.fill.drafting import drafted_line
from jixiao.tui.fill.editor import FieldEditor
from jixiao.tui.fill.explaining import beneath, field_lines, listed_findings, remark_of, understood_lines
from jixiao.tui.fill.fields import Field, fields_of
from jixiao.tui.fill.listing import listed_lines
from jixiao.tui.fill.nodes import Node, Part
from jixiao.tui.fill.outline import name_of, outline_lines
from jixiao.tui.fill.understanding import understood
from jixiao.tui.fill.work import Work
from jixiao.tui.lines import Ink, Line, LineList
from jixiao.tui.page import Page
from jixiao.tui.signs import Signs

if TYPE_CHECKING:
    from jixiao.store import FieldPath
    from jixiao.tui.app import JixiaoApp


class FillBoard(Page):
    """Outline, fields, findings; the keys stand in the page built on it."""

    CSS_PATH = "fill.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - textual declares it so

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        self.node: Node = Part.HEAD
        self.field: FieldPath | None = None
        self.outline = LineList(id="outline")
        self.above = LineList(id="above")
        self.editor = FieldEditor()
        self.below = LineList(id="below")
        self.finding_list = LineList(id="findings")
        self.above.can_focus = False

    def body(self) -> ComposeResult:
        """The outline, the fields of the node with one of them under edit, and where there is room the findings."""
        with Horizontal(id="panes"):
            yield self.outline
            with Vertical(id="entry"):
                yield Static(id="entry-title", markup=False)
                yield self.above
                with Horizontal(id="editing"):
                    yield Static(id="editing-label", markup=False)
                    yield self.editor
                yield self.below
            yield self.finding_list

    def on_mount(self) -> None:
        """Nothing can be cut to its width before the widths are known: `on_resize` shows it all."""
        super().on_mount()
        self.set_class(self.signs.ascii_only, "-ascii-signs")

    def on_resize(self) -> None:
        """All lines are cut to the panes' new widths."""
        self.call_after_refresh(self.show_all)

    @property
    def assessed(self) -> Assessed:
        """The form as the core sees it."""
        return self.work.assessed

    @property
    def signs(self) -> Signs:
        """How signs are shown."""
        return self.jixiao.signs

    @property
    def jixiao(self) -> JixiaoApp:
        """The application."""
        return cast("JixiaoApp", self.app)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the node that is shown."""
        return fields_of(self.node, self.assessed)

    def field_at(self, path: FieldPath | None) -> Field | None:
        """The field of the shown node at *path*."""
        return next((field for field in self.fields if field.path == path), None)

    def show_all(self) -> None:
        """Everything anew: after opening, and after a change of size."""
        self.show_progress()
        self.show_node()

    def show_progress(self) -> None:
        """The outline, the findings and the top line, after an edit."""
        outline = outline_lines(self.assessed, width=self.outline.room, signs=self.signs)
        self.outline.replace(outline)
        self.outline.go_to(self.node)
        if self.finding_list.room > 0:
            self.finding_list.replace(listed_findings(self.assessed, width=self.finding_list.room, signs=self.signs))
        self.show_top()

    def show_top(self) -> None:
        """The top line: what it is, the running total, when it was saved."""
        form, card = self.assessed.form, self.assessed.scorecard
        left = texts.top_left(form.project.text, form.year, form.department.text)
        total = texts.total(card.total, card.grade)
        self.set_top(self.signs.of(left), texts.top_right(total, texts.saved(self.work.session.saved_at)))

    def show_node(self) -> None:
        """The pane of the node: its fields with the editor among them, or its list."""
        field = self.field_at(self.field)
        self.set_class(field is None, "-listing")
        self.below.can_focus = field is None
        if field is None:
            title = name_of(self.node, self.assessed)
            self.below.show(listed_lines(self.node, self.assessed, width=self.below.room, signs=self.signs))
        else:
            title = self._title()
            self.editor.take_up(field.text or "", long=field.long)
            self.query_one("#editing-label", Static).update(Text(padded(f"  {field.label}", 13)), layout=False)
            self.show_fields()
            self.below.scroll_home(animate=False)
        self.query_one("#entry-title", Static).update(Text(self.signs.of(title)), layout=False)
        self.refresh_legend()

    def show_fields(self) -> None:
        """The fields above and below the one under edit; what does not fit above is scrolled away."""
        self._fit_editor()
        fields, here = self.fields, self.field_at(self.field)
        if here is None:
            return
        place = fields.index(here)
        above = [line for field in fields[:place] for line in self._lines_of(field)]
        if here.heading:
            above.append(Line(f" {self.signs.of(here.heading)}", ink=Ink.HEADING))
        below = self._below(here)
        pane = self.query_one("#entry").size.height - 1 - self.editor.lines_needed
        room = max(pane // 3, pane - len(below))
        shown = above[max(0, len(above) - room) :]
        self.above.styles.height = len(shown)
        self.above.replace(shown)
        self.below.replace(below)

    def show_understood(self) -> None:
        """What is said of the text as it is typed."""
        here = self.field_at(self.field)
        if here is not None:
            if self._fit_editor():
                self.show_fields()
            else:
                self.below.replace(self._below(here))

    def _fit_editor(self) -> bool:
        """Gives the editor as many lines as its text takes; whether that changed its size."""
        height = self.editor.lines_needed
        current = self.editor.styles.height
        if current is not None and current.value == height:
            return False
        self.editor.styles.height = height
        return True

    def _below(self, here: Field) -> list[Line]:
        """The lines beneath the editor: how its text is read, the other fields, the score, the findings."""
        width, signs = self.below.room, self.signs
        if self.editor.changed:
            said = understood(self.assessed.form, here.path, self.editor.text)
            line = drafted_line(self.assessed, here.path, self.editor.text)
        else:
            said = remark_of(here, self.assessed)
            line = self.assessed.line_at(here.path)
        fields = self.fields
        rest = [line for field in fields[fields.index(here) + 1 :] for line in self._lines_of(field)]
        return [
            *understood_lines(said, width=width, signs=signs),
            *rest,
            *beneath(here, line, self.assessed, width=width, signs=signs),
        ]

    def _lines_of(self, field: Field) -> list[Line]:
        return field_lines(field, self.assessed, width=self.below.room, signs=self.signs)

    def _title(self) -> str:
        match self.node:
            case Part():
                return labels.PART_TEXT[self.node]
            case _:
                row = self.assessed.form.indicators[cast("int", cast("FieldPath", self.field)[1])]
                names = (row.dimension.text, row.category.text)
                return " › ".join(name for name in names if name)

"""The panes of the screen on which a form is filled in, and how they show where the work stands."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.strip import Strip

from jixiao.tui.fill import labels, row_texts, texts
from jixiao.tui.fill.assessed import Assessed
from jixiao.tui.fill.entry import EntryPane
from jixiao.tui.fill.field_lines import field_lines, said_lines, understood_lines
from jixiao.tui.fill.fields import Field, fields_of
from jixiao.tui.fill.nodes import Group, Node, Part, Row
from jixiao.tui.fill.outline import Known, name_of, outline_lines
from jixiao.tui.fill.outline_list import OutlineList
from jixiao.tui.fill.panes import Dividers, Middle, Panes
from jixiao.tui.fill.understood import Understood
from jixiao.tui.fill.work import Work
from jixiao.tui.lines import Ink, Line, LineList, TextLine
from jixiao.tui.page import Page
from jixiao.tui.signs import Signs

if TYPE_CHECKING:
    from jixiao.store import FieldPath


WIDE = 110
"""Columns from which the findings stand beside the fields."""
PAINTED_SECONDS = 0.005
"""How long after a key the rest of its work begins: by then what it changed is painted and written."""


class FillBoard(Page):
    """Outline, fields, findings; the keys stand in the page built on it."""

    AUTO_FOCUS = "#entry"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - textual declares it so

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work = work
        self.node: Node = Part.HEAD
        self.field: FieldPath | None = None
        self.panes = Panes(id="panes")
        self._dividers = Dividers(self, self.panes)
        self.outline = OutlineList(id="outline")
        self.middle_pane = Middle(id="middle")
        self.title_line = TextLine(id="title")
        self.entry = EntryPane(id="entry")
        self.listing = LineList(id="listing")
        self.closed: set[Group] = set()
        self._known_rows: Known = {}
        self._sizes: list[Size] = []
        self._fields: tuple[Node, Assessed, tuple[Field, ...]] | None = None
        self.finding_list = LineList(id="findings")

    def compose(self) -> ComposeResult:
        """Whether there is room for all panes is told before any of them gets its style."""
        self.set_class(self.app.size.width >= WIDE, "-wide")
        yield from super().compose()

    def body(self) -> ComposeResult:
        """The outline, the fields of the node with one of them under edit, and where there is room the findings."""
        with self.panes:
            yield self.outline
            with self.middle_pane:
                yield self.title_line
                yield self.entry
                yield self.listing
            yield self.finding_list

    def render_lines(self, crop: Region) -> list[Strip]:
        """All of it is covered but the lines between the panes."""
        return self._dividers.strips(crop)

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is forgotten."""
        super().notify_style_update()
        self._dividers.forget()

    def on_mount(self) -> None:
        """Nothing can be cut to its width before the widths are known: `on_resize` shows it all."""
        super().on_mount()
        self.entry.shown_as = self.signs.of

    def on_resize(self) -> None:
        """All lines are cut to the panes' new widths: as far as they are known at once, then as they turn out."""
        self._show_resized()
        self.call_after_refresh(self._show_laid_out)

    def _show_laid_out(self) -> None:
        self._show_resized()
        if not self.assessed.known:
            self.once_painted(self.begin)

    def once_painted(self, doing: Callable[[], object]) -> None:
        """
        Has something done when the screen has answered the key.

        `call_after_refresh` would come too early: the widgets have not told the screen yet that they have to be
        painted. A timer of the framework is a task of its own, whose beginning and end would cost as much as a pane.
        """
        get_running_loop().call_later(PAINTED_SECONDS, self.call_next, doing)

    def _show_resized(self) -> None:
        sizes = [pane.size for pane in (self.outline, self.middle_pane, self.finding_list)]
        if not self.is_attached or sizes == self._sizes or not sizes[0]:
            return
        self._sizes = sizes
        self.show_all()

    def begin(self) -> None:
        """Has the form scored and reviewed, once it is on the screen."""
        raise NotImplementedError

    @property
    def assessed(self) -> Assessed:
        """The form as the core sees it."""
        return self.work.assessed

    @property
    def middle(self) -> int:
        """How many cells wide the pane in the middle is, whether it holds fields or a list."""
        return self.middle_pane.outer_size.width

    @property
    def signs(self) -> Signs:
        """How signs are shown."""
        return self.host.signs

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of the node that is shown, made once for each state of the form."""
        node, assessed = self.node, self.assessed
        if self._fields is None or self._fields[0] != node or self._fields[1] is not assessed:
            self._fields = (node, assessed, fields_of(node, assessed))
        return self._fields[2]

    def field_at(self, path: FieldPath | None) -> Field | None:
        """The field of the shown node at *path*."""
        return next((field for field in self.fields if field.path == path), None)

    def show_all(self) -> None:
        """Everything anew: after opening, and after a change of size."""
        self.show_progress()
        self.show_node()

    def show_progress(self) -> None:
        """The outline, the findings and the top line, after an edit."""
        outline = outline_lines(
            self.assessed, width=self.outline.room, signs=self.signs, known=self._known_rows, closed=self.closed
        )
        self.outline.show(outline)
        self.point_outline()
        self.show_findings()
        self.show_top()

    def show_findings(self) -> None:
        """Beside the fields all findings; beside the list of them the one under its cursor, in full."""
        width = self.finding_list.room
        if width <= 0 or not self.assessed.known:
            return
        from jixiao.tui.fill.explaining import finding_in_full, listed_findings

        place = self.listing.key if self.node is Part.CHECK else None
        if isinstance(place, int) and place < len(self.assessed.findings):
            lines = finding_in_full(self.assessed.findings[place], self.assessed, width=width, signs=self.signs)
        else:
            lines = listed_findings(self.assessed, width=width, signs=self.signs)
        self.finding_list.show(lines)

    def point_outline(self) -> None:
        """The outline's cursor on the node that is shown, on its group where that is closed."""
        if not self.outline.point_to(self.node) and isinstance(self.node, Row):
            self.outline.point_to(Group(self.assessed.form.indicators[self.node.index].dimension_kind))

    def show_top(self) -> None:
        """The top line: what it is, the running total, when it was saved."""
        form, card = self.assessed.form, self.assessed.scores
        left = texts.top_left(form.project.text, form.year, form.department.text)
        total = texts.WORKING if card is None else texts.total(card.total, card.grade)
        self.set_top(self.signs.of(left), texts.top_right(total, texts.saved(self.work.session.saved_at)))

    def show_node(self) -> None:
        """The pane of the node: its fields with one of them under edit, or its list."""
        field = self.field_at(self.field)
        left_list = self.has_class("-listing")
        self.set_class(field is None, "-listing")
        if field is None:
            from jixiao.tui.fill.listing import listed_lines

            title = name_of(self.node, self.assessed)
            self.listing.show(listed_lines(self.node, self.assessed, width=self.middle - 1, signs=self.signs))
        else:
            title = self._title()
            self.entry.take_up(field.text or "", long=field.long)
            self.show_fields()
        if left_list or field is None:
            self.show_findings()
        self.title_line.show(f" {self.signs.of(title)}")
        self.refresh_legend()

    def show_fields(self) -> None:
        """The fields of the node around the one under edit; what there is to say of it stands under its own row."""
        fields, here = self.fields, self.field_at(self.field)
        if here is None:
            return
        place = fields.index(here)
        above = [line for field in fields[:place] for line in self._lines_of(field)]
        if here.heading:
            above.append(Line(f" {self.signs.of(here.heading)}", ink=Ink.HEADING))
        after = fields[place + 1 :]
        own = next((number for number, field in enumerate(after) if field.heading), len(after))
        rest = [[line for field in part for line in self._lines_of(field)] for part in (after[:own], after[own:])]
        beneath = self._beneath(here)
        gap = [Line("")] if beneath and rest[1] else []
        self.entry.show(here.label, above, [*self._said_of(here), *rest[0], *beneath, *gap, *rest[1]])

    def _said_of(self, here: Field) -> list[Line]:
        """How the text under edit is read."""
        changed = self.entry.changed
        said = self._understood(here) if changed else self._remark_of(here)
        lines = understood_lines(said, width=self.middle, signs=self.signs)
        offered = self.usual_here() if changed or here.text is None else ()
        return (
            [*lines, *said_lines(row_texts.usual(offered), width=self.middle, signs=self.signs)] if offered else lines
        )

    def _understood(self, here: Field) -> Understood:
        """How what is typed is read."""
        from jixiao.tui.fill.understanding import understood

        return understood(self.assessed.form, here.path, self.entry.text)

    def usual_here(self) -> tuple[str, ...]:
        """What is usually written in the field under edit."""
        if self.field is None or not self.assessed.known:
            return ()
        from jixiao.tui.fill.suggesting import usual_texts

        return usual_texts(self.assessed.form, self.field, self.entry.text if self.entry.changed else "")

    def _beneath(self, here: Field) -> list[Line]:
        """The score that the text under edit would give, and the findings."""
        if not self.assessed.known:
            return []
        from jixiao.tui.fill.explaining import beneath

        line = self.work.drafted(here.path, self.entry.text) if self.entry.changed else self.assessed.line_at(here.path)
        return beneath(here, line, self.assessed, width=self.middle, signs=self.signs)

    def _lines_of(self, field: Field) -> tuple[Line, ...]:
        return field_lines(field, self._remark_of(field), width=self.middle, signs=self.signs)

    def _remark_of(self, field: Field) -> Understood:
        if not self.assessed.known:
            return Understood()
        from jixiao.tui.fill.explaining import remark_of

        return remark_of(field, self.assessed)

    def _title(self) -> str:
        match self.node:
            case Part():
                return labels.PART_TEXT[self.node]
            case _:
                row = self.assessed.form.indicators[cast("int", cast("FieldPath", self.field)[1])]
                names = (row.dimension.text, row.category.text)
                return " › ".join(name for name in names if name)

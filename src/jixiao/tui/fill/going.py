"""How the cursor goes through the form: to a field, to a node, to the next open field, to the place of a finding."""

from __future__ import annotations

from jixiao.store import FieldPath
from jixiao.tui.dialogs import Notice
from jixiao.tui.fill import texts
from jixiao.tui.fill.fields import fields_of, next_stop
from jixiao.tui.fill.nodes import Group, Node, Part, Row, node_of, rows_of
from jixiao.tui.fill.saving import FillSaving


class FillGoing(FillSaving):
    """The saving board with a cursor that goes from field to field."""

    def go_to(self, path: FieldPath) -> None:
        """Puts the field at *path* under edit."""
        self.node, self.field = node_of(path), path
        self.point_outline()
        self.show_node()
        if not self.entry.has_focus:
            self.entry.focus()

    def show_from(self, node: Node) -> None:
        """Goes into a node that is a list."""
        self.node, self.field = node, None
        self.point_outline()
        self.show_node()
        self.listing.focus()

    def go_to_finding(self, place: int) -> None:
        """To the field of a finding; one that concerns no field is shown in full."""
        placed = self.assessed.findings[place]
        if placed.path is not None and self.has_field(placed.path):
            self.go_to(placed.path)
        else:
            from jixiao.tui.fill.explaining import whole_finding

            text = self.signs.of_lines(whole_finding(placed, self.assessed))
            self.app.push_screen(Notice(texts.FINDING_OF_FORM, text))

    def has_field(self, path: FieldPath) -> bool:
        """Whether the screen has a field at *path*."""
        return any(field.path == path for field in fields_of(node_of(path), self.assessed))

    def show(self, node: Node) -> None:
        """Shows a node without going into it."""
        fields = fields_of(node, self.assessed)
        self.node = node
        self.field = (self.first_open(node) or fields[0].path) if fields else None
        self.show_node()

    def go_next(self) -> None:
        """On to the next open field; at the end, on to the findings."""
        path = None if self.field is None else next_stop(self.assessed, self.field)
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

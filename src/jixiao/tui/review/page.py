"""The review screen: what each key does. The panes stand in `board`, what they show in `view`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from jixiao.reviewing import Finding
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.lines import LineList
from jixiao.tui.page import Command
from jixiao.tui.review import key_texts, notices, texts
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.deciding_page import DecidingPage
from jixiao.tui.review.search import MOST_MATCHES, Match, TextMatch, matches_of
from jixiao.tui.review.sections import Section
from jixiao.tui.review.submitted import RowKey
from jixiao.tui.review.wanted import Wanted


class ReviewPage(DecidingPage):
    """One submission under review. In: a path. Out: decisions, written beside the file as they are made."""

    HELP_TITLE: ClassVar[str] = key_texts.HELP_TITLE
    HELP: ClassVar[str] = key_texts.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "accept", texts.ACCEPT, show=False),
        Binding("delete,backspace", "refuse", texts.DISMISS, show=False),
        Binding("ctrl+e", "note", texts.NOTE, show=False),
        Binding("f9", "decide_together", texts.DECIDE_TOGETHER, show=False),
        Binding("ctrl+t", "file_note", texts.FILE_NOTE, show=False),
        Binding("ctrl+z", "undo", texts.UNDO, show=False),
        Binding("f8", "next_undecided", texts.NEXT_UNDECIDED, show=False),
        Binding("f2", "near", texts.NEAR, show=False),
        Binding("right", "step_place(1)", texts.NEXT_PLACE, show=False),
        Binding("left", "step_place(-1)", texts.PREVIOUS_PLACE, show=False),
        Binding("f3", "next_form", texts.NEXT_FORM, show=False),
        Binding("f4", "filter", texts.FILTER, show=False),
        Binding("f5", "scores", texts.SCORES, show=False),
        Binding("f6", "rule", texts.RULE, show=False),
        Binding("f7", "hand_back", texts.HAND_BACK, show=False),
        Binding("ctrl+f", "search", texts.SEARCH, show=False),
        Binding("ctrl+c", "copy", texts.COPY, show=False),
        Binding("ctrl+r", "read_again", texts.READ_AGAIN, show=False),
        Binding("ctrl+n", "other_file(1)", texts.NEXT_FILE, show=False),
        Binding("ctrl+l", "other_file(-1)", texts.PREVIOUS_FILE, show=False),
        Binding("escape", "up", texts.UP, show=False),
    ]

    def commands(self) -> Iterator[Command]:
        """All that can be done here, by name and by the pinyin initials of the name."""
        yield Command(texts.ACCEPT, "ss", "Space", self.action_accept)
        yield Command(texts.DISMISS, "bcl", "Delete", self.action_refuse)
        yield Command(texts.NOTE, "jx", "Ctrl+E", self.action_note)
        yield Command(texts.DECIDE_TOGETHER, "lt", "F9", self.action_decide_together)
        yield Command(texts.FILE_NOTE, "zf", "Ctrl+T", self.action_file_note)
        yield Command(texts.UNDO, "ch", "Ctrl+Z", self.action_undo)
        yield Command(texts.NEXT_UNDECIDED, "xyt", "F8", self.action_next_undecided)
        yield Command(texts.NEAR, "zz", "F2", self.action_near)
        yield Command(texts.NEXT_PLACE, "xyc", "→", lambda: self.action_step_place(1))
        yield Command(texts.PREVIOUS_PLACE, "syc", "←", lambda: self.action_step_place(-1))
        yield Command(texts.NEXT_FORM, "xyz", "F3", self.action_next_form)
        yield Command(texts.FILTER, "sx", "F4", self.action_filter)
        yield Command(texts.SCORES, "gkj", "F5", self.action_scores)
        yield Command(texts.RULE, "jcx", "F6", self.action_rule)
        yield Command(texts.HAND_BACK, "fk", "F7", self.action_hand_back)
        yield Command(texts.SEARCH, "cz", "Ctrl+F", self.action_search)
        yield Command(texts.COPY, "fz", "Ctrl+C", self.action_copy)
        yield Command(texts.READ_AGAIN, "cxdq", "Ctrl+R", self.action_read_again)
        if self.beside is not None:
            yield Command(texts.NEXT_FILE, "xyf", "Ctrl+N", lambda: self.action_other_file(1))
            yield Command(texts.PREVIOUS_FILE, "syf", "Ctrl+L", lambda: self.action_other_file(-1))
        yield Command(texts.UP, "th", "Esc", self.action_up)
        yield from super().commands()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """The cursor moved: another finding, or another row of the table."""
        match event.key:
            case FindingKey() | Section():
                self.select(event.key)
            case RowKey() if event.control.has_focus:
                self.show_detail()

    def on_line_list_chosen(self, event: LineList.Chosen) -> None:
        """Enter: from a finding to its place, from a row to its finding, from a section to its entries."""
        match event.key:
            case FindingKey():
                self.focus_table()
            case RowKey() as row:
                self._go_to_finding_at(row)
            case Section() as section:
                self._show_section(section)

    def action_next_form(self) -> None:
        """On to the next form: its first finding, or only its table where it has none."""
        if self.view is None:
            return
        key = self.view.next_form()
        if key is None:
            self.show_table()
        else:
            self.go_to(key)

    def action_filter(self) -> None:
        """Asks which findings to list: by severity, by family of checks, of the form that is shown, not decided."""
        view = self.view
        if view is None:
            return
        offered = view.offers()
        choices = [
            Choice(str(place), self.signs.of(texts.offer(offer.text, is_chosen=offer.chosen)), str(offer.count))
            for place, offer in enumerate(offered)
        ]
        question = Choose(texts.FILTER, choices)
        self.app.push_screen(question, lambda answer: self._list(offered[int(answer)].wanted) if answer else None)

    def action_other_file(self, by: int) -> None:
        """On to the next file of the folder, or back to the one before."""
        other = None if self.beside is None else self.beside(self.file, by)
        if other is None:
            self.notify(texts.NO_OTHER_FILE, markup=False)
        else:
            self.leave(lambda: self._open_instead(other))

    def action_scores(self) -> None:
        """The form's scores under every policy that fits."""
        form = None if self.view is None else self.view.form
        if form is None:
            self.notify(texts.NO_FORM, markup=False)
        else:
            self.app.push_screen(Notice(texts.SCORES, notices.scores(form, ascii_signs=self.signs.ascii_only)))

    def action_rule(self) -> None:
        """The page of the rule that found it."""
        if self.finding is not None:
            title, text = notices.rule_page(self.finding.code, ascii_signs=self.signs.ascii_only)
            self.app.push_screen(Notice(title, text))

    def action_hand_back(self) -> None:
        """The findings as they would go back to the unit now."""
        if self.view is not None:
            text = notices.handed_back(self.view.review, self.view.deciding, ascii_signs=self.signs.ascii_only)
            self.app.push_screen(Notice(texts.HAND_BACK, text))

    def action_copy(self) -> None:
        """The selected finding to the clipboard, or the row of the table while the cursor stands there."""
        text = "" if self.view is None else self.view.copied(self.row)
        if text:
            self.app.copy_to_clipboard(text)
            self.notify(texts.copied(text.splitlines()[0]), markup=False)

    def action_search(self) -> None:
        """Asks for a text and lists where it stands."""
        if self.view is not None:
            question = AskText(texts.ASK_SEARCH, text=texts.ASK_SEARCH_TEXT, one_line=True)
            self.app.push_screen(question, lambda query: self._search(query) if query else None)

    def action_up(self) -> None:
        """From the table or the lower pane back to the findings; from there back to where the file was opened."""
        if self.view is None or self.causes_focused:
            self.leave(self._close)
        else:
            self.focus_causes()

    def _close(self) -> None:
        self.app.pop_screen()

    def _open_instead(self, other: Path) -> None:
        self.app.switch_screen(ReviewPage(other, opener=self.opener, beside=self.beside))

    def _list(self, wanted: Wanted) -> None:
        if self.view is not None:
            self.view.wanted = wanted
            self.show_all()

    def _go_to_finding_at(self, row: RowKey) -> None:
        found = [] if self.view is None else self.view.findings_at(row)
        if found:
            self.go_to(FindingKey(found[0].fingerprint))
            self.focus_causes()

    def _show_section(self, section: Section) -> None:
        """All entries of a section; those that have a place are led to."""
        view = self.view
        if view is None:
            return
        title, text = view.section_notice(section)
        if section is not Section.READING_NOTES:
            self.app.push_screen(Notice(title, text))
            return
        choices = [Choice(str(place), *view.note_texts(note)) for place, note in enumerate(view.review.reading_notes)]
        self.app.push_screen(Choose(title, choices), lambda answer: self._go_to_note(int(answer)) if answer else None)

    def _go_to_note(self, place: int) -> None:
        if self.view is not None:
            self.focus_table(self.view.shown.line_of(self.view.review.reading_notes[place].origin))

    def _search(self, query: str) -> None:
        if self.view is None:
            return
        matches = list(matches_of(self.view.review, query))
        if not matches:
            self.notify(texts.not_found(query), markup=False)
            return
        listed = matches[:MOST_MATCHES]
        choices = [Choice(str(place), *self.view.match_texts(match)) for place, match in enumerate(listed)]
        question = Choose(texts.found(query, len(matches), len(listed)), choices)
        self.app.push_screen(question, lambda answer: self._go_to_match(listed[int(answer)]) if answer else None)

    def _go_to_match(self, match: Match) -> None:
        match match:
            case Finding():
                self.go_to(FindingKey(match.fingerprint))
                self.focus_causes()
            case TextMatch(block, row):
                self.focus_table(RowKey(block, row))

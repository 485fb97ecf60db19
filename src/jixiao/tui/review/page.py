"""The review screen: what each key does. The panes stand in `board`, what they show in `view`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from jixiao.errors import JixiaoError
from jixiao.report.finding_wording import heading_of
from jixiao.reviewing import Finding
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.lines import LineList
from jixiao.tui.page import Command
from jixiao.tui.review import notices, texts
from jixiao.tui.review.board import ReviewBoard
from jixiao.tui.review.causes import FindingKey, Section
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.search import Match, TextMatch, matches_of
from jixiao.tui.review.submitted import RowKey

_Result = TypeVar("_Result")

MOST_MATCHES = 200
"""How many places a search lists."""


class ReviewPage(ReviewBoard):
    """One submission under review. In: a path. Out: decisions, written beside the file as they are made."""

    HELP_TITLE: ClassVar[str] = texts.HELP_TITLE
    HELP: ClassVar[str] = texts.HELP
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "accept", texts.ACCEPT, show=False),
        Binding("delete,backspace", "refuse", texts.DISMISS, show=False),
        Binding("ctrl+e", "note", texts.NOTE, show=False),
        Binding("ctrl+z", "undo", texts.UNDO, show=False),
        Binding("f8", "next_undecided", texts.NEXT_UNDECIDED, show=False),
        Binding("f3", "next_form", texts.NEXT_FORM, show=False),
        Binding("f4", "filter", texts.FILTER, show=False),
        Binding("f5", "scores", texts.SCORES, show=False),
        Binding("f6", "rule", texts.RULE, show=False),
        Binding("f7", "hand_back", texts.HAND_BACK, show=False),
        Binding("ctrl+f", "search", texts.SEARCH, show=False),
        Binding("escape", "up", texts.UP, show=False),
    ]

    @classmethod
    def open(cls, path: Path) -> ReviewPage:
        """The screen for the file at *path*, which is read and reviewed once the screen is there."""
        return cls(path)

    def commands(self) -> Iterator[Command]:
        """All that can be done here, by name and by the pinyin initials of the name."""
        yield Command(texts.ACCEPT, "ss", "Space", self.action_accept)
        yield Command(texts.DISMISS, "bcl", "Delete", self.action_refuse)
        yield Command(texts.NOTE, "jx", "Ctrl+E", self.action_note)
        yield Command(texts.UNDO, "ch", "Ctrl+Z", self.action_undo)
        yield Command(texts.NEXT_UNDECIDED, "xyt", "F8", self.action_next_undecided)
        yield Command(texts.NEXT_FORM, "xyz", "F3", self.action_next_form)
        yield Command(texts.FILTER, "sx", "F4", self.action_filter)
        yield Command(texts.SCORES, "gkj", "F5", self.action_scores)
        yield Command(texts.RULE, "jcx", "F6", self.action_rule)
        yield Command(texts.HAND_BACK, "fk", "F7", self.action_hand_back)
        yield Command(texts.SEARCH, "cz", "Ctrl+F", self.action_search)
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

    def action_accept(self) -> None:
        """The finding holds."""
        finding = self.finding
        if finding is not None:
            self._decide(lambda deciding: deciding.accept(finding))

    def action_refuse(self) -> None:
        """The finding does not hold: asks why."""
        finding = self.finding
        if finding is not None:
            self._ask_reason(finding, texts.ASK_DISMISS)

    def action_note(self) -> None:
        """A note on the finding."""
        finding, view = self.finding, self.view
        if finding is None or view is None:
            return
        decision = view.deciding.of(finding)
        question = AskText(texts.ASK_NOTE, text=heading_of(finding), given="" if decision is None else decision.reason)
        self.app.push_screen(
            question, lambda text: self._decide(lambda deciding: deciding.note(finding, text)) if text else None
        )

    def action_undo(self) -> None:
        """Takes the last decision back and goes to its finding."""
        if self.view is not None and not self.view.deciding.can_undo:
            self.notify(texts.NOTHING_TO_UNDO, markup=False)
            return
        fingerprint = self._decide(lambda deciding: deciding.undo())
        if fingerprint is not None:
            self.go_to(FindingKey(fingerprint))

    def action_next_undecided(self) -> None:
        """On to the next finding that is not decided."""
        if self.view is None:
            return
        key = self.view.next_undecided()
        if key is None:
            self.notify(texts.NOTHING_UNDECIDED, markup=False)
        else:
            self.go_to(key)

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
        """Lists all findings, those not decided, or the errors."""
        if self.view is not None:
            self.view.wanted = self.view.wanted.next()
            self.show_all()

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

    def action_search(self) -> None:
        """Asks for a text and lists where it stands."""
        if self.view is not None:
            question = AskText(texts.ASK_SEARCH, text=texts.ASK_SEARCH_TEXT, one_line=True)
            self.app.push_screen(question, lambda query: self._search(query) if query else None)

    def action_up(self) -> None:
        """From the table or the lower pane back to the findings; from there back to where the file was opened."""
        if self.view is None or self.causes_focused:
            self.app.pop_screen()
        else:
            self.focus_causes()

    def _ask_reason(self, finding: Finding, question: str) -> None:
        view = self.view
        before = None if view is None else view.deciding.of(finding)
        given = "" if before is None else before.reason
        ask = AskText(question, text=heading_of(finding), given=given)
        self.app.push_screen(ask, lambda reason: self._dismiss_finding(finding, reason))

    def _dismiss_finding(self, finding: Finding, reason: str | None) -> None:
        if reason == "":
            self._ask_reason(finding, texts.ASK_DISMISS_AGAIN)
        elif reason is not None:
            self._decide(lambda deciding: deciding.dismiss(finding, reason))

    def _decide(self, decide: Callable[[Deciding], _Result]) -> _Result | None:
        """Decides and shows it; where it can't be written, says so: it holds for this session then."""
        if self.view is None:
            return None
        result = None
        try:
            result = decide(self.view.deciding)
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.NOT_WRITTEN, error.line()))
        self.show_all()
        return result

    def _go_to_finding_at(self, row: RowKey) -> None:
        found = [] if self.view is None else self.view.findings_at(row)
        if found:
            self.go_to(FindingKey(found[0].fingerprint))
            self.focus_causes()

    def _show_section(self, section: Section) -> None:
        if self.view is not None:
            title, text = self.view.section_notice(section)
            self.app.push_screen(Notice(title, text))

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

"""What the keys that decide do: one finding or several that belong together, notes, and taking back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from jixiao.errors import JixiaoError
from jixiao.report.sentences import heading_of
from jixiao.reviewing import Finding
from jixiao.store import Decided, Decision, FileNote
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.review import decision_texts, texts
from jixiao.tui.review.board import ReviewBoard
from jixiao.tui.review.causes import FindingKey
from jixiao.tui.review.deciding import Deciding
from jixiao.tui.review.joint import Answer, answers_of, groups_of, others_of, question_of

_Result = TypeVar("_Result")


class DecidingPage(ReviewBoard):
    """The board with the keys that decide; each decision is written as it is made."""

    def close_files(self) -> str | None:
        """Tries again to write what could not be written; one line where that fails."""
        if self.view is None or not self.view.deciding.unsaved:
            return None
        try:
            self.view.deciding.save()
        except JixiaoError as error:
            return error.line()
        return None

    def leave(self, go: Callable[[], None]) -> None:
        """Leaves by *go*; where decisions stand in memory only, not without a question."""
        line = self.close_files()
        if line is None:
            go()
            return
        choices = [Choice("stay", decision_texts.STAY), Choice("leave", decision_texts.LEAVE_ALL_THE_SAME)]
        question = Choose(decision_texts.NOT_WRITTEN, choices, text=line)
        self.app.push_screen(question, lambda answer: go() if answer == "leave" else None)

    def action_read_again(self) -> None:
        """The file as it is now; where decisions stand in memory only, not without a question."""
        if self.view is not None:
            self.leave(self.read_again)

    def action_accept(self) -> None:
        """The finding holds; where that is decided already, on to the next one that is not."""
        finding, view = self.finding, self.view
        if finding is None or view is None:
            return
        if view.deciding.is_accepted(finding):
            self.action_next_undecided()
            return
        self._decide(lambda deciding: deciding.accept([finding]))
        if not self.causes_focused and view.deciding.is_accepted(finding):
            self.notify(decision_texts.accepted(heading_of(finding)), markup=False)

    def action_next_undecided(self) -> None:
        """On to the next finding that is not decided."""
        if self.view is None:
            return
        key = self.view.next_undecided()
        if key is None:
            self.notify(texts.nothing_undecided(is_of_several=self.beside is not None), markup=False)
        else:
            self.go_to(key)

    def action_refuse(self) -> None:
        """The finding does not hold: asks why."""
        finding = self.finding
        if finding is not None:
            self._ask_reason([finding], decision_texts.ASK_DISMISS)

    def action_decide_together(self) -> None:
        """A cause with all that follows from it, or all of one check: asks once how to decide, and on how many."""
        finding, view = self.finding, self.view
        if finding is None or view is None:
            return
        groups = groups_of(view, finding)
        if not groups:
            self.notify(decision_texts.NOTHING_TOGETHER, markup=False)
            return
        answers = [answer for group in groups for answer in answers_of(group)]
        choices = [Choice(str(place), answer.text) for place, answer in enumerate(answers)]
        question = Choose(heading_of(groups[0].findings[0]), choices, text="\n".join(map(question_of, groups)))
        self.app.push_screen(question, lambda key: self._decide_group(answers[int(key)]) if key else None)

    def action_note(self) -> None:
        """A note on the finding, or on the whole file where something else is selected."""
        finding, view = self.finding, self.view
        if view is None:
            return
        if finding is None:
            self.action_file_note()
            return
        decision = view.deciding.of(finding)
        self._ask_note(finding, "" if decision is None else decision.reason)

    def action_file_note(self) -> None:
        """A note on the whole file."""
        if self.view is None:
            return
        note = self.view.deciding.note
        question = AskText(decision_texts.ASK_FILE_NOTE, text=self.file_name, given="" if note is None else note.text)
        self.app.push_screen(question, lambda text: self._write_file_note(text, seen=note))

    def action_undo(self) -> None:
        """Takes the last decision back and goes to its finding; a joint one as a whole."""
        if self.view is None:
            return
        if not self.view.deciding.can_undo:
            self.notify(decision_texts.NOTHING_TO_UNDO, markup=False)
            return
        undone = self._change(lambda deciding: deciding.undo())
        if undone is None:
            return
        self.go_to(FindingKey(undone.fingerprints[0]))
        if len(undone.fingerprints) > 1 or undone.kept:
            self.notify(decision_texts.undone(len(undone.fingerprints) - undone.kept, undone.kept), markup=False)

    def _decide_group(self, answer: Answer) -> None:
        findings = answer.group.findings
        if answer.decision is Decision.ACCEPTED:
            self._decide(lambda deciding: deciding.accept(findings))
        else:
            self._ask_reason(findings, decision_texts.ASK_DISMISS, others=others_of(answer.group))

    def _ask_note(self, finding: Finding, given: str) -> None:
        question = AskText(decision_texts.ASK_NOTE, text=heading_of(finding), given=given)
        self.app.push_screen(question, lambda text: self._write_note(finding, text))

    def _ask_reason(
        self, findings: Sequence[Finding], question: str, *, others: str = "", given: str | None = None
    ) -> None:
        """
        Asks why they do not hold; *others* says for which beside the first.

        *given* is what was written already, else the reason that is on record.
        """
        if self.view is None:
            return
        before = self.view.deciding.of(findings[0])
        known = "" if before is None else before.reason
        text = f"{heading_of(findings[0])}{others}"
        ask = AskText(question, text=text, given=known if given is None else given)
        self.app.push_screen(ask, lambda reason: self._dismiss(findings, reason, others=others))

    def _dismiss(self, findings: Sequence[Finding], reason: str | None, *, others: str) -> None:
        if reason == "":
            self._ask_reason(findings, decision_texts.ASK_DISMISS_AGAIN, others=others)
        elif reason is not None:
            self._decide(
                lambda deciding: deciding.dismiss(findings, reason),
                again=lambda: self._ask_reason(findings, decision_texts.ASK_DISMISS, others=others, given=reason),
            )

    def _write_note(self, finding: Finding, text: str | None) -> None:
        """An empty text takes a note away; the reason of a dismissal can't be taken away."""
        before = None if self.view is None else self.view.deciding.of(finding)
        if text:
            self._decide(
                lambda deciding: deciding.write_note(finding, text), again=lambda: self._ask_note(finding, text)
            )
        elif text == "" and before is not None:
            match before.decision:
                case Decision.ACCEPTED:
                    self._decide(lambda deciding: deciding.write_note(finding, ""))
                case Decision.DISMISSED:
                    self._ask_reason([finding], decision_texts.ASK_DISMISS_AGAIN)
                case Decision.NOTED:
                    self._decide(lambda deciding: deciding.clear(finding))

    def _write_file_note(self, text: str | None, *, seen: FileNote | None) -> None:
        if text is not None:
            self._change(lambda deciding: deciding.write_file_note(text, seen=seen))
            self.notify(decision_texts.file_noted(is_empty=not text), markup=False)

    def _decide(
        self, decide: Callable[[Deciding], tuple[Decided, ...]], *, again: Callable[[], None] | None = None
    ) -> None:
        """
        Decides; what others decided on the same findings meanwhile is shown instead of being overridden.

        *again* then asks anew with what was written, so that no text is lost.
        """
        theirs = self._change(decide)
        if theirs:
            notice = Notice(decision_texts.DECIDED_ELSEWHERE, decision_texts.elsewhere(theirs))
            self.app.push_screen(notice, lambda _: None if again is None else again())

    def _change(self, change: Callable[[Deciding], _Result]) -> _Result | None:
        """
        Changes the decisions and shows it; where it can't be written, says so: it holds for this session then.

        Why is told in full the first time only, so that the work can go on.
        """
        if self.view is None:
            return None
        result, deciding = None, self.view.deciding
        told = deciding.unsaved
        try:
            result = change(deciding)
        except JixiaoError as error:
            if told:
                self.notify(decision_texts.STILL_NOT_WRITTEN, severity="warning", markup=False)
            else:
                self.app.push_screen(Notice(decision_texts.NOT_WRITTEN, error.line()))
        self.look_at_file()
        self.show_decisions()
        return result

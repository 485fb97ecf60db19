"""The form handed out as a file of another kind, and what was changed in it."""

from __future__ import annotations

from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.exporting import endings, export
from jixiao.tui.dialogs import AskText, Choice, Choose, Notice
from jixiao.tui.fill import labels, texts
from jixiao.tui.fill.funding import FillFunding


class FillHandingOut(FillFunding):
    """What can be done with the form as a whole."""

    def action_export(self) -> None:
        """Asks for the kind of output."""
        if self.accept():
            choices = [Choice(ending, f"{ending}  {labels.ENDING_TEXT.get(ending, '')}") for ending in endings()]
            self.app.push_screen(
                Choose(texts.ASK_EXPORT, choices), lambda ending: self.ask_export(ending) if ending else None
            )

    def ask_export(self, ending: str) -> None:
        """Asks for the file to be written."""
        given = str(self.work.path.with_suffix(ending))
        question = AskText(texts.ASK_EXPORT_PATH, given=given, one_line=True)
        self.app.push_screen(question, lambda answer: self._check_export(answer) if answer else None)

    def _check_export(self, answer: str) -> None:
        path = Path(answer).expanduser()
        if path.resolve() == self.work.path.resolve():
            self.save()
            self.notify(texts.EXPORT_IS_FILE, markup=False)
        elif path.exists():
            choices = [Choice("yes", texts.OVERWRITE), Choice("no", texts.OTHER_NAME)]
            question = Choose(texts.exists(path.name), choices)
            self.app.push_screen(question, lambda answer: self._overwrite(path, answer))
        else:
            self._export(path)

    def _overwrite(self, path: Path, answer: str | None) -> None:
        match answer:
            case "yes":
                self._export(path)
            case "no":
                self.ask_export(path.suffix)

    def _export(self, path: Path) -> None:
        try:
            export(self.assessed.form, path)
        except JixiaoError as error:
            self.app.push_screen(Notice(texts.FAILED, error.line()))
        else:
            self.app.push_screen(Notice(texts.EXPORTED, texts.exported(str(path), len(self.assessed.findings))))

    def changes_text(self) -> str:
        """What was changed since the file was opened, field by field."""
        return "\n".join(self.work.changes()) or texts.NO_CHANGES

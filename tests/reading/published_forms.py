"""Compares what was read of a published form with what `truth` says stands in it."""

from __future__ import annotations

import json
import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

from jixiao.form import Form, FundingLine, Indicator, Submission
from jixiao.reading import read
from jixiao.recognition import recognise
from jixiao.vocabulary import squeezed

REAL = Path(__file__).parents[1] / "data" / "real"
_LOOSE = re.compile(r"^指标\d+:?|\(\d+分\)|^其中:|:$")


def truth_of(name: str) -> list[dict[str, Any]]:
    """The entries of a file of truths."""
    entries: list[dict[str, Any]] = json.loads((REAL / name).read_text(encoding="utf-8"))["files"]
    return entries


def file_of(entry: dict[str, Any]) -> str:
    """The name of an entry's file, which is also its test's."""
    return str(entry["file"])


def submission_of(entry: dict[str, Any]) -> Submission:
    """What an entry's file is read as."""
    return recognise(read(REAL / file_of(entry)))


def plain(text: object) -> str | None:
    """A value as truth is compared: without blanks, width, list prefix and points."""
    return None if text is None else _LOOSE.sub("", unicodedata.normalize("NFKC", squeezed(str(text)))) or None


def head(form: Form) -> list[object]:
    """Kind, year, unit, names and objective of a form."""
    texts = (form.project, form.department, form.unit, form.objective.expected, form.objective.achieved)
    return [form.kind, form.year, form.money_unit, *(plain(text.text) for text in texts)]


def true_head(truth: dict[str, Any]) -> list[object]:
    """The same of a truth."""
    objective = truth["objective"]
    texts = (truth["project"], truth["department"], truth["unit"], objective["expected"], objective["achieved"])
    return [truth["kind"], truth["year"], truth["money_unit"], *(plain(text) for text in texts)]


def rows(form: Form, truth: dict[str, Any]) -> dict[str, list[dict[str, str | None]]]:
    """The funding rows and the indicators, each with the fields that truth has."""
    found: dict[str, Any] = {"funding": form.funding, "indicators": form.indicators}
    return {
        block: [{field: plain(getattr(item, field).text) for field in truth[block][0]} for item in items]
        for block, items in found.items()
    }


def true_rows(truth: dict[str, Any]) -> dict[str, list[dict[str, str | None]]]:
    """The same of a truth."""
    return {
        block: [{field: plain(value) for field, value in item.items()} for item in truth[block]]
        for block in ("funding", "indicators")
    }


def total(form: Form) -> dict[str, str | None] | None:
    """The printed total as truth has it."""
    printed = form.printed_total
    if printed is None:
        return None
    return {"weight": printed.weight.text, "score": printed.score.text, "grade": printed.grade.text}


def places(form: Form) -> dict[str, list[dict[str, int | None]]]:
    """Where each funding row and each indicator stands."""
    return {"funding": [_place(line) for line in form.funding], "indicators": [_place(row) for row in form.indicators]}


def _place(item: FundingLine | Indicator) -> dict[str, int | None]:
    origin = item.origin
    return {"table": origin.table, "row": origin.row, "column": origin.column, "line": origin.line}


def converted(entries: list[dict[str, Any]], kind: str, folder: Path) -> dict[str, Submission]:
    """What the entries' files are read as when LibreOffice saved them as another *kind* in *folder*, by their names."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = [str(REAL / file_of(entry)) for entry in entries]
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - a fixed program
    return {file_of(entry): recognise(read(folder / f"{Path(file_of(entry)).stem}.{kind}")) for entry in entries}


def rows_in(found: dict[str, Submission], entries: list[dict[str, Any]]) -> dict[str, Any]:
    """The rows of the only form of each submission, with the fields that its truth has."""
    return {file_of(entry): rows(found[file_of(entry)].forms[0], true_form(entry)) for entry in entries}


def true_form(entry: dict[str, Any]) -> dict[str, Any]:
    """The first form of an entry's truth."""
    form: dict[str, Any] = entry["submission"]["forms"][0]
    return form

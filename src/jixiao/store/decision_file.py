"""Reads a file of decisions and says in Chinese where it departs from its format. Loads pydantic: import it late."""

from __future__ import annotations

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from jixiao.patterns import compiled_on_use
from jixiao.store.decided import DECISIONS_FORMAT, Decided, Decision, FileNote, Recorded
from jixiao.store.failures import DecisionsInvalid, DecisionsUnreadable

Named = Annotated[str, Field(min_length=1)]
_LINE: Final = compiled_on_use(r"at line (\d+)")
"""Where tomllib says that it stopped."""
_SAYINGS: Final = {"missing": "缺少这个键", "extra_forbidden": "没有这个键", "string_too_short": "不能空着"}


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    fingerprint: Named
    code: Named
    decision: Decision
    reason: str = ""
    by: str
    at: datetime
    message: str | None = None
    sha256: Named | None = None


class _Note(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Named
    by: str
    at: datetime


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["jixiao.decisions/1"] = DECISIONS_FORMAT
    note: _Note | None = None
    decisions: list[_Entry] = Field(default_factory=list)


def read_decisions(path: Path, content: bytes) -> Recorded:
    """
    What the file of decisions at *path* holds, given its bytes.

    Where a fingerprint comes twice, the later entry counts. Raises: DecisionsUnreadable, DecisionsInvalid.
    """
    try:
        checked = _File.model_validate(tomllib.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError as broken:
        raise DecisionsUnreadable(path, what="审核决定的文件不是 UTF-8 编码") from broken
    except tomllib.TOMLDecodeError as broken:
        line = _LINE.search(str(broken))
        place = f"第{line[1]}行" if line else ""
        raise DecisionsUnreadable(path, place=place, what="审核决定的文件不合 TOML 的写法") from broken
    except ValidationError as invalid:
        error = invalid.errors(include_url=False)[0]
        raise DecisionsInvalid(path, place=_place(error), what=_saying(error)) from invalid
    return Recorded(
        {entry.fingerprint: Decided(**dict(entry)) for entry in checked.decisions},
        None if checked.note is None else FileNote(**dict(checked.note)),
    )


def _place(error: ErrorDetails) -> str:
    match error["loc"]:
        case ("decisions", int(number), *keys):
            return " ".join((f"第{number + 1}项", *map(str, keys)))
        case keys:
            return ".".join(map(str, keys))


def _saying(error: ErrorDetails) -> str:
    """What is wrong with one key, and what may be written there."""
    match error["type"]:
        case "enum":
            return f"写的是“{error['input']}”，只能是 {'、'.join(Decision)}"
        case "literal_error":
            return f"写的是“{error['input']}”，只能是 {DECISIONS_FORMAT}"
        case kind if kind.startswith("datetime"):
            return "应写成时间，如 2024-11-24T09:30:00+08:00"
        case kind:
            return _SAYINGS.get(kind, "写法不合审核决定的格式")

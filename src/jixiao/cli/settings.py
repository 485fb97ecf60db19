"""
The configuration: `--config`, else the nearest `jixiao.toml`, else `[tool.jixiao]` of the nearest `pyproject.toml`.

Keys are those of `Settings`; an unknown one is an error that offers the nearest spelling; all problems come at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from jixiao.cli.parsing import hint_at
from jixiao.errors import UsageError

OWN_FILE = "jixiao.toml"
SHARED_FILE = "pyproject.toml"
AUTO = "auto"

EXPECTED: dict[str, str] = {
    "policy": "口径的代码，或 auto",
    "select": "检查项代码、族的字母或短名的列表",
    "ignore": "检查项代码、族的字母或短名的列表",
    "min_severity": "error、warning 或 note",
    "fail_on": "error、warning 或 note",
    "waivers": "豁免文件的路径",
    "jobs": "不小于1的整数",
}
"""What each key takes."""


class Settings(Struct, frozen=True, kw_only=True):
    """What a configuration file sets; None where it is silent. `waivers` is relative to the file's folder."""

    policy: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    min_severity: str | None = None
    fail_on: str | None = None
    waivers: Path | None = None
    jobs: int | None = None


def find_settings(config: Path | None, folder: Path, *, isolated: bool) -> Settings:
    """
    The settings that hold in *folder*: those of *config* if given, else of the nearest file; none if *isolated*.

    Raises: UsageError naming file and key for what can't be read or taken.
    """
    if config is not None:
        table = _toml(config)
        return _settings(_tool_table(table) if config.name == SHARED_FILE else table, config)
    if isolated:
        return Settings()
    for path in _upwards(folder, OWN_FILE):
        return _settings(_toml(path), path)
    for path in _upwards(folder, SHARED_FILE):
        if not _names_jixiao(path):
            continue
        table = _tool_table(_toml(path))
        if table:
            return _settings(table, path)
    return Settings()


def chosen_policy(given: str | None, settings: Settings) -> str:
    """
    The policy of the option, else of the configuration, else auto.

    Raises: UsageError for one that does not exist.
    """
    from jixiao.policy import load_policy

    policy = given or settings.policy or AUTO
    if policy != AUTO:
        load_policy(policy)
    return policy


def _upwards(folder: Path, name: str) -> Iterator[Path]:
    start = folder.resolve()
    return (parent / name for parent in (start, *start.parents) if (parent / name).is_file())


def _names_jixiao(path: Path) -> bool:
    """Whether a shared file may speak to this program at all: somebody else's, however damaged, is not our business."""
    try:
        return b"jixiao" in path.read_bytes()
    except OSError:
        return True


def _tool_table(table: dict[str, Any]) -> dict[str, Any]:
    tools = table.get("tool", {})
    own = tools.get("jixiao", {}) if isinstance(tools, dict) else {}
    return own if isinstance(own, dict) else {}


def _toml(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise UsageError(path, what="配置文件打不开", remedy="请核对路径和权限") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(path, what=f"配置文件不是合法的 TOML（{error}）", remedy="请按报出的行列核对写法") from None


def _settings(table: dict[str, Any], path: Path) -> Settings:
    from pydantic import BaseModel, ConfigDict, Field, ValidationError

    from jixiao.vocabulary import Severity

    class Table(BaseModel):
        """The keys of the file and what they take."""

        model_config = ConfigDict(extra="forbid")
        policy: str | None = None
        select: tuple[str, ...] | None = None
        ignore: tuple[str, ...] | None = None
        min_severity: Severity | None = None
        fail_on: Severity | None = None
        waivers: Path | None = None
        jobs: int | None = Field(default=None, ge=1, strict=True)

    try:
        values = Table.model_validate(table)
    except ValidationError as error:
        problems = dict.fromkeys(_problem(str(each["loc"][0]), each["type"]) for each in error.errors())
        raise UsageError(path, what="；".join(problems), remedy="可用的项见 jixiao review --help") from None
    waivers = None if values.waivers is None else path.parent / values.waivers
    return Settings(**{**values.model_dump(), "waivers": waivers})


def _problem(key: str, kind: str) -> str:
    if kind == "extra_forbidden":
        return f"没有配置项“{key}”{hint_at(key, EXPECTED)}"
    return f"配置项“{key}”应为{EXPECTED[key]}"

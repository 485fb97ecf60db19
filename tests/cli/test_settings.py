from __future__ import annotations

from pathlib import Path

import pytest

from cli.command_line import CLEAN, FAULTY, CommandLine
from jixiao.cli.settings import EXPECTED, Settings, find_settings
from jixiao.errors import UsageError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_own_file_holds(tmp_path: Path) -> None:
    """A folder may differ from the one above it."""
    write(tmp_path / "jixiao.toml", 'policy = "jiangxi"')
    write(tmp_path / "甲" / "jixiao.toml", 'policy = "hubei"')
    folder = tmp_path / "甲" / "乙"
    folder.mkdir()
    assert "hubei" == find_settings(None, folder, isolated=False).policy


def test_the_own_file_goes_before_the_shared_one(tmp_path: Path) -> None:
    """Even a nearer pyproject.toml stands behind."""
    write(tmp_path / "jixiao.toml", 'policy = "jiangxi"')
    folder = write(tmp_path / "甲" / "pyproject.toml", '[tool.jixiao]\npolicy = "hubei"').parent
    assert "jiangxi" == find_settings(None, folder, isolated=False).policy


def test_the_shared_file_holds_where_there_is_no_own_one(tmp_path: Path) -> None:
    """[tool.jixiao] of pyproject.toml; one without that table is passed over."""
    write(tmp_path / "pyproject.toml", '[tool.jixiao]\nselect = ["A"]\nfail_on = "warning"\njobs = 2')
    folder = write(tmp_path / "甲" / "pyproject.toml", "[project]\nname = 'x'").parent
    expected = Settings(select=("A",), fail_on="warning", jobs=2)
    assert expected == find_settings(None, folder, isolated=False)


def test_a_damaged_shared_file_of_another_program_stops_nothing(tmp_path: Path) -> None:
    """A reviewer's folder may lie in somebody's project; its file is not read for us."""
    (tmp_path / "pyproject.toml").write_text("[tool.black\n", encoding="utf-8")
    assert Settings() == find_settings(None, tmp_path, isolated=False)


def test_isolated_reads_nothing(tmp_path: Path) -> None:
    """A run that must not depend on where it is started."""
    write(tmp_path / "jixiao.toml", 'policy = "jiangxi"')
    assert Settings() == find_settings(None, tmp_path, isolated=True)


def test_a_given_file_holds_even_when_isolated(tmp_path: Path) -> None:
    """--config names what to read; --isolated keeps others out."""
    path = write(tmp_path / "别的.toml", 'waivers = "豁免.toml"')
    assert tmp_path / "豁免.toml" == find_settings(path, Path("/"), isolated=True).waivers


def test_all_problems_come_at_once_with_file_and_nearest_spelling(tmp_path: Path) -> None:
    """Mending one after the other is tiresome."""
    path = write(tmp_path / "jixiao.toml", 'polcy = "auto"\njobs = 0\nfail_on = "eror"')
    with pytest.raises(UsageError) as caught:
        find_settings(path, tmp_path, isolated=False)
    line = caught.value.line()
    assert [True] * 4 == [
        words in line
        for words in (
            str(path),
            "没有配置项“polcy”，是否指 policy",
            "配置项“jobs”应为不小于1的整数",
            "配置项“fail_on”应为error、warning 或 note",
        )
    ]


@pytest.mark.parametrize("text", ["policy = ", "\udcff"], ids=["syntax", "bytes"])
def test_a_damaged_file_is_a_usage_error(text: str, tmp_path: Path) -> None:
    """With the file's name, and no traceback."""
    path = tmp_path / "jixiao.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UsageError, match="TOML"):
        find_settings(path, tmp_path, isolated=False)


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    """--config with a wrong path must not run without it."""
    with pytest.raises(UsageError, match="配置文件打不开"):
        find_settings(tmp_path / "无.toml", tmp_path, isolated=False)


def test_every_key_says_what_it_takes() -> None:
    """The message for a wrong value is made from this table."""
    assert set(Settings.__struct_fields__) == set(EXPECTED)


def test_the_configuration_holds_and_the_option_goes_before_it(jixiao: CommandLine) -> None:
    """Given on the command line beats written in the file."""
    jixiao.write("jixiao.toml", 'select = ["A103"]\npolicy = "jiangxi"\n')
    path = jixiao.write("差.txt", FAULTY)
    assert [0, 1] == [jixiao("review", path).status, jixiao("review", path, "--select", "A101").status]


def test_the_configured_policy_holds_for_scoring_too(jixiao: CommandLine) -> None:
    """One folder, one 口径, whichever command."""
    jixiao.write("jixiao.toml", 'policy = "jiangxi"\n')
    path = jixiao.write("好.txt", CLEAN)
    assert ["口径    jiangxi" in jixiao("score", path, *options).out for options in ([], ["--isolated"])] == [
        True,
        False,
    ]


def test_an_unknown_policy_in_the_configuration_is_an_error(jixiao: CommandLine) -> None:
    """It is found before the first file is opened."""
    jixiao.write("jixiao.toml", 'policy = "nowhere"\n')
    outcome = jixiao("review", jixiao.write("好.txt", CLEAN))
    assert (2, "", True) == (outcome.status, outcome.out, "没有口径“nowhere”" in outcome.err)

"""One writer at a time, and no lock outlives its holder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import msgspec
import pytest

from jixiao.store import lock
from jixiao.store.failures import OpenElsewhere
from jixiao.store.lock import Holder, hold
from store.made import NINE

HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from jixiao.store.lock import hold
lock = hold(Path(sys.argv[1]), Path("表.toml"), now=datetime(2024, 11, 24, 9, tzinfo=UTC))
print("held", flush=True)
sys.stdin.read()
"""


def take(path: Path) -> None:
    hold(path, Path("表.toml"), now=NINE).release()


def test_a_lock_of_another_process_is_respected_until_it_is_killed(tmp_path: Path) -> None:
    """A program that was killed can't release its lock; the system does."""
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:  # noqa: S603
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(OpenElsewhere):
            take(path)
        other.kill()
        other.wait()
    take(path)
    assert not path.exists()


def test_a_lock_file_left_by_a_crash_does_not_lock(tmp_path: Path) -> None:
    """Whatever number its process had: another one may have it now."""
    path = tmp_path / "lock"
    crashed = hold(path, Path("表.toml"), now=NINE)
    crashed._file.close()
    assert path.exists()
    take(path)


def test_a_lock_of_another_computer_counts(tmp_path: Path) -> None:
    """On a network drive the other computer's lock can't be seen, only its file."""
    path = tmp_path / "lock"
    path.write_bytes(msgspec.json.encode(Holder(4321, "PC-07", "李四", NINE)))
    with pytest.raises(OpenElsewhere) as refused:
        take(path)
    assert "李四（电脑 PC-07，2024-11-24 09:00 起）" in refused.value.what
    assert path.exists()


def test_a_lock_file_without_a_word_in_it_does_not_lock(tmp_path: Path) -> None:
    """Its holder died before it could say who it was."""
    path = tmp_path / "lock"
    path.write_bytes(b'{"pid": 12')
    take(path)
    assert not path.exists()


def test_a_holder_that_has_not_said_who_it_is_counts(tmp_path: Path) -> None:
    """It has the lock and is about to write its name."""
    path = tmp_path / "lock"
    silent = hold(path, Path("表.toml"), now=NINE)
    path.write_bytes(b"")
    with pytest.raises(OpenElsewhere) as refused:
        take(path)
    assert "正由另一个程序打开填报" == refused.value.what
    silent.release()


def test_a_lock_on_a_file_that_was_just_deleted_is_taken_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last holder deletes its file; who opened it a moment before would hold a lock that nobody else sees."""
    path = tmp_path / "lock"
    deleted: list[Path] = []

    def seize(file: BinaryIO) -> bool:
        if not deleted:
            path.unlink()
            deleted.append(path)
        return true_seize(file)

    true_seize = lock._seize
    monkeypatch.setattr(lock, "_seize", seize)
    held = hold(path, Path("表.toml"), now=NINE)
    with pytest.raises(OpenElsewhere):
        take(path)
    held.release()


def test_a_lock_can_be_taken_again_after_it_was_released(tmp_path: Path) -> None:
    """Releasing twice is no error, and does not touch the next holder's lock."""
    path = tmp_path / "lock"
    first = hold(path, Path("表.toml"), now=NINE)
    first.release()
    second = hold(path, Path("表.toml"), now=NINE)
    first.release()
    with pytest.raises(OpenElsewhere):
        take(path)
    second.release()

"""Killed at any moment, the program loses nothing that it has taken, and no file is left broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("edit_until_killed.py")
ROUNDS = 40


@pytest.mark.skipif(not hasattr(os, "fork"), reason="本系统没有 fork，不能作强行终止的测试")
def test_nothing_that_was_taken_is_lost_when_the_program_is_killed() -> None:
    """A power cut in the afternoon must not cost a morning's work."""
    command = [sys.executable, str(SCRIPT), str(ROUNDS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    counts = json.loads(done.stdout)
    assert (ROUNDS, 0, 0) == (counts["rounds"], counts["lost"], counts["broken"])
    assert counts["told"] > 0
    assert counts["recovered"] > 0

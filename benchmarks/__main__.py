"""`make bench`: runs every benchmark of this folder, each in a process of its own, one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
PARTS = {"__main__.py", "pairs.py", "generated_forms.py", "terminal.py"}
"""Modules that the benchmarks use and that measure nothing themselves."""


def main() -> int:
    """Runs them in alphabetical order; the status is that of the worst."""
    worst = 0
    for script in sorted(HERE.glob("*.py")):
        if script.name not in PARTS:
            sys.stdout.flush()
            command = [sys.executable, "-m", f"benchmarks.{script.stem}"]
            worst = max(worst, subprocess.run(command, cwd=HERE.parent, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())

"""Whole processes: the answer to --help, and the review of the sample report, against the least that Python can do."""

from __future__ import annotations

import sys

from benchmarks.pairs import ROOT, compare, machine, whole_process

JIXIAO = [sys.executable, "-m", "jixiao"]
REPORT = str(ROOT / "samples" / "report-2024.txt")
NOTHING = [sys.executable, "-c", "pass"]
LOADED = [sys.executable, "-c", f"import argparse, msgspec, re, tomllib; open({REPORT!r}, encoding='utf-8').read()"]


def main() -> None:
    """Prints one line for each."""
    print(f"整个进程（{machine()}）")
    compare("jixiao --help", whole_process([*JIXIAO, "--help"]), whole_process(NOTHING), pairs=11, goal="≤ 3 倍")
    review = [*JIXIAO, "review", REPORT, "--exit-zero"]
    compare("审核样例报告", whole_process(review), whole_process(LOADED), goal="≤ 1 秒，≤ 150 MiB")


if __name__ == "__main__":
    main()

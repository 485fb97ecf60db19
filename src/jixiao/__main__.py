"""`python -m jixiao` is the command `jixiao`."""

from jixiao.cli.main import run

run()

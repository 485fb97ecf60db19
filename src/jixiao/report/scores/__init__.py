"""Outputs of a score report, one module each with `NAME` and `write`."""

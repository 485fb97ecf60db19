"""Outputs of a score report, one module each with `write`; the name of the module is that of the format."""

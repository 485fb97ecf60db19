"""The program's own files back into submissions: the form as TOML, the submission as JSON."""

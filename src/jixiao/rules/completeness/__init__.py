"""Rules of the family 完整性."""

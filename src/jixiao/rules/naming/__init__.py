"""Rules of the family 名称与归属."""

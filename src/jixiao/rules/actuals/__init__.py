"""Rules of the family 完成值与佐证."""

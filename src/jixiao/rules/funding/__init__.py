"""Rules of the family 资金."""

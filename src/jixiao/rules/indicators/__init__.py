"""Rules of the family 指标设置."""

"""Tables of a text whose rows hold their own cells alone, put under their labels again."""

from jixiao.recognition.own_cells.laying_out import laid_out

__all__ = ["laid_out"]

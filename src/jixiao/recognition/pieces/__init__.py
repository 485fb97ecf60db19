"""The grids of a document cut and joined into the tables that they hold."""

from jixiao.recognition.pieces.cutting import pieces_of

__all__ = ["pieces_of"]

"""Forms whose cells came one to a line, put together again."""

from jixiao.recognition.scattered.restoring import restored

__all__ = ["restored"]

"""What a number or a judgement rests on: a document, its article, and how strong the evidence is."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Strength(StrEnum):
    """How strong the evidence for a parameter is (依据强度), strongest first."""

    LAW = "law"
    """法：the text of a law or a rule, which can be cited."""
    PUBLISHED = "published"
    """表：shown by published forms, their notes, their columns or their numbers."""
    PRACTICE = "practice"
    """系：what a finance bureau's system does; never to be called a rule."""
    EXPERIENCE = "experience"
    """验：judgement or hearsay; kept out of the candidates unless a user asks for it."""


STRENGTH_TEXT: dict[Strength, str] = {
    Strength.LAW: "法规原文",
    Strength.PUBLISHED: "见于公开表",
    Strength.PRACTICE: "系统实做",
    Strength.EXPERIENCE: "经验",
}


class Basis(Struct, frozen=True):
    """
    One authority: `document` (文号 or name), `article` (条款, may be empty) and `strength`.

    `example` is true where the law introduces the figure with 如, so that it is an illustration and binds nobody.
    """

    document: str
    article: str = ""
    strength: Strength = Strength.LAW
    example: bool = False

    def __str__(self) -> str:
        """财预〔2020〕10号 第十六条."""
        return f"{self.document} {self.article}".strip()


INTERNAL = Basis("内在一致", "", Strength.PRACTICE)
"""The same material contradicts itself; no article is needed (内)."""
WRITING = Basis("用语和公文规范", "", Strength.PRACTICE)
"""Usage of official writing (用)."""
SYSTEM = Basis("系统校验实做", "", Strength.PRACTICE)
"""What the systems of finance bureaus check (系)."""
AUDIT = Basis("审核实务", "", Strength.EXPERIENCE)
"""What reviewers do (实)."""

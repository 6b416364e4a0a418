"""What a rule is: one fact about a design's answers, without points."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from ..design import Design

Severity: TypeAlias = Literal["note", "minor", "major", "blocker"]
Dimension: TypeAlias = Literal["clarity", "completeness", "maintainability", "extensibility", "risk"]
Outcome: TypeAlias = bool | str | None
Changes: TypeAlias = Mapping[str, Any]
"""Answers to change, in the form in which a `Design` holds them."""

OPINION = "opinion"
"""The reference of a rule that rests on judgement only."""

_DIMENSIONS: Mapping[str, Dimension] = {
    "CLR": "clarity",
    "CMP": "completeness",
    "MNT": "maintainability",
    "EXT": "extensibility",
    "RSK": "risk",
}


class Rule:
    """One smell. A subclass says what it reads, when it holds, why it matters and what removes it.

    `id`          three letters for the dimension; 100 on: answers of stages 0 and 1, 200 on: also later ones.
    `title`       the smell, as a noun phrase; `check` may return a more exact one.
    `why`         what goes wrong, in a sentence or two.
    `reads`       the answers it needs; it is skipped until all of them are there.
    `consults`    answers that it also looks at where they are there.
    `blames`      the answers named as the cause; all that it reads and consults, unless it says otherwise.
    `severity`    `note` costs nothing; `severity_in` may decide it from the design.
    `instead`     ways out, each one a set of answers to change; `ways_out` may decide them from the design.
    `family`      gaps with one cause share a family, and so what they cost.
    `checkpoints` where it is asked.
    `settled_by`  for a provisional rule: the later question whose answer settles it.
    `reference`   the evidence, or `OPINION`.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    why: ClassVar[str]
    reads: ClassVar[tuple[str, ...]]
    consults: ClassVar[tuple[str, ...]] = ()
    blames: ClassVar[tuple[str, ...]] = ()
    severity: ClassVar[Severity] = "minor"
    instead: ClassVar[tuple[Changes, ...]] = ()
    family: ClassVar[str] = ""
    checkpoints: ClassVar[tuple[int, ...]] = (1, 2)
    settled_by: ClassVar[str] = ""
    reference: ClassVar[str] = OPINION

    @cached_property
    def dimension(self) -> Dimension:
        """The dimension it costs points in."""
        return _DIMENSIONS[self.id[:3]]

    def check(self, design: Design) -> Outcome:
        """True where it holds, False or a more exact title where not, None where it does not apply."""
        raise NotImplementedError

    def severity_in(self, design: Design) -> Severity:  # noqa: ARG002 - for rules that depend on the design
        """How bad it is in this design."""
        return self.severity

    def ways_out(self, design: Design) -> tuple[Changes, ...]:  # noqa: ARG002 - as above
        """The changes that remove it from this design, the most natural one first."""
        return self.instead

    def because(self, design: Design) -> dict[str, Any]:
        """The answers that are the cause, with their values."""
        keys = self.blames or self.reads + self.consults
        return {key: getattr(design, key) for key in keys if getattr(design, key) is not None}

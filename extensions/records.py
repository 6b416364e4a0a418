"""The decision records of a project: one a decision, in the MADR form."""

from __future__ import annotations

from dataclasses import dataclass

from .design import Design


@dataclass(frozen=True)
class Record:
    """One decision: its number, file name and title; the rest is read from the design."""

    number: int
    slug: str
    title: str

    @property
    def file(self) -> str:
        """The file's name: `0001-dependency-manager.md`."""
        return f"{self.number:04}-{self.slug}.md"


def records_for(design: Design) -> tuple[Record, ...]:
    """The records that a design needs."""
    return ()

"""Clarity of the structure: one name for one thing."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING

from ..facts import is_guided
from ..rule import Rule

if TYPE_CHECKING:
    from ...design import Design
    from ..rule import Changes, Outcome

_PLAIN = ("records", "entries", "subjects")
"""Names that say little and are never wrong, for a part that has the name of the whole."""


class TwoNamesForOneThing(Rule):
    id = "CLR231"
    title = "two things of one name"
    why = "Imports and conversations take one for the other; capitals and underscores do not tell them apart."
    reads = ("package_name", "structure", "components")
    blames = ("package_name", "components")

    def check(self, design: Design) -> Outcome:
        if not is_guided(design):
            return None
        names = [_heard(name) for name in design.components or ()]
        if _heard(design.package_name or "") in names:
            return "a part with the name of the package"
        return True if len(set(names)) == len(names) else "two parts of one name"

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        whole = _heard(design.package_name or "")
        first = {_heard(name): name for name in reversed(design.components or ())}
        if whole in first:
            first[whole] = next((name for name in _PLAIN if name not in first), "")
        return ({"components": tuple(name for name in reversed(first.values()) if name)},)


def _heard(name: str) -> str:
    return name.replace("_", "").casefold()

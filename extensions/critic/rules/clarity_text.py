"""Clarity of free text: what the description and the non-goals hold, never how they are worded."""
# A rule is documented by its title and why; its methods are those of Rule.
# ruff: noqa: D101, D102

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from .. import text
from ..facts import A_NON_GOAL
from ..rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...design import Design
    from ..rule import Changes, Outcome, Severity

_Terms: TypeAlias = "Mapping[str, tuple[str, frozenset[str]]]"
"""A technical name, folded, with the key and the values that choose what it names."""


class ThinDescription(Rule):
    id = "CLR121"
    title = "the description hardly says more than the name"
    why = "Every later choice is judged against it: add what it does, with which things, and for whom."
    reads = ("description",)
    consults = ("package_name", "repository_name")
    blames = ("description",)
    reference = "measured: one sentence in twelve languages has 42 to 93 weighted letters, 17 to 36 distinct"
    instead = ({"description": "say what it does, with which things, and for whom"},)

    def check(self, design: Design) -> Outcome:
        description = design.description or ""
        if not text.letters(description):
            return "nothing describes it"
        remainder = text.without_names(description, design.package_name, design.repository_name)
        return not text.is_thin(remainder)

    def severity_in(self, design: Design) -> Severity:
        return "minor" if text.letters(design.description or "") else "major"


class NoLimits(Rule):
    id = "CLR122"
    title = "no limit is stated"
    why = "What people rely on grows unseen until someone writes down what it will not do."
    reads = ("maturity", "non_goals")
    reference = "specification, non_goals"
    instead = ({"non_goals": A_NON_GOAL},)

    def check(self, design: Design) -> Outcome:
        if not design.is_careful:
            return None
        return bool(design.non_goals)


class RepeatedNonGoal(Rule):
    id = "CLR123"
    title = "the same non-goal twice"
    why = "Two lines for one limit look like two: keep one."
    reads = ("non_goals",)
    severity = "note"

    def check(self, design: Design) -> Outcome:
        return len(self._distinct(design)) == len(design.non_goals or ())

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"non_goals": self._distinct(design)},)

    def _distinct(self, design: Design) -> tuple[str, ...]:
        first = {text.letters(line): line for line in reversed(design.non_goals or ())}
        return tuple(reversed(first.values()))


class GoalAsNonGoal(Rule):
    id = "CLR124"
    title = "the goal is also listed as a non-goal"
    why = "The same sentence says what it does and what it will not do."
    reads = ("description", "non_goals")
    severity = "major"

    def check(self, design: Design) -> Outcome:
        goal = text.letters(design.description or "")
        return not goal or all(text.letters(line) != goal for line in design.non_goals or ())

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        goal = text.letters(design.description or "")
        kept = tuple(line for line in design.non_goals or () if text.letters(line) != goal)
        return ({"non_goals": kept or A_NON_GOAL},)


class ManyNonGoals(Rule):
    id = "CLR125"
    title = "more non-goals than anyone keeps in mind"
    why = "More than twelve limits hide the few that decide."
    reads = ("non_goals",)
    severity = "note"

    def check(self, design: Design) -> Outcome:
        return len(design.non_goals or ()) <= 12

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        return ({"non_goals": (design.non_goals or ())[:12]},)


class _Contradicted(Rule):
    """Finds technical proper names only: ordinary words such as `local` or `react` would be false hits."""

    title = "a non-goal is what another answer chooses"
    why = "One of the two is not meant: drop the line or change the answer."
    terms: ClassVar[_Terms]
    retreat: ClassVar[Mapping[str, str]]

    def check(self, design: Design) -> Outcome:
        hits = self._hits(design)
        if not hits:
            return True
        line, key = hits[0]
        return f"non-goal “{_short(line)}” against {key}={getattr(design, key)}"

    def because(self, design: Design) -> dict[str, Any]:
        keys = {key for _, key in self._hits(design)}
        return {"non_goals": design.non_goals, **{key: getattr(design, key) for key in sorted(keys)}}

    def ways_out(self, design: Design) -> tuple[Changes, ...]:
        hits = self._hits(design)
        lines = {line for line, _ in hits}
        kept = tuple(line for line in design.non_goals or () if line not in lines)
        return {"non_goals": kept or A_NON_GOAL}, {key: self.retreat[key] for _, key in hits}

    def _hits(self, design: Design) -> list[tuple[str, str]]:
        hits = []
        for line in design.non_goals or ():
            found = text.latin_terms(line)
            # "rest" is an ordinary word as well; in capitals it is the name.
            names = {name.casefold() for name in found if name not in {"rest", "Rest"}}
            for term, (key, values) in self.terms.items():
                if term in names and getattr(design, key) in values:
                    hits.append((line, key))
        return hits


class NonGoalAgainstIntent(_Contradicted):
    id = "CLR126"
    reads = ("non_goals", "purpose", "deployment")
    terms: ClassVar[_Terms] = {
        "docker": ("deployment", frozenset({"docker"})),
        "cli": ("purpose", frozenset({"cli"})),
    }
    retreat: ClassVar[Mapping[str, str]] = {"deployment": "undecided", "purpose": "library"}


class NonGoalAgainstFeature(_Contradicted):
    id = "CLR221"
    reads = ("non_goals", "api", "docs")
    consults = ("web_ui",)
    terms: ClassVar[_Terms] = {
        "rest": ("api", frozenset({"fastapi", "flask"})),
        "fastapi": ("api", frozenset({"fastapi"})),
        "graphql": ("api", frozenset({"strawberry", "graphene"})),
        "mkdocs": ("docs", frozenset({"mkdocs"})),
        "ui": ("web_ui", frozenset({"jinja", "forms", "react", "vue", "admin"})),
    }
    retreat: ClassVar[Mapping[str, str]] = {"api": "none", "docs": "markdown", "web_ui": "none"}


def _short(line: str) -> str:
    return line if len(line) <= 30 else line[:29].rstrip() + "…"

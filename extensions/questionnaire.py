"""The questions as `copier.yml` states them, read once: keys, choices, conditions, stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .conditions import applies

COPIER_YML = Path(__file__).resolve().parent.parent / "copier.yml"

STAGES = (
    ("Intake", "package_name"),
    ("Architecture", "dependency_manager"),
    ("Structure", "structure"),
    ("Features", "api"),
    ("Plan", "structure_approved"),
)
"""Each stage's name and the question it starts with."""

CONFIRMING = ("_confirmed", "_approved")
"""How the keys of the questions end that ask whether a stage stands."""

PASSING = ("_changes", "_again")
"""How the keys of the questions end whose answers only lead on, and are no part of the record."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Question:
    """One question of `copier.yml`: what a program needs to know to answer it."""

    key: str
    type: str
    choices: Mapping[Any, str]
    """Each value on offer and its label; empty where any value may be given or they are computed."""
    several: bool
    when: str
    """The condition as a Jinja expression; empty where the question is always asked."""
    default: Any
    """The default as `copier.yml` writes it, perhaps a Jinja expression; None where an answer is required."""
    is_hidden: bool
    """A gate: it has a condition and nothing to ask."""
    stage: int

    @property
    def has_default(self) -> bool:
        """Whether the question can be passed over."""
        return self.default is not None

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing to choose: one value only."""
        return len(self.choices) == 1

    def label(self, value: object) -> str:
        """The human name of a value: its label up to the dash."""
        return self.choices.get(value, str(value)).split(" — ")[0]


@cache
def questions(path: Path = COPIER_YML) -> Mapping[str, Question]:
    """Every question by key, in the order asked, gates included."""
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)  # nosec B506
    starts = {first: number for number, (_, first) in enumerate(STAGES)}
    found: dict[str, Question] = {}
    stage = 0
    for key, details in raw.items():
        if key.startswith("_"):
            continue
        stage = starts.get(key, stage)
        found[key] = _question(key, details, stage)
    return found


def _question(key: str, details: Mapping[str, Any], stage: int) -> Question:
    listed = details.get("choices")
    choices: dict[Any, str] = {}
    if isinstance(listed, dict):
        for label, value in listed.items():
            name = str(label).partition("{{")[0]
            choices[value["value"] if isinstance(value, dict) else value] = name
    return Question(
        key=key,
        type=details["type"],
        choices=choices,
        several=bool(details.get("multiselect")),
        when=str(details.get("when", "")).removeprefix("{{").removesuffix("}}").strip(),
        default=details.get("default"),
        is_hidden="help" not in details,
        stage=stage,
    )


@cache
def asked_before(key: str) -> frozenset[str]:
    """The keys of all questions that stand before this one."""
    keys = tuple(questions())
    return frozenset(keys[: keys.index(key)])


def heading(key: str, answers: Mapping[str, Any]) -> str:
    """Where a question stands, as one line: `Stage 1 of 4 · Architecture · 5 of 5`.

    Counted are the questions that the answers so far lead to, so a count may grow with an answer;
    where that is one only, there is nothing to count yet.
    """
    stage = questions()[key].stage
    same = [name for name in _counted(stage) if name == key or applies(name, answers)]
    place = f" · {same.index(key) + 1} of {len(same)}" if key in same and len(same) > 1 else ""
    return f"Stage {stage} of {len(STAGES) - 1} · {STAGES[stage][0]}{place}"


@cache
def _counted(stage: int) -> tuple[str, ...]:
    return tuple(
        key
        for key, question in questions().items()
        if question.stage == stage and key in headed() and not question.is_settled
    )


@cache
def headed() -> frozenset[str]:
    """The questions that decide something, apart from confirmations and what follows from them."""
    return frozenset(
        key
        for key, question in questions().items()
        if not question.is_hidden
        and not key.endswith(CONFIRMING + PASSING)
        and not key.startswith(("review_", "waiver_"))
    )

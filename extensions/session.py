"""What Jinja sees of one moment of a run: the answers so far, and everything that follows from them."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from . import dependencies, guidance, questionnaire, summaries
from .answers import problem
from .checkpoint import Checkpoint
from .compiled import bytecode_cache, remember_strings
from .critic import blocked
from .deferred import Deferred, Fail, Listed, Text, guarded
from .design import Design
from .errors import RefusalError
from .filters import FILTERS, yaml_document
from .gates import Gate
from .layout import Component, Layout, layout_for, starter, tree_problem
from .layout.component_names import component_problem
from .layout.spoken import READING, spoken
from .moves import argument as moved_argument
from .origin import argument as origin_argument
from .plan import Plan, plan_for
from .plan.build import as_json
from .project import Project
from .records import records_for
from .revision import revisable
from .run import Run
from .settings import settings

__all__ = ["FILTERS", "READING", "Session", "bytecode_cache", "names", "remember_strings", "spoken"]


class Session:
    """One moment of a run. Everything in it is computed when it is asked for, and once."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        self.run = Run(context)

    @cached_property
    def design(self) -> Design:
        """All answers there are."""
        return Design.from_answers(self.run.answers)

    @cached_property
    def project(self) -> Project:
        """What follows from the answers for the files around the code."""
        return Project(self.design)

    @cached_property
    def layout(self) -> Layout:
        """Where everything lives."""
        return layout_for(self.design)

    @cached_property
    def component(self) -> Component:
        """The component that a file speaks of which is not repeated for each."""
        return self.layout.first

    @cached_property
    def plan(self) -> Plan:
        """Every file that will be rendered."""
        return plan_for(self.design, self.run.leave_out, self.run.answers_file)

    @cached_property
    def gate(self) -> Gate:
        """The conditions that stop a run before anything is written."""
        return Gate(self.run)

    def review(self, number: int) -> Checkpoint:
        """The critic's review at a checkpoint, and what may be done about it."""
        return Checkpoint(self.run, number)

    def closed(self, key: str, value: str) -> str:
        """Why a choice cannot be taken; empty where it can, or where a gate will say so better."""
        if self.run.given.get(key) == value or self.run.before.get(key) == value:
            return ""
        so_far = Design.from_answers(self.run.answers, only=questionnaire.asked_before(key))
        return blocked(so_far, key, value)

    def problem(self, key: str, value: Any) -> str:
        """Why a value cannot answer a question, as one sentence; empty where it can.

        A tree that came with the call is held against all answers at its gate, which Copier prints cleanly.
        """
        if key == "leave_out":
            try:
                plan_for(self.design, tuple(value or ()), self.run.answers_file)
            except RefusalError as error:
                return str(error)
            return ""
        if key == "structure_tree" and key not in self.run.given:
            answers = {**self.run.answers, "structure": "custom", key: value}
            return tree_problem(Design.from_answers(answers, only=questionnaire.asked_before("api")))
        if key == "look_at" and value and plan_for(self.design).find(value) is None:
            return f"{value} is no task and no path of this plan"
        if key == "components":
            return component_problem(value, self.design.package_name)
        return problem(key, value)

    def summary(self, stage: int) -> str:
        """What a stage decided, as a table to confirm."""
        if stage == 0:
            return summaries.intake(self.design)
        if stage == 1:
            return summaries.architecture(self.design)
        if stage == 2:
            return summaries.structure(self.plan)
        if stage == 3:
            return summaries.features(self.design)
        return summaries.plan(self.plan, self.run.answers.get("look_at") or "")

    @cached_property
    def plan_document(self) -> str:
        """The text of `.scaffold/plan.json`."""
        decisions = {key: self.run.answers[key] for key in self.run.decided}
        reviews = {str(number): self.review(number).to_dict() for number in (1, 2)}
        return json.dumps(
            as_json(decisions, reviews, self.plan), ensure_ascii=False, indent=2, sort_keys=True
        )

    @cached_property
    def answers_document(self) -> str:
        """The text of the answers file: what Copier remembers, in YAML that any text survives."""
        remembered = self.run.remembered
        own = [key for key in remembered if key.startswith("_")]
        order = [*own, *(key for key in questionnaire.questions() if key in remembered and key != "look_at")]
        return yaml_document({key: remembered[key] for key in order}).rstrip("\n")


_LAZY = ("component", "design", "project", "layout", "plan", "gate", "plan_document", "answers_document")


def names(context: Mapping[str, Any], fail: Fail) -> dict[str, Any]:
    """The names for templates and questions; `fail` makes the exception that Copier prints cleanly."""
    session = Session(context)
    repeated = frozenset(context) & {"component"}
    found: dict[str, Any] = {name: Deferred(session, name, fail) for name in _LAZY if name not in repeated}
    calls: dict[str, Callable[..., Any]] = {
        "closed": session.closed,
        "effect": lambda key, value: guidance.effect(session.run, key, value),
        "heading": lambda key: guidance.standing(session.run, key),
        "is_open": session.run.is_open,
        "problem": session.problem,
        "review": session.review,
        "revisable": lambda place: revisable(session.run, place),
        "summary": session.summary,
        "tell": _tell,
    }
    found |= {name: guarded(call, fail) for name, call in calls.items()}
    found |= {
        "answers_file": Text(lambda: session.run.answers_file),
        "development_dependencies": Listed(lambda: dependencies.development(session.design)),
        "project_folder": Text(lambda: str(session.run.folder)),
        "records": Listed(lambda: records_for(session.design)),
        "tests": ".",
        "usual_tree": Text(lambda: starter(session.design)),
        "runtime_dependencies": Listed(lambda: dependencies.runtime(session.design)),
        "settings": Listed(lambda: settings(session.design)),
        "walk_attention": "--unattended" if session.run.is_unattended else "--attended",
        "walk_moved": Text(lambda: moved_argument(session.run)),
        "walk_origin": Text(lambda: origin_argument(session.run)),
    }
    return found


def _tell(text: str) -> str:
    """Print a text above the next question: a prompt higher than the screen would lose its top."""
    if text:
        print(f"\n{text}\n", file=sys.stderr)
    return ""

"""From cards to a plan: which files, in which order, and what is left out of the render."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from types import SimpleNamespace
from typing import Any

from ..design import Design
from ..errors import RefusalError
from ..layout import Extra, layout_for
from ..project import Project
from ..records import records_for
from .cards import Card, cards
from .extras import EXTRAS, needed
from .order import BOOKKEEPING, ordered
from .task import Task
from .tree import Entry, tree_lines

ANSWERS_FILE = ".copier-answers.yml"

_SPECIAL = re.compile(r"([\\*?\[\]!# ])")


@dataclass(frozen=True)
class Plan:
    """Every file that will be rendered, as one task each, in the order to write and to review them."""

    name: str
    tasks: tuple[Task, ...]
    left_out: tuple[str, ...]
    unused: tuple[str, ...]
    """Paths that the template could render and this design does not want: files, and empty folders."""
    extras: tuple[Extra, ...] = ()
    """Files that only the structure asks for, apart from those that the template fills itself."""
    notes: tuple[str, ...] = ()
    """What the design needs and a pasted tree does not name, and where it goes."""

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all files."""
        return frozenset(task.path for task in self.tasks)

    def has(self, path: str) -> bool:
        """Whether a file is rendered: documents must not point at one that was left out."""
        return path in self.paths

    @cached_property
    def excluded(self) -> str:
        """Copier's `_exclude` for this design: one anchored, escaped gitignore pattern a line."""
        return "\n".join("/" + _SPECIAL.sub(r"\\\1", path) for path in self.unused)

    @cached_property
    def identifiers(self) -> dict[str, str]:
        """The identifier of each path."""
        return {task.path: task.id for task in self.tasks}

    def find(self, name: str) -> Task | None:
        """The task with this identifier or path."""
        return next((task for task in self.tasks if name in {task.id, task.path}), None)

    @cached_property
    def optional(self) -> tuple[Task, ...]:
        """The tasks that a person may leave out."""
        return tuple(task for task in self.tasks if task.optional)

    @property
    def optional_example(self) -> str:
        """One identifier that may be left out, for a help text."""
        return self.optional[0].id if self.optional else "TASK-031"

    @cached_property
    def table(self) -> str:
        """The tasks as a table: identifier, path, effort, number of checks, after which it comes."""
        width = min(max((len(task.path) for task in self.tasks), default=4), 46)
        lines = [f"{'task':<10}{'file':<{width}}  effort    checks  after"]
        for task in self.tasks:
            after = ", ".join(self.identifiers[path].removeprefix("TASK-") for path in task.after)
            after = "may be left out" if task.optional else after
            lines.append(
                f"{task.id:<10}{task.path:<{width}}  {task.effort:<10}{len(task.checks):<8}{after}"[
                    :99
                ].rstrip()
            )
        return "\n".join(lines)

    def tree(self, *, lines: int | None = None, width: int = 100, bookkeeping: bool = False) -> str:
        """The files as a tree with the purpose of each, cut at `width`; folders fold to fit in `lines`."""
        entries = [
            Entry(task.path, task.purpose)
            for task in self.tasks
            if bookkeeping or not task.path.startswith((*BOOKKEEPING, ".copier-answers"))
        ]
        return "\n".join(tree_lines(self.name, entries, most=lines, width=width))

    def to_list(self) -> list[dict[str, Any]]:
        """The tasks as `plan.json` holds them."""
        return [task.to_dict(self.identifiers) for task in self.tasks]


@lru_cache(maxsize=1024)
def plan_for(design: Design, leave_out: tuple[str, ...] = (), answers_file: str = ANSWERS_FILE) -> Plan:
    """The plan of a design; `leave_out` names optional tasks by identifier or path.

    Raises RefusalError where `leave_out` names no task, or one that is not optional.
    """
    layout = layout_for(design)
    context = {
        "answers_file": answers_file,
        "design": design,
        "component": layout.first,
        "layout": layout,
        "plan": SimpleNamespace(extras=layout.extras),
        "tests": ".",
        "package_name": design.package_name or "package",
        "project": Project(design),
        "records": records_for(design),
    }
    found = list(cards(context))
    extras = needed(layout.extras, found)
    wanted = {extra.path for extra in extras}
    found = [card for card in found if card.source != EXTRAS or card.path in wanted]
    tasks = ordered([card for card in found if card.when], {card.path for card in found})
    dropped = tuple(_dropped(tasks, name).path for name in leave_out)
    kept = tuple(_without(task, dropped) for task in tasks if task.path not in dropped)
    return Plan(
        design.repository_name or "project", kept, dropped, _unused(found, kept), extras, layout.notes
    )


def _dropped(tasks: Iterable[Task], name: str) -> Task:
    task = next((task for task in tasks if name in {task.id, task.path}), None)
    if task is None:
        raise RefusalError(f"leave_out: {name} is no file of this plan")
    if not task.optional:
        raise RefusalError(f"leave_out: {task.path} cannot be left out: the project depends on it")
    return task


def _without(task: Task, dropped: tuple[str, ...]) -> Task:
    return replace(
        task,
        after=tuple(path for path in task.after if path not in dropped),
        tests=None if task.tests in dropped else task.tests,
    )


def _unused(found: Iterable[Card], kept: Iterable[Task]) -> tuple[str, ...]:
    files = {task.path for task in kept}
    folders = {str(folder) for path in files for folder in PurePosixPath(path).parents}
    unused = set()
    for card in found:
        placed = card.path.split("/")
        if "" in placed:
            placed = placed[: placed.index("")]
        path = PurePosixPath(*placed)
        if str(path) in files | folders:
            continue
        empty = [folder for folder in path.parents if str(folder) not in folders]
        unused.add(str(empty[-1]) if empty else str(path))
    return tuple(sorted(unused))


def as_json(decisions: Mapping[str, Any], reviews: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """The document that `.scaffold/plan.json` holds, the only thing the hooks know about a project."""
    return {"decisions": dict(decisions), "reviews": dict(reviews), "tasks": plan.to_list(), "version": 1}

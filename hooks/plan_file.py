"""Reads `.scaffold/plan.json`: the only thing this package knows about a project."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

from .errors import HookError

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAN_PATH = ".scaffold/plan.json"
OLDEST_PYTHON = (3, 10)

T = TypeVar("T")


def is_named_as_test(path: PurePosixPath) -> bool:
    """Whether a file's name says that pytest finds tests or fixtures in it."""
    named = path.name.startswith("test_") or path.stem.endswith("_test") or path.name == "conftest.py"
    return named and path.suffix == ".py"


@dataclass(frozen=True, slots=True)
class Task:
    """One file of the project, and what the plan promises about it."""

    id: str
    path: str
    purpose: str
    after: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()
    imports: tuple[str, ...] = ()
    effort: str = "simple"
    checks: tuple[str, ...] = ()
    tests: str | None = None
    prompt: str | None = None


@dataclass(frozen=True)
class Plan:
    """The decisions, their reviews as they were recorded, and the tasks in plan order."""

    decisions: Mapping[str, Any]
    reviews: Mapping[str, Mapping[str, Any]]
    tasks: tuple[Task, ...]

    @property
    def package(self) -> str:
        """The project's own top-level package."""
        return str(self.decisions.get("package_name", ""))

    @cached_property
    def package_folder(self) -> PurePosixPath:
        """The folder of that package, wherever the layout puts it; the first of several, from the top."""
        fronts = [PurePosixPath(task.path) for task in self.tasks if task.path.endswith("__init__.py")]
        found = [front.parent for front in fronts if front.parent.name == self.package]
        return min(found, key=lambda folder: len(folder.parts), default=PurePosixPath("src", self.package))

    @property
    def source(self) -> PurePosixPath:
        """The folder that holds the package: `src`, or `.` for the project itself."""
        return self.package_folder.parent

    def in_package(self, path: str) -> bool:
        """Whether a file is part of the package."""
        return PurePosixPath(path).is_relative_to(self.package_folder)

    @cached_property
    def test_folders(self) -> frozenset[PurePosixPath]:
        """The folders outside the package that hold tests, whatever they are called."""
        places = [PurePosixPath(task.path) for task in self.tasks if not self.in_package(task.path)]
        return frozenset(place.parent for place in places if is_named_as_test(place) and place.parent.name)

    @property
    def python(self) -> tuple[int, int]:
        """The oldest Python the project supports, as `(major, minor)`."""
        version = str(self.decisions.get("python_version", ""))
        text = f">={version}" if version[:1].isdigit() else str(self.decisions.get("python_range", ""))
        found = re.search(r"(?:>=?|~=|==)\s*3\.(\d+)", text)
        return (3, int(found[1])) if found else OLDEST_PYTHON

    @cached_property
    def by_path(self) -> Mapping[str, Task]:
        """Each task under the path of its file."""
        return {task.path: task for task in self.tasks}

    @cached_property
    def foundations(self) -> Mapping[str, frozenset[str]]:
        """Task identifier to every task it stands on, directly or not."""
        after = {task.id: task.after for task in self.tasks}
        closed: dict[str, frozenset[str]] = {}

        def close(identifier: str, trail: tuple[str, ...]) -> frozenset[str]:
            if identifier in trail:
                circle = " → ".join([*trail, identifier])
                raise HookError(f"{PLAN_PATH} is broken: tasks wait for each other ({circle}). Render again.")
            if identifier not in closed:
                direct = after[identifier]
                deeper = (close(each, (*trail, identifier)) for each in direct)
                closed[identifier] = frozenset(direct).union(*deeper)
            return closed[identifier]

        for task in self.tasks:
            close(task.id, ())
        return closed


def read_plan(project: Path) -> Plan:
    """The validated plan of `project`; raises `HookError` with one message that names the fix."""
    try:
        data = json.loads((project / PLAN_PATH).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise HookError(
            f"{project} holds no {PLAN_PATH}: give the folder of a project rendered from this template, "
            "or run `copier update` in it."
        ) from None
    except (OSError, ValueError) as error:
        raise HookError(
            f"{PLAN_PATH} cannot be read ({error}): restore it, or run `copier update`."
        ) from None
    try:
        plan = _plan(data)
    except (KeyError, TypeError, ValueError) as error:
        reason = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        raise HookError(f"{PLAN_PATH} is broken: {reason}. Restore it, or run `copier update`.") from None
    _ = plan.foundations
    return plan


def _plan(data: Any) -> Plan:
    version = _of_type(data, dict, "the document").get("version")
    if version != 1:
        raise ValueError(f"version is {version!r}, this template reads 1")
    tasks = tuple(_task(_of_type(each, dict, "a task")) for each in _of_type(data["tasks"], list, "tasks"))
    for field in ("id", "path"):
        seen: set[str] = set()
        for task in tasks:
            value = getattr(task, field)
            if value in seen:
                raise ValueError(f"two tasks share the {field} {value}")
            seen.add(value)
    known = {task.id for task in tasks}
    for task in tasks:
        if unknown := [each for each in task.after if each not in known]:
            raise ValueError(f"{task.id} comes after {unknown[0]}, which is no task")
    return Plan(
        decisions=_of_type(data["decisions"], dict, "decisions"),
        reviews=_of_type(data.get("reviews") or {}, dict, "reviews"),
        tasks=tasks,
    )


def _task(data: Mapping[str, Any]) -> Task:
    texts = {name: _of_type(data[name], str, name) for name in ("id", "path", "purpose", "effort")}
    lists = {name: _strings(data[name], name) for name in ("after", "exports", "imports", "checks")}
    links = {name: data.get(name) for name in ("tests", "prompt")}
    for name, value in links.items():
        if value is not None:
            _of_type(value, str, name)
    path = PurePosixPath(texts["path"])
    if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in texts["path"]:
        raise ValueError(f"{texts['id']} has the path {texts['path']!r}, which leaves the project")
    return Task(**texts, **lists, **links)  # type: ignore[arg-type]  # the names above are the fields


def _strings(value: Any, name: str) -> tuple[str, ...]:
    return tuple(_of_type(each, str, f"an entry of {name}") for each in _of_type(value, list, name))


def _of_type(value: Any, kind: type[T], name: str) -> T:
    if not isinstance(value, kind):
        raise TypeError(f"{name} is {type(value).__name__}, expected {kind.__name__}")
    return value

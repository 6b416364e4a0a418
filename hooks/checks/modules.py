"""Which planned file is which module, and what a relative import means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..plan_file import Plan, Task
    from .base import FileUnderCheck, ProjectContext


@dataclass(frozen=True)
class ModuleMap:
    """The modules of a project by dotted name."""

    plan: Plan
    tasks: Mapping[str, Task]
    test_names: frozenset[str]
    root: Path

    @classmethod
    def of(cls, project: ProjectContext) -> ModuleMap:
        """The map of every Python file in the plan."""
        plan = project.plan
        sources = [task for task in plan.tasks if task.path.endswith(".py")]
        tasks = {module_name(task.path, plan): task for task in sources}
        names = {PurePosixPath(task.path).stem for task in sources if not plan.in_package(task.path)}
        return cls(plan, tasks, frozenset(names), project.root / plan.source)

    def is_own(self, top: str, file: FileUnderCheck) -> bool:
        """Whether a top-level name is the project's package, or a helper beside its tests or examples."""
        if top == self.plan.package:
            return True
        outside = not self.plan.in_package(file.path)
        return outside and (top in self.test_names or any(name.startswith(f"{top}.") for name in self.tasks))

    def exists(self, name: str) -> bool:
        """Whether a module is planned, holds planned modules, or was added to the package since."""
        if name in self.tasks or any(each.startswith(f"{name}.") for each in self.tasks):
            return True
        place = self.root.joinpath(*name.split("."))
        return place.with_suffix(".py").is_file() or place.is_dir()

    def planned(self, name: str) -> Task | None:
        """The task whose file is the module `name`."""
        return self.tasks.get(name)

    def absolute(self, path: str, level: int, name: str) -> str | None:
        """The full name of a relative import in `path`; None when it climbs out of the top-level package."""
        module = module_name(path, self.plan).split(".")
        package = module if path.endswith("__init__.py") else module[:-1]
        kept = len(package) - (level - 1)
        if kept < 1:
            return None
        return ".".join([*package[:kept], *([name] if name else [])])

    def is_package_around(self, target: Task, task: Task) -> bool:
        """Whether `target` is the `__init__.py` of a package that `task` lives in."""
        folder = str(PurePosixPath(target.path).parent)
        return target.path.endswith("__init__.py") and task.path.startswith(f"{folder}/")


def module_name(path: str, plan: Plan) -> str:
    """The dotted name that `path` is imported by: below the folder that holds the package, if it is there."""
    place = PurePosixPath(path).with_suffix("")
    if place.is_relative_to(plan.source):
        place = place.relative_to(plan.source)
    parts = place.parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

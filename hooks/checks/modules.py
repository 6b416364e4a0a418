"""Which planned file is which module, and what a relative import means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..plan_file import Task
    from .base import FileUnderCheck, ProjectContext


@dataclass(frozen=True)
class ModuleMap:
    """The modules of a project by dotted name."""

    package: str
    tasks: Mapping[str, Task]
    test_names: frozenset[str]
    root: Path

    @classmethod
    def of(cls, project: ProjectContext) -> ModuleMap:
        """The map of every Python file in the plan."""
        package = project.plan.package
        sources = [task for task in project.plan.tasks if task.path.endswith(".py")]
        tasks = {module_name(task.path, package): task for task in sources}
        names = {PurePosixPath(task.path).stem for task in sources if not _inside(task.path, package)}
        home = next(
            (task.path for name, task in tasks.items() if name == package), f"src/{package}/__init__.py"
        )
        return cls(package, tasks, frozenset(names), project.root / PurePosixPath(home).parent.parent)

    def is_own(self, top: str, file: FileUnderCheck) -> bool:
        """Whether a top-level name is the project's package, or a helper beside its tests or examples."""
        if top == self.package:
            return True
        outside = not _inside(file.path, self.package)
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
        module = module_name(path, self.package).split(".")
        package = module if path.endswith("__init__.py") else module[:-1]
        kept = len(package) - (level - 1)
        if kept < 1:
            return None
        return ".".join([*package[:kept], *([name] if name else [])])

    def is_package_around(self, target: Task, task: Task) -> bool:
        """Whether `target` is the `__init__.py` of a package that `task` lives in."""
        folder = str(PurePosixPath(target.path).parent)
        return target.path.endswith("__init__.py") and task.path.startswith(f"{folder}/")


def module_name(path: str, package: str) -> str:
    """The dotted name that `path` is imported by."""
    parts = list(PurePosixPath(path).with_suffix("").parts)
    if parts[0] == "src":
        del parts[0]
    elif _inside(path, package):
        del parts[: parts.index(package)]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _inside(path: str, package: str) -> bool:
    folders = PurePosixPath(path).parts[:-1]
    return package in folders and not {"tests", "test", "examples", "docs"} & set(
        folders[: folders.index(package)]
    )

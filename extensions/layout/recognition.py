"""What a pasted tree says of the roles: which file, which folder, recognised by name and by place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from . import faults
from .faults import Fault
from .pasted import PastedEntry, problem_of_module_name
from .synonyms import BY_PLACE, FOLDERS, HOMES, MODULES, REPOSITORY
from .tests import OF_A_COMPONENT, SHARED

TESTS = {**SHARED, **OF_A_COMPONENT}
SOURCES = ("src", "source", "lib", "code", "backend")
"""Folders that hold packages, by custom."""

HELD = {"docs": ("docs", "decisions", "policies")}
"""What a folder of documents holds: each of these is reason enough to take it for one."""

NOT_KEPT = frozenset(
    {".scaffold", ".git", ".venv", "venv", "__pycache__", "node_modules", ".mypy_cache", ".ruff_cache"}
    | {".pytest_cache", "dist", "build", "uv.lock", ".copier-answers.yml"}
)
"""What a listing of a working copy holds and no structure decides."""


@dataclass
class Recognised:
    """What was found, by role; `rest` are the entries that no role takes."""

    package: str
    modules: dict[str, PastedEntry] = field(default_factory=dict)
    homes: dict[str, PastedEntry] = field(default_factory=dict)
    tests: dict[str, PastedEntry] = field(default_factory=dict)
    places: dict[str, PastedEntry] = field(default_factory=dict)
    rest: list[PastedEntry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def below(self, entry: PastedEntry) -> str:
        """The path of an entry below the package; empty for one that stands elsewhere."""
        prefix = f"{self.package}/"
        return entry.path.removeprefix(prefix) if entry.path.startswith(prefix) else ""

    def take(self, kind: dict[str, PastedEntry], role: str, entry: PastedEntry) -> None:
        """Give a role its entry; one that has another one already is a fault."""
        there = kind.setdefault(role, entry)
        if there is not entry:
            self.faults.append(faults.twice(entry, there, role))


def recognise(
    entries: Iterable[PastedEntry],
    package_name: str,
    modules: Mapping[str, str],
    tests: Mapping[str, str],
    places: Mapping[str, str],
) -> Recognised:
    """The roles of a tree; `modules`, `tests` and `places` are the template's own, empty where not needed."""
    kept = [entry for entry in entries if not NOT_KEPT & set(entry.path.split("/"))]
    found = Recognised(_package(kept, package_name))
    if not any(entry.path == found.package for entry in kept):
        found.faults += _homeless(kept, found.package)
    for entry in kept:
        if entry.path == found.package or found.package.startswith(f"{entry.path}/"):
            continue
        _check_name(entry, found)
        if not (_as_test(entry, found, modules, tests) or _as_folder(entry, found, places)):
            _as_module(entry, found, modules)
    return found


def _package(entries: list[PastedEntry], package_name: str) -> str:
    named = [entry.path for entry in entries if entry.is_folder and _name(entry) == package_name]
    if named:
        return min(named, key=lambda path: path.count("/"))
    tops = {entry.path for entry in entries if entry.is_folder and "/" not in entry.path}
    source = next((name for name in SOURCES if name in tops), "src")
    return f"{source}/{package_name}"


def _homeless(entries: list[PastedEntry], package: str) -> list[Fault]:
    """Code that stands in no package; it could not be imported under the package's name."""
    source = str(PurePosixPath(package).parent)
    code = {name for names in FOLDERS.values() for name in names} - {"schemas", "logs"}
    return [
        faults.homeless(entry, package)
        for entry in entries
        if (entry.is_folder and _name(entry) in code and _parent(entry) in {"", source})
        or (entry.path.endswith(".py") and _parent(entry) == source)
    ]


def _check_name(entry: PastedEntry, found: Recognised) -> None:
    if found.below(entry) and (entry.is_folder or entry.path.endswith(".py")):
        problem = problem_of_module_name(_stem(entry.path))
        if problem:
            found.faults.append((entry.line, f"{entry.path} {problem}"))


def _as_test(
    entry: PastedEntry, found: Recognised, modules: Mapping[str, str], tests: Mapping[str, str]
) -> bool:
    stem = _stem(entry.path)
    if entry.is_folder or not entry.path.endswith(".py") or not stem.startswith("test_"):
        return False
    role = stem if stem in TESTS else _test_of(stem.removeprefix("test_"))
    subject = TESTS[role][1] if role else ""
    if not role or not tests.get(role) or (subject and not modules.get(subject)):
        return False
    found.take(found.tests, role, entry)
    return True


def _test_of(name: str) -> str:
    subject = next((role for role, names in MODULES.items() if name in names), "")
    return next((role for role, (_, beside) in TESTS.items() if subject and beside == subject), "")


def _as_folder(entry: PastedEntry, found: Recognised, places: Mapping[str, str]) -> bool:
    """A folder of the repository: tests, documents, examples; tests may also stand in the package."""
    if not entry.is_folder:
        return False
    for role, names in REPOSITORY.items():
        if _name(entry) not in names or not any(places.get(needed) for needed in HELD.get(role, (role,))):
            continue
        if found.below(entry) and role not in {"tests", "unit", "integration", "end_to_end"}:
            continue
        there = found.places.get(role)
        if there is None or entry.path.count("/") == there.path.count("/"):
            found.take(found.places, role, entry)
            return True
    return False


def _as_module(entry: PastedEntry, found: Recognised, modules: Mapping[str, str]) -> None:
    below = found.below(entry)
    if below and entry.is_folder:
        group = _group(_name(entry))
        if group and any(modules.get(role) for role in HOMES[group]):
            _as_home(group, entry, found)
        else:
            found.rest.append(entry)
        return
    role = _role(below, modules) if below.endswith(".py") else ""
    if role:
        found.take(found.modules, role, entry)
    else:
        found.rest.append(entry)


def _as_home(group: str, entry: PastedEntry, found: Recognised) -> None:
    """The innermost folder of a kind is the home; two that stand apart are a fault where it matters."""
    there = found.homes.get(group)
    if there is None or entry.path.startswith(f"{there.path}/"):
        found.homes[group] = entry
        return
    found.faults.append(faults.two_homes(entry, there, HOMES[group][0]))


def _role(below: str, modules: Mapping[str, str]) -> str:
    place = PurePosixPath(below)
    if place.stem in {"item", "items"} and len(place.parts) > 1:
        role = BY_PLACE.get(_group(place.parent.name), "")
        if role and modules.get(role):
            return role
    return next((role for role, names in MODULES.items() if place.stem in names and modules.get(role)), "")


def _group(folder: str) -> str:
    return next((group for group, names in FOLDERS.items() if folder in names), "")


def _name(entry: PastedEntry) -> str:
    return entry.path.rpartition("/")[2]


def _parent(entry: PastedEntry) -> str:
    return entry.path.rpartition("/")[0]


def _stem(path: str) -> str:
    return PurePosixPath(path).stem if path.endswith(".py") else path.rpartition("/")[2]

"""The custom layout: a pasted tree decides where the roles live, and which files there are beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..design import Design
from . import faults, places, tests
from .component import Component
from .faults import Fault
from .layout import Layout
from .pasted import PastedEntry, read_tree, refusal
from .planned import planned
from .recognition import TESTS, recognise
from .synonyms import HOMES
from .words import words

LONGEST = 80
"""Characters of a path: a longer one may not fit on a line of code that imports or names it."""

_SAFE = re.compile(r"[A-Za-z0-9_.+@/-]+")
"""Characters that need no quoting in a command, a workflow or an image."""

_IN_A_HOME = {"models": "item", "service": "service", "commands": "items", "settings": "settings"}
"""What a module is called in a folder of its kind, where no file is named for it."""


def layout(design: Design) -> Layout:
    """The layout that a pasted tree describes.

    Raises TreeError, which names each line that cannot be followed, and why.
    """
    package_name = design.package_name or "package"
    entries = read_tree(design.structure_tree or "", package_name=package_name)
    own = _Own(design, entries)
    if own.faults:
        raise refusal(own.faults)
    component = Component(
        words("items"), package_name, own.folders["package"], own.modules, own.tests, own.has_one_test
    )
    return Layout(
        package_name,
        own.folders,
        (component,),
        purposes={entry.path: entry.purpose for entry in entries if entry.purpose},
        extras=tuple(own.extras),
        notes=own.notes,
    )


class _Own:
    """The places of one tree: what it names, and the template's own places for what it does not."""

    def __init__(self, design: Design, entries: tuple[PastedEntry, ...]) -> None:
        self.has_one_test = design.is_small
        standard = places.repository_places(design)
        modules = {**places.shared_modules(design), **places.component_modules(design)}
        usual = tests.standard(design, standard, modules)
        self._found = recognise(entries, design.package_name or "package", modules, usual, standard)
        self.faults: list[Fault] = [*self._found.faults, *map(faults.unsafe, filter(_is_unsafe, entries))]
        self.faults += [faults.long(entry, LONGEST) for entry in entries if len(entry.path) > LONGEST]
        self.folders = self._folders(standard)
        self.modules = self._variants(self._modules(modules), modules)
        self.tests = self._tests(design)
        self.notes = self._notes(modules, standard)
        self.extras = planned(self._found, self._filled())
        self._check_twins(entries)

    def _folders(self, standard: Mapping[str, str]) -> dict[str, str]:
        """Folders of the repository: those of the tree, and below them what it does not name."""
        found = {role: entry.path for role, entry in self._found.places.items()}
        top = found.get("tests", standard["tests"])
        for role, entry in self._found.tests.items():
            found.setdefault(TESTS[role][0], _parent(entry.path))
        docs = found.get("docs", "docs")
        if not standard["docs"]:
            found.pop("docs", None)
        return {
            **{role: _moved(place, "tests", top) for role, place in standard.items()},
            **{role: _moved(standard[role], "docs", docs) for role in ("decisions", "policies")},
            **found,
            "package": self._found.package,
        }

    def _modules(self, standard: Mapping[str, str]) -> dict[str, str]:
        """Modules below the package: named files, then homes by folder, then the template's own places."""
        found = {
            role: self._found.below(entry).removesuffix(".py") for role, entry in self._found.modules.items()
        }
        homes = {
            role: self._found.below(entry)
            for group, roles in HOMES.items()
            if (entry := self._found.homes.get(group))
            for role in roles
        }
        beside = {_parent(found[role]) for role in HOMES["api"][:-1] if role in found}
        if len(beside) == 1 and "api" not in self._found.homes:
            homes |= dict.fromkeys(HOMES["api"][:-1], beside.pop())
        for role, place in standard.items():
            if not place or role in found:
                continue
            if role in homes:
                name = _IN_A_HOME.get(role, place.rpartition("/")[2])
                found[role] = f"{homes[role]}/{name}".lstrip("/")
        return {role: found.get(role, place) if place else "" for role, place in standard.items()}

    def _variants(self, found: dict[str, str], standard: Mapping[str, str]) -> dict[str, str]:
        """Roles that are written in several ways follow the role whose place they share."""
        for leader in ("settings", "log", "file_store"):
            for role, place in standard.items():
                if place and place == standard[leader] and role not in self._found.modules:
                    found[role] = found[leader]
        self._step_aside(found)
        return found

    def _step_aside(self, found: dict[str, str]) -> None:
        """A module of the template's own moves into a folder that the tree gives its name."""
        taken = {
            self._found.below(entry)
            for entry in (*self._found.rest, *self._found.homes.values(), *self._found.places.values())
            if entry.is_folder
        }
        taken |= {str(parent) for place in found.values() for parent in PurePosixPath(place).parents}
        named = {self._found.below(entry).removesuffix(".py") for entry in self._found.modules.values()}
        for role, place in found.items():
            if place in taken - {".", ""} and place not in named:
                found[role] = f"{place}/{place.rpartition('/')[2]}"

    def _tests(self, design: Design) -> dict[str, str]:
        usual = tests.standard(design, self.folders, self.modules)
        own = {role: entry.path.removesuffix(".py") for role, entry in self._found.tests.items()}
        for role, place in own.items():
            level = TESTS[role][0]
            if level != "unit" and _parent(place) != self.folders[level]:
                self.faults.append(faults.apart(self._found.tests[role], level, self.folders[level]))
        return {role: own.get(role, place) if place else "" for role, place in usual.items()}

    def _notes(self, modules: Mapping[str, str], standard: Mapping[str, str]) -> tuple[str, ...]:
        """What the design needs and the tree does not hold, and where it goes."""
        package = self.folders["package"]
        named = set(self._found.modules) | {role for group in self._found.homes for role in HOMES[group]}
        missing = sorted(
            {
                f"{package}/{self.modules[role]}.py"
                for role, place in modules.items()
                if place and role in _NAMED and role not in named
            }
            | {
                f"{self.folders[role]}/"
                for role in ("tests", "examples", "docs")
                if standard[role] and role not in self._found.places
            }
        )
        return tuple(missing)

    def _filled(self) -> set[str]:
        """The places that roles fill."""
        package = self.folders["package"]
        modules = {f"{package}/{place}" for place in self.modules.values() if place}
        return modules | {place for place in (*self.tests.values(), *self.folders.values()) if place}

    def _check_twins(self, entries: tuple[PastedEntry, ...]) -> None:
        """A module and a folder of one name: Python would see one of them."""
        folders = {entry.path: entry for entry in entries if entry.is_folder}
        for entry in entries:
            twin = folders.get(entry.path.removesuffix(".py")) if entry.path.endswith(".py") else None
            if twin is not None:
                self.faults.append(faults.one_name(entry, twin))


_NAMED = frozenset(
    {"service", "store", "models", "schemas", "routes", "app", "settings", "log", "errors", "cli"}
    | {"commands", "worker"}
)
"""Roles that a person would look for in a tree."""


def _is_unsafe(entry: PastedEntry) -> bool:
    return _SAFE.fullmatch(entry.path) is None


def _moved(place: str, before: str, after: str) -> str:
    """A place that stood in one folder, in another."""
    return f"{after}{place[len(before) :]}" if place == before or place.startswith(f"{before}/") else place


def _parent(path: str) -> str:
    return path.rpartition("/")[0]

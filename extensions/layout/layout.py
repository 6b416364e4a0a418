"""The layout of one project: the place of every role, and what follows from the places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from .component import Component
from .extras import Extra, docstring
from .imports import sorted_imports, sorted_names
from .parts import Part, parts
from .paths import Paths
from .words import Words


@dataclass(frozen=True)
class Folder:
    """A folder of modules: its place below the package, and what it is for."""

    place: str
    purpose: str

    @property
    def docstring(self) -> str:
        """The docstring of its `__init__.py`, as Python source."""
        return docstring(self.purpose, self.place.replace("/", "."))


@dataclass(frozen=True)
class Layout:
    """The place of every role. `layout.service` is a path, `layout.module("service")` a module name.

    Roles of a component are those of the first one; where there may be several, `components` has all.
    """

    package_name: str
    places: Mapping[str, str]
    """Folders and whole files, relative to the repository."""
    components: tuple[Component, ...]
    has_boundaries: bool = False
    """Whether components are packages whose internals are nobody else's business."""
    purposes: Mapping[str, str] = field(default_factory=dict)
    """What a person's own folders and files are for, by path."""
    extras: tuple[Extra, ...] = ()
    """Files that only this structure asks for."""
    notes: tuple[str, ...] = ()
    """What the person should know about the structure before approving it."""

    def __getattr__(self, role: str) -> str:
        if role.startswith("__") or "places" not in self.__dict__:
            raise AttributeError(role)
        for places in (self.places, self.first.modules, self.first.tests):
            if role in places:
                return places[role]
        raise AttributeError(f"no such role: {role}")

    def __hash__(self) -> int:
        return hash((self.package_name, *self.places.values(), self.components, self.extras))

    @property
    def first(self) -> Component:
        """The component that documents and examples speak of."""
        return self.components[0]

    @property
    def has_several(self) -> bool:
        """Whether there is more than one component."""
        return len(self.components) > 1

    @property
    def has_one_test(self) -> bool:
        """Whether one file holds all unit tests, as a small project has it."""
        return self.first.has_one_test

    def module(self, role: str) -> str:
        """The dotted name a role is imported by. Raises KeyError for a role that is not there."""
        return self.first.module(role)

    def file(self, role: str) -> str:
        """The file of a code role, relative to the repository: `src/invoices/config.py`."""
        return self.first.file(role)

    def test(self, role: str) -> str:
        """The file of a role for tests, relative to the repository: `tests/unit/test_config.py`."""
        return self.first.test(role)

    def imports(self, *wanted: str, each: Sequence[str] = ()) -> str:
        """Import statements for names of the project's own modules; see `Component.imports`.

        Entries of `each` are wanted of every component. They speak of a *thing*, in whose place each
        component's own words come: `"service: ThingService"`, `"routes: router as things_router"`.
        """
        pairs = self._wanted(wanted, each)
        return sorted_imports((component.module(role.strip()), names) for component, role, names in pairs)

    def names(self, *wanted: str, each: Sequence[str] = ()) -> list[str]:
        """The names that `imports` would bring in, in the order of `__all__`."""
        listed = ",".join(names for _, _, names in self._wanted(wanted, each))
        return sorted_names(name.strip() for name in listed.split(","))

    def _wanted(self, wanted: Sequence[str], each: Sequence[str]) -> list[tuple[Component, str, str]]:
        pairs = [(self.first, entry) for entry in wanted if entry]
        pairs += [
            (component, _of(component.words, entry))
            for component in self.components
            for entry in each
            if entry
        ]
        split = [(component, entry.partition(":")) for component, entry in pairs]
        return [(component, role, names) for component, (role, _, names) in split]

    def each(self, entry: str, separator: str = ", ") -> str:
        """`entry`, which speaks of a *thing*, once for each component in its own words."""
        return separator.join(_of(component.words, entry) for component in self.components)

    @property
    def source(self) -> str:
        """The folder that holds the package: `src`, or `.` for the repository itself."""
        return self.paths.source

    def name_of(self, path: str) -> str:
        """The dotted name of a file of the package; empty for a file of another kind or place."""
        place = PurePosixPath(path)
        if place.suffix != ".py" or not place.is_relative_to(self.places["package"]):
            return ""
        return ".".join(place.with_suffix("").relative_to(self.source).parts).removesuffix(".__init__")

    @cached_property
    def paths(self) -> Paths:
        """The paths that tools are given."""
        tests = (place for component in self.components for place in component.tests.values() if place)
        return Paths(self.places, tuple(tests), tuple(extra.path for extra in self.extras))

    @cached_property
    def modules(self) -> frozenset[str]:
        """The places of all modules below the package: parts, tests beside them, and a person's own."""
        package = f"{self.places['package']}/"
        inside = [extra.path.removesuffix(".py") for extra in self.extras if extra.path.endswith(".py")]
        inside += [place for component in self.components for place in component.tests.values()]
        return frozenset(
            {place for component in self.components for place in component.modules.values() if place}
            | {place.removeprefix(package) for place in inside if place.startswith(package)}
        )

    @cached_property
    def folders(self) -> tuple[Folder, ...]:
        """Every folder of modules below the package that needs an `__init__.py` of its own."""
        found = {
            str(folder)
            for place in self.modules
            for folder in PurePosixPath(place).parents
            if str(folder) != "." and f"{folder}/__init__" not in self.modules
        }
        return tuple(Folder(place, self._purpose(place)) for place in sorted(found))

    @property
    def in_other_letters(self) -> tuple[str, ...]:
        """Python files whose docstring a person wrote in other letters than ASCII."""
        package = self.places["package"]
        said = {f"{package}/{folder.place}/__init__.py": folder.purpose for folder in self.folders}
        said |= {extra.path: extra.purpose for extra in self.extras if extra.path.endswith(".py")}
        return tuple(sorted(path for path, purpose in said.items() if not purpose.isascii()))

    def _purpose(self, place: str) -> str:
        own = self.purposes.get(f"{self.places['package']}/{place}")
        if own:
            return own
        held = {role for role, where in self.first.modules.items() if where.startswith(f"{place}/")}
        return next((purpose for role, purpose in FOLDER_PURPOSES.items() if role in held), OTHER_PURPOSE)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that there are, from the outside in, as documents name them."""
        return parts(self.components, together=not self.has_boundaries)

    @property
    def inner_parts(self) -> tuple[Part, ...]:
        """The parts of one component, from the outside in."""
        return parts(self.components[:1], together=True, shared=False)


FOLDER_PURPOSES = {
    "app": "The web API: requests into calls of the service, results and errors into responses.",
    "commands": "The commands: one module for each subject.",
    "service": "The core: what the service does, whoever calls it and wherever things are kept.",
    "models": "The models: what is kept, and what may be said about it.",
}
"""What a folder is for, by the first of these roles that it holds."""

OTHER_PURPOSE = "Parts that belong together."


def _of(words: Words, entry: str) -> str:
    return entry.replace("Thing", words.Item).replace("things", words.items).replace("thing", words.item)

"""A component: one part of the domain, with its own code, its own tests and its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .imports import sorted_imports, sorted_names
from .tests import ONLY_TEST, UNIT
from .words import Prose, Words


@dataclass(frozen=True)
class Component:
    """The places of one component's parts, and what it calls the things it keeps.

    A role (`component.service`) is the place of a module below the package, or of a test below the
    repository, without suffix; a form of `item` (`component.Item`) is the component's own word.
    """

    words: Words
    package_name: str
    package: str
    modules: Mapping[str, str]
    """Where its own modules are, and those that all components share."""
    tests: Mapping[str, str]
    """Where its own tests are, and those of the whole."""

    has_one_test: bool = False
    """Whether one file holds all unit tests, as a small project has it."""

    here = "."
    """The part of a template's path that repeats what is below it for each component."""

    def __getattr__(self, name: str) -> str:
        if name.startswith("__") or "words" not in self.__dict__:
            raise AttributeError(name)
        for places in (self.modules, self.tests):
            if name in places:
                return places[name]
        return str(getattr(self.words, name))

    def __hash__(self) -> int:
        return hash((self.words, self.package, *self.modules.values(), *self.tests.values()))

    @property
    def prose(self) -> Prose:
        """Its words as sentences have them."""
        return self.words.prose

    def module(self, role: str) -> str:
        """The dotted name a role is imported by: `invoices.core.service`.

        Raises KeyError for a role that this design does not have.
        """
        place = self.modules[role]
        if not place:
            raise KeyError(role)
        return ".".join([self.package_name, *place.split("/")]).removesuffix(".__init__")

    def file(self, role: str) -> str:
        """The file of a code role, relative to the repository: `src/invoices/core/service.py`."""
        return f"{self.package}/{self.modules[role]}.py"

    def test(self, role: str) -> str:
        """The file of a role for tests, relative to the repository: `tests/unit/test_service.py`."""
        place = self.tests[role]
        if not place and role in UNIT and self.has_one_test:
            place = self.tests[ONLY_TEST]
        return f"{place}.py"

    def imports(self, *wanted: str) -> str:
        """Import statements for names of the project's own modules, as ruff sorts and wraps them.

        Each entry is a role and the names wanted from it: `"models: Item, ItemDraft"`; an empty
        entry is passed over, so that a caller can leave one out with a condition.
        """
        pairs = [entry.split(":") for entry in wanted if entry]
        return sorted_imports((self.module(role.strip()), names) for role, names in pairs)

    def names(self, *wanted: str) -> list[str]:
        """The names that `imports` would bring in, in the order of `__all__`."""
        listed = ",".join(entry.partition(":")[2] for entry in wanted)
        return sorted_names(name.strip() for name in listed.split(",") if name.strip())

"""The paths that tools are given: which folders are shipped, typed, tested, measured and looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

TEST_FILES = "test_*.py"
"""What the name of a test file looks like."""

LEVELS = ("unit", "integration", "end_to_end")
"""The roles of folders that hold tests of one level."""


@dataclass(frozen=True)
class Paths:
    """What a layout means for tools. All paths are relative to the repository."""

    places: Mapping[str, str]
    tests_at: tuple[str, ...]
    """Where each test is."""
    others: tuple[str, ...] = ()
    """Files that only this structure asks for."""

    @property
    def package(self) -> str:
        """The folder of the package."""
        return self.places["package"]

    @property
    def source(self) -> str:
        """The folder that holds the package; `.` for the repository itself."""
        return str(PurePosixPath(self.package).parent)

    @property
    def code(self) -> str:
        """The folder of the code: the one around the package, or the package where that holds more."""
        around = [place for role, place in self.places.items() if role != "package" and place]
        mixed = (_inside(place, self.source) for place in (*around, *self.others) if not self._ships(place))
        return self.package if self.source == "." or any(mixed) else self.source

    @property
    def has_tests_beside(self) -> bool:
        """Whether tests stand beside the modules they test."""
        return any(
            self._ships(test) and not any(_inside(test, folder) for folder in self._folders(LEVELS))
            for test in self.tests_at
        )

    @property
    def tests(self) -> tuple[str, ...]:
        """The folders in which pytest looks for tests."""
        beside = (self.package,) if self.has_tests_beside else ()
        return outermost((*beside, *self._test_folders))

    @property
    def unit(self) -> str:
        """The folder below which all unit tests of modules are."""
        return self.package if self.has_tests_beside else self.places["unit"]

    @property
    def typed(self) -> tuple[str, ...]:
        """The folders that the type checker reads."""
        return outermost((self.code, *self.tests, self.places["examples"]))

    @property
    def unshipped(self) -> tuple[str, ...]:
        """What of the package is not part of a distribution, as patterns of a gitignore file."""
        beside = (TEST_FILES,) if self.has_tests_beside else ()
        return (*beside, *(f"/{folder}/**" for folder in self._tests_inside))

    @property
    def unmeasured(self) -> tuple[str, ...]:
        """What of the package is no code to cover, as globs of whole paths."""
        beside = (f"*/{TEST_FILES}",) if self.has_tests_beside else ()
        return (*beside, *(f"{folder}/*" for folder in self._tests_inside))

    @property
    def unscanned(self) -> tuple[str, ...]:
        """What may do what only tests do, as globs of whole paths, with and without a dot in front."""
        folders = [folder for folder in outermost(self._test_folders) if not self._ships(folder)]
        outside = (f"{dot}{folder}/*" for folder in folders for dot in ("", "./"))
        inside = (f"{dot}{folder}/*" for folder in self._tests_inside for dot in ("", "./"))
        return (*outside, *inside, *((f"*/{TEST_FILES}",) if self.has_tests_beside else ()))

    @property
    def _test_folders(self) -> tuple[str, ...]:
        """The folders that hold nothing but tests; that of unit tests is none where all stand elsewhere."""
        around = [
            folder
            for folder in self._folders(("tests",))
            if any(_inside(level, folder) for level in self._folders(LEVELS))
        ]
        levels = LEVELS[1:] if self.has_tests_beside else LEVELS
        return outermost((*around, *self._folders(levels)))

    def _folders(self, roles: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.places[role] for role in roles if self.places.get(role))

    @property
    def _tests_inside(self) -> tuple[str, ...]:
        return tuple(folder for folder in self._test_folders if self._ships(folder))

    def _ships(self, path: str) -> bool:
        return path != self.package and _inside(path, self.package)


def outermost(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths in their order, without empty ones, doubles, and those inside another."""
    found = tuple(dict.fromkeys(path for path in paths if path))
    return tuple(path for path in found if not any(path != other and _inside(path, other) for other in found))


def _inside(path: str, folder: str) -> bool:
    return PurePosixPath(path).is_relative_to(folder)

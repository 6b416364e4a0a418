"""Which file of an old plan is which of a new one, where their paths differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

OF_A_COMPONENT = "{% yield component "
"""How the name of a template file says that it is repeated for each component."""

Key = Callable[["Place"], Hashable | None]


class Place(NamedTuple):
    """Where a template file is rendered: `part` tells it from the others made from the same source."""

    source: str
    part: str
    path: str


def destinations(old: Sequence[Place], new: Sequence[Place]) -> dict[str, str]:
    """The new path of each old path that has one, by the first of these rules that names a single file.

    The same template file and the same part; the same file of the one component that has another name
    now; a person's own module of the same name; a file whose whole folder has moved.
    """
    found: dict[str, str] = {}
    _pair(found, old, new, lambda place: (place.source, place.part))
    _pair(found, old, new, _of_the_component)
    _pair(found, old, new, _by_name)
    folders = _folders(found)
    _pair(found, old, new, lambda place: _inside(folders.get(_folder(place.path)), place), _in_its_folder)
    return found


def _pair(
    found: dict[str, str], old: Iterable[Place], new: Iterable[Place], key: Key, new_key: Key | None = None
) -> None:
    """Add the pairs that share a key with each other and with no other file that is still alone."""
    taken = set(found.values())
    before = _single((key(place), place.path) for place in old if place.path not in found)
    after = _single(((new_key or key)(place), place.path) for place in new if place.path not in taken)
    found.update({path: after[name] for name, path in before.items() if name in after})


def _single(named: Iterable[tuple[Hashable | None, str]]) -> dict[Hashable, str]:
    pairs = [(name, path) for name, path in named if name is not None]
    count = Counter(name for name, _ in pairs)
    return {name: path for name, path in pairs if count[name] == 1}


def _of_the_component(place: Place) -> Hashable | None:
    return place.source if OF_A_COMPONENT in place.source else None


def _by_name(place: Place) -> Hashable | None:
    """A module's name; those that every folder may have say nothing."""
    name = _name(place.path)
    return (place.source, name) if name.endswith(".py") and name != "__init__.py" else None


def _inside(folder: str | None, place: Place) -> Hashable | None:
    return (folder, _name(place.path)) if folder else None


def _in_its_folder(place: Place) -> Hashable | None:
    return _inside(_folder(place.path), place)


def _folders(found: Mapping[str, str]) -> dict[str, str]:
    """The folders all of whose files went to one other folder."""
    gone = defaultdict(set)
    for old, new in found.items():
        gone[_folder(old)].add(_folder(new))
    return {old: min(new) for old, new in gone.items() if len(new) == 1 and new != {old}}


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _name(path: str) -> str:
    return PurePosixPath(path).name

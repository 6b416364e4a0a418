"""What a pasted tree names and no role takes: planned modules and files, and folders that stay."""

from __future__ import annotations

from pathlib import PurePosixPath

from .extras import Extra, folder_note, package_note, planned_file
from .pasted import PastedEntry
from .recognition import Recognised


def planned(found: Recognised, filled: set[str]) -> tuple[Extra, ...]:
    """The files to plan; `filled` are the places of roles, which keep their folders by themselves."""
    rest = found.rest
    filled = filled | {entry.path for entry in rest if not entry.is_folder and not _is_front(entry)}
    fronts = {_parent(entry) for entry in rest if _is_front(entry)}
    return tuple(
        _extra(entry, found)
        for entry in rest
        if not (entry.is_folder and (entry.path in fronts or _holds(entry.path, filled | fronts)))
        and not (_is_front(entry) and found.below(entry) and _holds(_parent(entry), filled))
    )


def _extra(entry: PastedEntry, found: Recognised) -> Extra:
    purpose = entry.purpose[:1].upper() + entry.purpose[1:] or f"A place for {_words(entry.path)}."
    if not entry.is_folder:
        return planned_file(entry.path, purpose, entry.line)
    note = package_note if found.below(entry) else folder_note
    return note(entry.path, purpose, entry.line)


def _is_front(entry: PastedEntry) -> bool:
    """Whether it is the `__init__.py` of a folder."""
    return PurePosixPath(entry.path).name == "__init__.py"


def _holds(folder: str, filled: set[str]) -> bool:
    return any(place == folder or place.startswith(f"{folder}/") for place in filled)


def _parent(entry: PastedEntry) -> str:
    return entry.path.rpartition("/")[0]


def _words(path: str) -> str:
    """What a file or folder is called, in words."""
    return PurePosixPath(path).stem.strip(".").replace("_", " ").replace("-", " ")

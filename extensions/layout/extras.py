"""Files that only a structure asks for: what a person's answers name and nothing else fills."""

from __future__ import annotations

import json
import textwrap
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from ..filters import md_text, one_line

WIDEST = 90
"""Columns of a line of prose in a docstring."""

PLANNED = "Planned, and not written yet."


@dataclass(frozen=True)
class Extra:
    """A file with a purpose and nothing in it yet: its path, what it is for, and its text."""

    path: str
    purpose: str
    text: str
    line: int = 0
    """The line of a pasted tree that names it; 0 where an answer asks for it."""
    only_keeps_folder: bool = False
    """Whether it is there so that a folder exists, and not needed where something else is in it."""
    is_known_elsewhere: bool = False
    """Whether nothing can be said in such a file: the template fills it itself, or nobody does."""


def folder_note(folder: str, purpose: str, line: int = 0) -> Extra:
    """The README of a folder that nothing fills yet; it keeps the folder, and says what belongs there."""
    title = _title(folder.rpartition("/")[2])
    text = f"# {title}\n\n{md_text(purpose)}\n"
    path = f"{folder}/README.md"
    return Extra(path, f"What the folder is for: {purpose}", text, line, only_keeps_folder=True)


def package_note(folder: str, purpose: str, line: int) -> Extra:
    """The `__init__.py` of a package that nothing fills yet."""
    path = f"{folder}/__init__.py"
    return Extra(path, purpose, f"{_planned_module(folder, purpose)}\n", line, only_keeps_folder=True)


def planned_file(path: str, purpose: str, line: int) -> Extra:
    """A file that only says what belongs in it, where that kind of file can."""
    place = PurePosixPath(path)
    if place.name == "py.typed":
        return Extra(path, "Says that the package is typed (PEP 561).", "", line)
    writer = None if path.startswith(".github/workflows/") else _WRITERS.get(place.suffix)
    if writer is None:
        return Extra(path, purpose, "", line, is_known_elsewhere=True)
    return Extra(path, purpose, f"{writer(path, purpose)}\n", line)


def docstring(purpose: str, name: str, *more: str) -> str:
    """A module's docstring that says what it is for, as Python source; `name` is the module's own.

    Whatever a person wrote: quotes, backslashes and characters that cannot be seen do not get through.
    """
    text = one_line(purpose).replace("\\", "/").replace('"', "'").strip()
    text = text if text.endswith((".", "!", "?")) else f"{text}."
    lines = [text]
    if _width(text) > WIDEST:
        wide = WIDEST // 2 if _width(text) > len(text) else WIDEST
        lines = [f"What belongs in `{name}`.", "", *textwrap.wrap(text, wide)]
    if len(lines) == 1 and not more:
        return f'"""{text}"""'
    return "\n".join((f'"""{lines[0]}', *lines[1:], *(part for line in more for part in ("", line)), '"""'))


def _width(text: str) -> int:
    """Columns that a text takes: East Asian wide characters take two (Unicode Standard Annex 11)."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _planned_module(path: str, purpose: str) -> str:
    return docstring(purpose, PurePosixPath(path).stem, PLANNED)


def _title(name: str) -> str:
    words = " ".join(name.removesuffix(".md").replace("_", " ").replace("-", " ").replace(".", " ").split())
    return words[:1].upper() + words[1:]


def _document(path: str, purpose: str) -> str:
    return f"# {_title(PurePosixPath(path).name)}\n\n{md_text(purpose)}\n\n{PLANNED}"


def _note(start: str, end: str = "") -> Callable[[str, str], str]:
    def note(_: str, purpose: str) -> str:
        text = one_line(purpose).replace("*/", "* /").replace("-->", "-- >").replace("--", "- -")
        return f"{start}{text}{end}\n{start}{PLANNED}{end}"

    return note


def _json(_: str, purpose: str) -> str:
    return json.dumps({"description": f"{one_line(purpose)} {PLANNED}"}, ensure_ascii=False, indent=2)


def _text(_: str, purpose: str) -> str:
    return f"{one_line(purpose)}\n\n{PLANNED}"


_WRITERS: Mapping[str, Callable[[str, str], str]] = {
    ".py": _planned_module,
    ".md": _document,
    ".json": _json,
    ".txt": _text,
    **dict.fromkeys((".toml", ".yaml", ".yml", ".ini", ".cfg", ".env", ".sh"), _note("# ")),
    ".sql": _note("-- "),
    **dict.fromkeys((".js", ".ts", ".css"), _note("/* ", " */")),
    **dict.fromkeys((".html", ".xml"), _note("<!-- ", " -->")),
}
"""How a file of each kind says what belongs in it; a kind that is not here cannot."""

KINDS = ", ".join(sorted(_WRITERS))
"""The kinds of files that can be planned."""

"""What the walk shows, as text: no input, no decision. Colour supports and is never the only sign."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from .checks import CRITICAL
from .checks.base import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .checks import Results
    from .plan_file import Task

WIDEST = 100
INDENT = 10
CODES = {"red": "31", "yellow": "33", "green": "32", "dim": "2", "bold": "1"}
ASCII = str.maketrans({"·": "-", "…": "~", "—": "-", "–": "-", "→": ">", "−": "-", "»": ">", "│": "|"})
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Theme:
    """What the terminal can show."""

    width: int = 80
    color: bool = False
    unicode: bool = True

    @classmethod
    def of(cls, stream: TextIO) -> Theme:
        """The theme of a stream, as it stands now."""
        color = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        encoding = (getattr(stream, "encoding", "") or "").lower().replace("-", "")
        width = min(shutil.get_terminal_size().columns, WIDEST)
        return cls(max(width, 40), color, encoding.startswith("utf"))

    def paint(self, text: str, *styles: str) -> str:
        """The text in colour, where there is colour."""
        if not self.color or not styles:
            return text
        return f"\x1b[{';'.join(CODES[style] for style in styles)}m{text}\x1b[0m"

    def plain(self, text: str) -> str:
        """The text in the characters this terminal has, with nothing that steers it."""
        clean = CONTROL.sub("", text.expandtabs(4))
        return clean if self.unicode else clean.translate(ASCII).encode("ascii", "replace").decode()


@dataclass(frozen=True, slots=True)
class FileView:
    """One file as the walk presents it."""

    position: int
    total: int
    task: Task
    size: int
    results: Results
    seconds: float = 0.0
    green_left: int = 0
    fixable: bool = False
    restorable: bool = False
    edited: bool = False


def header(view: FileView, theme: Theme) -> str:
    """`7 of 43  path   purpose   size  time` on one line where it fits, else the purpose below."""
    right = f"{size_text(view.size)}  {clock_text(view.seconds)}"
    count = f"{view.position:>2} of {view.total}"
    edited = " (edited)" if view.edited else ""
    path = shorten_path(theme.plain(view.task.path), theme.width - INDENT - len(edited + right) - 2, theme)
    left = f"{count:>{INDENT - 2}}  {path}{edited}"
    room = theme.width - cells(left) - cells(right) - 6
    purpose = theme.plain(view.task.purpose)
    if room >= min(cells(purpose), 24):
        purpose = shorten(purpose, room, theme)
        middle = purpose + " " * (room - cells(purpose))
        return f"{theme.paint(left, 'bold')}   {theme.paint(middle, 'dim')}   {right}"
    gap = " " * max(theme.width - cells(left) - cells(right), 2)
    below = " " * INDENT + shorten(purpose, theme.width - INDENT, theme)
    return f"{theme.paint(left, 'bold')}{gap}{right}\n{theme.paint(below, 'dim')}"


def result_lines(results: Results, theme: Theme) -> list[str]:
    """Failures first, the critical ones before all, each with line, rule and fix; then the rest."""
    lines: list[str] = []
    failing = [name for name, result in results.items() if result.status is Status.FAIL]
    for name in sorted(failing, key=lambda name: name not in CRITICAL):
        lines += _failure(name, results[name].details, theme)
    row = [(_brief(name, result.status, result.details), result.status) for name, result in results.items()]
    return lines + _row([each for each in row if each[1] is not Status.FAIL], theme)


def _failure(name: str, details: Sequence[str], theme: Theme, most: int = 6) -> list[str]:
    label = f"{name} FAIL"
    shown = [*details[:most], *([f"… and {len(details) - most} more"] if len(details) > most else [])]
    lines: list[str] = []
    for number, detail in enumerate(shown):
        mark = label if number == 0 else " " * len(label)
        wrapped = textwrap.wrap(theme.plain(detail), theme.width - INDENT - len(label) - 2) or [""]
        lines.append(f"{' ' * INDENT}{theme.paint(mark, 'red', 'bold')}  {wrapped[0]}")
        lines += [" " * (INDENT + len(label) + 2) + more for more in wrapped[1:]]
    return lines


def _brief(name: str, status: Status, details: Sequence[str]) -> str:
    if status is Status.SKIPPED:
        return f"{name} skipped: {details[0]}"
    return f"{name} ok {details[0]}" if details and "/" in details[0] else f"{name} ok"


def _row(entries: Iterable[tuple[str, Status]], theme: Theme) -> list[str]:
    lines: list[list[tuple[str, Status]]] = [[]]
    used = INDENT
    for text, status in entries:
        if lines[-1] and used + len(text) + 3 > theme.width:
            lines.append([])
            used = INDENT
        lines[-1].append((shorten(theme.plain(text), theme.width - INDENT, theme), status))
        used += len(text) + 3
    colors = {Status.PASS: "green", Status.SKIPPED: "yellow"}
    painted = (
        "   ".join(theme.paint(text, colors[status]) for text, status in line) for line in lines if line
    )
    return [" " * INDENT + line for line in painted]


def numbered(text: str, marked: Iterable[int], theme: Theme) -> list[str]:
    """A file with line numbers; the marked lines carry a `>`."""
    lines, at = text.splitlines(), set(marked)
    digits = len(str(len(lines)))
    shown = []
    for number, line in enumerate(lines, 1):
        mark = ">" if number in at else " "
        row = shorten(theme.plain(f"{mark} {number:>{digits}} │ {line}"), theme.width, theme)
        shown.append(theme.paint(row, "red") if number in at else row)
    return shown or ["(empty)"]


def diff_lines(diff: str, theme: Theme) -> list[str]:
    """A unified diff, with added lines green and removed lines red."""
    colors = {"+": ("green",), "-": ("red",), "@": ("dim",)}
    return [
        theme.paint(shorten(theme.plain(line), theme.width, theme), *colors.get(line[:1], ()))
        for line in diff.splitlines()
    ]


def size_text(size: int) -> str:
    """Bytes as people read them."""
    return f"{size} B" if size < 1000 else f"{size / 1000:.1f} KB"


def clock_text(seconds: float) -> str:
    """Elapsed time as minutes and seconds."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def cells(text: str) -> int:
    """The columns that a text takes."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
    )


def shorten(text: str, room: int, theme: Theme) -> str:
    """The text in at most `room` columns."""
    if cells(text) <= room:
        return text
    kept = text
    while kept and cells(kept) > room - 1:
        kept = kept[:-1]
    return kept.rstrip() + ("…" if theme.unicode else "~")


def shorten_path(path: str, room: int, theme: Theme) -> str:
    """The end of a path, in at most `room` columns: the name says most."""
    if cells(path) <= room:
        return path
    kept = path
    while kept and cells(kept) > room - 1:
        kept = kept[1:]
    return ("…" if theme.unicode else "~") + kept


def write(line: str = "", stream: TextIO | None = None) -> None:
    """One line out, at once."""
    print(line, file=stream or sys.stdout, flush=True)

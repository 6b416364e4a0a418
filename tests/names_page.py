"""The page of names that a pasted tree is recognised by, made from the tables themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from python_backend_creator.extensions.layout.extras import KINDS
from python_backend_creator.extensions.layout.pasted import DEEPEST, MOST_ENTRIES
from python_backend_creator.extensions.layout.recognition import NOT_KEPT, SOURCES
from python_backend_creator.extensions.layout.synonyms import FOLDERS, HOMES, MODULES, REPOSITORY

from tests.support import ROOT

PAGE = ROOT / "extensions" / "layout" / "NAMES.md"

TEXT = """\
# Names that a pasted tree is recognised by

Made by `python -m tests.documents` from `synonyms.py`.

With `structure=custom`, the answer `structure_tree` is a tree as text: what `tree` prints, an indented
list, or a Markdown list. What stands after `#` says what an entry is for. The first line may be the
repository itself, under any name.

The package is the topmost folder that has the name of the package. Where the tree has none, it is put
below the first of these that the tree has at its top, else below `src/`: {sources}.

## Modules of the package

A file is taken for a role by its name, wherever in the package it stands; the first name is the
template's own. Two files for one role are refused with both lines.

{modules}

## Folders of the package

A folder is the home of some roles, where no file is named for them. A role that several folders could
hold lives in the one further down in this table. Of two folders of one kind, the inner one is the home;
where they stand apart, both lines are refused. `items.py` or `item.py` in such a folder is what
the folder is for: there, the place decides.

{folders}

## Folders of the repository

At any depth outside of the package; the topmost counts. Tests may stand in the package, too.

{repository}

## Everything else

A role that the design needs and the tree does not hold goes to its usual place, and the summary to
approve says so. Files that the template writes (`README.md`, `pyproject.toml`, a test under its own name)
are the template's own, and stand where the tree puts them. Any other file becomes part of the plan with
its purpose, and says in its text that it is planned and not written yet. These kinds of files can say so:
{kinds}. A folder that nothing else fills becomes a package, or a folder with a README, that says what it
is for.

Passed over, because a listing of a working copy holds it: {ignored}.

Refused, with the line and the fix: absolute paths, `..`, drive letters, names that no file system or
import takes, entries that differ only in case, anything below a module, links, code outside of the
package, a file that belongs to an answer the design does not have, a file that would have to stay empty,
more than {entries} entries, more than {deepest} levels.
"""


def names_page() -> str:
    """The whole page."""
    return TEXT.format(
        sources=_codes(SOURCES, "/"),
        modules=_table("role", "names", {role: _codes(names, ".py") for role, names in MODULES.items()}),
        folders=_table(
            "names", "holds", {_codes(names, "/"): _codes(HOMES[group]) for group, names in FOLDERS.items()}
        ),
        repository=_table("role", "names", {role: _codes(names, "/") for role, names in REPOSITORY.items()}),
        kinds=_codes(KINDS.split(", ")),
        ignored=_codes(sorted(NOT_KEPT)),
        entries=MOST_ENTRIES,
        deepest=DEEPEST,
    )


def _table(first: str, second: str, rows: Mapping[str, str]) -> str:
    head = [f"| {first} | {second} |", "| --- | --- |"]
    return "\n".join([*head, *(f"| {left} | {right} |" for left, right in rows.items())])


def _codes(names: Iterable[str], end: str = "") -> str:
    return " ".join(f"`{name}{end}`" for name in names)

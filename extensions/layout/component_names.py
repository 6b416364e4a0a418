"""What components may be called: names that make packages, classes and addresses of their own."""

from __future__ import annotations

import itertools
import keyword
import re
from collections.abc import Sequence
from functools import cache

from ..design import Design
from ..filters import one_line
from . import places
from .reserved import RESERVED
from .tests import OF_A_COMPONENT
from .words import Words, words

MOST = 30
LONGEST = 20
"""Characters of a name: what is made of it still fits on a line."""

BESIDE_MODULES = frozenset({"docs", "load_settings", "livez", "readyz", "redoc", "tests", "version"})
"""Addresses that every web API has, the folder of the tests, and what the package's front imports."""

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_CLASSES = (
    *("{}", "{}Draft", "{}Page", "{}PageOut", "{}In", "{}Out", "{}Service", "{}Store"),
    *("Async{}Service", "InMemory{}Store", "JsonFile{}Store"),
)


@cache
def taken() -> frozenset[str]:
    """Names of modules and folders below the package, in whichever design has them."""
    found = set(BESIDE_MODULES)
    for design in _designs():
        found |= {part for place in places.shared_modules(design).values() for part in place.split("/")}
        found |= {place.split("/")[0] for place in places.component_modules(design).values() if "/" in place}
    return frozenset(name for name in found if _NAME.fullmatch(name))


def component_problem(names: object, package_name: str | None = None) -> str:
    """Why these cannot be the components of a project, as one sentence with the way out; empty if fine.

    `names` is a list, or text with commas between the names.
    """
    if isinstance(names, str):
        names = [name for name in re.split(r"[,\s]+", names.strip("[], \n")) if name]
    if not isinstance(names, list | tuple) or not names:
        return "name at least one part, such as [orders]"
    if len(names) > MOST:
        return f"at most {MOST} parts: join some"
    for name in names:
        problem = _name_problem(name) or _place_problem(name, package_name)
        if problem:
            return f"{one_line(str(name))[:LONGEST]}: {problem}"
    for one, other in itertools.combinations(names, 2):
        if _too_alike(words(one, RESERVED), words(other, RESERVED)):
            return f"{one}, {other}: too much alike, rename one"
    return ""


def _name_problem(name: object) -> str:
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return "a-z, 0-9, single _, a letter first"
    if len(name) > LONGEST:
        return f"at most {LONGEST} characters"
    return ""


def _place_problem(name: str, package_name: str | None) -> str:
    if keyword.iskeyword(name):
        return f"a word of Python: try {name}_items"
    if name.startswith("test"):
        return "pytest takes it for a test: rename it"
    if name in taken():
        return f"taken by the project: try {name}_items"
    if package_name and name == package_name:
        return "the package has this name: rename it"
    return ""


def _too_alike(one: Words, other: Words) -> bool:
    """Whether two components would share a word, a class or a file of tests."""
    return any(not forms(one).isdisjoint(forms(other)) for forms in (_words, _classes, _tests))


def _words(own: Words) -> set[str]:
    plain = words(own.name)
    return {form.replace("_", "") for form in (own.name, own.item, own.items, plain.item, plain.items)}


def _classes(own: Words) -> set[str]:
    return {pattern.format(own.Item) for pattern in _CLASSES}


def _tests(own: Words) -> set[str]:
    return {f"{own.name}_{role.removeprefix('test_')}" for role in OF_A_COMPONENT}


def _designs() -> Sequence[Design]:
    kinds = itertools.product(
        ("api", "cli", "internal", "library", "prototype"),
        ("none", "fastapi"),
        ("sync", "async", "mixed"),
        ("prototype", "long_term"),
    )
    return [
        Design(purpose=purpose, api=api, concurrency=concurrency, maturity=maturity)
        for purpose, api, concurrency, maturity in kinds
    ]

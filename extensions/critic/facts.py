"""Facts about a design that several rules share. Each says which answers it reads."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from .. import pythons

if TYPE_CHECKING:
    from ..design import Design

USERS = ("external", "team", "developers", "systems", "personal")
"""The audiences, in the order offered."""

GRAPHQL = frozenset({"strawberry", "graphene"})
GROUNDWORK = "groundwork"
"""What maturity asks for beside code: measured tests, CI, documents, a demo. Gaps cost once, together."""
A_NON_GOAL = ("name one thing this backend will not do",)
"""Stands for the line that only the person can write."""


def is_throwaway(design: Design) -> bool:
    """Whether it is meant to be dropped soon. Reads maturity, lifespan."""
    return design.maturity == "prototype" or design.lifespan == "short"


def has_outsiders(design: Design) -> bool:
    """Whether people outside the team build on it. Reads users."""
    return bool({"external", "developers"} & set(design.users or ()))


def has_user(design: Design, user: str) -> bool:
    """Whether this audience is named. Reads users."""
    return user in (design.users or ())


def is_guided(design: Design) -> bool:
    """Whether the structure is what the guided questions say. Reads structure."""
    return design.structure == "guided"


def with_home(design: Design, folder: str) -> dict[str, Any]:
    """What else to answer so that a folder is there for a feature. Reads structure and the folder's key."""
    return {folder: True} if is_guided(design) and getattr(design, folder) is False else {}


def is_prototype_online(design: Design) -> bool:
    """Whether strangers can reach a prototype. Reads users, maturity, deployment."""
    return design.maturity == "prototype" and has_user(design, "external") and design.is_containerised


def with_user(design: Design, user: str) -> tuple[str, ...]:
    """The audiences and this one, in the order offered. Reads users."""
    return tuple(name for name in USERS if name == user or has_user(design, name))


def without_user(design: Design, user: str, *, otherwise: str) -> tuple[str, ...]:
    """The audiences without this one; `otherwise` where nobody would be left. Reads users."""
    return tuple(name for name in design.users or () if name != user) or (otherwise,)


def floor(design: Design) -> str | None:
    """The lowest Python supported; None where the answer is unusable. Reads python_version, python_range."""
    versions = _versions(design.python_version or "", design.python_range)
    return versions[0] if versions else None


def newest(design: Design) -> str | None:
    """The highest Python supported; None as for `floor`. Reads python_version, python_range."""
    versions = _versions(design.python_version or "", design.python_range)
    return versions[-1] if versions else None


def months_left(version: str) -> int:
    """For how many months this Python still gets security fixes, counted from the day of the table."""
    return _months(pythons.ENDS[version]) - _months(pythons.AS_OF)


def _months(date: str) -> int:
    year, month = date.split("-")[:2]
    return int(year) * 12 + int(month)


@lru_cache(maxsize=128)
def _versions(version: str, specifier: str | None) -> tuple[str, ...]:
    try:
        return pythons.support(version, specifier).versions
    except ValueError:
        return ()

"""PEP 440 specifiers, read by `packaging`; in a module of its own because that import is slow."""

from __future__ import annotations

from packaging.specifiers import InvalidSpecifier, SpecifierSet

_ORDER = {">=": 0, ">": 0, "~=": 0, "==": 0, "!=": 1, "<=": 2, "<": 2}


def operators(specifier: str) -> frozenset[str] | None:
    """The operators of a specifier; None where it is not one."""
    try:
        return frozenset(part.operator for part in SpecifierSet(specifier))
    except InvalidSpecifier:
        return None


def admits(specifier: str, version: str) -> bool:
    """Whether a specifier admits a version."""
    return SpecifierSet(specifier).contains(version)


def lower_bound_first(specifier: str) -> str:
    """The same specifier in the order people read it: lower bound, exceptions, upper bound."""
    parts = sorted(SpecifierSet(specifier), key=lambda part: (_ORDER.get(part.operator, 1), part.version))
    return ",".join(str(part) for part in parts)

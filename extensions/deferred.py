"""Names that cost nothing until Jinja uses them, and refusals that Copier prints cleanly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from .errors import RefusalError

Fail = Callable[[str], Exception]
"""Makes the exception that Copier prints as one message, from its text."""


def guarded(call: Callable[..., Any], fail: Fail) -> Callable[..., Any]:
    """The same call, with a refusal turned into the message that Copier prints without a traceback."""

    def call_guarded(*arguments: Any, **named: Any) -> Any:
        try:
            return call(*arguments, **named)
        except RefusalError as error:
            raise fail(str(error)) from None

    return call_guarded


class Deferred:
    """Stands for one attribute of its owner until Jinja reads something of it."""

    __slots__ = ("_fail", "_name", "_owner")

    def __init__(self, owner: object, name: str, fail: Fail) -> None:
        self._owner, self._name, self._fail = owner, name, fail

    def __getattr__(self, attribute: str) -> Any:
        value = guarded(lambda: getattr(getattr(self._owner, self._name), attribute), self._fail)()
        return guarded(value, self._fail) if callable(value) else value

    def __str__(self) -> str:
        return str(getattr(self._owner, self._name))


class Text:
    """Stands for a text until Jinja writes it."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make

    def __str__(self) -> str:
        return self._make()


class Listed:
    """Stands for a list until Jinja goes through it."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Sequence[Any]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[Any]:
        return iter(self._make())

    def __len__(self) -> int:
        return len(self._make())

"""Jinja compiles once what it would compile again: strings in a run, everything from one run to the next."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, cast

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FunctionLoader, Template
from jinja2.bccache import Bucket


class _ByName(FileSystemBytecodeCache):
    """Jinja's own cache of compiled templates, in a folder that only this user may read.

    Copier clones a template to a new folder for each run, so the place of a file says nothing: an
    entry is found by name, and Jinja holds it against the checksum of the source.
    """

    def __init__(self, salt: str) -> None:
        super().__init__()
        self._salt = salt

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        return super().get_cache_key(f"python-backend-creator/{self._salt}/{name}")

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


class _Plain:
    """Stands for the template of a string without any Jinja in it, as most labels and values are."""

    def __init__(self, text: str) -> None:
        self._text = text

    def render(self, *_: object, **__: object) -> str:
        """The string as it is."""
        return self._text


def bytecode_cache(salt: str) -> BytecodeCache | None:
    """The cache for compiled templates; None where this user has no folder that is safe for it.

    `salt` names what the compiled form depends on beside the source: who set the environment up.
    """
    with suppress(OSError, RuntimeError):
        return _ByName(salt)
    return None


def remember_strings(environment: Environment) -> None:
    """Make `environment` compile each distinct string once, through its bytecode cache.

    Copier compiles every path part, label and default each time it meets it. Preprocessing still
    runs each time: Copier's `yield` tag forgets the last path part there.
    """
    compiled: dict[str, Template] = {}
    strings = FunctionLoader(lambda source: source)
    compile_anew = environment.from_string

    def from_string(source: Any, *arguments: Any, **named: Any) -> Template:
        if not isinstance(source, str) or arguments or named:
            return compile_anew(source, *arguments, **named)
        environment.preprocess(source)
        if "{" not in source and "\r" not in source:
            return cast(Template, _Plain(source))
        if source not in compiled:
            compiled[source] = strings.load(environment, source, environment.make_globals(None))
        return compiled[source]

    environment.from_string = from_string  # type: ignore[method-assign]

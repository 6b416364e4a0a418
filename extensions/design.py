"""The answers as one typed, frozen object: what every other part of the template reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Literal

from . import pythons

Colour = Literal["sync", "async", "mixed"]

MANY = frozenset({"users", "docs_contents", "components", "resource_dirs"})
"""Keys whose answer is a list of values."""


@dataclass(frozen=True, kw_only=True)
class Design:
    """Every answer of the questionnaire; `None` where a question was not answered yet or does not apply.

    Keys and values are those of `copier.yml`. Answers that hold several values are tuples;
    `non_goals` is a tuple of its lines that are not blank.
    """

    package_name: str | None = None
    repository_name: str | None = None
    description: str | None = None
    purpose: str | None = None
    users: tuple[str, ...] | None = None
    maturity: str | None = None
    lifespan: str | None = None
    python_version: str | None = None
    python_range: str | None = None
    deployment: str | None = None
    concurrency: str | None = None
    non_goals: tuple[str, ...] | None = None
    dependency_manager: str | None = None
    configuration: str | None = None
    error_handling: str | None = None
    logging: str | None = None
    testing: str | None = None
    structure: str | None = None
    components: tuple[str, ...] | None = None
    interface_dirs: bool | None = None
    resource_dirs: tuple[str, ...] | None = None
    examples_dir: bool | None = None
    docs_dir: bool | None = None
    test_layout: str | None = None
    structure_tree: str | None = None
    api: str | None = None
    api_audience: str | None = None
    web_ui: str | None = None
    demo: str | None = None
    docs: str | None = None
    docs_contents: tuple[str, ...] | None = None
    ci: str | None = None
    devcontainer: bool | None = None
    license: str | None = None

    @classmethod
    def from_answers(cls, answers: Mapping[str, Any], *, only: Iterable[str] | None = None) -> Design:
        """The design that these answers describe; keys that are not design answers are passed over.

        `only` limits it to some keys: a checkpoint must not see answers that come after it.
        """
        keys = KEYS if only is None else tuple(key for key in KEYS if key in frozenset(only))
        return cls(**{key: _plain(key, answers[key]) for key in keys if answers.get(key) is not None})

    def but(self, **changes: object) -> Design:
        """The same design with some answers changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def answers(self) -> dict[str, Any]:
        """The answers that are there, in the order asked; tuples as lists."""
        found: dict[str, Any] = {}
        for key in KEYS:
            value = getattr(self, key)
            if value is not None:
                found[key] = list(value) if isinstance(value, tuple) else value
        return found

    @cached_property
    def pythons(self) -> pythons.Support:
        """Which Python versions the project supports."""
        return pythons.support(self.python_version or pythons.DEFAULT, self.python_range)

    @property
    def colour(self) -> Colour:
        """The concurrency that is rendered: `recommend` is decided here, from the purpose and the API."""
        if self.concurrency == "recommend":
            return "async" if self.has_api else "sync"
        return self.concurrency or "sync"  # type: ignore[return-value]

    @property
    def is_async(self) -> bool:
        """Whether the service layer itself is written with `async def`."""
        return self.colour == "async"

    @property
    def async_(self) -> str:
        """What stands before `def` in the service layer: `async ` or nothing."""
        return "async " if self.is_async else ""

    @property
    def await_(self) -> str:
        """What stands before a call into the service layer: `await ` or nothing."""
        return "await " if self.is_async else ""

    @property
    def edge_async_(self) -> str:
        """What stands before `def` in the web API: `async ` or nothing."""
        return "" if self.colour == "sync" else "async "

    @property
    def edge_await_(self) -> str:
        """What stands before a call from the web API into the service: `await ` or nothing."""
        return "" if self.colour == "sync" else "await "

    @property
    def edge_(self) -> str:
        """What the class that the web API calls starts with: `Async` for the front of a plain service."""
        return "Async" if self.colour == "mixed" else ""

    def run(self, call: str) -> str:
        """A call into the service from plain code, as Python source."""
        return f"asyncio.run({call})" if self.is_async else call

    def log_fields(self, **fields: str) -> str:
        """Fields of a log event as Python source, in the form that the chosen library takes."""
        if self.logging == "structlog":
            return ", ".join(f"{name}={value}" for name, value in fields.items())
        return "extra={" + ", ".join(f'"{name}": {value}' for name, value in fields.items()) + "}"

    @property
    def has_api(self) -> bool:
        """Whether a web API is rendered."""
        return self.api not in {None, "none"}

    @property
    def is_service(self) -> bool:
        """Whether other programs call it as it runs."""
        return self.purpose in {"api", "internal"}

    @property
    def has_process(self) -> bool:
        """Whether it is started as a program of its own, and not only imported."""
        return self.purpose != "library" or self.has_api

    @property
    def is_small(self) -> bool:
        """Whether everything is one small package: one test file, no typing marker."""
        return self.purpose == "prototype"

    @property
    def has_tests(self) -> bool:
        """Whether the project has tests at all."""
        return self.testing not in {None, "none"}

    @property
    def has_integration_tests(self) -> bool:
        """Whether components are tested together."""
        return self.testing in {"integration", "comprehensive"}

    @property
    def has_layer_rule(self) -> bool:
        """Whether a tool watches over who may import what: components are packages, tests go deeper."""
        return self.structure == "guided" and self.has_integration_tests

    @property
    def is_careful(self) -> bool:
        """Whether people rely on it: maturity `production` or `long_term`."""
        return self.maturity in {"production", "long_term"}

    @property
    def is_containerised(self) -> bool:
        """Whether it is shipped as a container image."""
        return self.deployment in {"docker", "cloud", "multiple"}

    @property
    def has_image(self) -> bool:
        """Whether a container image is rendered: nothing runs in one that is only imported."""
        return self.is_containerised and self.has_process

    @property
    def has_worker(self) -> bool:
        """Whether it reads its work from standard input: an internal service without an API."""
        return self.purpose == "internal" and not self.has_api

    @property
    def has_job(self) -> bool:
        """Whether it is a small job, started with its work as arguments: a prototype without an API."""
        return self.purpose == "prototype" and not self.has_api

    @property
    def has_several_components(self) -> bool:
        """Whether the person named more than one component."""
        return self.structure == "guided" and len(self.components or ()) > 1

    @property
    def has_env_example(self) -> bool:
        """Whether a file lists the names of the settings: something runs, and not only to try it out."""
        return self.has_api or self.purpose not in {"library", "prototype"}

    @property
    def url_prefix(self) -> str:
        """What the paths of the web API start with: external clients rely on a version."""
        return "/v1" if self.api_audience == "external" else ""


KEYS: tuple[str, ...] = tuple(field.name for field in fields(Design))
"""The design answers, in the order asked."""


def _plain(key: str, value: Any) -> Any:
    if key == "non_goals":
        lines = value.splitlines() if isinstance(value, str) else value
        return tuple(line.strip() for line in lines if line.strip())
    if key in MANY:
        return tuple(re.findall(r"[^\[\],\s]+", value)) if isinstance(value, str) else tuple(value)
    if key == "structure_tree":
        return value.strip("\r\n")
    return value.strip() if isinstance(value, str) else value

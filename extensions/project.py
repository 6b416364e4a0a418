"""What follows from a design for the files around the code: commands, containers, metadata, sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from . import commands
from .containers import Container
from .design import Design
from .layers import Layers
from .layout import Layout, layout_for
from .managers import MANAGERS, Manager
from .prose import Level, Prose, levels
from .settings import data_file


@dataclass(frozen=True)
class Project:
    """A design as the people see it who install, start, check and ship it."""

    design: Design

    @cached_property
    def layout(self) -> Layout:
        """Where everything lives."""
        return layout_for(self.design)

    @cached_property
    def manager(self) -> Manager:
        """The dependency manager with its commands."""
        return MANAGERS[self.design.dependency_manager or "uv"]

    @property
    def container(self) -> Container:
        """What the container image is called, and the commands that run it."""
        return Container(self.design, self.layout.first)

    @property
    def prose(self) -> Prose:
        """What documents say of it in sentences."""
        return Prose(self.design, self.layout)

    @cached_property
    def checks(self) -> tuple[commands.Check, ...]:
        """The commands that check the project."""
        return commands.checks(self.design, self.layout, self.manager)

    @property
    def security_check(self) -> commands.Check:
        """The one that looks for unsafe calls."""
        return next(check for check in self.checks if check.title == "Security")

    @property
    def layers(self) -> Layers:
        """Which modules may import which."""
        return Layers(self.layout)

    @property
    def data_file(self) -> str:
        """The name of the file that a command line keeps everything in."""
        return data_file(self.design)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The levels of its tests, one entry for each place."""
        return levels(self.layout)

    @property
    def program(self) -> str:
        """The command that starts it, as a developer types it; empty for a library that is only imported."""
        if not self.design.has_process:
            return ""
        return f"{self.manager.run}python -m {self.design.package_name}"

    @property
    def server(self) -> str:
        """The command that starts the web API, as a developer types it: a command line has one for it."""
        return f"{self.program} serve" if self.design.purpose == "cli" else self.program

    @property
    def update_ecosystems(self) -> tuple[str, ...]:
        """What a bot has to keep up to date, by its name for each."""
        found = [self.manager.ecosystem, "github-actions"]
        found += ["docker"] if self.design.has_image else []
        found += ["devcontainers"] if self.design.devcontainer else []
        return tuple(found)

    @property
    def classifiers(self) -> tuple[str, ...]:
        """The trove classifiers of the distribution, sorted."""
        design = self.design
        stage = "4 - Beta" if design.is_careful else "3 - Alpha"
        found = [f"Programming Language :: Python :: {version}" for version in design.pythons.versions]
        found += ["Programming Language :: Python :: 3 :: Only", f"Development Status :: {stage}"]
        found += ["Framework :: FastAPI"] if design.api == "fastapi" else []
        found += ["Environment :: Console"] if design.purpose == "cli" else []
        found += [] if design.is_small else ["Typing :: Typed"]
        found += ["Private :: Do Not Upload"] if design.license == "proprietary" else []
        return tuple(sorted(found, key=lambda entry: [part.zfill(4) for part in re.split(r"[ .]", entry)]))

"""The commands that run a project's image: what a person types, by what the project is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .design import Design
    from .layout import Component


@dataclass(frozen=True)
class Container:
    """The image of a design: its name, and how a person starts it."""

    design: Design
    component: Component
    """The one that documents speak of."""

    @property
    def name(self) -> str:
        """The repository's name as an image reference allows it: lower case, separators only inside."""
        return (self.design.repository_name or "").lower().strip("-_.") or "project"

    @property
    def listing(self) -> str:
        """The command of a command line that lists what is there."""
        return f"{self.component.slug} list"

    @property
    def work(self) -> str:
        """The start of a shell line that gives a worker one command."""
        command = f'{{"action": "{self.component.items}.create", "name": "Desk lamp"}}'
        return f"printf '%s\\n' '{command}' | "

    @property
    def run(self) -> str:
        """The command that starts a container from the image."""
        if self.design.has_api:
            data = f"--volume {self.name}-data:/data " if self.design.purpose == "cli" else ""
            return f"docker run --rm --publish 127.0.0.1:8000:8000 {data}{self.name}"
        if self.design.has_worker:
            return f"{self.work}docker run --rm --interactive {self.name}"
        if self.design.purpose == "cli":
            return f"docker run --rm --volume {self.name}-data:/data {self.name} {self.listing}"
        return f'docker run --rm {self.name} "Desk lamp"'

    @property
    def compose(self) -> str:
        """The command that starts the image with Compose."""
        if self.design.has_api:
            return "docker compose up --build"
        if self.design.has_worker:
            return f"{self.work}docker compose run --build --rm --no-TTY app"
        arguments = self.listing if self.design.purpose == "cli" else '"Desk lamp"'
        return f"docker compose run --build --rm app {arguments}"

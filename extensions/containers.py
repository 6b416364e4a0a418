"""The commands that run a project's image: what a person types, by what the project is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .design import Design

WORK = """printf '%s\\n' '{"action": "create", "name": "Desk lamp"}' | """


def image_name(design: Design) -> str:
    """The repository's name as an image reference allows it: lower case, separators only inside."""
    return (design.repository_name or "").lower().strip("-_.") or "project"


def run(design: Design) -> str:
    """The command that starts a container from the image."""
    name = image_name(design)
    if design.has_api:
        data = f"--volume {name}-data:/data " if design.purpose == "cli" else ""
        return f"docker run --rm --publish 127.0.0.1:8000:8000 {data}{name}"
    if design.has_worker:
        return f"{WORK}docker run --rm --interactive {name}"
    if design.purpose == "cli":
        return f"docker run --rm --volume {name}-data:/data {name} items list"
    return f'docker run --rm {name} "Desk lamp"'


def compose(design: Design) -> str:
    """The command that starts the image with Compose."""
    if design.has_api:
        return "docker compose up --build"
    if design.has_worker:
        return f"{WORK}docker compose run --build --rm --no-TTY app"
    arguments = "items list" if design.purpose == "cli" else '"Desk lamp"'
    return f"docker compose run --build --rm app {arguments}"

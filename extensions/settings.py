"""The settings of a generated project: one table that its module, tests, README and examples share."""

from __future__ import annotations

from dataclasses import dataclass

from .design import Design


@dataclass(frozen=True)
class Setting:
    """One setting: its field name, Python type, default as Python source, limits, and what it decides."""

    name: str
    type: str
    default: str
    purpose: str
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[str, ...] = ()

    @property
    def default_text(self) -> str:
        """The default as a person writes it in the environment."""
        return self.default.strip('"')


def settings(design: Design) -> tuple[Setting, ...]:
    """Every setting of the project, sorted by name."""
    found = [
        Setting(
            "max_page_size", "int", "100", "The most items that one page may hold.", minimum=1, maximum=1000
        )
    ]
    if design.purpose != "library":
        found += [
            Setting(
                "log_format",
                "str",
                '"text"',
                "How log lines are written: `text` for people, `json` for programs.",
                choices=("text", "json"),
            ),
            Setting(
                "log_level",
                "str",
                '"INFO"',
                "The least severe level that is logged.",
                choices=("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"),
            ),
        ]
    if design.has_api:
        found += [
            Setting("host", "str", '"127.0.0.1"', "The address the server listens on."),
            Setting("port", "int", "8000", "The port the server listens on.", minimum=1, maximum=65535),
            Setting(
                "shutdown_seconds",
                "int",
                "10",
                "How long open requests may take to finish after a signal to stop.",
                minimum=0,
                maximum=300,
            ),
        ]
    if design.purpose == "cli":
        found.append(
            Setting("data_file", "str", '"items.json"', "The JSON file in which the items are kept.")
        )
    return tuple(sorted(found, key=lambda setting: setting.name))

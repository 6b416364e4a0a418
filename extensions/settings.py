"""The settings of a generated project: one table that its module, tests, README and examples share."""

from __future__ import annotations

from dataclasses import dataclass

from .design import Design
from .layout import layout_for


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

    @property
    def reader(self) -> str:
        """Python source of the function that reads it from the text of an environment variable."""
        if self.choices:
            return f"_one_of({', '.join(map(_quoted, self.choices))})"
        return f"_whole_number({self.minimum}, {self.maximum})" if self.type == "int" else "_filled"

    @property
    def model_field(self) -> str:
        """Python source of its type and default in a pydantic model."""
        if self.choices:
            return f"Literal[{', '.join(map(_quoted, self.choices))}] = {self.default}"
        if self.type == "int":
            return f"int = Field(default={self.default}, ge={self.minimum}, le={self.maximum})"
        return f"{self.type} = Field(default={self.default}, min_length=1)"

    @property
    def other(self) -> str:
        """Python source of a valid value that is not the default."""
        if self.choices:
            return _quoted(next(choice for choice in self.choices if choice != self.default_text))
        return str(self.maximum) if self.type == "int" else _quoted(f"other-{self.default_text}")

    @property
    def other_text(self) -> str:
        """The same value as a person writes it in the environment, as Python source."""
        return _quoted(self.other.strip('"'))

    @property
    def wrong_text(self) -> str:
        """What nobody may write in the environment, as Python source."""
        return '""' if self.type == "str" and not self.choices else '"wrong-value"'

    @property
    def kind(self) -> str:
        """What a value must be, in words."""
        if self.choices:
            return f"one of {', '.join(f'`{choice}`' for choice in self.choices)}"
        if self.type == "int":
            return f"whole number, {self.minimum} to {self.maximum}"
        return "text"

    def variable(self, package_name: str) -> str:
        """The environment variable that sets it: `INVOICES_LOG_LEVEL`."""
        return f"{package_name}_{self.name}".upper()


def settings(design: Design) -> tuple[Setting, ...]:
    """Every setting of the project, sorted by name."""
    components = layout_for(design).components
    things = components[0].prose.items if len(components) == 1 else "entries"
    found = [
        Setting(
            "max_page_size",
            "int",
            "100",
            f"The most {things} that one page may hold.",
            minimum=1,
            maximum=1000,
        )
    ]
    if design.has_process:
        quiet = design.purpose in {"cli", "prototype"} and not (design.is_small and design.has_api)
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
                '"WARNING"' if quiet else '"INFO"',
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
            Setting(
                "data_file",
                "str",
                f'"{data_file(design)}"',
                "The JSON file in which everything is kept.",
            )
        )
    return tuple(sorted(found, key=lambda setting: setting.name))


def data_file(design: Design) -> str:
    """The data file of a command line where nothing else is said."""
    names = design.components or ("items",)
    return f"{names[0] if len(names) == 1 else 'data'}.json"


def _quoted(text: str) -> str:
    return f'"{text}"'

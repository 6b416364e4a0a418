"""Why each way of building it is taken, and what follows from it: the outcomes of the architecture."""

from __future__ import annotations

from .record import Outcome

MANAGERS = {
    "uv": Outcome(
        why="one tool installs Python, locks every version and runs the commands",
        good=("`uv.lock` gives every machine the same versions", "installing takes seconds"),
        bad=("developers must install uv first", "it is still below 1.0, so options may change"),
    ),
    "pip_pyproject": Outcome(
        why="pip comes with Python, and `pyproject.toml` is the standard that every tool reads",
        good=("nothing to install first", "any other manager can take over from the same file"),
        bad=("no lock file: two installations can differ within the bounds",),
    ),
}

CONFIGURATION = {
    "env": Outcome(
        why="a small typed module reads the environment once, and the rest of the code sees plain values",
        good=("no dependency", "the same settings work in a shell, a service manager and a container"),
        bad=("parsing and limits are the project's own code", "no nested settings"),
    ),
    "pydantic_settings": Outcome(
        why="types and limits are declared once, and a wrong setting is named before any work starts",
        good=("all wrong settings are reported at once", "limits stand beside the field they belong to"),
        bad=("one more dependency", "importing it takes about 0.3 s at every start"),
    ),
}

ERRORS = {
    "exceptions": Outcome(
        why="one small hierarchy of exceptions is what Python callers expect",
        good=(
            "a caller catches one base class, or exactly the error it can handle",
            "signatures show results only",
        ),
        bad=("the type checker does not force a caller to handle an error",),
    ),
}

LOGGING = {
    "stdlib": Outcome(
        why="the standard library writes text for people and JSON for programs without a dependency",
        good=("no dependency", "libraries log through the same handlers"),
        bad=("context is added by a filter of the project's own",),
    ),
    "structlog": Outcome(
        why="events with keys and values can be searched, and context follows the work by itself",
        good=("one line is one event, as text or as JSON", "context is bound once and appears on every line"),
        bad=("one more dependency", "developers learn a second logging interface"),
    ),
}

TESTING = {
    "none": Outcome(
        why="it was decided to keep no tests",
        good=("nothing to keep up",),
        bad=("nothing tells anybody when it breaks", "every change is checked by hand"),
    ),
    "unit": Outcome(
        why="each part is tested alone, fast and without set-up",
        good=("a failing test points at one part", "the whole run takes seconds"),
        bad=("mistakes between the parts are found later",),
    ),
    "integration": Outcome(
        why="each part is tested alone, and the parts together through the interface that users see",
        good=("mistakes between the parts are found", "unit tests stay fast, and run alone with one command"),
        bad=("integration tests are slower, and point less exactly at the cause",),
    ),
    "comprehensive": Outcome(
        why="also the real process is tested from outside, and coverage may not fall",
        good=("what is shipped is what was tested", "untested code is noticed when it is written"),
        bad=(
            "the longest run of all levels",
            "a coverage gate can invite tests that check nothing",
        ),
    ),
}

STRUCTURE = {
    "template": Outcome(
        why="this layout keeps the service apart from how it is called and from where data is kept",
        good=(
            "the service is tested without its interface",
            "a database can take the place of the store without a change to the service",
        ),
        bad=("even a small change can touch several files",),
    ),
    "guided": Outcome(
        why="each part of the domain is a package, with everything that changes together in one place",
        good=(
            "a part can be understood, tested and replaced on its own",
            "parts know each other only by what their packages offer",
        ),
        bad=("parts repeat what they have in common until it is worth a place of its own",),
    ),
    "custom": Outcome(
        why="the people who work on it think in these names and places",
        good=("everybody finds things where they expect them",),
        bad=("it differs from the template's own documents and from other projects made with it",),
    ),
}

"""What was decided about the features; one that was not chosen leaves no record."""

from __future__ import annotations

from ..design import Design
from .record import Confirmation, Decision, Outcome, by_value

LICENSES = {
    "MIT": Outcome(
        why="anybody may use it, with next to no conditions",
        good=("short, known everywhere, compatible with nearly everything",),
        bad=("it says nothing about patents",),
    ),
    "Apache-2.0": Outcome(
        why="anybody may use it, and every contributor grants the patents they hold on it",
        good=("users are safe from patent claims of contributors",),
        bad=("longer terms; changed files must say that they were changed",),
    ),
    "BSD-3-Clause": Outcome(
        why="anybody may use it, and nobody may advertise with the authors' names",
        good=("short and compatible with nearly everything", "the names of the authors are protected"),
        bad=("it says nothing about patents",),
    ),
    "proprietary": Outcome(
        why="it is for its owners only",
        good=("nobody else may copy, change or pass it on",),
        bad=("others can neither use nor improve it", "every dependency's licence must allow that"),
    ),
}

AUDIENCES = {
    "external": "External clients call it, so paths start with `/v1` and stay as they are",
    "internal": "Internal systems call it, so paths are plain and change together with the callers",
    "development": "Developers call it, so paths are plain and `/` leads to the interactive page",
}

DOCS = {
    "markdown": Outcome(
        why="Markdown is read where the code is, and there is nothing to build",
        good=("a change of the code and of its documents is one change",),
        bad=("no search and no generated reference",),
    ),
}

CI = {
    "github": Outcome(
        why="the checks run where the code is kept, on every change",
        good=(
            "actions are pinned by commit and have least privilege",
            "every supported Python is covered",
        ),
        bad=("the workflow is written for one provider",),
    ),
}


def _api(design: Design) -> Outcome:
    return Outcome(
        why="FastAPI checks requests by the types of the code and describes itself as OpenAPI. "
        + AUDIENCES[design.api_audience or "internal"],
        good=(
            "every error has one shape, `application/problem+json` (RFC 9457)",
            "the description of the API cannot differ from the code",
        ),
        bad=("a framework and a server with their own dependencies to keep up",),
    )


FEATURES = (
    Decision(
        number=10,
        slug="license",
        key="license",
        title="Licence",
        context="Without a licence nobody else may use the code, whatever its owners meant.",
        outcome=by_value("license", LICENSES),
        confirm=lambda _: Confirmation(
            command="grep '^license' pyproject.toml", shows="the same licence as the text in `LICENSE`"
        ),
    ),
    Decision(
        number=11,
        slug="api",
        key="api",
        title="Web API",
        context="Other programs reach it over HTTP, and rely on its paths, fields and errors.",
        outcome=_api,
        confirm=lambda _: Confirmation(
            command="curl --fail http://127.0.0.1:8000/readyz", shows="that the running service can serve"
        ),
        applies=lambda design: design.has_api,
        hidden=frozenset({"none"}),
    ),
    Decision(
        number=12,
        slug="documents",
        key="docs",
        title="Documents",
        context="What a README cannot hold needs a place, and somebody to keep it true.",
        outcome=by_value("docs", DOCS),
        confirm=lambda _: Confirmation(command="ls docs", shows="one page for each part"),
        applies=lambda design: design.docs not in {None, "none"},
        hidden=frozenset({"none"}),
        also={"A documentation site": "search and a generated reference; something to build and to publish"},
    ),
    Decision(
        number=13,
        slug="continuous-integration",
        key="ci",
        title="Continuous integration",
        context="A check that nobody has to remember is the only one that always runs.",
        outcome=by_value("ci", CI),
        confirm=lambda _: Confirmation(
            command="git ls-files .github/workflows", shows="the workflow that runs on every change"
        ),
        applies=lambda design: design.ci not in {None, "none"},
        hidden=frozenset({"none"}),
        also={"By hand": "nothing to set up; skipped when it matters"},
    ),
)

"""What was decided at intake and leaves a record: Python versions, deployment, concurrency."""

from __future__ import annotations

from ..design import Design
from ..layout import layout_for
from ..project import Project
from ..pythons import ENDS
from .record import Confirmation, Decision, Outcome


def _python(design: Design) -> Outcome:
    support = design.pythons
    several = len(support.versions) > 1
    bad = [f"nothing newer than Python {support.minimum} may be used in the code"]
    if several:
        bad.append(f"{len(support.versions)} versions must keep working")
    if support.minimum == "3.10":
        bad.append(f"Python 3.10 gets no fixes since {ENDS['3.10']}: raise the minimum soon")
    return Outcome(
        why=f"{support.minimum} is the oldest that has to run it, hence `{support.requires}`",
        good=(
            "linter and type checker judge by the minimum, so newer syntax is found at once",
            f"Python {support.newest} gets security fixes until {ENDS[support.newest]}",
        ),
        bad=tuple(bad),
    )


DEPLOYMENT = {
    "local": Outcome(
        why="it runs on the machine of whoever starts it, so Python and one command are enough",
        good=("nothing to build or to publish before it runs",),
        bad=("every machine must have a supported Python", "two machines can differ in what is installed"),
    ),
    "docker": Outcome(
        why="one image holds Python, the dependencies and the code, and runs alike everywhere",
        good=("the image is what was tested", "it runs as a user without privileges"),
        bad=("the base image has to be updated for security fixes", "building needs a container engine"),
    ),
    "cloud": Outcome(
        why="every provider runs a container image, so the image is the unit of release",
        good=("no code depends on one provider", "going back is starting the image of the release before"),
        bad=(
            "the base image has to be updated for security fixes",
            "the provider's own set-up is not in here",
        ),
    ),
    "multiple": Outcome(
        why="people run it on their machines, and it is shipped as an image too",
        good=("the same settings serve both ways", "a developer can start exactly what is shipped"),
        bad=("two ways to run it have to keep working", "the base image has to be updated"),
    ),
    "undecided": Outcome(
        why="nobody needs to know yet where it will run, and nothing in the code depends on it",
        good=("nothing to keep that may never be used", "settings come from outside, so each way stays open"),
        bad=("somebody has to decide before the first release",),
    ),
}

IMPORTED = Outcome(
    why="a library runs inside the programs that install it, so it is released as a distribution",
    good=("programs that use it choose for themselves how they are deployed",),
    bad=("what it needs must agree with what each of those programs needs",),
)


def _deployment(design: Design) -> Outcome:
    if design.is_containerised and not design.has_image:
        return IMPORTED
    return DEPLOYMENT[design.deployment or "undecided"]


def _deployed(design: Design) -> Confirmation:
    if design.has_image:
        return Confirmation(
            command=f"docker build --tag {Project(design).container.name} .",
            shows="an image that builds from a clean checkout",
        )
    if not design.has_process:
        return Confirmation(
            command=Project(design).manager.build[-1], shows="a wheel and a source distribution in `dist/`"
        )
    return Confirmation(command=Project(design).manager.install[-1], shows="an environment in which it runs")


CONCURRENCY = {
    "sync": Outcome(
        why="plain functions are the simplest to read, to test and to call",
        good=("no event loop in tests and scripts", "a traceback shows the whole way"),
        bad=("a call that waits keeps its thread waiting",),
    ),
    "async": Outcome(
        why="one event loop serves many callers while each of them waits",
        good=(
            "waiting for another service costs no thread",
            "the service can be called from any async framework",
        ),
        bad=(
            "a call that blocks stops everybody: no blocking work in `async def`",
            "tests and scripts need a loop",
        ),
    ),
    "mixed": Outcome(
        why="the core stays plain, and an async front runs it in worker threads for callers that have a loop",
        good=("the core is tested without a loop", "async callers are not blocked"),
        bad=("two colours of functions to keep apart", "the core must be safe to call from several threads"),
    ),
}


def _concurrency(design: Design) -> Outcome:
    outcome = CONCURRENCY[design.colour]
    if design.concurrency != "recommend":
        return outcome
    reason = (
        "it answers web requests, where many callers wait at once"
        if design.has_api
        else "nothing in it waits for many callers at once"
    )
    return Outcome(
        why=f"it was left to the purpose and the API: {reason}. So {outcome.why}",
        good=outcome.good,
        bad=outcome.bad,
    )


def _coloured(design: Design) -> Confirmation:
    service = layout_for(design).file("service")
    if design.is_async:
        return Confirmation(command=f'grep "async def" {service}', shows="that the service is async")
    return Confirmation(command=f'! grep "async def" {service}', shows="nothing: the service is plain")


INTAKE = (
    Decision(
        number=1,
        slug="python-version",
        key="python_version",
        title="Python versions",
        context="A lower minimum reaches more machines; a higher one gets fixes for longer and allows more.",
        outcome=_python,
        called=lambda design: design.pythons.span,
        confirm=lambda design: Confirmation(
            command="grep requires-python pyproject.toml",
            shows=f'`requires-python = "{design.pythons.requires}"`',
        ),
    ),
    Decision(
        number=2,
        slug="deployment",
        key="deployment",
        title="Deployment",
        context="Where it runs decides what is released: code to install, or an image to start.",
        outcome=_deployment,
        confirm=_deployed,
    ),
    Decision(
        number=3,
        slug="concurrency",
        key="concurrency",
        title="Concurrency",
        context="Whether functions are `async` spreads through every caller, so it is decided once.",
        outcome=_concurrency,
        confirm=_coloured,
        taken=lambda design: design.colour,
        hidden=frozenset({"recommend"}),
    ),
)

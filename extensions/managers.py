"""The dependency managers: one table for what a project's documents, workflow and containers say of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

UV_VERSION = "0.13.9"
"""The uv that containers and workflows install; one that was tried."""


@dataclass(frozen=True, kw_only=True)
class Image:
    """How an image is built with a manager, as lines of a Dockerfile; `{package}` stands for its folder.

    `files` are the ones that name the dependencies: they are copied, and `dependencies` is run, before
    the code is there, so that this layer is built again only when they change.
    """

    setup: tuple[str, ...]
    files: str
    dependencies: str
    project: str


@dataclass(frozen=True, kw_only=True)
class Manager:
    """What a dependency manager is called, and the commands it has for each job.

    `run` stands before a tool's command and ends in a space where it is not empty. `action` is the
    pinned GitHub action that sets the manager up, `inputs` what it is given; the Python version
    comes on top. `locks` says whether there is a lock file.
    """

    name: str
    run: str
    install: tuple[str, ...]
    create: str
    """One line that makes `.venv` with everything in it, on a machine that has only Python."""
    prepare: str
    """What a person must have before `install`, as a sentence."""
    add: str
    """How a runtime dependency is added, as a sentence."""
    lock: str
    """The lock file; empty where there is none."""
    load_env: str
    """The command that lets the commands after it see the settings in `.env`."""
    verify: str
    """The command that confirms that what is installed is what was decided."""
    build: tuple[str, ...]
    """How the distribution is built."""
    action: str
    inputs: Mapping[str, str]
    ci_install: tuple[str, ...]
    ecosystem: str
    """The manager's name for Dependabot."""
    image: Image


UV = Manager(
    name="uv",
    run="uv run ",
    install=("uv sync",),
    create=f"pipx install uv=={UV_VERSION} && uv sync",
    prepare="You need [uv](https://docs.astral.sh/uv/getting-started/installation/); "
    "it fetches a suitable Python where there is none.",
    add="`uv add NAME` for what runs, `uv add --group dev NAME` for what only developers need",
    lock="uv.lock",
    load_env="export UV_ENV_FILE=.env",
    verify="uv lock --check",
    build=("uv build",),
    action="astral-sh/setup-uv@20cfd1bf945f4377ade1205e4dbc17946fc9a30d  # v10.0.1",
    inputs={"version": f'"{UV_VERSION}"', "enable-cache": "true"},
    ci_install=("uv sync --locked",),
    ecosystem="uv",
    image=Image(
        setup=(
            f"COPY --from=ghcr.io/astral-sh/uv:{UV_VERSION} /uv /usr/local/bin/uv",
            "ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_NO_CACHE=1 UV_PYTHON_DOWNLOADS=never",
        ),
        files="pyproject.toml uv.lock",
        dependencies="RUN uv sync --locked --no-dev --no-install-project",
        project="RUN uv sync --locked --no-dev --no-editable",
    ),
)

PIP_PYPROJECT = Manager(
    name="pip",
    run="",
    install=(
        "python -m venv .venv",
        "source .venv/bin/activate",
        "python -m pip install --upgrade pip",
        "python -m pip install --editable . --group dev",
    ),
    create="python -m venv .venv && .venv/bin/python -m pip install --upgrade pip"
    " && .venv/bin/python -m pip install --editable . --group dev",
    prepare="You need Python {span}. On Windows, activate with `.venv\\Scripts\\activate`.",
    add="write it into `pyproject.toml` with a lower and an upper bound, and install again",
    lock="",
    load_env="set -a && source .env && set +a",
    verify="python -m pip check",
    build=("python -m pip install --upgrade build", "python -m build"),
    action="actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97  # v7.0.0",
    inputs={"cache": "pip", "cache-dependency-path": "pyproject.toml"},
    ci_install=(
        "python -m pip install --upgrade pip",
        "python -m pip install --editable . --group dev",
    ),
    ecosystem="pip",
    image=Image(
        setup=("RUN python -m venv .venv", 'ENV PATH="/app/.venv/bin:$PATH" PIP_NO_CACHE_DIR=1'),
        files="pyproject.toml",
        dependencies="RUN mkdir -p {package} && touch README.md LICENSE {package}/__init__.py \\\n"
        "    && pip install --no-cache-dir .",
        project="RUN pip install --no-cache-dir --no-deps --force-reinstall .",
    ),
)

MANAGERS: Mapping[str, Manager] = {"uv": UV, "pip_pyproject": PIP_PYPROJECT}
"""Every dependency manager on offer, by its value."""

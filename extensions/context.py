"""The ContextHook: hands the names of this package to Jinja. No logic; the only file that knows Copier."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import copier
from copier.errors import UserMessageError
from copier_template_extensions import ContextHook
from jinja2 import Environment

HERE = Path(__file__).resolve().parent


def load_siblings(folder: Path = HERE) -> ModuleType:
    """This folder as a package under a name of its own.

    `copier update` renders an old and a new version of the template in one process, and a relative
    import fails in a file that Copier loads: under a name made from its path, each version keeps
    its own modules.
    """
    name = "python_backend_creator_" + hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            name, folder / "__init__.py", submodule_search_locations=[str(folder)]
        )
        if spec is None or spec.loader is None:
            raise UserMessageError(f"The template is not complete: {folder}/__init__.py is missing.")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
        importlib.import_module(f"{name}.session")
    return sys.modules[name]


class DecisionContext(ContextHook):
    """Gives every rendered string the answers as decisions: design, review, layout, plan and the gates."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._session = load_siblings().session
        environment.filters.update(self._session.FILTERS)
        salt = f"copier-{copier.__version__}-{self._session.READING}"
        environment.bytecode_cache = self._session.bytecode_cache(salt)
        self._session.remember_strings(environment)

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        """The source of a template file, its words for items as expressions; see `layout/spoken.py`."""
        return self._session.spoken(source, name) if name and name.startswith("template/") else source

    def hook(self, context: dict[str, Any]) -> None:
        """Add the names; nothing is computed before one of them is used."""
        context.update(self._session.names(context, UserMessageError))

"""A pasted tree is followed: by name and by place, to the file, or refused with the line."""

from __future__ import annotations

from contextlib import suppress
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.layout import Layout, TreeError, layout_for
from python_backend_creator.extensions.plan import Plan, plan_for

from tests.support import PRESETS
from tests.trees import Tree, trees


def _design(tree: str, preset: str = "api", **more: Any) -> Design:
    answers = {**PRESETS[preset], "package_name": "orders", "structure": "custom", "structure_tree": tree}
    return Design.from_answers({**answers, **more})


def _layout(tree: str, preset: str = "api", **more: Any) -> Layout:
    return layout_for(_design(dedent(tree), preset, **more))


def _plan(tree: str, preset: str = "api", **more: Any) -> Plan:
    return plan_for(_design(dedent(tree), preset, **more))


def test_roles_are_recognised_by_other_names() -> None:
    layout = _layout("""
        source/orders/
          web/application.py
          domain/logic.py
          persistence/repository.py
          settings.py
          exceptions.py
        checks/tests/
        documentation/adr/
    """)
    assert layout.file("app") == "source/orders/web/application.py"
    assert layout.file("routes") == "source/orders/web/routes.py"
    assert layout.file("service") == "source/orders/domain/logic.py"
    assert layout.file("store") == "source/orders/persistence/repository.py"
    assert layout.file("settings") == "source/orders/settings.py"
    assert layout.module("errors") == "orders.exceptions"
    assert layout.unit == "checks/tests/unit"
    assert layout.decisions == "documentation/adr"
    assert layout.source == "source"


def test_a_name_means_what_its_folder_says() -> None:
    layout = _layout("""
        src/orders/
          web/items.py
          entities/items.py
    """)
    assert layout.file("routes") == "src/orders/web/items.py"
    assert layout.file("models") == "src/orders/entities/items.py"


def test_the_special_folder_is_taken_before_the_general_one() -> None:
    layout = _layout("""
        src/orders/
          core/
            config.py
          domain/
          services/
          api/
            routes/
          schemas/
    """)
    assert layout.file("settings") == "src/orders/core/config.py"
    assert layout.file("models") == "src/orders/domain/item.py"
    assert layout.file("service") == "src/orders/services/service.py"
    assert layout.file("app") == "src/orders/api/app.py"
    assert layout.file("routes") == "src/orders/api/routes/routes.py"
    assert layout.file("schemas") == "src/orders/schemas/schemas.py"


def test_what_the_tree_does_not_hold_goes_to_its_usual_place_and_is_named() -> None:
    plan = _plan("""
        src/orders/
          domain/
    """)
    assert plan.has("src/orders/domain/service.py")
    assert plan.has("src/orders/log.py")
    assert "src/orders/log.py" in plan.notes
    assert "src/orders/domain/service.py" not in plan.notes


def test_a_module_moves_into_a_folder_that_takes_its_name() -> None:
    layout = _layout("""
        src/orders/
          middleware/
            throttle.py
    """)
    assert layout.file("middleware") == "src/orders/api/middleware.py"
    layout = _layout("""
        src/orders/
          errors/
            codes.py
    """)
    assert layout.file("errors") == "src/orders/errors/errors.py"


def test_a_file_that_only_the_person_knows_says_what_it_is_for() -> None:
    plan = _plan("""
        src/orders/
          notify.py   # sends mail when an order is late
        scripts/seed.sql
    """)
    task = plan.find("src/orders/notify.py")
    assert task is not None
    assert task.purpose == "Sends mail when an order is late"
    text = next(extra.text for extra in plan.extras if extra.path == task.path)
    assert text == '"""Sends mail when an order is late.\n\nPlanned, and not written yet.\n"""\n'
    assert plan.has("scripts/seed.sql")


def test_folders_that_nothing_fills_stay_with_a_word_of_what_they_are_for() -> None:
    plan = _plan(
        """
        src/orders/
          billing/
        config/  # settings for each place it runs
        docs/
    """,
        docs="none",
        docs_contents=None,
    )
    assert plan.has("src/orders/billing/__init__.py")
    assert plan.has("config/README.md")
    assert not plan.has("docs/README.md"), "the decisions are there"


def test_files_of_the_template_are_the_templates_own() -> None:
    plan = _plan("""
        shop/
        ├── src/orders/__init__.py
        ├── tests/test_service.py
        ├── README.md
        ├── pyproject.toml
        └── .github/workflows/ci.yml
    """)
    assert plan.has("tests/test_service.py")
    assert plan.has("tests/test_models.py"), "unit tests stand together"
    assert not plan.extras


def test_a_listing_of_a_working_copy_is_no_burden() -> None:
    plan = _plan("""
        src/orders/__pycache__/app.cpython-312.pyc
        .venv/bin/python
        .scaffold/state.json
        uv.lock
        src/orders/core/service.py
    """)
    assert not plan.extras


def test_the_tree_of_a_project_is_a_tree_for_it() -> None:
    plain = plan_for(Design.from_answers({**PRESETS["api"], "package_name": "orders"}))
    again = _plan(plain.tree(bookkeeping=True))
    assert again.paths == plain.paths


REFUSED = {
    "two names for one role": ("src/orders/config.py\nsrc/orders/settings.py", "line 2", "line 1"),
    "two homes": ("src/orders/api/\nsrc/orders/web/", "line 2", "line 1"),
    "code outside": ("src/\n  api/\n  core/\ntests/", "line 2", "src/orders/"),
    "a keyword": ("src/orders/class.py", "line 1", "keyword"),
    "a dash": ("src/orders/my-part/thing.py", "line 1", "my-part"),
    "one name twice": ("src/orders/pricing.py\nsrc/orders/pricing/rates.py", "line 2", "Python sees"),
    "a path that fits no line": ("src/orders/" + "very_long_name/" * 5 + "thing.py", "line 1", "80"),
    "a sign": ("src/orders/a.py\ndata;rm/", "line 2", "letters"),
    "a file of no answer": ("src/orders/a.py\nDockerfile", "line 2", "Dockerfile"),
    "a picture": ("src/orders/a.py\nlogo.png", "line 2", "logo.png"),
    "a workflow": ("src/orders/a.py\n.github/workflows/deploy.yml", "line 2", "deploy.yml"),
    "fixtures apart": (
        "src/orders/a.py\ntests/x/test_api.py\ntests/y/test_api_requests.py",
        "line 3",
        "tests/x",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_followed_is_refused_with_its_line(case: str) -> None:
    tree, *said = REFUSED[case]
    with pytest.raises(TreeError) as caught:
        plan_for(_design(tree, deployment="local"))
    for part in said:
        assert part in str(caught.value)


@settings(max_examples=400, deadline=None)
@given(tree=trees(), preset=st.sampled_from(sorted(PRESETS)))
def test_any_tree_is_followed_to_the_file(tree: Tree, preset: str) -> None:
    design = _design(tree.text, preset)
    plan = plan_for(design)
    assert tree.files <= plan.paths
    layout = layout_for(design)
    for role, path in tree.roles.items():
        if layout.first.modules[role]:
            assert layout.file(role) == path
    folders = {path.rpartition("/")[0] for path in plan.paths}
    inside = {folder for folder in folders if folder.startswith(f"{layout.package}/")}
    modules = {path.rpartition("/")[0] for path in plan.paths if path.endswith(".py")}
    assert all(plan.has(f"{folder}/__init__.py") for folder in inside & modules)


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet="abc/._-# \n\t├└│─`*+py", max_size=200), preset=st.sampled_from(["api", "cli"]))
def test_no_text_does_worse_than_to_be_refused(text: str, preset: str) -> None:
    with suppress(TreeError):
        plan_for(_design(text, preset))

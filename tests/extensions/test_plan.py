"""Cards become a plan: which files, in which order, what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.errors import RefusalError
from python_backend_creator.extensions.plan import plan_for
from python_backend_creator.extensions.plan.cards import TEMPLATE, cards, sources
from python_backend_creator.extensions.plan.task import EFFORTS
from python_backend_creator.extensions.plan.tree import Entry, tree_lines

from tests.matrix.factors import answers
from tests.matrix.rows import rows
from tests.support import PRESETS

DESIGNS = {name: Design.from_answers(preset) for name, preset in PRESETS.items()}


def _card(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{{#-\n{text}\n-#}}\n", encoding="utf-8")


def test_every_template_file_has_a_card() -> None:
    files = [path for path in TEMPLATE.rglob("*") if path.is_file()]
    assert len(sources()) == len(files) > 0


def test_a_file_without_a_card_is_named(tmp_path: Path) -> None:
    (tmp_path / "bare.py.jinja").write_text("x = 1\n", encoding="utf-8")
    with pytest.raises(RefusalError, match="has no card"):
        sources(tmp_path)


def test_a_card_with_an_unknown_key_is_named(tmp_path: Path) -> None:
    _card(tmp_path, "a.py.jinja", "purpose: A file.\nefort: simple")
    with pytest.raises(RefusalError, match="unknown keys: efort"):
        list(cards({}, tmp_path))


def test_a_card_is_rendered_first_and_its_condition_is_an_expression(tmp_path: Path) -> None:
    _card(tmp_path, "{{ place }}/a.py.jinja", 'purpose: For {{ who }}.\nwhen: who == "me"')
    (card,) = cards({"place": "x/y", "who": "me"}, tmp_path)
    assert (card.path, card.when, card.fields["purpose"]) == ("x/y/a.py", True, "For me.")
    (card,) = cards({"place": "", "who": "me"}, tmp_path)
    assert not card.when


def test_a_repeated_file_has_a_card_each(tmp_path: Path) -> None:
    _card(
        tmp_path, "{% yield part from parts %}{{ part }}{% endyield %}.md.jinja", "purpose: About {{ part }}."
    )
    found = list(cards({"parts": ["a", "b"]}, tmp_path))
    assert [(card.path, card.fields["purpose"]) for card in found] == [
        ("a.md", "About a."),
        ("b.md", "About b."),
    ]


@pytest.mark.parametrize("name", DESIGNS)
def test_a_task_comes_after_all_that_it_needs(name: str) -> None:
    seen: set[str] = set()
    for task in plan_for(DESIGNS[name]).tasks:
        assert set(task.after) <= seen, task.path
        seen.add(task.path)


@pytest.mark.parametrize("name", DESIGNS)
def test_every_task_is_complete(name: str) -> None:
    plan = plan_for(DESIGNS[name])
    for task in plan.tasks:
        assert task.purpose.endswith("."), task.path
        assert task.effort in EFFORTS
        assert "{" not in task.path
        assert task.tests is None or plan.has(task.tests)
        assert task.checks[0] == "syntax"


def test_python_comes_before_its_tests_and_documents_come_last() -> None:
    paths = [task.path for task in plan_for(DESIGNS["api"]).tasks]
    first_test = min(index for index, path in enumerate(paths) if path.startswith("tests/"))
    sources = [index for index, path in enumerate(paths) if path.startswith("src/")]
    assert max(sources) < first_test < paths.index("README.md")


def test_every_path_a_card_waits_for_is_rendered_by_some_design() -> None:
    rendered = {task.path for row in rows() for task in plan_for(Design.from_answers(answers(row))).tasks}
    needed = {
        path
        for row in rows()
        for task in plan_for(Design.from_answers(answers(row))).tasks
        for path in task.after
    }
    assert needed <= rendered


def test_an_optional_task_can_be_left_out_by_path_or_identifier() -> None:
    design = DESIGNS["api"]
    task = plan_for(design).optional[0]
    for name in (task.path, task.id):
        plan = plan_for(design, (name,))
        assert not plan.has(task.path)
        assert f"/{task.path}" in plan.excluded.splitlines()
        assert all(task.path not in other.after for other in plan.tasks)


def test_a_task_that_others_need_cannot_be_left_out() -> None:
    with pytest.raises(RefusalError, match=r"pyproject\.toml cannot be left out"):
        plan_for(DESIGNS["api"], ("pyproject.toml",))
    with pytest.raises(RefusalError, match="is no file of this plan"):
        plan_for(DESIGNS["api"], ("nothing.py",))


def test_the_smallest_project_is_small() -> None:
    plan = plan_for(DESIGNS["prototype"])
    counted = [path for path in plan.paths if not path.startswith((".scaffold/", ".copier-answers"))]
    assert len(counted) <= 14


def test_excluded_patterns_are_anchored_and_name_nothing_that_is_rendered() -> None:
    for design in DESIGNS.values():
        plan = plan_for(design)
        patterns = plan.excluded.splitlines()
        assert all(pattern.startswith("/") and not pattern.endswith("/") for pattern in patterns)
        for pattern in patterns:
            assert not any(
                f"/{path}" == pattern or f"/{path}".startswith(f"{pattern}/") for path in plan.paths
            )


def test_the_same_design_gives_the_same_plan() -> None:
    design = DESIGNS["library"]
    plan_for.cache_clear()
    first = plan_for(design).to_list()
    plan_for.cache_clear()
    assert plan_for(design).to_list() == first


def test_a_tree_is_folded_until_it_fits_and_still_counts_every_file() -> None:
    entries = [
        Entry(f"src/app/part{part}/m{number}.py", "A part.") for part in range(4) for number in range(9)
    ]
    whole = tree_lines("app", entries)
    folded = tree_lines("app", entries, most=20)
    assert len(whole) == 1 + 36 + 4 + 2
    assert len(folded) <= 21
    assert "36 files" in folded[0]
    assert sum("9 files: m0.py" in line for line in folded) >= 2
    assert all(len(line) <= 100 for line in folded)

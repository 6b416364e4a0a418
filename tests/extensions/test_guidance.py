"""Live guidance: each option says what it would do to the score, and nothing where nobody is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from python_backend_creator.extensions import guidance
from python_backend_creator.extensions.critic import score
from python_backend_creator.extensions.design import Design
from python_backend_creator.extensions.questionnaire import COPIER_YML, asked_before, questions
from python_backend_creator.extensions.run import Run

from tests.support import PRESETS

COSTS = sorted(
    {key for key in PRESETS["api"] if questions()[key].choices and not questions()[key].several}
    | {"license", "api_audience", "structure", "test_layout"}
)
GUIDED = {
    "structure": "guided", "components": ["orders"], "interface_dirs": False, "resource_dirs": [],
    "examples_dir": False, "docs_dir": False, "test_layout": "separate",
}  # fmt: skip
MARKER = "{{ effect("


def run_with(answers: dict[str, Any], **conf: Any) -> Run:
    settings = {"data": {}, "user_defaults": {}, "defaults": False, "quiet": False, "dst_path": "/nowhere"}
    return Run({"_copier_conf": settings | conf, **answers})


def test_an_option_shows_what_it_costs_and_the_rule() -> None:
    run = run_with(PRESETS["api"])
    assert guidance.effect(run, "testing", "unit") == " −2 CMP103 +1"
    assert guidance.effect(run, "testing", "comprehensive") == ""
    assert guidance.effect(run, "deployment", "local") == " −3 CMP102"


def test_a_provisional_cost_names_the_question_that_settles_it() -> None:
    assert guidance.effect(run_with(PRESETS["api"]), "lifespan", "long") == " −1 EXT101, until structure"


def test_an_option_that_the_structure_denies_a_place_shows_it() -> None:
    run = run_with(PRESETS["api"] | GUIDED)
    assert guidance.effect(run, "demo", "quickstart") == " −1 CMP231"
    assert guidance.effect(run, "docs", "markdown") == " −3 CMP232"
    library = run_with(PRESETS["library"] | GUIDED)
    assert guidance.effect(library, "test_layout", "adjacent") == " −1 MNT234"
    assert guidance.effect(library, "structure", "guided") == ""


def test_a_question_counts_among_those_that_the_answers_lead_to() -> None:
    def place(key: str, answers: dict[str, Any]) -> str:
        return str(guidance.standing(run_with(answers, defaults=True), key)).partition(" · ")[2]

    assert place("structure", PRESETS["api"]) == "Structure"
    assert place("components", PRESETS["api"] | GUIDED) == "Structure · 2 of 7"
    assert place("test_layout", PRESETS["api"] | GUIDED) == "Structure · 7 of 7"
    assert place("structure_tree", PRESETS["api"] | {"structure": "custom"}) == "Structure · 2 of 2"
    assert place("api", {}) == "Features · 1 of 6"
    assert place("api_audience", {"api": "fastapi"}) == "Features · 2 of 7"
    assert place("python_range", {"python_version": "range"}) == "Intake · 9 of 12"
    assert place("deployment", {"python_version": "3.12"}) == "Intake · 9 of 11"


def test_a_closed_option_has_its_reason_and_no_cost() -> None:
    run = run_with(PRESETS["api"])
    assert guidance.effect(run, "testing", "none") == ""
    assert guidance.effect(run, "api", "none") == ""


@pytest.mark.parametrize("preset", sorted(PRESETS))
@pytest.mark.parametrize("key", COSTS)
def test_the_cost_shown_is_the_change_of_the_score(preset: str, key: str) -> None:
    run = run_with(PRESETS[preset])
    so_far = Design.from_answers(PRESETS[preset], only=asked_before(key))
    checkpoint = 1 if questions()[key].stage <= 1 else 2
    for value in questions()[key].choices:
        change = score(so_far.but(**{key: value}), checkpoint) - score(so_far, checkpoint)
        shown = guidance.effect(run, key, str(value))
        if shown:
            assert int(shown.split()[0].replace("−", "-")) == change
        else:
            assert change == 0 or value == "none"


def test_the_heading_says_how_the_design_stands() -> None:
    assert guidance.standing(run_with(PRESETS["api"]), "testing").endswith("· so far 24/25")
    assert "so far" not in guidance.standing(run_with({}), "package_name")


@pytest.mark.parametrize(
    "conf",
    [
        {"data": {"testing": "unit"}},
        {"user_defaults": {"testing": "unit"}},
        {"defaults": True},
    ],
)
def test_nothing_is_computed_where_nobody_is_asked(
    conf: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guidance, "_so_far", lambda *_: pytest.fail("computed for nobody"))
    run = run_with(PRESETS["api"], **conf)
    assert guidance.effect(run, "testing", "unit") == ""
    assert guidance.standing(run, "testing") == "Stage 1 of 4 · Architecture · 4 of 4"


def test_an_answer_that_is_asked_again_is_guided() -> None:
    run = run_with(PRESETS["api"], ask=["testing"], defaults=True)
    assert guidance.effect(run, "testing", "unit") == " −2 CMP103 +1"


def test_every_option_of_a_choice_carries_its_own_effect_and_fits_one_line() -> None:
    raw = yaml.safe_load(Path(COPIER_YML).read_text("utf-8"))
    for key in COSTS:
        choices = raw[key]["choices"]
        for label, value in choices.items() if len(choices) > 1 else ():
            plain = value["value"] if isinstance(value, dict) else value
            assert label.endswith(f"{MARKER}'{key}', '{plain}') }}}}"), label
            # The cursor before it and the longest effect after it need room in 100 columns.
            assert len(label.partition("{{")[0]) <= 100 - len("   ○ ") - len(" −10 RSK112 +3"), label


def test_no_label_shows_how_it_is_made() -> None:
    for question in questions().values():
        assert not [label for label in question.choices.values() if "{" in label]

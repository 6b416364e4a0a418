"""What must hold over the whole space of answers: a sample of it here, 20,000 designs in the long suite."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from python_backend_creator.extensions.critic import review, score
from python_backend_creator.extensions.critic.engine import violations
from python_backend_creator.extensions.critic.rules import RULES
from python_backend_creator.extensions.critic.scoring import charges, dimensions, verdict
from python_backend_creator.extensions.design import Design

from tests.support import PRESETS

from .designs import LATER, ON_OFFER, draw, draws

SPACES: list[dict[str, tuple[Any, ...]]] = [ON_OFFER, LATER]
SIZES = [pytest.param(500, id="sample"), pytest.param(10_000, id="whole", marks=pytest.mark.long)]
"""Designs of each space."""
VERDICTS = {"excellent", "good", "significant_issues", "major_problems"}


def judged(design: Design) -> str:
    """The verdict at checkpoint 2, without looking for ways out."""
    found = violations(design, 2)
    kept = dimensions(found, charges(found))
    blocked = any(item.severity == "blocker" for item in found)
    return str(verdict(sum(kept.values()), min(kept.values()), blocked=blocked))


def folder(design: Design, key: str) -> dict[str, Any]:
    """The folder of a feature, where the structure says which folders there are."""
    return {key: True} if design.structure == "guided" else {}


def safer(chance: random.Random, design: Design) -> Design:
    """The design with one change that only adds safety."""
    levels = ON_OFFER["testing"]
    step = chance.choice(("testing", "ci", "devcontainer", "configuration", "non_goals", "demo", "docs"))
    if step == "testing":
        return design.but(testing=chance.choice(levels[levels.index(design.testing) :]))
    if step == "non_goals":
        return design.but(non_goals=(*(design.non_goals or ()), "never a tax adviser"))
    # A feature comes with the folder it needs: without one, features and structure would disagree.
    if step == "docs" and design.docs == "none":
        contents = ("guides", "architecture")
        return design.but(docs="markdown", docs_contents=contents, **folder(design, "docs_dir"))
    if step == "demo" and design.demo == "none":
        return design.but(demo="quickstart", **folder(design, "examples_dir"))
    added = {"ci": "github", "devcontainer": True, "configuration": "pydantic_settings"}
    return design.but(**{step: added[step]}) if step in added else design


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("space", SPACES, ids=["on offer", "later"])
def test_each_way_out_removes_the_finding_and_yields_the_promised_total(
    size: int, space: dict[str, tuple[Any, ...]]
) -> None:
    for number, design in enumerate(draws(size, seed=13, options=space)):
        checkpoint = 1 if number % 4 == 0 else 2
        for finding in review(design, checkpoint).findings:
            after = design.but(**finding.instead)
            assert score(after, checkpoint) == finding.total_after, (finding.rule, design)
            left = {other.rule.id for other in violations(after, checkpoint)}
            assert finding.rule not in left, (finding.rule, design)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("space", SPACES, ids=["on offer", "later"])
def test_adding_safety_never_lowers_a_total(size: int, space: dict[str, tuple[Any, ...]]) -> None:
    chance = random.Random(15)
    for _ in range(2 * size):
        design = draw(chance, space)
        better = safer(chance, design)
        for checkpoint in (1, 2):
            assert score(better, checkpoint) >= score(design, checkpoint), (design, better)


@pytest.mark.parametrize("size", SIZES)
def test_same_answers_give_the_same_bytes(size: int) -> None:
    for space in SPACES:
        for design in draws(size // 2, seed=23, options=space):
            again = Design.from_answers(design.answers())
            first, second = (json.dumps(review(each, 2).to_dict()) for each in (design, again))
            assert first == second


@pytest.mark.parametrize("size", SIZES)
def test_every_rule_fires_somewhere_and_stays_silent_somewhere(size: int) -> None:
    designs = draws(3 * size, seed=5, options=LATER)
    fired = dict.fromkeys((rule.id for rule in RULES), 0)
    for design in designs:
        for name in {item.rule.id for number in (1, 2) for item in violations(design, number)}:
            fired[name] += 1
    assert [name for name, count in fired.items() if count in {0, len(designs)}] == []


@pytest.mark.parametrize("purpose", ON_OFFER["purpose"])
def test_every_purpose_has_designs_of_each_verdict(purpose: str) -> None:
    designs = draws(2500, seed=24, options={**ON_OFFER, "purpose": (purpose,)})
    assert {judged(design) for design in designs} == VERDICTS


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_each_preset_is_excellent_at_both_checkpoints(preset: str) -> None:
    design = Design.from_answers(PRESETS[preset])
    assert min(score(design, 1), score(design, 2)) >= 20


@pytest.mark.parametrize("size", SIZES)
def test_few_random_designs_are_excellent(size: int) -> None:
    for space in SPACES:
        totals = [score(design, 2) for design in draws(4 * size, seed=16, options=space)]
        assert sum(total >= 20 for total in totals) / len(totals) < 0.40
        assert min(totals) < 10

"""Each rule by itself: it holds, it is violated, it waits for its answers, and it reads no others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from python_backend_creator.extensions.critic import review
from python_backend_creator.extensions.critic.engine import EARLY, violations
from python_backend_creator.extensions.critic.rules import RULES
from python_backend_creator.extensions.design import KEYS, Design

from .cases import CASES
from .designs import LATER, ON_OFFER, draws

BY_ID = {rule.id: rule for rule in RULES}
DIMENSIONS = ("clarity", "completeness", "maintainability", "extensibility", "risk")


def found(design: Design, rule: str) -> bool:
    checkpoint = min(2, max(BY_ID[rule].checkpoints))
    return any(item.rule.id == rule for item in violations(design, checkpoint))


def test_every_rule_has_a_case_and_an_identifier_of_its_own() -> None:
    assert sorted(CASES) == sorted(rule.id for rule in RULES)


@pytest.mark.parametrize("rule", sorted(CASES))
def test_rule_is_violated(rule: str) -> None:
    base, broken, _ = CASES[rule]
    assert found(base.but(**broken), rule)


@pytest.mark.parametrize("rule", sorted(CASES))
def test_rule_holds(rule: str) -> None:
    base, broken, held = CASES[rule]
    assert not found(base.but(**{**broken, **held}), rule)


@pytest.mark.parametrize("rule", sorted(CASES))
def test_rule_waits_for_each_answer_it_reads(rule: str) -> None:
    base, broken, _ = CASES[rule]
    for key in BY_ID[rule].reads:
        assert not found(base.but(**{**broken, key: None}), rule), key


@pytest.mark.parametrize("rule", sorted(CASES))
def test_rule_names_its_cause_from_the_answers(rule: str) -> None:
    base, broken, _ = CASES[rule]
    design = base.but(**broken)
    because = BY_ID[rule].because(design)
    assert because
    assert set(because) <= {*BY_ID[rule].reads, *BY_ID[rule].consults}
    assert all(getattr(design, key) == value for key, value in because.items())


class Recorded(Design):  # type: ignore[misc]
    """A design that remembers which answers were read, through its properties too."""

    def __getattribute__(self, name: str) -> Any:
        if name in KEYS:
            object.__getattribute__(self, "__dict__").setdefault("seen", set()).add(name)
        return object.__getattribute__(self, name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_reads_only_what_it_declares(rule: Any) -> None:
    declared = {*rule.reads, *rule.consults}
    base, broken, _ = CASES[rule.id]
    for design in [base.but(**broken), *DRAWN]:
        if any(getattr(design, key) is None for key in rule.reads):
            continue
        recorded = Recorded(**{key: getattr(design, key) for key in KEYS})
        recorded.__dict__["seen"] = set()
        if rule.check(recorded) not in {True, None}:
            rule.severity_in(recorded)
            rule.ways_out(recorded)
            rule.because(recorded)
        assert recorded.__dict__["seen"] <= declared


DRAWN = draws(60, seed=3, options=LATER)


def test_rules_numbered_below_200_need_no_later_answer() -> None:
    for rule in RULES:
        is_early = set(rule.reads) <= set(EARLY)
        assert is_early == (int(rule.id[3:]) < 200), rule.id


def test_checkpoint_1_does_not_see_what_is_asked_after_it() -> None:
    for design in draws(200, seed=4, options=LATER):
        late = dict.fromkeys(KEYS[len(EARLY) :])
        assert review(design, 1) == review(design.but(**late), 1)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_three_rules_a_dimension_fire_with_what_is_on_offer(dimension: str) -> None:
    fired = {
        finding.rule
        for design in draws(150, seed=6, options=ON_OFFER)
        for checkpoint in (1, 2)
        for finding in review(design, checkpoint).losses
        if finding.dimension == dimension
    }
    assert len(fired) >= 3


def test_every_rule_is_written_out_in_plain_words() -> None:
    for rule in RULES:
        assert rule.title[0].islower() or rule.title.startswith(("Poetry", "CI")), rule.id
        assert not rule.title.endswith("."), rule.id
        assert rule.why.endswith("."), rule.id
        assert rule.reference, rule.id
        assert len(rule.title) <= 75, rule.id
        json.dumps([dict(way) for way in rule.instead])


def test_a_python_range_that_cannot_be_read_is_no_finding_and_no_crash() -> None:
    for answer in (None, "", "nonsense", "<3.12", ">=4"):
        base = CASES["EXT102"][0]
        result = review(base.but(python_version="range", python_range=answer), 2)
        assert not {"EXT104", "RSK106", "RSK107"} & {finding.rule for finding in result.findings}

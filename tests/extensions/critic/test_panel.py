"""The panel: designs that were scored by hand, with reasons, before the critic saw them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from python_backend_creator.extensions.critic import Review, review
from python_backend_creator.extensions.design import Design

from tests.support import PRESETS

PANEL: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("panel.yml").read_text("utf-8"))


def design_of(member: dict[str, Any]) -> Design:
    return Design.from_answers({**PRESETS[member["base"]], **member["answers"]})


def judged(member: dict[str, Any]) -> Review:
    return review(design_of(member), 2)


@pytest.mark.parametrize("member", PANEL, ids=lambda member: member["name"])
def test_the_critic_agrees_with_the_panel_on_the_verdict(member: dict[str, Any]) -> None:
    assert judged(member).verdict == member["verdict"]


def test_the_critic_agrees_with_the_panel_on_the_total() -> None:
    apart = {
        member["name"]: judged(member).total - member["total"]
        for member in PANEL
        if abs(judged(member).total - member["total"]) > 2
    }
    assert len(apart) <= 2, apart


def test_the_panel_covers_every_purpose_and_verdict_with_a_reason_each() -> None:
    assert len(PANEL) == len({member["name"] for member in PANEL}) == 24
    assert min(Counter(member["base"] for member in PANEL).values()) >= 4
    assert set(Counter(member["verdict"] for member in PANEL)) == {
        "excellent", "good", "significant_issues", "major_problems",
    }  # fmt: skip
    assert all(len(member["reason"]) > 60 for member in PANEL)

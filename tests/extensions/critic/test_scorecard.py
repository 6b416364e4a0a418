"""What people see: it fits the screen, says everything that counts, and can be typed back."""

from __future__ import annotations

import shlex

from python_backend_creator.extensions.critic import explained, refusal, review, scorecard
from python_backend_creator.extensions.design import Design

from .designs import DATAFORGE, LATER, SKETCH, SOUND, draws

BAD = SOUND.but(description="does stuff", non_goals=(), testing="none")


def test_a_scorecard_fits_the_screen_whatever_the_design() -> None:
    for design in [SKETCH, SOUND, DATAFORGE, BAD, *draws(80, seed=31, options=LATER)]:
        for checkpoint in (1, 2):
            for plain in (False, True):
                lines = scorecard(review(design, checkpoint), ascii=plain).splitlines()
                assert len(lines) <= 36
                assert max(map(len, lines)) <= 100
                assert all(line == line.rstrip() for line in lines)


def test_a_scorecard_in_ascii_is_ascii() -> None:
    for design in draws(100, seed=32):
        assert scorecard(review(design, 2), ascii=True).isascii()


def test_a_scorecard_shows_scores_reasons_and_ways_out() -> None:
    text = scorecard(review(DATAFORGE, 1))
    assert text.splitlines()[0].startswith("DESIGN REVIEW · checkpoint 1")
    assert text.splitlines()[0].endswith("23 / 25   excellent")
    assert "  Completeness      4  ████░   nothing measures what the tests of these years miss" in text
    line = next(line for line in text.splitlines() if "testing=comprehensive" in line)
    assert line.split()[:2] == ["CMP105", "−1"]
    assert line.endswith(" 24")
    assert "or structure," in text
    assert "RSK107" in text


def test_a_sound_sketch_has_nothing_to_improve() -> None:
    assert scorecard(review(SKETCH, 1)).endswith("Nothing to improve.")


def test_what_does_not_fit_is_counted() -> None:
    crowded = max(draws(150, seed=33, options=LATER), key=lambda design: len(review(design, 2).losses))
    result = review(crowded, 2)
    text = scorecard(result)
    assert len(text.splitlines()) <= 36
    shown = sum(f"  {finding.rule}  " in text for finding in result.losses)
    assert shown == len(result.losses) or f"… and {len(result.losses) - shown} more finding" in text


def test_an_explanation_names_every_finding_with_reason_and_reference() -> None:
    for design in draws(60, seed=34, options=LATER):
        result = review(design, 2)
        text = explained(result)
        assert all(finding.rule in text for finding in result.findings)
        assert text.count("\n  why  ") == len(result.findings)
        assert text.count("\n  reference  ") == len(result.findings)
        assert max(map(len, explained(result, ascii=True).splitlines())) <= 100


def test_a_refusal_can_be_typed_and_then_scores_what_it_promised() -> None:
    for design in [BAD, *draws(150, seed=35)]:
        result = review(design, 1)
        for line in refusal(result).splitlines():
            if not line.startswith("          --data "):
                continue
            *words, _, after = shlex.split(line)
            given = dict(word.split("=", 1) for word in words if word != "--data")
            answers = {
                key: value.strip("[]").split(", ") if value[:1] == "[" else value
                for key, value in given.items()
            }
            changed = design.answers() | answers
            assert review(Design.from_answers(changed), 1).total == int(after)


def test_a_refusal_leads_with_what_blocks() -> None:
    lines = refusal(review(BAD, 1)).splitlines()
    assert lines[0].endswith("of 25 (major problems, blocked): nothing was written.")
    assert lines[1] == "  RSK101  production code nobody can change safely · blocks"
    assert lines[2].startswith("          --data testing=integration  → ")

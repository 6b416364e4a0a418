"""Free text is judged by what it holds, in any language; the sentences say the same thing in each."""

from __future__ import annotations

import pytest
from python_backend_creator.extensions.critic import review
from python_backend_creator.extensions.critic.text import letters, weight, without_names

from .designs import SOUND

SENTENCES = {
    "en": "Issues and tracks invoices for small shops.",
    "de": "Stellt Rechnungen für kleine Läden aus und verfolgt sie.",
    "fr": "Émet et suit les factures des petits commerces.",
    "es": "Emite y controla facturas para tiendas pequeñas.",
    "ja": "小さな店のために請求書を発行し追跡する。",
    "zh": "为小商店开具并跟踪发票。",
    "ko": "작은 가게를 위해 송장을 발행하고 추적합니다.",
    "ru": "Выставляет и отслеживает счета для небольших магазинов.",
    "ar": "يصدر الفواتير ويتتبعها للمتاجر الصغيرة.",
    "hi": "छोटी दुकानों के लिए बिल बनाता और ट्रैक करता है।",
    "th": "ออกและติดตามใบแจ้งหนี้สำหรับร้านค้าขนาดเล็ก",
    "fi": "Laatii ja seuraa pienten kauppojen laskuja.",
}


def rules(**answers: object) -> dict[str, str]:
    return {finding.rule: finding.severity for finding in review(SOUND.but(**answers), 1).findings}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_a_plain_sentence_is_enough_in_any_language(language: str) -> None:
    assert "CLR121" not in rules(description=SENTENCES[language])


@pytest.mark.parametrize(
    "description", ["does stuff", "test test test test test", "1234567890123456789", "x" * 60]
)
def test_filler_is_thin(description: str) -> None:
    assert rules(description=description)["CLR121"] == "minor"


@pytest.mark.parametrize("description", ["", "…!?", "\u200b\u200d"])
def test_no_text_at_all_is_worse_than_thin_text(description: str) -> None:
    assert rules(description=description)["CLR121"] == "major"


@pytest.mark.parametrize("text", ["Schema Guard library", "schema-guard library", "SchemaGuard: library!"])
def test_the_name_again_says_nothing(text: str) -> None:
    assert "CLR121" in rules(description=text, package_name="schema_guard", repository_name="schema-guard")


def test_a_short_name_is_only_taken_out_where_it_stands_alone() -> None:
    assert letters(without_names("Issues invoices in time", "in")) == "issuesinvoicestime"


def test_wide_letters_count_twice_and_marks_count() -> None:
    assert weight("发票") == 4
    assert weight("बिल") == 3


def test_different_non_goals_are_not_called_the_same() -> None:
    assert "CLR123" not in rules(non_goals=("no mail for customers", "no mail for staff"))


@pytest.mark.parametrize("line", ["no REST API", "kein GraphQL", "不提供 FastAPI 接口", "not a web UI"])
def test_a_non_goal_that_nothing_chooses_is_respected(line: str) -> None:
    result = review(SOUND.but(api="none", purpose="library", non_goals=(line,)), 2)
    assert "CLR221" not in {finding.rule for finding in result.findings}


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("no REST API", {}),
        ("不提供 FastAPI 接口", {}),
        ("kein GraphQL", {"api": "strawberry"}),
        ("not a web UI", {"web_ui": "react"}),
        ("nothing built with MkDocs", {"docs": "mkdocs"}),
    ],
)
def test_a_non_goal_that_another_answer_chooses_is_named(line: str, answers: dict[str, str]) -> None:
    result = review(SOUND.but(non_goals=("no taxes", line), **answers), 2)
    named = next(finding for finding in result.findings if finding.rule == "CLR221")
    assert line[:20] in named.title
    assert named.instead == {"non_goals": ("no taxes",)}

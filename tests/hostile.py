"""Texts that have broken generators: a person may write any of them as an answer."""

from __future__ import annotations

TEXTS = (
    "plain",
    "single ' double \" back ` triple \"\"\" and ''' quotes",
    "back\\slash \\n \\u0041 \\",
    "{{ 7 * 7 }} {% raw %} {# note #} #} %} }}",
    "</script><script>alert(1)</script> <!-- x --> &amp;",
    "key: value, - item, #comment, &anchor *alias !tag %directive @at",
    "[table] = 1 # toml",
    "first line\nsecond line\r\nthird\ttab",
    "ünï🙂👩‍👩‍👧 日本語 עברית العربية हिन्दी \u202eesrever\u202c",
    "$HOME `id` $(id) ; rm -rf / | cat > x && y",
    "%s %(name)s {0} {name!r} ${x}",
    "|pipe| **bold** _it_ ~~no~~ [a](b) ![c](d) 1. one",
    "y" * 2000,
    "many words " * 180,
)

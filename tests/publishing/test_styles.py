"""Style sheets as they are published: the same rules, fewer bytes."""

import pytest

from pelican_dossier.publishing.styles import without_space


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("/* A head. */\n.a,\n.b > c {\n  color: red;\n  margin: 0 1px;\n}\n", ".a,.b>c{color:red;margin:0 1px}"),
        ('a::before { content: "/* ; 0.5 : */ "; }', 'a::before{content:"/* ; 0.5 : */ "}'),
        (
            ":root :is(.a, .b) :lang(ar) { width: calc(1em + 0.5em); }",
            ":root :is(.a,.b) :lang(ar){width:calc(1em + .5em)}",
        ),
        ("@media (min-width: 10.05rem) { p + p { top: -0.2em; } }", "@media (min-width:10.05rem){p + p{top:-.2em}}"),
        (".a { --c: var(--d); } /* one */ /* two */ .b { }", ".a{--c:var(--d)}.b{}"),
    ],
)
def test_what_says_nothing_is_left_out(written: str, published: str) -> None:
    assert without_space(written) == published

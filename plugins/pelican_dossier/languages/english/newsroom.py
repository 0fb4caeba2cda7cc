"""Habits of English-language newsrooms: standing lines of their sites, names of outlets."""

import re

from pelican_dossier.languages.base import BoilerplateRule

BOILERPLATE = (
    BoilerplateRule(
        "related-links",
        re.compile(r"^(?:related (?:articles|stories|news|links)|you may also like|read (?:also|more)|see also)\s*:?$"),
        to_the_end=True,
    ),
    BoilerplateRule("comment-prompt", re.compile(r"^(?:leave|post|add|send) (?:a|your) comment\W*$"), to_the_end=True),
    BoilerplateRule("share-prompt", re.compile(r"^(?:share this|follow us|subscribe to)\b.{0,60}$")),
    BoilerplateRule("trailing-mark", re.compile(r"(?<=[.!?”\"])\s*(?P<mark>[|•·*#~]+)\s*$")),
)

PUBLISHER_WORDS = frozenset(
    "agency news press times post herald tribune guardian daily journal reuters ap afp bbc cnn tv radio".split()
)

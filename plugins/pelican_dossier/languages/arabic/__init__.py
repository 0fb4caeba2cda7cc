"""Arabic, as newspapers write it, and the habits of its newsrooms: standing lines of their sites, names of outlets."""

import re

from pelican_dossier.languages.arabic.comparison import COMPARISON, PARITY, SEARCH
from pelican_dossier.languages.arabic.dates import DATES
from pelican_dossier.languages.arabic.dates.parts import MONTHS
from pelican_dossier.languages.arabic.figures import FIGURES
from pelican_dossier.languages.arabic.letters import (
    CODEPAGE,
    IDENTIFYING,
    LETTERS,
    ORTHOGRAPHY,
    PROCLITICS,
    SCHEME,
    SPELLINGS,
    WORDS_TOO,
    fold,
    romanise,
)
from pelican_dossier.languages.arabic.speech import SPEECH
from pelican_dossier.languages.base import BoilerplateRule, LanguagePack
from pelican_dossier.languages.daterules import alternation

BOILERPLATE = (
    BoilerplateRule(
        "related-links",
        re.compile(r"^(?:قد\s+يهمك|اقرا|اقرئي|شاهد|مواضيع|اخبار|موضوعات)\s+(?:ايضا|ذات\s+صله|متعلقه)\s*[:：]?$"),
        to_the_end=True,
    ),
    BoilerplateRule(
        "comment-prompt",
        re.compile(r"^(?:ارسل|اضف|اترك|اكتب)\s+(?:تعليقك|تعليقا|تعليق)(?:\s+\S+){0,2}\W*$"),
        to_the_end=True,
    ),
    BoilerplateRule(
        "share-prompt",
        # not «شارك علي …»: folded, «on» is also Ali, who took part
        re.compile(
            r"^(?:(?:تابعونا|تابعنا)\s+(?:علي|عبر|في)|(?:شارك|اشترك|انضم)\s+(?:المقال|الخبر|(?:في|الي)\s+قناه))\b.{0,60}$"
        ),
    ),
    BoilerplateRule("trailing-mark", re.compile(r"(?<=[.!؟?»”\"])\s*(?P<mark>[|•·*#~]+)\s*$")),
)

PUBLISHER_WORDS = frozenset(
    "وكاله صحيفه جريده قناه موقع شبكه نيوز برس تايمز بوست كوم نت تلفزيون اذاعه "
    "اليوم الجديد الاوسط الاخباريه الانباء رويترز".split()
)

_VERBS = (
    "لفت اشار اوضح اكد اضاف قال ذكر كشف بين شدد اعلن نقل افاد رجح توقع دعا اعتبر اعرب جدد نفي حذر صرح تابع راي"
).split()
RUN_IN_HEADING = re.compile(
    r"^(?P<heading>(?:ت\w{2}ي\w|ا(?!ل)\w{1,4}ا\w)(?:\s+(?!و?" + alternation(_VERBS) + r"ت?\s)\w+){2,10})"
    r"\s+(?=و" + alternation(_VERBS) + r"ت?\s)"
)
"""A subheading run into its paragraph: a verbal noun and its genitives (تعزيز قدرات …), then «and so-and-so said»."""


LANGUAGE = LanguagePack(
    code="ar",
    letters=LETTERS,
    identifying=IDENTIFYING,
    fold=fold,
    orthography=ORTHOGRAPHY,
    codepage=CODEPAGE,
    blocks="\u0600-\u06ff",
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    comparison=COMPARISON,
    parity=PARITY,
    romanise=romanise,
    romanisation=SCHEME,
    proclitics=PROCLITICS,
    months=MONTHS,
    spellings=SPELLINGS,
    words_too=WORDS_TOO,
    swallowed_article=("ال", "لل"),
    boilerplate=BOILERPLATE,
    publisher_words=PUBLISHER_WORDS,
    run_in_heading=RUN_IN_HEADING,
    search=SEARCH,
)

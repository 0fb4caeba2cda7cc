"""Arabic, as newspapers write it."""

import re

from pelican_dossier.languages.arabic.comparison import COMPARISON
from pelican_dossier.languages.arabic.dates import DATES
from pelican_dossier.languages.arabic.dates.parts import MONTHS
from pelican_dossier.languages.arabic.events import EVENTS
from pelican_dossier.languages.arabic.figures import FIGURES
from pelican_dossier.languages.arabic.header import HEADER
from pelican_dossier.languages.arabic.letters import (
    CODEPAGES,
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
from pelican_dossier.languages.arabic.names import NAMES
from pelican_dossier.languages.arabic.pagetools import PAGE_TOOLS
from pelican_dossier.languages.arabic.parity import PARITY
from pelican_dossier.languages.arabic.plans import PLANS
from pelican_dossier.languages.arabic.quantities import QUANTITIES
from pelican_dossier.languages.arabic.speech import SPEECH
from pelican_dossier.languages.base import BoilerplateRule, LanguagePack, SearchGrammar
from pelican_dossier.languages.daterules import alternation

_SHORTEST_NAME = 3
"""Letters of a month that is no other word: آب, folded, is a father too."""

SEARCH = SearchGrammar(
    words="[\u0620-\u06d3]",
    rewrites=(
        # words that stand everywhere; not علي, which is a name too
        ("^(?:في|من|الي|ان|عن|التي|الذي)$", ""),
        # a number behind the article or a preposition: الـ12
        ("^[وف]?[بكل]?(?:ال)?(?=[0-9])", ""),
        # the article, and what stands before it: العراق, والعراق, بالعراق
        ("^[وف]?[بك]?ال(?=.{3})", ""),
        # the article that a preposition swallows: للعراق
        ("^[وف]?لل(?=.{3})", "ل"),
        *((one, other) for one, other in SPELLINGS if " " not in one + other),
    ),
    openings=("^و(?=.{3})", "^[فبكل](?=.{3})"),
    months={name: number for name, number in MONTHS.items() if len(name) >= _SHORTEST_NAME},
)


BOILERPLATE = (
    PAGE_TOOLS,
    BoilerplateRule(
        "related-links",
        re.compile(
            r"^(?:(?:(?:و?قد|ربما)\s+(?:يهمك|يعجبك)|اقرا|اقرئي|طالع|شاهد)\s+ايضا|"
            r"(?:مواضيع|موضوعات|اخبار|مقالات|روابط)\s+(?:ايضا|ذات\s+صله|متعلقه))\s*[:：]?$"
        ),
        to_the_end=True,
    ),
    BoilerplateRule(
        "other-links",
        re.compile(r"^(?:(?:اقرا|لقراءه|شاهد)\s+المزيد|الاكثر\s+(?:قراءه|مشاهده|تداولا)|مواد\s+ذات\s+صله)\s*[:：]?$"),
        is_label=True,
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
    BoilerplateRule(
        "closing-note",
        re.compile(
            r"^(?:\(\s*(?:اعداد|تحرير|تغطيه|كتابه|ترجمه|شارك)\s+[^()]{3,200}\)|"
            r"(?:اعداد|تحرير|ترجمه|تغطيه)\s*:\s*\S+(?:\s+\S+){0,5}|(?:تصحيح|تصويب|تنويه)\s*:.*|"
            r"شارك(?:ت)?\s+في\s+(?:التغطيه|اعداد\s+التقرير).*)\s*\.?$"
        ),
    ),
    BoilerplateRule(
        "closing-note-in-brackets",
        re.compile(r"(?<=[.!؟?»”\"])\s*(?P<mark>\(\s*(?:اعداد|تحرير|تغطيه|كتابه|ترجمه|شارك)\s+[^()]{3,200}\))\s*$"),
    ),
    BoilerplateRule("trailing-mark", re.compile(r"(?<=[.!؟?»”\"])\s*(?P<mark>[|•·*#~]+)\s*$")),
)

PUBLISHER_WORDS = frozenset(
    "وكاله صحيفه جريده قناه موقع شبكه نيوز برس تايمز بوست كوم نت تلفزيون اذاعه "
    "اليوم الجديد الاوسط الاخباريه الانباء رويترز الجزيره الاقتصاديه الاهرام عكاظ القبس العربيه الخليج".split()
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
    codepages=CODEPAGES,
    blocks="\u0600-\u06ff",
    dates=DATES,
    figures=FIGURES,
    speech=SPEECH,
    names=NAMES,
    header=HEADER,
    comparison=COMPARISON,
    events=EVENTS,
    plans=PLANS,
    quantities=QUANTITIES,
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
    paper_words=frozenset({"صحيفه", "جريده"}),
    quotes_outlets=True,
    # from Washington to Muscat
    clock_offsets=(-5, 4),
    run_in_heading=RUN_IN_HEADING,
    search=SEARCH,
)

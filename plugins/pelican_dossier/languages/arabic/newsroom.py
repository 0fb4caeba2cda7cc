"""Habits of Arabic newsrooms: standing lines of their sites, names of outlets, how a sentence reports."""

import re

from pelican_dossier.languages.base import BoilerplateRule
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

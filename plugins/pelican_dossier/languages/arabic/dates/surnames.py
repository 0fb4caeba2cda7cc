"""What tells that an Arabic weekday is a surname: an office and a given name alone before it; folded."""

import re

from pelican_dossier.languages.arabic.givennames import GIVEN_NAMES

_BY_FIRST_NAME = (
    "ملك|امير|اميره|شيخ|شيخه|سلطان|بابا|قديس|انبا|اب|اخ|اخت|ام|نبي|امام|سيده|طفل|طفله|شاب|شابه|فتي|فتاه|رضيع|حاج|فنان|"
    "فنانه|مطران|بطريرك|كاردينال"
)
"""Those who are known by their first names alone: behind «King Salman» a weekday is one."""
_OFFICES = "وزير|مدير|رييس|نايب|امين|عام|عضو|لاعب|مدرب|سفير|محافظ|لواء|عميد|عقيد|مقدم|رايد|نقيب|دكتور|مهندس|متحدث"
_GIVEN = "|".join(sorted(GIVEN_NAMES, key=len, reverse=True))

SURNAME = re.compile(
    rf"(?<!\w)(?!ال(?:{_BY_FIRST_NAME})\s)(?:[وفبل]?ال\w{{2,}}|{_OFFICES})\s+(?:{_GIVEN})\s+(?:بن\s+(?:{_GIVEN})\s+)?$"
)
NAMED_AGAIN = re.compile(
    r"(?<!\w)[وف]?(?:قال|اضاف|اكد|اوضح|تابع|اشار|ذكر|بين|زاد|شدد|ختم|اختتم|راي|اعتبر|لفت|نوه|صرح|كشف|اعرب|استطرد)\s+$"
)
"""A verb of saying right before it, which needs a subject."""

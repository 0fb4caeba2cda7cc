"""Arabic words that say of what an answer holds, and whether something has been announced."""

import re

from pelican_dossier.languages.comparerules import CompareGrammar

_ANNOUNCEMENT = r"(?:ل?لل?اعلان|ال?اعلان|اعلان|اعلانه|اعلانها|الكشف)"

COMPARISON = CompareGrammar(
    phases=re.compile(
        r"(?<!\w)[وفبل]?(?:ال)?(?:مرحله|مرحلته|مرحلتها)\s+ال(?P<ordinal>اولي|ثانيه|ثالثه|رابعه|نهاييه|اخيره)"
    ),
    ordinals={"اولي": 1, "ثانيه": 2, "ثالثه": 3, "رابعه": 4, "نهاييه": 9, "اخيره": 9},
    part=re.compile(r"(?<!\w)[وفبل]?(?:مئات|ميات|عشرات|بعض|جزء|دفعه|قسم|عدد\s+من)(?!\w)"),
    planned=re.compile(
        r"(?<!\w)و?(?:س[يتن]\w{2,}|سوف|من\s+(?:المقرر|المتوقع|المنتظر)|المقرره?|يتوقع|يعتزم|تعتزم)(?!\w)"
    ),
    directions=re.compile(r"(?:(?<!\w)و?(?:الي|باتجاه|نحو|صوب)(?:\s+(?:دوله|مدينه|محافظه|الاراضي))?|الاخر\s+الي)\s+$"),
    between=re.compile(r"(?<!\w)(?:بين|من)\s+(?:\w+\s+و)?$"),
    breaks=re.compile(r"(?<!\w)(?:فيما|بينما|لكن|غير\s+ان|الا\s+ان|في\s+حين)(?!\w)"),
    announcing=("علن", "علان", "توصل", "الكشف"),
    announced=re.compile(
        r"(?<!\w)[وف]?(?:اعلن(?:ت|ا|تا|وا)?(?!\w)|"
        r"توصل(?:ت|ا|تا|وا)?(?!\w)(?:[^.]{0,60}?)\s+الي\s+(?:اتفاق|تحديد\s+موعد|انهاء))"
    ),
    pending=re.compile(
        rf"س(?:يتم|يجري)\s+{_ANNOUNCEMENT}|(?<!\w)[وف]?س[يت]علن(?!\w)|"
        rf"(?<!\w)[وف]?(?:[يت]نتظر|بانتظار|في\s+انتظار)(?!\w)[^.]{{0,80}}?{_ANNOUNCEMENT}|"
        rf"من\s+المقرر\s+(?:\w+\s+){{0,3}}?{_ANNOUNCEMENT}|(?:تاجيل|تاجل)\s+(?:\w+\s+)?{_ANNOUNCEMENT}"
    ),
)

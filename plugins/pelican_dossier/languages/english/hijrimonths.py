"""The months of the Hijri calendar as they are written in Latin letters, over the text in small letters.

No two agencies romanise alike: the article is joined, parted or melted, *ayn* and *hamza* are any mark or none.
"""

import re

from pelican_dossier.languages.parityrules import numbered_names

_MARK = "['’‘`´ʼʻʾʿ]?"
_ARTICLE = rf"[ -]?{_MARK}(?:(?:al|el|ul|l|ath|at|as|us)[ -]?{_MARK})?"
_DHU = rf"(?:dh|th|z|d)(?:u|i|ou|ū|ī){_ARTICLE}"
_RABI = rf"rab(?:i|ee|ī|ia){_MARK}{_ARTICLE}"
_JUMADA = rf"j[ua]m[aā]d[aāi]{_ARTICLE}"
_FIRST = "(?:aww?[ae]l|i)"
_OTHER = "(?:(?:th|s)[aā]n[iī](?:y?y?ah?)?|[aā]kh[iea]r(?:ah?)?|ukhra|ii)"

HIJRI_MONTHS: re.Pattern[str] = numbered_names(
    (
        "m[uo][hḥ]arr?[ae]m",
        r"[sṣ]aff?ar",
        _RABI + _FIRST,
        _RABI + _OTHER,
        rf"{_JUMADA}(?:[uū]l[aā]|oula|{_FIRST})",
        _JUMADA + _OTHER,
        "rajab",
        rf"sh[aā]{{1,2}}{_MARK}a?b[aā]n",
        "ram(?:a|ā)(?:d|dh|ḍ|z)[aā]n|ramzan",
        "shaww?[aā]l",
        rf"{_DHU}[qk][aei]{{1,2}}{_MARK}[aei]?d(?:[ae]{{1,2}}h?)?",
        rf"{_DHU}[hḥ][aei]jj?(?:[ae]h?)?",
    )
)

"""Arabic words before a date: starts, middles and ends, bounds, approximations, prepositions."""

from pelican_dossier.languages.arabic.dates.parts import ARABIC

prefix = ARABIC.prefix

_PARTS_OF = "(?:ايام|اسابيع|اشهر|ساعات|سنوات)"

PREFIXES = (
    prefix("section", rf"(?:مطلع|بدايه|بدايات|اوايل|مستهل|ال{_PARTS_OF} الاولي من)(?: ايام)? ", "START"),
    prefix("section", r"(?:منتصف|اواسط|وسط) ", "MID"),
    prefix("section", rf"(?:نهايه|نهايات|اواخر|اخر ايام|اخر|ختام|ال{_PARTS_OF} الاخيره من)(?: ايام)? (?!في )", "END"),
    prefix(
        "by",
        r"(?:بحلول|حتي|لغايه|الي غايه|(?:في )?(?:موعد )?اقصاه|(?:موعد )?لا يتجاوز|قبل حلول) ",
        bound="ON_OR_BEFORE",
    ),
    prefix("since", r"(?:منذ|اعتبارا من|بدءا من|بدءا ب|ابتداء من|انطلاقا من) ", bound="ON_OR_AFTER"),
    prefix("before", r"قبل ", bound="BEFORE"),
    prefix("after", r"بعد ", bound="AFTER"),
    prefix("about", r"(?:نحو|حوالي|قرابه|زهاء) ", approximate=True),
    prefix("in", r"(?:في|خلال|بين|عبر|طوال|لغايه)[\s،(]+"),
)

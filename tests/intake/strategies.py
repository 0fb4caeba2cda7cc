"""Texts to try the readers on: anything at all, newspaper's words in any order, the five dispatches shuffled and cut."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from pelican_dossier.text.signs import visible

DISPATCHES = Path(__file__).resolve().parents[2] / "content" / "dispatches"

_WORDS = """
date 2025-11-07 2025-13-40 شفق نيوز- أربيل/ بغداد ـ العرب اليوم رووداو/ BAGHDAD (Reuters) — - • * | ***
قال أكدت وأضاف "قيادة القوات" «تفاهم» “agreed” الوزير. بغداد، واشنطن؟ الانسحاب... أ. د. U.S. Mr. p.m.
يوم الجمعة الخميس أمس اليوم غداً أول من قبل بعد منذ خلال حتى بحلول نهاية مطلع منتصف أواخر الأيام الأخيرة
ثلاثة أيام أسبوعين أسابيع الأشهر الشهر العام الأسبوع السنوات عام سنة شهر الماضي المقبل المقبلة الجاري التالي الماضيين
7 31 29 45 ٧ 2025 ٢٠٠٨ 2000 1999 السادس والعشرين الـ12 شهراً على إعلان جندي التحالف الدولي للتحالف العـراق العِراقُ بالعراق
تشرين الثاني/ نوفمبر كانون الأول آب/ أغسطس (تموز) فبراير مارس يناير: شباط أيلول/سبتمبر
قد يهمك أيضا: أرسل تعليقك تعزيز قدرات قوات الأمن ولفت النعمان شارك المقال
today yesterday tomorrow last next this Friday Tuesday week month year November Sept. 2,500 the end of by since until
2/8/1990 10/27/2008 2025-06 2014-2018 25 شوال 1436 هـ رمضان 24/1/1434هـ الموافق الربع الأول النصف صيف الصيف تسعينات القرن
من إلى بين و2014 وحتى نحو أكثر ذلك نفسه السابق آخر أول جمعة عقود بضعة خمسة وعشرين ألفين هذا اليوم (أمس)
spring summer the first quarter half of 1990s 19th century BC 499 64 BCE AD 7 '90s 1851-52 Christmas same that later earlier about between and from to
three days ago past two weeks coming months following early late mid- 7th of May Iraq Coalition recently
""".split()
_MARKS = ["\n", "\r\n", *"    ", "، ", ". ", ".", "\u200f", "\u064b ", "ـ", "\u00a0", "\t", "\x85", '"']

newspaper_words = st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from(_MARKS)), min_size=1, max_size=40).map(
    lambda pieces: "".join(word + mark for word, mark in pieces)
)

any_text = st.text(
    st.one_of(
        st.sampled_from('\n .-–•*|/()"«»،؟ـ\u064b\u200fأب1٢Aa'),
        st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff"),
    ),
    max_size=80,
)


@cache
def lines() -> list[str]:
    """Every line of the five dispatches."""
    texts = (path.read_text("utf-8") for path in sorted(DISPATCHES.glob("*.txt")))
    return [line.strip() for text in texts for line in text.splitlines() if line.strip()]


@st.composite
def shuffled(draw: st.DrawFn) -> str:
    """Some paragraphs of the dispatches in another order, some of them cut somewhere."""
    chosen = draw(st.lists(st.sampled_from(lines()), min_size=1, max_size=6))
    cut = draw(st.lists(st.tuples(st.floats(0, 0.5), st.floats(0.5, 1)), min_size=len(chosen), max_size=len(chosen)))
    return "\n".join(
        line[int(first * len(line)) : int(last * len(line))] for line, (first, last) in zip(chosen, cut, strict=True)
    )


texts = st.one_of(newspaper_words, shuffled(), any_text).filter(lambda text: bool(visible(text)))
"""Texts with at least one word or sign in them."""

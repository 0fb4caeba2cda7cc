"""What Arabic pages offer beside an article, and what they count of it; folded."""

from pelican_dossier.languages.base import BoilerplateRule
from pelican_dossier.languages.pagetools import tools_line

_WHICH = r"(?:\s+(?:الخبر|المقال|الصفحه|الموضوع))?"
_TOOLS = (
    rf"(?:نسخه\s+)?(?:طباعه|للطباعه|اطبع){_WHICH}",
    r"(?:تكبير|تصغير|حجم|تغيير)\s+(?:حجم\s+)?(?:ال)?خط",
    rf"(?:ارسل|ارسال){_WHICH}(?:\s+(?:الي\s+|ل)صديق)?",
    rf"(?:شارك|مشاركه|انشر|نشر|حفظ|احفظ|استمع\s+الي|علق\s+علي){_WHICH}",
    r"(?:نسخ|انسخ)\s+الرابط",
    r"(?:اضف|اضافه|اكتب)\s+تعليقا?",
    r"فيس\s?بوك|تويتر|واتس\s?اب|تلي?غرام|تيليجرام|لينكد\s?ان|ماسنجر|بنترست|بريد(?:\s+الكتروني)?",
    r"[اa]\s*[+-]|[+-]\s*[اa]",
)
_COUNTERS = (
    r"(?:عدد\s+)?(?:ال)?(?:مشاهدات|زيارات|قراءات|قراء|تعليقات|مشاركات|زوار)",
    r"مشاهده|تعليقا?|زياره|قراءه|مشاركه",
    r"(?:دقيقه|دقائق)\s+(?:لل)?قراءه",
)
PAGE_TOOLS = BoilerplateRule("page-tools", tools_line(_TOOLS, _COUNTERS))

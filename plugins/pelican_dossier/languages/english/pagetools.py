"""What English pages offer beside an article, and what they count of it; in small letters."""

from pelican_dossier.languages.base import BoilerplateRule
from pelican_dossier.languages.pagetools import tools_line

_WHICH = r"(?: (?:this|the))?(?: (?:page|article|story|post|link))?(?: (?:to|with) (?:a )?friends?)?"
_TOOLS = (
    rf"print(?:able version)?{_WHICH}",
    rf"(?:e-?mail|send|share|tweet|save|bookmark|listen to|comment on){_WHICH}",
    r"(?:(?:increase|decrease|change|larger|smaller) )?(?:text|font|type)(?: size)?",
    r"copy (?:the )?link",
    r"facebook|twitter|whatsapp|linkedin|telegram|reddit|pinterest|messenger|bluesky|pdf|rss|listen|like",
    r"a\s*[+-]|[+-]\s*a",
)
_COUNTERS = (r"(?:number of )?(?:views?|reads?|readers|comments?|shares?|likes|visits|hits)", r"min(?:ute)?s?[ -]read")
PAGE_TOOLS = BoilerplateRule("page-tools", tools_line(_TOOLS, _COUNTERS))

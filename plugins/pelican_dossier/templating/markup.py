"""What stands on every page thousands of times, written out without a macro: words, dates, and what is marked in them.

The same goes for what many pages have alike: it is drawn once for those that address everything in the same way.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from pelican_dossier import addresses
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.segments import Segment
from pelican_dossier.languages import LANGUAGE_PACKS
from pelican_dossier.model.langstring import LangString, direction, marked, script
from pelican_dossier.text.unbroken import UNBROKEN, UNBROKEN_DATE

_PERHAPS = re.compile(r"\d|\w[-/]")
"""What has none of these has nothing that stands in one line."""
_ISOLATE = re.compile("\u2068[^\u2069]*\u2069")
Link = Callable[[str], str]
"""A page or file of the site -> how the page that is being drawn addresses it."""


@pass_context
def href(context: Context, target: str) -> str:
    """A page or file of the site, as the page that is being drawn addresses it."""
    return addresses.relative(target, context["output_file"])


def words(said: LangString, romanised_by: Callable[[str], Markup]) -> Markup:
    """Text that knows its language, in ``<bdi>``, so that neither direction disturbs the other.

    What it quotes in other letters, and isolates, stands under its own language.
    """
    text = set_apart(said.text, script(said.language)) if "\u2068" in said.text else unbroken(said.text)
    html = f'<bdi lang="{said.language}" dir="{said.direction}">{text}</bdi>'
    if said.romanised:
        html += f' <bdi class="romanised" dir="ltr">{escape(said.romanised)}</bdi>'
        html += f' <span class="sign">{romanised_by(said.scheme or "")}</span>'
    return Markup(html)


def set_apart(text: str, letters: str) -> Markup:
    """A sentence in some letters; what it quotes in others (which it isolates) stands under its language.

    ``letters`` by ISO 15924.
    """
    return Markup(_in_one_line(UNBROKEN, _ISOLATE.sub(lambda quoted: _apart(quoted[0], letters), escape(text))))


def unbroken(text: str, of: re.Pattern[str] = UNBROKEN) -> Markup:
    """Words, escaped, of which the style sheet sets in one line what belongs there: a copy of them has no sign more."""
    return Markup(_in_one_line(of, str(escape(text))))


def within_marks(html: Markup, language: str) -> Markup:
    """Words that the page sets in quotation marks: their own are the inner ones."""
    pack = LANGUAGE_PACKS.get(language)
    marks = pack.orthography.printed_quotations if pack else ()
    for outer, inner in zip(marks[:2], marks[2:], strict=False):
        html = html.replace(outer, inner)
    return html


def _in_one_line(of: re.Pattern[str], html: str) -> str:
    return of.sub(r'<span class="whole">\g<0></span>', html) if _PERHAPS.search(html) else html


def _apart(quoted: str, letters: str) -> str:
    for code, pack in LANGUAGE_PACKS.items():
        if script(code) != letters and re.search(f"[{pack.letters}]", quoted) and pack.letters:
            return f'<span lang="{code}" dir="{direction(code)}">{quoted}</span>'
    return quoted


def date_words(said: LangString, datetime: str | None, tip: str | None = None) -> Markup:
    """A date in words; as HTML's time only where HTML can say it: a range of days it cannot. ``tip``: its grounds."""
    of, text = f'lang="{said.language}" dir="{said.direction}"', unbroken(said.text, UNBROKEN_DATE)
    if tip:
        of += f' title="{escape(tip)}"'
    if datetime:
        return Markup(f'<time datetime="{escape(datetime)}" {of}>{text}</time>')
    return Markup(f'<bdi class="time" {of}>{text}</bdi>')


@pass_context
def segments(context: Context, row: Iterable[Segment]) -> Markup:
    """What was read in the words, marked on whole words; where it is explained, it leads there and says so."""
    link = context.resolve("href")
    if link is href:
        page = context["output_file"]
        link = lambda target: addresses.relative(target, page)  # noqa: E731  # a name would need both types
    return Markup(
        "".join(
            _segment(one, link) + (_put_right(context, link(one.put_right)) if one.put_right else "") for one in row
        )
    )


def _put_right(context: Context, target: str) -> str:
    """A sign behind words that are not published as the program reads them, which leads to why."""
    said = context.resolve("_")(context, marked("corrected by the editors"))
    return f'<a class="put-right" href="{escape(target)}" aria-label="{said}" title="{said}">✎</a>'


def _segment(one: Segment, link: Link) -> str:
    text = unbroken(one.text)
    if one.kind is None and not one.href and not one.datetime:
        return text
    timed = f' datetime="{escape(one.datetime)}"' if one.datetime else ""
    if one.href:
        tip = f' data-tip="{escape(one.tip.text)}" data-tip-dir="{one.tip.direction}"' if one.tip else ""
        inner = f"<time{timed}>{text}</time>" if timed else text
        return f'<a class="{_class(one)}" href="{escape(link(one.href))}"{tip}>{inner}</a>'
    if timed:
        return f'<time class="{_class(one)}"{timed}>{text}</time>'
    return f'<span class="{_class(one)}">{text}</span>' if one.kind != "mention" else text


def _class(one: Segment) -> str:
    voiced = " voice" if one.in_voice and one.kind != "voice" else ""
    tier = "" if one.tier is None else " contradicted" if one.tier == "contradiction" else " differing"
    return f"{one.kind}{voiced}{' doubtful' if one.is_doubtful else ''}{tier}"


MARKUP: Mapping[str, Callable[..., Any]] = {
    one.__name__: one for one in (href, date_words, segments, unbroken, within_marks)
}
"""What templates call by its own name."""


class Repeated:
    """What stands alike on many pages of an edition, drawn once. Called by templates with a block."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[object, ...], tuple[Markup, tuple[Any, ...]]] = {}
        """With what each is made of, whose identity is then no other's."""

    @pass_context
    def __call__(self, context: Context, edition: Edition, *of: Any, caller: Macro) -> Markup:
        """The block for the page that is being drawn; ``of`` tells it from others, and what it is made of apart.

        Pages at one depth below one folder address everything alike but what stands in folders of their own, which a
        block must not name. The editors' own pages may, and paper has links of its own.
        """
        is_own = (context.get("page") or context.get("article")) is not None
        if is_own or context.resolve("href") is not href:
            return Markup(caller())
        steps = context["output_file"].split("/")
        key = edition.language, steps[1], len(steps), *(one if isinstance(one, str | bool) else id(one) for one in of)
        if key not in self._drawn:
            self._drawn[key] = Markup(caller()), of
        return self._drawn[key][0]

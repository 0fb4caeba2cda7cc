"""Pictures that stand for the dossier and its sources where pages are shared: what they say, how they are drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont, features
from PIL import __version__ as pillow

from pelican_dossier import addresses
from pelican_dossier.cache import Cache
from pelican_dossier.desk.data import as_json
from pelican_dossier.editions.edition import Edition
from pelican_dossier.editions.links import SourceLink, all_links
from pelican_dossier.model.langstring import LangString, script
from pelican_dossier.text.unseen import on_a_line

VERSION = 1
"""Of the drawing; a change makes every picture anew."""
SIZE = WIDTH, HEIGHT = 1200, 630
_EDGE, _BAR = 84, 14
"""The empty margin, and the bar where reading begins."""
_ROOMY = WIDTH - 2 * _EDGE
_NARROWER = (0.76, 0.84, 0.92)
"""The width of a line, and the parts of it that balance lines."""
_TOP, _BOTTOM = 92, 556
"""On which height the line above the headline stands, and the one below it."""
_SMALL, _LARGEST, _SMALLEST, _STEP = 34, 68, 40, 4
_ROOM = 350
"""The height that a headline may fill."""
_LEADING = {"Arab": 1.62}
_PLAIN_LEADING = 1.24
"""Of the size; Arabic letters reach further up and down."""
_SHADES = 16
_PAPER, _INK, _ACCENT = (251, 248, 241), (31, 27, 22), (138, 59, 18)
"""The page's own colours."""
_QUIET = 90
"""How light the small lines are, of 255."""
_MOST_LETTERS = 600
"""Of which the narrowest would more than fill a picture."""
_Font = ImageFont.FreeTypeFont


@dataclass(frozen=True, slots=True)
class Subject:
    """What a picture says."""

    above: LangString
    headline: LangString
    below: tuple[LangString, ...]
    """Apart from one another in the last line."""
    direction: str
    """Of the edition: where the bar stands and lines begin."""


def draw(subject: Subject) -> bytes:
    """The picture as a PNG, the same bytes for the same subject and the same Pillow."""
    image = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(image)
    _line(pen, subject.above, _TOP, subject.direction, _SMALL, _QUIET)
    size, lines = _fitted(subject.headline)
    leading = size * _leading(subject.headline)
    first = _TOP + _SMALL + size + (_ROOM - leading * len(lines)) / 2
    for number, text in enumerate(lines):
        words = LangString(text, subject.headline.language)
        _line(pen, words, first + leading * number, words.direction, size, 0)
    _last_line(pen, subject)
    return _png(image, subject.direction)


def shaped_width(words: LangString, size: int) -> float:
    """How wide words are with their letters joined, as they are drawn."""
    return _font(size).getlength(words.text, direction=words.direction, language=words.language)


def _last_line(pen: ImageDraw.ImageDraw, subject: Subject) -> None:
    """The publisher where reading begins, the day behind it, with a space that both directions share."""
    at = 0.0
    for words in subject.below:
        shown = LangString(_cut(words, _SMALL, _ROOMY - at), words.language)
        if shown.text:
            _line(pen, shown, _BOTTOM, subject.direction, _SMALL, _QUIET, at)
            at += shaped_width(shown, _SMALL) + _SMALL


def _line(
    pen: ImageDraw.ImageDraw, words: LangString, y: float, direction: str, size: int, shade: int, indent: float = 0
) -> None:
    is_rtl = direction == "rtl"
    x = WIDTH - _EDGE - indent if is_rtl else _EDGE + indent
    text = _cut(words, size, _ROOMY - indent)
    pen.text(
        (round(x), round(y)),
        text,
        fill=shade,
        font=_font(size),
        anchor="rs" if is_rtl else "ls",
        direction=words.direction,
        language=words.language,
    )


def _fitted(headline: LangString) -> tuple[int, list[str]]:
    """The largest size in which the headline has room, and its lines; the smallest one cuts what is too long."""
    for size in range(_LARGEST, _SMALLEST - 1, -_STEP):
        lines = _lines(headline, size)
        if len(lines) * size * _leading(headline) <= _ROOM:
            return size, _balanced(headline, size, lines)
    most = int(_ROOM / (_SMALLEST * _leading(headline)))
    kept = lines[:most]
    kept[-1] = _cut(LangString(f"{kept[-1]} {lines[most]}", headline.language), _SMALLEST, _ROOMY)
    return _SMALLEST, kept


def _balanced(words: LangString, size: int, lines: list[str]) -> list[str]:
    """The same number of lines, none of them a word left over, where narrower ones allow it."""
    for share in _NARROWER:
        narrower = _lines(words, size, _ROOMY * share)
        if len(narrower) == len(lines):
            return narrower
    return lines


def _lines(words: LangString, size: int, room: float = _ROOMY) -> list[str]:
    lines: list[str] = []
    for word in words.text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and shaped_width(LangString(longer, words.language), size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(words: LangString, size: int, room: float) -> str:
    """As many words as there is room for; an ellipsis in the place of the others."""
    text = words.text
    while text and shaped_width(LangString(text, words.language), size) > room:
        kept = text.removesuffix("…").rstrip()
        shorter = kept.rpartition(" ")[0] or kept[:-1]
        text = f"{shorter}…" if shorter else ""
    return text


def _leading(words: LangString) -> float:
    return _LEADING.get(script(words.language), _PLAIN_LEADING)


@cache
def _font(size: int) -> _Font:
    return ImageFont.truetype(BytesIO(font_bytes()), size, layout_engine=ImageFont.Layout.RAQM)


@cache
def font_bytes() -> bytes:
    """The one font, which has both scripts (tools/picture_font.py)."""
    return resources.files(__package__).joinpath("font", "dossier-picture.ttf").read_bytes()


@cache
def has_letter(character: str) -> bool:
    """Whether the font can draw a character."""
    if character.isspace():
        return True
    drawn, missing = (bytes(_font(_SMALLEST).getmask(sign)) for sign in (character, "\uffff"))
    return drawn != missing


def _png(image: Image.Image, direction: str) -> bytes:
    """In sixteen colours, from ink to paper, the last but one the bar's: a tenth of the bytes."""
    last = _SHADES - 2
    drawn = image.point([round(value * last / 255) for value in range(256)])
    drawn.putpalette([part for at in range(last + 1) for part in _mixed(at / last)] + list(_ACCENT))
    bar = (WIDTH - _BAR, 0, WIDTH, HEIGHT) if direction == "rtl" else (0, 0, _BAR, HEIGHT)
    drawn.paste(last + 1, bar)
    written = BytesIO()
    drawn.save(written, "PNG", bits=4, compress_level=6)
    return written.getvalue()


def _mixed(share: float) -> list[int]:
    return [round(ink + (paper - ink) * share) for ink, paper in zip(_INK, _PAPER, strict=True)]


def subjects(edition: Edition) -> Mapping[str, Subject]:
    """Where each picture stands -> what it says."""
    return {
        addresses.picture(edition.language): _of_dossier(edition),
        **{addresses.picture(edition.language, link.id): _of_source(edition, link) for link in all_links(edition)},
    }


def _of_dossier(edition: Edition) -> Subject:
    spoken, count = edition.interface, len(edition.dossier.readings)
    sources = spoken.catalog.ngettext("%(count)s dispatch", "%(count)s dispatches", count)
    below = LangString(sources % {"count": spoken.formats.number(count)}, spoken.language)
    return Subject(LangString("", edition.language), _title(edition), (below,), edition.direction)


def _of_source(edition: Edition, link: SourceLink) -> Subject:
    headline = _drawable(link.title)
    return Subject(
        above=_title(edition) if headline else LangString("", edition.language),
        headline=headline or _title(edition),
        below=tuple(filter(None, map(_drawable, _below(edition, link)))),
        direction=edition.direction,
    )


def _below(edition: Edition, link: SourceLink) -> Iterator[LangString]:
    spoken = edition.interface
    if link.publisher:
        yield link.publisher
    yield link.published.words or LangString(spoken.catalog.gettext("date not known"), spoken.language)
    if link.published.words and link.is_inferred:
        yield LangString(link.published.how, spoken.language)
    if link.is_withdrawn:
        yield LangString(spoken.catalog.gettext("Withdrawn"), spoken.language)


def _title(edition: Edition) -> LangString:
    title = edition.words(edition.settings.title)
    return (_drawable(title) if title else None) or LangString("", edition.language)


def _drawable(words: LangString) -> LangString | None:
    """On a line, without signs that the font lacks; None where most are of letters that it lacks."""
    text = on_a_line(words.text)[:_MOST_LETTERS]
    kept = "".join(filter(has_letter, text))
    return LangString(kept, words.language) if len(kept) * 2 > len(text) else None


def picture(subject: Subject, kept: Cache) -> bytes:
    """The picture as a PNG, drawn only where no earlier build has drawn the same."""
    key = sha256((_made_with() + as_json(asdict(subject))).encode()).hexdigest()
    data = kept.get(key)
    if data is None:
        data = draw(subject)
        kept.put(key, data)
    return data


@cache
def _made_with() -> str:
    libraries = [f"{name} {features.version(name)}" for name in ("freetype2", "raqm", "harfbuzz", "zlib")]
    return as_json([VERSION, sha256(font_bytes()).hexdigest(), pillow, *libraries])

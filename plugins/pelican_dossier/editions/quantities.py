"""What is counted of an event, in an edition's words: who says how many, on which day, and whether that agrees."""

from collections.abc import Mapping
from dataclasses import dataclass

from pelican_dossier import addresses
from pelican_dossier.comparing.measures import SIZES
from pelican_dossier.editions.edition import Edition, once
from pelican_dossier.editions.links import SourceLink, source_link
from pelican_dossier.editions.rendered import rendered
from pelican_dossier.editions.voices import named_in
from pelican_dossier.model import Course, Event, EventQuantity, Finding, Population, QuantityKind, ToldQuantity
from pelican_dossier.model.langstring import LangString, isolated, marked

_KINDS: Mapping[QuantityKind, str] = {
    "dead": marked("dead"),
    "wounded": marked("wounded"),
    "casualties": marked("dead and wounded"),
    "missing": marked("missing"),
    "arrested": marked("arrested"),
    "freed": marked("released"),
    "rescued": marked("rescued"),
    "displaced": marked("displaced or evacuated"),
    "deployed": marked("deployed"),
    "things": marked("number"),
    "length": marked("length"),
    "width": marked("width"),
    "height": marked("height"),
    "depth": marked("depth"),
    "area": marked("area"),
}
_POPULATIONS: Mapping[Population, str] = {
    "security": marked("security forces"),
    "members": marked("members of the security forces"),
    "police": marked("police"),
    "soldiers": marked("soldiers"),
    "units": marked("units"),
    "militants": marked("militants"),
    "workers": marked("workers"),
    "civilians": marked("civilians"),
    "children": marked("children"),
    "women": marked("women"),
    "worshippers": marked("worshippers"),
    "pilgrims": marked("pilgrims"),
    "passengers": marked("passengers"),
    "crew": marked("crew"),
    "firefighters": marked("firefighters"),
    "students": marked("students and trainees"),
    "medics": marked("medical staff"),
    "journalists": marked("journalists"),
    "foreigners": marked("foreigners"),
}
_COURSES: Mapping[Course, str] = {
    "agree": marked("the dispatches agree"),
    "grows": marked("grows over time"),
    "not comparable": marked("may count different things"),
    "sums differ": marked("sums differ"),
    "differing accounts": marked("differing accounts"),
    "contradiction": marked("contradiction"),
}
_NAME = 12
"""Words of a clause that stand for an event without a title."""


@dataclass(frozen=True, slots=True)
class ToldView:
    """What one dispatch counts."""

    number: str
    expression: LangString
    """As the dispatch writes it."""
    speaker: LangString | None
    is_overtaken: bool
    is_sum: bool
    source: SourceLink
    href: str


@dataclass(frozen=True, slots=True)
class QuantityView:
    """One quantity of an event, by order of publication."""

    name: str
    course: str | None
    course_id: str
    told: tuple[ToldView, ...]

    @property
    def is_disputed(self) -> bool:
        """Whether its numbers conflict."""
        return self.course_id in ("contradiction", "differing-accounts")


def quantity_views(edition: Edition, event: Event) -> tuple[QuantityView, ...]:
    """What several dispatches count of an event, or one of them in several ways."""
    return tuple(_view(edition, one) for one in event.quantities if one.course != "one")


def _view(edition: Edition, quantity: EventQuantity) -> QuantityView:
    course = _COURSES.get(quantity.course)
    return QuantityView(
        name=quantity_name(edition.interface, quantity),
        course=edition.interface.catalog.gettext(course) if course else None,
        course_id=quantity.course.replace(" ", "-"),
        told=tuple(_told(edition, quantity, told) for told in quantity.told),
    )


def _number(edition: Edition, quantity: EventQuantity, told: ToldQuantity) -> str:
    """A number in the edition's digits; of a measure, as the dispatch writes it, with its unit."""
    if quantity.kind in SIZES:
        return rendered(edition, told.passage).text
    return edition.interface.formats.figure(told.value, told.mod)


def _told(edition: Edition, quantity: EventQuantity, told: ToldQuantity) -> ToldView:
    reading = edition.readings[told.passage.source]
    return ToldView(
        number=_number(edition, quantity, told),
        expression=rendered(edition, told.passage),
        speaker=named_in(edition, reading)(told.speaker) if told.speaker else None,
        is_overtaken=told.is_overtaken,
        is_sum=told.is_sum,
        source=source_link(edition, reading),
        href=addresses.source(edition.language, told.passage.source, told.passage.paragraph),
    )


def quantity_name(edition: Edition, quantity: EventQuantity) -> str:
    """What is counted, and of whom or what where that is said."""
    gettext = edition.catalog.gettext
    kind, things = gettext(_KINDS[quantity.kind]), quantity.things
    if things:
        return gettext("%(kind)s (“%(things)s”)") % {"kind": kind, "things": isolated(things)}
    if not quantity.population:
        return str(kind)
    return gettext("%(kind)s (%(population)s)") % {
        "kind": kind,
        "population": gettext(_POPULATIONS[quantity.population]),
    }


def event_name(edition: Edition, event: Event) -> LangString:
    """The editors' title of an event, else how its clearest clause begins."""
    clause = event.clauses[0]
    words = LangString(edition.passage_text(clause), edition.readings[clause.source].dispatch.language)
    return edition.words(event.title) or words.begun(_NAME)


def counted_words(edition: Edition, finding: Finding) -> dict[str, str]:
    """The event of a finding, what is counted of it, and the numbers."""
    event = _events(edition)[str(finding.ground.args["event"])]
    named = set(finding.passages)
    quantity = next(q for q in event.quantities if any(told.passage in named for told in q.told))
    told = sorted((t for t in quantity.told if t.passage in named), key=lambda t: float(str(t.value).split("/")[0]))
    numbers = dict.fromkeys(_number(edition, quantity, one) for one in told)
    return {
        "event": isolated(event_name(edition, event).text),
        "quantity": quantity_name(edition, quantity),
        "values": edition.formats.list(isolated(number) for number in numbers),
    }


@once
def _events(edition: Edition) -> Mapping[str, Event]:
    return {event.id: event for event in edition.dossier.events}

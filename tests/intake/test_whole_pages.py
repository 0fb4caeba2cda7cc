"""Pages as sites make them: an article of some length between all that is none, of which nothing is lost."""

import subprocess
import sys
from collections.abc import Sequence

import pytest

from pelican_dossier.intake import receive
from pelican_dossier.model import Dispatch

ENGLISH = [
    "Engineers reopened the bridge at Hit on Tuesday morning after three months of repairs, the governor said.",
    "The river had carried away two of its pillars in the flood of last winter, and villages on the eastern bank were "
    "cut off from schools and markets for weeks.",
    "“We have built it higher than it was,” said the chief engineer, who showed reporters the new pillars.",
    "About 4,000 cars a day are expected to cross, as many as before the flood.",
    "A second bridge is to follow next year, if the money is found.",
]
ARABIC = [
    "أعاد المهندسون افتتاح الجسر في هيت صباح الثلاثاء بعد ثلاثة أشهر من أعمال الصيانة، كما قال المحافظ.",
    "وكان النهر قد جرف اثنتين من دعاماته في فيضان الشتاء الماضي، وانقطعت قرى الضفة الشرقية عن المدارس والأسواق أسابيع.",
    "وقال كبير المهندسين للصحفيين وهو يريهم الدعامات الجديدة: «بنيناه أعلى مما كان».",
    "ومن المتوقع أن تعبره نحو 4000 سيارة يومياً كما كان الحال قبل الفيضان.",
    "وسيتبعه جسر ثان في العام المقبل إذا توافرت الأموال.",
]
TEASER = {
    "en": "The water board has warned farmers along the canal to store what they need before the summer comes.",
    "ar": "حذرت مديرية الري المزارعين على امتداد القناة ودعتهم إلى خزن ما يحتاجون إليه قبل حلول الصيف.",
}
HEADLINE = {"en": "Bridge at Hit reopens", "ar": "افتتاح الجسر في هيت"}
LABEL = {"en": "Read also", "ar": "اقرأ أيضاً"}


def page(language: str, paragraphs: Sequence[str], holder: str = "div") -> bytes:
    """A page with its article in one kind of element, amid others of the same kind."""
    middle = f"<div><h4>{LABEL[language]}</h4><ul><li><a href='/a'>{TEASER[language][:40]}</a></li></ul></div>"
    text = "".join(f"<p>{words}</p>" for words in paragraphs[:2]) + middle
    text += "".join(f"<p>{words}</p>" for words in paragraphs[2:])
    menu = "".join(f"<li><a href='/{at}'>menu {at}</a></li>" for at in range(20))
    cards = "".join(f"<{holder} class='card'><h3>card {at}</h3><p>{TEASER[language]}</p></{holder}>" for at in range(2))
    comments = f"<div id='comments'><p>{TEASER[language]} {TEASER[language]}</p></div>"
    html = (
        f"<!doctype html><html><head><title>{HEADLINE[language]} | Post</title></head><body><ul class='menu'>{menu}</ul>"
        f"<section class='latest'>{cards}</section>"
        f"<{holder} class='story'><h1>{HEADLINE[language]}</h1><figure><figcaption>caption</figcaption></figure>{text}</{holder}>"
        f"{comments}<footer><p>{TEASER[language]}</p></footer></body></html>"
    )
    return html.encode()


def article(dispatch: Dispatch) -> list[str]:
    return [one.text for one in dispatch.paragraphs if one.parts[0].kind == "body"]


@pytest.mark.parametrize("holder", ["div", "article", "section", "aside"])
@pytest.mark.parametrize(("language", "paragraphs"), [("en", ENGLISH), ("ar", ARABIC)])
def test_the_article_is_all_of_it_and_nothing_else(language: str, paragraphs: list[str], holder: str) -> None:
    dispatch = receive(page(language, paragraphs, holder), "page.html")
    assert article(dispatch) == paragraphs
    assert (dispatch.title, dispatch.publisher, dispatch.language) == (HEADLINE[language], "Post", language)


TABLE = {
    "en": [("Crossing", "Cars a day"), ("Bridge at Hit", "4,000"), ("Ferry", "300"), ("Dam road", "1,200")],
    "ar": [("المعبر", "السيارات يومياً"), ("جسر هيت", "4000"), ("العبارة", "300"), ("طريق السد", "1200")],
}


@pytest.mark.parametrize(("language", "paragraphs"), [("en", ENGLISH), ("ar", ARABIC)])
def test_teasers_below_the_article_are_none_of_it(language: str, paragraphs: list[str]) -> None:
    teasers = "".join(
        f"<div class='story-block'><h4><a href='/{at}'>{HEADLINE[language]} {at}</a></h4><p>{TEASER[language]}</p></div>"
        for at in range(3)
    )
    text = "".join(f"<p>{words}</p>" for words in paragraphs * 4)
    html = f"<html><body><div><div><h1>{HEADLINE[language]}</h1>{text}</div><div>{teasers}</div></div></body></html>"
    assert article(receive(html.encode(), "page.html")) == paragraphs * 4


@pytest.mark.parametrize(("language", "paragraphs"), [("en", ENGLISH), ("ar", ARABIC)])
def test_an_article_goes_on_in_another_element_with_paragraphs_side_by_side(
    language: str, paragraphs: list[str]
) -> None:
    first, then = ("".join(f"<p>{words}</p>" for words in part) for part in (paragraphs * 3, paragraphs[:3]))
    html = f"<html><body><h1>{HEADLINE[language]}</h1><section>{first}</section><section>{then}</section></body></html>"
    assert article(receive(html.encode(), "page.html")) == [*paragraphs * 3, *paragraphs[:3]]


@pytest.mark.parametrize(("language", "paragraphs"), [("en", ENGLISH), ("ar", ARABIC)])
def test_a_table_between_paragraphs_belongs_to_the_article(language: str, paragraphs: list[str]) -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in TABLE[language])
    before, behind = ("".join(f"<p>{words}</p>" for words in part) for part in (paragraphs[:3], paragraphs[3:]))
    html = f"<html><body><div><h1>{HEADLINE[language]}</h1>{before}<table>{rows}</table>{behind}</div></body></html>"
    dispatch = receive(html.encode(), "page.html")
    cells = [cell for row in TABLE[language] for cell in row]
    assert [one.text for one in dispatch.paragraphs if one.parts[0].kind == "boilerplate"] == []
    assert [one.text for one in dispatch.paragraphs][1:] == [*paragraphs[:3], *cells, *paragraphs[3:]]


@pytest.mark.parametrize(("language", "paragraphs"), [("en", ENGLISH), ("ar", ARABIC)])
def test_a_list_of_links_between_paragraphs_does_not(language: str, paragraphs: list[str]) -> None:
    links = "".join(f"<li><a href='/{at}'>{name} {at}</a></li>" for at, (name, _) in enumerate(TABLE[language]))
    before, behind = ("".join(f"<p>{words}</p>" for words in part) for part in (paragraphs[:3], paragraphs[3:]))
    html = f"<html><body><div><h1>{HEADLINE[language]}</h1>{before}<ul>{links}</ul>{behind}</div></body></html>"
    assert article(receive(html.encode(), "page.html")) == paragraphs


def test_a_form_around_the_page_changes_nothing() -> None:
    plain = page("en", ENGLISH).decode()
    framed = plain.replace("<body>", "<body><form action='x.aspx'>").replace("</body>", "</form></body>")
    assert article(receive(framed.encode(), "page.html")) == ENGLISH


def test_everything_else_is_kept_with_its_reason() -> None:
    dispatch = receive(page("en", ENGLISH), "page.html")
    dropped = {one.text: one.parts[0].rule for one in dispatch.paragraphs if one.parts[0].kind == "boilerplate"}
    assert dropped["caption"] == "caption"
    assert dropped["Read also"] == "related-links"
    assert dropped[f"{TEASER['en']} {TEASER['en']}"] == "reader-comments"
    assert dropped["menu 7"] == "outside-the-article"
    assert dropped["card 1"] == "outside-the-article"
    assert dropped[TEASER["en"]] == "page-apparatus"


def test_a_page_is_read_the_same_whatever_was_read_before() -> None:
    first = receive(page("en", ENGLISH), "page.html")
    for _ in range(4):
        receive(page("en", [*ENGLISH[::-1], *ENGLISH]), "other.html")
    assert receive(page("en", ENGLISH), "page.html") == first


def test_a_text_loads_nothing_that_only_pages_need() -> None:
    told = "import sys; from pelican_dossier.intake import receive_text as r; r('One. Two.', 'x', None, None); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert "trafilatura" not in run.stdout.split()

"""What of the voices may be shown where paragraphs are withheld."""

from dataclasses import replace

from pelican_dossier.comparing import compare
from pelican_dossier.desk.showing import published
from pelican_dossier.intake import receive_text
from pelican_dossier.model import Dispatch, Reading
from pelican_dossier.reading import read
from pelican_dossier.registry import Registry

SHARED = (
    "وأكد النعمان أن المشاركين جددوا التزامهم المستمر بإرساء أسس مرحلة جديدة من التعاون الأمني بين البلدين في المنطقة."
)


def dispatch(id_: str, first: str) -> Dispatch:
    return receive_text(f"عنوان الخبر\n{first}\n{SHARED}\n", id_, "ar", None)


def test_a_withheld_paragraph_lends_a_voice_neither_name_nor_role() -> None:
    texts = ("قال صباح النعمان، المتحدث باسم القائد العام، إن 20 جندياً غادروا.", "غادر الوفد أمس.")
    readings = [read(dispatch(f"d{at}", text), Registry()) for at, text in enumerate(texts)]
    assert [voice.speaker for voice in readings[0].voices] == ["صباح النعمان", "صباح النعمان"]
    shown = published(compare(readings, [], ())).readings
    first: Reading = next(reading for reading in shown if reading.dispatch.id == "d0")
    assert [(voice.paragraph, voice.speaker, voice.role) for voice in first.voices] == [(2, "النعمان", None)]
    assert first.figures == ()


def test_a_draft_that_a_dispatch_supersedes_is_not_named() -> None:
    new = dispatch("new", "غادر الوفد أمس.")
    new = replace(new, sidecar=replace(new.sidecar, supersedes="old"))
    old = dispatch("old", "غادر الوفد اليوم.")
    both = compare([read(new, Registry()), read(old, Registry())], [], ())
    assert published(both).readings[0].dispatch.sidecar.supersedes == "old"
    alone = compare([read(new, Registry())], [], ())
    assert published(alone).readings[0].dispatch.sidecar.supersedes is None

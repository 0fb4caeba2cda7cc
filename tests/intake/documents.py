"""Documents and archives as programs write them, made here from words of our own."""

import gzip
from collections.abc import Iterable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfReader, PdfWriter
from weasyprint import HTML

from tests.conftest import ROOT

ARABIC = (
    "أكد رئيس البلدية في مؤتمر صحفي أن الأعمال (2,000 عامل) ستنتهي بحلول أيلول/سبتمبر 2026 وفق الجدول المتفق عليه.",
    'وقال المتحدث "لا تأجيل للافتتاح" وأضاف أن شركة Harbour Works ستبقى في المدينة حتى نهاية العام.',
    "وختم البيان بشكر السكان على صبرهم طوال سنوات العمل الثلاث في الميناء.",
)
ENGLISH = (
    "The works in the har\u00adbour will end by September 2026, the min\u00adistry said on Thursday, and the con\u00adsulta\u00adtions "
    "about the equip\u00adment would go on until the mis\u00adsion of the inter\u00adnatio\u00adnal builders has ended in full.",
    "Efficient offices for five firms were finished first, the ministry said.",
)


def pdf(
    paragraphs: Iterable[str],
    *,
    title: str = "",
    to_left: bool = False,
    columns: int = 1,
    head: str = "",
    size: str = "A5",
    margin: str = "9pt",
    leading: str = "normal",
) -> bytes:
    """A PDF with a real text layer, its paragraphs justified, with a margin below each."""
    font = (ROOT / "theme/print/fonts/amiri-print-arabic-400.woff2").as_uri()
    style = (
        f"@font-face{{font-family:Own;src:url({font})}} p{{margin:0 0 {margin};line-height:{leading}}}"
        f"@page{{size:{size};margin:15mm;@top-center{{content:'{head}'}}@bottom-center{{content:counter(page)}}}}"
        f"body{{font:10pt Own,serif;text-align:justify;hyphens:manual;columns:{columns};direction:{'rtl' if to_left else 'ltr'}}}"
    )
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    heading = f"<h1>{title}</h1>" if title else ""
    written: bytes = HTML(string=f"<meta charset=utf-8><style>{style}</style>{heading}{text}").write_pdf()
    return written


def with_a_blank_page(data: bytes, password: str | None = None) -> bytes:
    """The same PDF with a page of no text behind it, and perhaps a password."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.add_blank_page()
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A ZIP file."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(*paragraphs: str, note: str = "") -> bytes:
    """A text document of WordprocessingML paragraphs, as ``styled`` makes them, and perhaps with a footnote 1."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in (("Title", "Title"), ("Heading2", "heading 2"))
    )
    notes = {
        "word/footnotes.xml": f"<w:footnotes {space}><w:footnote w:id='1'>{styled(note)}</w:footnote></w:footnotes>".encode(),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" '
        f'Type="{kinds}/footnotes" '
        f'Target="footnotes.xml"/></Relationships>'.encode(),
    }
    return zipped(
        (notes if note else {})
        | {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/vnd.'
            f'openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
            f'ContentType="{main}.document.main+xml"/></Types>'.encode(),
            "_rels/.rels": f'<Relationships xmlns="{relations}"><Relationship Id="r1" Type="{kinds}/officeDocument" '
            f'Target="word/document.xml"/></Relationships>'.encode(),
            "word/styles.xml": f"<w:styles {space}>{styles}</w:styles>".encode(),
            "word/document.xml": f"<w:document {space}><w:body>{''.join(paragraphs)}</w:body></w:document>".encode(),
        }
    )


def styled(words: str, style: str = "") -> str:
    """A paragraph of a text document."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def page(words: str, *, title: str = "Ferry opens", charset: str = "") -> str:
    """The source of a saved page."""
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<!DOCTYPE html><html><head>{meta}<title>{title}</title></head><body><article><h1>{title}</h1><p>{words}</p></article></body></html>"


def warc(
    answers: Iterable[tuple[str, str, str, bytes]], *, packed: bool = True, coding: str = "", more: str = ""
) -> bytes:
    """An archive of answers: the address, the status, the content type and what was sent; with ``more`` headers."""
    records = []
    for at, (url, status, kind, data) in enumerate(answers):
        sent = gzip.compress(data) if coding == "gzip" else data
        headers = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(sent)}\r\n{more}"
        http = f"{headers}{f'Content-Encoding: {coding}' + chr(13) + chr(10) if coding else ''}\r\n".encode() + sent
        record = (
            (
                f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2015-08-09T10:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:{at}>\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(http)}\r\n\r\n"
            ).encode()
            + http
            + b"\r\n\r\n"
        )
        records.append(gzip.compress(record) if packed else record)
    return b"".join(records)

"""One page a language in each snapshot, which tells a stranger what the folder holds and how to check it."""

from collections.abc import Iterator, Mapping
from datetime import date

from babel.dates import format_date

from pelican_dossier.addresses import CHOICE
from pelican_dossier.archive.plainpage import element, plain_page
from pelican_dossier.archive.sealed import AGENT
from pelican_dossier.desk.content import Content
from pelican_dossier.editions.interface import catalog, spoken

_CHECK = """\
sha256sum -c tagmanifest-sha256.txt
sha256sum -c manifest-sha256.txt"""
_CHECK_BY_PROGRAM = """\
bagit.py --validate .
dossier verify .
wacz validate -f data/site.wacz"""
_REBUILD = "dossier rebuild ."
_CHECK_PROOFS = """\
ssh-keygen -Y verify -f allowed_signers -I NAME -n file -s ../FOLDER.tagmanifest-sha512.txt.sig < tagmanifest-sha512.txt
openssl ts -verify -data tagmanifest-sha512.txt -in ../FOLDER.tagmanifest-sha512.txt.tsr -CAfile authority.pem"""


def finding_aids(content: Content, day: date | None, *, private: bool) -> Mapping[str, bytes]:
    """The pages by their names in the bag, one for each edition of the dossier, whose date is ``day``."""
    return {
        f"finding-aid.{language}.html": _page(content, day, language, private=private).encode()
        for language in content.settings.languages
    }


def _page(content: Content, day: date | None, language: str, *, private: bool) -> str:
    _ = catalog(language).gettext
    lines = [
        element("p", " ".join(_held(language, private=private))),
        _list(_facts(content, day, language)),
        element("h2", _("What is in this folder")),
        _list(_parts(language)),
        element("h2", _("How to check that nothing has changed")),
        *_checks(language),
    ]
    return plain_page(content, language, _("Finding aid"), lines)


def _list(pairs: Iterator[tuple[str, str]]) -> str:
    """Pairs of words; each by itself, since names of files run from left to right wherever they stand."""
    return "\n".join(["<dl>", *(f"{element('dt', one)}{element('dd', other)}" for one, other in pairs), "</dl>"])


def _held(language: str, *, private: bool) -> Iterator[str]:
    _ = catalog(language).gettext
    yield _("This folder keeps the dossier: the site, the dispatches as they were received and the editors’ files.")
    if private:
        yield _("It also holds what may not be published, and is not for the public.")
    else:
        yield _("What may not be published is left out.")


def _facts(content: Content, day: date | None, language: str) -> Iterator[tuple[str, str]]:
    _ = catalog(language).gettext
    yield _("Dispatches"), str(sum(dispatch.sidecar.status != "draft" for dispatch in content.dispatches))
    if day:
        yield _("As of"), format_date(day, "d MMMM y", locale=spoken(language))
    yield _("Packed by the program"), AGENT
    yield _("Format of the folder"), "BagIt 1.0 (RFC 8493)"


def _parts(language: str) -> Iterator[tuple[str, str]]:
    """Path -> what is there."""
    _ = catalog(language).gettext
    yield f"data/site/{CHOICE}", _("The site. It opens in a browser and needs no network.")
    yield (
        "data/site.wacz",
        _("The same as a web archive, which ReplayWeb.page and other such programs open and search."),
    )
    yield "data/dispatches/", _("The dispatches, byte for byte as received, with what the editors noted of each.")
    yield "data/content/", _("The editors’ files: settings, names, translations, decisions, pages.")
    yield "data/build/", _("What the site was built with: the program, its settings, the versions of what it needs.")
    yield "data/dossier.json", _("Everything in the dossier as data.")
    yield "manifest-*.txt, tagmanifest-*.txt", _("The checksum of each file, by which a change is noticed.")


def _checks(language: str) -> Iterator[str]:
    """How to check the bag without this program, with one, and what lies beside it."""
    _ = catalog(language).gettext
    yield element("p", _("In a terminal, in this folder, with what any Unix system has:"))
    yield element("pre", _CHECK)
    yield element(
        "p",
        _("Or with programs, the Library of Congress’s, the one that packed this and Webrecorder’s:"),
    )
    yield element("pre", _CHECK_BY_PROGRAM)
    yield element(
        "p",
        _(
            "Checksums show damage and loss. Somebody who changes files and checksums together is found out only by a "
            "signature or a time stamp, which lie beside this folder where they were made:"
        ),
    )
    yield element("pre", _CHECK_PROOFS)
    yield element("p", _("Whether the site is what comes of the rest, the program that packed this tells:"))
    yield element("pre", _REBUILD)

"""``dossier build`` and ``dossier serve``: the site in a folder, the site in a browser."""

import argparse
from functools import partial
from pathlib import Path

from pelican_dossier.commands.command import Command, count, print_option, settings_option
from pelican_dossier.problems import Exit


def _build_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", type=Path, metavar="FOLDER", help="where the site goes (default: pelicanconf's)")
    parser.add_argument(
        "--workers",
        type=count,
        metavar="N",
        help="how many processes work (default: all, where it pays)",
    )
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="work in one process, print where the time goes, and keep each call in a file that snakeviz draws",
    )
    print_option(parser)
    settings_option(parser)


def _build(arguments: argparse.Namespace) -> int:
    from pelican_dossier.build import build, first_page, what_is_missing
    from pelican_dossier.profiling import profiled  # what counts calls takes a moment to load

    workers = 1 if arguments.profile else arguments.workers
    built = partial(build, arguments.settings, arguments.output, prints=arguments.print, workers=workers)
    output, told = profiled(built, arguments.profile) if arguments.profile else (built(), ())
    for line in told:
        print(line)
    print(f"built {output}; open {first_page(output).as_uri()}{what_is_missing(arguments.settings)}")
    return Exit.DONE


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="the port it is shown on")
    settings_option(parser)


def _serve(arguments: argparse.Namespace) -> int:
    from pelican_dossier.serving import serve

    serve(arguments.settings, arguments.port)
    return Exit.DONE


BUILD = Command(
    "build",
    "Build the site, whole or not at all.",
    _build_options,
    _build,
    ("dossier build", "dossier build --print --output public", "dossier build --profile build.prof"),
)
SERVE = Command(
    "serve",
    "Build the site, show it in a browser, rebuild when a file changes.",
    _serve_options,
    _serve,
    ("dossier serve", "dossier serve --port 8080"),
)

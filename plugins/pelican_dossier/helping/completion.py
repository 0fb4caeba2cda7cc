"""What makes a shell complete commands, options, choices and files."""

from collections.abc import Callable, Mapping, Sequence

from pelican_dossier.helping.described import CommandHelp, all_options


def bash(commands: Sequence[CommandHelp]) -> str:
    """For bash 3.2 and newer."""
    names = " ".join(command.name for command in commands)
    cases = "\n".join(f'        {one.name}) options="{" ".join(("--help", *all_options(one)))}" ;;' for one in commands)
    chosen = "\n".join(
        f'        {command.name}:{name}) COMPREPLY=($(compgen -W "{" ".join(option.choices)}" -- "$cur")); return ;;'
        for command in commands
        for option in command.options
        for name in option.names
        if option.choices and not any(" " in choice for choice in option.choices)
    )
    return f"""\
_dossier() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} options=
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{names} --help --version" -- "$cur"))
        return
    fi
    case "$command:$prev" in
{chosen}
    esac
    case "$command" in
{cases}
    esac
    case "$cur" in
        -*) COMPREPLY=($(compgen -W "$options" -- "$cur")) ;;
        *) COMPREPLY=($(compgen -f -- "$cur")) ;;
    esac
}}
complete -o filenames -F _dossier dossier
"""


def zsh(commands: Sequence[CommandHelp]) -> str:
    """For zsh, in a folder of its ``fpath`` as ``_dossier``, or read at its start."""
    listed = " ".join(_quoted(f"{one.name}:{one.help}") for one in commands)
    cases = "\n".join(f"        {one.name}) options=({_options(one)}) ;;" for one in commands)
    return f"""\
#compdef dossier
_dossier() {{
    local -a commands options
    commands=({listed})
    if (( CURRENT == 2 )); then
        _describe command commands
        return
    fi
    case $words[2] in
{cases}
    esac
    if [[ $PREFIX == -* ]]; then
        _describe option options
    else
        _files
    fi
}}
compdef _dossier dossier
"""


def _options(command: CommandHelp) -> str:
    """Each option of a command with what it is, as zsh lists them."""
    return " ".join(_quoted(f"{name}:{option.help}") for option in command.options for name in option.names)


def fish(commands: Sequence[CommandHelp]) -> str:
    """For fish, in its folder of completions as ``dossier.fish``."""
    lines = []
    for command in commands:
        lines.append(f"complete -c dossier -n __fish_use_subcommand -f -a {command.name} -d {_quoted(command.help)}")
        for option in command.options:
            names = " ".join(f"-l {name.removeprefix('--')}" for name in option.names)
            choices = f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else " -r" if option.value else ""
            seen = f"'__fish_seen_subcommand_from {command.name}'"
            lines.append(f"complete -c dossier -n {seen} {names}{choices} -d {_quoted(option.help)}")
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """One word of a shell, whatever signs are in it."""
    return "'" + words.replace("'", "’") + "'"


SHELLS: Mapping[str, Callable[[Sequence[CommandHelp]], str]] = {"bash": bash, "zsh": zsh, "fish": fish}

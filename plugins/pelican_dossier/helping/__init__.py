"""The command line as shells and manuals want it, made from the commands' own parsers."""

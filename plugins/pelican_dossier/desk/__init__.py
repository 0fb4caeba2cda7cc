"""The editor's desk: the files under ``content/``, read and checked."""

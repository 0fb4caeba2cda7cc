"""Publishing: an edition -> files."""

"""Edition -> files: pages, data, originals."""

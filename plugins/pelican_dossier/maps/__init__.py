"""A map without words: the world's shapes, how they are laid flat, and where a name finds room."""

"""A map without words: where its shapes are from, how they are laid flat, and where a name finds room."""

"""Two reports side by side: what changed, cell by cell and section by section."""

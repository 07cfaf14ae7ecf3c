"""From the blocks of a file to the report it publishes: which text is what. It knows blocks and labels, not files."""

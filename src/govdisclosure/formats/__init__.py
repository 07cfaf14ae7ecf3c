"""File formats: bytes to the blocks of a report and back. One module a format; none knows a rule."""

"""A comparison shown: as JSON, as a page."""

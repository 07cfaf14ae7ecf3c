"""The front of the library: read, check, write, and the form to fill in. Here formats and rules meet."""

"""Where the files of a corpus are: on disk, at an address, in an archive. Each is found in an order of its own, and opened again."""

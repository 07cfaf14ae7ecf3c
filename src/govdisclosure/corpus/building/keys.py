"""Names and contents as numbers of 64 bits, so that what is known of a million files fits into a few megabytes."""

from hashlib import blake2b

__all__ = ["NONE", "key_of", "key_of_hash"]

NONE = 0
"""The key of what there is not."""


def key_of(*words: object) -> int:
    """Return a number that is equal for equal ``words``, and not 0."""
    digest = blake2b("\0".join(map(str, words)).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") or 1


def key_of_hash(sha256: str | None) -> int:
    """Return a number for a file by its hash, `NONE` where it has none."""
    return int(sha256[:16], 16) or 1 if sha256 else NONE

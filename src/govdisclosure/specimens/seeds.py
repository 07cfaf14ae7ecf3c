"""Chance from a seed: what is made of it depends on nothing else."""

from random import Random

__all__ = ["happens", "random_of"]


def random_of(seed: int, *key: object) -> Random:
    """Return the source of chance for ``key`` under ``seed``, the same on every machine."""
    return Random("/".join(map(str, (seed, *key))))  # noqa: S311  (a seed, not a secret)


def happens(random: Random, share: float) -> bool:
    """Return True in ``share`` of all cases, as chance has it."""
    return random.random() < share

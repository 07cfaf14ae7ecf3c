"""Building a corpus: what is known is kept, the rest is read in several processes, and the whole is put together at the end."""

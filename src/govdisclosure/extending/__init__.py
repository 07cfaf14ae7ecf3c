"""For who extends the library: all that rules, formats and fields of one's own are made of, public and kept stable.

A package imports from `govdisclosure.extending.rules`, `govdisclosure.extending.formats` or
`govdisclosure.extending.fields`, and tests itself with `govdisclosure.extending.kit`.
"""

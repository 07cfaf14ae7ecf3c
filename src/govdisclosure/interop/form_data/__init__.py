"""A report as the flat texts of a web form, for Django, WTForms or a form of one's own.

A form is one more way in which a report is stated: what was entered is a published report, and what it means is read by the
same rules as a file. A blank input is a silent cell: it gets the figure that the identities leave, else 0 where 0 satisfies
them all, and `Reading.filled` tells which did. It is never taken for 0 unsaid.

>>> from govdisclosure.interop.form_data import inputs_of
>>> from govdisclosure.model.editions import EDITION_2021
>>> next(one.name for one in inputs_of(EDITION_2021) if one.table == "requests")
'requests.received.natural_person'
"""

from govdisclosure.interop.form_data.entered import entered, read_entered
from govdisclosure.interop.form_data.inputs import Input, inputs_of
from govdisclosure.interop.form_data.refused import by_input
from govdisclosure.interop.form_data.texts import texts_of

__all__ = ["Input", "by_input", "entered", "inputs_of", "read_entered", "texts_of"]

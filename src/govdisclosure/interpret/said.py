"""What a report says of its body, for those who judge it: the agency in a title, a contact in prose, the shape of a name."""

from govdisclosure.interpret._contact import contact_in
from govdisclosure.interpret._lines import is_body_name
from govdisclosure.interpret._title import agency_in

__all__ = ["agency_in", "contact_in", "is_body_name"]

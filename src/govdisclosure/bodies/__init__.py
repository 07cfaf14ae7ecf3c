"""Public bodies by their names: taken apart, compared, and what they may do. A name is never taken for another on a guess."""

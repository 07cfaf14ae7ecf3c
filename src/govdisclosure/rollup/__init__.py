"""Units added up to the body above them: what sums to what, who is missing, who is there twice."""

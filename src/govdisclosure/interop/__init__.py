"""How the library meets others: pydantic and FastAPI, the forms of web frameworks, data frames."""

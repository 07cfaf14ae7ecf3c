"""What a report means: frozen attrs classes that are valid when they exist, named after the form."""

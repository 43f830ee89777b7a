"""What the office decides about the search: pins, synonyms, stop words, blocked suggestions.

`models` holds the decisions, `current` reads them for a question, `admin` is where moderators make them.
"""

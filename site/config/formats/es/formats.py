"""Numbers as Mexico writes them, with a point; Django's "es" is Spain's. Dates stay Django's."""

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3

"""A question as one Elasticsearch request, and the answer read back."""

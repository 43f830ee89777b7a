"""Real Elasticsearch servers under attack while people search and publish."""

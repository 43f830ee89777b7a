"""What the system holds on a person with an account: told on request, and taken away on request."""

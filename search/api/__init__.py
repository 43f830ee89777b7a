"""The search as JSON, for whoever builds on it. Documented in docs/api.md and at /api/."""

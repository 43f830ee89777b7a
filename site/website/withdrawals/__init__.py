"""Withdrawal with notice: the page stays readable with a dated reason, out of results, listings and feeds."""

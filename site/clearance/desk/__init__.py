"""The moderators' desk: what waits, what changed, one decision after the other."""

"""The second step of logging in: a code from the telephone. A session counts for nobody before it."""

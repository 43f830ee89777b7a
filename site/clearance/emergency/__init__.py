"""The emergency exit: an administrator publishes without clearance, with a reason that everybody reads."""

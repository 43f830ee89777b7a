"""What is deleted once nobody needs it: one policy, applied by `manage.py prune`."""

"""How many days things are kept before `manage.py prune` deletes them: docs/operations.md tells why."""

from . import environment as env

RETENTION_DAYS = {
    "tasks": env.number("KEEP_TASKS_DAYS", 14),
    "failed_tasks": env.number("KEEP_FAILED_TASKS_DAYS", 30),
    "log_ins": env.number("KEEP_LOG_INS_DAYS", 90),
    "searches": env.number("KEEP_SEARCHES_DAYS", 90),
    "previews": env.number("KEEP_PREVIEWS_DAYS", 90),
    "mails": env.number("KEEP_MAILS_DAYS", 30),
    "files": env.number("KEEP_ORPHAN_FILES_DAYS", 7),
}

"""What `gunicorn config.wsgi` reads by itself in this folder; any option on the command line goes before."""

pythonpath = ".,site"
worker_class = "config.worker.Worker"
threads = 4
limit_request_line = 8_190  # so that a long search is refused by the site, which says what its bound is

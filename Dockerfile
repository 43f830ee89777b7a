# One image for the web processes, the worker and the commands; compose.yaml names them.
FROM python:3.12-slim AS build
COPY requirements.txt /tmp/requirements.txt
RUN python -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/requirements.txt

FROM python:3.12-slim
# A new volume takes the owner of the folder that it covers: without this one, nobody could upload a photograph.
# For `manage.py backup`; of the distribution's own version, which no older server refuses.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 voceria && install -d -o voceria /srv/voceria /srv/var /srv/var/media /srv/var/backups
COPY --from=build /opt/venv /opt/venv
WORKDIR /srv/voceria
COPY --chown=voceria . .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    VOCERIA_VAR=/srv/var \
    DJANGO_SETTINGS_MODULE=config.settings.production
USER 10001
# Collecting needs no real secret; the values below live in this one step only.
RUN SECRET_KEY=$(python -c "import secrets; print(secrets.token_urlsafe(64))") ALLOWED_HOSTS=localhost \
    DATABASE_URL=sqlite:///:memory: BASE_URL=http://localhost EMAIL_URL=console: \
    python manage.py collectstatic --noinput
VOLUME /srv/var/media
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "scripts/healthy.py"]
CMD ["gunicorn", "--pythonpath", ".,site", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "4", "config.wsgi"]

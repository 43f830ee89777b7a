"""What is remembered of wrong guesses. Keyed digests only: the table names no person and no address."""

from datetime import timedelta

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

FREE_GUESSES = 5
SHORTEST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(days=1)


class GuessCount(models.Model):
    """The wrong guesses at one secret from one address since the last right one."""

    secret = models.CharField(max_length=64)
    address = models.CharField(max_length=64)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        verbose_name = _("count of wrong guesses")
        verbose_name_plural = _("counts of wrong guesses")
        constraints = [models.UniqueConstraint(fields=["secret", "address"], name="one_count_an_address")]

    def __str__(self) -> str:
        return f"{self.failures} · {self.last_at:%Y-%m-%d %H:%M}"

    @property
    def is_forgotten(self) -> bool:
        return timezone.now() - self.last_at > FORGOTTEN_AFTER

    @property
    def pause(self) -> timedelta:
        """How long after the last guess the next one is heard: it doubles with each, up to the longest."""
        if self.failures < FREE_GUESSES:
            return timedelta(0)
        doublings = min(self.failures - FREE_GUESSES, 20)  # far beyond the longest pause
        return min(SHORTEST_PAUSE * 2**doublings, LONGEST_PAUSE)

    @property
    def wait(self) -> timedelta:
        return self.last_at + self.pause - timezone.now() if self.pause else timedelta(0)

"""The models of this room, one module a concern."""

from .accounts.models import GuessCount
from .home import HomePage
from .media.models import MediaUse
from .renames.models import TopicRename
from .sections import SectionPage
from .topics import Topic
from .withdrawals.models import Withdrawal

__all__ = ["GuessCount", "HomePage", "MediaUse", "SectionPage", "Topic", "TopicRename", "Withdrawal"]

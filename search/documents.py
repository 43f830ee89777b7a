"""What a page says of itself to the search. `search` knows no page type: it reads this and nothing else."""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True)
class SearchDocument:
    """One live page in one language, as a citizen may find it. Texts are plain, without markup."""

    page_id: int
    locale: str
    type: str
    title: str
    url: str
    summary: str = ""
    body: str = ""
    date: dt.date | None = None
    institution: str = ""
    institution_key: str = ""  # the institution's translation_key: the same in every language
    acronym: str = ""
    folio: str = ""
    topics: tuple[str, ...] = ()
    source_id: str = ""
    visible_from: dt.datetime | None = None
    visible_until: dt.datetime | None = None
    listed: bool = True  # False keeps a readable page out of results and listings (withdrawn with notice)
    attachments: tuple[dict, ...] = field(default_factory=tuple)  # {"title", "url", "document", "text"}

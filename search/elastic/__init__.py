"""The Elasticsearch engine: a projection of the table `SearchEntry`, one index a language behind an alias.

Read in this order: `names` and `schema/` (what an index is), `sending`, `on_commit` and `keeping_up` (how the
table reaches it), `rebuild` and `comparison` (how it is made anew and proved), `query/` and `engine` (how it
is asked), `circuit` (what happens when it cannot answer).
"""

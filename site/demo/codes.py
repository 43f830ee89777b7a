"""From the content of an ethics code to its page."""

from ethics.models import EthicsCodePage

from .content.kinds import Code
from .markup import rich
from .plans.rows import Rows


def code_page(code: Code) -> EthicsCodePage:
    rows = Rows(f"code-{code.office}")
    return EthicsCodePage(
        title=code.title,
        slug=code.slug,
        summary=code.summary,
        issued_on=code.issued_on,
        introduction=rich(code.introduction),
        legal_basis=rich(code.legal_basis),
        scope=rich(code.scope),
        principles=[_principle(rows, *principle) for principle in code.principles],
        show_in_menus=True,
    )


def _principle(rows: Rows, title: str, text: str, clauses: tuple[tuple[str, str], ...]) -> dict:
    listed = rows.items({"title": name, "text": words} for name, words in clauses)
    return rows("principle", {"title": title, "text": f"<p>{text}</p>", "clauses": listed})

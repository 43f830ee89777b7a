"""What is markup and what is prose with a “<” in it, and a tree of the first as a browser would build it."""

import re
from html import unescape

import nh3
from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString


def names(text: str) -> set[str]:
    """The words of the text."""
    return set(text.split())


_LONG = (
    "abbr|acronym|address|applet|area|article|aside|audio|base|bdi|bdo|big|blockquote|body|br|button|canvas|"
    "caption|center|cite|code|col|colgroup|dd|del|details|dfn|dir|div|dl|dt|em|embed|fieldset|figcaption|"
    "figure|font|footer|form|h[1-6]|head|header|hgroup|hr|html|iframe|img|input|ins|kbd|label|legend|li|link|"
    "main|map|mark|menu|meta|nav|nobr|noscript|object|ol|option|param|pre|samp|script|section|select|small|"
    "source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|"
    "title|tr|track|tt|ul|var|video|wbr|[a-z]+:[a-z]+"
)
_ATTRIBUTE = r"""\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)"""
# One letter is also a name in prose (“a <b y c> d”): it is a tag bare, with an attribute, or where it closes.
_SHORT = r"[abipqsu](?:\s*/?>|\s+[\w:.-]+\s*=)"
_MARKUP = re.compile(
    rf"</(?:{_LONG}|[abipqsu])\s*>|<(?:{_LONG})(?:{_ATTRIBUTE}|\s+\w+)*\s*/?>|"
    rf"<[abipqsu]{_ATTRIBUTE}|<p\s*/?>|<!--|<!doctype\b",
    re.IGNORECASE,
)
# What a browser would swallow though it is none: a mail address in angles, “5 <7”, “x<y”.
_NO_TAG = re.compile(
    rf"<(?!!|\?|/?(?:{_LONG})\b|/[abipqsu]\s*>|{_SHORT}|/?[a-z][\w:-]*(?:{_ATTRIBUTE})*\s*/?>)", re.IGNORECASE
)
_TAG_START = re.compile(rf"<(?:{_LONG}|[abipqsu])\b[^<>]*>?", re.IGNORECASE)
_WHOLE_TAG = re.compile(r"""<[\w:]+(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
_DEEPEST = 3  # times that a text was escaped over

_TAGS = names(
    "a abbr address area article aside audio b bdi bdo big blockquote br button canvas caption center cite "
    "code col colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form "
    "h1 h2 h3 h4 h5 h6 head header hr i iframe img input ins kbd label legend li link main map mark menu "
    "meta nav noscript object ol optgroup option p pre q s samp script section select small span strike "
    "strong style sub summary sup svg table tbody td template textarea tfoot th thead title tr tt u ul var "
    "video"
)
_ATTRIBUTES = names(
    "alt class colspan data height hidden href id name reversed rowspan scope src start style title type "
    "value width"
)
_SCHEMES = {"http", "https", "mailto", "tel", "data", "ftp", "file", "javascript", "cid"}


def is_html(text: str) -> bool:
    """Whether a text holds markup: a closing tag, an attribute, a name that prose has not."""
    return bool(_MARKUP.search(text)) or bool(_ENTITY.search(text) and _MARKUP.search(unescaped(text)))


def unescaped(text: str) -> str:
    """With its complete entities as characters; “AT&T” and “?a=1&copy=2” stay."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def plain(text: str) -> str:
    """One line without tags and entities: for titles and summaries."""
    for _time in range(_DEEPEST):
        read = unescaped(text) if not _MARKUP.search(text) else _text_of(tree(text))
        if read == text:
            break
        text = read
    return text


def tree(html: str) -> BeautifulSoup:
    """What a browser makes of the markup, however malformed. Comments are gone, scripts still named."""
    for _time in range(_DEEPEST):
        if _MARKUP.search(html) or not _ENTITY.search(html):
            break
        html = unescaped(html)
    html = _with_whole_tags(_NO_TAG.sub("&lt;", html))
    if re.search(r"<t[rdh]\b", html, re.IGNORECASE) and not re.search(r"<table\b", html, re.IGNORECASE):
        html = f"<table>{html}</table>"  # rows cut out of their table
    attributes = {"*": _ATTRIBUTES}
    whole = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=set(),
        attributes=attributes,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    soup = BeautifulSoup(whole, "html.parser")
    _read_tags_that_were_escaped(soup)
    return soup


def _with_whole_tags(html: str) -> str:
    """A quotation mark that nobody closed would swallow text: its tag keeps the name alone."""

    def repaired(found: re.Match) -> str:
        if _WHOLE_TAG.match(html, found.start()):
            return found[0]
        return re.match(r"<[\w:]+", found[0])[0] + ">"

    return _TAG_START.sub(repaired, html)


def _read_tags_that_were_escaped(soup: BeautifulSoup) -> None:
    """“&lt;b&gt;” was markup before something escaped it: nobody is to read a tag."""
    for text in soup.find_all(string=_MARKUP.search):
        if type(text) is NavigableString:
            text.replace_with(*list(tree(str(text)).children))


def _text_of(soup: BeautifulSoup) -> str:
    for hidden in soup(["script", "style", "template", "head", "title"]):
        hidden.decompose()
    for line in soup(["br", "p", "div", "li", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"]):
        line.insert_after(" ")
    return " ".join(soup.get_text().split())


def is_text(node: object) -> bool:
    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)

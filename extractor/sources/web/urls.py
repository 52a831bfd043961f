"""One key for all the addresses of a page."""

import re
from urllib.parse import urlsplit, urlunsplit

from courlan import normalize_url

TRACKING = re.compile(
    r"(?:utm_\w+|[a-z]*clid|mc_[ce]id|_ga|_gl|igshid|spm|scm|at_(?:medium|campaign|link\w*)|cmpid|ns_\w+"
    r"|vero_id|mkt_tok|wt_?mc\w*|xtor|ocid|guccounter|guce_\w+|__twitter_impression|amp)",
    re.IGNORECASE,
)
"""Parameters that name no page anywhere; longer lists lose pages: sites use `id` and `cid` for articles.
`amp` asks for another form of the same page."""


def canonical(url: str) -> str:
    """Give the key of an address.

    Of no account are the scheme, a slash at the end, case of the host, default port, fragment and tracking:
    two pages that differ in these alone are nowhere two articles. The key is no address to fetch.

    >>> canonical("HTTP://News.Example:80/a/?utm_source=x&id=7#top")
    'https://news.example/a?id=7'
    >>> canonical("https://news.example/a?cid=2&b=1") == canonical("https://news.example/a?b=1&cid=2")
    True
    """
    try:
        parts = urlsplit(url.strip())
        bare = normalize_url(urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "", "")))
    except ValueError:
        return url.strip()
    root, _, path = bare.partition("://")[2].partition("/")
    bare = f"https://{root}/{path.rstrip('/')}"
    pairs = [
        pair for pair in parts.query.split("&") if pair and not TRACKING.fullmatch(pair.partition("=")[0])
    ]
    return f"{bare}?{'&'.join(sorted(pairs))}" if pairs else bare

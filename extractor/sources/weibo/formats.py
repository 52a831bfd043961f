"""The formats of Weibo posts: each a module with `name`, `sniff` and `read`; the first that fits is taken."""

from extractor.sources.posts.protocols import PageSource, PostSource, TableSource
from extractor.sources.weibo import (
    ajax,
    archiver,
    crawler,
    datasets,
    gallery_dl,
    mediacrawler,
    mobile,
    nghuyong,
    oldcn,
    open_api,
    profiles,
    render_data,
    search_page,
    search_rows,
    snscrape,
    spider,
    visitor,
)

JSON_FORMATS: tuple[PostSource, ...] = (
    search_rows,
    crawler,
    spider,
    archiver,
    nghuyong,
    datasets,
    mediacrawler,
    snscrape,
    gallery_dl,
    ajax,
    open_api,
    mobile,
    profiles,
)
PAGE_FORMATS: tuple[PageSource, ...] = (render_data, oldcn, search_page, visitor)
TABLE_FORMATS: tuple[TableSource, ...] = (search_rows, crawler, spider, mediacrawler, datasets)

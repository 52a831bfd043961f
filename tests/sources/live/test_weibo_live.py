"""Weibo asked with the user's cookie, against servers of our own."""

import json
import logging

import pytest
from werkzeug import Response

from extractor.cli import main
from extractor.errors import SettingError
from extractor.sources.http import HttpFetcher
from extractor.sources.live.login import Login, read_login
from extractor.sources.live.targets import target_of
from extractor.sources.live.weibo import Weibo, site_of
from extractor.sources.web.limits import Limits

SECRET = "SUB=_2Axyz-secret; SUBP=0033.secret"


def status(number, text="今年开十家新店。", **more):
    base = {"id": str(number), "mid": str(number), "created_at": "Tue Feb 08 10:15:42 +0800 2022"}
    user = {"id": 1000000001, "screen_name": "北风芯片", "verified_reason": "北风芯片官方微博"}
    return base | {"text": text, "isLongText": False, "user": user} | more


def cards(*statuses):
    return {"ok": 1, "data": {"cards": [{"card_type": 9, "mblog": one} for one in statuses]}}


class Site:
    """What stands in for Weibo: answers by path, notes every request with its cookie."""

    def __init__(self, server, answers):
        self.server, self.answers, self.asked = server, answers, []
        for path in [*answers, "/robots.txt"]:
            server.expect_request(path).respond_with_handler(self._answer)

    def _answer(self, request):
        self.asked.append((request.path, request.args.get("page"), request.headers.get("Cookie")))
        if request.path not in self.answers:
            return Response("", 404)
        answer = self.answers[request.path]
        answer = answer if isinstance(answer, Response | dict) else answer(request)
        return answer if isinstance(answer, Response) else Response(json.dumps(answer))

    @property
    def paths(self):
        return [path for path, _, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def ask(httpserver, clock):
    """Run over targets, give documents and problems."""

    def run(answers, *given, pages=10):
        site = Site(httpserver, answers)
        root = httpserver.url_for("").rstrip("/")
        fetcher = HttpFetcher(
            allow_private=True,
            clock=clock,
            sleep=clock.sleep,
            limits=Limits(host_delay_seconds=6, total_seconds=600),
            login=Login(SECRET, root),
        )
        problems = []
        targets = [target_of(one) for one in given]
        roots = {site_of(targets): root}
        found = list(Weibo(fetcher, problems.append, pages, roots).documents(targets))
        fetcher.close()
        return site, found, problems

    return run


INDEX = "/api/container/getIndex"


def test_an_account_is_read_page_by_page_until_nothing_is_new(ask, clock):
    pages = {
        "1": cards(status(4734000000000001), status(4734000000000002)),
        "2": cards(status(4734000000000001)),
    }
    site, found, problems = ask({INDEX: lambda request: pages[request.args["page"]]}, "1000000001")
    assert [document.post.alt_ids["mid"] for document in found] == ["4734000000000001", "4734000000000002"]
    assert [document.source.reader for document in found] == ["weibo.mobile"] * 2
    assert found[0].post.author.verified_reason == "北风芯片官方微博"
    assert problems == []
    assert site.asked == [("/robots.txt", None, None), (INDEX, "1", SECRET), (INDEX, "2", SECRET)]
    assert clock.sleeps == [6.0, 6.0]


def test_a_cut_post_is_completed_by_its_long_text(ask):
    cut = status(4734000000000001, "三年内 ...<a href='/status/1'>全文</a>", isLongText=True)
    whole = {"ok": 1, "data": {"ok": 1, "longTextContent": "三年内拿下市场第一，<br />五年内走向海外。"}}
    answers = {"/statuses/show": {"ok": 1, "data": cut}, "/statuses/extend": whole}
    site, (document,), problems = ask(answers, "https://m.weibo.cn/detail/4734000000000001")
    assert document.text == "三年内拿下市场第一，\n五年内走向海外。"
    assert document.post.text_complete == "yes"
    assert site.paths == ["/statuses/show", "/statuses/extend"]
    assert problems == []


def test_the_desktop_site_is_asked_by_its_own_interface(ask):
    one = status(4762810834227120, None, text_raw="今年开十家新店。", mblogid="LqlZNhJFm")
    answers = {
        "/ajax/statuses/show": one,
        "/ajax/statuses/mymblog": {"ok": 1, "data": {"list": [one], "since_id": "x"}},
    }
    site, found, problems = ask(
        answers, "https://weibo.com/1000000001/LqlZNhJFm", "https://weibo.com/u/1000000001", pages=2
    )
    assert [document.source.reader for document in found] == ["weibo.ajax"]
    assert site.paths == ["/ajax/statuses/show", "/ajax/statuses/mymblog"]
    assert problems == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"ok": -100, "url": "https://passport.example/signin"}, "asks for a login"),
        ({"ok": 0, "errno": "100005", "msg": "请求过于频繁"}, "too many requests"),
        (Response("", 418), "418"),
        (Response("", 432), "432"),
        (Response("", 302, {"Location": "/captcha?x=1"}), "prove a human"),
        (Response("<html>输入验证码</html>"), "login or captcha"),
    ],
    ids=["login", "often", "418", "432", "captcha", "page"],
)
def test_a_block_ends_the_run_and_says_so(ask, answer, said):
    answers = {"/statuses/show": {"ok": 1, "data": status(1234567890123456)}, INDEX: answer}
    site, found, problems = ask(
        answers, "https://m.weibo.cn/detail/1234567890123456", "1000000001", "1000000002"
    )
    assert len(found) == 1
    (problem,) = problems
    assert (problem.code, problem.path) == ("blocked", "1000000001")
    assert said in problem.message
    assert "the run ends here" in problem.message
    assert "secret" not in str(problem)
    assert site.paths == ["/statuses/show", INDEX]


def test_no_other_host_is_asked_or_gets_the_cookie(ask, raw_server):
    other = raw_server(lambda connection, _stopped: connection.sendall(b"HTTP/1.1 204 No\r\n\r\n"))
    elsewhere = f"http://localhost:{other.port}/statuses/show"
    site, found, (problem,) = ask(
        {"/statuses/show": Response("", 302, {"Location": elsewhere})},
        "https://m.weibo.cn/detail/1234567890123456",
    )
    assert found == []
    assert problem.code == "blocked"
    assert site.paths == ["/statuses/show"]
    assert other.requests == []


def test_robots_txt_is_obeyed(ask):
    answers = {"/robots.txt": Response("User-agent: *\nDisallow: /\n")}
    site, found, (problem,) = ask(answers, "1000000001")
    assert (found, problem.code) == ([], "robots")
    assert [path for path, _, cookie in site.asked if cookie] == []


def test_an_empty_account_and_a_missing_post_are_told(ask):
    answers = {
        INDEX: {"ok": 0, "msg": "这里还没有内容", "data": {"cards": []}},
        "/statuses/show": Response("", 404),
    }
    _, found, problems = ask(answers, "1000000001", "https://m.weibo.cn/detail/1234567890123456")
    assert found == []
    assert [problem.code for problem in problems] == ["no_posts", "http_404"]
    assert "这里还没有内容" in problems[0].message


def test_a_cookie_is_for_its_own_site_over_its_own_scheme_only():
    login = Login(SECRET, "https://m.weibo.cn")
    assert login.headers("https://m.weibo.cn/x") == {"Cookie": SECRET}
    for other in (
        "http://m.weibo.cn/x",
        "https://weibo.com/x",
        "https://m.weibo.cn.evil.example/",
        "https://m.weibo.cn/robots.txt",
    ):
        assert login.headers(other) == {}
    assert "secret" not in repr(login)


NETSCAPE = (
    "# Netscape HTTP Cookie File\n"
    "#HttpOnly_.weibo.cn\tTRUE\t/\tTRUE\t1999999999\tSUB\tabc\n"
    ".weibo.com\tTRUE\t/\tTRUE\t1999999999\tSUB\tother\n"
    "m.weibo.cn\tFALSE\t/\tFALSE\t0\tXSRF\td1\n"
)


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ("SUB=abc; XSRF=d1\n", "SUB=abc; XSRF=d1"),
        ("Cookie: SUB=abc;\n XSRF=d1", "SUB=abc; XSRF=d1"),
        (NETSCAPE, "SUB=abc; XSRF=d1"),
        (
            json.dumps(
                [
                    {"domain": ".weibo.cn", "name": "SUB", "value": "abc"},
                    {"domain": "x.example", "name": "a", "value": "b"},
                ]
            ),
            "SUB=abc",
        ),
    ],
    ids=["header", "header with name", "cookies.txt", "export"],
)
def test_cookies_are_read_in_the_forms_users_have(tmp_path, text, header):
    file = tmp_path / "cookie.txt"
    file.write_text(text, encoding="utf-8")
    login = read_login(file, "https://m.weibo.cn", "m.weibo.cn", {})
    assert login.headers("https://m.weibo.cn/x") == {"Cookie": header}
    assert read_login(None, "https://m.weibo.cn", "m.weibo.cn", {"NEWSFACTS_WEIBO_COOKIE": text}).headers(
        "https://m.weibo.cn/x"
    ) == {"Cookie": header}


@pytest.mark.parametrize(
    "text", ["", "secret", "a=secret\x01; b=c", "[{]", NETSCAPE.replace("weibo", "secret")]
)
def test_a_file_without_a_cookie_is_refused_without_repeating_it(tmp_path, text):
    file = tmp_path / "cookie.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingError) as error:
        read_login(file, "https://m.weibo.cn", "m.weibo.cn", {})
    assert "secret" not in str(error.value)


def test_without_a_cookie_nothing_is_asked(monkeypatch, capsys):
    monkeypatch.delenv("NEWSFACTS_WEIBO_COOKIE", raising=False)
    monkeypatch.setattr("sys.argv", ["extractor", "weibo", "1000000001"])
    with pytest.raises(SystemExit) as stop:
        main()
    assert stop.value.code == 2
    assert "--cookie-file" in capsys.readouterr().err


def test_the_cookie_is_never_logged(ask, caplog):
    with caplog.at_level(logging.DEBUG):
        ask({INDEX: cards()}, "1000000001")
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    "given", ["https://weibo.example/1", "notanumber!", "https://weibo.com/login", "ftp://weibo.com/1"]
)
def test_other_addresses_are_refused(given):
    with pytest.raises(SettingError):
        target_of(given)


def test_two_sites_in_one_run_are_refused():
    with pytest.raises(SettingError):
        site_of([target_of("https://weibo.com/u/1000000001"), target_of("https://m.weibo.cn/u/1000000001")])

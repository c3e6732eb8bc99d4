//! The preview as a browser meets it, over a socket.

#![cfg(feature = "serve")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod http;

use std::sync::Arc;

use http::{Events, ask, get};
use leidraad::guide::Route;
use leidraad::language::Language;
use leidraad::output::OutputSet;
use leidraad::output::headers::HEADERS;
use leidraad::serve::{Preview, Rebuilt, ServeError};

fn page(title: &str) -> String {
    format!("<!doctype html><html><head><title>{title}</title></head><body>{title}</body></html>")
}

fn site(home: &str) -> OutputSet {
    let mut set = OutputSet::new();
    for (path, text) in [
        ("index.html", page(home)),
        ("404.html", page("weg")),
        ("nl/index.html", page("nl")),
        ("nl/definitie.html", page("definitie")),
        ("assets/style.css", "p{}".into()),
        ("nl/kaart.svg", "<svg><head></head></svg>".into()),
        ("site.webmanifest", "{}".into()),
        ("nl/lijst.csv", "a,b".into()),
        (".well-known/security.txt", "Contact: mailto:a@b.example".into()),
    ] {
        set.insert(Route::new(path), text).unwrap();
    }
    set
}

fn site_shown(set: OutputSet) -> Rebuilt {
    Rebuilt::Site(Arc::new(set))
}

fn preview() -> Preview {
    let preview = Preview::bind(0, Language::Nl).unwrap();
    preview.show(site_shown(site("thuis")));
    preview
}

fn problems(report: &str) -> Rebuilt {
    Rebuilt::Problems { report: report.into() }
}

#[test]
fn every_response_has_the_production_headers_and_is_never_kept() {
    let preview = preview();
    for path in ["/", "/assets/style.css", "/nl", "/nowhere", "/-/reload.js", "/-/overlay.css"] {
        let response = get(&preview, path);
        for (name, value) in *HEADERS {
            assert_eq!(response.header(name), Some(value), "{path}");
        }
        assert_eq!(response.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[test]
fn every_file_has_its_type() {
    let preview = preview();
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/-/reload.js", "text/javascript; charset=utf-8"),
        ("/nl/kaart.svg", "image/svg+xml; charset=utf-8"),
        ("/site.webmanifest", "application/manifest+json"),
        ("/nl/lijst.csv", "text/csv; charset=utf-8"),
        ("/manifest-sha256.txt", "text/plain; charset=utf-8"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ] {
        let response = get(&preview, path);
        assert_eq!((response.status, response.header("content-type")), (200, Some(kind)), "{path}");
    }
}

#[test]
fn the_script_is_added_to_pages_only() {
    let preview = preview();
    let home = get(&preview, "/").text();
    assert!(
        home.contains("<title>thuis</title><script src=\"/-/reload.js\" data-page=\""),
        "{home}"
    );
    assert_eq!(get(&preview, "/nl/kaart.svg").text(), "<svg><head></head></svg>");
    assert!(get(&preview, "/nowhere").text().contains("/-/reload.js"));
}

#[test]
fn a_folder_has_a_slash_and_shows_its_index() {
    let preview = preview();
    assert!(get(&preview, "/nl/").text().contains("<title>nl</title>"));
    let moved = get(&preview, "/nl?q=1");
    assert_eq!((moved.status, moved.header("location")), (301, Some("/nl/?q=1")));
}

#[test]
fn an_unknown_address_shows_the_page_for_it() {
    let preview = preview();
    let response = get(&preview, "/nl/onbekend.html");
    assert_eq!(response.status, 404);
    assert!(response.text().contains("<title>weg</title>"));
    preview.show(site_shown(OutputSet::new()));
    assert!(get(&preview, "/x").text().contains("Deze pagina bestaat niet"));
}

#[test]
fn head_gives_the_headers_without_the_page() {
    let preview = preview();
    let (full, head) = (get(&preview, "/"), ask(&preview, "HEAD / HTTP/1.1", &[]));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), full.header("content-length"));
    let events = ask(&preview, "HEAD /-/reload HTTP/1.1", &[]);
    assert_eq!((events.status, events.body.len()), (200, 0));
}

#[test]
fn other_methods_are_refused() {
    let preview = preview();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"] {
        let refused = ask(&preview, &format!("{method} / HTTP/1.1"), &["Content-Length: 0"]);
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
}

#[test]
fn no_trick_with_a_path_reaches_anything() {
    let preview = preview();
    for path in [
        "/../../etc/passwd",
        "/nl/../index.html",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/index.html%00",
        "/%zz",
        "/nl%2findex.html/..",
        "/-/",
        "/-/../index.html",
        "/\\..\\..\\x",
        "/nl/..%5c",
        "/assets/",
        "//nl",
        "///nl/",
    ] {
        let response = get(&preview, path);
        assert!(matches!(response.status, 404 | 400), "{path}: {}", response.status);
        assert!(response.header("location").is_none(), "{path}");
    }
    let with_nul = ask(&preview, "GET /index\0.html HTTP/1.1", &[]);
    assert_eq!(with_nul.status, 400);
}

#[test]
fn a_request_under_another_name_is_refused() {
    let preview = preview();
    let port = preview.address().port();
    let with = |host: &str| http::raw(&preview, &format!("GET / HTTP/1.1\r\n{host}\r\n")).status;
    for own in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
        assert_eq!(with(&format!("Host: {own}:{port}\r\n")), 200, "{own}");
    }
    for other in ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0"] {
        assert_eq!(with(&format!("Host: {other}:{port}\r\n")), 421, "{other}");
    }
    assert_eq!(with("Host: localhost\r\n"), 421);
    assert_eq!(with(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")), 421);
    assert_ne!(with(""), 200);
}

#[test]
fn a_request_with_a_whole_address_is_judged_by_it() {
    let preview = preview();
    let port = preview.address().port();
    let status = |line: &str| ask(&preview, line, &[]).status;
    assert_eq!(status(&format!("GET http://localhost:{port}/ HTTP/1.1")), 200);
    assert_eq!(status("GET http://evil.example/ HTTP/1.1"), 421);
    assert_eq!(status("GET http://evil.example/../../etc/passwd HTTP/1.1"), 421);
}

#[test]
fn it_answers_on_this_machine_only() {
    assert!(preview().address().ip().is_loopback());
}

#[test]
fn a_port_that_is_taken_is_said_with_another_to_try() {
    let first = preview();
    let port = first.address().port();
    let error = Preview::bind(port, Language::Nl).unwrap_err();
    assert!(matches!(error, ServeError::PortTaken { .. }), "{error:?}");
    assert!(error.message(Language::En).contains("--port"), "{error}");
}

#[test]
fn an_open_page_is_told_of_each_build() {
    let preview = preview();
    let mut events = Events::open(&preview);
    let first = events.next();
    let stamp = first.split('"').nth(3).unwrap().to_owned();
    assert!(get(&preview, "/").text().contains(&format!("data-page=\"{stamp}\"")), "{first}");
    preview.show(site_shown(site("nieuw")));
    let second = events.next();
    assert!(second.contains("\"report\":null") && !second.contains(&stamp), "{second}");
    assert!(get(&preview, "/").text().contains("<title>nieuw</title>"));
}

#[test]
fn a_failed_build_leaves_the_last_good_site_and_shows_the_report_until_it_is_mended() {
    let preview = preview();
    let mut events = Events::open(&preview);
    let good = events.next();
    preview.show(problems("fout in <nl.md>\nregel 3"));
    let bad = events.next();
    let pieces = r#""pieces":[{"heading":"fout in <nl.md>","body":"regel 3"}]"#;
    assert!(bad.contains(pieces), "{bad}");
    assert!(bad.contains("laatste goede versie"), "{bad}");
    assert_eq!(get(&preview, "/").status, 200);
    assert!(get(&preview, "/").text().contains("<title>thuis</title>"));
    assert_eq!(Events::open(&preview).next(), bad, "a page opened later is told too");
    preview.show(site_shown(site("thuis")));
    assert_eq!(events.next(), good, "the same site again: the panel goes, no reload");
}

#[test]
fn before_the_first_site_every_address_shows_why() {
    let preview = Preview::bind(0, Language::Nl).unwrap();
    let waiting = get(&preview, "/nl/definitie.html");
    assert_eq!(waiting.status, 503);
    assert!(waiting.text().contains("wordt gebouwd") && waiting.text().contains("data-page=\"\""));
    preview.show(problems("kop\na <b> & c"));
    let shown = "<summary>kop</summary><pre>a &lt;b&gt; &amp; c</pre>";
    assert!(get(&preview, "/").text().contains(shown));
}

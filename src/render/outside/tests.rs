//! What asks and what does not.

use super::*;

fn asked(name: &str, text: &str) -> Vec<String> {
    let all = requests(&Route::new(name), text.as_bytes()).into_iter();
    all.map(|request| format!("{} {}", request.by, request.url)).collect()
}

#[test]
fn a_page_asks_by_whatever_a_browser_fetches() {
    for (html, asks) in [
        ("<script src=https://a.example/x.js></script>", "script src https://a.example/x.js"),
        ("<SCRIPT SRC='//a.example/x.js'></SCRIPT>", "script src //a.example/x.js"),
        ("<img src=\"\\\\a.example/x.png\">", "img src \\\\a.example/x.png"),
        ("<img src=\"ht\ntps://a.example/x.png\">", "img src ht\ntps://a.example/x.png"),
        ("<img src=\"&#104;ttps://a.example/\">", "img src https://a.example/"),
        (
            "<img srcset=\"a.png 1x, https://a.example/b.png 2x\">",
            "img srcset https://a.example/b.png",
        ),
        ("<link rel=stylesheet href=https://a.example/a.css>", "link href https://a.example/a.css"),
        ("<link rel=\"alternate stylesheet\" href=//a.example>", "link href //a.example"),
        ("<link rel=dns-prefetch href=//a.example>", "link href //a.example"),
        ("<link href=//a.example>", "link href //a.example"),
        ("<base href=/x/>", "base href /x/"),
        (
            "<meta http-equiv=Refresh content=\"3; URL='https://a.example'\">",
            "meta content https://a.example",
        ),
        ("<form action=https://a.example>", "form action https://a.example"),
        ("<button formaction=mailto:a@b.example>", "button formaction mailto:a@b.example"),
        ("<iframe src=https://a.example></iframe>", "iframe src https://a.example"),
        ("<iframe src=\"data:text/html,x\"></iframe>", "iframe src data:text/html,x"),
        ("<iframe srcdoc=\"<img src=//a.example>\"></iframe>", "img src //a.example"),
        ("<object data=https://a.example></object>", "object data https://a.example"),
        ("<video poster=https://a.example></video>", "video poster https://a.example"),
        ("<a href=x ping=https://a.example>a</a>", "a ping https://a.example"),
        ("<p style=\"background:url(https://a.example)\">", "url() https://a.example"),
        ("<style>@import 'https://a.example'</style>", "@import https://a.example"),
        ("<p onclick=\"fetch('https://a.example')\">", "script https://a.example"),
        ("<script>fetch(`https://a.example/${x}`)</script>", "script https://a.example/${x}"),
        ("<noscript><img src=//a.example></noscript>", "img src //a.example"),
        ("<svg><use xlink:href=\"https://a.example#x\"/></svg>", "use href https://a.example#x"),
        ("<svg><rect fill=\"url(https://a.example#x)\"/></svg>", "url() https://a.example#x"),
        ("<body background=//a.example>", "body background //a.example"),
        ("<x-y newly=https://a.example>", "x-y newly https://a.example"),
    ] {
        assert_eq!(asked("a.html", html), [asks], "{html}");
    }
}

#[test]
fn a_page_does_not_ask_by_what_a_reader_clicks_or_what_is_only_said() {
    for html in [
        "<a href=https://a.example>a</a>",
        "<svg><a xlink:href=https://a.example></a></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"></svg>",
        "<link rel=canonical href=https://a.example>",
        "<link rel=alternate type=application/atom+xml href=https://a.example>",
        "<meta property=og:url content=https://a.example>",
        "<meta http-equiv=refresh content=\"0; url=b.html\">",
        "<script type=application/ld+json>{\"@context\":\"https://schema.org\"}</script>",
        "<blockquote cite=https://a.example>a</blockquote>",
        "<!-- <img src=https://a.example> -->",
        "<p title=\"https://a.example\" data-mail=\"//a\">src=https://a.example</p>",
        "<img src=\"../assets/a.png\"><img src=\"data:image/png;base64,AA==\">",
        "<form action=zoeken.html><input value=\"note: x\">",
        "<script>// See https://a.example/.\nf('//');</script>",
        "<script>e.createElementNS('http://www.w3.org/2000/svg', 'a')</script>",
    ] {
        assert_eq!(asked("a.html", html), [""; 0], "{html}");
    }
}

#[test]
fn a_stylesheet_asks_whatever_its_escapes() {
    for (css, asks) in [
        ("@import \"https://a.example/x.css\";", "@import https://a.example/x.css"),
        ("@import url(//a.example/x.css) print;", "url() //a.example/x.css"),
        ("@import url(\"//a.example/x.css\");", "@import //a.example/x.css"),
        ("@IMPORT 'data:text/css,x';", "@import data:text/css,x"),
        ("a{b:url( 'https://a.example' )}", "url() https://a.example"),
        ("a{b:u\\72l(https://a.example)}", "url() https://a.example"),
        ("a{b:url(\\68ttps://a.example)}", "url() https://a.example"),
        ("a{b:image-set(\"https://a.example\" 1x)}", "image-set() https://a.example"),
        ("a{--x:url(https://a.example)}", "url() https://a.example"),
        ("@media print{a{b:url(https://a.example)}}", "url() https://a.example"),
        ("@font-face{src:local(A),url(https://a.example)}", "url() https://a.example"),
    ] {
        assert_eq!(asked("a.css", css), [asks], "{css}");
    }
    for css in [
        "a{b:url(x.png);c:url(data:image/png;base64,AA==)}",
        "/* url(https://a.example) */ a::before{content:\"https://a.example\"}",
        "@namespace svg url(http://www.w3.org/2000/svg);@namespace \"http://a\";a{b:c}",
        "a[href^=\"https://\"]{b:c}",
    ] {
        assert_eq!(asked("a.css", css), [""; 0], "{css}");
    }
    let deep = "(".repeat(100_000);
    assert_eq!(asked("a.css", &deep).len(), 1, "what was not looked at does not pass");
}

#[test]
fn a_drawing_asks_and_one_that_cannot_be_read_may_ask_anything() {
    let svg = |inside: &str| {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>{inside}</svg>"
        )
    };
    for (inside, asks) in [
        ("<image href='https://a.example'/>", "image href https://a.example"),
        ("<use x:href='//a.example#b'/>", "use href //a.example#b"),
        ("<script href='https://a.example'/>", "script href https://a.example"),
        ("<style>a{b:url(https://a.example)}</style>", "url() https://a.example"),
        ("<style><![CDATA[@import '//a.example';]]></style>", "@import //a.example"),
        (
            "<foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='//a.example'/></foreignObject>",
            "img src //a.example",
        ),
    ] {
        assert_eq!(asked("a.svg", &svg(inside)), [asks], "{inside}");
    }
    let sheet = format!("<?xml-stylesheet href='https://a.example'?>{}", svg(""));
    assert_eq!(asked("a.svg", &sheet), ["<?xml-stylesheet https://a.example"]);
    assert_eq!(asked("a.svg", &svg("<a x:href='https://a.example'/>")), [""; 0]);
    assert_eq!(asked("a.svg", "<svg").len(), 1);
}

#[test]
fn a_page_has_the_policy_before_it_loads_anything() {
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        *crate::policy::META
    );
    assert!(has_policy(&format!("<!doctype html><html><head><meta charset=utf-8>{meta}<link>")));
    assert!(!has_policy(&format!("<!doctype html><html><head><link>{meta}")));
    assert!(!has_policy(
        "<meta http-equiv=content-security-policy content=\"default-src *\"><link>"
    ));
    assert!(!has_policy("<html><head><title>a</title></head>"));
}

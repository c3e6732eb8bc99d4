//! What one file needs to stand alone: a stylesheet that brings its fonts along, and links that lead
//! to the site from wherever the file is opened.

use std::collections::BTreeMap;

use crate::digest::{base64, sha256_base64};
use crate::guide::Route;
use crate::render::markup::html::escape;

/// A stylesheet for a file without others beside it: files of the theme come into it, everything
/// else that it would fetch is left out. What hides behind escapes the policy of the file refuses.
pub(in crate::render) fn stylesheet(css: &str, assets: &BTreeMap<Route, Vec<u8>>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("url(") {
        let after = &rest[start + "url(".len()..];
        let Some(end) = after.find(')') else { break };
        out.push_str(&rest[..start]);
        let address = after[..end].trim().trim_matches(['"', '\'']);
        out.push_str(&brought(address, assets));
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    // Nothing in it may end the element that it stands in.
    out.replace("@import", "@layer").replace("</", "<\\/")
}

/// The value that takes the place of an address.
fn brought(address: &str, assets: &BTreeMap<Route, Vec<u8>>) -> String {
    if address.starts_with("data:") {
        return format!("url(\"{address}\")");
    }
    let kind = match address.rsplit_once('.') {
        Some((_, "woff2")) => "font/woff2",
        Some((_, "svg")) => "image/svg+xml",
        Some((_, "png")) => "image/png",
        _ => return "none".to_owned(),
    };
    match assets.get(&Route::new(format!("assets/{address}"))) {
        Some(bytes) => format!("url(\"data:{kind};base64,{}\")", base64(bytes)),
        None => "none".to_owned(),
    }
}

/// The policy of a file that is whole in itself: this style, the fonts in it, and nothing else.
pub(in crate::render) fn policy(css: &str) -> String {
    let style = sha256_base64(css.as_bytes());
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; font-src data:; img-src data:; base-uri \
         'none'; form-action 'none'"
    )
}

/// HTML for the root of a site in which links lead to the site at `base`, or to the places in the file
/// itself that have what is not on the site yet.
pub(in crate::render) fn links(
    html: &str,
    base: &str,
    places: &BTreeMap<String, String>,
) -> String {
    const HREF: &str = " href=\"";
    let base = escape(base.trim_end_matches('/'));
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    // Text and attributes are escaped, so a quotation mark in them cannot be mistaken.
    while let Some(start) = rest.find(HREF) {
        let (before, after) = rest.split_at(start + HREF.len());
        let end = after.find('"').unwrap_or(after.len());
        let href = &after[..end];
        out.push_str(before);
        let page = href.split('#').next().unwrap_or_default();
        match places.get(page) {
            Some(anchor) => out.push_str(&format!("#{anchor}")),
            None if leads_on(href) => out.push_str(href),
            None => out.push_str(&format!("{base}/{href}")),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// HTML for the root of a site in which pictures come along with it: what a draft shows is nowhere yet.
/// `bytes` gives those of the file at an address, with its type.
pub(in crate::render) fn pictures(
    html: &str,
    mut bytes: impl FnMut(&str) -> Option<(&'static str, Vec<u8>)>,
) -> String {
    const SRC: &str = "<img src=\"";
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find(SRC) {
        let (before, after) = rest.split_at(start + SRC.len());
        let end = after.find('"').unwrap_or(after.len());
        out.push_str(before);
        match bytes(&after[..end]) {
            Some((kind, bytes)) => out.push_str(&format!("data:{kind};base64,{}", base64(&bytes))),
            None => out.push_str(&after[..end]),
        }
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// True of a link that means the same in any file: to a place in it, or with a scheme.
fn leads_on(href: &str) -> bool {
    let scheme = href.split(['/', '?', '#']).next().unwrap_or_default();
    href.is_empty() || href.starts_with('#') || scheme.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stylesheet_brings_its_files_along_and_asks_for_no_others() {
        let assets = BTreeMap::from([(Route::new("assets/a.woff2"), b"foo".to_vec())]);
        let css = "@import \"x.css\";@font-face{src:url(a.woff2) format(\"woff2\")}\
                   b{background:url('https://x.example/y.png')}c{--d:url(data:image/png,z)}e::after{content:\"</style>\"}";
        let alone = stylesheet(css, &assets);
        assert!(alone.contains("src:url(\"data:font/woff2;base64,Zm9v\") format"), "{alone}");
        assert!(alone.contains("b{background:none}") && !alone.contains("@import"), "{alone}");
        assert!(alone.contains("url(\"data:image/png,z\")"), "{alone}");
        assert!(!alone.contains("</style"), "{alone}");
    }

    #[test]
    fn a_picture_comes_along_and_words_about_one_do_not() {
        let bytes = |path: &str| (path == "nl/a/b.png").then(|| ("image/png", b"foo".to_vec()));
        let html = "<p>&lt;img src=&quot;nl/a/b.png&quot;</p><img src=\"nl/a/b.png\" alt=\"b\">";
        let alone = "<p>&lt;img src=&quot;nl/a/b.png&quot;</p><img \
                     src=\"data:image/png;base64,Zm9v\" alt=\"b\">";
        assert_eq!(pictures(html, bytes), alone);
        assert_eq!(pictures("<img src=\"x\">", bytes), "<img src=\"x\">");
    }

    #[test]
    fn a_link_leads_to_the_site_or_to_its_place_in_the_file() {
        let places = BTreeMap::from([("nl/nieuw.html".to_owned(), "nl_nieuw".to_owned())]);
        for (from, to) in [
            ("nl/a.html#b", "https://gids.example/nl/a.html#b"),
            ("nl/nieuw.html#kop", "#nl_nieuw"),
            ("#b", "#b"),
            ("https://x.example/a", "https://x.example/a"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("nl/a.html#b:c", "https://gids.example/nl/a.html#b:c"),
        ] {
            let html = |href: &str| format!("<a class=\"x\" href=\"{href}\">a</a>");
            assert_eq!(links(&html(from), "https://gids.example/", &places), html(to));
        }
    }
}

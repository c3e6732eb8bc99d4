//! What a page shows beside its own text: the pictures, styles and scripts that a browser fetches for
//! it. A page of which one of these is another looks different, though it reads the same.

use std::collections::BTreeSet;

use crate::guide::Route;

/// The files that a browser fetches for a page or a stylesheet, as far as they are of the same site.
/// Others are none: nothing of our pages is fetched from outside.
pub(super) fn fetched(route: &Route, bytes: &[u8]) -> BTreeSet<Route> {
    let text = String::from_utf8_lossy(bytes);
    let addresses = match route.as_str().rsplit_once('.') {
        Some((_, "html")) => of_page(&text),
        Some((_, "css")) => of_style(&text),
        _ => Vec::new(),
    };
    addresses.into_iter().filter_map(|address| inside(route, address)).collect()
}

fn of_page(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split_ascii_whitespace().next().unwrap_or_default();
        let names: &[&str] = match name.to_ascii_lowercase().as_str() {
            "link" if is_fetched(attribute(tag, "rel")) => &["href"],
            "link" | "a" => &[],
            "image" | "use" => &["href"],
            _ => &["src", "data", "poster"],
        };
        found.extend(names.iter().filter_map(|name| attribute(tag, name)));
    }
    found
}

fn is_fetched(rel: Option<&str>) -> bool {
    let fetched = |word: &str| {
        ["stylesheet", "icon", "preload"].iter().any(|known| known.eq_ignore_ascii_case(word))
    };
    rel.is_some_and(|rel| rel.split_ascii_whitespace().any(fetched))
}

/// The value of an attribute, which every template of ours puts between quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let (before, after) = (&rest[..at], &rest[at + name.len()..]);
        rest = after;
        let quoted = after.strip_prefix('=').and_then(|value| {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            value[1..].split(quote).next()
        });
        if before.ends_with(|c: char| c.is_ascii_whitespace()) && quoted.is_some() {
            return quoted;
        }
    }
    None
}

fn of_style(css: &str) -> Vec<&str> {
    let values = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
    values.map(|value| value.trim().trim_matches(['"', '\''])).collect()
}

/// The file of an address in a file.
fn inside(from: &Route, address: &str) -> Option<Route> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || path.contains(':') || path.starts_with("//") {
        return None;
    }
    let mut folders: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => from.as_str().split('/').collect(),
    };
    folders.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = folders.pop()?,
            part => folders.push(part),
        }
    }
    Some(Route::new(folders.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(route: &str, text: &str) -> Vec<String> {
        let found = fetched(&Route::new(route), text.as_bytes());
        found.iter().map(Route::to_string).collect()
    }

    #[test]
    fn what_a_page_fetches_is_known_and_what_it_leads_to_is_not_fetched() {
        let page = "<link rel=\"stylesheet\" href=\"../assets/style.css\"><link rel=\"canonical\" \
                    href=\"https://gids.example/nl/\"><link rel='icon' href='../assets/icon.svg'>\
                    <script src=\"/assets/page.js?x\" defer></script><a href=\"ander.html\">\
                    <img alt=\"src=\" data-src=\"niet.png\" src=\"kaart.png\"><img src=\"data:x,y\">\
                    <img src=\"//elders.example/a.png\"><img src=../geen.png>";
        let expected = ["assets/icon.svg", "assets/page.js", "assets/style.css", "nl/kaart.png"];
        assert_eq!(of("nl/kern.html", page), expected);
        assert_eq!(of("index.html", "<img src=\"../../x\">"), [""; 0]);
    }

    #[test]
    fn a_stylesheet_fetches_its_pictures_and_letters() {
        let css = "a{background:url(\"logo.png\")}@font-face{src:url(a.woff2)}b{x:url(#y)}";
        assert_eq!(of("assets/style.css", css), ["assets/a.woff2", "assets/logo.png"]);
    }
}

//! Addresses inside the site.

use std::sync::Arc;

use serde::{Serialize, Serializer};

/// The path of a file of the site, from the root of the site, without a leading slash:
/// `nl/definitie.html`. Links are written relative, so that the same bytes work under any
/// folder and from a file share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(Arc<str>);

impl Route {
    /// The route of a path whose parts are already known to be plain.
    pub fn new(path: impl Into<Arc<str>>) -> Route {
        Route(path.into())
    }

    /// The path from the root of the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The relative address of this page seen from `from`, with an anchor if there is one.
    /// A page's address of itself is its own file name, or only the anchor.
    pub fn href_from(&self, from: &Route, anchor: Option<&str>) -> String {
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        let itself = anchor.is_some() && self == from;
        let common = if itself { self.0.len() } else { common_folders(&self.0, &from.0) };
        let up = if itself { 0 } else { from.0[common..].matches('/').count() };
        let own = &self.0[common..];
        let len = 3 * up + own.len() + anchor.map_or(0, |anchor| anchor.len() + 1);
        let mut href = String::with_capacity(len);
        (0..up).for_each(|_| href.push_str("../"));
        href.push_str(own);
        if let Some(anchor) = anchor {
            href.push('#');
            href.push_str(anchor);
        }
        href
    }

    /// `../` for each folder that the page is deep; empty at the root.
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

/// How many bytes at the start of both paths are folders that they share.
fn common_folders(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a.as_bytes()[..same].iter().rposition(|byte| *byte == b'/').map_or(0, |at| at + 1)
}

impl Serialize for Route {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl std::fmt::Display for Route {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_to_the_page_they_stand_on() {
        let href = |from: &str, to: &str| Route::new(to).href_from(&Route::new(from), None);
        assert_eq!(href("nl/a.html", "nl/b.html"), "b.html");
        assert_eq!(href("nl/s/x/y.html", "nl/b.html"), "../../b.html");
        assert_eq!(href("nl/a.html", "en/b.html"), "../en/b.html");
        assert_eq!(href("index.html", "assets/style.css"), "assets/style.css");
        assert_eq!(href("nl/s/nu/a.html", "nl/s/wsk/a.html"), "../wsk/a.html");
    }

    #[test]
    fn a_link_to_a_place_on_the_same_page_is_the_anchor_alone() {
        let page = Route::new("nl/a.html");
        assert_eq!(page.href_from(&page, Some("kern")), "#kern");
        assert_eq!(page.href_from(&page, None), "a.html");
    }
}

//! Addresses inside the site.

use serde::Serialize;

/// The path of a file of the site, from the root of the site, without a leading slash:
/// `nl/definitie.html`. Links are written relative, so that the same bytes work under any
/// folder and from a file share.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Route(String);

impl Route {
    /// The route of a path whose parts are already known to be plain.
    pub fn new(path: impl Into<String>) -> Route {
        Route(path.into())
    }

    /// The path from the root of the site.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The relative address of this page seen from `from`, with an anchor if there is one.
    /// A page's address of itself is its own file name, or only the anchor.
    pub fn href_from(&self, from: &Route, anchor: Option<&str>) -> String {
        let anchor = anchor.map(|a| format!("#{a}")).unwrap_or_default();
        if self == from && !anchor.is_empty() {
            return anchor;
        }
        let (here, there): (Vec<&str>, Vec<&str>) =
            (from.0.split('/').collect(), self.0.split('/').collect());
        let (here_dirs, there_dirs) = (&here[..here.len() - 1], &there[..there.len() - 1]);
        let common = here_dirs.iter().zip(there_dirs).take_while(|(a, b)| a == b).count();
        let mut href = "../".repeat(here_dirs.len() - common);
        href.push_str(&there[common..].join("/"));
        href + &anchor
    }

    /// `../` for each folder that the page is deep; empty at the root.
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
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

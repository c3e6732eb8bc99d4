//! Links between pages that have become parts of one page.

use std::collections::BTreeMap;

use crate::guide::Route;

/// Where the content of other pages stands on one page.
#[derive(Debug)]
pub(in crate::render) struct Merged {
    page: Route,
    /// The places by the address that a link on the page would have.
    places: BTreeMap<String, Place>,
}

/// The place of a page inside another.
#[derive(Debug)]
struct Place {
    /// The id of its beginning.
    id: String,
    /// What stands before each id in it.
    prefix: String,
}

impl Merged {
    /// A page at `page` with nothing in it yet.
    pub(in crate::render) fn new(page: &Route) -> Merged {
        Merged { page: page.clone(), places: BTreeMap::new() }
    }

    /// The content of `route` begins at `id`, and its ids begin with `prefix`.
    pub(in crate::render) fn add(
        &mut self,
        route: &Route,
        id: impl Into<String>,
        prefix: impl Into<String>,
    ) {
        let place = Place { id: id.into(), prefix: prefix.into() };
        self.places.insert(route.href_from(&self.page, None), place);
    }

    /// HTML of the page in which every link to one of the other pages leads to its place here.
    /// Links to anything else, and those that stay on the page already, are left as they are.
    pub(in crate::render) fn lead_inside(&self, html: &str) -> String {
        const HREF: &str = " href=\"";
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        // Text and attributes are escaped, so a quotation mark in them cannot be mistaken.
        while let Some(start) = rest.find(HREF) {
            let (before, after) = rest.split_at(start + HREF.len());
            let end = after.find('"').unwrap_or(after.len());
            out.push_str(before);
            match self.inside(&after[..end]) {
                Some(href) => out.push_str(&href),
                None => out.push_str(&after[..end]),
            }
            rest = &after[end..];
        }
        out.push_str(rest);
        out
    }

    fn inside(&self, href: &str) -> Option<String> {
        let (path, anchor) = match href.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (href, None),
        };
        let place = self.places.get(path)?;
        Some(match anchor {
            Some(anchor) => format!("#{}{anchor}", place.prefix),
            None => format!("#{}", place.id),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_to_merged_pages_stay_on_the_page_and_others_do_not() {
        let mut merged = Merged::new(&Route::new("nl/hele-gids.html"));
        merged.add(&Route::new("nl/definitie.html"), "definitie", "definitie_");
        merged.add(&Route::new("nl/s/e/nu/gesprek.html"), "e_nu-gesprek", "e_");
        for (from, to) in [
            ("definitie.html", "#definitie"),
            ("definitie.html#kern", "#definitie_kern"),
            ("s/e/nu/gesprek.html", "#e_nu-gesprek"),
            ("over.html#definitie.html", "over.html#definitie.html"),
            ("#definitie.html", "#definitie.html"),
            ("https://example.org/definitie.html", "https://example.org/definitie.html"),
            ("../en/definitie.html", "../en/definitie.html"),
        ] {
            let html =
                |href: &str| format!("<p>href=&quot;<a class=\"x\" href=\"{href}\">a</a></p>");
            assert_eq!(merged.lead_inside(&html(from)), html(to));
        }
    }
}

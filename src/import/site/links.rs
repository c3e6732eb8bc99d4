//! Where the links of pages lead: to pages, to files beside them, to the outside, or nowhere.

use std::collections::BTreeMap;

use camino::Utf8Path;
use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::outline::{is_index, parent};

/// What an address leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leads {
    /// A page, by its index, and a place in it.
    Page(usize, Option<String>),
    /// A file of the site, by its path in the tree.
    File(String),
    Outside(String),
    Nowhere(Why),
}

/// Why an address leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// There is no such page and no such file.
    Missing,
    /// It lies outside the folder.
    OutsideFolder,
    /// It runs a program.
    Program,
    Empty,
}

impl Why {
    pub(super) fn word(self) -> &'static str {
        match self {
            Why::Missing => "missing",
            Why::OutsideFolder => "outside",
            Why::Program => "program",
            Why::Empty => "empty",
        }
    }
}

/// The pages and files of a site by what leads to them.
pub(super) struct Map {
    /// Pages by their path below the folder of pages.
    paths: BTreeMap<String, usize>,
    /// Pages by their address on the site, without slashes at the ends.
    addresses: BTreeMap<String, usize>,
    /// Pages by the last part of their name, where it is that of one page alone.
    names: BTreeMap<String, Option<usize>>,
    /// Files of the tree by their path below the folder of pages, as it is compared.
    files: BTreeMap<String, String>,
    site: Option<String>,
    folders: bool,
}

/// A text as it is compared: one form of each letter with an accent.
pub(super) fn compared(path: &str) -> String {
    path.nfc().collect()
}

impl Map {
    pub(super) fn new(
        pages: &[&str],
        files: impl Iterator<Item = (String, String)>,
        site: Option<&str>,
        folders: bool,
    ) -> Map {
        let mut map = Map {
            paths: BTreeMap::new(),
            addresses: BTreeMap::new(),
            names: BTreeMap::new(),
            files: files.map(|(path, real)| (compared(&path), real)).collect(),
            site: site.map(|site| site.trim_end_matches('/').to_owned()),
            folders,
        };
        for (index, path) in pages.iter().enumerate() {
            map.paths.insert(compared(path), index);
            map.addresses.insert(compared(&address(path, folders)), index);
            let stem = Utf8Path::new(path).file_stem().unwrap_or_default().to_lowercase();
            map.names.entry(stem).and_modify(|known| *known = None).or_insert(Some(index));
        }
        map
    }

    /// Earlier addresses of pages.
    pub(super) fn add(&mut self, from: &str, page: usize) {
        let from = from.trim_matches('/');
        self.paths.entry(compared(from)).or_insert(page);
        self.addresses.entry(compared(&address(from, self.folders))).or_insert(page);
        self.addresses.entry(compared(from)).or_insert(page);
    }

    pub(super) fn page(&self, path: &str) -> Option<usize> {
        self.paths.get(&compared(path)).copied()
    }

    /// Where an address leads that stands on a page.
    pub(super) fn find(&self, typed: &str, page: &str) -> Leads {
        let typed = typed.trim();
        if let Some(name) = typed.strip_prefix("[[") {
            let (name, place) = name.split_once('#').unwrap_or((name, ""));
            let stem = Utf8Path::new(name).file_stem().unwrap_or(name).to_lowercase();
            let found = self.names.get(&stem).copied().flatten();
            let found =
                found.or_else(|| self.names.get(&stem.replace(' ', "-")).copied().flatten());
            return found
                .map_or(Leads::Nowhere(Why::Missing), |page| Leads::Page(page, named(place)));
        }
        if typed.is_empty() {
            return Leads::Nowhere(Why::Empty);
        }
        let lower = typed.to_ascii_lowercase();
        if ["javascript:", "data:", "vbscript:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Leads::Nowhere(Why::Program);
        }
        if let Some(site) = &self.site
            && let Some(rest) = typed.strip_prefix(site.as_str())
            && (rest.is_empty() || rest.starts_with(['/', '#', '?']))
        {
            let leads = self.inside(&format!("/{}", rest.trim_start_matches('/')), page);
            if !matches!(leads, Leads::Nowhere(_)) {
                return leads;
            }
        }
        let scheme = lower.split(':').next().unwrap_or_default();
        let has_scheme = scheme.len() > 1
            && scheme.len() < lower.len()
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        if has_scheme || typed.starts_with("//") {
            let typed =
                if typed.starts_with("//") { format!("https:{typed}") } else { typed.to_owned() };
            return Leads::Outside(typed);
        }
        self.inside(typed, page)
    }

    fn inside(&self, typed: &str, page: &str) -> Leads {
        let (path, place) = typed.split_once('#').unwrap_or((typed, ""));
        let path = path.split('?').next().unwrap_or_default();
        let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
        if path.is_empty() {
            return match self.page(page) {
                Some(own) if !place.is_empty() => Leads::Page(own, named(place)),
                _ => Leads::Nowhere(Why::Empty),
            };
        }
        // Markdown counts from the file, HTML from the address of the page.
        let of_address = if self.folders && !is_index(page) {
            address(page, true)
        } else {
            parent(page).to_owned()
        };
        let mut outside = true;
        for folder in [parent(page), of_address.as_str(), ""] {
            let Some(path) = resolved(folder, &path) else { continue };
            outside = false;
            if let Some(found) = self.leads(&path) {
                return match found {
                    Leads::Page(page, _) => Leads::Page(page, named(place)),
                    other => other,
                };
            }
        }
        Leads::Nowhere(if outside { Why::OutsideFolder } else { Why::Missing })
    }

    fn leads(&self, path: &str) -> Option<Leads> {
        let path = compared(path);
        let page = |page: &usize| Leads::Page(*page, None);
        if let Some(found) = self.paths.get(&path) {
            return Some(page(found));
        }
        if let Some(file) = self.files.get(&path) {
            return Some(Leads::File(file.clone()));
        }
        let bare = path.trim_end_matches("index.html").trim_end_matches('/');
        let found = self.addresses.get(bare).or_else(|| self.addresses.get(path.as_str()));
        let with_ending = || self.paths.get(&format!("{bare}.md"));
        let of_page = || self.paths.get(&format!("{}.md", bare.strip_suffix(".html")?));
        found.or_else(with_ending).or_else(of_page).map(page)
    }

    /// The file that a picture is, by its path in the tree.
    pub(super) fn file(&self, typed: &str, page: &str) -> Leads {
        self.find(typed.split('#').next().unwrap_or_default(), page)
    }
}

fn named(place: &str) -> Option<String> {
    let place = percent_decode_str(place).decode_utf8_lossy().into_owned();
    (!place.is_empty()).then_some(place)
}

/// The address of a page on the site, without slashes at its ends.
pub(super) fn address(path: &str, folders: bool) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    if is_index(path) {
        return parent(path).to_owned();
    }
    if folders { stem.to_owned() } else { format!("{stem}.html") }
}

/// A path seen from a folder; nothing where it leaves the whole.
pub(super) fn resolved(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|part| !part.is_empty()).collect(),
    };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_found_as_the_old_site_found_it() {
        let pages = ["index.md", "a/index.md", "a/b.md", "c.md", "cafe\u{301}.md"];
        let files = [("a/f.pdf".to_owned(), "docs/a/f.pdf".to_owned())];
        let map = Map::new(&pages, files.into_iter(), Some("https://x.nl/gids/"), true);
        let find = |typed: &str| map.find(typed, "a/b.md");
        assert_eq!(find("../c.md#Kop"), Leads::Page(3, Some("Kop".into())));
        assert_eq!(find("#kop"), Leads::Page(2, Some("kop".into())));
        assert_eq!(find("index.md"), Leads::Page(1, None));
        assert_eq!(find("../../c/"), Leads::Page(3, None), "an address of HTML");
        assert_eq!(find("/c/"), Leads::Page(3, None));
        assert_eq!(find("https://x.nl/gids/a/b/#k"), Leads::Page(2, Some("k".into())));
        assert_eq!(find("https://x.nl/anders"), Leads::Outside("https://x.nl/anders".into()));
        assert_eq!(find("f.pdf"), Leads::File("docs/a/f.pdf".into()));
        assert_eq!(find("../caf%C3%A9.md"), Leads::Page(4, None), "one form of an accent");
        assert_eq!(find("[[c"), Leads::Page(3, None));
        assert_eq!(find("weg.md"), Leads::Nowhere(Why::Missing));
        assert_eq!(find("../../../../x.md"), Leads::Nowhere(Why::OutsideFolder));
        assert_eq!(find("javascript:a()"), Leads::Nowhere(Why::Program));
    }
}

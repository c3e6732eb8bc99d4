//! The order of pages: by the menu, by `.pages` and the numbers in their heads, or by name.

use std::collections::{BTreeMap, BTreeSet};

use super::super::report::{Outcome, Report, What};
use super::config::{self, Item};
use super::front::Front;
use super::parts::Parts;
use super::pattern::matches;
use super::values;
use crate::yaml;

/// A part of the contents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Part {
    /// What it is called; nothing where no menu and no folder says so.
    pub title: Option<String>,
    /// Its pages in order, each with those below it, as indexes of the pages.
    pub entries: Vec<(usize, Vec<usize>)>,
}

/// What is known of the pages.
pub(super) struct Pages<'p> {
    /// The path of each below the folder of pages, in order of paths.
    pub(super) paths: Vec<&'p str>,
    pub(super) fronts: Vec<&'p Front>,
    /// What `.pages` says of each folder that has one.
    pub(super) folders: &'p BTreeMap<String, yaml::Node>,
}

/// A page or a group in order.
#[derive(Debug)]
pub(super) enum Node {
    Page(usize),
    Group { title: String, nodes: Vec<Node> },
}

/// Orders the pages. What the menu names and is not there is told. Beside the parts come the pages that
/// the menu calls by a name, each with that.
pub(super) fn outline(
    pages: &Pages<'_>,
    nav: Option<&[Item]>,
    report: &mut Report,
) -> (Vec<Part>, Vec<(usize, String)>) {
    let mut ordering = Ordering {
        pages,
        placed: BTreeSet::new(),
        seen: BTreeSet::new(),
        names: Vec::new(),
        report,
    };
    ordering.tell_settings();
    let mut nodes = match nav {
        Some(nav) => {
            ordering.reserve(nav);
            ordering.named(nav, "")
        }
        None => ordering.folder(""),
    };
    let left: Vec<usize> =
        (0..pages.paths.len()).filter(|page| !ordering.placed.contains(page)).collect();
    ordering.add_left(&mut nodes, left, nav.is_some());
    let mut parts = Parts { pages, parts: Vec::new(), report: ordering.report };
    parts.top(nodes);
    parts.parts.retain(|part| !part.entries.is_empty());
    (parts.parts, ordering.names)
}

struct Ordering<'a, 'p> {
    pages: &'a Pages<'p>,
    /// The pages that stand somewhere, or are named by themselves further on.
    placed: BTreeSet<usize>,
    /// The pages that stand somewhere because a menu names them.
    seen: BTreeSet<usize>,
    names: Vec<(usize, String)>,
    report: &'a mut Report,
}

impl Ordering<'_, '_> {
    fn find(&self, path: &str) -> Option<usize> {
        self.pages.paths.iter().position(|known| *known == path)
    }

    fn tell(&mut self, outcome: Outcome, code: &'static str, text: &str) {
        self.report.add_at(outcome, None, What::new(code).arg("text", text));
    }

    /// What is named by itself is not part of "the rest".
    fn reserve(&mut self, items: &[Item]) {
        let mut named = Vec::new();
        names(items, &mut named);
        for path in named {
            if let Some(page) = self.find(path) {
                self.placed.insert(page);
            }
        }
    }

    /// The entries of a menu; paths are relative to a folder.
    fn named(&mut self, items: &[Item], folder: &str) -> Vec<Node> {
        let mut nodes = Vec::new();
        for item in items {
            match item {
                Item::Page { path, title } => {
                    let path = joined(folder, path);
                    match self.find(&path) {
                        Some(page) if self.seen.insert(page) => {
                            self.placed.insert(page);
                            self.names.extend(title.clone().map(|title| (page, title)));
                            nodes.push(Node::Page(page));
                        }
                        Some(_) => self.tell(Outcome::Changed, "site-nav-twice", &path),
                        None if self.is_folder(&path) => {
                            let inner = self.folder(&path);
                            let title = title.clone().unwrap_or_else(|| spoken(&path));
                            nodes.push(Node::Group { title, nodes: inner });
                        }
                        None => self.tell(Outcome::Lost, "site-nav-missing", &path),
                    }
                }
                Item::Group { title, items } => {
                    let inner = self.named(items, folder);
                    nodes.push(Node::Group { title: title.clone(), nodes: inner });
                }
                Item::Link { address, title } => {
                    let title = title.as_deref().unwrap_or_default();
                    self.tell(Outcome::Lost, "site-nav-link", &format!("{title} {address}"));
                }
                Item::Rest { pattern } => nodes.extend(self.rest(pattern.as_deref(), folder)),
            }
        }
        nodes
    }

    fn rest(&mut self, pattern: Option<&str>, folder: &str) -> Vec<Node> {
        let fits = |path: &str| match pattern {
            Some(pattern) => matches(pattern, path),
            None => path.starts_with(folder),
        };
        let mut nodes = Vec::new();
        for (page, path) in self.pages.paths.iter().enumerate() {
            if fits(path) && self.placed.insert(page) {
                self.seen.insert(page);
                nodes.push(Node::Page(page));
            }
        }
        nodes
    }

    fn is_folder(&self, path: &str) -> bool {
        let start = format!("{}/", path.trim_end_matches('/'));
        self.pages.paths.iter().any(|known| known.starts_with(&start))
    }

    /// What stands in a folder: by its `.pages`, or the index first, then by number and name.
    fn folder(&mut self, folder: &str) -> Vec<Node> {
        let folder = folder.trim_end_matches('/');
        let nav = self
            .pages
            .folders
            .get(folder)
            .and_then(|node| values::get(node, "nav").or_else(|| values::get(node, "arrange")));
        if let Some(nav) = nav {
            let items = config::items(nav);
            let named: Vec<Item> = items.clone();
            self.reserve_in(&named, folder);
            return self.named(&items, folder);
        }
        self.by_name(folder)
    }

    fn reserve_in(&mut self, items: &[Item], folder: &str) {
        let mut named = Vec::new();
        names(items, &mut named);
        for path in named {
            if let Some(page) = self.find(&joined(folder, path)) {
                self.placed.insert(page);
            }
        }
    }

    fn by_name(&mut self, folder: &str) -> Vec<Node> {
        let start = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let (mut own, mut folders) = (Vec::new(), BTreeSet::new());
        for (page, path) in self.pages.paths.iter().enumerate() {
            let Some(rest) = path.strip_prefix(start.as_str()) else { continue };
            match rest.split_once('/') {
                Some((inner, _)) => _ = folders.insert(inner.to_owned()),
                None => own.push(page),
            }
        }
        let order = |page: &usize| self.pages.fronts[*page].order.unwrap_or(i64::MAX);
        let key = |page: &usize| (!is_index(self.pages.paths[*page]), order(page), *page);
        own.sort_by_key(key);
        let mut entries: Vec<(i64, String, Node)> = Vec::new();
        for page in own {
            let order = if is_index(self.pages.paths[page]) { i64::MIN } else { order(&page) };
            // A menu may name it before its folder.
            if !self.seen.insert(page) {
                continue;
            }
            self.placed.insert(page);
            entries.push((order, self.pages.paths[page].to_owned(), Node::Page(page)));
        }
        for inner in folders {
            let path = format!("{start}{inner}");
            let index = self.pages.paths.iter().enumerate();
            let index = index.filter(|(_, known)| is_index(known) && parent(known) == path);
            let order = index.map(|(page, _)| page).next();
            let order = order.and_then(|page| self.pages.fronts[page].order).unwrap_or(i64::MAX);
            let title = self.folder_title(&path).unwrap_or_else(|| spoken(&inner));
            let nodes = self.folder(&path);
            entries.push((order, path, Node::Group { title, nodes }));
        }
        entries.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        entries.into_iter().map(|(_, _, node)| node).collect()
    }

    fn folder_title(&self, folder: &str) -> Option<String> {
        values::get(self.pages.folders.get(folder)?, "title").and_then(values::text)
    }

    /// Tells what `.pages` says that a guide has no place for.
    fn tell_settings(&mut self) {
        for (folder, node) in self.pages.folders {
            for (key, value) in values::named(node) {
                if !["title", "nav", "arrange"].contains(&key.as_str()) {
                    let value = value.map(values::shown).unwrap_or_default();
                    let text = format!("{folder}/.pages  {key}: {value}");
                    self.tell(Outcome::Lost, "site-pages-key", text.trim_start_matches('/'));
                }
            }
        }
    }

    /// Pages that no menu names are on the site all the same: below the index of their folder, or in
    /// a part of their own.
    fn add_left(&mut self, nodes: &mut Vec<Node>, left: Vec<usize>, told: bool) {
        let mut by_folder: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for page in left {
            if told {
                let path = self.pages.paths[page].to_owned();
                self.tell(Outcome::Changed, "site-nav-unnamed", &path);
            }
            by_folder.entry(parent(self.pages.paths[page]).to_owned()).or_default().push(page);
        }
        for (folder, pages) in by_folder {
            let index = (0..self.pages.paths.len()).find(|page| {
                is_index(self.pages.paths[*page]) && parent(self.pages.paths[*page]) == folder
            });
            let inner: Vec<Node> = pages.iter().map(|page| Node::Page(*page)).collect();
            let title = self.folder_title(&folder).unwrap_or_else(|| spoken(&folder));
            match index.filter(|index| !pages.contains(index)).and_then(|index| below(nodes, index))
            {
                Some(place) => {
                    let Node::Page(index) = *place else { continue };
                    let mut nodes = vec![Node::Page(index)];
                    nodes.extend(inner);
                    // The menu knows no such group.
                    *place = Node::Group { title: String::new(), nodes };
                }
                // At the top no folder names them.
                None if folder.is_empty() => nodes.extend(inner),
                None => nodes.push(Node::Group { title, nodes: inner }),
            }
        }
    }
}

/// Where a page stands.
fn below(nodes: &mut [Node], page: usize) -> Option<&mut Node> {
    for node in nodes {
        match node {
            Node::Page(own) if *own == page => return Some(node),
            Node::Page(_) => {}
            // The first of a group stands for the group.
            Node::Group { nodes, .. } => {
                if let Some(found) = below(nodes, page) {
                    return Some(found);
                }
            }
        }
    }
    None
}

fn names<'i>(items: &'i [Item], out: &mut Vec<&'i str>) {
    for item in items {
        match item {
            Item::Page { path, .. } => out.push(path),
            Item::Group { items, .. } => names(items, out),
            Item::Link { .. } | Item::Rest { .. } => {}
        }
    }
}

/// True of the page that a folder opens with.
pub(super) fn is_index(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    ["index", "_index", "readme"].contains(&stem.to_lowercase().as_str())
}

/// The folder of a path; empty at the top.
pub(super) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn joined(folder: &str, path: &str) -> String {
    if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") }
}

/// A folder as words: `soorten-ai` is "Soorten ai".
pub(super) fn spoken(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let words = name.replace(['-', '_'], " ");
    let mut chars = words.trim().chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(paths: &[&str], nav: Option<&str>) -> (Vec<String>, Vec<&'static str>) {
        let front = Front::default();
        let folder = "title: Cee\nhide: true\nnav:\n  - z.md\n  - ...\n";
        let folders = BTreeMap::from([("c".to_owned(), values::read(folder).unwrap().unwrap())]);
        let pages =
            Pages { paths: paths.to_vec(), fronts: vec![&front; paths.len()], folders: &folders };
        let nav = nav.map(|nav| config::items(&values::read(nav).unwrap().unwrap()));
        let mut report = Report::default();
        let (parts, _) = outline(&pages, nav.as_deref(), &mut report);
        let name = |page: &usize| paths[*page].to_owned();
        let shown = parts.iter().map(|part| {
            let entries = part.entries.iter().map(|(page, below)| {
                let below: Vec<String> = below.iter().map(name).collect();
                if below.is_empty() {
                    name(page)
                } else {
                    format!("{}({})", name(page), below.join(" "))
                }
            });
            format!("{:?}: {}", part.title, entries.collect::<Vec<_>>().join(" "))
        });
        (shown.collect(), report.entries().iter().map(|entry| entry.what.code).collect())
    }

    #[test]
    fn a_menu_orders_pages_and_what_it_does_not_name_follows() {
        let paths = ["a.md", "b/index.md", "b/x.md", "b/y.md", "d/q.md"];
        let nav =
            "- Thuis: a.md\n- Bee:\n  - Over: b/index.md\n  - weg.md\n  - Meer: https://x.nl\n";
        let (shown, codes) = parts(&paths, Some(nav));
        assert_eq!(
            shown,
            ["None: a.md", "Some(\"Bee\"): b/index.md(b/x.md b/y.md)", "Some(\"D\"): d/q.md"]
        );
        assert_eq!(
            codes,
            [
                "site-pages-key",
                "site-nav-missing",
                "site-nav-link",
                "site-nav-unnamed",
                "site-nav-unnamed",
                "site-nav-unnamed"
            ]
        );
        let nav = "- a.md\n- Bee:\n  - b/x.md\n  - a.md\n  - b\n- d\n";
        let (shown, codes) = parts(&paths, Some(nav));
        assert_eq!(
            shown,
            ["None: a.md", "Some(\"Bee\"): b/x.md b/index.md(b/y.md)", "Some(\"D\"): d/q.md"]
        );
        assert!(codes.contains(&"site-nav-twice"), "{codes:?}");
        let nav = "- Bee:\n  - b/index.md\n  - ... | b/*.md\n- ...\n";
        let (shown, _) = parts(&paths, Some(nav));
        assert_eq!(shown, ["Some(\"Bee\"): b/index.md b/x.md b/y.md", "None: a.md d/q.md"]);
    }

    #[test]
    fn without_a_menu_folders_are_parts() {
        let (shown, _) =
            parts(&["README.md", "b/x.md", "c/a.md", "c/z.md", "c/e/index.md", "c/e/f.md"], None);
        assert_eq!(
            shown,
            [
                "None: README.md",
                "Some(\"B\"): b/x.md",
                "Some(\"Cee\"): c/z.md c/a.md c/e/index.md c/e/f.md"
            ]
        );
    }
}

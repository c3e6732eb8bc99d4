//! `mkdocs.yml`: what the site is called, where its pages are and in which order.

use std::collections::BTreeSet;

use super::super::error::ImportError;
use super::super::report::{Outcome, Report, What};
use super::values;
use crate::yaml::{Data, Node};

/// What a site says about itself.
#[derive(Debug, Default)]
pub(super) struct Config {
    /// True where there is such a file: its pages are read by the rules of Python-Markdown.
    pub(super) is_mkdocs: bool,
    pub(super) name: Option<String>,
    pub(super) description: Option<String>,
    pub(super) address: Option<String>,
    pub(super) repository: Option<String>,
    /// The folder with the pages, relative to that of the file; empty for the same one.
    pub(super) docs: String,
    /// True where the address of a page is a folder.
    pub(super) folders: bool,
    pub(super) nav: Option<Vec<Item>>,
    pub(super) plugins: BTreeSet<String>,
    pub(super) extensions: BTreeSet<String>,
    /// The folders in which files are looked for that are put into pages.
    pub(super) snippets: Vec<String>,
    /// Files that are put behind every page.
    pub(super) appended: Vec<String>,
    /// Earlier addresses, each with the page that took its place.
    pub(super) redirects: Vec<(String, String)>,
}

/// An entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    /// A page, or pages by a pattern.
    Page {
        title: Option<String>,
        path: String,
    },
    Group {
        title: String,
        items: Vec<Item>,
    },
    Link {
        title: Option<String>,
        address: String,
    },
    /// All that is not named.
    Rest {
        pattern: Option<String>,
    },
}

/// A site without a file that says anything about it.
pub(super) fn none() -> Config {
    Config { folders: true, ..Config::default() }
}

/// Reads `mkdocs.yml`.
///
/// # Errors
/// It is no YAML.
pub(super) fn read(text: &str, report: &mut Report) -> Result<Config, ImportError> {
    let node = values::read(text).map_err(|line| ImportError {
        what: What::new("site-config-broken"),
        line: Some(line),
        column: None,
    })?;
    let mut config = Config { is_mkdocs: true, docs: "docs".to_owned(), ..none() };
    let Some(node) = node else { return Ok(config) };
    let text = |key: &str| values::get(&node, key).and_then(values::text);
    config.name = text("site_name");
    config.description = text("site_description");
    config.address = text("site_url");
    config.repository = text("repo_url");
    config.folders = text("use_directory_urls").as_deref() != Some("false");
    if let Some(docs) = text("docs_dir") {
        config.docs = docs.trim_matches(['.', '/']).to_owned();
    }
    let nav = values::get(&node, "nav").filter(|nav| matches!(nav.data, Data::List(_)));
    config.nav = nav.map(items);
    let names = |key: &str| values::get(&node, key).map(values::named).unwrap_or_default();
    for (name, settings) in names("plugins") {
        config.plugin(&name, settings);
    }
    for (name, settings) in names("markdown_extensions") {
        config.extension(&name, settings);
    }
    if config.snippets.is_empty() {
        config.snippets.push(String::new());
    }
    if values::get(&node, "INHERIT").is_some() {
        report.add_at(Outcome::Lost, None, What::new("site-inherit"));
    }
    for key in ["extra_javascript", "extra_css", "hooks"] {
        let count = values::get(&node, key).map_or(0, |node| values::texts(node).len());
        if count > 0 {
            let what = What::new("site-program").arg("text", format!("{key} ({count})"));
            report.add_at(Outcome::Lost, None, what);
        }
    }
    Ok(config)
}

impl Config {
    fn plugin(&mut self, name: &str, settings: Option<&Node>) {
        if name == "redirects"
            && let Some(maps) = settings.and_then(|node| values::get(node, "redirect_maps"))
        {
            let maps = values::named(maps).into_iter();
            let pairs = maps.filter_map(|(from, to)| Some((from, to.and_then(values::text)?)));
            self.redirects.extend(pairs);
        }
        self.plugins.insert(name.to_owned());
    }

    fn extension(&mut self, name: &str, settings: Option<&Node>) {
        if name == "pymdownx.snippets"
            && let Some(settings) = settings
        {
            let of = |key: &str| values::get(settings, key).map(values::texts).unwrap_or_default();
            let tidy =
                |path: String| path.trim_start_matches("./").trim_end_matches('/').to_owned();
            self.snippets = of("base_path").into_iter().map(tidy).collect();
            self.appended = of("auto_append");
        }
        self.extensions.insert(name.to_owned());
    }

    /// True where pages ask a program for words.
    pub(super) fn has_macros(&self) -> bool {
        ["macros", "jinja", "j2", "markdownextradata", "exec"]
            .iter()
            .any(|name| self.plugins.contains(*name))
    }

    /// True where pages have formulas.
    pub(super) fn has_math(&self) -> bool {
        self.extensions.iter().any(|name| name.contains("arithmatex") || name.contains("math"))
    }
}

/// The entries of a list in a menu.
pub(super) fn items(node: &Node) -> Vec<Item> {
    let Data::List(entries) = &node.data else { return Vec::new() };
    let mut items = Vec::new();
    for entry in entries {
        match &entry.data {
            Data::Map(pairs) => {
                for pair in pairs {
                    let title = pair.key.value.clone();
                    match &pair.value.data {
                        Data::List(_) => {
                            items.push(Item::Group { title, items: self::items(&pair.value) });
                        }
                        _ => items
                            .extend(values::text(&pair.value).map(|path| item(Some(title), path))),
                    }
                }
            }
            _ => items.extend(values::text(entry).map(|path| item(None, path))),
        }
    }
    items
}

fn item(title: Option<String>, path: String) -> Item {
    if path.contains("://") || path.starts_with("mailto:") {
        return Item::Link { title, address: path };
    }
    if let Some(rest) =
        path.strip_prefix("...").or_else(|| path.strip_prefix('*').filter(|r| r.is_empty()))
    {
        let pattern = rest.trim().trim_start_matches('|').trim();
        let pattern = pattern.strip_prefix("glob=").unwrap_or(pattern);
        return Item::Rest {
            pattern: (!pattern.is_empty() && pattern != "flat").then(|| pattern.to_owned()),
        };
    }
    Item::Page { title, path: path.trim_start_matches("./").to_owned() }
}

//! `mkdocs.yml`: what the site is called, where its pages are and in which order.

use std::collections::BTreeSet;

use super::super::clean::short;
use super::super::error::ImportError;
use super::super::report::{Outcome, Report, What};
use super::links::resolved;
use super::values;
use crate::yaml::{Data, Node, Url};

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
    pub(super) snippets: Vec<Base>,
    /// Files that are put behind every page.
    pub(super) appended: Vec<String>,
    /// Earlier addresses, each with the page that took its place.
    pub(super) redirects: Vec<(String, String)>,
}

/// A folder in which files are looked for that are put into pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Base {
    /// By its path in the tree.
    Folder(String),
    /// That of the page.
    Page,
    /// One outside the tree.
    Outside,
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
        let inside = resolved("", &docs).filter(|_| !docs.starts_with('/'));
        config.docs = inside
            .ok_or_else(|| ImportError::whole("site-docs-outside").arg("docs", docs.as_str()))?;
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
        config.snippets.push(Base::Folder(String::new()));
    }
    config.settle_bases();
    tell_rest(&node, &config, report);
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
            self.snippets = of("base_path").into_iter().map(Base::Folder).collect();
            self.appended = of("auto_append");
        }
        self.extensions.insert(name.to_owned());
    }

    /// Where the folders of files that are put into pages lie. `!relative` and what stands behind it are
    /// of MkDocs: a tag alone is a row of hyphens by now.
    fn settle_bases(&mut self) {
        let docs = self.docs.clone();
        for base in &mut self.snippets {
            let Base::Folder(typed) = base else { continue };
            if !typed.is_empty() && typed.chars().all(|c| c == '-') {
                *base = Base::Page;
                continue;
            }
            let path = typed.replace("$config_dir", "").replace("$docs_dir", &docs);
            let absolute = typed.starts_with('/');
            let path = path.trim_start_matches('/');
            *base = resolved("", path).filter(|_| !absolute).map_or(Base::Outside, Base::Folder);
        }
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

/// Tells what else a site says about itself, and an address that no guide can have.
fn tell_rest(node: &Node, config: &Config, report: &mut Report) {
    const KNOWN: [&str; 14] = [
        "site_name",
        "site_description",
        "site_url",
        "repo_url",
        "use_directory_urls",
        "docs_dir",
        "nav",
        "plugins",
        "markdown_extensions",
        "INHERIT",
        "extra_javascript",
        "extra_css",
        "hooks",
        "strict",
    ];
    let mut tell = |text: String| {
        report.add_at(Outcome::Lost, None, What::new("site-config").arg("text", short(&text, 120)));
    };
    for (key, value) in [("site_url", &config.address), ("repo_url", &config.repository)] {
        let is_good =
            |value: &&String| value.starts_with("https://") && Url::parse(value).is_some();
        if let Some(value) = value.as_ref().filter(|value| !is_good(value)) {
            tell(format!("{key}: {value}"));
        }
    }
    let Data::Map(entries) = &node.data else { return };
    for entry in entries.iter().filter(|entry| !KNOWN.contains(&entry.key.value.as_str())) {
        tell(format!("{}: {}", entry.key.value, values::shown(&entry.value)));
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
                        // A title without a page is a page that is not there.
                        _ => {
                            let path = values::text(&pair.value).unwrap_or_else(|| title.clone());
                            items.push(item(Some(title), path));
                        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folders_of_a_site_lie_inside_it_or_are_said_to_be_outside() {
        let read = |text: &str| super::read(text, &mut Report::default());
        for (docs, path) in [("./docs/", "docs"), (".docs", ".docs"), (".", ""), ("a/../b", "b")] {
            assert_eq!(read(&format!("docs_dir: {docs}")).unwrap().docs, path);
        }
        for docs in ["../docs", "/docs"] {
            let error = read(&format!("docs_dir: {docs}")).unwrap_err();
            assert_eq!(error.what.code, "site-docs-outside");
        }
        let text = "markdown_extensions:\n  - pymdownx.snippets:\n      base_path: [!relative $config_dir, !relative $docs_dir/x, inc, ../y, !relative]\n";
        let folder = |path: &str| Base::Folder(path.to_owned());
        assert_eq!(
            read(text).unwrap().snippets,
            [folder(""), folder("docs/x"), folder("inc"), Base::Outside, Base::Page]
        );
    }

    #[test]
    fn what_a_guide_has_no_place_for_is_told() {
        let mut report = Report::default();
        let config = super::read(
            "site_name: P\nsite_url: http://x.example/\ncopyright: Gemeente Proef\n",
            &mut report,
        );
        assert!(config.is_ok());
        let told = report.entries().iter().map(|entry| entry.what.code);
        assert_eq!(told.collect::<Vec<_>>(), ["site-config"; 2]);
    }
}

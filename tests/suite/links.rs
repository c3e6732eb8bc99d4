//! Every link of the built guide leads somewhere, and every page has what a page needs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use leidraad::guide::Route;
use leidraad::policy;
use leidraad::render::outside::{Request, requests};
use regex::Regex;

use crate::guide::{Run, program, snapshot};

/// The site of the guide of this repository, built once.
struct Site {
    /// The HTML and SVG files by path.
    pages: BTreeMap<String, Page>,
    /// All paths.
    files: BTreeSet<String>,
    sitemap: String,
    /// What any file asks of the outside.
    outside: Vec<(String, Request)>,
}

/// A page taken apart.
struct Page {
    html: String,
    ids: Vec<String>,
    tags: Vec<Tag>,
}

struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("public");
        let mut command = program();
        command.args([
            "build",
            "--unreleased",
            "--as-of",
            "2027-01-01",
            "--root",
            env!("CARGO_MANIFEST_DIR"),
        ]);
        command.arg("--out").arg(&out);
        let run = Run::of(command);
        assert_eq!(run.status, 0, "{}", run.stderr);
        let files = snapshot(&out);
        let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
        let readable =
            files.keys().filter(|path| path.ends_with(".html") || path.ends_with(".svg"));
        let asked = files.iter().flat_map(|(path, bytes)| {
            let all = requests(&Route::new(path.as_str()), bytes).into_iter();
            all.map(|request| (path.clone(), request))
        });
        Site {
            outside: asked.collect(),
            pages: readable.map(|path| (path.clone(), Page::of(text(path)))).collect(),
            sitemap: text("sitemap.xml"),
            files: files.keys().cloned().collect(),
        }
    })
}

impl Page {
    fn of(html: String) -> Page {
        static TAG: OnceLock<Regex> = OnceLock::new();
        static ATTRIBUTE: OnceLock<Regex> = OnceLock::new();
        let tag = TAG.get_or_init(|| {
            Regex::new(r#"<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*/?>"#)
                .unwrap()
        });
        let attribute = ATTRIBUTE.get_or_init(|| {
            Regex::new(r#"([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?"#)
                .unwrap()
        });
        let tags: Vec<Tag> = tag
            .captures_iter(&html)
            .map(|found| {
                let attributes = attribute.captures_iter(&found[2]).map(|a| {
                    let value = [2, 3, 4].into_iter().find_map(|group| a.get(group));
                    (a[1].to_owned(), decoded(value.map_or("", |v| v.as_str())))
                });
                Tag { name: found[1].to_lowercase(), attributes: attributes.collect() }
            })
            .collect();
        let ids = tags.iter().filter_map(|tag| tag.get("id")).map(str::to_owned).collect();
        Page { html, ids, tags }
    }

    fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Tag> {
        self.tags.iter().filter(move |tag| tag.name == name)
    }

    /// The content of the first element of this name, without markup.
    fn content(&self, name: &str) -> Option<String> {
        let start = self.html.find(&format!("<{name}"))?;
        let start = start + self.html[start..].find('>')? + 1;
        let end = start + self.html[start..].find(&format!("</{name}>"))?;
        let text =
            Regex::new(r"<[^>]*>").unwrap().replace_all(&self.html[start..end], "").into_owned();
        Some(text.trim().to_owned())
    }
}

fn decoded(value: &str) -> String {
    [
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(value.to_owned(), |text, (entity, char)| text.replace(entity, char))
}

/// The file and the id that a link on `page` leads to; `None` for one that leaves the site.
fn target(page: &str, href: &str) -> Option<(String, Option<String>)> {
    let outside = Regex::new(r"^(?i)[a-z][a-z0-9+.-]*:").unwrap();
    if outside.is_match(href) {
        return None;
    }
    let (path, id) =
        href.split_once('#').map_or((href, None), |(path, id)| (path, Some(id.to_owned())));
    if path.is_empty() {
        return Some((page.to_owned(), id));
    }
    // `404.html` cannot know where it is shown: its links begin at the root of the site.
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => page
            .split('/')
            .collect::<Vec<_>>()
            .split_last()
            .map(|(_, folders)| folders.to_vec())
            .unwrap_or_default(),
    };
    for part in path.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {href} leaves the site"),
            _ => parts.push(part),
        }
    }
    Some((parts.join("/"), id))
}

/// Every address in a page: the element, the attribute and the value.
fn addresses(page: &Page) -> impl Iterator<Item = (&Tag, &str, &str)> {
    let names = ["href", "src", "xlink:href", "data", "action", "poster"];
    page.tags.iter().flat_map(move |tag| {
        names.into_iter().filter_map(move |name| Some((tag, name, tag.get(name)?)))
    })
}

#[test]
fn every_link_leads_to_a_file_and_to_a_place_in_it() {
    let mut broken = Vec::new();
    let mut seen = 0;
    for (path, page) in &site().pages {
        for (_, _, href) in addresses(page) {
            let Some((file, id)) = target(path, href) else { continue };
            seen += 1;
            if !site().files.contains(&file) {
                broken.push(format!("{path}: {href}: there is no {file}"));
            } else if let (Some(id), Some(to)) = (id, site().pages.get(&file))
                && !to.ids.contains(&id)
            {
                broken.push(format!("{path}: {href}: {file} has no {id}"));
            }
        }
    }
    assert!(seen > 1000, "only {seen} links were seen");
    assert!(broken.is_empty(), "{} broken: {:#?}", broken.len(), &broken[..broken.len().min(20)]);
}

#[test]
fn addresses_of_the_site_itself_exist_also_where_they_are_written_in_full() {
    let base = "https://leidraad.example/";
    let full = Regex::new(&format!("{}([^\"'<#}}&\\s]*)", regex::escape(base))).unwrap();
    let texts = site().pages.iter().map(|(path, page)| (path.as_str(), page.html.as_str()));
    let mut count = 0;
    for (path, text) in texts.chain([("sitemap.xml", site().sitemap.as_str())]) {
        for found in full.captures_iter(text) {
            let folder = found[1].is_empty() || found[1].ends_with('/');
            let file = format!("{}{}", &found[1], if folder { "index.html" } else { "" });
            assert!(site().files.contains(&file), "{path} names {base}{file}");
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn links_are_relative_except_on_the_page_for_a_missing_address() {
    for (path, page) in &site().pages {
        for (_, name, value) in addresses(page) {
            let absolute = value.starts_with('/');
            assert!(!absolute || path == "404.html", "{path}: {name}={value}");
        }
    }
}

/// The gate that a theme of a guide's own has to pass, at every file of the site: our own templates
/// are not looked at when a site is built.
#[test]
fn no_file_asks_anything_of_the_outside_and_every_page_carries_the_policy() {
    assert_eq!(site().outside, []);
    for (path, page) in site().pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let meta =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", *policy::META);
        let at = page.html.find(&meta).unwrap_or_else(|| panic!("{path} has no policy"));
        let first = page.html.find("<link").unwrap_or(usize::MAX);
        assert!(at < first, "{path} loads something before it has a policy");
    }
}

#[test]
fn nothing_is_loaded_from_elsewhere() {
    for (path, page) in &site().pages {
        for (tag, name, value) in addresses(page) {
            let loads = name == "src"
                || name == "data"
                || name == "poster"
                || tag.name == "image"
                || tag.name == "link"
                    && !matches!(tag.get("rel"), Some("canonical" | "alternate" | "license"));
            let elsewhere = value.contains("//") || value.starts_with("data:");
            assert!(!(loads && elsewhere), "{path}: <{} {name}={value}>", tag.name);
        }
        let inline = page.tags.iter().find(|tag| {
            tag.attributes.keys().any(|name| name.starts_with("on")) || tag.get("style").is_some()
        });
        // The policy of the headers blocks these.
        let inline = inline.filter(|_| path.ends_with(".html"));
        assert!(
            inline.is_none(),
            "{path}: <{}> has script or style of its own",
            inline.unwrap().name
        );
    }
}

#[test]
fn every_page_has_a_language_one_heading_and_a_title() {
    for (path, page) in site().pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let language = page.named("html").next().and_then(|tag| tag.get("lang"));
        assert!(matches!(language, Some("nl" | "en")), "{path}: {language:?}");
        let expected = path.split('/').next().filter(|part| ["nl", "en"].contains(part));
        assert!(expected.is_none() || expected == language, "{path} is in {language:?}");
        assert_eq!(page.named("h1").count(), 1, "{path}");
        assert!(page.content("h1").is_some_and(|text| !text.is_empty()), "{path}");
        assert!(page.content("title").is_some_and(|text| !text.is_empty()), "{path}");
        let unique: BTreeSet<_> = page.ids.iter().collect();
        assert_eq!(unique.len(), page.ids.len(), "{path} has an id twice");
    }
}

#[test]
fn no_two_pages_of_a_language_have_the_same_title() {
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    let pages =
        site().pages.iter().filter(|(path, page)| path.ends_with(".html") && !is_redirect(page));
    for (path, page) in pages.filter(|(path, _)| !path.starts_with("id/")) {
        let language = page.named("html").next().and_then(|tag| tag.get("lang")).unwrap();
        let title = format!("{language}: {}", page.content("title").unwrap());
        if let Some(other) = titles.insert(title.clone(), path) {
            panic!("{path} and {other} are both called {title}");
        }
    }
}

fn is_redirect(page: &Page) -> bool {
    page.named("meta")
        .any(|tag| tag.get("http-equiv").is_some_and(|v| v.eq_ignore_ascii_case("refresh")))
}

#[test]
fn every_page_says_that_this_is_not_the_official_guidance() {
    for (path, page) in
        site().pages.iter().filter(|(path, page)| path.ends_with(".html") && !is_redirect(page))
    {
        let text = page.html.split_whitespace().collect::<Vec<_>>().join(" ");
        let nl = text.contains("Dit is niet de officiële Nationale Leidraad Kennisveiligheid");
        let en = text.contains("This is not the official National Knowledge Security Guidelines");
        let said = match path.split('/').next() {
            Some("nl") => nl,
            Some("en") => en,
            _ => nl || en,
        };
        assert!(said, "{path} does not show the notice");
    }
}

#[test]
fn every_step_and_section_is_reached_by_following_links() {
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut waiting = vec!["index.html".to_owned()];
    while let Some(path) = waiting.pop() {
        let Some(page) = site().pages.get(&path).filter(|_| path.ends_with(".html")) else {
            continue;
        };
        for tag in page.named("a") {
            let Some((file, _)) = tag.get("href").and_then(|href| target(&path, href)) else {
                continue;
            };
            if reached.insert(file.clone()) {
                waiting.push(file);
            }
        }
    }
    let (mut steps, mut missing) = (0, Vec::new());
    let pages =
        site().pages.iter().filter(|(path, page)| path.ends_with(".html") && !is_redirect(page));
    for path in pages.map(|(path, _)| path) {
        steps += usize::from(path.matches('/').count() == 4);
        // The page of components is for whoever changes the theme; only previews have it.
        let apart = ["404.html", "nl/onderdelen.html", "en/components.html"];
        if !reached.contains(path) && !apart.contains(&path.as_str()) && !path.starts_with("id/") {
            missing.push(path);
        }
    }
    assert_eq!(
        steps,
        2 * (18 + 11 + 18 + 7),
        "each step of each situation has a page in each language"
    );
    assert!(missing.is_empty(), "no link leads to {missing:?}");
}

#[test]
fn the_language_switch_leads_to_the_same_page_in_the_other_language_and_back() {
    for (path, page) in
        site().pages.iter().filter(|(path, page)| path.ends_with(".html") && !is_redirect(page))
    {
        let Some(language) = path.split('/').next().filter(|part| ["nl", "en"].contains(part))
        else {
            continue;
        };
        let other = if language == "nl" { "en" } else { "nl" };
        let switch = page.named("a").find(|tag| tag.get("hreflang") == Some(other));
        let href = switch
            .and_then(|tag| tag.get("href"))
            .unwrap_or_else(|| panic!("{path} has no switch"));
        let (there, _) = target(path, href).unwrap();
        let back =
            site().pages[&there].named("a").find(|tag| tag.get("hreflang") == Some(language));
        let back = back.and_then(|tag| target(&there, tag.get("href")?)).map(|(file, _)| file);
        assert_eq!(back.as_deref(), Some(path.as_str()), "{path} → {there} → {back:?}");
    }
}

#[test]
fn the_built_site_has_no_file_that_differs_from_another_in_capitals_only() {
    let mut lower: BTreeMap<String, &str> = BTreeMap::new();
    for path in &site().files {
        assert!(Path::new(path).is_relative());
        let other = lower.insert(path.to_lowercase(), path);
        assert!(other.is_none(), "{path} and {other:?}");
    }
}

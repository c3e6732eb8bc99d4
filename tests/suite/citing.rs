//! What is cited names its version and keeps its address, and every citation leads back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use regex::Regex;
use serde_json::Value;

use crate::guide::{Run, program};
use crate::repository::{Files, Repository};
use crate::versioned::{LEDGER, Version, edited, guide, line, pages, versions};

/// The small guide in which `kern` has had three versions, each committed.
fn repository() -> Repository {
    let all = versions(3);
    let states: Vec<Files> = (1..=3).map(|count| guide(&all[..count])).collect();
    line(&states)
}

/// Its HTML pages on a day on which the last version holds.
fn site() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| published(&repository(), "2026-02-03"))
}

/// The pages of a repository as they are published on a day: no preview.
fn published(repository: &Repository, day: &str) -> BTreeMap<String, String> {
    let mut command = program();
    command.args(["build", "--format", "json", "--as-of", day, "--root"]).arg(repository.root());
    command.arg("--out").arg(repository.beside("public"));
    let run = Run::of(command);
    assert_eq!(run.status, 0, "{run:#?}");
    pages(repository)
}

/// The pages whose body has this class.
fn of_kind(kind: &str) -> Vec<(&'static str, &'static str)> {
    let pages = site().iter().map(|(path, html)| (path.as_str(), html.as_str()));
    pages.filter(|(_, html)| is_kind(html, kind)).collect()
}

fn is_kind(html: &str, kind: &str) -> bool {
    let class = html.split("<body class=\"page-").nth(1).and_then(|rest| rest.split('"').next());
    class.and_then(|class| class.split(' ').next()) == Some(kind)
}

fn decoded(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'")];
    let text =
        signs.iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign));
    text.replace("&#x2F;", "/").replace("&amp;", "&")
}

/// The references in the box of a page: that in words, BibTeX, RIS and CSL-JSON.
#[derive(Debug)]
struct Cited {
    words: String,
    bibtex: String,
    ris: BTreeMap<String, String>,
    csl: Value,
}

fn cited(page: &str) -> Cited {
    let html = page.split("class=\"cite-box\"").nth(1).expect("the page has a box");
    let inside = |from: &str, until: &str| -> Vec<String> {
        let parts = html.split(from).skip(1);
        parts.map(|part| decoded(part.split(until).next().unwrap())).collect()
    };
    let words = inside("<p class=\"cite-text\">", "</p>").remove(0);
    let mut formats = inside("<pre tabindex=\"0\" data-file=\"", "</pre>");
    formats.truncate(3);
    let behind_its_name = |text: String| text.split_once("\">").unwrap().1.to_owned();
    let [bibtex, ris, csl] = <[String; 3]>::try_from(formats).unwrap().map(behind_its_name);
    let fact = |line: &str| line.split_once("  - ").map(|(tag, v)| (tag.to_owned(), v.to_owned()));
    let ris = ris.lines().map(|line| fact(line).unwrap_or_else(|| panic!("{line:?} in RIS")));
    Cited { words, bibtex, ris: ris.collect(), csl: serde_json::from_str(&csl).unwrap() }
}

fn json_ld(html: &str) -> Value {
    let script = html.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    serde_json::from_str(script.split("</script>").next().unwrap()).unwrap()
}

#[test]
fn every_section_version_and_chart_is_cited_in_four_ways_that_say_the_same() {
    let base = "https://proef.example/";
    let mut keys = BTreeSet::new();
    for kind in ["section", "version", "chart"] {
        let pages = of_kind(kind);
        assert!(pages.len() >= 2, "{kind}: {}", pages.len());
        for (path, html) in pages {
            let cited = cited(html);
            let entry = &cited.csl[0];
            let said =
                |name: &str| entry[name].as_str().unwrap_or_else(|| panic!("{path}: {name}"));
            let (version, url, title) = (said("version"), said("URL"), said("title"));
            let file = url.strip_prefix(base).unwrap_or_else(|| panic!("{path}: {url}"));
            assert!(site().contains_key(file), "{path}: there is no {file}");
            let lasting = if kind == "chart" { "" } else { &*format!("/v{version}.html") };
            assert!(file.ends_with(lasting), "{path} is cited at {url}");
            assert!(kind == "section" || file == path, "{path} is cited at {url}");
            let issued = &entry["issued"]["date-parts"][0];
            let number = |at: usize| issued[at].as_i64().unwrap();
            for text in [title, url, &format!(" {version}, ")] {
                assert!(cited.words.contains(text), "{path}: {text} in {}", cited.words);
            }
            let ris = |tag: &str| cited.ris.get(tag).map_or("", String::as_str);
            let day = format!("{}/{:02}/{:02}/", number(0), number(1), number(2));
            assert_eq!(
                [ris("TY"), ris("TI"), ris("ET"), ris("UR"), ris("DA"), ris("ID")],
                ["ELEC", title, version, url, &day, said("id")],
                "{path}"
            );
            for field in [
                format!("@misc{{{},", said("id")),
                format!("version = {{{version}}}"),
                format!("url = {{{url}}}"),
                format!("year = {{{}}}", number(0)),
            ] {
                assert!(cited.bibtex.contains(&field), "{path}: {field} in {}", cited.bibtex);
            }
            keys.insert(said("id").to_owned());
        }
    }
    // A section is cited as its version in force; nothing else shares a key.
    assert_eq!(keys.len(), of_kind("version").len() + of_kind("chart").len());
}

#[test]
fn the_head_of_a_page_says_of_which_version_and_day_it_is_in_words_that_programs_know() {
    let meta = |html: &str, name: &str| -> Option<String> {
        let tag = html.split(&format!("<meta name=\"{name}\" content=\"")).nth(1)?;
        Some(decoded(tag.split('"').next()?))
    };
    for kind in ["section", "version", "chart"] {
        for (path, html) in of_kind(kind) {
            let (value, entry) = (json_ld(html), cited(html).csl[0].clone());
            assert_eq!(value["@type"], "Article", "{path}");
            assert_eq!(value["version"], entry["version"], "{path}");
            assert_eq!(value["headline"], entry["title"], "{path}");
            assert_eq!(value["identifier"], entry["URL"], "{path}");
            let day = value["dateModified"].as_str().unwrap();
            let day: jiff::civil::Date = day.parse().unwrap();
            let issued = serde_json::json!([[day.year(), day.month(), day.day()]]);
            assert_eq!(issued, entry["issued"]["date-parts"], "{path}");
            assert!(value["datePublished"].as_str().unwrap() <= &*day.to_string(), "{path}");
            // The fields from which Zotero fills a record of a web page: it takes an `article` of
            // Open Graph for one in a magazine.
            assert!(html.contains("<meta property=\"og:type\" content=\"website\">"), "{path}");
            let version = entry["version"].as_str().unwrap();
            let title = meta(html, "DC.title").unwrap();
            assert!(title.starts_with(entry["title"].as_str().unwrap()), "{path}: {title}");
            assert!(title.ends_with(&format!(" {version})")), "{path}: {title}");
            assert_eq!(meta(html, "DC.date").unwrap(), day.to_string(), "{path}");
            assert_eq!(meta(html, "DC.creator").as_deref(), entry["author"][0]["literal"].as_str());
            assert!(meta(html, "DC.rights").unwrap().starts_with("https://"), "{path}");
        }
    }
}

#[test]
fn a_citation_is_named_and_leads_to_its_source_and_each_way_back_leads_to_it() {
    let citation = Regex::new("<a class=\"cite\" id=\"([^\"]*)\"(?: aria-label=\"([^\"]*)\")? href=\"#([^\"]*)\">(.*?)</a>").unwrap();
    let back =
        Regex::new("<a class=\"back\" role=\"doc-backlink\" href=\"#(cite_[0-9]+)\"").unwrap();
    // The texts of the guide itself: those of the small one cite nothing.
    let pages = crate::data::site().iter().filter(|(path, _)| path.ends_with(".html"));
    let pages = pages.map(|(path, html)| (path, std::str::from_utf8(html).unwrap()));
    let pages = pages.filter(|(_, html)| ["section", "version"].iter().any(|k| is_kind(html, k)));
    let mut seen = 0;
    for (path, html) in pages {
        let mut ids: Vec<&str> = Vec::new();
        for found in citation.captures_iter(html) {
            let target = format!("id=\"{}\"", &found[3]);
            assert_eq!(html.matches(&target).count(), 1, "{path}: {}", &found[0]);
            let bare = found[4].starts_with('[');
            let name = found.get(2).map_or("", |name| name.as_str());
            let word = if path.starts_with("nl/") { "bron " } else { "source " };
            assert_eq!(name.starts_with(word), bare, "{path}: {}", &found[0]);
            ids.push(found.get(1).unwrap().as_str());
        }
        let mut ways: Vec<&str> =
            back.captures_iter(html).map(|found| found.get(1).unwrap().as_str()).collect();
        ids.sort_unstable();
        ways.sort_unstable();
        assert_eq!(ways, ids, "{path}");
        seen += ids.len();
    }
    assert!(seen > 100, "{seen}");
}

/// The ids of the passages of a page by the text after them.
fn passages(html: &str) -> BTreeMap<String, String> {
    let main =
        html.split("<main").nth(1).unwrap().split("class=\"section-sources\"").next().unwrap();
    let passage = Regex::new(r#"<p id="([^"]+\.[a-z0-9]+)">([^<]*)"#).unwrap();
    passage.captures_iter(main).map(|found| (found[2].to_owned(), found[1].to_owned())).collect()
}

#[test]
fn a_passage_keeps_its_address_through_all_versions_and_a_lost_one_leads_to_where_it_stands() {
    let pages = site();
    let today = passages(&pages["nl/kern.html"]);
    let kept = today.iter().find(|(text, _)| text.starts_with("Hier verandert niets")).unwrap().1;
    assert!(kept.starts_with("kop."), "named after its heading: {kept}");
    let mut addresses = BTreeSet::new();
    for number in ["1.0", "1.1", "1.2"] {
        let of_version = passages(&pages[&format!("nl/kern/v{number}.html")]);
        let (_, same) =
            of_version.iter().find(|(text, _)| text.starts_with("Hier verandert niets")).unwrap();
        assert_eq!(same, kept, "in version {number}");
        let (_, changed) =
            of_version.iter().find(|(text, _)| text.starts_with("Deze alinea")).unwrap();
        assert!(addresses.insert(changed.clone()), "{changed} in {number} says something else");
        let page = &pages["nl/kern.html"];
        let here = format!("id=\"{changed}\"");
        assert_eq!(page.matches(&here).count(), 1, "{changed} of {number}");
        let lost = page.split("<p class=\"moved banner\" hidden>").skip(1);
        let lost = lost.map(|part| part.split("</p>").next().unwrap());
        let to = lost.into_iter().find(|part| part.contains(&here));
        let to = to.map_or(number == "1.2", |part| part.contains(&format!("kern/v{number}.html")));
        assert!(to, "{changed} of {number} leads elsewhere");
    }
}

#[test]
fn a_version_that_was_repealed_is_cited_with_when_it_held() {
    let mut all = versions(1);
    let before = guide(&all);
    // The texts of what is repealed stay as they are.
    let first = Version::new(0, "2026-02-01");
    all.push(Version {
        number: "2.0".into(),
        published: "2026-02-02".into(),
        effective: "2026-02-02".into(),
        ..first
    });
    let after = guide(&all);
    let kind = "version: \"2.0\"\n    published: 2026-02-02\n    effective: 2026-02-02\n    kind: ";
    let after = edited(&after, LEDGER, &format!("{kind}substantive"), &format!("{kind}repeal"));
    let after = edited(&after, LEDGER, "status: current", "status: repealed\nreplaced_by: [toets]");
    let repository = line(&[before, after]);
    let held = cited(&published(&repository, "2026-02-01")["nl/kern.html"]);
    assert_eq!((&held.csl[0]["version"], held.csl[0].get("note")), (&Value::from("1.0"), None));
    let pages = published(&repository, "2026-02-03");
    let says = |path: &str, when: &str| {
        let (cited, when) = (cited(&pages[path]), Regex::new(when).unwrap());
        let note = cited.csl[0]["note"].as_str().unwrap();
        for text in [&cited.words, note, &cited.ris["N1"], &cited.bibtex] {
            assert!(when.is_match(text), "{path}: {text}");
        }
        cited.csl[0]["URL"].as_str().unwrap().to_owned()
    };
    let today = says("nl/kern.html", "vervallen sinds 2.februari.2026");
    assert_eq!(today, "https://proef.example/nl/kern/v2.0.html");
    let past = says("en/kern/v1.0.html", "in force (only )?on 1.February.2026");
    assert_eq!(past, "https://proef.example/en/kern/v1.0.html");
    assert_eq!(json_ld(&pages["en/kern/v1.0.html"])["expires"], "2026-02-01");
}

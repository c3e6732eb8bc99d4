//! A section that became a part of another, or was only renamed: its versions were cited.

use crate::guide::released;
use crate::repository::{Files, Repository};
use crate::versioned::{LEDGER, Version, build, errors, guide, line, pages, versions, words_in};

/// The small guide with a third section, `name`, that has these versions.
fn with_third(name: &str, all: &[Version], site: impl Fn(&str) -> String) -> Files {
    let mut files: Files = released().clone();
    let third = guide(all);
    let folder = LEDGER.strip_suffix("section.yaml").unwrap();
    for (path, text) in third.iter().filter(|(path, _)| path.starts_with(folder)) {
        let text = text.replace("id: kern", &format!("id: {name}"));
        let text = text.replace("slug: core", &format!("slug: {name}-en"));
        files.insert(path.replace("/kern/", &format!("/{name}/")), text);
    }
    edit_site(&mut files, |text| {
        site(&text.replace("[kern, toets]", &format!("[kern, toets, {name}]")))
    });
    files.remove("content/anchors.txt");
    files
}

fn edit_site(files: &mut Files, edit: impl Fn(&str) -> String) {
    let site = files.get_mut("content/site.yaml").unwrap();
    *site = edit(site);
}

fn aliased(site: &str, to: &str) -> String {
    site.replace("contents:", &format!("aliases:\n  section:oud: section:{to}\ncontents:"))
}

/// What was published of `oud`.
const PUBLISHED: &str =
    "section:oud\nslug:oud/nl/oud\nslug:oud/en/oud-en\nversion:oud/1.0\nversion:oud/1.1\n";

/// The states in which `oud` had two versions, and then the last.
fn history(mut last: Files) -> Repository {
    let all = versions(2);
    let plain = |site: &str| site.to_owned();
    last.insert("content/anchors.txt".into(), PUBLISHED.into());
    line(&[with_third("oud", &all[..1], plain), with_third("oud", &all, plain), last])
}

fn target(html: &str) -> &str {
    let rest = html.split_once("0; url=").unwrap_or_else(|| panic!("{html}")).1;
    rest.split('"').next().unwrap()
}

#[test]
fn a_section_that_became_a_part_of_another_keeps_the_pages_of_its_versions() {
    let mut last: Files = released().clone();
    edit_site(&mut last, |site| aliased(site, "kern"));
    let repository = history(last);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    for (number, word) in [("1.0", "0"), ("1.1", "1")] {
        let page = &pages[&format!("nl/oud/v{number}.html")];
        assert_eq!(words_in(page, "merkwoord"), [word], "{number}");
        assert!(page.contains("opgegaan in: <a href=\"../kern.html\">"), "{page}");
        assert!(!page.contains("nooit van kracht"), "{page}");
        assert_eq!(words_in(&pages[&format!("en/oud/v{number}.html")], "markword"), [word]);
    }
    assert_eq!(words_in(&pages["nl/oud/v1.0-v1.1.html"], "merkwoord"), ["0", "1"]);
    // What was in force then no longer is: the version itself tells what was compared.
    assert_eq!(target(&pages["nl/oud/v1.0-nu.html"]), "v1.0.html");
    let list = &pages["nl/oud/geschiedenis.html"];
    assert!(list.contains("href=\"v1.0.html\"") && list.contains("href=\"v1.1.html\""), "{list}");
    assert_eq!(target(&pages["nl/oud.html"]), "kern.html");
    assert_eq!(target(&pages["nl/oud/index.html"]), "../kern.html");
}

#[test]
fn a_section_that_took_its_ledger_along_leads_to_the_same_versions() {
    let last = with_third("nieuw", &versions(2), |site| aliased(site, "nieuw"));
    let repository = history(last);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    for page in ["v1.0.html", "v1.1.html", "v1.0-v1.1.html", "v1.0-nu.html", "geschiedenis.html"] {
        let to = format!("../nieuw/{page}");
        assert_eq!(target(&pages[&format!("nl/oud/{page}")]), to);
        assert!(pages.contains_key(&format!("nl/nieuw/{page}")));
    }
    assert_eq!(words_in(&pages["nl/nieuw/v1.0.html"], "merkwoord"), ["0"]);
}

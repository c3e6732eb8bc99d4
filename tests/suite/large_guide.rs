//! A guide that has more sections than a menu can list.

use crate::generated::{Corpus, Kind};
use crate::guide::program;

#[test]
fn the_menu_of_a_large_guide_lists_the_sections_around_the_page_and_leads_to_all() {
    let folder = tempfile::tempdir().unwrap();
    let corpus = Corpus { sections: 150, kind: Kind::Plain, recorded: false };
    corpus.write(folder.path()).unwrap();
    let out = folder.path().join("out");
    let status = program()
        .args(["build", "--unreleased", "--root"])
        .arg(folder.path())
        .arg("--out")
        .arg(&out)
        .output()
        .unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let menu = |path: &str| {
        let text = std::fs::read_to_string(out.join(path)).unwrap();
        let start = text.find("<nav class=\"chapters\"").unwrap();
        let end = start + text[start..].find("</nav>").unwrap();
        text[start..end].to_owned()
    };
    let listed = |menu: &str| menu.matches("<span class=\"number\">").count();
    let section = std::fs::read_dir(out.join("nl"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".html"))
        .find(|name| menu(&format!("nl/{name}")).contains("aria-current=\"page\"><span"))
        .unwrap();
    let of_section = menu(&format!("nl/{section}"));
    // Six parts of 25.
    assert_eq!(listed(&of_section), 25);
    assert_eq!(of_section.matches("href=\"index.html#page_part_").count(), 5);
    let all = "<a href=\"index.html#page_contents\">Alle 150 hoofdstukken</a>";
    assert!(of_section.contains(all), "{of_section}");
    let of_glossary = menu("nl/begrippen.html");
    assert_eq!(listed(&of_glossary), 0);
    assert!(of_glossary.contains(all), "{of_glossary}");
    assert_eq!(listed(&menu("nl/index.html")), 150);
    let home = std::fs::read_to_string(out.join("nl/index.html")).unwrap();
    assert!(home.contains("id=\"page_part_1\""), "the address that the menus lead to");
}

//! A guide that brings files of its own for the theme.

use super::colours::unreadable;
use super::texts;
use crate::guide::{Guide, snapshot};

/// The example of the README: the name of the file and what stands in it.
fn example() -> (String, String) {
    let readme = include_str!("../../../README.md");
    let after = readme.split("### Make it yours").nth(1).expect("the README says how");
    let name = after.split('`').find(|part| part.ends_with(".css")).expect("it names a file");
    let lines = after.lines().skip_while(|line| !line.starts_with("    "));
    let lines: Vec<_> = lines.map_while(|line| line.strip_prefix("    ")).collect();
    (name.to_owned(), lines.join("\n"))
}

/// The stylesheet of the built site.
fn stylesheet(guide: &Guide) -> (String, String) {
    guide.build().is_fine();
    let site = snapshot(&guide.out());
    let (name, bytes) = site.iter().find(|(path, _)| path.ends_with(".css")).unwrap();
    let home = String::from_utf8(site["nl/index.html"].clone()).unwrap();
    assert!(home.contains(&format!("href=\"../{name}\"")), "{name} is not the one in use");
    (name.clone(), String::from_utf8(bytes.clone()).unwrap())
}

#[test]
fn the_example_of_the_readme_changes_colour_and_name_in_five_lines_and_can_be_read() {
    let (name, css) = example();
    assert_eq!(css.lines().count(), 5, "{css}");
    assert!(css.contains("--accent:") && css.contains("--institution: \""), "{css}");
    let (plain, _) = stylesheet(&Guide::new());
    let guide = Guide::new();
    guide.write(&name, &css);
    let (address, styles) = stylesheet(&guide);
    // It comes last, so it holds.
    let tight = |text: &str| text.split_whitespace().collect::<String>().replace(";}", "}");
    assert!(tight(&styles).ends_with(&tight(&css)), "{styles}");
    assert_ne!(address, plain, "browsers would keep the stylesheet that they have");
    let default = texts("styles");
    for token in ["--accent", "--link", "--institution"] {
        assert!(default.contains(&format!("{token}:")), "the theme has no {token}");
        assert!(default.contains(&format!("var({token})")), "the theme does not use {token}");
    }
    assert_eq!(unreadable(&(default + "\n" + &css)), Vec::<String>::new());
    assert!(!styles.contains("/*"), "readers load what only authors read");
}

#[test]
fn a_file_of_the_guide_takes_the_place_of_the_file_of_the_theme() {
    let guide = Guide::new();
    guide.write(
        "themes/default/templates/components/notice.html",
        "{% component notice(text: string, unreleased: bool = false) %}<p id=\"own\">{{ text }}</p>{% endcomponent notice %}",
    );
    guide.write("themes/default/images/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    guide.build().is_fine();
    let site = snapshot(&guide.out());
    assert!(String::from_utf8_lossy(&site["nl/kern.html"]).contains("<p id=\"own\">"));
    assert_eq!(site["assets/icon.svg"], b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
}

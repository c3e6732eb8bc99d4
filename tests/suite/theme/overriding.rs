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

/// The stylesheets of the built site, that of all pages first.
fn stylesheets(guide: &Guide) -> Vec<(String, String)> {
    guide.build().is_fine();
    let site = snapshot(&guide.out());
    let plain = String::from_utf8(site["nl/colofon.html"].clone()).unwrap();
    let styles = site.iter().filter(|(path, _)| path.ends_with(".css"));
    let styles = styles.map(|(path, css)| (path.clone(), String::from_utf8(css.clone()).unwrap()));
    let (mut styles, own): (Vec<_>, Vec<_>) =
        styles.partition(|(path, _)| plain.contains(&format!("href=\"../{path}\"")));
    assert_eq!(styles.len(), 1, "a page of nothing but text has one stylesheet");
    assert!(!own.is_empty(), "some kinds of pages have one of their own");
    styles.extend(own);
    styles
}

#[test]
fn the_example_of_the_readme_changes_colour_and_name_in_five_lines_and_can_be_read() {
    let (name, css) = example();
    assert_eq!(css.lines().count(), 5, "{css}");
    assert!(css.contains("--accent:") && css.contains("--institution: \""), "{css}");
    let plain = &stylesheets(&Guide::new())[0].0;
    let guide = Guide::new();
    guide.write(&name, &css);
    let styles = stylesheets(&guide);
    // It comes last, so it holds: also where a page has a stylesheet of its own, which stands before.
    let tight = |text: &str| text.split_whitespace().collect::<String>().replace(";}", "}");
    let (name, style) = &styles[0];
    assert!(tight(style).ends_with(&tight(&css)), "{name}: {style}");
    let home = String::from_utf8(snapshot(&guide.out())["nl/index.html"].clone()).unwrap();
    let links: Vec<&str> = home.split("rel=\"stylesheet\" href=\"../").skip(1).collect();
    assert_eq!(links.len(), 2, "home has one of its own");
    assert!(links[1].starts_with(name.as_str()), "{name} does not come last");
    assert_ne!(&styles[0].0, plain, "browsers would keep the stylesheet that they have");
    let default = texts("styles");
    for token in ["--accent", "--link", "--institution"] {
        assert!(default.contains(&format!("{token}:")), "the theme has no {token}");
        assert!(default.contains(&format!("var({token})")), "the theme does not use {token}");
    }
    assert_eq!(unreadable(&(default + "\n" + &css)), Vec::<String>::new());
    for (name, style) in &styles {
        assert!(!style.contains("/*"), "{name}: readers load what only authors read");
    }
}

#[test]
fn one_line_replaces_one_word_and_every_other_stays() {
    let guide = Guide::new();
    guide.write("themes/default/strings/nl.ftl", "version = Uitgave { $number }\n");
    guide.build().is_fine();
    let page = String::from_utf8(snapshot(&guide.out())["nl/kern.html"].clone()).unwrap();
    assert!(page.contains("Uitgave 1.0") && !page.contains("Versie 1.0"), "{page}");
    assert!(page.contains("Naar de inhoud"));
    let english = String::from_utf8(snapshot(&guide.out())["en/core.html"].clone()).unwrap();
    assert!(english.contains("Version 1.0"));
    // A value that is not to be seen, as the message about a missing one says it.
    guide.write(
        "themes/default/strings/nl.ftl",
        "version = { $number ->\n   *[other] De uitgave\n}\n",
    );
    guide.build().is_fine();
    let page = String::from_utf8(snapshot(&guide.out())["nl/kern.html"].clone()).unwrap();
    assert!(page.contains("De uitgave"), "{page}");
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

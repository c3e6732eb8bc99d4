//! What the publisher says: pages of its own, texts on the pages that every guide has, and where home
//! leads.

use std::path::Path;

use crate::generated::{Corpus, Kind};
use crate::guide::{Guide, Run, program, snapshot};

/// A page with this title and text.
fn page(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\nsummary: Over {title}.\n---\n\n{text}\n")
}

/// Writes a page in both languages.
fn write(guide: &Guide, id: &str, [nl, en]: [&str; 2], text: &str) {
    guide.write(&format!("content/pages/{id}/nl.md"), page(nl, text));
    guide.write(&format!("content/pages/{id}/en.md"), page(en, text));
}

const HOME: &str = "home:
  doors:
    - title: {nl: Wie beslist?, en: Who decides?}
      text: {nl: In één regel., en: In one line.}
      to: section:kern#wie
    - title: {nl: Elders, en: Elsewhere}
      to: https://elders.example/
  entrances:
    - title: {nl: Bestuur, en: Board}
      links:
        - title: {nl: Het schema, en: The chart}
          to: flowchart:proef
        - title: {nl: Het adres, en: The address}
          to: page:contact#adres
footer: [contact]
contents:
";

/// The small guide with a home, a page of its own and a text on the page about it.
fn guide() -> Guide {
    let guide = Guide::new();
    guide.change("content/site.yaml", "contents:\n", HOME);
    let text = "Schrijf naar [ons](mailto:a@proef.example) [](source:brief \"P2.3\").\n\n## Adres {#adres}\n\nTekst.";
    write(&guide, "contact", ["Schrijf ons", "Write to us"], text);
    write(
        &guide,
        "about",
        ["Wie wij zijn", "Who we are"],
        "Wij zijn de redactie. Zie [](page:contact).",
    );
    guide.run(&["check", "--fix"]);
    guide
}

/// The files of a site that was built of the guide, by path.
fn built(guide: &Guide) -> impl Fn(&str) -> String + use<> {
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    move |path: &str| {
        let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is not there"));
        String::from_utf8(bytes.clone()).unwrap()
    }
}

/// The main part of a page.
fn main(html: &str) -> &str {
    html.split("<main").nth(1).unwrap().split("</main>").next().unwrap()
}

#[test]
fn a_guide_without_any_of_it_has_a_plain_home_and_the_pages_of_every_guide() {
    let page = built(&Guide::new());
    let home = page("nl/index.html");
    for absent in ["class=\"doors\"", "class=\"entrances\"", "page-text"] {
        assert!(!home.contains(absent), "{absent}");
    }
    assert!(
        home.contains("id=\"page_contents\"") && home.contains("Een kleine gids voor de tests.")
    );
    for path in
        ["over", "privacy", "toegankelijkheid", "colofon", "werkblad", "data", "indicatoren"]
    {
        assert!(main(&page(&format!("nl/{path}.html"))).contains("<h1>"), "{path}");
    }
    assert!(!home.contains("nl/contact.html"));
}

#[test]
fn home_leads_to_answers_in_both_languages() {
    let page = built(&guide());
    let home = page("nl/index.html");
    for link in [
        "<a href=\"kern.html#wie\">Wie beslist?</a> <p>In één regel.</p>",
        "<a class=\"external\" href=\"https://elders.example/\">Elders</a></li>",
        "<a href=\"stroomschema/proef.html\">Het schema</a>",
        "<a href=\"contact.html#adres\">Het adres</a>",
    ] {
        assert!(main(&home).contains(link), "{link}\n{}", main(&home));
    }
    let english = page("en/index.html");
    assert!(main(&english).contains("<a href=\"core.html#wie\">Who decides?</a>"));
    assert!(main(&english).contains("<a href=\"contact.html#adres\">The address</a>"));
}

#[test]
fn a_page_of_the_publisher_is_a_page_like_any_other() {
    let page = built(&guide());
    let own = page("nl/contact.html");
    assert!(own.contains("<title>Schrijf ons – Proefgids</title>"));
    assert!(main(&own).contains("<p class=\"lead\">Over Schrijf ons.</p>"));
    // Its sources stand at its end, numbered.
    assert!(main(&own).contains("href=\"#bron-brief\">[1,"), "{}", main(&own));
    assert!(main(&own).contains("<li id=\"bron-brief\">"));
    assert!(main(&own).contains("/edit/main/content/pages/contact/nl.md"));
    assert!(own.contains("<a class=\"language-link\" href=\"../en/contact.html\""));
    assert!(own.contains("\"@type\":\"WebPage\"") && own.contains("<nav class=\"chapters\""));
    let linked = "<li><a href=\"contact.html\">Schrijf ons</a></li>";
    assert!(page("nl/kern.html").contains(linked), "at the foot of every page");
    assert!(page("nl/register.html").contains("<a href=\"contact.html\">Schrijf ons</a>"));
    let sitemap = page("sitemap.xml");
    let entry = sitemap.split("<loc>https://proef.example/nl/contact.html</loc>").nth(1).unwrap();
    let entry = entry.split("</url>").next().unwrap();
    assert!(entry.contains("hreflang=\"en\" href=\"https://proef.example/en/contact.html\""));
    assert!(page("assets/search/nl.js").contains("Schrijf ons"));
}

#[test]
fn a_text_on_a_page_of_every_guide_gives_it_its_title_and_keeps_its_address() {
    let page = built(&guide());
    let about = page("nl/over.html");
    assert!(about.contains("<h1>Wie wij zijn</h1>"));
    assert!(
        main(&about)
            .contains("Wij zijn de redactie. Zie <a href=\"contact.html\">Schrijf ons</a>.")
    );
    // What the tool itself knows stays.
    assert!(main(&about).contains("Hoofdstukken: 2"), "{}", main(&about));
    assert!(page("nl/kern.html").contains("<li><a href=\"over.html\">Wie wij zijn</a></li>"));
    assert!(page("en/about.html").contains("<h1>Who we are</h1>"));
}

#[test]
fn a_page_without_a_translation_says_so_and_claims_no_language() {
    let guide = guide();
    std::fs::remove_file(guide.root().join("content/pages/contact/en.md")).unwrap();
    let run = guide.build();
    assert_eq!(run.codes(), ["C006"], "{run:#?}");
    let english = std::fs::read_to_string(guide.out().join("en/contact.html")).unwrap();
    assert!(main(&english).contains("<h1 lang=\"nl\">Schrijf ons</h1>"), "{english}");
    assert!(main(&english).contains("<div class=\"prose page-text\" lang=\"nl\">"));
    assert!(!english.contains("rel=\"alternate\" hreflang"));
    let sitemap = std::fs::read_to_string(guide.out().join("sitemap.xml")).unwrap();
    assert!(!sitemap.contains("/en/contact.html"));
}

#[test]
fn a_page_that_was_published_cannot_vanish_and_leads_on_under_another_name() {
    let guide = guide();
    let root = guide.root();
    assert!(guide.text("content/anchors.txt").contains("page:contact\n"));
    assert!(
        !guide.text("content/anchors.txt").contains("page:about"),
        "it keeps its address anyway"
    );
    std::fs::rename(root.join("content/pages/contact"), root.join("content/pages/schrijf"))
        .unwrap();
    for (path, from, to) in [
        ("content/site.yaml", "footer: [contact]", "footer: [schrijf]"),
        ("content/site.yaml", "page:contact#adres", "page:schrijf#adres"),
        ("content/pages/about/nl.md", "page:contact", "page:schrijf"),
        ("content/pages/about/en.md", "page:contact", "page:schrijf"),
    ] {
        guide.change(path, from, to);
    }
    assert!(guide.build().codes().contains(&"L015"));
    guide.change("content/site.yaml", "footer:", "aliases:\n  page:contact: page:schrijf\nfooter:");
    guide.run(&["check", "--fix"]);
    let page = built(&guide);
    assert!(page("nl/contact.html").contains("0; url=schrijf.html"));
    assert!(page("en/contact.html").contains("0; url=schrijf.html"));
}

#[test]
fn a_checklist_has_boxes_and_a_text_has_none() {
    let guide = guide();
    guide.change("content/pages/contact/nl.md", "summary:", "form: checklist\nsummary:");
    let page = built(&guide);
    assert!(page("nl/contact.html").contains("page-text checklist\""));
    assert!(!page("en/contact.html").contains("checklist"));
}

#[test]
fn titles_of_two_hundred_characters_break_no_page_and_no_address() {
    let guide = guide();
    let long = ["Kennis".repeat(33), "Knowledge".repeat(22)];
    let at = |text: &mut String, from: &str, to: &str| *text = text.replace(from, to);
    let mut site = guide.text("content/site.yaml");
    at(
        &mut site,
        "{nl: Wie beslist?, en: Who decides?}",
        &format!("{{nl: {}, en: {}}}", long[0], long[1]),
    );
    at(&mut site, "{nl: Bestuur, en: Board}", &format!("{{nl: {}, en: {}}}", long[0], long[1]));
    guide.write("content/site.yaml", site);
    write(
        &guide,
        "contact",
        [&format!("A {}", long[0]), &format!("A {}", long[1])],
        "## X {#adres}\n\nTekst [](source:brief).",
    );
    write(&guide, "home", [&format!("B {}", long[0]), &format!("B {}", long[1])], "Tekst.");
    let page = built(&guide);
    assert!(page("nl/contact.html").contains("<h1>A Ken"));
    assert!(page("nl/index.html").contains("<h1>B Ken"));
}

/// Builds a guide of this many sections with a home.
fn of_sections(sections: usize, out: &Path) -> Run {
    let folder = tempfile::tempdir().unwrap();
    Corpus { sections, kind: Kind::Plain, recorded: false }.write(folder.path()).unwrap();
    let site = folder.path().join("content/site.yaml");
    let text = std::fs::read_to_string(&site).unwrap();
    let home = "home:\n  doors:\n    - title: {nl: Alles, en: Everything}\n      to: page:register\ncontents:\n";
    std::fs::write(&site, text.replacen("contents:\n", home, 1)).unwrap();
    let mut command = program();
    command.args(["build", "--unreleased", "--root"]).arg(folder.path()).arg("--out").arg(out);
    Run::of(command)
}

#[test]
fn home_holds_one_section_and_three_hundred() {
    for sections in [1, 300] {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        let run = of_sections(sections, &out);
        assert_eq!(run.status, 0, "{sections}: {}", run.stderr);
        let home = std::fs::read_to_string(out.join("nl/index.html")).unwrap();
        let contents = main(&home).split("id=\"page_contents\"").nth(1).unwrap();
        let listed = contents.matches("<p class=\"entry-title\">").count();
        assert_eq!(listed, sections);
        assert!(main(&home).contains("<a href=\"register.html\">Alles</a>"));
    }
}

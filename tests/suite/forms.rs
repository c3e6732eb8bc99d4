//! What a guide may do with its texts beside writing them: tags, a third level in the contents, sections
//! without numbers.

use crate::guide::{Guide, snapshot};

/// The files of a site that was built of the guide, by path.
fn built(guide: &Guide) -> impl Fn(&str) -> Option<String> + use<> {
    guide.build().is_fine();
    let files = snapshot(&guide.out());
    move |path: &str| Some(String::from_utf8(files.get(path)?.clone()).unwrap())
}

#[test]
fn a_fold_is_found_by_itself_and_is_open_beside_the_other_language() {
    let guide = Guide::draft();
    for (language, title, text) in [
        ("nl", "De zeldzame uitzondering", "Alleen voor walvissen."),
        ("en", "The rare exception", "For whales alone."),
    ] {
        let path = format!("content/sections/toets/{language}.md");
        let more = format!("{}\n> [!FOLD] {title}\n> {text}\n", guide.text(&path));
        guide.write(&path, more);
    }
    guide.release();
    guide.check().is_fine();
    let page = built(&guide);
    let section = page("nl/toets.html").unwrap();
    let fold = section.split("<details id=\"").nth(1).unwrap();
    let id = fold.split('"').next().unwrap();
    assert!(
        fold.contains("class=\"fold folded\">\n<summary>De zeldzame uitzondering</summary>"),
        "{fold}"
    );
    assert!(page("assets/search/nl.js").unwrap().contains(id), "the answer leads into it: {id}");
    let both = page("nl/toets/naast-elkaar.html").unwrap();
    assert_eq!(both.matches("class=\"fold folded\" open").count(), 2, "{both}");
}

const TAGS: &str = "schema: 1\ntags:\n  - id: beslissen\n    name: {nl: Beslissen, en: Deciding}\n    \
                    description: {nl: Wie waarover beslist., en: Who decides on what.}\n  - id: vragen\n    \
                    name: {nl: Vragen stellen, en: Asking}\n";

#[test]
fn a_tag_has_a_page_with_its_sections_in_each_language() {
    let guide = Guide::new();
    guide.write("content/tags.yaml", TAGS);
    for (id, tags) in [("kern", "[beslissen]"), ("toets", "[vragen, beslissen]")] {
        let path = format!("content/sections/{id}/section.yaml");
        guide.change(&path, "status: current\n", &format!("status: current\ntags: {tags}\n"));
    }
    // Tags are no text: every version stays what it is.
    guide.check().is_fine();
    let page = built(&guide);
    let all = page("nl/trefwoorden.html").unwrap();
    for part in [
        "<a href=\"trefwoorden/beslissen.html\">Beslissen</a> <span class=\"small\">2 hoofdstukken</span>",
        "<a href=\"trefwoorden/vragen.html\">Vragen stellen</a> <span class=\"small\">1 hoofdstuk</span>",
        "<p>Wie waarover beslist.</p>",
    ] {
        assert!(all.contains(part), "{part} in {all}");
    }
    let one = page("en/tags/vragen.html").unwrap();
    assert!(one.contains("<h1>Tag: Asking</h1>"), "{one}");
    assert!(one.contains("href=\"../test.html\">The test</a>"), "{one}");
    assert!(one.contains("Also under: <a href=\"beslissen.html\">Deciding</a>"), "{one}");
    assert!(one.contains("href=\"../../nl/trefwoorden/vragen.html\""), "the other language");
    assert!(page("nl/trefwoorden/index.html").is_some());
    let section = page("nl/toets.html").unwrap();
    // In the order of the file, whatever the order in the section.
    assert!(
        section.contains("Trefwoorden: <a href=\"trefwoorden/beslissen.html\">Beslissen</a>, <a href=\"trefwoorden/vragen.html\">Vragen stellen</a></p>"),
        "{section}"
    );
    let data: serde_json::Value = serde_json::from_str(&page("data/tags.json").unwrap()).unwrap();
    assert_eq!(data["tags"][0]["sections"], serde_json::json!(["kern", "toets"]));
    assert_eq!(data["tags"][1]["page"]["en"], "../en/tags/vragen.html");
    assert!(page("sitemap.xml").unwrap().contains("/nl/trefwoorden/vragen.html"));
    assert!(page("assets/search/nl.js").unwrap().contains("nl/trefwoorden/vragen.html"));
}

#[test]
fn a_guide_without_tags_says_nothing_of_them() {
    let guide = Guide::new();
    guide.build().is_fine();
    for (path, bytes) in snapshot(&guide.out()) {
        let text = String::from_utf8_lossy(&bytes);
        let shown = path.ends_with(".html");
        assert!(!path.contains("trefwoorden") && !path.contains("tags"), "{path}");
        assert!(!shown || !text.contains("Trefwoord"), "{path}");
    }
}

#[test]
fn a_section_stands_below_another_in_the_menu_and_on_the_way_to_it() {
    let guide = Guide::new();
    guide.change(
        "content/site.yaml",
        "sections: [kern, toets]",
        "sections: [{section: kern, sections: [toets]}]",
    );
    let page = built(&guide);
    let section = page("nl/toets.html").unwrap();
    for part in [
        "<p class=\"kicker\">Hoofdstuk 1.1.1</p>",
        "<li class=\"below\"><a href=\"toets.html\" aria-current=\"page\"><span class=\"number\">1.1.1</span>",
        "<li><a href=\"kern.html\"><span class=\"number\">1.1</span>",
    ] {
        assert!(section.contains(part), "{part} in {section}");
    }
    let crumbs =
        section.split("class=\"breadcrumb\"").nth(1).unwrap().split("</nav>").next().unwrap();
    assert!(crumbs.contains("<a href=\"kern.html\">"), "{crumbs}");
    assert!(section.contains("rel=\"prev\"") || section.contains("pager-previous"), "{section}");
    assert!(page("nl/index.html").unwrap().contains("<li class=\"below\">"));
}

#[test]
fn sections_can_go_without_numbers() {
    let guide = Guide::new();
    guide.change("content/site.yaml", "contents:\n", "section_numbers: false\ncontents:\n");
    guide.build().is_fine();
    for (path, bytes) in snapshot(&guide.out()) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Hoofdstuk 1") && !text.contains("Section 1"), "{path}");
        // In the menu and in lists; indicators have numbers of their own.
        for before in ["\">", "<li>"] {
            assert!(!text.contains(&format!("{before}<span class=\"number\">1.")), "{path}");
        }
        assert!(!text.contains("<span class=\"number\"></span>"), "{path}");
    }
}

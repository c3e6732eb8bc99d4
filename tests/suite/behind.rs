//! What readers see of a translation: that it is behind, since when and where; that there is none; and
//! both languages side by side.

use std::collections::BTreeMap;

use regex::Regex;

use crate::digest_and_version::{ANCHORS, KERN, KERN_EN, KERN_NL};
use crate::guide::{Guide, Run, snapshot};
use crate::repository::git;

/// The pages of a site by path.
type Pages = BTreeMap<String, String>;

fn commit(guide: &Guide) {
    if !guide.root().join(".git").exists() {
        git(&guide.root(), &["init", "-q"], &[]);
    }
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "-qm", "A"], &[]);
}

fn version(guide: &Guide, kind: &str) {
    let words = ["--note-nl", "Anders.", "--note-en", "Otherwise.", "--published", "2026-02-01"];
    let run = guide.run(&[&["version", "kern", "--kind", kind][..], &words].concat());
    assert_eq!(run.status, 0, "{run:#?}");
}

/// The guide in which the text that goes before was changed from `edits` in a version of a kind.
fn changed(path: &str, kind: &str, edits: &[(&str, &str)]) -> Guide {
    let guide = Guide::new();
    changed_in(&guide, path, kind, edits);
    guide
}

fn changed_in(guide: &Guide, path: &str, kind: &str, edits: &[(&str, &str)]) {
    commit(guide);
    for (from, to) in edits {
        guide.change(path, from, to);
    }
    version(guide, kind);
    commit(guide);
}

fn build(guide: &Guide) -> Run {
    let out = guide.out();
    let args = ["build", "--format", "json", "--as-of", "2026-02-10", "--out"];
    guide.run(&[&args[..], &[out.to_str().unwrap()]].concat())
}

fn pages(guide: &Guide) -> Pages {
    let run = build(guide);
    assert_eq!(run.status, 0, "{run:#?}");
    let texts = snapshot(&guide.out()).into_iter();
    texts.filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// Every piece of a page that a pattern finds.
fn all(page: &str, pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    pattern.captures_iter(page).map(|found| found[found.len() - 1].to_owned()).collect()
}

/// The page without markup, spaces as one.
fn words(page: &str) -> String {
    let tags = Regex::new(r"(?s)<script.*?</script>|<[^>]*>").unwrap();
    tags.replace_all(page, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn has(page: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(page.contains(wanted), "{wanted:?} is missing:\n{page}");
    }
}

#[track_caller]
fn has_not(page: &str, refused: &[&str]) {
    for refused in refused {
        assert!(!page.contains(refused), "{refused:?} is there:\n{page}");
    }
}

/// The addresses of the pairs of a page with their states, in order.
fn pairs(page: &str) -> Vec<(String, String)> {
    let pair = Regex::new("<li class=\"pair pair-([a-z-]+)\" id=\"([^\"]+)\">").unwrap();
    pair.captures_iter(page).map(|found| (found[2].to_owned(), found[1].to_owned())).collect()
}

const SENTENCE: (&str, &str) = ("De instelling beslist zelf", "De instelling beslist altijd zelf");

#[test]
fn a_page_that_is_behind_says_what_it_follows_since_when_and_where() {
    let before = pages(&Guide::new());
    for (kind, number, mark, how) in [
        ("substantive", "1.1", "behind-meaning", "The substance has changed since."),
        ("editorial", "1.0.1", "behind-wording", "Only the wording has changed since."),
    ] {
        let site = pages(&changed(KERN_NL, kind, &[SENTENCE]));
        let page = &site["en/core.html"];
        has(
            page,
            &[
                "href=\"../nl/kern/v1.0-nu.html\" hreflang=\"nl\"",
                "behind since <time datetime=\"2026-02-01\">1 February 2026</time>",
                how,
            ],
        );
        assert!(site.contains_key("nl/kern/v1.0-nu.html"));
        let said = words(page);
        let follows = format!(
            "It follows version 1.0 of the original text, which is now at version {number}."
        );
        has(&said, &[&follows, "translation of version 1.0", "status: translation behind"]);
        has_not(&said, &["current text", "text of this guide now in force"]);
        // Exactly that block, by a word, and a way to both texts of it.
        let marks = all(page, "<p class=\"behind behind-([a-z-]+)\">");
        assert_eq!(marks, [mark], "{page}");
        let to = all(page, "<p class=\"behind [^>]*><a href=\"kern/side-by-side.html#([^\"]+)\">");
        let both = pairs(&site["en/kern/side-by-side.html"]);
        let behind: Vec<_> = both.iter().filter(|(_, state)| state != "current").collect();
        assert_eq!(behind, [&(to[0].clone(), mark.to_owned())], "{both:?}");
        // Nothing that can be cited or led to got another id.
        let ids = |page: &str| all(page, " id=\"([^\"]*)\"");
        assert_eq!(ids(page), ids(&before["en/core.html"]));
        has_not(&site["nl/kern.html"], &["class=\"behind", "loopt achter"]);
        // Who cites it, cites a translation of that version.
        has(
            &site["en/kern/v1.1.html".replace("1.1", number).as_str()],
            &["translation of version 1.0"],
        );
        has(page, &["\"translationOfWork\":{\"@id\":\"https://proef.example/nl/kern/v1.0.html\"}"]);
        has(
            &words(&site["en/kern/history.html"]),
            &["The English text of this still follows version 1.0."],
        );
        has(&site["en/whole-guide.html"], &["class=\"behind behind-"]);
    }
}

#[test]
fn what_is_new_or_gone_in_the_text_is_marked_where_it_belongs() {
    let table = "Een voetnoot[^een] en een tabel.\n\n| Vraag | Antwoord |\n|---|---|\n| Wie? | De instelling |\n";
    let guide = changed(
        KERN_NL,
        "substantive",
        &[
            (
                "\n\n## Wie beslist {#wie}",
                "\n\nEr is een tweede alinea over 42 vragen.\n\n## Wie beslist {#wie}",
            ),
            (table, "Een voetnoot[^een] en een tabel.\n"),
        ],
    );
    let site = pages(&guide);
    let page = &site["en/core.html"];
    let new = all(page, "<p class=\"behind behind-new\">[^\\n]*\\n(<[a-z]+ [^>]*>)");
    assert_eq!(new, ["<div class=\"heading-2\">"], "before what follows it: {page}");
    let gone =
        all(page, "<p class=\"behind behind-gone\">[^\\n]*\\n<[a-z]+ [^>]*class=\"([^\"]*)\"");
    assert_eq!(gone, ["table-scroll"], "{page}");
    let both = &site["en/kern/side-by-side.html"];
    let states = pairs(both);
    let of = |state: &str| -> Vec<&str> {
        states.iter().filter(|(_, own)| own == state).map(|(id, _)| id.as_str()).collect()
    };
    assert_eq!((of("new").len(), of("gone").len(), of("behind-meaning").len()), (1, 1, 0));
    assert!(of("new")[0].starts_with("begin."), "{states:?}");
    assert!(of("gone")[0].starts_with("en_wat."), "{states:?}");
    has(
        &words(both),
        &[
            "Not translated yet.",
            "No longer in the original text.",
            "1 piece is new and not translated yet: ¶",
        ],
    );
    has(
        &words(&site["nl/kern/naast-elkaar.html"]),
        &["Nog niet vertaald.", "1 stuk is vervallen in de oorspronkelijke tekst"],
    );
}

#[test]
fn a_text_that_changed_under_its_number_is_not_said_to_be_another_version() {
    let guide = Guide::new();
    guide.change(KERN_NL, SENTENCE.0, SENTENCE.1);
    assert_eq!(guide.run(&["version", "kern", "--amend"]).status, 0);
    let page = words(&pages(&guide)["en/core.html"]);
    has(&page, &["It follows an earlier text of version 1.0."]);
    has_not(&page, &["now at version", "current text", "behind since"]);
}

#[test]
fn a_translation_that_is_confirmed_says_so_of_each_pair_and_marks_nothing() {
    let site = pages(&Guide::new());
    for (page, both) in [
        ("nl/kern.html", "nl/kern/naast-elkaar.html"),
        ("en/core.html", "en/kern/side-by-side.html"),
    ] {
        has_not(&site[page], &["class=\"behind"]);
        has(&site[page], &[&format!("href=\"{}\"", &both[3..])]);
        let page = &site[both];
        let states = pairs(page);
        assert!(
            states.len() > 6 && states.iter().all(|(_, state)| state == "current"),
            "{states:?}"
        );
        let ids: Vec<&str> = states.iter().map(|(id, _)| id.as_str()).collect();
        for id in ["wie", "wat", "wie_proef", "note_een"] {
            assert!(ids.contains(&id), "{ids:?}");
        }
        // The addresses are those of the text that goes before.
        let passages = all(&site["nl/kern.html"], " id=\"([a-z]+\\.[a-z0-9]+)\"");
        assert!(passages.len() > 2);
        assert_eq!(passages.iter().filter(|id| !ids.contains(&id.as_str())).count(), 0, "{ids:?}");
        let every = all(page, " id=\"([^\"]*)\"");
        let once: std::collections::BTreeSet<_> = every.iter().collect();
        assert_eq!(once.len(), every.len(), "{every:?}");
        for to in all(page, " href=\"#([^\"]+)\"") {
            assert!(every.contains(&to), "nothing has the id {to}");
        }
        has(
            page,
            &[
                "<meta name=\"robots\" content=\"noindex\">",
                "lang=\"nl\">\n<p class=\"pair-language\">",
                "lang=\"en\">\n<p class=\"pair-language\">",
            ],
        );
        has_not(page, &["<svg"]);
    }
    has_not(&site["sitemap.xml"], &["side-by-side", "naast-elkaar"]);
    has(&site["nl/kern/geschiedenis.html"], &["href=\"naast-elkaar.html\""]);
}

#[test]
fn a_missing_translation_is_shown_and_announced_in_the_language_that_it_is_written_in() {
    let guide = Guide::new();
    std::fs::remove_file(guide.root().join(KERN_EN)).unwrap();
    guide.change(ANCHORS, "slug:kern/en/core", "slug:kern/en/kern");
    let site = pages(&guide);
    let page = &site["en/kern.html"];
    has(
        page,
        &[
            "<html lang=\"en\">",
            "<h1 lang=\"nl\">De kern</h1>",
            "<p class=\"lead\" lang=\"nl\">",
            "<div class=\"prose\" lang=\"nl\">",
            "<li lang=\"nl\"><span aria-current=\"page\">De kern</span></li>",
            "\"inLanguage\":\"nl\"",
            "content=\"nl_NL\"",
            "<span lang=\"nl\">De kern</span> (version 1.0",
            "language = {dutch}",
            // A title that the guide fills in is that of the page, in a text that is not.
            "<span lang=\"en\">The questions</span></a>",
        ],
    );
    has_not(page, &["translationOfWork", "class=\"behind"]);
    has_not(&site["sitemap.xml"], &["/en/kern.html", "/en/core.html"]);
    let both = &site["en/kern/side-by-side.html"];
    has(&words(both), &["This section has not been translated yet."]);
    assert!(pairs(both).iter().all(|(_, state)| state == "missing"), "{both}");
    has_not(both, &["lang=\"en\">\n<p class=\"pair-language\">"]);
    for (path, wanted) in [
        ("id/kern.html", "<span class=\"choice-title\" lang=\"nl\">De kern</span>"),
        ("en/index.html", "lang=\"nl\">De kern</a>"),
        ("en/changes.html", "lang=\"nl\">De kern</a>"),
        ("en/kern/history.html", "<li lang=\"nl\"><a href=\"../kern.html\">De kern</a></li>"),
        ("en/in-force/2026-01-10.html", "<span lang=\"nl\">De kern</span>"),
        ("en/feed/all.xml", "hreflang=\"nl\" href=\"https://proef.example/en/kern/v1.0.html\""),
        ("en/whole-guide.html", "<h3 id=\"kern\" lang=\"nl\">"),
        ("assets/search/en.js", "[\"De kern\",\"en/kern.html\""),
        ("assets/search/en.js", ",\"nl\"],"),
    ] {
        has(&site[path], &[wanted]);
    }
}

#[test]
fn the_text_that_goes_before_may_be_english() {
    let guide = Guide::draft();
    guide.change("content/site.yaml", "languages: [nl, en]", "languages: [en, nl]");
    guide.release();
    changed_in(&guide, KERN_EN, "substantive", &[("itself decides", "itself always decides")]);
    let site = pages(&guide);
    let page = &site["nl/kern.html"];
    has(
        page,
        &[
            "href=\"../en/kern/v1.0-now.html\" hreflang=\"en\"",
            "class=\"behind behind-behind-meaning\"",
        ],
    );
    has(
        &words(page),
        &["Zij volgt versie 1.0 van de oorspronkelijke tekst; die is nu bij versie 1.1."],
    );
    has_not(&site["en/core.html"], &["class=\"behind"]);
    let both = &site["nl/kern/naast-elkaar.html"];
    let first = both.find("<div class=\"pair-text prose\" lang=\"").unwrap();
    assert!(both[first..].starts_with("<div class=\"pair-text prose\" lang=\"en\""), "{both}");
}

#[test]
fn where_the_languages_must_change_together_every_state_but_a_confirmed_one_is_an_error() {
    let together = |guide: &Guide| {
        guide.change(KERN, "status: current\n", "status: current\nsimultaneous: true\n");
        let run = build(guide);
        assert!(!guide.out().exists(), "nothing is published");
        let errors = run.found.iter().filter(|found| found.severity == "error");
        let errors: Vec<String> = errors.map(|found| found.code.clone()).collect();
        (run.status, errors)
    };
    let error = |code: &str| (1, vec![code.to_owned()]);
    for kind in ["substantive", "editorial"] {
        assert_eq!(together(&changed(KERN_NL, kind, &[SENTENCE])), error("C007"), "{kind}");
    }
    let amended = Guide::new().edit(KERN_NL, SENTENCE.0, SENTENCE.1);
    assert_eq!(amended.run(&["version", "kern", "--amend"]).status, 0);
    assert_eq!(together(&amended), error("C007"));
    let unconfirmed = Guide::new();
    let text = unconfirmed.text(KERN_EN);
    let [head, front, body] = text.splitn(3, "---\n").collect::<Vec<_>>()[..] else {
        panic!("{text}")
    };
    let front = front.split("translates:").next().unwrap();
    unconfirmed.write(KERN_EN, format!("{head}---\n{front}---\n{body}"));
    assert_eq!(together(&unconfirmed), error("C016"));
    let missing = Guide::new();
    std::fs::remove_file(missing.root().join(KERN_EN)).unwrap();
    missing.change(ANCHORS, "slug:kern/en/core", "slug:kern/en/kern");
    assert_eq!(together(&missing), error("C006"));
    let guide = Guide::new();
    guide.change(KERN, "status: current\n", "status: current\nsimultaneous: true\n");
    assert_eq!(build(&guide).status, 0);
}

//! What a draft changes, for someone without Git: the preview marks the pages that change, says what
//! changes and shows it, and one file has all of it.

use std::collections::BTreeMap;

use crate::guide::{DAY, Guide, Run, snapshot};
use crate::repository::git;

const KERN: &str = "content/sections/kern/nl.md";
const KERN_EN: &str = "content/sections/kern/en.md";
const LEDGER: &str = "content/sections/kern/section.yaml";
const GLOSSARY: &str = "content/glossary.yaml";
const SOURCES: &str = "content/sources.yaml";
const CHART: &str = "diagrams/proef.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const SENTENCE: &str = "Dat hoort bij kennisveiligheid.";
const REVIEW: [&str; 5] = ["review", "--lang", "nl", "--as-of", DAY];

/// The small guide, published and committed.
fn published() -> Guide {
    let guide = Guide::new();
    git(&guide.root(), &["init", "-q"], &[]);
    committed(&guide);
    guide
}

fn committed(guide: &Guide) {
    git(&guide.root(), &["add", "."], &[]);
    git(&guide.root(), &["commit", "-qm", "x"], &[]);
}

/// The pages of a preview.
fn preview(guide: &Guide) -> BTreeMap<String, String> {
    let out = guide.out();
    let run = guide.run(&["build", "--unreleased", "--as-of", DAY, "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let pages = snapshot(&out).into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap())).collect()
}

/// The pages that say that they are a preview.
fn marked(pages: &BTreeMap<String, String>) -> Vec<&str> {
    let marked = pages.iter().filter(|(_, html)| html.contains("class=\"notice-preview\""));
    marked.map(|(path, _)| path.as_str()).collect()
}

/// The words of a page that can be seen, one space between them.
fn words(html: &str) -> String {
    let hidden = "<style>.*?</style>|<span class=\"visually-hidden\">[^<]*</span>|<[^>]*>";
    let text = regex::Regex::new(hidden).unwrap().replace_all(html, " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands above a page that changes.
fn notice(html: &str) -> String {
    let start = html.find("class=\"notice-preview\"").expect("the page says that it changes");
    words(&html[start..start + html[start..].find("</aside>").unwrap()])
}

fn review(guide: &Guide, args: &[&str]) -> Run {
    guide.run(&[&REVIEW[..], args].concat())
}

/// One file with all that changes.
fn single(guide: &Guide, args: &[&str]) -> String {
    let file = guide.beside("wijzigingen.html");
    let run = review(guide, &[&["--single", file.to_str().unwrap()][..], args].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    std::fs::read_to_string(file).unwrap()
}

#[test]
fn a_sentence_that_changes_is_said_on_the_pages_that_show_it_and_shown_word_by_word() {
    let guide = published().edit(KERN, SENTENCE, "Dat hoort altijd bij kennisveiligheid.");
    let pages = preview(&guide);
    let expected = ["en/core.html", "nl/hele-gids.html", "nl/index.html", "nl/kern.html"];
    assert_eq!(marked(&pages), expected);
    let said = notice(&pages["nl/kern.html"]);
    assert!(said.contains("1 alinea gewijzigd. Bekijk wat er verandert"), "{said}");
    assert!(pages["nl/kern.html"].contains("href=\"kern/concept.html\""));
    let said = notice(&pages["en/core.html"]);
    assert!(said.contains("The text in the other language changes, this text does not"), "{said}");
    let draft = &pages["nl/kern/concept.html"];
    assert!(draft.contains("toegevoegd: </span>altijd"), "{draft}");
    assert!(draft.contains("Geldt nu (versie 1.0)") && draft.contains("href=\"v1.0.html\""));
    assert!(pages.contains_key("en/kern/draft.html"), "each language has the page of the other");
    let changes = &pages["nl/wijzigingen.html"];
    let list = changes.find("id=\"page_draft\"").expect("the draft is listed");
    assert!(list < changes.find("id=\"year_2026\"").unwrap(), "the draft comes first");
    assert!(words(changes).contains("De kern · Geldt nu (versie 1.0) 1 alinea gewijzigd."));
    // The version of the ledger is not the draft.
    assert!(!pages["nl/kern/v1.0.html"].contains("altijd"));
}

#[test]
fn lists_flowcharts_and_sources_say_what_changes_in_them_and_where_it_is_shown() {
    let guide = published()
        .edit(GLOSSARY, "Veilig samenwerken in", "Veilig werken in")
        .edit(GLOSSARY, "versions:", "  nieuw:\n    nl: {preferred: nieuw begrip}\n    en: {preferred: new term}\n    definition: {nl: Iets., en: Something.}\n    source: brief\n    rendering: own\nversions:")
        .edit(SOURCES, "Wetsvoorstel, en: Bill", "Wetsvoorstel nu, en: Bill")
        .edit(CHART, "label: {nl: Een gesprek, en: A talk}", "label: {nl: Een lang gesprek, en: A talk}")
        .edit(INDICATORS, "Dat telt.", "Dat telt zwaar.");
    let pages = preview(&guide);
    let said = notice(&pages["nl/begrippen.html"]);
    assert!(
        said.contains("Begrip gewijzigd: kennisveiligheid; Begrip toegevoegd: nieuw begrip."),
        "{said}"
    );
    let said = notice(&pages["nl/kern.html"]);
    assert!(said.contains("Begrippen : Begrip gewijzigd: kennisveiligheid."), "{said}");
    assert!(said.contains("Wie beslist? : Stap gewijzigd: Een lang gesprek."), "{said}");
    let said = notice(&pages["nl/bronnen.html"]);
    assert!(said.contains("Bron gewijzigd: Wetsvoorstel nu."), "{said}");
    let said = notice(&pages["nl/toets.html"]);
    assert!(said.contains("Vraag gewijzigd:") && !said.contains("Begrip"), "{said}");
    // A step changes with its name, and with that of the step that it leads to; another does not.
    let steps = |step: &str| {
        pages[&format!("nl/stroomschema/proef/nu/{step}.html")].contains("notice-preview")
    };
    assert_eq!(["gesprek", "besluit", "klaar", "plan"].map(steps), [true, true, false, false]);
    assert!(
        !pages["en/flowchart/proef.html"].contains("notice-preview"),
        "in English it is the same"
    );
    let chart = &pages["nl/stroomschema/proef/concept.html"];
    assert!(
        chart.contains("<svg") && words(chart).contains("Was: Een gesprek Is: Een lang gesprek"),
        "{}",
        words(chart)
    );
    assert!(
        words(&pages["nl/bronnen/concept.html"]).contains("Was: Wetsvoorstel Is: Wetsvoorstel nu")
    );
    assert!(!pages["nl/register.html"].contains("notice-preview"));
    let changes = words(&pages["nl/wijzigingen.html"]);
    for title in ["Wie beslist?", "Risico-indicatoren", "Begrippen", "Bronnen"] {
        assert!(
            changes.contains(&format!("{title} · Geldt nu")) || title == "Bronnen",
            "{title}: {changes}"
        );
    }
    // The list of versions shows the version, not the draft.
    assert!(!pages["nl/begrippen/geschiedenis.html"].contains("nieuw begrip"));
}

#[test]
fn each_kind_of_draft_says_what_it_is() {
    let guide = published().edit("content/site.yaml", "[kern, toets]", "[kern, toets, vers]").edit(
        LEDGER,
        "status: current",
        "status: repealed\nreplaced_by: [toets]",
    );
    let follows = regex::Regex::new("(?s)translates:.*?\n---").unwrap();
    for language in ["nl", "en"] {
        let text = guide.text(&format!("content/sections/toets/{language}.md"));
        let text = text.replace("{#vragen}", "{#vers}").replace("slug: test", "slug: fresh");
        let text = follows.replace(&text, "---").into_owned();
        guide.write(&format!("content/sections/vers/{language}.md"), text);
    }
    let ledger = guide.text("content/sections/toets/section.yaml").replace("id: toets", "id: vers");
    let ledger = regex::Regex::new("(?s)    digest:.*?(\nreported|$)")
        .unwrap()
        .replace(&ledger, "$1")
        .into_owned();
    guide.write("content/sections/vers/section.yaml", ledger);
    let pages = preview(&guide);
    let said = notice(&pages["nl/vers.html"]);
    assert!(said.contains("Nieuw: hiervan geldt nog geen tekst."), "{said}");
    let html = &pages["nl/vers/concept.html"];
    let page = words(html);
    assert!(page.contains("Stel eerst een vraag") && !html.contains("<ins>Stel"), "{page}");
    assert!(notice(&pages["nl/kern.html"]).contains("Het hoofdstuk wordt vervallen verklaard."));
    assert!(
        words(&pages["nl/kern/concept.html"]).contains("Het hoofdstuk wordt vervallen verklaard")
    );
    // A repeal that no version makes still stops a publication.
    assert!(guide.build().codes().contains(&"V013"), "{:#?}", guide.build());
}

#[test]
fn a_section_under_another_name_says_which_it_had() {
    let guide = published();
    let from = guide.root().join("content/sections/toets");
    std::fs::rename(from, guide.root().join("content/sections/proef")).unwrap();
    guide.change("content/sections/proef/section.yaml", "id: toets", "id: proef");
    guide.change("content/site.yaml", "[kern, toets]", "[kern, proef]");
    guide.change(
        "content/site.yaml",
        "contents:",
        "aliases:\n  section:toets: section:proef\ncontents:",
    );
    guide.change(KERN, "section:toets#", "section:proef#");
    guide.change(KERN_EN, "section:toets#", "section:proef#");
    let pages = preview(&guide);
    let said = notice(&pages["nl/proef.html"]);
    assert!(said.contains("De naam in het adres verandert; eerder was die toets."), "{said}");
}

#[test]
fn a_guide_in_which_nothing_changes_says_so_and_marks_nothing() {
    let guide = published();
    let pages = preview(&guide);
    assert_eq!(marked(&pages), Vec::<&str>::new());
    // How translations stand can be looked up in every preview.
    let is_draft = |path: &String| path.contains("concept") || path.contains("/draft");
    let drafts: Vec<&String> = pages.keys().filter(|path| is_draft(path)).collect();
    assert_eq!(drafts, ["en/draft/translations.html", "nl/concept/vertalingen.html"]);
    let none = "In de hoofdstukken, lijsten en stroomschema’s verandert niets";
    assert!(words(&pages["nl/wijzigingen.html"]).contains(none));
    assert!(words(&single(&guide, &[])).contains(none));
    assert!(review(&guide, &[]).stdout.contains("Er verandert niets"));
    // Without `--unreleased` nobody speaks of drafts.
    guide.build().is_fine();
    let released = std::fs::read_to_string(guide.out().join("nl/wijzigingen.html")).unwrap();
    assert!(!released.contains("id=\"page_draft\""));
}

#[test]
fn without_the_history_the_preview_says_that_it_cannot_compare() {
    let guide = Guide::new().edit(KERN, SENTENCE, "Dat hoort altijd bij kennisveiligheid.");
    let pages = preview(&guide);
    let said = notice(&pages["nl/kern.html"]);
    assert!(said.contains("de geschiedenis in Git ontbreekt"), "{said}");
    assert!(words(&pages["nl/kern/concept.html"]).contains("Dat hoort altijd bij"));
}

#[test]
fn one_file_has_every_difference_in_both_languages_and_needs_nothing_else() {
    let guide = published()
        .edit(KERN, SENTENCE, "Dat hoort altijd bij kennisveiligheid.")
        .edit(KERN_EN, "That is part of", "That is always part of")
        .edit(
            CHART,
            "label: {nl: Een gesprek, en: A talk}",
            "label: {nl: Een lang gesprek, en: A long talk}",
        );
    let html = single(&guide, &[]);
    assert!(
        html.contains("<html lang=\"nl\">")
            && html.contains("<section class=\"difference\" lang=\"en\"")
    );
    assert!(html.contains("altijd") && html.contains("always") && html.contains("<svg"));
    assert!(html.contains(
        "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
    ));
    for asks in ["<script", "<link", " src=", "@import", "url(public", "url(\"http"] {
        assert!(!html.contains(asks), "{asks}");
    }
    assert!(html.contains("url(\"data:font/woff2;base64,"));
    let href = regex::Regex::new(" href=\"([^\"]*)\"").unwrap();
    for link in href.captures_iter(&html) {
        let leads = ["#", "https://", "mailto:"].iter().any(|start| link[1].starts_with(start));
        assert!(leads, "{} leads nowhere from a mail", &link[1]);
    }
    let ids: Vec<String> = regex::Regex::new(" id=\"([^\"]*)\"")
        .unwrap()
        .captures_iter(&html)
        .map(|id| id[1].to_owned())
        .collect();
    let once: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(once.len(), ids.len(), "an id stands twice: {ids:?}");
    let only = single(&guide, &["--only", "en", "kern"]);
    assert!(only.contains("<html lang=\"en\">") && only.contains("always"));
    assert!(!only.contains("altijd") && !only.contains("A long talk"));
    let listed = review(&guide, &[]).stdout;
    assert!(
        listed.contains("kern: De kern (geldt nu: versie 1.0)\n  - 1 alinea gewijzigd\n"),
        "{listed}"
    );
    assert!(listed.contains("diagram:proef: Wie beslist?"), "{listed}");
}

#[test]
fn a_review_that_cannot_be_made_writes_nothing_and_says_what_to_do() {
    let guide = published().edit(KERN, SENTENCE, "Dat hoort altijd bij kennisveiligheid.");
    let before = guide.files();
    let to = |name: &str| guide.root().join(name).to_str().unwrap().to_owned();
    for (args, status, said) in [
        (vec!["--single".to_owned(), to(SOURCES)], 2, "kies een naam die op .html eindigt"),
        (vec!["--single".to_owned(), to("content/x.html")], 2, "bestanden van de gids zelf"),
        (vec!["--single".to_owned(), to("nergens/x.html")], 2, "dit bestaat niet"),
        (vec!["krn".to_owned()], 2, "‘krn’ bestaat niet. Kies uit: kern, toets, glossary"),
        (vec!["--only".to_owned(), "de".to_owned()], 2, "kies nl of en"),
    ] {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let run = review(&guide, &args);
        assert_eq!(run.status, status, "{args:?}: {run:#?}");
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
    }
    let differ: Vec<_> =
        guide.files().into_iter().filter(|file| before.get(&file.0) != Some(&file.1)).collect();
    assert!(differ.is_empty(), "{differ:?}");
    guide.change(KERN, "section:toets#vragen", "section:weg");
    let file = guide.beside("x.html");
    let run = review(&guide, &["--single", file.to_str().unwrap()]);
    assert!(run.status == 1 && run.stderr.contains(KERN) && !file.exists(), "{run:#?}");
}

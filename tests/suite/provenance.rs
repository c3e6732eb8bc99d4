//! What readers are told of sources: how much was read, in which language they are, whether their
//! law holds, and their own words.

use std::fs::read_to_string;

use calamine::{Reader, Xlsx};

use crate::guide::{Guide, Run, without_ways_back};

const SOURCES: &str = "content/sources.yaml";
const INDICATORS: &str = "content/indicators.yaml";
const CHART: &str = "diagrams/proef.yaml";
const TOETS_NL: &str = "content/sections/toets/nl.md";
const TOETS_EN: &str = "content/sections/toets/en.md";

/// Three more sources: one read in part, one not at all, and one that nothing rests on.
const MORE: &str = r#"sources:
  rapport:
    kind: report
    url: https://rapport.example/bericht
    language: de
    title: {nl: Bericht zur Lage, en: Bericht zur Lage}
    short: {nl: het rapport, en: the report}
    seen: {date: 2026-01-06, extent: excerpt}
  gerucht:
    kind: report
    url: none
    language: fr
    title: {nl: Een gerucht, en: A rumour}
    short: {nl: het gerucht, en: the rumour}
    seen: {extent: not-seen, known_from: rapport}
  tip:
    kind: web
    url: https://tip.example/
    title: {nl: Een tip, en: A tip}
    short: {nl: de tip, en: the tip}
    further_reading: true
"#;

const WORDS: &str = "    origin: public-source\n    words:\n      text: Wer ist der Partner <wirklich>?\n      \
                     language: de\n      source: rapport\n      locator: S. 3\n";

/// The small guide with these sources, which a section cites.
fn guide() -> Guide {
    let cite = |named: &str| {
        format!(
            " [](source:rapport \"p. 3\"), [](source:gerucht \"p. 4\"), [{named}](source:gerucht)."
        )
    };
    let guide = Guide::new().edit(SOURCES, "sources:\n", MORE);
    for (path, named) in [(TOETS_NL, "een gerucht"), (TOETS_EN, "a rumour")] {
        let question = "(indicator:partner-01).";
        guide.change(path, question, &format!("(indicator:partner-01){}", cite(named)));
    }
    guide
}

fn build(guide: &Guide) -> Run {
    let out = guide.out();
    let args = ["build", "--unreleased", "--format", "json", "--as-of", "2026-01-10", "--out"];
    let run = guide.run(&[&args[..], &[out.to_str().unwrap()]].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    run
}

#[track_caller]
fn says(guide: &Guide, path: &str, pieces: &[&str]) {
    let page = read_to_string(guide.out().join(path)).unwrap();
    let page = without_ways_back(&page);
    for piece in pieces {
        assert!(page.contains(piece), "{path} lacks {piece}:\n{page}");
    }
}

#[track_caller]
fn never_says(guide: &Guide, path: &str, pieces: &[&str]) {
    let page = read_to_string(guide.out().join(path)).unwrap();
    for piece in pieces {
        assert!(!page.contains(piece), "{path} says {piece}");
    }
}

#[test]
fn a_citation_of_what_nobody_read_says_so_where_it_stands() {
    let guide = guide();
    build(&guide);
    says(
        &guide,
        "nl/toets.html",
        &[
            ">[1,\u{a0}p. 3]</a>",
            "<a class=\"cite\" href=\"#bron-gerucht\">[2,\u{a0}p. 4, niet gelezen]</a>",
            "<a class=\"cite\" href=\"#bron-gerucht\">een gerucht [niet gelezen]</a>",
        ],
    );
    says(&guide, "en/test.html", &[">[2,\u{a0}p. 4, not read]</a>", ">a rumour [not read]</a>"]);
}

#[test]
fn the_list_of_a_section_says_what_was_read_and_in_which_language_it_is() {
    let guide = guide();
    build(&guide);
    says(
        &guide,
        "nl/toets.html",
        &[
            "<a class=\"external\" href=\"https://rapport.example/bericht\" hreflang=\"de\" lang=\"de\">Bericht zur Lage</a>, geschreven in het Duits.",
            "Gelezen: een fragment, op <time datetime=\"2026-01-06\">6 januari 2026</time>.",
            "Een gerucht, geschreven in het Frans.",
            "Niet gelezen; wij kennen het uit <a href=\"bronnen.html#rapport\">het rapport</a>.",
            "Geen openbaar adres bekend.",
        ],
    );
    says(
        &guide,
        "en/test.html",
        &[
            ", written in German.",
            "Read: an excerpt, on <time datetime=\"2026-01-06\">6 January 2026</time>.",
            "Not read; known to us from <a href=\"sources.html#rapport\">the report</a>.",
            "No public address known to us.",
        ],
    );
}

#[test]
fn the_page_of_sources_says_it_too_and_parts_what_nothing_rests_on() {
    let guide = guide();
    build(&guide);
    for (path, pieces) in [
        (
            "nl/bronnen.html",
            [
                "<h2 id=\"page_further-reading\">Verder lezen</h2>",
                "<dt>Taal</dt><dd>Duits</dd>",
                "<dt>Adres</dt><dd>Geen openbaar adres bekend</dd>",
                "Gelezen: geheel, op ",
                "gold volgens onze controle van <time datetime=\"2026-01-05\">5 januari 2026</time>",
            ],
        ),
        (
            "en/sources.html",
            [
                "<h2 id=\"page_further-reading\">Further reading</h2>",
                "<dt>Language</dt><dd>German</dd>",
                "<dt>Address</dt><dd>No public address known to us</dd>",
                "Read: in full, on ",
                "in force when we checked on <time datetime=\"2026-01-05\">5 January 2026</time>",
            ],
        ),
    ] {
        says(&guide, path, &pieces);
    }
    let page = read_to_string(guide.out().join("nl/bronnen.html")).unwrap();
    let further = page.find("id=\"page_further-reading\">").unwrap();
    assert!(
        page.find("id=\"tip\"").unwrap() > further
            && page.find("id=\"rapport\"").unwrap() < further
    );
}

#[test]
fn a_source_that_nobody_read_is_marked_where_a_list_or_chart_rests_on_it() {
    let guide = guide().edit(INDICATORS, "    source: brief\n", "    source: gerucht\n").edit(
        CHART,
        "    basis: [{source: brief, locator: P2.3}]\n    branches",
        "    basis: [{source: gerucht, locator: P2.3}]\n    branches",
    );
    build(&guide);
    let link = "bronnen.html#gerucht\">het gerucht [niet gelezen]</a>";
    for path in ["nl/indicatoren.html", "nl/stroomschema/proef.html", "nl/toets.html"] {
        says(&guide, path, &[link]);
    }
    says(&guide, "data/indicators.nl.csv", &["Een gerucht [niet gelezen]"]);
    let texts = walkdir::WalkDir::new(guide.out()).into_iter().flatten().filter(|entry| {
        let name = entry.file_name().to_string_lossy();
        name.ends_with(".txt") && entry.path().to_string_lossy().contains("/nl/")
    });
    let told = texts.filter(|entry| {
        let text = read_to_string(entry.path()).unwrap();
        text.contains("gerucht, § 2, al. 3 [niet gelezen]")
    });
    assert_ne!(told.count(), 0, "the chart as text says it");
}

#[test]
fn the_words_of_a_source_stand_beside_the_question() {
    let guide = guide().edit(INDICATORS, "    origin: public-source\n", WORDS);
    build(&guide);
    for (path, summary, open, href) in [
        ("nl/indicatoren.html", "Woorden van de bron", "", "bronnen.html#rapport"),
        ("en/indicators.html", "Words of the source", "", "sources.html#rapport"),
        ("nl/toets.html", "Woorden van de bron", "", "bronnen.html#rapport"),
        ("nl/hele-gids.html", "Woorden van de bron", " open", "#source_rapport"),
    ] {
        says(
            &guide,
            path,
            &[
                &format!(
                    "<details class=\"source-words\"{open}>\n<summary>{summary}</summary>\n<blockquote lang=\"de\"><p>Wer ist der Partner &lt;wirklich&gt;?</p></blockquote>"
                ),
                &format!("<a href=\"{href}\">"),
                "</a>, S. 3</p>",
            ],
        );
    }
    let data: serde_json::Value =
        serde_json::from_str(&read_to_string(guide.out().join("data/indicators.json")).unwrap())
            .unwrap();
    let words = &data["indicators"][0]["words"];
    assert_eq!(words["text"], "Wer ist der Partner <wirklich>?");
    assert_eq!(
        [&words["language"], &words["source"], &words["locator"]],
        ["de", "rapport", "S. 3"]
    );
    says(&guide, "data/indicators.nl.csv", &["Wer ist der Partner", "het rapport, S. 3"]);
}

#[test]
fn a_guide_without_words_has_nothing_of_them_on_its_pages() {
    let guide = Guide::new();
    build(&guide);
    never_says(&guide, "nl/indicatoren.html", &["source-words", "Woorden van de bron"]);
}

/// The bill as law that was adopted, and the chart with it.
fn adopted(from: &str) -> Guide {
    let law = format!("    status: adopted\n    from: {from}\n");
    Guide::new().edit(SOURCES, "    status: proposed\n", &law).edit(
        CHART,
        "    status: proposed\n",
        &law,
    )
}

#[test]
fn adopted_law_is_called_that_with_its_day_and_never_a_proposal() {
    let guide = adopted("2027-01-01");
    build(&guide);
    let (nl, en) =
        ("aangenomen, geldt vanaf 1 januari 2027", "adopted, in force from 1 January 2027");
    for (paths, words) in [
        (["nl/bronnen.html", "nl/stroomschema/proef.html", "nl/hele-gids.html"], nl),
        (["en/sources.html", "en/flowchart/proef.html", "en/whole-guide.html"], en),
    ] {
        for path in paths {
            says(&guide, path, &[words]);
            never_says(&guide, path, &["badge-proposed", "voorgenomen", "not yet law", "geen wet"]);
        }
    }
    let files = walkdir::WalkDir::new(guide.out()).into_iter().flatten().filter(|entry| {
        let path = entry.path().to_string_lossy().into_owned();
        path.contains("straks")
            && ["json", "dot", "mmd", "txt", "svg"].iter().any(|end| path.ends_with(end))
    });
    let mut seen = 0;
    for file in files {
        let text = read_to_string(file.path()).unwrap();
        // In a drawing each line is an element.
        let text = if file.path().extension().is_some_and(|end| end == "svg") {
            let words = text.split('<').map(|part| part.split_once('>').map_or("", |(_, w)| w));
            words.collect::<Vec<_>>().join(" ")
        } else {
            text
        };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let says = [nl, en, "\"proposed\": false, \"status\": \"adopted\""];
        assert!(says.iter().any(|words| text.contains(words)), "{:?}: {text}", file.path());
        assert!(
            !text.contains("not yet law") && !text.contains("voorgenomen"),
            "{:?}",
            file.path()
        );
        seen += 1;
    }
    assert!(seen >= 10, "{seen}");
}

#[test]
fn adopted_law_whose_day_has_come_holds_since_then() {
    let guide = adopted("2026-01-10");
    let run = build(&guide);
    assert_eq!(run.codes().iter().filter(|code| ["C036", "F027"].contains(code)).count(), 2);
    for (path, words) in [
        ("nl/bronnen.html", "aangenomen, geldt sinds 10 januari 2026"),
        ("en/flowchart/proef.html", "adopted, in force since 10 January 2026"),
    ] {
        says(&guide, path, &[words]);
    }
}

#[test]
fn the_data_of_sources_says_what_their_pages_say() {
    let guide = guide();
    build(&guide);
    let data: serde_json::Value =
        serde_json::from_str(&read_to_string(guide.out().join("data/sources.json")).unwrap())
            .unwrap();
    let source =
        |id: &str| data["sources"].as_array().unwrap().iter().find(|s| s["id"] == id).unwrap();
    let rumour = source("gerucht");
    assert_eq!(
        [&rumour["extent"], &rumour["known_from"], &rumour["language"]],
        ["not-seen", "rapport", "fr"]
    );
    assert!(rumour["seen"].is_null() && rumour["no_public_address"] == true);
    let report = source("rapport");
    assert_eq!([&report["extent"], &report["seen"]], ["excerpt", "2026-01-06"]);
    assert_eq!(source("verordening")["status_checked"], "2026-01-05");
    assert_eq!(source("tip")["further_reading"], true);
    says(
        &guide,
        "data/sources.nl.csv",
        &["een fragment", "niet gelezen", "Duits", "Geen openbaar adres bekend"],
    );
    for entry in walkdir::WalkDir::new(guide.out().join("data")).into_iter().flatten() {
        if entry.path().extension().is_some_and(|end| end == "xlsx") {
            calamine::open_workbook::<Xlsx<_>, _>(entry.path()).unwrap().worksheets();
        }
    }
}

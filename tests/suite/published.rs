//! What was published keeps leading somewhere: addresses and ids that something else took over.

use crate::guide::{DAY, Guide};

const ANCHORS: &str = "content/anchors.txt";
const CHART: &str = "diagrams/proef.yaml";
const SITE: &str = "content/site.yaml";

/// The guide with names that were published before, and what took their place.
fn with(published: &str, aliases: &str) -> Guide {
    let guide = Guide::new()
        .edit(ANCHORS, "section:kern\n", &format!("section:kern\n{published}"))
        .edit(SITE, "contents:", &format!("aliases:\n{aliases}contents:"));
    // Nobody looks for the texts of what was published in the history of a made-up guide.
    let out = guide.out();
    let build = ["build", "--format", "json", "--as-of", DAY, "--without-history", "--out"];
    let run = guide.run(&[&build[..], &[out.to_str().unwrap()]].concat());
    assert_eq!((run.status, run.codes()), (0, vec![]), "{run:#?}");
    guide
}

fn read(guide: &Guide, path: &str) -> String {
    std::fs::read_to_string(guide.out().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// Where a page leads on to, as a browser without scripts does it.
fn leads_to(guide: &Guide, path: &str) -> String {
    let html = read(guide, path);
    let rest = html
        .split_once("<noscript><meta http-equiv=\"refresh\" content=\"0; url=")
        .unwrap_or_else(|| panic!("{html}"))
        .1;
    let target = rest.split('"').next().unwrap().to_owned();
    let link = format!("<a class=\"leads-on\" href=\"{target}\"");
    assert!(html.contains(&link), "a person and a script can follow it: {html}");
    let page = target.split('#').next().unwrap();
    let folder = guide.out().join(path).parent().unwrap().to_owned();
    assert!(folder.join(page).exists(), "{path} leads to {target}, which is not there");
    target
}

#[test]
fn entries_of_lists_answer_to_their_earlier_ids() {
    let guide = with(
        "term:balie\nsource:oude-brief\nindicator:partner-99\n",
        "  term:balie: term:loket\n  source:oude-brief: source:brief\n  \
         indicator:partner-99: indicator:partner-01\n",
    );
    for (path, old) in [
        ("nl/begrippen.html", "balie"),
        ("en/glossary.html", "balie"),
        ("nl/bronnen.html", "oude-brief"),
        ("en/indicators.html", "partner-99"),
    ] {
        assert_eq!(read(&guide, path).matches(&format!("<span id=\"{old}\"></span>")).count(), 1);
    }
}

#[test]
fn every_address_of_a_section_that_was_renamed_leads_on() {
    let guide = with(
        "section:oud\nslug:oud/nl/oud\nslug:oud/en/old\nversion:oud/1.0\nversion:oud/0.9\noud#begin\n",
        "  section:oud: section:kern\n",
    );
    assert_eq!(leads_to(&guide, "nl/oud.html"), "kern.html");
    assert_eq!(leads_to(&guide, "en/old.html"), "core.html");
    assert_eq!(leads_to(&guide, "nl/oud/index.html"), "../kern.html");
    assert_eq!(leads_to(&guide, "nl/oud/geschiedenis.html"), "../kern/geschiedenis.html");
    assert_eq!(leads_to(&guide, "en/oud/history.html"), "../kern/history.html");
    assert_eq!(leads_to(&guide, "nl/oud/v1.0.html"), "../kern/geschiedenis.html");
    assert_eq!(leads_to(&guide, "nl/oud/v0.9.html"), "../kern/geschiedenis.html");
    assert_eq!(leads_to(&guide, "id/oud.html"), "../nl/kern.html");
    assert!(read(&guide, "_redirects").contains("/en/old.html /en/core.html 301\n"));
    assert!(!read(&guide, "sitemap.xml").contains("oud"));
    // A feed cannot lead on: whoever follows it gets the one of the section that took its place.
    for language in ["nl", "en"] {
        let feed = read(&guide, &format!("{language}/oud/feed.xml"));
        assert_eq!(feed, read(&guide, &format!("{language}/kern/feed.xml")));
    }
}

/// A section may have been published under the name of a data file, which is refused now.
#[test]
fn the_versions_of_a_section_that_had_the_name_of_a_data_file_lead_on() {
    let guide = with(
        "section:spreadsheets\nslug:spreadsheets/nl/bladen\nversion:spreadsheets/0.9\n",
        "  section:spreadsheets: section:kern\n",
    );
    assert_eq!(leads_to(&guide, "nl/bladen.html"), "kern.html");
    let version = "nl/spreadsheets/v0.9.html";
    assert_eq!(leads_to(&guide, version), "../kern/geschiedenis.html");
}

#[test]
fn the_files_of_a_chart_that_was_renamed_are_there_under_both_names() {
    let guide = with(
        "situation:proef/toen\ndiagram:vroeger\nsituation:vroeger/nu\n",
        "  situation:proef/toen: situation:proef/nu\n  diagram:vroeger: diagram:proef\n",
    );
    let bytes = |path: &str| std::fs::read(guide.out().join(path)).unwrap();
    for end in ["svg", "png", "txt", "json", "dot", "mmd"] {
        for folder in ["nl/stroomschema", "en/flowchart"] {
            let now = bytes(&format!("{folder}/proef/nu.{end}"));
            assert_eq!(bytes(&format!("{folder}/vroeger/nu.{end}")), now);
            assert_eq!(bytes(&format!("{folder}/proef/toen.{end}")), now);
        }
    }
    assert_eq!(bytes("data/flowchart-vroeger.json"), bytes("data/flowchart-proef.json"));
}

#[test]
fn steps_of_a_chart_lead_on_alone_with_their_situation_or_with_the_chart() {
    let guide = with(
        "step:proef/nu/overleg\nsituation:proef/toen\nstep:proef/toen/plan\nstep:proef/toen/weg\n\
         diagram:vroeger\nsituation:vroeger/nu\nstep:vroeger/nu/plan\nversion:diagram:vroeger/1.0\n",
        "  step:proef/nu/overleg: step:proef/nu/gesprek\n  situation:proef/toen: situation:proef/nu\n  \
         diagram:vroeger: diagram:proef\n",
    );
    let leads = |path: &str| leads_to(&guide, &format!("nl/stroomschema/{path}"));
    assert_eq!(leads("proef/nu/overleg.html"), "gesprek.html");
    assert_eq!(leads("proef/toen/plan.html"), "../nu/plan.html");
    assert_eq!(leads("proef/toen/weg.html"), "../../proef.html");
    assert_eq!(leads("proef/toen/index.html"), "../../proef.html#nu");
    assert_eq!(leads("vroeger.html"), "proef.html");
    assert_eq!(leads("vroeger/nu/plan.html"), "../../proef/nu/plan.html");
    assert_eq!(leads("vroeger/geschiedenis.html"), "../proef/geschiedenis.html");
    assert_eq!(leads_to(&guide, "en/flowchart/proef/nu/overleg.html"), "gesprek.html");
}

/// The places of a page that are elsewhere now: id and address of each.
fn moved(guide: &Guide, path: &str) -> Vec<(String, String)> {
    let html = read(guide, path);
    let places = html.split("<p class=\"moved banner\" id=\"").skip(1).map(|place| {
        let (id, rest) = place.split_once('"').unwrap();
        let href = rest.split_once("<a href=\"").unwrap().1.split('"').next().unwrap();
        (id.to_owned(), href.to_owned())
    });
    places.collect()
}

#[test]
fn a_heading_that_went_to_another_section_is_found_there() {
    let guide = with("kern#weg\n", "  kern#weg: toets#vragen\n");
    let place = |href: &str| vec![("weg".to_owned(), href.to_owned())];
    assert_eq!(moved(&guide, "nl/kern.html"), place("toets.html#vragen"));
    assert_eq!(moved(&guide, "en/core.html"), place("test.html#vragen"));
    let whole = vec![("kern_weg".to_owned(), "#toets_vragen".to_owned())];
    assert_eq!(moved(&guide, "nl/hele-gids.html"), whole);
    assert!(read(&guide, "nl/kern.html").contains("/forward-"));
    assert!(!read(&guide, "nl/toets.html").contains("/forward-"));
    // Whoever refers to it need not know.
    let link = "\n\nZie [](section:kern#weg).";
    let guide = guide.edit(
        "content/sections/toets/nl.md",
        "vraag](indicator:partner-01).",
        &format!("vraag](indicator:partner-01).{link}"),
    );
    let run = guide.run(&["build", "--unreleased", "--as-of", DAY, "--out", "beside"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let page = std::fs::read_to_string(guide.beside("beside/nl/toets.html")).unwrap();
    assert!(page.contains("<a href=\"#vragen\">De vragen</a>"), "{page}");
}

#[test]
fn the_headings_of_a_section_that_was_merged_go_each_their_way() {
    let guide = with(
        "section:oud\nslug:oud/nl/oud\nslug:oud/en/old\noud#begin\noud#eind\n",
        "  section:oud: section:kern\n  oud#eind: toets#vragen\n",
    );
    assert_eq!(leads_to(&guide, "nl/oud.html"), "kern.html");
    assert_eq!(moved(&guide, "nl/oud.html"), [("eind".to_owned(), "toets.html#vragen".to_owned())]);
    // A server knows nothing of headings, so the page has to lead on.
    for file in ["_redirects", ".htaccess", "redirects.nginx.map"] {
        assert!(
            !std::fs::read_to_string(guide.out().join(file))
                .is_ok_and(|text| text.contains("/oud.html"))
        );
    }
}

#[test]
fn the_places_on_the_page_of_a_chart_follow_its_situations_and_steps() {
    let guide = with(
        "step:proef/nu/overleg\nsituation:proef/toen\nstep:proef/toen/plan\n",
        "  step:proef/nu/overleg: step:proef/nu/gesprek\n  situation:proef/toen: situation:proef/nu\n",
    );
    let places = [
        ("nu-overleg", "#nu-gesprek"),
        ("toen", "#nu"),
        ("toen_outline", "#nu_outline"),
        ("toen-plan", "#nu-plan"),
    ];
    let places = places.map(|(old, new)| (old.to_owned(), new.to_owned()));
    assert_eq!(moved(&guide, "nl/stroomschema/proef.html"), places);
    let page = read(&guide, "nl/stroomschema/proef.html");
    assert!(
        ["nu-gesprek", "nu-plan", "nu_outline"]
            .iter()
            .all(|id| page.contains(&format!("id=\"{id}\"")))
    );
}

#[test]
fn a_list_of_headings_alone_as_it_was_once_written_is_still_read() {
    let guide = Guide::new();
    let lines: Vec<String> = guide.text(ANCHORS).lines().map(str::to_owned).collect();
    let headings: String = lines
        .iter()
        .filter(|l| !l.contains(':') || l.starts_with('#'))
        .map(|l| format!("{l}\n"))
        .collect();
    guide.write(ANCHORS, format!("{headings}kern#weg\n"));
    let run = guide.check();
    assert_eq!(run.codes(), ["L011"], "{run:#?}");
    guide.write(ANCHORS, headings);
    assert_eq!(guide.check().codes(), ["L013"]);
    assert_eq!(
        guide.run(&["check", "--fix", "--deny-warnings", "--as-of", "2026-01-10"]).status,
        0
    );
    let now: Vec<String> = guide.text(ANCHORS).lines().map(str::to_owned).collect();
    assert_eq!(now, lines, "everything is recorded again, sorted");
}

#[test]
fn a_step_that_is_renamed_in_the_chart_is_an_error_until_an_alias_names_it() {
    let guide = Guide::new();
    let text = guide
        .text(CHART)
        .replace("to: gesprek", "to: overleg")
        .replace("  gesprek:\n    kind", "  overleg:\n    kind");
    guide.write(CHART, text);
    let check = |guide: &Guide| {
        guide.run(&["check", "--unreleased", "--format", "json", "--as-of", "2026-01-10"])
    };
    let run = check(&guide);
    let lost: Vec<_> = run.found.iter().filter(|f| f.code == "L015").collect();
    assert_eq!(lost.len(), 2, "in each situation: {run:#?}");
    for (situation, found) in ["nu", "straks"].iter().zip(lost) {
        assert!(found.words.contains(&format!("step:proef/{situation}/gesprek")), "{found:?}");
    }
}

#[test]
fn a_heading_that_only_a_translation_still_has_is_lost() {
    let guide = Guide::new();
    let text = guide.text("content/sections/kern/nl.md");
    let id = text.split_once("{#").unwrap().1.split_once('}').unwrap().0.to_owned();
    guide.change("content/sections/kern/nl.md", &format!("{{#{id}}}"), "{#anders}");
    let run = guide.check();
    assert!(run.codes().contains(&"L011"), "{run:#?}");
    assert!(run.stdout.contains(&id), "{run:#?}");
}

#[test]
fn what_both_sides_of_a_merge_published_is_kept() {
    let guide = Guide::new();
    let clean = guide.text(ANCHORS);
    let sides = "<<<<<<< HEAD\nsection:kern\n=======\nsection:toets\n>>>>>>> other\n";
    let rest = clean.replace("section:kern\n", "").replace("section:toets\n", sides);
    guide.write(ANCHORS, rest);
    assert_eq!(guide.check().codes(), ["S010"]);
    assert_eq!(guide.run(&["check", "--fix"]).status, 0);
    assert_eq!(guide.text(ANCHORS), clean);
    guide.check().is_fine();
}

#[test]
fn a_refused_address_is_never_recorded_as_published() {
    let guide = Guide::new().edit(
        "content/sections/toets/nl.md",
        "title: De toets",
        "title: De toets\nslug: privacy",
    );
    let before = guide.text(ANCHORS);
    let run = guide.run(&["check", "--fix", "--format", "json", "--as-of", "2026-01-10"]);
    assert!(run.status == 1 && run.codes().contains(&"L012"), "{run:#?}");
    assert_eq!(guide.text(ANCHORS), before);
    guide.change("content/sections/toets/nl.md", "\nslug: privacy", "");
    guide.check().is_fine();
}

#[test]
fn a_draft_is_recorded_once_a_version_has_it() {
    let guide = Guide::new();
    let before = guide.text(ANCHORS);
    for language in ["nl", "en"] {
        let path = format!("content/sections/toets/{language}.md");
        guide.write(
            &path,
            format!("{}\n## Nog een kop {{#nog-een}}\n\nTekst.\n", guide.text(&path)),
        );
    }
    let fix = |guide: &Guide| {
        let check = "check --fix --unreleased --without-history --format json --as-of 2026-01-10";
        guide.run(&check.split(' ').collect::<Vec<_>>())
    };
    let run = fix(&guide);
    assert!(!run.codes().contains(&"L013"), "a draft need not be recorded: {run:#?}");
    assert_eq!(guide.text(ANCHORS), before);
    let version = "version toets --kind editorial --note-nl a --note-en b --published 2026-01-10";
    let run = guide.run(&version.split(' ').collect::<Vec<_>>());
    assert_eq!(run.status, 0, "{run:#?}");
    let run = guide.check();
    assert!(run.codes().contains(&"L013"), "{run:#?}");
    let run = fix(&guide);
    assert!(guide.text(ANCHORS).contains("toets#nog-een\n"), "{run:#?}");
}

#[test]
fn an_address_that_the_site_has_taken_over_leads_nowhere_else() {
    let guide = with(
        "section:oud\nslug:oud/nl/privacy\nslug:oud/en/old\n",
        "  section:oud: section:kern\n",
    );
    assert!(read(&guide, "nl/privacy.html").contains("<main"));
    assert_eq!(leads_to(&guide, "en/old.html"), "core.html");
}

#[test]
fn an_address_that_a_section_gives_as_its_earlier_one_leads_there() {
    let guide = Guide::new()
        .edit(
            ANCHORS,
            "section:kern\n",
            "section:een\nsection:kern\nsection:twee\nslug:een/nl/oud\nslug:twee/nl/oud\n",
        )
        .edit(
            SITE,
            "contents:",
            "aliases:\n  section:een: section:kern\n  section:twee: section:toets\ncontents:",
        )
        .edit(
            "content/sections/toets/section.yaml",
            "reported:",
            "aliases: {slugs: {nl: [oud], en: []}}\nreported:",
        );
    let run = guide.build();
    assert_eq!((run.status, run.codes()), (0, vec![]), "{run:#?}");
    assert_eq!(leads_to(&guide, "nl/oud.html"), "toets.html");
}

/// What `check` passes, `build` can build.
#[test]
fn no_address_that_check_accepts_stops_a_build() {
    let words = [
        "over",
        "zoeken",
        "bronnen",
        "begrippen",
        "index",
        "wijzigingen",
        "data",
        "indicatoren",
        "toegankelijkheid",
        "werkblad",
        "colofon",
        "privacy",
        "register",
        "hele-gids",
        "onderdelen",
        "kern",
        "toets",
        "gids",
        "stroomschema",
        "geschiedenis",
        "feed",
        "nu",
        "v1",
        "assets",
        "id",
        "proef",
    ];
    for word in words {
        let aliases = format!("aliases: {{slugs: {{nl: [{word}], en: []}}}}\nreported:");
        let guide = Guide::new().edit("content/sections/kern/section.yaml", "reported:", &aliases);
        let (check, build) = (guide.check(), guide.build());
        assert_eq!(
            (check.status, check.codes()),
            (build.status, build.codes()),
            "{word}: {build:#?}"
        );
        assert!(check.status < 2, "{word}: {check:#?}");
    }
}

//! Flowcharts in the texts of versions: as they were when the text was written.

use std::collections::{BTreeMap, BTreeSet};

use crate::repository::Files;
use crate::versioned::{Version, build, edited, errors, guide, line, pages};

const CHART: &str = "diagrams/proef.yaml";

/// The pages of a guide with two versions of a text that shows a flowchart, each written with a
/// chart of its own.
fn built(change: impl Fn(&Files) -> Files) -> BTreeMap<String, String> {
    let version = |index: usize| {
        Version::with(index, &format!("2026-02-{:02}", 1 + index), "\n![](diagram:proef)\n")
    };
    let first = guide(&[version(0)]);
    let next = change(&guide(&[version(0), version(1)]));
    let repository = line(&[first, next]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    pages(&repository)
}

/// What the drawings of a page say: the spoken name of each step with its address.
fn steps(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for svg in page.split("<svg").skip(1).filter_map(|rest| rest.split("</svg>").next()) {
        for step in svg.split("<a ").skip(1) {
            let value = |name: &str| {
                let rest = step.split_once(&format!("{name}=\"")).unwrap().1;
                rest.split('"').next().unwrap().to_owned()
            };
            found.push((value("aria-label"), value("href")));
        }
    }
    found
}

fn with_step<'s>(steps: &'s [(String, String)], words: &str) -> Option<&'s str> {
    // After the colon stands the step itself, after a comma one that it leads to.
    let (_, href) = steps.iter().find(|(name, _)| name.contains(&format!(": {words}.")))?;
    Some(href)
}

#[test]
fn a_chart_that_changed_is_drawn_as_it_was_in_the_text_of_the_version() {
    for (language, words) in [("nl", ["Een plan", "Een voornemen"]), ("en", ["A plan", "An idea"])]
    {
        let pages = built(|files| {
            let to = "label: {nl: Een voornemen, en: An idea}";
            edited(files, CHART, "label: {nl: Een plan, en: A plan}", to)
        });
        let (old, new) = (
            &pages[&format!("{language}/kern/v1.0.html")],
            &pages[&format!("{language}/kern/v1.1.html")],
        );
        let (then, now) = (steps(old), steps(new));
        // That of the past is one drawing; today there is one for phones too.
        assert_eq!((then.len(), now.len()), (4, 8));
        let path = if language == "nl" { "stroomschema" } else { "flowchart" };
        assert_eq!(
            with_step(&then, words[0]),
            Some(format!("../{path}/proef/nu/plan.html").as_str()),
            "a step leads to its page of today"
        );
        assert_eq!(with_step(&then, words[1]), None, "{old}");
        assert!(with_step(&now, words[1]).is_some() && with_step(&now, words[0]).is_none());
        // The same in words, and only where the chart is another.
        let text = old.split("<pre").nth(1).expect("the words").split("</pre>").next().unwrap();
        assert!(text.contains(words[0]) && !text.contains(words[1]), "{text}");
        assert!(!new.contains("past-chart"), "{new}");
    }
}

#[test]
fn a_step_that_is_gone_leads_to_its_words_on_the_page() {
    let pages = built(|files| {
        let files = edited(files, CHART, "        to: gesprek\n", "        to: overleg\n");
        edited(&files, CHART, "\n  gesprek:\n    kind: step", "\n  overleg:\n    kind: step")
    });
    let page = &pages["nl/kern/v1.0.html"];
    let steps = steps(page);
    let href = with_step(&steps, "Een gesprek").expect("it is drawn");
    assert_eq!(href, "#proef-nu-words");
    assert!(page.contains("id=\"proef-nu-words\""), "{page}");
    assert_eq!(with_step(&steps, "Een plan"), Some("../stroomschema/proef/nu/plan.html"));
}

#[test]
fn a_chart_of_which_only_another_situation_changed_is_the_drawing_of_today() {
    let pages = built(|files| {
        let to = "label: {nl: Nog een gesprek, en: Yet another talk}";
        edited(files, CHART, "label: {nl: Een ander gesprek, en: Another talk}", to)
    });
    assert!(!pages["nl/kern/v1.0.html"].contains("past-chart"));
    assert_eq!(steps(&pages["nl/kern/v1.0.html"]), steps(&pages["nl/kern/v1.1.html"]));
}

#[test]
fn every_id_on_the_page_of_a_version_is_there_once() {
    let pages = built(|files| {
        edited(files, CHART, "label: {nl: Klaar, en: Done}", "label: {nl: Af, en: Finished}")
    });
    let ids = ids_once(&pages["nl/kern/v1.0.html"]);
    assert!(ids.contains("proef-nu-compact-body"), "{ids:?}");
}

/// The ids of a page, each of which is there once.
#[track_caller]
fn ids_once(page: &str) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for rest in page.split(" id=\"").skip(1) {
        let id = rest.split('"').next().unwrap();
        assert!(ids.insert(id), "{id} is there twice");
    }
    ids
}

#[test]
fn two_charts_with_the_same_situations_and_steps_can_stand_in_one_section() {
    let embeds = "\n![](diagram:proef)\n\n![](diagram:tweede)\n";
    let mut files = guide(&[Version::with(0, "2026-02-01", embeds)]);
    let second = files[CHART].replacen("id: proef", "id: tweede", 1);
    files.insert("diagrams/tweede.yaml".into(), second);
    let repository = line(&[files]);
    let run = build(&repository, "", &[]);
    assert_eq!(errors(&run), [""; 0], "{run:#?}");
    let pages = pages(&repository);
    for page in ["nl/kern.html", "en/core.html", "nl/hele-gids.html"] {
        let ids = ids_once(&pages[page]);
        let links = pages[page].split("href=\"#").skip(1);
        let links = links.map(|rest| rest.split('"').next().unwrap());
        let dead: Vec<_> = links.filter(|to| !ids.contains(to)).collect();
        assert_eq!(dead, [""; 0], "{page}");
    }
}

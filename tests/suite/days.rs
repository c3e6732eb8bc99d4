//! The day of the official situation, the days of a version and the day of a build are three, and no
//! page shows one under the name of another.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use regex::Regex;

use crate::guide::{Guide, snapshot};

/// Bytes of files by path.
type Files = BTreeMap<String, Vec<u8>>;

/// The words before a day of the official situation.
const SITUATION: [&str; 4] =
    ["tand van zaken:", "tand van zaken van", "tate of affairs:", "tate of affairs on"];
/// The words before a day of a version.
const PUBLICATION: [&str; 26] = [
    "itgegeven op",
    "eldt vanaf",
    "geldend van",
    "t/m",
    "gold alleen op",
    "geldt sinds",
    "gold vanaf",
    "vervallen sinds",
    "vervalt op",
    "gold op",
    "golden op",
    "ieuwste versie uitgegeven op",
    "ublished on",
    "pplies from",
    "in force from",
    "to",
    "in force only on",
    "in force since",
    "was in force from",
    "repealed since",
    "repealed on",
    "in force on",
    "die gold op",
    "klaar en geldt vanaf",
    "ready and applies from",
    "ewest version published on",
];
/// The words before the day of a build.
const BUILD: [&str; 2] = ["Deze site is gemaakt op", "This site was built on"];

/// What the files of a guide say about its days.
struct Days {
    /// What each section describes.
    reflects: BTreeMap<String, String>,
    /// What the flowcharts describe.
    charts: BTreeSet<String>,
    /// Every day in a ledger, and the day before it.
    ledgers: BTreeSet<String>,
    build: String,
}

impl Days {
    fn of(root: &Path, build: &str) -> Days {
        let reflects = Regex::new(r"(?m)^reflects:\s*\{?\s*date: (\S{10})").unwrap();
        let as_of = Regex::new(r"(?m)^as_of: (\S{10})").unwrap();
        let of_ledger = Regex::new(r"(?:published|effective): (\S{10})").unwrap();
        let mut days = Days {
            reflects: BTreeMap::new(),
            charts: BTreeSet::new(),
            ledgers: BTreeSet::new(),
            build: build.to_owned(),
        };
        for folder in ["content", "diagrams"] {
            for (path, bytes) in snapshot(&root.join(folder)) {
                let text = String::from_utf8_lossy(&bytes).replace("reflects:\n", "reflects:");
                let first = |form: &Regex| form.captures(&text).map(|c| c[1].to_owned());
                if let Some(id) =
                    path.strip_prefix("sections/").and_then(|p| p.strip_suffix("/section.yaml"))
                {
                    days.reflects.extend(first(&reflects).map(|day| (id.to_owned(), day)));
                }
                days.charts.extend(first(&as_of).filter(|_| folder == "diagrams"));
                for found in of_ledger.captures_iter(&text) {
                    // A version holds to the day before the next.
                    let day: jiff::civil::Date = found[1].parse().unwrap();
                    let last = day.yesterday().unwrap();
                    days.ledgers.extend([day, last].map(|day| day.to_string()));
                }
            }
        }
        days
    }

    /// What a page may call the state of affairs.
    fn described_on(&self, page: &str) -> BTreeSet<String> {
        let own = Regex::new(r#"href="[./]*id/([a-z0-9-]+)\.html""#).unwrap();
        let is_whole = page.contains(r#"<body class="page-whole""#);
        let is_sample = page.contains(r#"<body class="page-components""#);
        let sections: Vec<String> = if is_whole || is_sample {
            self.reflects.values().cloned().collect()
        } else {
            own.captures_iter(page).filter_map(|c| self.reflects.get(&c[1]).cloned()).collect()
        };
        self.charts.iter().cloned().chain(sections).collect()
    }
}

/// The text before each day, without tags, and the day.
fn shown(page: &str) -> Vec<(String, String)> {
    let tag = Regex::new("<[^>]*>").unwrap();
    let time = Regex::new(r#"<time datetime="([^"]*)">"#).unwrap();
    let days = time.captures_iter(page).map(|found| {
        let mut from = found.get(0).unwrap().start().saturating_sub(160);
        while !page.is_char_boundary(from) {
            from -= 1;
        }
        let before = &page[from..found.get(0).unwrap().start()];
        let before = tag.replace_all(before, "");
        (before.trim_end().to_owned(), found[1].to_owned())
    });
    days.collect()
}

fn is_named(before: &str, names: &[&str]) -> bool {
    names.iter().any(|name| before.ends_with(name))
}

/// Holds every page of a site to the days of its guide.
fn hold(site: &Files, days: &Days) {
    let mut seen = [0; 3];
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = std::str::from_utf8(bytes).unwrap();
        let described = days.described_on(page);
        let sample = page.contains(r#"<body class="page-components""#);
        for (before, day) in shown(page) {
            if is_named(&before, &SITUATION) {
                assert!(described.contains(&day), "{path}: {before} {day}");
                seen[0] += 1;
            } else if is_named(&before, &BUILD) {
                assert!(
                    path.ends_with("colofon.html") || path.ends_with("colophon.html"),
                    "{path}"
                );
                assert_eq!(day, days.build, "{path}");
                seen[2] += 1;
            } else if is_named(&before, &PUBLICATION) && !sample {
                assert!(days.ledgers.contains(&day), "{path}: {before} {day}");
                seen[1] += 1;
            }
            assert!(day != days.build || is_named(&before, &BUILD), "{path}: {before} {day}");
        }
        names_stand_before_days(path, page);
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
    only_three_kinds_of_files_tell_the_day_of_the_build(site, days);
}

/// A name with a colon promises a day.
fn names_stand_before_days(path: &str, page: &str) {
    let named =
        Regex::new(r"(?i)(?:stand van zaken|state of affairs): ?(?P<next>.{0,30})").unwrap();
    let body = page.split_once("<main").map_or(page, |(_, body)| body);
    for found in named.captures_iter(body) {
        // The text form of a flowchart writes the day itself.
        let next = &found["next"];
        let is_day = next.starts_with("<time ") || next.starts_with(|c: char| c.is_ascii_digit());
        assert!(is_day || next.starts_with("</dt>"), "{path}: {}", &found[0]);
    }
}

fn only_three_kinds_of_files_tell_the_day_of_the_build(site: &Files, days: &Days) {
    let may = |path: &str| {
        path.ends_with("security.txt")
            || path.ends_with("colofon.html")
            || path.ends_with("colophon.html")
            || path.contains("manifest")
            || path.ends_with("release.json")
    };
    for (path, bytes) in site.iter().filter(|(path, _)| !may(path)) {
        let told = bytes.windows(days.build.len()).any(|bytes| bytes == days.build.as_bytes());
        assert!(!told, "{path} tells the day of the build");
    }
}

/// No ledger and no text names this day.
const BUILD_DAY: &str = "2027-02-28";

#[test]
fn a_small_guide_with_five_days_calls_each_by_its_name() {
    let kern = "content/sections/kern/section.yaml";
    let guide = Guide::draft()
        .edit(kern, "reflects: {date: 2025-06-13", "reflects: {date: 2024-05-06")
        .edit(kern, "    published: 2026-01-10", "    published: 2026-01-08")
        .edit("diagrams/proef.yaml", "as_of: 2025-06-13", "as_of: 2023-03-04");
    let toets = "content/sections/toets/section.yaml";
    let guide = guide.edit(toets, "reflects: {date: 2025-06-13, source: brief}\n", "");
    guide.release();
    let out = guide.out();
    let run = guide.run(&[
        "build",
        "--as-of",
        BUILD_DAY,
        "--without-history",
        "--out",
        out.to_str().unwrap(),
    ]);
    assert_eq!(run.status, 0, "{run:#?}");
    let site = snapshot(&out);
    hold(&site, &Days::of(&guide.root(), BUILD_DAY));
    let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    let page = text("nl/kern.html");
    for said in [
        "uitgegeven op <time datetime=\"2026-01-08\">",
        "geldt vanaf <time datetime=\"2026-01-10\">",
        "stand van zaken: <time datetime=\"2024-05-06\">",
        "\"temporalCoverage\":\"2024-05-06\"",
        "\"datePublished\":\"2026-01-08\"",
        "Zij beschrijft de situatie van de datum hierboven.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    assert!(text("en/colophon.html").contains("This site was built on</dt>"));
    assert!(
        text("nl/stroomschema/proef.html")
            .contains("stand van zaken: <time datetime=\"2023-03-04\">")
    );
    // Nothing stands above it to point to.
    let undated = text("en/test.html");
    assert!(undated.contains("This is the text of this guide now in force.</dd>"), "{undated}");
}

#[test]
fn a_component_for_one_kind_of_day_refuses_every_other() {
    for (component, wrong) in [
        ("situation_day", "section.version.published"),
        ("publication_day", "section.reflects.date"),
        ("build_day", "section.version.published"),
        ("date", "section.reflects.date"),
    ] {
        let guide = Guide::new();
        let template = format!(
            "{{% component section_facts(section: map, about: bool = true) -%}}\n{{%- if \
             section.reflects %}}{{{{ <{component} day={{{wrong}}} /> }}}}{{% endif -%}}\n\
             {{%- endcomponent section_facts %}}\n"
        );
        let argument = if component == "date" { "date={" } else { "day={" };
        let template = template.replace("day={", argument);
        guide.write("themes/default/templates/components/section_facts.html", template);
        let run = guide.build();
        assert!(run.codes().contains(&"T001"), "{component} {wrong}: {run:#?}");
    }
}

#[test]
fn the_guide_of_this_repository_calls_each_day_by_its_name() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    hold(crate::data::site(), &Days::of(root, crate::data::DAY));
}

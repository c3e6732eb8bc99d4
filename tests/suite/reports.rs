//! Reports of hundreds of mistakes: what a person reads first, what is counted, and that a program
//! gets everything.

use std::time::{Duration, Instant};

use crate::guide::{DAY, Guide, Run};

const KERN_NL: &str = "content/sections/kern/nl.md";
const TOETS_NL: &str = "content/sections/toets/nl.md";

/// What `check` says in Dutch.
fn check(guide: &Guide, args: &[&str]) -> Run {
    guide.run(&[&["check", "--lang", "nl", "--as-of", DAY], args].concat())
}

/// A changed sentence, twenty tags in one text and two in another, and a term that does not exist.
fn guide() -> Guide {
    let tags = format!("Stel eerst {}", "x <u>\n".repeat(20));
    Guide::new()
        .edit(KERN_NL, "De instelling beslist zelf", "De minister beslist")
        .edit(KERN_NL, "Een voetnoot", "<u> <u> Een voetnoot")
        .edit(TOETS_NL, "Stel eerst", &tags)
        .edit(TOETS_NL, "## De vragen", "[a](term:niets)\n\n## De vragen")
}

/// How many reports of a code are written out.
fn in_full(run: &Run, code: &str) -> usize {
    run.stderr.lines().filter(|line| line.starts_with(&format!("fout[{code}]: "))).count()
}

#[test]
fn what_blocks_is_read_first_repeats_are_counted_and_what_is_usual_is_one_line() {
    let run = check(&guide(), &[]);
    assert_eq!(run.status, 1);
    assert_eq!((in_full(&run, "M001"), in_full(&run, "L001")), (5, 1), "{}", run.stderr);
    assert_eq!(in_full(&run, "V001"), 0, "{}", run.stderr);
    let lines: Vec<&str> = run.stderr.lines().collect();
    let at = |start: &str| {
        let found = lines.iter().position(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("no {start:?}:\n{}", run.stderr))
    };
    let more = lines[at("… en nog 17 keer M001")];
    assert_eq!(more, format!("… en nog 17 keer M001, in {TOETS_NL}"));
    let order =
        [at("fout[M001]"), at("fout[L001]"), at("Hoort bij het herzien: "), at("Aantallen")];
    assert!(order.is_sorted(), "{}", run.stderr);
    assert!(run.stderr.contains("22  fout[M001] in 2 bestanden"), "{}", run.stderr);
    let usual = lines[at("Hoort bij het herzien: ")];
    assert!(usual.contains("(V001: kern, toets)"), "{usual}");
}

#[test]
fn what_is_folded_for_people_can_be_unfolded_and_is_never_folded_for_programs() {
    let guide = guide();
    let all = check(&guide, &["--all"]);
    assert_eq!((in_full(&all, "M001"), in_full(&all, "V001")), (22, 2), "{}", all.stderr);
    assert!(!all.stderr.contains("en nog"), "{}", all.stderr);
    let numbers = check(&guide, &["--summary"]);
    assert_eq!(numbers.status, 1);
    assert!(
        numbers.stderr.starts_with("Aantallen per soort:\n22  fout[M001]"),
        "{}",
        numbers.stderr
    );
    assert!(numbers.stderr.lines().count() < 9, "{}", numbers.stderr);
    let program = check(&guide, &["--format", "json"]);
    let count = |code: &str| program.codes().iter().filter(|found| **found == code).count();
    assert_eq!((count("M001"), count("L001"), count("V001")), (22, 1, 2));
    let both = check(&guide, &["--summary", "--format", "json"]);
    assert_eq!(both.status, 2, "{}", both.stderr);
}

#[test]
fn what_is_usual_is_shown_in_full_where_nothing_else_stands_in_the_way() {
    let guide = Guide::new().edit(KERN_NL, "De instelling beslist zelf", "De minister beslist");
    let run = check(&guide, &[]);
    assert_eq!(in_full(&run, "V001"), 1, "{}", run.stderr);
    assert!(run.stderr.contains("leidraad version kern --kind"), "{}", run.stderr);
}

#[test]
fn more_mistakes_than_a_report_holds_are_counted_in_a_time_that_grows_with_the_text() {
    let tags = format!("Stel eerst {}", "x <u>\n".repeat(50_003));
    let guide = Guide::new().edit(TOETS_NL, "Stel eerst", &tags);
    let started = Instant::now();
    let run = check(&guide, &["--format", "github"]);
    let count = |code: &str| {
        run.stdout
            .lines()
            .filter(|line| line.starts_with(&format!("::error title={code},")))
            .count()
    };
    assert_eq!((count("M001"), count("S019")), (50_000, 1));
    assert!(run.stdout.contains("nog 3 meer dan de 50000"), "{:?}", run.stdout.lines().last());
    let run = check(&guide, &[]);
    assert!(run.stderr.lines().count() < 100, "{}", run.stderr);
    // Where it grew with the square of the mistakes it took many minutes.
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn one_line_full_of_mistakes_is_no_trouble() {
    let words = "[a](term:niets) é ".repeat(20_000);
    let guide = Guide::new().edit(TOETS_NL, "Stel eerst", &format!("{words} Stel eerst"));
    let started = Instant::now();
    let run = check(&guide, &[]);
    assert_eq!(in_full(&run, "L001"), 5, "{:?}", run.stderr.get(..2_000));
    assert!(run.stderr.len() < 20_000, "{}", run.stderr.len());
    let found = check(&guide, &["--format", "json"]).found;
    let last = found.iter().rfind(|found| found.code == "L001").unwrap();
    assert_eq!(last.start, Some((6, 19_999 * 18 + 1)), "columns are counted in characters");
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

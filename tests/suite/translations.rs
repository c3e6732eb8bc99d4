//! Translations: confirmed by a person, revised, behind, or not there.

use crate::digest_and_version::{
    ANCHORS, KERN, KERN_EN, KERN_NL, changed, changes, digests, new_version,
};
use crate::guide::Guide;
use crate::repository::git;

#[test]
fn a_confirmation_makes_the_translation_current_and_is_written_once() {
    let guide = changed();
    assert_eq!(new_version(&guide).status, 0);
    guide.change(
        KERN_EN,
        "The institution itself decides",
        "The institution itself always decides",
    );
    let before = guide.files();
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    assert_eq!(changes(&before, &guide), [KERN_EN, KERN]);
    let check = || guide.check_files("2026-02-01");
    check().is_fine();
    let body = |text: &[u8]| String::from_utf8_lossy(text).split("---\n").nth(2).map(str::to_owned);
    assert_eq!(
        body(&before[KERN_EN]),
        body(guide.text(KERN_EN).as_bytes()),
        "the text itself is untouched"
    );
    let before = guide.files();
    let again = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(again.status, 0);
    assert!(again.stderr.contains("already"), "{}", again.stderr);
    assert_eq!(changes(&before, &guide), [""; 0]);
}

#[test]
fn sections_are_confirmed_in_the_order_given_and_one_that_is_given_twice_is_there_already() {
    let guide = Guide::new();
    for id in ["kern", "toets"] {
        guide.change(&format!("content/sections/{id}/en.md"), "summary: ", "summary: Now ");
    }
    let run = guide.run(&["translation", "confirm", "toets", "kern", "toets", "niets", "kern"]);
    assert_eq!(run.status, 2, "{run:#?}");
    let said: Vec<&str> = run.stderr.lines().take(4).collect();
    assert!(said[0].starts_with("toets: ") && !said[0].contains("already"), "{run:#?}");
    assert!(said[1].starts_with("kern: ") && !said[1].contains("already"), "{run:#?}");
    assert!(said[2].contains("toets") && said[2].contains("already"), "{run:#?}");
    assert!(said[3].contains("niets"), "{run:#?}");
    guide.run(&["check", "--format", "json", "--as-of", "2026-01-10"]).is_fine();
}

#[test]
fn a_translation_of_text_without_a_version_cannot_be_confirmed() {
    let guide = changed();
    let before = guide.files();
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 1, "{run:#?}");
    assert!(run.stderr.contains("leidraad version kern --kind"), "{}", run.stderr);
    std::fs::remove_file(guide.root().join("content/sections/toets/en.md")).unwrap();
    let run = guide.run(&["translation", "confirm", "toets"]);
    assert!(run.status == 2 && run.stderr.contains("content/sections/toets/en.md"), "{run:#?}");
    let run = guide.run(&["translation", "confirm", "niets"]);
    assert!(run.status == 2 && run.stderr.contains("kern, toets"), "{run:#?}");
    assert_eq!(changes(&before, &guide), ["content/sections/toets/en.md"]);
}

/// The page without markup, spaces as one.
fn words(page: &str) -> String {
    let tags = regex::Regex::new(r"<[^>]*>").unwrap();
    tags.replace_all(page, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_outdated_page_says_so_and_names_the_version_that_it_follows() {
    let guide = changed();
    assert_eq!(new_version(&guide).status, 0);
    let out = guide.out();
    let build = ["build", "--as-of", "2026-02-01", "--without-history", "--out"];
    let run = guide.run(&[&build[..], &[out.to_str().unwrap()]].concat());
    assert_eq!(run.status, 0, "{run:#?}");
    let page = words(&std::fs::read_to_string(out.join("en/core.html")).unwrap());
    for words in [
        "This translation is behind",
        "It follows version 1.0 of the original text, which is now at version 1.1",
    ] {
        assert!(page.contains(words), "{words:?} is missing: {page}");
    }
    let original = words(&std::fs::read_to_string(out.join("nl/kern.html")).unwrap());
    assert!(!original.contains("vertaling"), "the Dutch text is the authoritative one: {original}");
}

#[test]
fn versions_in_a_translation_that_is_behind_say_so_and_lead_to_the_original() {
    let guide = changed();
    git(&guide.root(), &["init", "-q"], &[]);
    let commit = || {
        git(&guide.root(), &["add", "."], &[]);
        git(&guide.root(), &["commit", "-qm", "A"], &[]);
    };
    let changed = guide.text(KERN_NL);
    guide.write(KERN_NL, &crate::guide::released()[KERN_NL]);
    commit();
    guide.write(KERN_NL, changed);
    assert_eq!(new_version(&guide).status, 0);
    commit();
    let out = guide.out();
    let run = guide.run(&["build", "--as-of", "2026-02-01", "--out", out.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:#?}");
    let page = |path: &str| std::fs::read_to_string(out.join(path)).unwrap();
    let difference = page("en/kern/v1.0-v1.1.html");
    assert!(difference.contains("the original text has changed"), "{difference}");
    assert!(difference.contains("href=\"../../nl/kern/v1.0-v1.1.html\" hreflang=\"nl\""));
    let version = page("en/kern/v1.1.html");
    assert!(version.contains("This translation follows version 1.0."), "{version}");
    assert!(version.contains("href=\"../../nl/kern/v1.1.html\" hreflang=\"nl\""), "{version}");
    assert!(!page("nl/kern/v1.0-v1.1.html").contains("oorspronkelijke tekst"));
}

#[test]
fn a_missing_translation_shows_the_dutch_text_as_dutch_and_claims_no_english_page() {
    let guide = Guide::new();
    std::fs::remove_file(guide.root().join("content/sections/toets/en.md")).unwrap();
    guide.change(ANCHORS, "slug:toets/en/test", "slug:toets/en/toets");
    let run = guide.build();
    assert_eq!((run.status, run.codes()), (0, vec!["C006"]), "{run:#?}");
    let page = std::fs::read_to_string(guide.out().join("en/toets.html")).unwrap();
    assert!(page.contains("<html lang=\"en\"") && page.contains("lang=\"nl\""), "{page}");
    assert!(page.contains("Stel eerst"), "the Dutch text");
    let dutch = std::fs::read_to_string(guide.out().join("nl/toets.html")).unwrap();
    for page in [&page, &dutch] {
        let claims =
            page.lines().any(|l| l.contains("rel=\"alternate\"") && l.contains("hreflang=\"en\""));
        assert!(!claims, "{page}");
    }
}

#[test]
fn a_translation_that_is_revised_later_is_a_dated_entry_of_the_same_version() {
    let guide = Guide::new().edit(KERN_EN, "The institution itself decides", "It decides itself");
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    let text = guide.text(KERN);
    assert_eq!(text.matches("- version: \"1.0\"").count(), 2, "{text}");
    assert!(text.contains("kind: translation"), "{text}");
    let check = guide.run(&["check", "--format", "json", "--as-of", "2026-01-10"]);
    check.is_fine();
    let history = || {
        guide.build().is_fine();
        std::fs::read_to_string(guide.out().join("en/kern/history.html")).unwrap()
    };
    assert!(history().contains("The English translation was revised."));
}

/// The small guide with versions of this day, all of it committed when `committed`.
fn of_this_day(committed: bool) -> Guide {
    let guide = Guide::new();
    let text = guide.text(KERN).replace("2026-01-10", &today());
    guide.write(KERN, text);
    if committed {
        git(&guide.root(), &["init", "-q"], &[]);
        git(&guide.root(), &["add", "."], &[]);
        git(&guide.root(), &["commit", "-qm", "All of it"], &[]);
    }
    guide
}

#[expect(clippy::disallowed_methods, reason = "the command writes the day on which it is run")]
fn today() -> String {
    jiff::Timestamp::now().in_tz("Europe/Amsterdam").unwrap().date().to_string()
}

fn confirm_another(guide: &Guide, from: &str, to: &str) -> String {
    guide.change(KERN_EN, from, to);
    let run = guide.run(&["translation", "confirm", "kern"]);
    assert_eq!(run.status, 0, "{run:#?}");
    guide.text(KERN)
}

#[test]
fn a_translation_that_was_committed_is_kept_also_on_the_day_of_publication() {
    let guide = of_this_day(true);
    let old = guide.text(KERN);
    let new = confirm_another(&guide, "The institution itself decides", "It decides itself");
    assert_eq!(new.matches("kind: translation").count(), 1, "{new}");
    assert!(new.contains(digests(&old)[1]), "the digest of what readers had is still there: {new}");
    // A second one before the next commit is still the same revision: nobody had the first.
    let newer = confirm_another(&guide, "It decides itself", "It decides all by itself");
    assert_eq!(newer.matches("kind: translation").count(), 1, "{newer}");
    assert_eq!(newer, new.replacen(digests(&new)[1], digests(&newer)[1], 1));
    assert_ne!(newer, new);
}

#[test]
fn a_translation_that_nobody_had_is_replaced() {
    let guide = of_this_day(false);
    let old = guide.text(KERN);
    let new = confirm_another(&guide, "The institution itself decides", "It decides itself");
    assert_eq!(new, old.replacen(digests(&old)[1], digests(&new)[1], 1), "without a repository");
}

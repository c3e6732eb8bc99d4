//! Every mistake on the command line is told in the language of who made it.

use super::*;
use crate::commands::help::tests::{command_line, english, paths};
use crate::commands::parse;

fn said(line: &str) -> String {
    let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
    let error = parse(&arguments).expect_err(line);
    message(&error, &arguments).expect("it is said")
}

#[test]
fn every_common_mistake_is_said_in_the_language_of_the_reader() {
    for (line, nl, en) in [
        ("build --nonsense", "Dit commando kent ‘--nonsense’ niet.", "has no ‘--nonsense’"),
        ("biuld", "Het commando ‘biuld’ bestaat niet.\nBedoelde u build?", "no command ‘biuld’"),
        ("chek", "Bedoelde u check?", "Did you mean check?"),
        ("translation", "Er ontbreekt een commando. Kies uit: confirm", "Choose from: confirm"),
        ("search", "Er ontbreekt iets: <ZOEKVRAAG>.", "is missing: <QUERY>"),
        ("build --no-cache=ja", "Achter --no-cache kan niets staan, ook ‘ja’ niet.", "no ‘ja’"),
        ("check --fix --revision x", "kan niet samen met", "cannot be given together"),
        ("build --as-of 1-2-2026", "schrijf een dag die bestaat", "write a day that exists"),
        ("build --mount x?y", "schrijf een pad als /a/b/", "write a path like /a/b/"),
        ("check --format xml", "Kies uit: human, json, github", "Choose from: human, json"),
        ("diagram x --scale 9", "schrijf een geheel getal van 1", "write a whole number from 1"),
        ("build --out a --out b", "--out <MAP> mag maar één keer", "only once"),
        (
            "build --as-of",
            "Bij --as-of <DATUM> ontbreekt een waarde",
            "--as-of <DATE> has no value",
        ),
    ] {
        for (language, expected) in [("nl", nl), ("en", en)] {
            let said = said(&format!("leidraad --lang {language} {line}"));
            assert!(said.contains(expected), "{line}: {said}");
        }
    }
    let version = said("leidraad version --lang nl");
    assert!(version.ends_with("Meer: leidraad version --help"), "{version}");
    let said = said("leidraad --lang nl build --nonsense");
    assert!(said.contains("Zo is het: leidraad build [OPTIES]"), "{said}");
    assert!(said.contains("leidraad build --help"), "{said}");
}

#[test]
fn help_that_was_asked_for_is_no_mistake() {
    let arguments = ["leidraad", "--help"].map(OsString::from);
    let error = parse(&arguments).expect_err("help");
    assert_eq!(message(&error, &arguments), None);
}

#[test]
fn the_language_is_known_although_the_rest_is_wrong() {
    let of = |line: &str| {
        asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>()).map(Language::tag)
    };
    assert_eq!(of("build --as-of x --lang nl"), Some("nl"));
    assert_eq!(of("--lang=en build --as-of x"), Some("en"));
    assert_eq!(of("build --as-of x"), None);
    assert_eq!(of("build --language nl"), None);
    assert_eq!(of("build --lang"), None);
}

/// For each command: each option without its value, with a wrong one, twice, a flag with a value,
/// an option that it does not have, nothing at all, and a command that there is not.
#[test]
fn no_mistake_with_any_command_is_told_in_english_to_a_dutch_reader() {
    let whole = command_line();
    let mut mistakes = 0;
    for (path, command) in paths(&whole) {
        let line = format!("leidraad --lang nl {path}");
        let mut lines =
            vec![format!("{line} --zulke-is-er-niet"), format!("{line} zulke-is-er-niet")];
        for argument in command.get_arguments().filter_map(clap::Arg::get_long) {
            for wrong in ["", "=\u{1}%%"] {
                lines.push(format!("{line} --{argument}{wrong}"));
            }
            lines.push(format!("{line} --{argument} x --{argument} x"));
        }
        lines.push(line);
        for line in lines {
            let arguments: Vec<OsString> = line.trim().split(' ').map(OsString::from).collect();
            let Err(error) = parse(&arguments) else { continue };
            let Some(said) = message(&error, &arguments) else { continue };
            assert_eq!(english(&said), Vec::<String>::new(), "{line}:\n{said}");
            assert!(!said.contains("usage-") && !said.contains("value-"), "{line}:\n{said}");
            mistakes += 1;
        }
    }
    assert!(mistakes > 150, "{mistakes}");
}

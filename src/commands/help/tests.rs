//! Every command and argument has Dutch words, and nothing of clap's own English is left.

use std::collections::BTreeSet;

use super::*;

/// All commands and arguments, with what clap adds.
pub(in crate::commands) fn command_line() -> Command {
    let mut command = Cli::command();
    command.build();
    command
}

/// Every command below `leidraad` with its path, such as `mirror sync`; the first is `leidraad`
/// itself, with an empty path.
pub(in crate::commands) fn paths(command: &Command) -> Vec<(String, &Command)> {
    let mut found = vec![(String::new(), command)];
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        let with_name = |(path, command): (String, _)| {
            (format!("{} {path}", below.get_name()).trim_end().to_owned(), command)
        };
        found.extend(paths(below).into_iter().map(with_name));
    }
    found
}

/// English words in a text for a Dutch reader. What is typed is no word: options, quoted text,
/// names of values.
pub(in crate::commands) fn english(text: &str) -> Vec<String> {
    const WORDS: [&str; 47] = [
        "the",
        "and",
        "with",
        "which",
        "that",
        "from",
        "not",
        "are",
        "by",
        "this",
        "what",
        "where",
        "print",
        "prints",
        "shows",
        "writes",
        "makes",
        "file",
        "files",
        "folder",
        "value",
        "values",
        "default",
        "possible",
        "options",
        "option",
        "commands",
        "command",
        "arguments",
        "argument",
        "usage",
        "required",
        "unexpected",
        "found",
        "error",
        "language",
        "without",
        "they",
        "message",
        "for",
        "more",
        "information",
        "try",
        "similar",
        "subcommand",
        "name",
        "string",
    ];
    let mut quoted = false;
    let plain: String = text
        .chars()
        .map(|c| {
            quoted = match c {
                '‘' => true,
                '’' => false,
                _ => quoted,
            };
            if quoted { ' ' } else { c }
        })
        .collect();
    plain
        .split_whitespace()
        .filter(|word| !word.starts_with(['-', '<', '[']))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| WORDS.contains(&word.as_str()))
        .collect()
}

/// What must be said of a command, by key.
fn keys_of(path: &str, command: &Command) -> Vec<(String, Vec<String>)> {
    let message = match path {
        "" => "help-leidraad".to_owned(),
        path => format!("help-{}", path.replace(' ', "-")),
    };
    let mut keys = vec![(message.clone(), Vec::new())];
    let field_keys =
        |field: &str| (format!("{message}.{field}"), vec![format!("{SHARED}.{field}")]);
    for argument in command.get_arguments() {
        let field = argument.get_id().as_str().replace('_', "-");
        keys.push(field_keys(&field));
        let names = argument.get_value_names().unwrap_or_default();
        let takes = argument.get_action().takes_values();
        keys.extend(
            names
                .iter()
                .filter(|_| takes)
                .map(|name| (format!("help-value.{}", value_attribute(name)), Vec::new())),
        );
        let explained = argument.get_possible_values().into_iter();
        let explained = explained.filter(|value| value.get_help().is_some());
        keys.extend(explained.map(|value| field_keys(&format!("{field}-{}", value.get_name()))));
    }
    keys
}

/// What a new command lacks is written in `words/help.nl.ftl`, by these keys.
#[test]
fn every_command_argument_choice_and_value_has_dutch_words() {
    let known: BTreeSet<&str> =
        WORDS.as_ref().unwrap().keys(Language::Nl).iter().map(String::as_str).collect();
    let whole = command_line();
    let mut used = BTreeSet::new();
    let mut missing = BTreeSet::new();
    for (path, command) in paths(&whole) {
        for (key, others) in keys_of(&path, command) {
            let found = [&key].into_iter().chain(&others).find(|key| known.contains(key.as_str()));
            match found.cloned() {
                Some(found) => _ = used.insert(found),
                None => _ = missing.insert(key),
            }
        }
    }
    assert_eq!(missing, BTreeSet::new(), "write these in src/commands/words/help.nl.ftl");
    let general = |key: &&&str| {
        key.starts_with("help-heading")
            || ["help", "help-long", "help-short", "help-command", "help-of"]
                .iter()
                .any(|name| **key == format!("{SHARED}.{name}"))
            || **key == "help-value.COMMAND"
    };
    if cfg!(all(feature = "serve", feature = "mirror")) {
        let stale: Vec<_> =
            known.iter().filter(|key| !used.contains(**key) && !general(key)).collect();
        assert_eq!(stale, Vec::<&&str>::new(), "no command has these");
    }
}

#[test]
fn no_help_has_english_in_it_for_a_dutch_reader() {
    let (dutch, english_line) = (command(Language::Nl), command_line());
    let english_texts: BTreeSet<String> = paths(&english_line)
        .into_iter()
        .flat_map(|(_, command)| {
            let about = command.get_about().map(StyledStr::to_string);
            let helps = command.get_arguments().filter_map(Arg::get_help);
            about.into_iter().chain(helps.map(StyledStr::to_string)).collect::<Vec<_>>()
        })
        .filter(|text| text.contains(' ') && !text.starts_with("SARIF"))
        .collect();
    for (path, command) in paths(&dutch) {
        let mut command = command.clone();
        for help in [command.render_help(), command.render_long_help()] {
            let help = help.to_string();
            assert_eq!(english(&help), Vec::<String>::new(), "{path}:\n{help}");
            let left = english_texts.iter().find(|text| help.contains(text.as_str()));
            assert_eq!(left, None, "{path}:\n{help}");
            assert!(help.contains(format!("Zo typt u het: leidraad {path}").trim_end()), "{help}");
        }
    }
}

#[test]
fn help_below_help_is_that_of_the_command() {
    let help_of = |line: &str| {
        let arguments: Vec<std::ffi::OsString> = line.split(' ').map(Into::into).collect();
        super::super::parse(&arguments).expect_err(line).to_string()
    };
    let build = help_of("leidraad --lang nl help build");
    assert_eq!(build, help_of("leidraad --lang nl build --help"));
    assert!(build.starts_with("Maakt de website\n"), "{build}");
    assert!(help_of("leidraad --lang nl mirror help sync").contains("De map van de spiegel."));
    let json = help_of("leidraad --lang nl search --help");
    assert!(
        json.contains("- json:  Voor programma’s") || json.contains("- json: Voor programma’s")
    );
    assert!(help_of("leidraad --lang en build --help").contains("Builds the website"));
}

/// The messages themselves, in every file of Dutch words. What is typed (`from:`, `--version`) is no
/// word of a sentence.
#[test]
fn no_dutch_message_has_english_words_in_it() {
    const WORDS: [&str; 13] = [
        "the", "and", "with", "which", "that", "this", "not", "are", "has", "cannot", "should",
        "because", "instead",
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok).filter(|entry| {
        let path = entry.path().to_string_lossy();
        path.ends_with(".ftl") && (path.contains("/nl/") || path.contains("nl.ftl"))
    });
    let mut count = 0;
    for file in files {
        count += 1;
        let text = std::fs::read_to_string(file.path()).unwrap();
        let said = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        for (number, line) in said {
            let words = line.split_once(" = ").map_or(line, |(_, words)| words);
            let english: Vec<_> =
                words.split_whitespace().filter(|word| WORDS.contains(word)).collect();
            assert_eq!(english, Vec::<&str>::new(), "{}:{}", file.path().display(), number + 1);
        }
    }
    assert!(count >= 20, "{count}");
}

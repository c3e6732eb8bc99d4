//! What is wrong with the command line, in the language of who typed it.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::words::{say, system_language};
use crate::language::Language;
use crate::messages::Value;

/// The message about a mistake. None for help that was asked for and for what no command here can
/// meet, which clap words itself.
pub(super) fn message(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    let mistake = Mistake { error, language: asked(arguments).unwrap_or_else(system_language) };
    let what = mistake.what()?;
    let lines = [Some(what), mistake.similar(), mistake.usage()];
    Some(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

struct Mistake<'a> {
    error: &'a clap::Error,
    language: Language,
}

impl Mistake<'_> {
    fn what(&self) -> Option<String> {
        let of = |kind| Some(Value::from(self.texts(kind)?.join(", ")));
        let option = || Some(("option", of(ContextKind::InvalidArg)?));
        let value = || Some(("value", of(ContextKind::InvalidValue)?));
        Some(match self.error.kind() {
            ErrorKind::ValueValidation => {
                // The parsers of values give the key of a message.
                let reason = say(self.language, &self.error.source()?.to_string(), []);
                self.say("usage-value", [option()?, value()?, ("reason", reason.into())])
            }
            ErrorKind::InvalidValue => {
                let missing = self.texts(ContextKind::InvalidValue)?.concat().is_empty();
                let choices = of(ContextKind::ValidValue).map(|choices| ("choices", choices));
                match choices.filter(|_| self.texts(ContextKind::ValidValue) != Some(Vec::new())) {
                    None if missing => self.say("usage-value-missing", [option()?]),
                    None => return None,
                    Some(choices) if missing => {
                        self.say("usage-choice-missing", [option()?, choices])
                    }
                    Some(choices) => self.say("usage-choice", [option()?, value()?, choices]),
                }
            }
            ErrorKind::UnknownArgument => self.say("usage-unknown", [option()?]),
            ErrorKind::InvalidSubcommand => {
                self.say("usage-command", [("command", of(ContextKind::InvalidSubcommand)?)])
            }
            ErrorKind::MissingSubcommand => {
                let mut known = self.texts(ContextKind::ValidSubcommand)?;
                known.retain(|command| command != "help");
                self.say("usage-command-missing", [("choices", known.join(", ").into())])
            }
            ErrorKind::MissingRequiredArgument => self.say("usage-missing", [option()?]),
            ErrorKind::ArgumentConflict => {
                let other = of(ContextKind::PriorArg)?;
                let twice =
                    self.texts(ContextKind::PriorArg) == self.texts(ContextKind::InvalidArg);
                match twice {
                    true => self.say("usage-twice", [option()?]),
                    false => self.say("usage-conflict", [option()?, ("other", other)]),
                }
            }
            _ => return None,
        })
    }

    /// What was perhaps meant.
    fn similar(&self) -> Option<String> {
        let kinds = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedValue,
        ];
        let texts = kinds.into_iter().find_map(|kind| self.texts(kind))?;
        // The most alike comes last.
        Some(self.say("usage-similar", [("similar", texts.last()?.clone().into())]))
    }

    /// How the command is written.
    fn usage(&self) -> Option<String> {
        let Some(ContextValue::StyledStr(usage)) = self.error.get(ContextKind::Usage) else {
            return None;
        };
        let usage = usage.to_string();
        let usage = usage.trim_start_matches("Usage:").trim();
        let command: Vec<&str> =
            usage.split(' ').take_while(|word| !word.starts_with(['<', '[', '-'])).collect();
        let words = [("usage", usage.into()), ("command", command.join(" ").into())];
        Some(self.say("usage-line", words))
    }

    fn texts(&self, kind: ContextKind) -> Option<Vec<String>> {
        match self.error.get(kind)? {
            ContextValue::String(text) => Some(vec![text.clone()]),
            ContextValue::Strings(texts) => Some(texts.clone()),
            _ => None,
        }
    }

    fn say<const N: usize>(&self, key: &str, words: [(&'static str, Value); N]) -> String {
        say(self.language, key, words)
    }
}

/// The language that the arguments ask for, wherever they do.
fn asked(arguments: &[OsString]) -> Option<Language> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    let tag = texts.by_ref().find_map(|text| match text.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(Some),
        None => None,
    })?;
    Language::from_tag(tag.or_else(|| texts.next())?)
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::commands::Cli;

    fn said(line: &str) -> String {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = Cli::try_parse_from(&arguments).expect_err("a mistake");
        message(&error, &arguments).expect("it is said")
    }

    #[test]
    fn every_common_mistake_is_said_in_the_language_of_the_reader() {
        for (line, nl, en) in [
            ("build --nonsense", "Dit commando kent ‘--nonsense’ niet.", "has no ‘--nonsense’"),
            (
                "biuld",
                "Het commando ‘biuld’ bestaat niet.\nBedoelde je build?",
                "no command ‘biuld’",
            ),
            ("chek", "Bedoelde je check?", "Did you mean check?"),
            (
                "translation",
                "Er ontbreekt een commando. Kies uit: confirm.",
                "Choose from: confirm.",
            ),
            ("search", "Er ontbreekt iets: <QUERY>.", "is missing: <QUERY>"),
            ("build --as-of 1-2-2026", "schrijf een dag die bestaat", "write a day that exists"),
            ("build --mount x?y", "schrijf een pad als /a/b/", "write a path like /a/b/"),
            ("check --format xml", "Kies uit: human, json, github", "Choose from: human, json"),
            (
                "diagram x --scale 9",
                "schrijf een geheel getal van 1",
                "write a whole number from 1",
            ),
            ("build --out a --out b", "--out <FOLDER> mag maar één keer", "only once"),
            (
                "build --as-of",
                "Bij --as-of <DATE> ontbreekt een waarde",
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
        assert!(said.contains("Zo is het: leidraad build [OPTIONS]"), "{said}");
        assert!(said.contains("leidraad build --help"), "{said}");
    }

    #[test]
    fn help_that_was_asked_for_is_no_mistake() {
        let arguments = ["leidraad", "--help"].map(OsString::from);
        let error = Cli::try_parse_from(&arguments).expect_err("help");
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
}

//! What is wrong with the command line, in the language of who typed it.

use std::error::Error as _;
use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::words::{say, system_language};
use crate::language::Language;
use crate::messages::Value;

/// The message about a mistake. None for help that was asked for.
pub(super) fn message(error: &clap::Error, arguments: &[OsString]) -> Option<String> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return None;
    }
    let mistake = Mistake { error, language: language(arguments) };
    let what = mistake.what().unwrap_or_else(|| mistake.say("usage-other", []));
    let lines = [Some(what), mistake.similar(), mistake.usage()];
    Some(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

struct Mistake<'a> {
    error: &'a clap::Error,
    language: Language,
}

impl Mistake<'_> {
    /// What is wrong; none for what no command here can meet.
    fn what(&self) -> Option<String> {
        let of = |kind| Some(Value::from(self.texts(kind)?.join(", ")));
        let option = || Some(("option", of(ContextKind::InvalidArg)?));
        let value = || Some(("value", of(ContextKind::InvalidValue)?));
        Some(match self.error.kind() {
            ErrorKind::ValueValidation => match self.reason() {
                Some(reason) => self.say("usage-value", [option()?, value()?, reason]),
                None => self.say("usage-value-refused", [option()?, value()?]),
            },
            ErrorKind::InvalidValue => return self.choice(),
            ErrorKind::UnknownArgument => self.say("usage-unknown", [option()?]),
            ErrorKind::InvalidSubcommand => {
                self.say("usage-command", [("command", of(ContextKind::InvalidSubcommand)?)])
            }
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                // Without any argument clap does not say which there are.
                let mut known = self.texts(ContextKind::ValidSubcommand).unwrap_or_else(|| {
                    let line = super::help::command(self.language);
                    line.get_subcommands().map(|command| command.get_name().to_owned()).collect()
                });
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
            ErrorKind::TooManyValues => self.say("usage-value-many", [option()?, value()?]),
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                self.say("usage-value-missing", [option()?])
            }
            ErrorKind::NoEquals => self.say("usage-equals", [option()?]),
            ErrorKind::InvalidUtf8 => self.say("usage-letters", []),
            _ => return None,
        })
    }

    /// Why a value was refused, where that is the key of a message, as our parsers of values give.
    fn reason(&self) -> Option<(&'static str, Value)> {
        let key = self.error.source()?.to_string();
        let reason = key.starts_with("value-").then(|| self.say(&key, []))?;
        Some(("reason", reason.into()))
    }

    /// A word that is none of those to choose from, or no value at all.
    fn choice(&self) -> Option<String> {
        let of = |kind| Some(Value::from(self.texts(kind)?.join(", ")));
        let option = ("option", of(ContextKind::InvalidArg)?);
        let missing = self.texts(ContextKind::InvalidValue)?.concat().is_empty();
        let choices = self.texts(ContextKind::ValidValue).filter(|choices| !choices.is_empty());
        let choices = choices.map(|choices| ("choices", Value::from(choices.join(", "))));
        let value = ("value", of(ContextKind::InvalidValue)?);
        Some(match (choices, missing) {
            (None, true) => self.say("usage-value-missing", [option]),
            (None, false) => self.say("usage-value-refused", [option, value]),
            (Some(choices), true) => self.say("usage-choice-missing", [option, choices]),
            (Some(choices), false) => self.say("usage-choice", [option, value, choices]),
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

/// The language in which a mistake is told: the one that was asked for, or that of the system.
pub(super) fn language(arguments: &[OsString]) -> Language {
    asked(arguments).unwrap_or_else(system_language)
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
mod tests;

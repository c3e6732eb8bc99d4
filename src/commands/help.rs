//! The command line in the language of its reader: headings, explanations, names of values.
//!
//! The English words stand as comments with the commands and their arguments, which is where clap
//! takes them from. The Dutch ones stand in `words/help.nl.ftl`, by the name of the command and the
//! field of the argument. What has none is shown in English and fails the test below.

use std::sync::LazyLock;

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory as _};

use super::Cli;
use crate::language::{Language, LanguageMap};
use crate::messages::{Args, Messages};

static WORDS: LazyLock<Option<Messages>> = LazyLock::new(|| {
    let files = LanguageMap::Both { nl: vec![include_str!("words/help.nl.ftl")], en: Vec::new() };
    // Part of the binary; a test parses them.
    Messages::parse(&files).ok()
});

/// What all commands have in common.
const SHARED: &str = "help-shared";

/// The whole command line, as it is parsed and as it explains itself.
pub(super) fn command(language: Language) -> Command {
    let mut command = Cli::command();
    if language == Language::En {
        return command;
    }
    // What clap adds by itself, such as `--help`, is there only when all is built.
    command.build();
    in_dutch(command, None)
}

/// The words of a command or argument. `None` where nobody wrote them.
fn word(message: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
    let key = match attribute {
        Some(attribute) => format!("{message}.{attribute}"),
        None => message.to_owned(),
    };
    WORDS.as_ref()?.get(Language::Nl, &key, args)
}

fn heading(attribute: &str, args: &Args) -> String {
    word("help-heading", Some(attribute), args).unwrap_or_default()
}

/// The message of a command under another: `help-mirror-sync`. What stands below `help` has the
/// words of the command that it explains.
fn message_of(command: &Command, parent: Option<&str>) -> String {
    match (command.get_name(), parent) {
        (name, None) => format!("help-{name}"),
        ("help", Some(parent)) => parent.to_owned(),
        (name, Some("help-leidraad")) => format!("help-{name}"),
        (name, Some(parent)) => format!("{parent}-{name}"),
    }
}

fn in_dutch(command: Command, parent: Option<&str>) -> Command {
    let message = message_of(&command, parent);
    let about = match command.get_name() {
        "help" => word(SHARED, Some("help-command"), &Args::new()),
        _ => word(&message, None, &Args::new()),
    };
    let mut command = command
        .mut_args(|argument| argument_in_dutch(argument, &message))
        .mut_subcommands(|below| in_dutch(below, Some(&message)))
        .subcommand_help_heading(heading("commands", &Args::new()))
        .subcommand_value_name(value_name("COMMAND"));
    if let Some(about) = about {
        let (first, whole) = paragraphs(&about);
        let is_long = command.get_long_about().is_some();
        command = command.about(first);
        command = if is_long { command.long_about(whole) } else { command };
    }
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let placeholder = format!("[{}]", heading("options-placeholder", &Args::new()));
    let usage = usage.replace("[OPTIONS]", &placeholder);
    let style = command.get_styles().get_usage();
    let title = heading("usage", &Args::new());
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{style}{title}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    command.override_usage(usage).help_template(template)
}

fn argument_in_dutch(argument: Arg, message: &str) -> Arg {
    let field = argument.get_id().as_str().replace('_', "-");
    let has_long = argument.get_long_help().is_some();
    let title = if argument.is_positional() { "arguments" } else { "options" };
    let said = match (argument.get_id().as_str(), has_long) {
        ("subcommand", _) if argument.is_positional() => {
            word(SHARED, Some("help-of"), &Args::new())
        }
        ("help", true) => word(SHARED, Some("help-short"), &Args::new()),
        _ => of_argument(message, &field),
    };
    let mut argument = argument.help_heading(heading(title, &Args::new()));
    let names: Option<Vec<String>> =
        argument.get_value_names().map(|names| names.iter().map(|n| value_name(n)).collect());
    if let Some(names) = names {
        argument = argument.value_names(names);
    }
    // Without Dutch words the argument keeps the English ones, with what clap says of it.
    let Some(said) = said else { return argument };
    let choices = choices(&argument, message, &field);
    let default = default_value(&argument);
    let (first, whole) = paragraphs(&said);
    let explained = choices.as_ref().and_then(|(_, explained)| explained.clone());
    let long = (has_long || explained.is_some() || default.is_some()).then(|| {
        match argument.get_id().as_str() {
            "help" => word(SHARED, Some("help-long"), &Args::new()).unwrap_or_default(),
            _ => joined([Some(whole), explained, default.clone()], "\n\n"),
        }
    });
    let short = joined([Some(first), default, choices.map(|(short, _)| short)], " ");
    let argument = argument.hide_default_value(true).hide_possible_values(true).help(short);
    match long {
        Some(long) => argument.long_help(without_stop(&long)),
        None => argument,
    }
}

/// What is said in short, and all of it.
fn paragraphs(said: &str) -> (String, String) {
    let first = said.split("\n\n").next().unwrap_or_default();
    (without_stop(first), without_stop(said))
}

fn joined(parts: [Option<String>; 3], between: &str) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(between)
}

/// The words of an argument: those of the command itself before those that all share.
fn of_argument(message: &str, field: &str) -> Option<String> {
    let own = word(message, Some(field), &Args::new());
    own.or_else(|| word(SHARED, Some(field), &Args::new()))
}

/// `[standaard: x]`.
fn default_value(argument: &Arg) -> Option<String> {
    let takes = argument.get_action().takes_values() && !argument.is_hide_default_value_set();
    let values = argument.get_default_values();
    if !takes || values.is_empty() {
        return None;
    }
    let values: Vec<_> = values.iter().map(|value| value.to_string_lossy()).collect();
    Some(heading("default", &Args::from([("value".into(), values.join(" ").into())])))
}

/// What can be chosen: on one line, and in a list where the choices are explained.
fn choices(argument: &Arg, message: &str, field: &str) -> Option<(String, Option<String>)> {
    let values = argument.get_possible_values();
    if values.is_empty() || argument.is_hide_possible_values_set() {
        return None;
    }
    let names: Vec<&str> = values.iter().map(|value| value.get_name()).collect();
    let short = heading("choices", &Args::from([("values".into(), names.join(", ").into())]));
    let explained = values.iter().any(|value| value.get_help().is_some()).then(|| {
        let lines = values.iter().map(|value| {
            let said = of_argument(message, &format!("{field}-{}", value.get_name()));
            let said = said.or_else(|| value.get_help().map(StyledStr::to_string));
            let said = said.map(|said| format!(": {}", without_stop(&said))).unwrap_or_default();
            format!("\n- {}{said}", value.get_name())
        });
        format!("{}{}", heading("choices-list", &Args::new()), lines.collect::<String>())
    });
    Some((short, explained))
}

/// The name of a value as it stands in `<…>`.
fn value_name(name: &str) -> String {
    word("help-value", Some(&value_attribute(name)), &Args::new())
        .unwrap_or_else(|| name.to_owned())
}

/// The name of a value as that of an attribute: `ID/NUMBER` is `ID-NUMBER`, `/PATH/` is `PATH-`.
fn value_attribute(name: &str) -> String {
    let signs = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    name.chars().map(signs).collect::<String>().trim_start_matches('-').to_owned()
}

/// One sentence has no stop at its end, as with clap.
fn without_stop(said: &str) -> String {
    let said = said.trim_end();
    match said.strip_suffix('.') {
        Some(rest) if !rest.ends_with('.') => rest.to_owned(),
        _ => said.to_owned(),
    }
}

#[cfg(test)]
pub(super) mod tests;

//! `leidraad translation diff ID`: what changed in a text since its translation was confirmed.

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};

use super::{outstanding, show};
use crate::commands::version::refuse_broken;
use crate::commands::words::say;
use crate::commands::{GuideArgs, Outcome, pipeline, report, stdout};
use crate::content::ids::SectionId;
use crate::language::Language;

#[derive(Debug, Args)]
pub(in crate::commands) struct DiffArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The sections; all whose translation is not up to date when absent.
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    /// The form of the output.
    #[arg(long, value_enum, default_value_t = Form::Text)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// For a terminal.
    Text,
    /// For programs, with the parts that are up to date.
    Json,
}

pub(super) fn run(args: &DiffArgs, language: Language) -> Outcome {
    let fail = |error| report::fail_to_load(&error, &args.guide, language);
    let loaded = match pipeline::load(&args.guide) {
        Ok(loaded) => loaded,
        Err(error) => return fail(error),
    };
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return outcome;
    }
    if let Err(outcome) = super::language_of_translations(&loaded.parsed.content, language) {
        return outcome;
    }
    let sections = &loaded.parsed.content.sections;
    if let Some(id) = args.ids.iter().find(|id| !sections.contains_key(id.as_str())) {
        let known: Vec<&str> = sections.keys().map(SectionId::as_str).collect();
        let words = [("id", id.as_str().into()), ("known", known.join(", ").into())];
        return report::fail(&say(language, "version-unknown", words));
    }
    let asked: BTreeSet<&str> = args.ids.iter().map(String::as_str).collect();
    let is_asked = |id: &SectionId| asked.is_empty() || asked.contains(id.as_str());
    let mut all = match outstanding::of(&args.guide, &loaded, is_asked) {
        Ok(all) => all,
        Err(error) => return fail(error),
    };
    if asked.is_empty() {
        all.retain(|one| one.todo().blocks > 0);
    }
    match args.format {
        Form::Json => {
            let sections: Vec<_> = all.iter().map(|one| show::data(one, &loaded)).collect();
            stdout::print_json(&serde_json::json!({ "sections": sections }));
        }
        Form::Text if all.is_empty() => {
            stdout::print(format_args!("{}\n", say(language, "translation-none-behind", [])));
        }
        Form::Text => {
            let texts: Vec<String> =
                all.iter().map(|one| show::text(one, &loaded, &[], language)).collect();
            stdout::print(texts.join("\n"));
        }
    }
    Outcome::Fine
}

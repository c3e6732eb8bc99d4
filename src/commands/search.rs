//! `leidraad search`: what readers find, in the order in which they find it.

use clap::Args;
use serde_json::json;

use super::pipeline::Purpose;
use super::words::say;
use super::{GuideArgs, Outcome, pipeline, report, stdout};
use crate::characters::harmless_line;
use crate::diagnostics::Sink;
use crate::guide::Guide;
use crate::language::Language;
use crate::render::{self, Theme};
use crate::search::{self, Answer, Hit, Index};

/// The most answers that are shown.
const MOST: usize = 10;

#[derive(Debug, Args)]
pub(super) struct SearchArgs {
    /// What a reader types.
    query: String,
    #[command(flatten)]
    guide: GuideArgs,
    /// The form of the answers.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Form {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// A guide with the theme that its pages have.
pub(super) struct Searched {
    pub guide: Guide,
    pub theme: Theme,
}

impl Searched {
    pub(super) fn index(&self, language: Language) -> Index {
        render::search_index(&self.guide, &self.theme, self.guide.languages.or_own(language))
    }
}

/// What has no page is not searched, so that it has none is no reason to give no answer.
const READING: Purpose = Purpose { deny_warnings: false, preview: true, inspect: None };

/// Reads a guide to search it; a mistake in it is reported and ends the command.
pub(super) fn read(args: &GuideArgs, language: Language) -> Result<Searched, Outcome> {
    // What is not released yet can be searched before it is.
    let args = GuideArgs { unreleased: true, ..args.clone() };
    let resolved = pipeline::load(&args)
        .and_then(|loaded| pipeline::resolve(&args, loaded, &mut pipeline::Memory::default()))
        .map_err(|error| report::fail_to_load(&error, &args, language))?;
    let mut sink = Sink::new();
    let theme = Theme::load(&resolved.sources, &mut sink);
    let mut all = resolved.sink;
    all.append(sink);
    match (resolved.guide, theme) {
        (Some(guide), Some(theme)) if !READING.is_refused(all.found()) => {
            Ok(Searched { guide, theme })
        }
        _ => {
            let found = all.into_sorted(&resolved.sources);
            report::show(&found, &resolved.sources, super::ReportArgs::PLAIN, language);
            Err(Outcome::Problems)
        }
    }
}

pub(super) fn run(args: &SearchArgs, language: Language) -> Outcome {
    let searched = match read(&args.guide, language) {
        Ok(searched) => searched,
        Err(outcome) => return outcome,
    };
    let index = searched.index(language);
    let answers = search::answers(&index, &args.query);
    match args.format {
        Form::Json => {
            let list: Vec<_> = answers.iter().take(MOST).map(|a| as_json(&index, a)).collect();
            let nearest =
                if answers.is_empty() { search::nearest(&index, &args.query) } else { Vec::new() };
            let value = json!({
                "query": args.query,
                "language": language,
                "count": answers.len(),
                "answers": list,
                "nearest": nearest,
            });
            stdout::print_json(&value);
        }
        Form::Human => show(&index, &answers, &args.query, language),
    }
    Outcome::Fine
}

fn show(index: &Index, answers: &[Answer], query: &str, language: Language) {
    if answers.is_empty() {
        stdout::print(format_args!(
            "{}\n",
            say(language, "search-none", [("query", query.into())])
        ));
        let nearest = search::nearest(index, query);
        if !nearest.is_empty() {
            let words = nearest.join(", ");
            stdout::print(format_args!(
                "{}\n",
                say(language, "search-nearest", [("words", words.as_str().into())])
            ));
        }
        return;
    }
    for (place, answer) in answers.iter().take(MOST).enumerate() {
        line(index, &answer.hit, &format!("{:>2}. ", place + 1), language);
        answer.headings.iter().for_each(|hit| line(index, hit, "      ", language));
    }
    if answers.len() > MOST {
        let more = (answers.len() - MOST).to_string();
        stdout::print(format_args!(
            "{}\n",
            say(language, "search-more", [("more", more.as_str().into())])
        ));
    }
}

fn line(index: &Index, hit: &Hit, start: &str, language: Language) {
    let record = index.record(hit.record);
    let kind = say(language, "search-kind", [("kind", record.kind.word().into())]);
    let via = hit.via.as_ref().map(|name| {
        format!(" ({})", say(language, "search-via", [("name", name.as_str().into())]))
    });
    let title = harmless_line(&record.title);
    stdout::print(format_args!("{start}{title} – {kind}{}\n", via.unwrap_or_default()));
    stdout::print(format_args!("{}{}\n", " ".repeat(start.len()), record.address));
}

/// An answer for programs.
pub(super) fn as_json(index: &Index, answer: &Answer) -> serde_json::Value {
    let hit = |hit: &Hit| {
        let record = index.record(hit.record);
        json!({
            "kind": record.kind.word(),
            "title": record.title,
            "address": record.address,
            "score": hit.score,
            "via": hit.via,
        })
    };
    let mut value = hit(&answer.hit);
    value["headings"] = answer.headings.iter().map(hit).collect();
    value
}

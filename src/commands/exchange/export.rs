//! `leidraad translation export`: a file for an agency.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::super::pipeline;
use super::super::translation::language_of_translations;
use super::super::version::refuse_broken;
use super::super::words::{say, system_reason};
use super::super::{GuideArgs, Outcome, author_file, report, stdout};
use super::Guide;
use super::units::{Asked, units};
use crate::content::ids::SectionId;
use crate::language::Language;
use crate::translation::exchange::{self, Exchange, Section, Version};

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    guide: GuideArgs,
    /// The sections; without any, all of them.
    ids: Vec<String>,
    /// The form of the file.
    #[arg(long, value_enum, default_value_t = Form::Xliff)]
    format: Form,
    /// Everything, also what is confirmed; otherwise what is outstanding, with what stands around it.
    #[arg(long)]
    all: bool,
    /// The file to write. By default it goes to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// The forms of a file for an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// XLIFF 2.1.
    Xliff,
    /// XLIFF 1.2.
    Xliff12,
    /// The glossary in TBX-Basic.
    Tbx,
}

pub(crate) fn run(args: &ExportArgs, language: Language) -> Outcome {
    exported(args, language).unwrap_or_else(|outcome| outcome)
}

fn exported(args: &ExportArgs, language: Language) -> Result<Outcome, Outcome> {
    let guide = &args.guide;
    let loaded =
        pipeline::load(guide).map_err(|error| report::fail_to_load(&error, guide, language))?;
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return Err(outcome);
    }
    let content = &loaded.parsed.content;
    let mut read = Guide::new(guide, &loaded);
    let own = read.authoritative();
    let target = language_of_translations(content, language)?;
    let title = content.site.as_ref().map_or("", |site| site.title[own].as_str());
    if args.format == Form::Tbx {
        let Some(glossary) = content.glossary.as_ref().filter(|glossary| glossary.is_there())
        else {
            return Err(report::fail(&say(language, "exchange-no-glossary", [])));
        };
        return write(args, &exchange::tbx(glossary, title, [own, target]), language);
    }
    let ids = sections(args, &read, language)?;
    let asked = Asked {
        all: args.all,
        glossary: content.glossary.as_deref(),
        languages: [own, target],
        notes: language,
    };
    let made = ids.into_iter().map(|id| section(&mut read, id, asked));
    let made: Vec<Option<Section>> = made.collect::<Result<_, Outcome>>()?;
    let sections: Vec<Section> = made.into_iter().flatten().collect();
    if sections.is_empty() {
        anstream::eprintln!("{}", say(language, "exchange-nothing", []));
        return Ok(Outcome::Fine);
    }
    let guide = title.to_owned();
    let file = Exchange { guide, source: own, target, sections };
    let version = if args.format == Form::Xliff12 { Version::Xliff12 } else { Version::Xliff21 };
    let outcome = write(args, &exchange::xliff(&file, version), language)?;
    tell(&file, language);
    Ok(outcome)
}

/// What there is to translate of a section; none where there is nothing, which is said.
fn section(
    read: &mut Guide<'_>,
    id: SectionId,
    asked: Asked<'_>,
) -> Result<Option<Section>, Outcome> {
    let language = asked.notes;
    let sides = read.sides(id.as_str());
    let sides = sides.map_err(|error| report::fail_to_load(&error, read.args, language))?;
    let Some(sides) = sides else { return Ok(None) };
    let units = units(&sides, asked);
    if units.is_empty() {
        anstream::eprintln!("{}", say(language, "exchange-none", [("id", id.as_str().into())]));
        return Ok(None);
    }
    let versions = read.ledgers.get(&id).map(|ledger| ledger.versions.as_slice());
    let newest = versions.and_then(|versions| versions.first());
    Ok(Some(Section {
        id: id.to_string(),
        path: sides.source.file.path.to_string(),
        version: newest.map(|newest| newest.version.value.clone()).unwrap_or_default(),
        units,
    }))
}

/// The sections that were asked for, each once; all that hold without any.
fn sections(
    args: &ExportArgs,
    read: &Guide<'_>,
    language: Language,
) -> Result<Vec<SectionId>, Outcome> {
    let content = &read.loaded.parsed.content;
    let languages = content.site.as_ref().map_or(0, |site| site.languages.len());
    if languages < 2 {
        return Err(report::fail(&say(language, "exchange-one-language", [])));
    }
    let mut ids: Vec<SectionId> = Vec::new();
    for id in &args.ids {
        let Some((id, _)) = content.sections.get_key_value(id.as_str()) else {
            let known: Vec<&str> = content.sections.keys().map(SectionId::as_str).collect();
            let words = [("id", id.as_str().into()), ("known", known.join(", ").into())];
            return Err(report::fail(&say(language, "version-unknown", words)));
        };
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }
    if ids.is_empty() {
        let held = content.sections.iter().filter(|(_, section)| !section.file.is_repealed());
        ids.extend(held.map(|(id, _)| id.clone()));
    }
    Ok(ids)
}

fn write(args: &ExportArgs, text: &str, language: Language) -> Result<Outcome, Outcome> {
    match &args.out {
        // A program gets every byte; what a terminal would act on stays away from it.
        None if io::stdout().is_terminal() => stdout::print(text),
        None => _ = stdout::stream(|out| out.write_all(text.as_bytes())),
        Some(path) => author_file::write_out(path, text.as_bytes()).map_err(|error| {
            let reason = system_reason(language, &error);
            let words = [("path", path.display().to_string().into()), ("reason", reason.into())];
            report::fail(&say(language, "write-failed", words))
        })?,
    }
    Ok(Outcome::Fine)
}

/// How much there is to do.
fn tell(file: &Exchange, language: Language) {
    let units = || file.sections.iter().flat_map(|section| &section.units);
    let to_do = units().filter(|unit| !unit.context).count();
    let words: usize = units()
        .filter(|unit| !unit.context)
        .map(|unit| exchange::plain(&unit.source).split_whitespace().count())
        .sum();
    let args = [
        ("sections", file.sections.len().into()),
        ("units", to_do.into()),
        ("words", words.into()),
    ];
    anstream::eprintln!("{}", say(language, "exchange-exported", args));
}

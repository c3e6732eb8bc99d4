//! `leidraad translation import FILE`: what an agency sent back goes into the translations.

use std::fs::File;
use std::io::{self, BufRead as _, IsTerminal as _, Read as _, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;

use super::super::author_file;
use super::super::pipeline;
use super::super::translation::language_of_translations;
use super::super::version::refuse_broken;
use super::super::words::{say, say_args, system_reason};
use super::super::{GuideArgs, Outcome, moving, report};
use super::Guide;
use super::plan::{Left, Plan, Why, plan};
use crate::content::Published;
use crate::content::ids::SectionId;
use crate::import::{ImportError, MOST_BYTES};
use crate::language::Language;
use crate::translation::exchange::{ReadFile, ReadSection, ReadUnit, read};

/// How much of a text stands in a message.
const SHOWN: usize = 80;

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The file that came back, in XLIFF 2.1, 2.0 or 1.2.
    file: PathBuf,
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    /// Shows what would change, and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Writes without asking.
    #[arg(long)]
    yes: bool,
}

pub(crate) fn run(args: &ImportArgs, language: Language) -> Outcome {
    imported(args, language).unwrap_or_else(|outcome| outcome)
}

/// A section with what becomes of it.
struct Planned {
    id: SectionId,
    plan: Plan,
}

fn imported(args: &ImportArgs, language: Language) -> Result<Outcome, Outcome> {
    moving::finish(&args.root, language).map_or_else(Err, Ok)?;
    let bytes = bytes(&args.file).map_err(|error| {
        let reason = system_reason(language, &error);
        let path = args.file.display().to_string();
        report::fail(&say(
            language,
            "exchange-unreadable",
            [("path", path.into()), ("reason", reason.into())],
        ))
    })?;
    let file = read(&bytes).map_err(|error| refused(&args.file, &error, language))?;
    let guide = GuideArgs::preview_of(args.root.clone());
    let loaded =
        pipeline::load(&guide).map_err(|error| report::fail_to_load(&error, &guide, language))?;
    if let Some(outcome) = refuse_broken(&loaded, language) {
        return Err(outcome);
    }
    let other = language_of_translations(&loaded.parsed.content, language)?;
    let mut guide = Guide::new(&guide, &loaded);
    check_languages(args, &file, (guide.authoritative(), other), language)?;
    let (planned, unknown) = planned(args, &mut guide, &file, language)?;
    let lost = tell(args, &planned, language) || unknown;
    let outcome = if lost { Outcome::Problems } else { Outcome::Fine };
    write(args, &planned, language)?;
    Ok(outcome)
}

/// As much of a file as can be one; it may be a device that never ends.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Says why a file is no XLIFF that can be read, and where.
fn refused(path: &Path, error: &ImportError, language: Language) -> Outcome {
    let numbers = [error.line, error.column].into_iter().flatten().map(|n| format!(":{n}"));
    let place = path.display().to_string() + &numbers.collect::<String>();
    let what = say_args(language, &format!("exchange-file-{}", error.what.code), &error.what.args);
    let words = [("place", place.into()), ("what", what.into())];
    anstream::eprintln!("{}", say(language, "exchange-refused", words));
    Outcome::Problems
}

fn check_languages(
    args: &ImportArgs,
    file: &ReadFile,
    (own, other): (Language, Language),
    language: Language,
) -> Result<(), Outcome> {
    let is = |tag: &str, own: Language| {
        tag.split(['-', '_']).next().is_some_and(|tag| tag.eq_ignore_ascii_case(own.tag()))
    };
    let target = &file.target;
    if is(&file.source, own) && (target.is_empty() || is(target, other)) {
        return Ok(());
    }
    let words = [
        ("path", args.file.display().to_string().into()),
        ("source", file.source.as_str().into()),
        ("target", target.as_str().into()),
        ("own", own.tag().into()),
        ("other", other.tag().into()),
    ];
    anstream::eprintln!("{}", say(language, "exchange-languages", words));
    Err(Outcome::Problems)
}

/// The section of today that a section of the file is.
fn section_now(guide: &Guide<'_>, id: &str) -> Option<SectionId> {
    let parsed = &guide.loaded.parsed;
    if let Some((id, _)) = parsed.content.sections.get_key_value(id) {
        return Some(id.clone());
    }
    let successors = crate::guide::successors(parsed);
    let mut name = Published::Section(SectionId::new(id));
    // No name leads on for ever, whatever a file says.
    for _ in 0..successors.len() {
        name = successors.get(&name)?.clone();
        if let Some(id) = name.section().filter(|id| parsed.content.sections.contains_key(*id)) {
            return Some(id.clone());
        }
    }
    None
}

/// What becomes of each section; true when one of them is not in this guide.
fn planned(
    args: &ImportArgs,
    guide: &mut Guide<'_>,
    file: &ReadFile,
    language: Language,
) -> Result<(Vec<Planned>, bool), Outcome> {
    let mut by_section: Vec<(SectionId, Vec<&ReadUnit>)> = Vec::new();
    let mut unknown: Vec<&ReadSection> = Vec::new();
    for section in &file.sections {
        let Some(id) = section_now(guide, &section.id) else {
            unknown.push(section);
            continue;
        };
        match by_section.iter_mut().find(|(own, _)| *own == id) {
            Some((_, units)) => units.extend(&section.units),
            None => by_section.push((id, section.units.iter().collect())),
        }
    }
    for section in &unknown {
        let words = [
            ("place", format!("{}:{}", args.file.display(), section.line).into()),
            ("id", section.id.as_str().into()),
            ("count", section.units.len().into()),
        ];
        anstream::eprintln!("{}", say(language, "exchange-no-section", words));
    }
    let mut all = Vec::new();
    for (id, units) in by_section {
        let sides = guide.sides(id.as_str());
        let sides = sides.map_err(|error| report::fail_to_load(&error, guide.args, language))?;
        let Some(sides) = sides else { continue };
        let plan = plan(guide, &sides, &units).map_err(|error| error.report(language))?;
        all.push(Planned { id, plan });
    }
    Ok((all, !unknown.is_empty()))
}

/// Shows the difference, and what was not taken; true when somebody has to do something about it.
fn tell(args: &ImportArgs, planned: &[Planned], language: Language) -> bool {
    let mut lost = false;
    for Planned { id, plan } in planned {
        for taken in &plan.taken {
            let words = [("id", id.as_str().into()), ("unit", taken.unit.as_str().into())];
            anstream::eprintln!("{}", say(language, "exchange-change", words));
            if !taken.before.is_empty() {
                anstream::eprintln!("  - {}", crate::characters::harmless_line(&taken.before));
            }
            anstream::eprintln!("  + {}", crate::characters::harmless_line(&taken.now));
            if taken.reordered {
                anstream::eprintln!("  {}", say(language, "exchange-reordered", []));
            }
        }
        for left in &plan.left {
            lost |= !left.why.is_harmless();
            anstream::eprintln!("{}", left_words(args, id, left, language));
        }
        let words = [
            ("id", id.as_str().into()),
            ("taken", plan.taken.len().into()),
            ("same", plan.same.into()),
            ("left", plan.left.len().into()),
            ("absent", plan.absent.into()),
        ];
        anstream::eprintln!("{}", say(language, "exchange-counts", words));
    }
    lost
}

fn left_words(args: &ImportArgs, id: &SectionId, left: &Left, language: Language) -> String {
    let (why, code, what) = match &left.why {
        Why::Stale => ("stale", "", String::new()),
        Why::SourceChanged => ("source-changed", "", String::new()),
        Why::Confirmed => ("confirmed", "", String::new()),
        Why::Empty => ("empty", "", String::new()),
        Why::Twice => ("twice", "", String::new()),
        Why::Codes(what, code) => ("codes", *what, code.clone()),
        Why::Incomplete => ("incomplete", "", String::new()),
        Why::NoNote(label) => ("no-note", "", label.clone()),
        Why::Unwritable => ("unwritable", "", String::new()),
    };
    let mut begin: String = left.words.chars().take(SHOWN).collect();
    if left.words.chars().nth(SHOWN).is_some() {
        begin.push('…');
    }
    let words = [
        ("place", format!("{}:{}", args.file.display(), left.line).into()),
        ("id", id.as_str().into()),
        ("unit", left.unit.as_str().into()),
        ("words", begin.into()),
        ("why", why.into()),
        ("wrong", code.into()),
        ("code", what.into()),
    ];
    say(language, "exchange-left", words)
}

/// Writes what changes, once somebody wants it.
fn write(args: &ImportArgs, planned: &[Planned], language: Language) -> Result<(), Outcome> {
    let edits: Vec<_> = planned.iter().filter_map(|one| one.plan.edit.clone()).collect();
    let changed: Vec<&str> = planned
        .iter()
        .filter(|one| one.plan.edit.as_ref().is_some_and(author_file::Edit::changes))
        .map(|one| one.id.as_str())
        .collect();
    if changed.is_empty() {
        anstream::eprintln!("{}", say(language, "exchange-unchanged", []));
        return Ok(());
    }
    if args.dry_run {
        anstream::eprintln!("{}", say(language, "exchange-dry", [("count", changed.len().into())]));
        return Ok(());
    }
    if !args.yes {
        ask(language)?;
    }
    author_file::write(&args.root, &edits).map_err(|error| error.report(language))?;
    let words = [("count", changed.len().into()), ("ids", changed.join(" ").into())];
    anstream::eprintln!("{}", say(language, "exchange-imported", words));
    Ok(())
}

/// Asks on a terminal whether it may be written.
fn ask(language: Language) -> Result<(), Outcome> {
    if !io::stdin().is_terminal() {
        return Err(report::fail(&say(language, "exchange-yes-needed", [])));
    }
    anstream::eprint!("{} ", say(language, "exchange-ask", []));
    let _ = io::stderr().flush();
    let mut line = String::new();
    let answered = io::stdin().lock().read_line(&mut line).is_ok();
    let yes = ["j", "ja", "y", "yes"].contains(&line.trim().to_lowercase().as_str());
    if answered && yes {
        return Ok(());
    }
    anstream::eprintln!("{}", say(language, "exchange-not", []));
    Err(Outcome::Fine)
}

//! Shows problems and progress on the terminal.

use std::io::{BufWriter, IsTerminal, Write as _};

use indicatif::{ProgressBar, ProgressStyle};

use super::pipeline::PipelineError;
use super::words::{say, system_reason};
use super::{Format, GuideArgs, Outcome, ReportArgs, stdout};
use crate::content;
use crate::diagnostics::{Diagnostic, Severity, Words, human, machine};
use crate::guide::Guide;
use crate::language::Language;
use crate::source::{GitError, Sources};

/// Shows what was found. Reports for people go to standard error, those for programs to
/// standard output, so that a pipe gets nothing else.
pub(super) fn show(
    found: &[Diagnostic],
    sources: &Sources,
    report: ReportArgs,
    language: Language,
) {
    let words = Words::of_guide(language, content::languages_of(sources));
    // Whoever reads it may stop before the end: that is no fault, and nothing is left to be told then.
    let _ = match report.format {
        Format::Human => {
            let colour =
                anstream::AutoStream::choice(&std::io::stderr()) != anstream::ColorChoice::Never;
            let mut out = BufWriter::new(anstream::stderr());
            human::write(found, sources, words, report.detail(), colour, &mut out)
                .and_then(|()| out.flush())
        }
        Format::Json => stdout::stream(|out| machine::json(found, sources, words, out)),
        Format::Github => stdout::stream(|out| machine::github(found, sources, words, out)),
        Format::Gitlab => stdout::stream(|out| machine::gitlab(found, sources, words, out)),
        Format::Sarif => stdout::stream(|out| machine::sarif(found, sources, words, out)),
    };
}

/// What the problems mean for the exit status.
pub(super) fn outcome(found: &[Diagnostic], deny_warnings: bool) -> Outcome {
    let bad = found.iter().any(|d| d.severity == Severity::Error || deny_warnings);
    if bad { Outcome::Problems } else { Outcome::Fine }
}

/// Says which versions the site announces and does not show yet, and how to see them. Without a
/// given day that is the day of the newest commit: who has just written a version expects it.
pub(super) fn note_coming(guide: Option<&Guide>, args: &GuideArgs, language: Language) {
    let Some(guide) = guide.filter(|_| args.as_of.is_none()) else { return };
    let coming = guide.coming();
    let Some(last) = coming.iter().map(|version| version.effective).max() else { return };
    let named: Vec<String> =
        coming.iter().map(|v| format!("{} {} ({})", v.ledger, v.number, v.effective)).collect();
    let words = [
        ("count", coming.len().into()),
        ("versions", named.join(", ").into()),
        ("date", guide.as_of.to_string().into()),
        ("last", last.to_string().into()),
    ];
    anstream::eprintln!("{}", say(language, "versions-coming", words));
}

/// Says that the tool could not run.
pub(super) fn fail(text: &str) -> Outcome {
    anstream::eprintln!("{text}");
    Outcome::Failed
}

/// Says why nothing could be read.
pub(super) fn fail_to_load(error: &PipelineError, args: &GuideArgs, language: Language) -> Outcome {
    fail(&load_error(error, args, language))
}

/// Why nothing could be read.
pub(super) fn load_error(error: &PipelineError, args: &GuideArgs, language: Language) -> String {
    match error {
        PipelineError::Root(error) => say(
            language,
            "root-missing",
            [
                ("path", args.root.display().to_string().into()),
                ("reason", system_reason(language, error).into()),
            ],
        ),
        PipelineError::Revision(error) => say(
            language,
            "revision-missing",
            [
                ("revision", args.revision.clone().unwrap_or_default().into()),
                ("reason", git_reason(error, language).into()),
            ],
        ),
        PipelineError::NoVersion(name) => {
            say(language, "without-unknown", [("name", name.clone().into())])
        }
        PipelineError::History(GitError::Reftable(path)) => {
            say(language, "history-reftable", [("path", path.display().to_string().into())])
        }
        PipelineError::History(error) => {
            say(language, "history-broken", [("reason", git_reason(error, language).into())])
        }
        PipelineError::Partial(error) => {
            say(language, "history-partial", [("reason", git_reason(error, language).into())])
        }
    }
}

/// Why Git could not give what was asked. What its library says is in English; other languages say
/// where to read it.
pub(super) fn git_reason(error: &GitError, language: Language) -> String {
    match error {
        GitError::Reasons(reasons) => {
            let (what, thing) = of_library(reasons);
            let words = [
                ("what", what.into()),
                ("thing", thing.into()),
                ("reason", reasons.clone().into()),
            ];
            say(language, "git-said", words)
        }
        GitError::NoRevision(name, reasons) => say(
            language,
            "git-no-revision",
            [("name", name.clone().into()), ("reason", reasons.clone().into())],
        ),
        GitError::Nothing => say(language, "git-nothing", []),
        GitError::NoRepository(path, reasons) => {
            let own = path.display().to_string();
            let mut names =
                reasons.split_whitespace().map(|word| word.trim_matches([':', '"', ',']));
            let other = names.find(|name| name.starts_with('/') && *name != own).unwrap_or("none");
            let words = [
                ("path", own.clone().into()),
                ("other", other.into()),
                ("reason", reasons.clone().into()),
            ];
            say(language, "git-no-repository", words)
        }
        GitError::OtherWorkTree(path) => {
            say(language, "git-other-work-tree", [("path", path.display().to_string().into())])
        }
        GitError::NoBranch(name) => say(language, "git-no-branch", [("name", name.clone().into())]),
        GitError::Reftable(path) => {
            say(language, "git-tables", [("path", path.display().to_string().into())])
        }
    }
}

/// What the library of Git speaks of, and the name of the thing: its own sentences are in English.
fn of_library(reasons: &str) -> (&'static str, &str) {
    let between = |before: &str, after: char| {
        let rest = reasons.split_once(before)?.1;
        rest.split(after).next().filter(|thing| !thing.is_empty())
    };
    if let Some(form) = between("repository format version", '\n')
        && let Some((_, number)) = form.split_once("input=")
    {
        return ("form", number.split(',').next().unwrap_or_default());
    }
    if reasons.contains("onfiguration") {
        return ("configuration", "");
    }
    if reasons.contains("packed reference") {
        return ("packed", "");
    }
    if let Some(name) = between("reference at \"", '"') {
        return ("reference", name);
    }
    match between("object with id ", ' ') {
        Some(id) => ("object", id),
        None => ("other", ""),
    }
}

/// A line that shows what is being done; nothing in a pipe.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
}

impl Progress {
    /// Starts with a stage.
    pub(super) fn start(stage: String) -> Progress {
        if !std::io::stderr().is_terminal() {
            return Progress { bar: None };
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} …") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(std::time::Duration::from_millis(80));
        bar.set_message(stage);
        Progress { bar: Some(bar) }
    }

    /// Goes on to another stage.
    pub(super) fn stage(&self, stage: String) {
        if let Some(bar) = &self.bar {
            bar.set_message(stage);
        }
    }

    /// Clears the line.
    pub(super) fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}

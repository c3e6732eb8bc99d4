//! `leidraad verify FOLDER|ADDRESS`.

use clap::{ArgGroup, Args};

use super::{Form, JudgeArgs, Outcome, anchor, refuse, report_json, stdout, tell_problems};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{Against, MirrorError, Moment, Report, open_source, verify};

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("against").required(true))]
pub(in crate::commands) struct VerifyArgs {
    /// A folder, a bundle or an address with the website.
    source: String,
    /// The publisher's first list of keys (root-1.json), or its SHA-256, obtained by another way than
    /// the website.
    #[arg(long, value_name = "FILE|SHA256", group = "against")]
    key: Option<String>,
    /// Judges by the list of files alone, which proves nothing against who can change that too: for a
    /// website that is not signed yet.
    #[arg(long, group = "against")]
    without_key: bool,
    #[command(flatten)]
    judge: JudgeArgs,
    /// The form of the verdict.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
}

pub(in crate::commands) fn run(args: &VerifyArgs, language: Language) -> Outcome {
    let report = match look(args) {
        Ok(report) => report,
        Err(error) => return refuse(&error, language),
    };
    if args.format == Form::Json {
        let mut json = report_json(&report, language);
        json["source"] = args.source.as_str().into();
        json["signed"] = (!args.without_key && report.release.is_some()).into();
        stdout::print_json(&json);
    } else {
        tell_problems(&report, language);
        stdout::print(verdict(args, &report, language));
    }
    if report.is_fine() { Outcome::Fine } else { Outcome::Problems }
}

fn look(args: &VerifyArgs) -> Result<Report, MirrorError> {
    let against = match &args.key {
        Some(given) => Against::Key(anchor(given)?),
        None => Against::List,
    };
    let source = open_source(&args.source, args.judge.patience())?;
    verify(&*source, &against, args.judge.grace, Moment::now())
}

fn verdict(args: &VerifyArgs, report: &Report, language: Language) -> String {
    let source = || args.source.as_str().into();
    let mut lines = Vec::new();
    match &report.release {
        _ if !report.is_fine() => {
            let count = report.problems.len() + report.more;
            let words = [("source", source()), ("count", count.into())];
            lines.push(say(language, "verify-bad", words));
        }
        Some(release) => lines.push(say(
            language,
            "verify-good",
            [
                ("source", source()),
                ("serial", release.serial.into()),
                ("files", report.files.into()),
                ("expires", report.expires.map(|m| m.to_string()).unwrap_or_default().into()),
            ],
        )),
        None => lines.push(say(
            language,
            "verify-unsigned",
            [("source", source()), ("files", report.files.into())],
        )),
    }
    if !report.sees_added {
        lines.push(say(language, "verify-blind", []));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

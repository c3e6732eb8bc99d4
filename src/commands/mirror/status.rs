//! `leidraad mirror status DIR`.

use std::path::PathBuf;

use clap::Args;

use super::{Form, JudgeArgs, Outcome, refuse, report_json, stdout, tell_own, tell_problems};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{Mirror, MirrorError, Moment, OwnStanding, Standing, Status, status};

#[derive(Debug, Args)]
pub(in crate::commands) struct StatusArgs {
    /// The folder of the mirror.
    dir: PathBuf,
    /// Does not ask the source whether there is something newer.
    #[arg(long)]
    offline: bool,
    #[command(flatten)]
    judge: JudgeArgs,
    /// The form of the verdict.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
}

pub(in crate::commands) fn run(args: &StatusArgs, language: Language) -> Outcome {
    let status = match look(args) {
        Ok(status) => status,
        Err(error) => return refuse(&error, language),
    };
    match args.format {
        Form::Json => stdout::print_json(&json(&status, language)),
        Form::Human => {
            tell_problems(&status.report, language);
            tell_own(&status.own_report, language);
            stdout::print(told(&status, language));
        }
    }
    if !matches!(status.own, OwnStanding::Absent | OwnStanding::Current) || !is_fitting(&status) {
        return Outcome::Problems;
    }
    match (status.standing, &status.unanswered) {
        (Standing::Fresh, None) => Outcome::Fine,
        // Whole and fresh as far as is known here; what the source says is refused.
        (Standing::Fresh, Some(error)) if !error.is_refusal() => Outcome::Failed,
        _ => Outcome::Problems,
    }
}

fn look(args: &StatusArgs) -> Result<Status, MirrorError> {
    let ask = (!args.offline).then(|| args.judge.patience());
    status(&Mirror::look(&args.dir)?, ask, args.judge.grace, Moment::now())
}

/// True when there is no overlay, or all of it fits.
fn is_fitting(status: &Status) -> bool {
    status.own == OwnStanding::Absent || status.own_report.is_fine()
}

fn json(status: &Status, language: Language) -> serde_json::Value {
    let mut json = report_json(&status.report, language);
    let unanswered = status.unanswered.as_ref();
    json["standing"] = status.standing.word().into();
    json["source"] = status.source.clone().into();
    json["offered"] = status.offered.into();
    json["unanswered"] = unanswered
        .map(|e| serde_json::json!({ "code": e.code(), "message": e.message(language) }))
        .into();
    json["checked"] = status.checked.map(|moment| moment.to_string()).into();
    let faults = status.own_report.faults.iter();
    let faults = faults.map(|fault| {
        serde_json::json!({
            "code": fault.code(),
            "warning": fault.is_warning(),
            "message": fault.message(language),
        })
    });
    json["own"] = serde_json::json!({
        "standing": status.own.word(),
        "fits": is_fitting(status),
        "faults": faults.collect::<Vec<_>>(),
    });
    json["kept"] = status.kept.clone().into();
    let rollbacks = status.rollbacks.iter().map(|rollback| {
        serde_json::json!({
            "from": rollback.from,
            "to": rollback.to,
            "at": rollback.at.to_string(),
            "reason": rollback.reason,
        })
    });
    json["rollbacks"] = rollbacks.collect();
    json
}

fn told(status: &Status, language: Language) -> String {
    let mut lines = vec![say(
        language,
        match status.standing {
            Standing::Fresh => "status-fresh",
            Standing::UpdateAvailable => "status-update",
            Standing::Stale => "status-stale",
            Standing::Tampered => "status-tampered",
            Standing::Empty => "status-empty",
        },
        [
            ("serial", status.report.release.as_ref().map_or(0, |r| r.serial).into()),
            ("offered", status.offered.unwrap_or(0).into()),
            ("expires", status.report.expires.map(|m| m.to_string()).unwrap_or_default().into()),
        ],
    )];
    if let Some(error) = &status.unanswered {
        lines.push(error.message(language));
    }
    match status.own {
        OwnStanding::Absent => {}
        standing => {
            lines.push(say(language, "status-own", [("standing", standing.word().into())]));
        }
    }
    if let Some(rollback) = status.rollbacks.last() {
        let words = [
            ("from", rollback.from.into()),
            ("to", rollback.to.into()),
            ("at", rollback.at.to_string().into()),
            ("why", rollback.reason.as_str().into()),
        ];
        lines.push(say(language, "status-rollback", words));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

//! `leidraad mirror sync SOURCE DIR`.

use std::path::PathBuf;

use clap::Args;

use super::bar::Bar;
use super::{JudgeArgs, Outcome, anchor, parse_serial, refuse, stdout, tell_own};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{
    Change, Mirror, MirrorError, Moment, OverlayWish, OwnReport, Synced, Wish, sync,
};

#[derive(Debug, Args)]
pub(in crate::commands) struct SyncArgs {
    /// Where the copy comes from: an address (https:), a folder or a bundle.
    source: String,
    /// The folder of the mirror. The copy itself is in its folder site.
    dir: PathBuf,
    /// The publisher's first list of keys (root-1.json), or its SHA-256, obtained by another way than
    /// the copy. Needed the first time; the mirror remembers it.
    #[arg(long, value_name = "FILE|SHA256")]
    key: Option<String>,
    /// How many releases are kept, the one of today among them.
    #[arg(long, default_value_t = 3, value_name = "NUMBER", value_parser = parse_serial)]
    keep: u64,
    /// The folder with what your institution adds: a second tree stands beside the signed one, in
    /// DIR/own. The mirror remembers it.
    #[arg(long, value_name = "FOLDER")]
    overlay: Option<PathBuf>,
    /// Takes that second tree away.
    #[arg(long, conflicts_with = "overlay")]
    no_overlay: bool,
    /// Says what would change and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// Takes a release that is older than one that was seen, or that has expired.
    #[arg(long, requires = "reason")]
    allow_rollback: bool,
    /// Why; `mirror status` keeps telling.
    #[arg(long, value_name = "TEXT", requires = "allow_rollback")]
    reason: Option<String>,
    #[command(flatten)]
    judge: JudgeArgs,
}

pub(in crate::commands) fn run(args: &SyncArgs, language: Language) -> Outcome {
    match fetch(args, language) {
        Ok(synced) => {
            if let Some(own) = &synced.own {
                tell_own(own, language);
            }
            stdout::print(told(args, &synced, language));
            match synced.own.as_ref().is_none_or(OwnReport::is_fine) {
                true => Outcome::Fine,
                false => Outcome::Problems,
            }
        }
        Err(error) => refuse(&error, language),
    }
}

fn fetch(args: &SyncArgs, language: Language) -> Result<Synced, MirrorError> {
    let wish = Wish {
        source: args.source.clone(),
        anchor: args.key.as_deref().map(anchor).transpose()?,
        grace: args.judge.grace,
        rollback: args.allow_rollback.then(|| args.reason.clone().unwrap_or_default()),
        keep: usize::try_from(args.keep).unwrap_or(usize::MAX),
        overlay: match &args.overlay {
            Some(folder) => OverlayWish::Folder(folder.clone()),
            None if args.no_overlay => OverlayWish::Remove,
            None => OverlayWish::AsBefore,
        },
        dry_run: args.dry_run,
        patience: args.judge.patience(),
    };
    let mirror = Mirror::open(&args.dir)?;
    let bar = Bar::new(language, "sync-fetching");
    let synced = sync(&mirror, &wish, Moment::now(), &bar);
    bar.finish();
    synced
}

fn told(args: &SyncArgs, synced: &Synced, language: Language) -> String {
    let mut lines = Vec::new();
    for change in &synced.changes {
        lines.extend(change_line(change, language));
    }
    let key = match (synced.changed, args.dry_run) {
        (false, _) => "sync-same",
        (true, true) => "sync-would",
        (true, false) => "sync-done",
    };
    lines.push(say(
        language,
        key,
        [
            ("serial", synced.serial.into()),
            ("before", synced.before.unwrap_or(0).into()),
            ("files", synced.files.into()),
            ("fetched", synced.fetched.into()),
            ("bytes", synced.transferred.into()),
            ("expires", synced.expires.to_string().into()),
            ("path", args.dir.join("site").display().to_string().into()),
        ],
    ));
    if let Some(own) = &synced.own {
        let key = match (own.made, args.dry_run) {
            (false, _) => "sync-own-not",
            (true, true) => "sync-own-would",
            (true, false) => "sync-own",
        };
        lines.push(say(
            language,
            key,
            [("path", args.dir.join("own").display().to_string().into())],
        ));
    }
    for kept in &synced.kept {
        lines.push(say(language, "sync-kept", [("path", kept.display().to_string().into())]));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn change_line(change: &Change, language: Language) -> Option<String> {
    match change {
        Change::Version { part: (id, title), version, published, note } => Some(say(
            language,
            "sync-version",
            [
                ("id", id.as_str().into()),
                ("title", title[language].as_str().into()),
                ("version", version.as_str().into()),
                ("published", published.as_str().into()),
                ("note", note[language].as_str().into()),
            ],
        )),
        Change::Files { added: 0, changed: 0, removed: 0 } => None,
        Change::Files { added, changed, removed } => Some(say(
            language,
            "sync-files",
            [
                ("added", (*added).into()),
                ("changed", (*changed).into()),
                ("removed", (*removed).into()),
            ],
        )),
    }
}

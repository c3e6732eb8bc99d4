//! `leidraad publish SITE DEST`.

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, folder, parse_number, parse_seconds, parse_serial, refuse, stdout};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{MirrorError, Moment, PublishFault, publish_folder};

#[derive(Debug, Args)]
pub(in crate::commands) struct PublishArgs {
    /// The folder with the signed website.
    site: PathBuf,
    /// The folder that a web server serves, or a place in a store (s3://BUCKET/FOLDER). It is the old
    /// website or the new one at every moment, and only what changed is written or sent. The key and
    /// the address of a store come from the environment: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
    /// AWS_REGION, AWS_ENDPOINT_URL.
    dest: PathBuf,
    /// Puts a release there that is older than the one that stands there.
    #[arg(long)]
    allow_rollback: bool,
    /// Of a store: how many releases are kept, the one of today among them; 3 when left out.
    #[arg(long, value_name = "NUMBER", value_parser = parse_serial)]
    keep: Option<u64>,
    /// Of a store: for how many days a release is kept after it was replaced, however many there are; 7
    /// when left out.
    #[arg(long, value_name = "DAYS", value_parser = parse_number)]
    grace: Option<u32>,
    /// Of a store: sends every file, also what the store has already.
    #[arg(long)]
    send_all: bool,
    /// Of a store: after how many seconds without a sign of life it is given up; 30 when left out.
    #[arg(long, value_name = "SECONDS", value_parser = parse_seconds)]
    timeout: Option<u32>,
}

pub(in crate::commands) fn run(args: &PublishArgs, language: Language) -> Outcome {
    match args.dest.to_str().filter(|dest| dest.starts_with("s3:")) {
        Some(dest) => to_store(args, dest, language),
        None => to_folder(args, language),
    }
}

fn to_folder(args: &PublishArgs, language: Language) -> Outcome {
    let given = [
        ("--keep", args.keep.is_some()),
        ("--grace", args.grace.is_some()),
        ("--send-all", args.send_all),
        ("--timeout", args.timeout.is_some()),
    ];
    if let Some((option, _)) = given.into_iter().find(|(_, is_given)| *is_given) {
        return refuse(&PublishFault::OnlyStores { option }.into(), language);
    }
    let published = folder(&args.site)
        .and_then(|site| publish_folder(site, &args.dest, args.allow_rollback, Moment::now()));
    match published {
        Ok((serial, published)) => {
            let words = [
                ("serial", serial.into()),
                ("files", published.files.into()),
                ("path", args.dest.display().to_string().into()),
            ];
            stdout::print(format_args!("{}\n", say(language, "publish-done", words)));
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

#[cfg(not(feature = "s3"))]
fn to_store(_: &PublishArgs, dest: &str, language: Language) -> Outcome {
    let error: MirrorError = PublishFault::NoStores { given: dest.to_owned() }.into();
    refuse(&error, language)
}

#[cfg(feature = "s3")]
fn to_store(args: &PublishArgs, dest: &str, language: Language) -> Outcome {
    match send(args, dest, language) {
        Ok(stored) => {
            stdout::print(told(&stored, dest, language));
            if let Some(error) = &stored.not_removed {
                let reason = error.message(language);
                let words = [("reason", reason.as_str().into())];
                anstream::eprintln!("{}", say(language, "publish-store-not-removed", words));
            }
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

#[cfg(feature = "s3")]
#[expect(clippy::disallowed_methods, reason = "commands/ is where the environment is read")]
fn send(
    args: &PublishArgs,
    dest: &str,
    language: Language,
) -> Result<crate::mirror::Stored, MirrorError> {
    use crate::mirror::{Access, Patience, StorePlace, StoreWish, publish_store};
    let wish = StoreWish {
        place: StorePlace::parse(dest)?,
        keep: usize::try_from(args.keep.unwrap_or(3)).unwrap_or(usize::MAX),
        grace: args.grace.unwrap_or(7),
        allow_rollback: args.allow_rollback,
        send_all: args.send_all,
        patience: args
            .timeout
            .map_or_else(Patience::default, |seconds| Patience { seconds: seconds.into() }),
    };
    let access = Access::of_environment(|name| std::env::var(name).ok())?;
    let site = folder(&args.site)?;
    let bar = super::bar::Bar::new(language, "publish-store-sending");
    let stored = publish_store(site, &access, &wish, Moment::now(), &bar);
    bar.finish();
    stored
}

#[cfg(feature = "s3")]
fn told(stored: &crate::mirror::Stored, dest: &str, language: Language) -> String {
    let words = [
        ("serial", stored.serial.into()),
        ("path", dest.into()),
        ("files", stored.files.into()),
        ("sent", stored.sent.into()),
        ("copied", stored.copied.into()),
        ("bytes", stored.bytes.into()),
    ];
    let mut lines = match stored.switched {
        true => vec![say(language, "publish-store-done", words)],
        false => vec![say(language, "publish-store-same", words)],
    };
    if stored.removed > 0 {
        lines.push(say(language, "publish-store-removed", [("count", stored.removed.into())]));
    }
    if stored.switched && !stored.guarded {
        lines.push(say(language, "publish-store-unguarded", []));
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

//! `leidraad sign SITE`.

use std::path::PathBuf;

use clap::Args;

use super::{
    Outcome, folder, parse_moment, parse_number, parse_serial, refuse, secret_key, stdout,
};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{
    About, MirrorError, Moment, Patience, Release, offered, open_source, renew, sign_site,
};

/// For how many days a release is known to be the newest.
const DAYS: u32 = 14;

#[derive(Debug, Args)]
pub(in crate::commands) struct SignArgs {
    /// The folder with the website, as `build` wrote it.
    site: PathBuf,
    /// The folder that keys/ is in. With --renew that of the site.
    #[arg(long, value_name = "FOLDER", required_unless_present = "renew")]
    keys: Option<PathBuf>,
    /// The file with the secret release key.
    #[arg(long, value_name = "FILE", required_unless_present = "renew")]
    key: Option<PathBuf>,
    /// The file with the secret freshness key.
    #[arg(long, value_name = "FILE")]
    freshness_key: PathBuf,
    /// The number of this release, one more than that of the release before it.
    #[arg(long, value_name = "NUMBER", value_parser = parse_serial)]
    serial: Option<u64>,
    /// Where the release before it stands, to number this one after it: an address, folder or bundle.
    #[arg(long, value_name = "SOURCE", conflicts_with = "serial")]
    previous: Option<String>,
    /// The newest edition in it, such as 2026-11.
    #[arg(long, value_name = "ID")]
    edition: Option<String>,
    /// The commit of the guide that it was built from.
    #[arg(long, value_name = "ID")]
    commit: Option<String>,
    /// The moment that it says it was signed; by default now.
    #[arg(long, value_name = "MOMENT", value_parser = parse_moment)]
    created: Option<Moment>,
    /// For how many days it is known to be the newest, unless that is said again.
    #[arg(long, default_value_t = DAYS, value_name = "DAYS", value_parser = parse_number)]
    days: u32,
    /// Only says again that this release is the newest: for a timer, which needs no release key.
    #[arg(long, conflicts_with_all = ["key", "keys", "serial", "previous", "edition", "commit"])]
    renew: bool,
}

pub(in crate::commands) fn run(args: &SignArgs, language: Language) -> Outcome {
    match sign(args, language) {
        Ok((release, expires)) => {
            let words = [
                ("serial", release.serial.into()),
                ("files", release.files.into()),
                ("bytes", release.bytes.into()),
                ("manifest", release.manifest.into()),
                ("expires", expires.to_string().into()),
            ];
            stdout::print(format_args!("{}\n", say(language, "sign-done", words)));
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

fn sign(args: &SignArgs, language: Language) -> Result<(Release, Moment), MirrorError> {
    let site = folder(&args.site)?;
    let created = args.created.unwrap_or_else(Moment::now);
    let expires = created.plus_hours(args.days.saturating_mul(24));
    let freshness_key = secret_key(&args.freshness_key, language)?;
    if args.renew {
        return Ok((renew(site, created, expires, &freshness_key)?, expires));
    }
    let (Some(keys), Some(key)) = (&args.keys, &args.key) else {
        // The command line asks for both.
        return Err(MirrorError::NoAnchor);
    };
    let key = secret_key(key, language)?;
    let serial = match (args.serial, &args.previous) {
        (Some(serial), _) => serial,
        (None, Some(previous)) => {
            let source = open_source(previous, Patience::default())?;
            offered(&*source, keys)?.serial + 1
        }
        (None, None) => {
            return Err(MirrorError::Key { reason: say(language, "sign-no-serial", []) });
        }
    };
    let about = About {
        serial,
        edition: args.edition.clone(),
        commit: args.commit.clone(),
        created,
        expires,
    };
    Ok((sign_site(site, keys, &about, (&key, &freshness_key))?, expires))
}

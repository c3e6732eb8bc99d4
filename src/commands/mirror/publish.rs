//! `leidraad publish SITE DEST`.

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, folder, refuse, stdout};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{Moment, publish_folder};

#[derive(Debug, Args)]
pub(in crate::commands) struct PublishArgs {
    /// The folder with the signed website.
    site: PathBuf,
    /// The folder that a web server serves. It is the old website or the new one at every moment, and
    /// files that did not change keep their time.
    dest: PathBuf,
    /// Puts a release there that is older than the one that stands there.
    #[arg(long)]
    allow_rollback: bool,
}

pub(in crate::commands) fn run(args: &PublishArgs, language: Language) -> Outcome {
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

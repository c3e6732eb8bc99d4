//! `leidraad bundle SITE FILE`.

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, folder, refuse, stdout};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{Moment, pack};

#[derive(Debug, Args)]
pub(in crate::commands) struct BundleArgs {
    /// The folder with the signed website.
    site: PathBuf,
    /// The ZIP file that is made of it.
    file: PathBuf,
}

pub(in crate::commands) fn run(args: &BundleArgs, language: Language) -> Outcome {
    match folder(&args.site).and_then(|site| pack(site, &args.file, Moment::now())) {
        Ok(packed) => {
            let words = [
                ("path", args.file.display().to_string().into()),
                ("serial", packed.serial.into()),
                ("files", packed.files.into()),
                ("bytes", packed.bytes.into()),
            ];
            stdout::print(format_args!("{}\n", say(language, "bundle-done", words)));
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

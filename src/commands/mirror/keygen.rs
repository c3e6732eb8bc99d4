//! `leidraad keygen NAME`.

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, io_error, public_path, refuse, stdout};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{MirrorError, SecretKey, put_secret};

#[derive(Debug, Args)]
pub(in crate::commands) struct KeygenArgs {
    /// The file for the secret key. The public key comes beside it, ending in .pub.
    file: PathBuf,
    /// Makes a key without a password: for a timer, on a machine that is trusted with it.
    #[arg(long)]
    no_password: bool,
}

pub(in crate::commands) fn run(args: &KeygenArgs, language: Language) -> Outcome {
    match make(args, language) {
        Ok(id) => {
            let words = [
                ("path", args.file.display().to_string().into()),
                ("public", public_path(&args.file).display().to_string().into()),
                ("key", id.into()),
            ];
            stdout::print(format_args!("{}\n", say(language, "keygen-done", words)));
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

fn make(args: &KeygenArgs, language: Language) -> Result<String, MirrorError> {
    let public = public_path(&args.file);
    if public == args.file || public.exists() || args.file.exists() {
        return Err(io_error(&args.file, std::io::ErrorKind::AlreadyExists.into()));
    }
    let password =
        if args.no_password { None } else { Some(super::password(&args.file, language)?) };
    if password.as_deref() == Some("") {
        return Err(MirrorError::Key { reason: say(language, "key-empty-password", []) });
    }
    let keys = SecretKey::generate(password)?;
    put_secret(&args.file, keys.secret.as_bytes())?;
    crate::mirror::put(&public, keys.public.as_bytes())?;
    Ok(keys.key.id().to_owned())
}

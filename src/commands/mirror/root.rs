//! `leidraad root first|next|sign|show`: whose signatures count.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Outcome, fingerprint, parse_moment, public_key, refuse, secret_key, stdout};
use crate::commands::words::say;
use crate::language::Language;
use crate::mirror::{
    Chain, MirrorError, Moment, PublicKey, Root, RootChange, first_root, next_root, own_chain,
    sign_root,
};

/// `leidraad root …`.
#[derive(Debug, Subcommand)]
pub(in crate::commands) enum RootCommand {
    /// Writes the first list of keys, to be signed by the root keys.
    First(FirstArgs),
    /// Writes the next list of keys: adds, replaces and revokes.
    Next(NextArgs),
    /// Signs a list with a root key.
    Sign(SignArgs),
    /// Shows the newest list that has signatures enough, and the SHA-256 of the first.
    Show(ShowArgs),
}

/// The keys of each role: files, or what is in them.
#[derive(Debug, Args)]
pub(in crate::commands) struct KeyArgs {
    /// A key that decides about keys. For several give it several times.
    #[arg(long = "root-key", value_name = "KEY")]
    root: Vec<String>,
    /// A key that signs releases.
    #[arg(long = "release-key", value_name = "KEY")]
    release: Vec<String>,
    /// A key that says which release is the newest.
    #[arg(long = "freshness-key", value_name = "KEY")]
    freshness: Vec<String>,
}

impl KeyArgs {
    fn keys(&self) -> Result<[Vec<PublicKey>; 3], MirrorError> {
        let all = |given: &[String]| -> Result<Vec<PublicKey>, MirrorError> {
            given.iter().map(|key| public_key(key)).collect()
        };
        Ok([all(&self.root)?, all(&self.release)?, all(&self.freshness)?])
    }
}

#[derive(Debug, Args)]
pub(in crate::commands) struct FirstArgs {
    /// The folder that keys/ comes in.
    folder: PathBuf,
    #[command(flatten)]
    keys: KeyArgs,
    /// How many root keys must sign.
    #[arg(long, value_name = "NUMBER", value_parser = super::parse_serial)]
    threshold: u64,
    /// The day after which there must be a newer list.
    #[arg(long, value_name = "DAY", value_parser = parse_moment)]
    expires: Moment,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct NextArgs {
    /// The folder that keys/ is in.
    folder: PathBuf,
    #[command(flatten)]
    keys: KeyArgs,
    /// The number of a key that no longer counts. For several give it several times.
    #[arg(long, value_name = "NUMBER", requires = "reason")]
    revoke: Vec<String>,
    /// Why it no longer counts; everybody who refuses it reads this.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// How many root keys must sign.
    #[arg(long, value_name = "NUMBER", value_parser = super::parse_serial)]
    threshold: Option<u64>,
    /// The day after which there must be a newer list.
    #[arg(long, value_name = "DAY", value_parser = parse_moment)]
    expires: Option<Moment>,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct SignArgs {
    /// The folder that keys/ is in.
    folder: PathBuf,
    /// The number of the list.
    #[arg(long, value_name = "NUMBER", value_parser = super::parse_serial)]
    version: u64,
    /// The file with the secret root key.
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::commands) struct ShowArgs {
    /// The folder that keys/ is in: also that of a site.
    folder: PathBuf,
}

pub(in crate::commands) fn run(command: &RootCommand, language: Language) -> Outcome {
    let done = match command {
        RootCommand::First(args) => first(args, language),
        RootCommand::Next(args) => next(args, language),
        RootCommand::Sign(args) => sign(args, language),
        RootCommand::Show(args) => own_chain(&args.folder).map(|chain| shown(&chain, language)),
    };
    match done {
        Ok(text) => {
            stdout::print(format_args!("{text}\n"));
            Outcome::Fine
        }
        Err(error) => refuse(&error, language),
    }
}

fn first(args: &FirstArgs, language: Language) -> Result<String, MirrorError> {
    let root = Root::new(args.expires, args.threshold, args.keys.keys()?);
    first_root(&args.folder, &root)?;
    Ok(written(&args.folder, 1, args.threshold, language))
}

fn next(args: &NextArgs, language: Language) -> Result<String, MirrorError> {
    let change = RootChange {
        expires: args.expires,
        threshold: args.threshold,
        added: args.keys.keys()?,
        revoked: args.revoke.iter().map(|id| id.to_ascii_uppercase()).collect(),
        reason: args.reason.clone().unwrap_or_default(),
    };
    let (version, root) = next_root(&args.folder, &change, Moment::now())?;
    Ok(written(&args.folder, version, root.threshold, language))
}

fn written(folder: &Path, version: u64, threshold: u64, language: Language) -> String {
    let path = folder.join(crate::mirror::root_name(version)).display().to_string();
    let words = [
        ("path", path.into()),
        ("folder", folder.display().to_string().into()),
        ("version", version.into()),
        ("threshold", threshold.into()),
    ];
    say(language, "root-written", words)
}

fn sign(args: &SignArgs, language: Language) -> Result<String, MirrorError> {
    sign_root(&args.folder, args.version, &secret_key(&args.key, language)?)?;
    let key = match own_chain(&args.folder) {
        Ok(_) => "root-whole",
        // Others must sign yet.
        Err(MirrorError::TooFewRootSignatures { .. }) => "root-signed",
        Err(error) => return Err(error),
    };
    Ok(say(language, key, [("version", args.version.into())]))
}

fn shown(chain: &Chain, language: Language) -> String {
    let root = &chain.root;
    let list = |keys: &[PublicKey]| {
        keys.iter().map(|key| format!("\n  {}  {key}", key.id())).collect::<String>()
    };
    let revoked = root
        .revoked
        .iter()
        .map(|revoked| format!("\n  {}  {}  {}", revoked.key.id(), revoked.since, revoked.reason));
    let title = |key, value: String| say(language, key, []) + &value;
    [
        say(
            language,
            "root-version",
            [
                ("version", root.version.into()),
                ("expires", root.expires.to_string().into()),
                ("threshold", root.threshold.into()),
            ],
        ),
        title("root-anchor", format!("\n  {}", fingerprint(chain.first()))),
        title("root-root-keys", list(&root.root_keys)),
        title("root-release-keys", list(&root.release_keys)),
        title("root-freshness-keys", list(&root.freshness_keys)),
        title("root-revoked", revoked.collect()),
    ]
    .join("\n")
}

//! The commands around signed copies: making keys and signatures, judging, packing, fetching.

mod bar;
pub(super) mod bundle;
pub(super) mod keygen;
pub(super) mod publish;
pub(super) mod root;
pub(super) mod sign;
pub(super) mod status;
pub(super) mod sync;
pub(super) mod verify;

use std::fs;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::words::{say, system_reason};
use super::{Outcome, stdout};
use crate::characters::harmless_line;
use crate::diagnostics::{Words, human};
use crate::digest;
use crate::language::Language;
use crate::mirror::{
    Anchor, MirrorError, Moment, OwnReport, Patience, PublicKey, Report, SecretKey,
};

/// The variable of the environment with the password of a secret key.
const PASSWORD: &str = "LEIDRAAD_KEY_PASSWORD";
/// The largest file with a key.
const KEY_SIZE: u64 = 64 * 1024;
/// For how many hours after its expiry a release is still taken.
pub(super) const GRACE_HOURS: u32 = 72;

/// `leidraad mirror …`.
#[derive(Debug, Subcommand)]
pub(super) enum MirrorCommand {
    /// Brings a copy up to date: from an address, a folder or a bundle.
    Sync(sync::SyncArgs),
    /// Says whether a copy is whole, signed and the newest.
    Status(status::StatusArgs),
}

pub(super) fn run(command: &MirrorCommand, language: Language) -> Outcome {
    match command {
        MirrorCommand::Sync(args) => sync::run(args, language),
        MirrorCommand::Status(args) => status::run(args, language),
    }
}

/// What is judged by.
#[derive(Debug, Clone, Args)]
pub(super) struct JudgeArgs {
    /// For how many hours after its expiry a release still counts.
    #[arg(long, default_value_t = GRACE_HOURS, value_name = "HOURS", value_parser = parse_number)]
    grace: u32,
    /// After how many seconds without a sign of life a server is given up.
    #[arg(long, default_value_t = 30, value_name = "SECONDS", value_parser = parse_seconds)]
    timeout: u32,
}

impl JudgeArgs {
    fn patience(&self) -> Patience {
        Patience { seconds: self.timeout.into() }
    }
}

/// The form in which a verdict is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// For people.
    Human,
    /// For programs.
    Json,
}

fn parse_number(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| "value-number".to_owned())
}

fn parse_seconds(text: &str) -> Result<u32, String> {
    parse_number(text).ok().filter(|seconds| *seconds > 0).ok_or_else(|| "value-count".to_owned())
}

fn parse_serial(text: &str) -> Result<u64, String> {
    text.parse().ok().filter(|serial| *serial > 0).ok_or_else(|| "value-count".to_owned())
}

/// A day, of which the end is meant, or a moment.
fn parse_moment(text: &str) -> Result<Moment, String> {
    let moment = text.parse().or_else(|()| format!("{text}T23:59:59Z").parse());
    moment.map_err(|()| "value-moment".to_owned())
}

/// Says why something was refused or did not work.
fn refuse(error: &MirrorError, language: Language) -> Outcome {
    anstream::eprintln!("{}", error.message(language));
    if error.is_refusal() { Outcome::Problems } else { Outcome::Failed }
}

/// The key that a person named: a file with a root, or its SHA-256.
fn anchor(given: &str) -> Result<Anchor, MirrorError> {
    let digits = given.strip_prefix("sha256:").unwrap_or(given).to_ascii_lowercase();
    let digits: String = digits.chars().filter(|c| !matches!(c, ' ' | ':' | '-')).collect();
    if digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Ok(Anchor::Digest(digits));
    }
    let path = Path::new(given);
    let is_small = |meta: &fs::Metadata| meta.is_file() && meta.len() <= KEY_SIZE;
    if fs::metadata(path).as_ref().is_ok_and(is_small) {
        return Ok(Anchor::Bytes(fs::read(path).map_err(|source| io_error(path, source))?));
    }
    Err(MirrorError::NotAnAnchor { given: given.to_owned() })
}

fn io_error(path: &Path, source: std::io::Error) -> MirrorError {
    MirrorError::Io { path: path.to_owned(), source }
}

/// The secret key in a file. A password comes from the environment, or is asked for on a terminal.
fn secret_key(path: &Path, language: Language) -> Result<SecretKey, MirrorError> {
    let text = fs::read_to_string(path).map_err(|source| io_error(path, source))?;
    let password = match SecretKey::needs_password(&text) {
        true => Some(password(path, language)?),
        false => None,
    };
    SecretKey::parse(&text, password)
}

#[expect(clippy::disallowed_methods, reason = "commands/ is where the environment is read")]
fn password(path: &Path, language: Language) -> Result<String, MirrorError> {
    if let Ok(password) = std::env::var(PASSWORD) {
        return Ok(password);
    }
    let shown = || path.display().to_string().into();
    if !std::io::stdin().is_terminal() {
        let reason =
            say(language, "key-no-password", [("path", shown()), ("name", PASSWORD.into())]);
        return Err(MirrorError::Key { reason });
    }
    let asked = rpassword::prompt_password(say(language, "key-password", [("path", shown())]));
    asked.map_err(|error| MirrorError::Key { reason: system_reason(language, &error) })
}

/// The public key in a file, or typed.
fn public_key(given: &str) -> Result<PublicKey, MirrorError> {
    let read = || fs::read_to_string(given).ok().and_then(|text| PublicKey::parse(&text));
    let key = PublicKey::parse(given).or_else(read);
    key.ok_or_else(|| MirrorError::NotAPublicKey { given: given.to_owned() })
}

/// A report as a value for programs.
fn report_json(report: &Report, language: Language) -> serde_json::Value {
    let problems: Vec<serde_json::Value> = report
        .problems
        .iter()
        .map(|e| serde_json::json!({ "code": e.code(), "message": e.message(language) }))
        .collect();
    let release = report.release.as_ref();
    serde_json::json!({
        "ok": report.is_fine(),
        "serial": release.map(|release| release.serial),
        "edition": release.and_then(|release| release.edition.clone()),
        "commit": release.and_then(|release| release.commit.clone()),
        "expires": report.expires.map(|moment| moment.to_string()),
        "files": report.files,
        "sees_added": report.sees_added,
        "problems": problems,
        "more": report.more,
    })
}

/// Tells a person what is wrong.
fn tell_problems(report: &Report, language: Language) {
    for problem in &report.problems {
        anstream::eprintln!("{}", problem.message(language));
    }
    if report.more > 0 {
        anstream::eprintln!("{}", say(language, "verify-more", [("count", report.more.into())]));
    }
}

/// Tells a person what of an institution's own part does not fit.
fn tell_own(own: &OwnReport, language: Language) {
    if !own.diagnostics.is_empty() {
        let words = Words::new(language);
        anstream::eprint!(
            "{}",
            human::render(&own.diagnostics, &own.sources, words, human::Detail::Few, false)
        );
    }
    for fault in &own.faults {
        anstream::eprintln!("{}", harmless_line(&fault.message(language)));
    }
}

/// Where a site, its keys and what is made of it stand.
fn folder(path: &Path) -> Result<&Path, MirrorError> {
    if path.is_dir() {
        return Ok(path);
    }
    Err(MirrorError::NotASite { path: path.to_owned() })
}

/// The SHA-256 of a file that somebody reads out or prints.
fn in_groups(digest: &str) -> String {
    let groups = digest.as_bytes().chunks(8).map(|group| String::from_utf8_lossy(group));
    groups.collect::<Vec<_>>().join(" ")
}

/// The file with a public key beside that with the secret one.
fn public_path(secret: &Path) -> PathBuf {
    secret.with_extension("pub")
}

/// The SHA-256 of a root for people.
fn fingerprint(bytes: &[u8]) -> String {
    in_groups(&digest::hex(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_that_was_read_out_is_a_key() {
        let digits = "0123456789abcdef".repeat(4);
        let expected = Anchor::Digest(digits.clone());
        for given in [digits.clone(), in_groups(&digits.to_uppercase()), format!("sha256:{digits}")]
        {
            assert_eq!(anchor(&given).unwrap(), expected, "{given}");
        }
        assert_eq!(anchor("no-such-file").unwrap_err().code(), "not-a-key");
    }

    #[test]
    fn a_day_ends_at_its_end() {
        assert_eq!(parse_moment("2026-11-29").unwrap().to_string(), "2026-11-29T23:59:59Z");
        assert_eq!(
            parse_moment("2026-11-29T08:00:00Z").unwrap().to_string(),
            "2026-11-29T08:00:00Z"
        );
        assert!(parse_moment("29-11-2026").is_err());
    }
}

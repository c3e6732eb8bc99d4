//! What servers answered before, kept in the cache of the user so that they need not be asked each
//! time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::super::cache;
use super::verdict::Verdict;

/// The form of the file; of another one nothing is taken.
const VERSION: u32 = 1;
/// After so many days an answer is forgotten: no guide may have the address any more.
const FORGOTTEN: i64 = 90;
/// Seconds in a day.
pub(super) const DAY: i64 = 24 * 60 * 60;

/// An answer and when it came, in seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    /// When it came.
    pub(super) asked: i64,
    /// From when on the server may be asked again, where it said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) until: Option<i64>,
    /// What it was.
    #[serde(flatten)]
    pub(super) verdict: Verdict,
}

impl Answer {
    /// True of an answer that still counts: one that is not too old, or of a server that does not want
    /// to be asked yet. Where nobody answered there is none.
    fn counts(&self, now: i64, oldest: i64) -> bool {
        let waits = self.until.is_some_and(|until| now < until);
        let is_answer = !matches!(self.verdict, Verdict::Unreached { .. });
        waits || is_answer && (oldest..=now).contains(&self.asked)
    }
}

/// The answers that were kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    path: Option<PathBuf>,
    answers: BTreeMap<String, Answer>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct File {
    version: u32,
    answers: BTreeMap<String, Answer>,
}

impl Kept {
    /// Those of the user who runs the program.
    pub(super) fn of_user() -> Kept {
        let path = cache::folder_of_user("links").map(|folder| folder.join("answers.json"));
        let answers = path.as_deref().and_then(read).unwrap_or_default();
        Kept { path, answers }
    }

    /// The answer of an address that still counts, where none is older than `days`.
    pub(super) fn of(&self, address: &str, now: i64, days: u32) -> Option<&Answer> {
        let oldest = now - i64::from(days) * DAY;
        // With no days nothing counts that came before this run.
        let oldest = if days == 0 { i64::MAX } else { oldest };
        self.answers.get(address).filter(|answer| answer.counts(now, oldest))
    }

    /// Keeps answers beside those that are there. Another run may have written meanwhile; a cache that
    /// cannot be written is none.
    pub(super) fn keep(&mut self, new: &BTreeMap<String, Answer>, now: i64) {
        let Some(path) = &self.path else { return };
        let mut answers = read(path).unwrap_or_default();
        answers.extend(new.iter().map(|(address, answer)| (address.clone(), answer.clone())));
        answers.retain(|_, answer| now - answer.asked < FORGOTTEN * DAY);
        let file = File { version: VERSION, answers };
        if let Ok(json) = serde_json::to_vec_pretty(&file) {
            let _ = cache::write(path, |out| out.write_all(&json));
        }
        self.answers = file.answers;
    }
}

fn read(path: &Path) -> Option<BTreeMap<String, Answer>> {
    let file: File = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    (file.version == VERSION).then_some(file.answers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::links::verdict::{Obstacle, Refusal};

    #[test]
    fn an_answer_counts_for_some_days_and_no_answer_for_none() {
        let dir = tempfile::tempdir().unwrap();
        let path = Some(dir.path().join("deep/answers.json"));
        let mut kept = Kept { path: path.clone(), answers: BTreeMap::new() };
        let now = 1_000 * DAY;
        let answer = |days: i64, until, verdict| Answer { asked: now - days * DAY, until, verdict };
        let fine = Verdict::Fine { status: 200 };
        let nobody = Verdict::Unreached { why: Obstacle::Timeout, detail: String::new() };
        let later = Verdict::Refused { status: 429, why: Refusal::Later };
        let new = BTreeMap::from([
            ("new".to_owned(), answer(1, None, fine.clone())),
            ("old".to_owned(), answer(8, None, fine.clone())),
            ("forgotten".to_owned(), answer(91, None, fine)),
            ("nobody".to_owned(), answer(0, None, nobody)),
            ("later".to_owned(), answer(10, Some(now + 1), later)),
        ]);
        kept.keep(&new, now);
        let kept = Kept { answers: read(path.as_deref().unwrap()).unwrap(), path };
        let counts = |days: u32| -> Vec<&str> {
            let names = ["new", "old", "forgotten", "nobody", "later"];
            names.into_iter().filter(|name| kept.of(name, now, days).is_some()).collect()
        };
        assert_eq!(counts(7), ["new", "later"]);
        assert_eq!(counts(30), ["new", "old", "later"]);
        assert_eq!(counts(0), ["later"]);
    }

    #[test]
    fn a_damaged_file_and_one_of_another_form_are_none() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("answers.json");
        for text in ["", "{", "[]", "{\"version\":2,\"answers\":{}}"] {
            fs::write(&path, text).unwrap();
            assert_eq!(read(&path), None, "{text}");
        }
    }
}

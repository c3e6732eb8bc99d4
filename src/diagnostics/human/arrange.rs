//! In which order a person reads what was found, and how much of it in full.
//!
//! First what stands in the way, then what is worth mending, each in the order of the files. What is
//! normal while a guide is being revised comes last, in one line as soon as something else stands in
//! the way: nobody gives a text its version before its links are right.

use std::collections::BTreeMap;

use super::Detail;
use crate::diagnostics::{Code, Diagnostic, Severity, codes};

/// Problems of one code that are shown in full.
const FEW: usize = 5;
/// Problems that are shown in full, of whatever code.
const MOST: usize = 40;

/// What is so of every guide between two versions.
const USUAL: [Code; 3] =
    [codes::UNRELEASED, codes::TRANSLATION_OUTDATED, codes::TRANSLATION_UNCONFIRMED];

/// A piece of a report.
pub(super) enum Piece<'a> {
    /// A problem in full.
    One(&'a Diagnostic),
    /// Those of a code that are not shown in full, behind the last that is.
    More(Vec<&'a Diagnostic>),
    /// Those that are normal while a guide is being revised, by their codes.
    Usual(Vec<&'a Diagnostic>),
}

fn is_usual(problem: &Diagnostic) -> bool {
    USUAL.contains(&problem.code)
}

fn rank(problem: &Diagnostic) -> u8 {
    match (problem.severity, is_usual(problem)) {
        (Severity::Error, false) => 0,
        (Severity::Error, true) => 1,
        (Severity::Warning, false) => 2,
        (Severity::Warning, true) => 3,
    }
}

/// All that was found, in the order in which it is read.
pub(super) fn in_order(found: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut ordered: Vec<&Diagnostic> = found.iter().collect();
    ordered.sort_by_key(|problem| rank(problem));
    ordered
}

/// The pieces of a report.
pub(super) fn arrange(found: &[Diagnostic], detail: Detail) -> Vec<Piece<'_>> {
    let ordered = in_order(found);
    match detail {
        Detail::Totals => Vec::new(),
        Detail::All => ordered.into_iter().map(Piece::One).collect(),
        Detail::Few => few(ordered),
    }
}

fn few(ordered: Vec<&Diagnostic>) -> Vec<Piece<'_>> {
    let blocked = ordered.first().is_some_and(|problem| rank(problem) == 0);
    let mut codes: BTreeMap<Code, OfCode<'_>> = BTreeMap::new();
    for problem in &ordered {
        codes.entry(problem.code).or_default().count += 1;
    }
    let mut pieces = Vec::new();
    let mut shown = 0;
    for problem in ordered {
        let Some(of_code) = codes.get_mut(&problem.code) else { continue };
        if shown == MOST || of_code.shown == of_code.most(is_usual(problem), blocked) {
            of_code.left.push(problem);
            continue;
        }
        shown += 1;
        of_code.shown += 1;
        of_code.last = Some(pieces.len());
        pieces.push(Some(Piece::One(problem)));
    }
    with_the_rest(pieces, codes)
}

/// What is shown and what is left of a code.
#[derive(Default)]
struct OfCode<'a> {
    count: usize,
    shown: usize,
    /// Where the last that is shown stands.
    last: Option<usize>,
    left: Vec<&'a Diagnostic>,
}

impl OfCode<'_> {
    /// How many are shown. A line that says that there is one more is no shorter than a short one.
    fn most(&self, usual: bool, blocked: bool) -> usize {
        match (usual, blocked) {
            (true, true) => 0,
            (true, false) => 1,
            (false, _) if self.count <= FEW + 1 => self.count,
            (false, _) => FEW,
        }
    }
}

/// Puts what is left of a code behind the last that is shown, and what is usual at the end.
fn with_the_rest<'a>(
    mut shown: Vec<Option<Piece<'a>>>,
    codes: BTreeMap<Code, OfCode<'a>>,
) -> Vec<Piece<'a>> {
    let (mut behind, mut unshown, mut usual) = (BTreeMap::new(), Vec::new(), Vec::new());
    for of_code in codes.into_values().filter(|of_code| !of_code.left.is_empty()) {
        match of_code.last {
            _ if of_code.left.iter().all(|problem| is_usual(problem)) => usual.extend(of_code.left),
            Some(last) => _ = behind.insert(last, of_code.left),
            None => unshown.push(of_code.left),
        }
    }
    unshown.sort_by_key(|left| left.first().map(|problem| rank(problem)));
    let mut pieces = Vec::with_capacity(shown.len());
    for (at, piece) in shown.iter_mut().enumerate() {
        pieces.extend(piece.take());
        pieces.extend(behind.remove(&at).map(Piece::More));
    }
    pieces.extend(unshown.into_iter().map(Piece::More));
    if !usual.is_empty() {
        // V001 first: until a text has its version, its translation cannot be confirmed.
        usual.sort_by_key(|problem| USUAL.iter().position(|code| *code == problem.code));
        pieces.push(Piece::Usual(usual));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(code: Code, path: &str) -> Diagnostic {
        Diagnostic::of_path(code, path)
    }

    /// The pieces in short: a code in full, `+` and a number for more, `~` for what is usual.
    fn pieces(found: &[Diagnostic], detail: Detail) -> String {
        let piece = |piece: Piece<'_>| match piece {
            Piece::One(one) => one.code.id.to_owned(),
            Piece::More(left) => format!("{}+{}", left[0].code.id, left.len()),
            Piece::Usual(left) => {
                format!("~{}", left.iter().map(|d| d.code.id).collect::<Vec<_>>().join("~"))
            }
        };
        arrange(found, detail).into_iter().map(piece).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_blocks_comes_first_and_what_is_usual_is_one_line() {
        let found = [
            of(codes::TRANSLATION_UNCONFIRMED, "a"),
            of(codes::UNRELEASED, "a"),
            of(codes::FORBIDDEN_WORDING, "a"),
            of(codes::UNKNOWN_SOURCE, "b"),
        ];
        assert_eq!(pieces(&found, Detail::Few), "L004 C011 ~V001~C016");
        assert_eq!(pieces(&found[..3], Detail::Few), "V001 C011 C016");
        assert_eq!(pieces(&found, Detail::All), "L004 V001 C011 C016");
        assert_eq!(pieces(&found, Detail::Totals), "");
        let twice = [of(codes::UNRELEASED, "a"), of(codes::UNRELEASED, "b")];
        assert_eq!(pieces(&twice, Detail::Few), "V001 ~V001");
    }

    #[test]
    fn repeats_are_counted_after_a_few_and_none_is_lost() {
        let mut found = vec![of(codes::RAW_HTML, "a"); 9];
        found.insert(7, of(codes::UNKNOWN_SOURCE, "a"));
        let five = ["M001"; 5].join(" ");
        assert_eq!(pieces(&found, Detail::Few), format!("{five} M001+4 L004"));
        assert_eq!(pieces(&found[..6], Detail::Few), ["M001"; 6].join(" "));
        assert_eq!(pieces(&found, Detail::All).split(' ').count(), 10);
        // Of many codes too there is an end to what is shown in full.
        let every: Vec<_> = codes::ALL.iter().map(|code| of(*code, "a")).collect();
        let told: usize = arrange(&every, Detail::Few)
            .iter()
            .map(|piece| match piece {
                Piece::One(_) => 1,
                Piece::More(left) | Piece::Usual(left) => left.len(),
            })
            .sum();
        assert_eq!(told, codes::ALL.len());
        let full = pieces(&every, Detail::Few);
        assert_eq!(full.split(' ').filter(|piece| piece.len() == 4).count(), MOST);
    }
}

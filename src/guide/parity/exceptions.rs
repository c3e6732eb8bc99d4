//! Differences that are meant: `differences` in the front matter of a translation.

use crate::content::section::{Differing, MeantDifference};
use crate::diagnostics::{Diagnostic, codes};
use crate::translation::parity::{Difference, Foreign, Kind, ShapeDifference, What};

/// The exceptions of a translation, and which of them were needed.
pub(super) struct Meant<'a> {
    all: Vec<(&'a MeantDifference, bool)>,
}

impl<'a> Meant<'a> {
    pub(super) fn new(all: &'a [MeantDifference]) -> Meant<'a> {
        Meant { all: all.iter().map(|meant| (meant, false)).collect() }
    }

    /// True of a difference that is meant.
    pub(super) fn is(&mut self, difference: &Difference) -> bool {
        let words = [&difference.source, &difference.target].into_iter().flatten();
        let words: Vec<&str> = words.map(|place| place.words.as_str()).collect();
        let by_words = matches!(difference.kind, Kind::Value(_));
        let said = |own: &str| !by_words || words.iter().any(|words| is_same(words, own));
        self.any(differing(difference.kind), &difference.below, said)
    }

    /// True of a run that is meant to be in the other language.
    pub(super) fn is_language(&mut self, run: &Foreign) -> bool {
        let begins = |own: &str| {
            let (run, own) = (folded(&run.words), folded(own));
            run.starts_with(&own) || own.starts_with(&run)
        };
        self.any(Differing::Language, &run.below, begins)
    }

    fn any(&mut self, what: Differing, below: &str, said: impl Fn(&str) -> bool) -> bool {
        let mut found = false;
        for (meant, used) in &mut self.all {
            let fits = meant.what.value == what
                && meant.below.as_deref().is_none_or(|own| own == below)
                && meant.words.as_deref().is_none_or(&said);
            *used |= fits;
            found |= fits;
        }
        found
    }

    /// What is wrong with the exceptions themselves.
    pub(super) fn unused(self) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for (meant, used) in self.all {
            // The `…` of the message is no reason yet.
            if !meant.reason.value.chars().any(char::is_alphabetic) {
                told.push(Diagnostic::at(codes::DIFFERENCE_UNEXPLAINED, meant.reason.span));
            }
            if !used {
                let unused = Diagnostic::at(codes::DIFFERENCE_UNUSED, meant.what.span);
                told.push(unused.arg("what", meant.what.value.word()));
            }
        }
        told
    }
}

fn is_same(words: &str, own: &str) -> bool {
    folded(words) == folded(own)
}

/// Words as they are typed: with ordinary spaces, quotes and hyphens.
fn folded(words: &str) -> String {
    let plain = words.chars().map(|c| match c {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '–' => '-',
        c => c,
    });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The word with which an author says that such a difference is meant.
pub(super) fn differing(kind: Kind) -> Differing {
    match kind {
        Kind::Value(what) => match what {
            What::Number => Differing::Number,
            What::Date => Differing::Date,
            What::Time => Differing::Time,
            What::Percentage => Differing::Percentage,
            What::Amount => Differing::Amount,
            What::Reference => Differing::Reference,
            What::Link => Differing::Link,
            What::Source => Differing::Source,
            What::Footnote => Differing::Footnote,
            What::Name => Differing::Name,
        },
        Kind::Shape(what, ..) => match what {
            ShapeDifference::Level => Differing::Heading,
            ShapeDifference::Items | ShapeDifference::Numbering => Differing::List,
            ShapeDifference::Columns
            | ShapeDifference::Rows
            | ShapeDifference::Caption
            | ShapeDifference::HeadColumn => Differing::Table,
            ShapeDifference::Kind | ShapeDifference::Shown => Differing::Block,
        },
        Kind::Many(_) | Kind::Missing | Kind::Extra | Kind::Split | Kind::Joined => {
            Differing::Block
        }
        Kind::Order => Differing::Order,
    }
}

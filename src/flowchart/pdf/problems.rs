//! Why there is no PDF.

use std::collections::BTreeSet;

use krilla::error::KrillaError;

use super::faces::Faces;

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPdf {
    /// A font could not be read, or there is none.
    Font,
    /// The drawing could not be read; a defect of this program.
    Svg(String),
    /// No sheet was asked for.
    NoSheet,
    /// A part of the drawing, or the paper, has no size that can be used.
    Size,
    /// The lines above and below leave no room for the drawing.
    NoRoom,
    /// Letters that none of the fonts has, each once, in the order of Unicode.
    Letters(Vec<char>),
    /// What the drawing holds and this does not draw.
    Unsupported(Vec<&'static str>),
    /// The writer or a standard that the file claims refused it.
    Refused(String),
}

impl std::fmt::Display for NoPdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            NoPdf::Font => f.write_str("a font for the PDF could not be read"),
            NoPdf::Svg(why) => write!(f, "the drawing could not be read: {why}"),
            NoPdf::NoSheet => f.write_str("a PDF needs a sheet at least"),
            NoPdf::Size => f.write_str("a sheet of the PDF has no size"),
            NoPdf::NoRoom => f.write_str("the lines above and below leave no room for the drawing"),
            NoPdf::Letters(letters) => {
                f.write_str("the fonts lack")?;
                letters.iter().try_for_each(|c| write!(f, " “{c}” (U+{:04X})", u32::from(*c)))
            }
            NoPdf::Unsupported(what) => write!(f, "a PDF cannot show {}", what.join(", ")),
            NoPdf::Refused(why) => write!(f, "the PDF could not be written: {why}"),
        }
    }
}

impl std::error::Error for NoPdf {}

/// What went wrong while a page was drawn. It is gathered and told at the end, because a page that
/// is left half drawn makes krilla panic.
#[derive(Debug, Default)]
pub(super) struct Problems {
    letters: BTreeSet<char>,
    unsupported: BTreeSet<&'static str>,
}

impl Problems {
    /// A glyph that stands for `text` is in no font.
    pub(super) fn lacks(&mut self, text: &str, faces: &Faces) {
        let before = self.letters.len();
        self.letters.extend(text.chars().filter(|c| faces.lack(*c)));
        // All letters are there, but not together; then all are named.
        if self.letters.len() == before && !text.chars().any(|c| faces.lack(c)) {
            self.letters.extend(text.chars());
        }
    }

    /// The drawing holds `what`, which is not drawn.
    pub(super) fn cannot(&mut self, what: &'static str) {
        self.unsupported.insert(what);
    }

    /// # Errors
    /// Something went wrong.
    pub(super) fn none(self) -> Result<(), NoPdf> {
        if !self.unsupported.is_empty() {
            return Err(NoPdf::Unsupported(self.unsupported.into_iter().collect()));
        }
        if !self.letters.is_empty() {
            return Err(NoPdf::Letters(self.letters.into_iter().collect()));
        }
        Ok(())
    }
}

/// What krilla says, with the rules that a file breaks by name.
pub(super) fn refused(error: &KrillaError) -> NoPdf {
    let KrillaError::Validation(broken) = error else {
        return NoPdf::Refused(error.to_string());
    };
    let rules: BTreeSet<String> = broken.iter().map(|(rule, _)| format!("{rule:?}")).collect();
    NoPdf::Refused(rules.into_iter().collect::<Vec<_>>().join(", "))
}

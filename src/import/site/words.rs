//! Running text with what the extensions of Python-Markdown put into it.

use super::super::prose::model::What as Said;
use super::super::report::Outcome;
use super::prepare::{MACRO, is_attributes};
use super::reader::Reader;

/// Where the names of icons begin.
const ICONS: [&str; 5] = ["material-", "fontawesome-", "octicons-", "simple-", "custom-"];
/// A sign that has more words behind it than this is none.
const REACH: usize = 400;

/// What stands in for a macro; `build` names each.
pub(super) const MACRO_WORDS: [&str; 2] =
    ["‹Wat een macro hier liet zien›", "‹What a macro showed here›"];

/// Signs around words that look otherwise.
const LOOKS: [&str; 3] = ["==", "^^", "++"];

impl Reader<'_> {
    /// Reads running text.
    pub(super) fn words(&mut self, text: &str) {
        if self.describes(text) {
            return;
        }
        let mut rest = text;
        // Attributes stand right behind what they belong to.
        if std::mem::take(&mut self.after)
            && let Some(length) = attributes(rest)
        {
            self.frames.tell(Outcome::Lost, "site-attributes", &rest[..length]);
            rest = &rest[length..];
        }
        let mut begun = 0;
        let mut at = 0;
        while let Some(found) = rest[at..].find([':', '=', '^', '+', '{', '[', MACRO]) {
            let start = at + found;
            match self.special(rest, start) {
                Some(length) => {
                    let text = &rest[begun..start];
                    self.plain(text);
                    self.take(&rest[start..start + length]);
                    (begun, at) = (start + length, start + length);
                }
                None => at = start + rest[start..].chars().next().map_or(1, char::len_utf8),
            }
        }
        self.plain(&rest[begun..]);
    }

    /// How long something special is that begins at a byte.
    fn special(&self, text: &str, start: usize) -> Option<usize> {
        let rest = &text[start..];
        match rest.chars().next()? {
            MACRO => {
                let (number, _) = rest[MACRO.len_utf8()..].split_once(MACRO)?;
                let known = number.parse().is_ok_and(|number| self.is_macro(number));
                known.then_some(2 * MACRO.len_utf8() + number.len())
            }
            ':' => {
                let end = near(&rest[1..]).find(':')? + 1;
                let name = &rest[1..end];
                let is_icon = ICONS.iter().any(|pack| name.starts_with(pack));
                let fine = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
                (is_icon && fine).then(|| {
                    let attributes = attributes(&rest[end + 1..]).unwrap_or(0);
                    end + 1 + attributes
                })
            }
            '{' => {
                // At the end of a line, as `{: .class }`.
                let length = attributes(rest)?;
                (rest[length..].trim().is_empty()
                    && rest[1..].trim_start().starts_with([':', '.', '#']))
                .then_some(length)
            }
            '[' => {
                let inner = rest.strip_prefix("[[")?;
                let end = near(inner).find("]]")?;
                let fine = end > 0 && !inner[..end].contains(['[', '\n']);
                fine.then_some(end + 4)
            }
            _ => {
                let sign = LOOKS.into_iter().find(|sign| rest.starts_with(sign))?;
                let inner = &rest[2..];
                let end = near(inner).find(sign)?;
                let words = &inner[..end];
                let tight =
                    !words.is_empty() && words.trim() == words && !words.starts_with(&sign[..1]);
                tight.then_some(end + 4)
            }
        }
    }

    /// Takes something special.
    fn take(&mut self, piece: &str) {
        match piece.chars().next() {
            Some(MACRO) => self.frames.piece(Said::Text(MACRO.to_string())),
            Some(':') => self.frames.tell(Outcome::Lost, "site-icon", piece),
            Some('{') => self.frames.tell(Outcome::Lost, "site-attributes", piece),
            Some('[') => {
                let inner = piece.trim_matches(['[', ']']);
                let (page, words) = inner.split_once('|').unwrap_or((inner, inner));
                let link = self.target(&format!("[[{}", page.trim()));
                self.frames.begin("[[", |form| form.link = link);
                self.plain(words.trim());
                self.frames.finish("[[");
            }
            _ => {
                self.frames.tell(Outcome::Lost, "site-look", piece);
                let words = piece[2..piece.len() - 2].to_owned();
                self.plain(&words);
            }
        }
    }
}

/// How long a list of attributes is that a text begins with.
fn attributes(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('{')?;
    let end = near(inner).find('}')?;
    is_attributes(&inner[..end]).then_some(end + 2)
}

/// As much of a text as a sign reaches.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(REACH)]
}

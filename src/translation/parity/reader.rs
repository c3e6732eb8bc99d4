//! Reads running text into marks: days, times, numbers with their units, places in a law, names.

use super::flat::{BARRIER, Flat};
use super::tokens::{Kind, Token};
use super::value::{Decimal, Mark, Unit, Value, Weight, What};
use super::words::{Meaning, meaning, roman};
use crate::language::Language;
use crate::source::Span;

/// A word with a capital inside a sentence.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub word: String,
    pub span: Span,
    /// True behind a word such as `minister`.
    pub person: bool,
}

/// What was found in the runs of a block.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub marks: Vec<Mark>,
    pub names: Vec<Name>,
    /// True where a word for one stands, which an article is too.
    pub one: bool,
}

/// Reads a run of text with these tokens; `around` is the place of what has none of its own.
pub(super) fn read(
    flat: &Flat,
    tokens: &[Token],
    language: Language,
    around: Span,
    found: &mut Found,
) {
    let mut fold = String::new();
    let of = |token: &Token| match token.kind {
        Kind::Word => meaning(&flat.text[token.range.clone()], language, &mut fold),
        _ => None,
    };
    let meanings = tokens.iter().map(of).collect();
    let mut reader = Reader { flat, tokens, meanings, language, around, found };
    let mut at = 0;
    while at < reader.tokens.len() {
        at = reader.step(at).max(at + 1);
    }
}

pub(super) struct Reader<'a> {
    flat: &'a Flat,
    tokens: &'a [Token],
    meanings: Vec<Option<Meaning>>,
    pub(super) language: Language,
    around: Span,
    found: &'a mut Found,
}

impl Reader<'_> {
    /// Reads what begins here, and gives the token behind it.
    fn step(&mut self, at: usize) -> usize {
        match self.tokens[at].kind {
            Kind::Number | Kind::Mixed => {
                let read = self.day_first(at).or_else(|| self.numeric_day(at));
                read.or_else(|| self.time(at)).unwrap_or_else(|| self.number(at))
            }
            Kind::Word => self.word(at),
            Kind::Sign(_) => at + 1,
        }
    }

    pub(super) fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.flat.text[token.range.clone()])
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        Some(self.tokens.get(at)?.kind)
    }

    pub(super) fn meaning(&self, at: usize) -> Option<Meaning> {
        *self.meanings.get(at)?
    }

    pub(super) fn is_sign(&self, at: usize, signs: &[char]) -> bool {
        matches!(self.kind(at), Some(Kind::Sign(sign)) if signs.contains(&sign))
    }

    /// True of a token that stands against the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// The text behind a token.
    pub(super) fn rest(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.flat.text[token.range.end..])
    }

    /// The first token that begins at this byte behind token `at`, or later.
    pub(super) fn behind(&self, at: usize, bytes: usize) -> usize {
        let end = self.tokens[at].range.end + bytes;
        at + self.tokens[at..].iter().take_while(|token| token.range.start < end).count()
    }

    /// Adds a mark of the tokens `first` up to `end`.
    pub(super) fn mark(
        &mut self,
        what: What,
        readings: Vec<Value>,
        weight: Weight,
        (first, end): (usize, usize),
    ) {
        let range = self.tokens[first].range.start..self.tokens[end - 1].range.end;
        let span = self.flat.span(range.clone()).unwrap_or(self.around);
        let words = self.flat.text[range].replace(BARRIER, " ");
        self.found.marks.push(Mark { what, readings, weight, span, words });
    }

    fn word(&mut self, at: usize) -> usize {
        let Some(meaning) = self.meaning(at) else { return self.name(at) };
        let whole = |n: u32| Decimal::whole(n.into());
        match meaning {
            Meaning::Month(..) => self.month_first(at),
            Meaning::Cardinal(n, weight) => self.in_words(at, at + 1, whole(n), weight),
            Meaning::Tens(n) => match (self.is_sign(at + 1, &['-', '‑']), self.meaning(at + 2)) {
                (true, Some(Meaning::Cardinal(unit, _))) if unit < 10 => {
                    self.in_words(at, at + 3, whole(n + unit), Weight::Swap)
                }
                (true, Some(Meaning::One)) => self.in_words(at, at + 3, whole(n + 1), Weight::Swap),
                _ => self.in_words(at, at + 1, whole(n), Weight::Swap),
            },
            Meaning::OneAndAHalf => {
                self.in_words(at, at + 1, Decimal::one_and_a_half(), Weight::May)
            }
            Meaning::Scale(power) => {
                let value = Decimal::whole(1).times_ten(power);
                self.in_words(at, at + 1, value, Weight::May)
            }
            Meaning::One => {
                self.found.one = true;
                let half = ["and", "a", "half"].iter().enumerate();
                match half.clone().all(|(n, word)| self.text(at + 1 + n) == *word) {
                    true => self.in_words(at, at + 4, Decimal::one_and_a_half(), Weight::May),
                    false => at + 1,
                }
            }
            Meaning::Ordinal(n, weight) => {
                let before = at.checked_sub(1).map_or("", |before| self.text(before));
                // `second` is a unit of time as well.
                let unit = self.text(at) == "second" && !matches!(before, "the" | "The");
                let weight = if unit { Weight::May } else { weight };
                // A chamber of parliament has a name of its own in English.
                if self.text(at + 1) != "Kamer" {
                    let value = Value::Amount(whole(n), Unit::None);
                    self.mark(What::Number, vec![value], weight, (at, at + 1));
                }
                at + 1
            }
            Meaning::RomanPlace => self.numeral(at),
            Meaning::Place | Meaning::Range | Meaning::Of(_) => at + 1,
            Meaning::Honorific => {
                self.name(at);
                at + 1
            }
        }
    }

    /// A number in words, perhaps of millions: `twee`, `drie miljoen`.
    fn in_words(&mut self, at: usize, mut end: usize, mut value: Decimal, weight: Weight) -> usize {
        while let Some(Meaning::Scale(power)) = self.meaning(end) {
            value = value.times_ten(power);
            end += 1;
        }
        let (unit, end) = self.unit_behind(end);
        self.mark(What::Number, vec![Value::Amount(value, unit)], weight, (at, end));
        end
    }

    /// `bijlage II`, `Annex B`.
    fn numeral(&mut self, at: usize) -> usize {
        let named = self.text(at).chars().next().is_some_and(char::is_uppercase);
        let dutch = self.language == Language::Nl;
        let word = self.text(at + 1);
        if self.kind(at + 1) != Some(Kind::Word) || !dutch && !named && word == "I" {
            return at + 1;
        }
        let is_letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        let value = match roman(word) {
            Some(n) => Value::Amount(Decimal::whole(n.into()), Unit::None),
            // `a` is an article.
            None if is_letter && (dutch || named) => Value::Code(word.to_owned()),
            None => return at + 1,
        };
        self.mark(What::Reference, vec![value], Weight::Must, (at, at + 2));
        at + 2
    }

    fn name(&mut self, at: usize) -> usize {
        let word = self.text(at);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        // `FORMAT` and `FORMAAT`: a long word in capitals is no name.
        let shouted = capitals > 5 && capitals == word.chars().count();
        let named =
            word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() >= 4;
        if named && !shouted && (capitals > 1 || !self.begins_sentence(at)) {
            let dot = at > 1 && self.is_sign(at - 1, &['.']) && self.is_glued(at - 1);
            let before = at.checked_sub(if dot { 2 } else { 1 });
            let person = before.and_then(|at| self.meaning(at)) == Some(Meaning::Honorific);
            let range = self.tokens[at].range.clone();
            let span = self.flat.span(range).unwrap_or(self.around);
            self.found.names.push(Name { word: self.text(at).to_owned(), span, person });
        }
        at + 1
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        self.is_sign(
            before,
            &['.', '?', '!', ':', ';', '"', '“', '„', '(', '‘', '\'', '•', BARRIER],
        )
    }
}

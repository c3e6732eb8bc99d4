//! Lists that were typed: paragraphs that begin with a bullet, a dash or a number of their own, as
//! people make them without the lists of Word.

use super::super::report::{Outcome, What as Told};
use super::model::{Piece, What};
use super::numbering::{Marker, Sign};
use super::reader::{Item, Reader};
use super::styles::Role;
use crate::markdown::tree::NumberStyle;

/// Signs that people type before an item. Two dashes in a row at least make a list.
const BULLETS: &str = "•·▪▫‣◦●○■□➢✓";
const DASHES: &str = "-–—*";

/// The sign at the start of a paragraph, and how many bytes it takes with its blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    sign: Typist,
    length: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Typist {
    Bullet(char),
    Number { word: String, end: char },
}

impl Reader<'_> {
    /// Makes items of paragraphs that begin as items do.
    pub(super) fn typed_lists(&mut self, items: &mut [Item]) {
        let signs: Vec<Option<Typed>> = items.iter().map(typed).collect();
        let mut at = 0;
        while at < signs.len() {
            let Some(first) = &signs[at] else {
                at += 1;
                continue;
            };
            let (count, style) = run(first, &signs[at..]);
            if count == 0 {
                at += 1;
                continue;
            }
            let list = format!("typed {at}");
            if let Item::Paragraph(paragraph) = &items[at] {
                let told = Told::new("word-typed-list").arg("count", count);
                self.report.add_at(Outcome::Changed, Some(paragraph.at), told);
            }
            for (item, sign) in items[at..at + count].iter_mut().zip(&signs[at..]) {
                let (Item::Paragraph(paragraph), Some(sign)) = (item, sign) else { continue };
                strip(&mut paragraph.content, sign.length);
                let sign = match (&sign.sign, style) {
                    (Typist::Number { word, .. }, Some(style)) => {
                        let value = style.read(word).unwrap_or(1);
                        Sign::Number { value, style, shown: word.clone() }
                    }
                    _ => Sign::Bullet,
                };
                paragraph.marker =
                    Some(Marker { list: list.clone(), level: 0, sign, indent: None });
            }
            at += count;
        }
    }
}

/// How many paragraphs from the first on are items of one list, and how they are numbered.
fn run(first: &Typed, signs: &[Option<Typed>]) -> (usize, Option<NumberStyle>) {
    let same = |sign: &Option<Typed>| match (&first.sign, sign.as_ref().map(|typed| &typed.sign)) {
        (Typist::Bullet(own), Some(Typist::Bullet(other))) => own == other,
        (Typist::Number { end, .. }, Some(Typist::Number { end: other, .. })) => end == other,
        _ => false,
    };
    let run = signs.iter().take_while(|sign| same(sign)).count();
    match &first.sign {
        Typist::Bullet(sign) if BULLETS.contains(*sign) || run > 1 => (run, None),
        Typist::Bullet(_) => (0, None),
        Typist::Number { .. } => {
            let words = signs[..run].iter().flatten().filter_map(|typed| match &typed.sign {
                Typist::Number { word, .. } => Some(word.as_str()),
                Typist::Bullet(_) => None,
            });
            let words: Vec<&str> = words.collect();
            let styles = std::iter::once(NumberStyle::Decimal).chain(NumberStyle::LETTERED);
            let counted = styles.map(|style| (counted(style, &words), style));
            let best =
                counted.max_by_key(|(count, style)| (*count, *style == NumberStyle::Decimal));
            best.filter(|(count, _)| *count > 1)
                .map_or((0, None), |(count, style)| (count, Some(style)))
        }
    }
}

/// How many words follow each other as numbers of a style.
fn counted(style: NumberStyle, words: &[&str]) -> usize {
    let values: Vec<Option<u64>> = words.iter().map(|word| style.read(word)).collect();
    if values.first().copied().flatten().is_none() {
        return 0;
    }
    let follow = values
        .windows(2)
        .take_while(|pair| matches!(pair, [Some(a), Some(b)] if a.checked_add(1) == Some(*b)));
    follow.count() + 1
}

fn typed(item: &Item) -> Option<Typed> {
    let Item::Paragraph(paragraph) = item else { return None };
    if paragraph.marker.is_some() || paragraph.heading.is_some() || paragraph.role != Role::Body {
        return None;
    }
    let What::Text(text) = &paragraph.content.first()?.what else { return None };
    let blanks = text.len() - text.trim_start().len();
    let rest = &text[blanks..];
    let first = rest.chars().next()?;
    let (sign, word) = if BULLETS.contains(first) || DASHES.contains(first) {
        (Typist::Bullet(first), first.len_utf8())
    } else {
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric())?;
        let word = rest.get(..length).filter(|word| !word.is_empty() && word.len() <= 5)?;
        let end = rest[length..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
        let all = std::iter::once(NumberStyle::Decimal).chain(NumberStyle::LETTERED);
        all.into_iter().find(|style| style.read(word).is_some())?;
        (Typist::Number { word: word.to_owned(), end }, length + 1)
    };
    let after = &rest[word..];
    let words = after.trim_start();
    // A sign alone is no item, and one without a blank behind it is part of a word.
    let is_item = after.len() > words.len() && (!words.is_empty() || paragraph.content.len() > 1);
    is_item.then(|| Typed { sign, length: text.len() - words.len() })
}

fn strip(content: &mut [Piece], length: usize) {
    if let Some(What::Text(text)) = content.first_mut().map(|piece| &mut piece.what) {
        text.drain(..length);
    }
}

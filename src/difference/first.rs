//! The first word of a block that is not as it was, with its place in the file.

use std::ops::Range;

use super::sequence::{Common, common};
use super::tokens::token_end;
use crate::markdown::tree::{Block, BlockKind, Inline, Reference};
use crate::source::{SourceFile, Span};

/// Bytes that are pointed at: more than that is no place.
const LONG: usize = 100;
/// Bytes in which the next word is looked for.
const NEAR: usize = 400;

/// Where words begin to differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstWord {
    /// The words that are new, as far as they stand together in a line; what stands behind words that
    /// are gone where none is new.
    pub span: Span,
    /// True when nothing is new there.
    pub removed: bool,
}

/// The first difference between some blocks and what they were, in any depth: of a table the cell, of
/// a list the item. None when no word differs, or the place of none is known. `file` is that of the
/// newer blocks.
pub fn first_word(
    old: &[Block<Reference>],
    new: &[Block<Reference>],
    file: &SourceFile,
) -> Option<FirstWord> {
    // Where the older words stand nobody asks.
    let nowhere = SourceFile::new("", "");
    compare(&Words::of(old, &nowhere).words, &Words::of(new, file).words, file)
}

/// The same of a text without blocks; `span` is where the newer one stands.
pub fn first_word_of(old: &str, new: &str, span: Span, file: &SourceFile) -> Option<FirstWord> {
    let words = |text: &str, span: Span, file| {
        let mut words = Words { file, at: span.start as usize, words: Vec::new() };
        words.text(text, span);
        words.words
    };
    let nowhere = SourceFile::new("", "");
    compare(&words(old, Span { end: span.start, ..span }, &nowhere), &words(new, span, file), file)
}

/// A word, or what else can change without one, such as where a link leads.
struct Word {
    text: String,
    span: Option<Span>,
}

fn compare(old: &[Word], new: &[Word], file: &SourceFile) -> Option<FirstWord> {
    let texts = |words: &[Word]| words.iter().map(|word| word.text.clone()).collect::<Vec<_>>();
    let (mut i, mut j) = (0, 0);
    let end = Common { old: old.len(), new: new.len(), len: 0 };
    for run in common(&texts(old), &texts(new)).iter().chain([&end]) {
        let (gone, fresh) = (&old[i..run.old], &new[j..run.new]);
        if !gone.is_empty() || !fresh.is_empty() {
            let beside = || {
                let (before, behind) = (&new[..j], &new[run.new..]);
                let spans = behind.iter().chain(before.iter().rev()).filter_map(|word| word.span);
                let removed = fresh.is_empty();
                spans.take(1).map(|span| FirstWord { span, removed }).next()
            };
            return joined(fresh, file).or_else(beside);
        }
        (i, j) = (run.old + run.len, run.new + run.len);
    }
    None
}

/// Words that stand together, from the first whose place is known.
fn joined(words: &[Word], file: &SourceFile) -> Option<FirstWord> {
    let mut spans = words.iter().filter_map(|word| word.span);
    let first = spans.next()?;
    let fits = |span: &Span| {
        let between = file.text.get(first.start as usize..span.end as usize);
        between.is_some_and(|text| text.len() <= LONG && !text.contains(['\r', '\n', '|']))
    };
    let end = spans.take_while(fits).last().map_or(first.end, |last| last.end);
    Some(FirstWord { span: Span { end, ..first }, removed: false })
}

/// Collects the words of blocks with their places.
struct Words<'a> {
    file: &'a SourceFile,
    /// Up to where the file was looked through.
    at: usize,
    words: Vec<Word>,
}

impl Words<'_> {
    fn of<'a>(blocks: &[Block<Reference>], file: &'a SourceFile) -> Words<'a> {
        let mut words = Words { file, at: 0, words: Vec::new() };
        words.blocks(blocks);
        words
    }

    fn blocks(&mut self, blocks: &[Block<Reference>]) {
        for block in blocks {
            self.at = block.span.start as usize;
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<Reference>) {
        let whole = block.span;
        match &block.kind {
            BlockKind::Heading { level, anchor, content } => {
                self.sign(format!("#{level}"), None);
                self.run(content, whole);
                self.sign(format!("#{}", anchor.value), Some(anchor.span));
            }
            BlockKind::Paragraph(content) => self.run(content, whole),
            BlockKind::List { numbering, items, .. } => {
                self.sign(format!("{numbering:?}"), None);
                for item in items {
                    self.sign("-".to_owned(), None);
                    self.blocks(item);
                }
            }
            BlockKind::Quote(blocks) | BlockKind::KeyPoints(blocks) => self.blocks(blocks),
            BlockKind::Alert { kind, title, blocks } => {
                self.sign(format!("{kind:?}"), None);
                self.run(title, whole);
                self.blocks(blocks);
            }
            BlockKind::Table { caption, alignments, head, rows } => {
                self.sign(format!("{alignments:?}"), None);
                for row in [head].into_iter().chain(rows) {
                    for cell in row {
                        self.run(cell, whole);
                        self.sign("|".to_owned(), None);
                    }
                    self.sign("||".to_owned(), None);
                }
                self.run(caption, whole);
            }
            BlockKind::Code { language, text } => {
                self.sign(format!("{language:?}"), None);
                self.text(text, whole);
            }
            BlockKind::Definitions(list) => {
                for definition in list {
                    self.run(&definition.term, whole);
                    self.sign(":".to_owned(), None);
                    definition.descriptions.iter().for_each(|blocks| self.blocks(blocks));
                }
            }
            BlockKind::Rule => self.sign("---".to_owned(), None),
            BlockKind::Picture(picture) => {
                self.sign("!".to_owned(), None);
                self.run(&picture.image, whole);
                self.run(&picture.caption, whole);
            }
            BlockKind::Embed(embed) => {
                let (kind, id, span) = match embed {
                    crate::markdown::tree::Embed::Diagram(id) => ("d", id.as_str(), id.span),
                    crate::markdown::tree::Embed::Indicators(id) => ("i", id.as_str(), id.span),
                    crate::markdown::tree::Embed::Spreadsheet(id) => ("s", id.as_str(), id.span),
                    crate::markdown::tree::Embed::Shared(id) => ("shared", id.as_str(), id.span),
                };
                self.sign(format!("!{kind}:{id}"), Some(span));
            }
        }
    }

    /// `whole` is what the run stands in.
    fn run(&mut self, content: &[Inline<Reference>], whole: Span) {
        for inline in content {
            match inline {
                Inline::Text { text, span } => self.text(text, *span),
                Inline::Code(text) => {
                    self.sign("`".to_owned(), None);
                    self.text(text, whole);
                }
                Inline::Emphasis(inner) => self.wrapped("*", inner, whole),
                Inline::Strong(inner) => self.wrapped("**", inner, whole),
                Inline::Strikethrough(inner) => self.wrapped("~~", inner, whole),
                Inline::Foreign { language, content, span } => {
                    self.wrapped(&format!("{language:?}"), content, *span);
                }
                Inline::Link { target, content, span } => {
                    self.run(content, *span);
                    // Where it leads stands behind its words.
                    let place = Span { start: span.end.min(self.start().max(span.start)), ..*span };
                    self.sign(target_text(target), Some(place));
                    self.at = self.at.max(span.end as usize);
                }
                Inline::FootnoteMention { .. } => self.sign("[^]".to_owned(), None),
                Inline::Marked { content, .. } => self.run(content, whole),
                Inline::SoftBreak => {}
                Inline::HardBreak => self.sign("\n".to_owned(), None),
            }
        }
    }

    fn start(&self) -> u32 {
        u32::try_from(self.at).unwrap_or(u32::MAX)
    }

    /// Emphasis counts where it begins and where it ends.
    fn wrapped(&mut self, sign: &str, content: &[Inline<Reference>], whole: Span) {
        self.sign(format!("{sign}("), None);
        self.run(content, whole);
        self.sign(format!("{sign})"), None);
    }

    /// What is no word. A control character keeps it apart from words.
    fn sign(&mut self, text: String, span: Option<Span>) {
        self.words.push(Word { text: format!("\u{1}{text}"), span });
    }

    fn text(&mut self, text: &str, span: Span) {
        self.at = self.at.max(span.start as usize);
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut at = 0;
        while at < chars.len() {
            let end = token_end(&chars, at);
            let bytes = chars[at].0..chars.get(end).map_or(text.len(), |(byte, _)| *byte);
            if !chars[at].1.is_whitespace() {
                let word = &text[bytes];
                let span = self.find(word, span);
                self.words.push(Word { text: word.to_owned(), span });
            }
            at = end;
        }
    }

    /// Where a word stands: the next time that the file has it in this place. Quotes and dashes are
    /// others than were typed, and a fact stands elsewhere: the words around them are found.
    fn find(&mut self, word: &str, within: Span) -> Option<Span> {
        let from = self.at.min(within.end as usize);
        let mut end = (within.end as usize).min(from + NEAR).min(self.file.text.len());
        while !self.file.text.is_char_boundary(end) {
            end -= 1;
        }
        let text = self.file.text.get(from..end)?;
        let typed = word.replace('’', "'");
        let (found, length) = text
            .find(word)
            .map(|at| (at, word.len()))
            .or_else(|| text.find(&typed).map(|at| (at, typed.len())))?;
        let range: Range<usize> = from + found..from + found + length;
        self.at = range.end;
        Some(Span::new(within.file, range))
    }
}

/// What a link leads to, as it is told apart. A term that was found by itself is no part of a text.
fn target_text(target: &Reference) -> String {
    match target {
        Reference::Web(url) => url.as_str().to_owned(),
        Reference::Mail(mail) => mail.typed().to_owned(),
        other => format!("{other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sink;
    use crate::markdown::parse;
    use crate::source::FileId;

    /// The newer text with what is pointed at between `▸` and `◂`, and whether words are gone there.
    fn pointed(old: &str, new: &str) -> Option<(String, bool)> {
        let blocks = |text: &str| parse(FileId::PAST, text, 0..text.len(), &mut Sink::new()).blocks;
        let file = SourceFile::new("nl.md", new);
        let FirstWord { span, removed } = first_word(&blocks(old), &blocks(new), &file)?;
        let mut shown = new.to_owned();
        shown.insert(span.end as usize, '◂');
        shown.insert(span.start as usize, '▸');
        Some((shown, removed))
    }

    #[test]
    fn the_word_is_pointed_at_in_whatever_line_cell_or_item_it_stands() {
        for (old, pointed_at) in [
            ("Een alinea.\nZij zegt ‘dit’: zie daar.", "Een alinea.\nZij zegt 'dit': ▸lees◂ daar."),
            ("| a | b |\n|---|---|\n| c | een d |", "| a | b |\n|---|---|\n| c | een ▸e◂ |"),
            ("- een\n- twee\n\n  drie", "- een\n- twee\n\n  ▸vier en vijf◂"),
            ("> [!NOTE]\n> een twee", "> [!NOTE]\n> een **▸drie◂**"),
            ("Zie [hier](section:a) en.", "Zie [hier▸](section:b)◂ en."),
            ("Een `code x` woord.", "Een `code ▸y◂` woord."),
            (
                "| a | b |\n|---|---|\n| c | d |",
                "| a | b |\n|---|---|\n| c | d |\n| ▸nieuw◂ | rij |",
            ),
            ("Een term en verder.", "Een *▸term◂* en verder."),
        ] {
            let new = pointed_at.replace(['▸', '◂'], "");
            assert_eq!(pointed(old, &new), Some((pointed_at.to_owned(), false)), "{old}");
        }
    }

    #[test]
    fn where_words_are_gone_what_stands_behind_them_is_pointed_at() {
        for (old, pointed_at) in [
            ("Een heel lange zin.", "Een ▸lange◂ zin."),
            ("Een zin en meer", "Een ▸zin◂"),
            ("| a | b |\n|---|---|\n| c | een d |", "| a | b |\n|---|---|\n| c | ▸d◂ |"),
        ] {
            let new = pointed_at.replace(['▸', '◂'], "");
            assert_eq!(pointed(old, &new), Some((pointed_at.to_owned(), true)), "{old}");
        }
        assert_eq!(pointed("Hetzelfde.", "Hetzelfde."), None);
    }
}

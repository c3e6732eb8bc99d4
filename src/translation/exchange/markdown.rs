//! From running text and blocks to Markdown.
//!
//! What is written is read again by whoever asked for it, and only what says the same is taken. So
//! that a text stays readable, only what is likely to be taken for markup is escaped first; where
//! that was too little, [`Escape::All`] escapes every sign.

use super::codes::Code;
use crate::characters::push_typed;
use crate::markdown::tree::{
    Alignment, Block, BlockKind, Definition, Embed, Inline, NumberStyle, Picture, Reference,
};
use crate::markdown::{FACT_BEGIN, FACT_END};

/// How much is escaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Escape {
    /// What is likely to be markup.
    Few,
    /// Every sign.
    All,
}

/// How text is written.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub escape: Escape,
    /// The labels of footnotes by position.
    pub labels: &'a [String],
}

/// Where a run stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Paragraph,
    Line,
    Cell,
}

impl Writer<'_> {
    /// The lines of a block, without line ends. `other_bullet` is for a list that follows a list.
    pub(super) fn block(&self, block: &Block<Reference>, other_bullet: bool) -> Vec<String> {
        match &block.kind {
            BlockKind::Heading { level, anchor, content } => {
                let marks = "#".repeat(usize::from(*level));
                let id = match anchor.value.as_str() {
                    "" => String::new(),
                    id => format!(" {{#{id}}}"),
                };
                vec![format!("{marks} {}{id}", self.run(content, Place::Line))]
            }
            BlockKind::Paragraph(content) => lines(&self.run(content, Place::Paragraph)),
            BlockKind::List { numbering, tight, items } => {
                let mark = |at: usize| match numbering {
                    None if other_bullet => "* ".to_owned(),
                    None => "- ".to_owned(),
                    Some(n) => {
                        let number = n.first + u64::try_from(at).unwrap_or_default();
                        let number = n.style.write(number);
                        // A letter and one space could be an initial: two make it a list.
                        let upper = n.style == NumberStyle::UpperLetter;
                        format!("{number}.{}", if upper { "  " } else { " " })
                    }
                };
                let mut out = Vec::new();
                for (at, item) in items.iter().enumerate() {
                    if at > 0 && !tight {
                        out.push(String::new());
                    }
                    hang(&mut out, &mark(at), self.item(item, *tight));
                }
                out
            }
            BlockKind::Quote(blocks) => quoted(self.blocks(blocks)),
            BlockKind::KeyPoints(blocks) => {
                quoted(["[!KEY]".to_owned()].into_iter().chain(self.blocks(blocks)).collect())
            }
            BlockKind::Alert { kind, title, blocks } => {
                let title = match self.run(title, Place::Line) {
                    title if title.is_empty() => title,
                    title => format!(" {title}"),
                };
                let first = format!("[!{}]{title}", kind.word());
                quoted([first].into_iter().chain(self.blocks(blocks)).collect())
            }
            BlockKind::Table { caption, alignments, head, rows } => {
                let mut lines = self.table(alignments, head, rows);
                if !caption.is_empty() {
                    lines.push(String::new());
                    lines.push(format!("Table: {}", self.run(caption, Place::Cell)));
                }
                lines
            }
            BlockKind::Code { language, text } => code(language.as_deref(), text),
            BlockKind::Definitions(list) => self.definitions(list),
            BlockKind::Rule => vec!["***".to_owned()],
            BlockKind::Embed(embed) => vec![embedded(embed)],
            BlockKind::Picture(picture) => vec![self.picture(picture)],
        }
    }

    /// A picture. Its description is words alone, which may hold what would be markup; its caption is
    /// read twice: as a title, and as running text.
    fn picture(&self, picture: &Picture<Reference>) -> String {
        let escaped = |text: &str, signs: &[char]| {
            let mut out = String::with_capacity(text.len());
            for c in text.chars() {
                if signs.contains(&c) {
                    out.push('\\');
                }
                out.push(c);
            }
            out
        };
        let name = match picture.target() {
            Some(Reference::File(file)) => file.name.as_str(),
            _ => "",
        };
        let description = match picture.description() {
            words if words.is_empty() => "-".to_owned(),
            words => {
                let mut typed = String::new();
                words.chars().for_each(|c| push_typed(c, &mut typed));
                escaped(&typed, &['\\', '`', '*', '_', '[', ']', '<', '&', '~', '!'])
            }
        };
        let caption = match self.run(&picture.caption, Place::Line) {
            caption if caption.is_empty() => String::new(),
            caption => format!(" \"{}\"", escaped(&caption, &['\\', '"', '&'])),
        };
        format!("![{description}]({name}{caption})")
    }

    /// The lines of blocks, an empty one between two.
    pub(super) fn blocks(&self, blocks: &[Block<Reference>]) -> Vec<String> {
        let mut out = Vec::new();
        let mut bullets = false;
        for block in blocks {
            if !out.is_empty() {
                out.push(String::new());
            }
            let is_list = matches!(block.kind, BlockKind::List { numbering: None, .. });
            bullets = is_list && !bullets;
            out.extend(self.block(block, is_list && !bullets));
        }
        out
    }

    /// An item: in a tight list no line is empty.
    fn item(&self, item: &[Block<Reference>], tight: bool) -> Vec<String> {
        if tight {
            item.iter().flat_map(|block| self.block(block, false)).collect()
        } else {
            self.blocks(item)
        }
    }

    fn table(
        &self,
        alignments: &[Alignment],
        head: &[Vec<Inline<Reference>>],
        rows: &[Vec<Vec<Inline<Reference>>>],
    ) -> Vec<String> {
        let rule = alignments.iter().map(|alignment| match alignment {
            Alignment::Default => "---|",
            Alignment::Left => ":---|",
            Alignment::Center => ":---:|",
            Alignment::Right => "---:|",
        });
        let rule = std::iter::once("|").chain(rule).collect();
        let rows = rows.iter().map(|row| self.row(row));
        [self.row(head), rule].into_iter().chain(rows).collect()
    }

    /// A row of a table.
    pub(super) fn row(&self, cells: &[Vec<Inline<Reference>>]) -> String {
        let cells = cells.iter().map(|cell| format!(" {} |", self.run(cell, Place::Cell)));
        std::iter::once("|".to_owned()).chain(cells).collect()
    }

    fn definitions(&self, list: &[Definition<Reference>]) -> Vec<String> {
        let mut out = Vec::new();
        for definition in list {
            if !out.is_empty() {
                out.push(String::new());
            }
            out.push(self.run(&definition.term, Place::Line));
            for description in &definition.descriptions {
                hang(&mut out, ": ", self.blocks(description));
            }
        }
        out
    }

    /// A run as Markdown; a paragraph with line ends that readers see has several lines.
    fn run(&self, content: &[Inline<Reference>], place: Place) -> String {
        let mut out = String::new();
        self.push(content, place, &mut out);
        let out = out.trim_matches(' ').to_owned();
        match place {
            Place::Paragraph => lines(&out).into_iter().map(|l| begins_nothing(&l)).fold(
                String::new(),
                |all, line| {
                    if all.is_empty() { line } else { format!("{all}\n{line}") }
                },
            ),
            Place::Line if out.ends_with('}') || out.ends_with('#') => {
                let (before, last) = out.split_at(out.len() - 1);
                format!("{before}\\{last}")
            }
            Place::Line => begins_nothing(&out),
            Place::Cell => out,
        }
    }

    fn push(&self, content: &[Inline<Reference>], place: Place, out: &mut String) {
        for inline in content {
            let (code, inner) = match inline {
                Inline::Text { text, .. } => {
                    self.push_text(text, place, out);
                    continue;
                }
                Inline::SoftBreak => {
                    out.push(' ');
                    continue;
                }
                Inline::Marked { content, .. } => {
                    self.push(content, place, out);
                    continue;
                }
                Inline::HardBreak => (Code::Break, &[][..]),
                Inline::Code(text) if place == Place::Cell => {
                    (Code::Literal(text.replace('|', "\\|")), &[][..])
                }
                Inline::Code(text) => (Code::Literal(text.clone()), &[][..]),
                Inline::FootnoteMention { index, .. } => {
                    let label = self.labels.get(*index).cloned().unwrap_or_default();
                    (Code::Mention(label), &[][..])
                }
                Inline::Link { target, content, .. } if content.is_empty() => {
                    (Code::Named(target.clone()), &[][..])
                }
                Inline::Link { target, content, .. } => match bare(target, content) {
                    Some(address) => {
                        out.push_str(&format!("<{address}>"));
                        continue;
                    }
                    None => (Code::Link(target.clone()), &content[..]),
                },
                Inline::Emphasis(content) => (Code::Emphasis, &content[..]),
                Inline::Strong(content) => (Code::Strong, &content[..]),
                Inline::Strikethrough(content) => (Code::Strikethrough, &content[..]),
                Inline::Foreign { language, content, .. } => {
                    (Code::Foreign(*language), &content[..])
                }
            };
            let (before, behind) = code.marks();
            out.push_str(&before);
            self.push(inner, place, out);
            out.push_str(&behind);
        }
    }

    /// Text with what could be markup escaped; facts by their names.
    fn push_text(&self, text: &str, place: Place, out: &mut String) {
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once(FACT_BEGIN) {
            let Some((id, behind)) = behind.split_once(FACT_END) else { break };
            self.push_words(before, place, out);
            out.push_str(&format!("[](fact:{id})"));
            rest = behind;
        }
        self.push_words(rest, place, out);
    }

    fn push_words(&self, text: &str, place: Place, out: &mut String) {
        let signs: Vec<char> = text.chars().collect();
        for (at, c) in signs.iter().copied().enumerate() {
            let before = if at > 0 { signs.get(at - 1).copied() } else { out.chars().next_back() };
            let next = signs.get(at + 1).copied();
            let escaped = match self.escape {
                Escape::All => c.is_ascii_punctuation(),
                Escape::Few => is_markup(c, before, next, place),
            };
            if escaped {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// True of a sign that is likely to be taken for markup.
fn is_markup(c: char, before: Option<char>, next: Option<char>, place: Place) -> bool {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '<' => true,
        '_' => !(word(before) && word(next)),
        '~' => before == Some('~') || next == Some('~'),
        '&' => word(next) || next == Some('#'),
        '|' => place == Place::Cell,
        '{' => place == Place::Line,
        _ => false,
    }
}

/// A line that begins a paragraph with its first sign escaped where that could begin another block.
fn begins_nothing(line: &str) -> String {
    let first = line.chars().next();
    let word_end = line.find(' ').unwrap_or(line.len());
    let word = &line[..word_end];
    let escape_at = |at: usize| format!("{}\\{}", &line[..at], &line[at..]);
    match first {
        Some('#' | '>' | '|' | ':' | '=' | '~') => escape_at(0),
        Some('-' | '+') if word.len() == 1 || word.chars().all(|c| c == '-') => escape_at(0),
        _ if word.len() > 1 && word.len() < 12 && word.ends_with(['.', ')']) => {
            let body = &word[..word.len() - 1];
            let number = body.chars().all(|c| c.is_ascii_digit());
            let letter = body.chars().all(|c| c.is_ascii_alphabetic()) && body.len() <= 4;
            if number || letter && is_numeral(body) {
                escape_at(word.len() - 1)
            } else {
                line.to_owned()
            }
        }
        _ => line.to_owned(),
    }
}

/// True of a word that could number the item of a list.
fn is_numeral(word: &str) -> bool {
    NumberStyle::LETTERED.iter().any(|style| style.read(word).is_some())
}

/// The address of a link whose words are that address.
fn bare(target: &Reference, content: &[Inline<Reference>]) -> Option<String> {
    let [Inline::Text { text, .. }] = content else { return None };
    let address = match target {
        Reference::Web(url) => url.as_str().to_owned(),
        Reference::Mail(mail) => mail.address().to_owned(),
        _ => return None,
    };
    (*text == address && !address.contains([' ', '<', '>'])).then_some(address)
}

fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_owned).collect()
}

/// Lines behind a mark, the later ones as far in as the first.
fn hang(out: &mut Vec<String>, mark: &str, lines: Vec<String>) {
    let indent = " ".repeat(mark.len());
    let mut lines = lines.into_iter();
    out.push(format!("{mark}{}", lines.next().unwrap_or_default()).trim_end().to_owned());
    out.extend(lines.map(|line| match line.as_str() {
        "" => line,
        line => format!("{indent}{line}"),
    }));
}

fn quoted(lines: Vec<String>) -> Vec<String> {
    let quote = |line: String| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    lines.into_iter().map(quote).collect()
}

fn code(language: Option<&str>, text: &str) -> Vec<String> {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut out = vec![format!("{fence}{}", language.unwrap_or_default())];
    out.extend(text.lines().map(str::to_owned));
    out.push(fence);
    out
}

fn embedded(embed: &Embed) -> String {
    match embed {
        Embed::Diagram(id) => format!("![](diagram:{})", id.value),
        Embed::Indicators(id) => format!("![](indicators:{})", id.value),
        Embed::Spreadsheet(id) => format!("![](spreadsheet:{})", id.value),
        Embed::Shared(id) => format!("![](shared:{})", id.value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Sink;
    use crate::markdown::parse;
    use crate::markdown::tree::Document;
    use crate::source::FileId;
    use crate::translation::exchange::said;

    fn read(text: &str) -> Document<Reference> {
        parse(FileId::PAST, text, 0..text.len(), &mut Sink::new())
    }

    fn all_said(document: &Document<Reference>) -> Vec<String> {
        let labels: Vec<_> = document.footnotes.iter().map(|note| note.label.clone()).collect();
        document.blocks.iter().map(|block| said(block, &labels)).collect()
    }

    /// Every block that the dialect has, and signs that could be markup.
    const TEXTS: [&str; 18] = [
        "## Kop met `code` {#kop}",
        "Een *woord*, **twee**, ~~weg~~ en [due diligence](lang:en).\\\nDan een regel.",
        "[](source:brief \"P2.3\") en [zo](term:a) en <https://a.example/x_y(z)> of <jan@a.example>.",
        "- een\n- twee\n  - drie\n  - vier\n\n- - a",
        "3. drie\n4. vier\n\n   nog een alinea\n\na. een\nb. twee",
        "> Een citaat.\n>\n> - met een lijst",
        "> [!WARNING] Let *op*\n> Tekst.\n>\n> Meer.",
        "> [!FOLD] Wat *niet* iedereen leest\n> Tekst.\n>\n> > [!EXAMPLE]\n> > Zo.",
        "- > [!EXAMPLE] Een `geval`\n  > Tekst.\n  >\n  > a. een\n  > b. twee",
        "| A | B |\n|:--|--:|\n| a \\| b | `c \\| d` |\n| | [](source:x) |",
        "| **A** | B |\n|---|---|\n| a | b |\n\nTabel: Een *bijschrift* met [woord](term:a) # {x}",
        "> | A |\n> |---|\n> | a |\n>\n> Table: **Zo**",
        "```rust\nfn a() {}\n```\n\n***\n\n![](diagram:x)",
        "Term\n: Uitleg.\n: Nog een.\n\nTwee\n: Uitleg met\n\n  twee alinea's.",
        "1\\. geen lijst, a\\) ook niet, \\# en \\> en 2 \\* 3 \\[x\\] \\&amp; snake_case _ \\`a\\` ~ < > |",
        "- een\n\n* ander\n\n- derde",
        "![Een \\*kaart\\* \\[1\\] & \\\\](kaart.png \"Zo *gaat* \\\"het\\\"; zie [](term:a).\")",
        "- a\n- ![-](rand.svg)\n\n[Het \\[plan\\]](attachment:plan-1.xlsx)",
    ];

    #[test]
    fn what_is_written_is_read_as_it_was() {
        for text in TEXTS {
            let document = read(text);
            for escape in [Escape::Few, Escape::All] {
                let writer = Writer { escape, labels: &[] };
                let written = writer.blocks(&document.blocks).join("\n");
                assert_eq!(all_said(&read(&written)), all_said(&document), "{text}\n→\n{written}");
            }
        }
    }

    #[test]
    fn what_is_no_markup_is_left_as_it_is() {
        let writer = Writer { escape: Escape::Few, labels: &[] };
        let text = "Vraag: (a) of b? Kosten: € 5 - 10, zie p. 3; x_y & z, 50% en 'zo'.";
        assert_eq!(writer.blocks(&read(text).blocks), [text.replace("'zo'", "‘zo’")]);
    }
}

//! Whether Markdown says what was meant: our own parser reads it, and both are brought into one form.
//!
//! Quotation marks and three dots are what typography makes of them, and blanks are one blank.

use super::blocks::{EXAMPLE, FOLD};
use super::escape::Care;
use super::inlines::parted;
use super::model::{Block, Piece, Target, What};
use crate::diagnostics::Sink;
use crate::markdown::tree::{self, BlockKind, Document, Inline, Numbering, Reference};
use crate::markdown::{parse, tree::Alignment};
use crate::source::FileId;

/// What a text says, in a form in which two texts can be compared.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct Said(String);

/// How well Markdown was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Verdict {
    /// It says what was meant, and nothing about it is told.
    Good,
    /// It says what was meant.
    Same,
    Other,
}

/// Reads Markdown and holds it to what was meant.
pub(in crate::import) fn judge(markdown: &str, meant: &Said, notes: Option<&[Said]>) -> Verdict {
    let mut sink = Sink::new();
    let document = parse(FileId::PAST, markdown, 0..markdown.len(), &mut sink);
    if of_document(&document) != *meant || !notes.is_none_or(|notes| are_notes(&document, notes)) {
        return Verdict::Other;
    }
    if sink.found().is_empty() { Verdict::Good } else { Verdict::Same }
}

/// True of Markdown whose only note is the last of these.
pub(in crate::import) fn is_note(markdown: &str, notes: &[Said]) -> bool {
    let document = parse(FileId::PAST, markdown, 0..markdown.len(), &mut Sink::new());
    let [note] = document.footnotes.as_slice() else { return false };
    let mut said = Said::default();
    said.parsed(&note.blocks, &document);
    notes.last() == Some(&said)
}

fn are_notes(document: &Document<Reference>, notes: &[Said]) -> bool {
    document.footnotes.len() == notes.len()
        && document.footnotes.iter().all(|note| {
            let meant = label(&note.label).and_then(|index| notes.get(index));
            let mut said = Said::default();
            said.parsed(&note.blocks, document);
            meant.is_some_and(|meant| *meant == said)
        })
}

fn label(label: &str) -> Option<usize> {
    label.parse::<usize>().ok()?.checked_sub(1)
}

fn of_document(document: &Document<Reference>) -> Said {
    let mut said = Said::default();
    said.parsed(&document.blocks, document);
    said
}

/// The forms of a character, as a word.
type Form = String;

impl Said {
    /// Several one after the other.
    pub(in crate::import) fn joined(all: &[Said]) -> Said {
        Said(all.iter().map(|said| said.0.as_str()).collect())
    }

    /// What is meant.
    pub(in crate::import) fn meant(
        blocks: &[Block],
        targets: &[Target],
        addresses: &[Option<String>],
        care: Care,
    ) -> Said {
        let mut said = Said::default();
        said.blocks(blocks, (targets, addresses, care));
        said
    }

    fn blocks(&mut self, blocks: &[Block], how: How<'_>) {
        for block in blocks {
            match block {
                Block::Heading { level, content, .. } => {
                    self.0.push_str(&format!("H{level}"));
                    self.pieces(content, how);
                }
                Block::Paragraph { content, .. } => {
                    self.0.push('P');
                    self.pieces(content, how);
                }
                Block::Quote(inner) => {
                    self.0.push_str("Q{");
                    self.blocks(inner, how);
                    self.0.push('}');
                }
                Block::Alert(alert) => {
                    // What is judged is a note there, see `markdown::alert_of`.
                    let word = match alert.word.as_str() {
                        FOLD | EXAMPLE => "NOTE",
                        word => word,
                    };
                    self.0.push_str(&format!("A{word}"));
                    self.pieces(&alert.title, how);
                    self.0.push('{');
                    self.blocks(&alert.blocks, how);
                    self.0.push('}');
                }
                Block::List(list) => {
                    self.list(list.numbering);
                    for item in &list.items {
                        self.0.push('{');
                        self.blocks(item, how);
                        self.0.push('}');
                    }
                }
                Block::Table(table) => {
                    self.table(&table.alignments);
                    for cell in table.rows.iter().flatten() {
                        self.pieces(cell, how);
                    }
                }
                Block::Code { text, .. } => self.code(text),
                Block::Definitions(entries) => {
                    for entry in entries {
                        self.0.push('D');
                        self.pieces(&entry.term, how);
                        for blocks in &entry.descriptions {
                            self.0.push('{');
                            self.blocks(blocks, how);
                            self.0.push('}');
                        }
                    }
                }
                Block::Picture(picture) => {
                    self.0.push_str(&format!("I{}", picture.name));
                    let ornament = picture.description.trim() == "-";
                    let said = if ornament { "" } else { picture.description.as_str() };
                    for text in [said, picture.caption.as_deref().unwrap_or_default()] {
                        self.pieces(&[Piece::text(text)], how);
                    }
                }
                Block::Rule => self.0.push('R'),
            }
        }
    }

    fn parsed(&mut self, blocks: &[tree::Block<Reference>], document: &Document<Reference>) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { level, content, .. } => {
                    self.0.push_str(&format!("H{level}"));
                    self.inlines(content, document);
                }
                BlockKind::Paragraph(content) => {
                    self.0.push('P');
                    self.inlines(content, document);
                }
                BlockKind::Quote(inner) => {
                    self.0.push_str("Q{");
                    self.parsed(inner, document);
                    self.0.push('}');
                }
                BlockKind::Alert { kind, title, blocks } => {
                    self.0.push_str(&format!("A{}", format!("{kind:?}").to_ascii_uppercase()));
                    self.inlines(title, document);
                    self.0.push('{');
                    self.parsed(blocks, document);
                    self.0.push('}');
                }
                BlockKind::KeyPoints(blocks) => {
                    self.0.push_str("AKEY(){");
                    self.parsed(blocks, document);
                    self.0.push('}');
                }
                BlockKind::List { numbering, items, .. } => {
                    self.list(*numbering);
                    for item in items {
                        self.0.push('{');
                        self.parsed(item, document);
                        self.0.push('}');
                    }
                }
                BlockKind::Table { caption, alignments, head, rows } if caption.is_empty() => {
                    self.table(alignments);
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        self.inlines(cell, document);
                    }
                }
                BlockKind::Code { text, .. } => self.code(text),
                BlockKind::Definitions(entries) => {
                    for entry in entries {
                        self.0.push('D');
                        self.inlines(&entry.term, document);
                        for blocks in &entry.descriptions {
                            self.0.push('{');
                            self.parsed(blocks, document);
                            self.0.push('}');
                        }
                    }
                }
                BlockKind::Picture(picture) => {
                    let name = match picture.target() {
                        Some(Reference::File(file)) => file.name.as_str(),
                        _ => "",
                    };
                    self.0.push_str(&format!("I{name}"));
                    let said = picture.description();
                    self.inlines(&[Inline::Text { text: said, span: block.span }], document);
                    self.inlines(&picture.caption, document);
                }
                BlockKind::Rule => self.0.push('R'),
                // Nothing of these is ever written.
                _ => self.0.push('?'),
            }
        }
    }

    fn list(&mut self, numbering: Option<Numbering>) {
        match numbering {
            Some(Numbering { first, style }) => {
                self.0.push_str(&format!("L{}{first}", style.sign()))
            }
            None => self.0.push('L'),
        }
    }

    fn table(&mut self, alignments: &[Alignment]) {
        self.0.push_str(&format!("T{alignments:?}"));
    }

    fn code(&mut self, text: &str) {
        self.0.push_str(&format!("C({})", text.trim_end_matches('\n')));
    }

    fn pieces(&mut self, content: &[Piece], (targets, addresses, care): How<'_>) {
        let mut run = Vec::new();
        for piece in parted(content, care) {
            let form = piece.form;
            let mut signs = signs(form.struck, form.strong, form.emphasis);
            if let Some(language) = form.language {
                signs.push_str(&format!("@{}", language.tag()));
            }
            let link = form.link.filter(|link| addresses.get(*link).is_some_and(Option::is_some));
            let target = link.and_then(|link| match targets.get(link)? {
                Target::Outside { address, .. } => Some(address.as_str()),
                Target::Bookmark(name) => Some(name.as_str()),
            });
            match &piece.what {
                What::Text(text) if target.is_some_and(|target| is_address(text, target)) => {
                    push(&mut run, text, &signs)
                }
                _ if link.is_some() => {
                    signs.push_str("->");
                    match &piece.what {
                        What::Text(text) if text.is_empty() => run.push(('∅', signs)),
                        what => of_piece(what, &signs, &mut run),
                    }
                }
                what => of_piece(what, &signs, &mut run),
            }
        }
        self.finish(run);
    }

    fn inlines(&mut self, content: &[Inline<Reference>], document: &Document<Reference>) {
        let mut run = Vec::new();
        parsed_run(content, [false; 3], "", document, &mut run);
        self.finish(run);
    }

    /// A run in one form: blanks without forms, one at a time, none at the edges.
    fn finish(&mut self, run: Vec<(char, Form)>) {
        self.0.push('(');
        let (mut last, mut blank, mut begun) = (String::new(), None, false);
        for (c, form) in run {
            if c == '\n' || c.is_whitespace() && c != '\u{a0}' {
                let sign = if c == '\n' { '\n' } else { blank.unwrap_or(' ') };
                blank = Some(sign);
                continue;
            }
            if let Some(sign) = blank.take().filter(|_| begun) {
                self.0.push(sign);
            }
            begun = true;
            if form != last {
                self.0.push_str(&format!("⟨{form}⟩"));
                last = form;
            }
            match c {
                '‘' | '’' => self.0.push('\''),
                '“' | '”' => self.0.push('"'),
                '…' => self.0.push_str("..."),
                c => self.0.push(c),
            }
        }
        self.0.push(')');
    }
}

type How<'a> = (&'a [Target], &'a [Option<String>], Care);

fn signs(struck: bool, strong: bool, emphasis: bool) -> Form {
    let all = [(struck, '~'), (strong, 'b'), (emphasis, 'i')];
    all.into_iter().filter(|(on, _)| *on).map(|(_, sign)| sign).collect()
}

fn push(run: &mut Vec<(char, Form)>, text: &str, form: &str) {
    run.extend(text.chars().map(|c| (c, form.to_owned())));
}

fn of_piece(what: &What, form: &str, run: &mut Vec<(char, Form)>) {
    match what {
        What::Text(text) => push(run, text, form),
        What::Code(text) => push(run, text, &format!("`{form}")),
        What::Note(index) => push(run, "†", &format!("^{index}")),
        What::Break => run.push(('\n', String::new())),
    }
}

fn parsed_run(
    content: &[Inline<Reference>],
    forms: [bool; 3],
    around: &str,
    document: &Document<Reference>,
    run: &mut Vec<(char, Form)>,
) {
    let form = format!("{}{around}", signs(forms[0], forms[1], forms[2]));
    let with = |at: usize| {
        let mut forms = forms;
        forms[at] = true;
        forms
    };
    for inline in content {
        match inline {
            Inline::Text { text, .. } => push(run, text, &form),
            Inline::Code(text) => push(run, text, &format!("`{form}")),
            Inline::Strikethrough(inner) => parsed_run(inner, with(0), around, document, run),
            Inline::Strong(inner) => parsed_run(inner, with(1), around, document, run),
            Inline::Emphasis(inner) => parsed_run(inner, with(2), around, document, run),
            Inline::Foreign { language, content, .. } => {
                let around = format!("{around}@{}", language.tag());
                parsed_run(content, forms, &around, document, run);
            }
            Inline::Link { target, content, .. } => {
                let words = tree::plain_text(content);
                let bare = match target {
                    Reference::Web(url) => is_address(&words, url.as_str()),
                    Reference::Mail(_) => words.contains('@') && !words.contains(' '),
                    _ => false,
                };
                if content.is_empty() {
                    run.push(('∅', format!("{form}->")));
                } else {
                    let around = if bare { around.to_owned() } else { format!("{around}->") };
                    parsed_run(content, forms, &around, document, run);
                }
            }
            Inline::FootnoteMention { index, .. } => {
                let note = document.footnotes.get(*index).and_then(|note| label(&note.label));
                push(run, "†", &format!("^{}", note.unwrap_or(usize::MAX)));
            }
            Inline::SoftBreak => run.push((' ', String::new())),
            Inline::HardBreak => run.push(('\n', String::new())),
            Inline::Marked { .. } => run.push(('?', String::new())),
        }
    }
}

/// True of words that are the address itself, which is a link without brackets.
fn is_address(words: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim().trim_end_matches('/');
        let schemes = ["https://", "http://", "mailto:"];
        schemes.iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text).to_owned()
    };
    let words = words.trim();
    let looks = words.contains("://")
        || words.starts_with("www.")
        || words.starts_with("WWW.")
        || words.contains('@') && !words.contains(' ');
    looks && bare(words) == bare(address)
}

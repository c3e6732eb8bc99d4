//! What a text says as one number, however its Markdown is typed.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::tree::{
    AlertKind, Block, BlockKind, Definition, Document, Embed, FileName, FileUse, FoundFile, Inline,
    NumberStyle, Numbering, Reference,
};
use crate::content::source_language::SourceLanguage;

/// The recipes. What was written by one stays valid for ever: a recipe never changes, another one
/// gets another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Recipe {
    /// `b1:`, that of spreadsheets and of the texts of sections, and once of all data files.
    #[default]
    B1,
    /// `b2:`, that of the glossary, the indicators and the flowcharts: the records of `b1:` and
    /// what those left out.
    B2,
    /// `b3:`, that of the texts of sections that say something for which `b1:` has no record.
    B3,
}

impl Recipe {
    /// Every recipe, the oldest first.
    pub const ALL: [Recipe; 3] = [Recipe::B1, Recipe::B2, Recipe::B3];

    /// What its digests begin with.
    pub fn prefix(self) -> &'static str {
        match self {
            Recipe::B1 => "b1:",
            Recipe::B2 => "b2:",
            Recipe::B3 => "b3:",
        }
    }
}

/// How many digits the digest of a single block has.
const SHORT: usize = 12;

/// Computes a digest `b1:`, `b2:` or `b3:`.
///
/// # The recipe
///
/// A text is a list of *records*. A record is a kind, a text and a list of targets. The digest
/// is `b1:` and the SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 bytes of all
/// records one after the other, each written as
///
/// ```text
/// kind TAB text { TAB target } LF
/// ```
///
/// in which every `\` of a field is written `\\`, every tab `\t` and every line feed `\n`.
/// Before that, each field (but the text of a `code` record) is
///
/// 1. brought into Unicode normal form C;
/// 2. folded: `‘` and `’` become `'`; `“` and `”` become `"`; `–` becomes `--`, `—` becomes
///    `---`, `…` becomes `...`;
/// 3. collapsed: each run of Unicode white space becomes one space, and none stays at the
///    start or the end.
///
/// The text of a `code` record is only brought into form C, with line ends written LF and those
/// at its end taken away.
///
/// The records of a section's text are `title` and `summary` with the text of the front matter,
/// then those of its blocks, then those of its footnotes in the order of their first mention.
/// The records of a block are:
///
/// | block | records |
/// |---|---|
/// | heading | `h2` … `h6` with its text. Its id does not count |
/// | paragraph, also that of a tight list item | `p` with its text |
/// | list | `ul`, or `ol` with the first number as text; for each item `li` and its blocks; `end` |
/// | quotation | `quote`, its blocks, `end` |
/// | alert | `note`, `tip`, `important`, `warning` or `caution`, its blocks, `end` |
/// | table | `table`; for each row, the head first, `tr` and for each cell `td` with its text; `end`. Alignment does not count |
/// | code | `code` with its text. Its language does not count |
/// | definition list | `dl`; for each term `dt` with its text and for each of its descriptions `dd` and its blocks; `end` |
/// | thematic break | `hr` |
/// | embed | `embed` with the target `diagram:ID`, `indicators:ID` or `spreadsheet:ID` |
/// | footnote | `footnote`, its blocks, `end` |
///
/// A record whose text is not mentioned has none. In the text of a record emphasis does not
/// count; struck-out text stands between `~~` and `~~`, as striking out changes what is said; a
/// line end is a space; code stands without its backticks; a mention of a footnote is `[^N]`, N
/// the number of the footnote from 1; a link is its text. The targets are those of the links in
/// the text, in order:
///
/// `term:ID`, `section:ID`, `section:ID#ANCHOR`, `#ANCHOR`, `source:ID`, `source:ID LOCATOR`,
/// `indicator:ID`, `step:CHART/NODE`, the address of a page on the web as written but its scheme
/// in lower case, and `mailto:ADDRESS`. A link to a term that the tool made by itself is text
/// and not a link.
///
/// Data files (the glossary, the indicators, a flowchart) use records of their own kinds, and
/// the same way of writing them down. A digest `b2:` is computed like one of `b1:`; its records
/// say more, see `guide/data_digests.rs`.
///
/// # What `b3:` adds
///
/// A text of a section that says something for which `b1:` has no record has the digest `b3:`. Its
/// records are those of `b1:` with the following, and nothing else about it is different. A text
/// without any of these has the digest `b1:`, whenever it is recorded: what it says can be told by
/// `b1:`, so a ledger that records it stays as it is.
///
/// | what | how it counts |
/// |---|---|
/// | list with letters or roman numerals | `ol` with the number of the first item as text (`c` is 3) and the target `a`, `A`, `i` or `I` |
/// | alert with a title of its own | `note` … `caution` with the title as text and the targets of its links |
/// | example | `example` with its title as text, if it has one, and the targets of its links; its blocks, `end` |
/// | text that is folded away | `fold` with its title, its blocks, `end` |
/// | key points of a section | `key-points`, their blocks, `end`, before the blocks of the text |
/// | caption of a table | behind the `end` of its table, `caption` with its text and the targets of its links. Which cells are heads does not count |
/// | link to a page or a flowchart | among the targets `page:ID`, `page:ID#ANCHOR` or `flowchart:ID` |
/// | phrase in another language | as its text; among the targets, at its place, `lang:TAG PHRASE`, the tag in lower case, the phrase as it counts in the text |
/// | picture | `picture` with its description as text and the targets `picture:NAME` and `sha256:HEX`, the digest of its bytes; then `caption` with its caption and the targets of its links, if it has one. A picture without a description has an empty text |
/// | attachment | among the targets of its link `attachment:NAME`, then `sha256:HEX`, the digest of its bytes |
///
/// The digest of the bytes of a file is that of its SHA-256 in 64 lower-case hexadecimal digits; of a
/// file that is text (SVG, CSV, TXT, RTF, ICS) with every CR LF written LF, as Git may write either.
/// The names of pictures and attachments are those of their files. What a name shows can change
/// behind the text, so the bytes count; a text of the past has the files that stood beside it.
///
/// A shared text has no record of its own: its blocks count where they are shown, as if they had been
/// typed there, and its footnotes among those of the text. So does a fact, as running text. What a
/// version said is found again in the repository with the shared texts and facts of its day.
///
/// A bare address in running text counts as the link that it is. A text that was recorded when it
/// was none has another digest by the reading of that day, see [`Reading`](super::Reading).
#[derive(Debug, Clone, Default)]
pub struct DigestBuilder {
    recipe: Recipe,
    written: String,
}

impl DigestBuilder {
    /// Without records, by the recipe `b1:`.
    pub fn new() -> DigestBuilder {
        DigestBuilder::default()
    }

    /// Without records, by this recipe.
    pub fn by(recipe: Recipe) -> DigestBuilder {
        DigestBuilder { recipe, ..DigestBuilder::default() }
    }

    /// Adds a record.
    pub fn record<T: AsRef<str>>(
        &mut self,
        kind: &str,
        text: &str,
        targets: impl IntoIterator<Item = T>,
    ) {
        self.written.push_str(kind);
        self.written.push('\t');
        self.push_normal(text);
        for target in targets {
            self.written.push('\t');
            self.push_normal(target.as_ref());
        }
        self.written.push('\n');
    }

    /// Adds the records of some blocks.
    pub fn blocks(&mut self, blocks: &[Block<Reference>]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    /// Adds a record whose text is running text.
    pub fn inlines(&mut self, kind: &str, content: &[Inline<Reference>]) {
        let mut run = Run::default();
        run.push(content);
        if run.is_new {
            self.recipe = Recipe::B3;
        }
        self.record(kind, &run.text, run.targets);
    }

    /// The digest.
    pub fn finish(self) -> String {
        format!("{}{}", self.recipe.prefix(), crate::digest::hex(self.written.as_bytes()))
    }

    /// Adds a field by the steps 1 to 3. Every word of every text goes through here, so what needs
    /// no change is copied in runs.
    fn push_normal(&mut self, text: &str) {
        let text = composed(text);
        let bytes = text.as_bytes();
        let is_plain = |at: usize| bytes.get(at).is_some_and(|byte| is_plain(*byte));
        let (mut run, mut at) = (0, 0);
        let (mut is_empty, mut gap) = (true, false);
        loop {
            if is_plain(at) || at > run && bytes.get(at) == Some(&b' ') && is_plain(at + 1) {
                at += 1;
                continue;
            }
            let next = text[at..].chars().next();
            let is_space = next.is_none_or(char::is_whitespace);
            if run < at || !is_space {
                if gap && !is_empty {
                    self.written.push(' ');
                }
                (is_empty, gap) = (false, false);
            }
            self.written.push_str(&text[run..at]);
            let Some(next) = next else { break };
            if is_space {
                gap = true;
            } else {
                self.push_folded(next);
            }
            at += next.len_utf8();
            run = at;
        }
    }

    /// Step 2 for one character, and the `\` that a field writes twice.
    fn push_folded(&mut self, c: char) {
        match c {
            '‘' | '’' => self.written.push('\''),
            '“' | '”' => self.written.push('"'),
            '–' => self.written.push_str("--"),
            '—' => self.written.push_str("---"),
            '…' => self.written.push_str("..."),
            '\\' => self.written.push_str("\\\\"),
            c => self.written.push(c),
        }
    }

    fn mark(&mut self, kind: &str) {
        self.record(kind, "", [""; 0]);
    }

    fn block(&mut self, block: &Block<Reference>) {
        match &block.kind {
            BlockKind::Heading { level, content, .. } => {
                self.inlines(&format!("h{level}"), content)
            }
            BlockKind::Paragraph(content) => self.inlines("p", content),
            BlockKind::List { numbering, items, .. } => self.list(*numbering, items),
            BlockKind::Quote(blocks) => self.container("quote", blocks),
            BlockKind::Alert { kind, title, blocks } => self.alert(*kind, title, blocks),
            BlockKind::KeyPoints(blocks) => {
                self.recipe = Recipe::B3;
                self.container("key-points", blocks);
            }
            BlockKind::Table { caption, head, rows, .. } => {
                self.table(head, rows);
                if !caption.is_empty() {
                    self.recipe = Recipe::B3;
                    self.inlines("caption", caption);
                }
            }
            BlockKind::Code { text, .. } => self.code(text),
            BlockKind::Definitions(list) => self.definitions(list),
            BlockKind::Rule => self.mark("hr"),
            BlockKind::Picture(picture) => {
                self.recipe = Recipe::B3;
                self.inlines("picture", &picture.image);
                if !picture.caption.is_empty() {
                    self.inlines("caption", &picture.caption);
                }
            }
            BlockKind::Embed(Embed::Diagram(id)) => {
                self.record("embed", "", [format!("diagram:{}", id.value)])
            }
            BlockKind::Embed(Embed::Indicators(id)) => {
                self.record("embed", "", [format!("indicators:{}", id.value)])
            }
            BlockKind::Embed(Embed::Spreadsheet(id)) => {
                self.record("embed", "", [format!("spreadsheet:{}", id.value)])
            }
            // One that could not be put there: no version is recorded of such a text.
            BlockKind::Embed(Embed::Shared(id)) => {
                self.record("embed", "", [format!("shared:{}", id.value)])
            }
        }
    }

    fn container(&mut self, kind: &str, blocks: &[Block<Reference>]) {
        self.mark(kind);
        self.blocks(blocks);
        self.mark("end");
    }

    fn alert(&mut self, kind: AlertKind, title: &[Inline<Reference>], blocks: &[Block<Reference>]) {
        if !title.is_empty() || kind.is_own() {
            self.recipe = Recipe::B3;
        }
        self.inlines(&kind.word().to_ascii_lowercase(), title);
        self.blocks(blocks);
        self.mark("end");
    }

    fn list(&mut self, numbering: Option<Numbering>, items: &[Vec<Block<Reference>>]) {
        match numbering {
            None => self.mark("ul"),
            Some(Numbering { first, style: NumberStyle::Decimal }) => {
                self.record("ol", &first.to_string(), [""; 0]);
            }
            Some(Numbering { first, style }) => {
                self.recipe = Recipe::B3;
                self.record("ol", &first.to_string(), [style.sign()]);
            }
        }
        for item in items {
            self.mark("li");
            self.blocks(item);
        }
        self.mark("end");
    }

    fn table(&mut self, head: &[Vec<Inline<Reference>>], rows: &[Vec<Vec<Inline<Reference>>>]) {
        self.mark("table");
        for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
            self.mark("tr");
            row.iter().for_each(|cell| self.inlines("td", cell));
        }
        self.mark("end");
    }

    fn code(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n");
        self.written.push_str("code\t");
        for c in composed(&text).trim_end_matches('\n').chars() {
            match c {
                '\\' => self.written.push_str("\\\\"),
                '\t' => self.written.push_str("\\t"),
                '\n' => self.written.push_str("\\n"),
                c => self.written.push(c),
            }
        }
        self.written.push('\n');
    }

    fn definitions(&mut self, list: &[Definition<Reference>]) {
        self.mark("dl");
        for definition in list {
            self.inlines("dt", &definition.term);
            for description in &definition.descriptions {
                self.mark("dd");
                self.blocks(description);
            }
        }
        self.mark("end");
    }
}

/// The digest of a section's text in one language.
pub fn of_document(title: &str, summary: &str, document: &Document<Reference>) -> String {
    let mut digest = DigestBuilder::new();
    digest.record("title", title, [""; 0]);
    digest.record("summary", summary, [""; 0]);
    digest.blocks(&document.blocks);
    for note in &document.footnotes {
        digest.container("footnote", &note.blocks);
    }
    digest.finish()
}

/// True for a text of the form that a recipe writes: anything else was typed by hand.
pub fn is_well_formed(digest: &str) -> bool {
    let hex = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    let mut recipes = Recipe::ALL.iter();
    let rest = recipes.find_map(|recipe| digest.strip_prefix(recipe.prefix()));
    rest.is_some_and(|rest| rest.len() == 64 && rest.bytes().all(hex))
}

/// A short digest, 12 hexadecimal digits, of each block of [`Document::blocks`] and then of
/// each footnote: for finding what changed. Title and summary are not among them.
pub fn block_digests(document: &Document<Reference>) -> Vec<String> {
    let short = |fill: &dyn Fn(&mut DigestBuilder)| {
        let mut digest = DigestBuilder::new();
        fill(&mut digest);
        let mut hex = crate::digest::hex(digest.written.as_bytes());
        hex.truncate(SHORT);
        hex
    };
    let blocks = document.blocks.iter().map(|block| short(&|digest| digest.block(block)));
    let notes =
        document.footnotes.iter().map(|note| short(&|d| d.container("footnote", &note.blocks)));
    blocks.chain(notes).collect()
}

/// Running text as it counts.
#[derive(Default)]
struct Run {
    text: String,
    targets: Vec<String>,
    /// It says something for which `b1:` has no record.
    is_new: bool,
}

impl Run {
    fn push(&mut self, content: &[Inline<Reference>]) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } | Inline::Code(text) => self.text.push_str(text),
                Inline::Emphasis(inner) | Inline::Strong(inner) => self.push(inner),
                Inline::Strikethrough(inner) => {
                    self.text.push_str("~~");
                    self.push(inner);
                    self.text.push_str("~~");
                }
                Inline::Foreign { language, content, .. } => self.push_foreign(*language, content),
                Inline::Link { target, content, .. } => {
                    self.is_new |= matches!(
                        target,
                        Reference::Page { .. } | Reference::Chart(_) | Reference::File(_)
                    );
                    self.targets.extend(target_text(target));
                    self.targets.extend(bytes_text(target));
                    self.push(content);
                }
                Inline::Marked { content, .. } => self.push(content),
                Inline::FootnoteMention { index, .. } => {
                    self.text.push_str(&format!("[^{}]", index + 1));
                }
                Inline::SoftBreak | Inline::HardBreak => self.text.push(' '),
            }
        }
    }

    /// What is linked in a phrase comes behind it: the phrase begins first.
    fn push_foreign(&mut self, language: SourceLanguage, content: &[Inline<Reference>]) {
        self.is_new = true;
        let (start, place) = (self.text.len(), self.targets.len());
        self.push(content);
        self.targets.insert(place, format!("lang:{} {}", language.tag(), &self.text[start..]));
    }
}

/// The bytes of a file as they count, behind its name.
fn bytes_text(target: &Reference) -> Option<String> {
    match target {
        Reference::File(FileName { found: FoundFile(Some(file)), .. }) => {
            Some(format!("sha256:{}", file.says))
        }
        _ => None,
    }
}

/// A target as it counts; none of a link that nobody wrote.
pub(crate) fn target_text(target: &Reference) -> Option<String> {
    let with_anchor =
        |anchor: &Option<String>| anchor.as_ref().map(|a| format!("#{a}")).unwrap_or_default();
    Some(match target {
        Reference::Term { automatic: true, .. } => return None,
        Reference::Term { id, automatic: false } => format!("term:{id}"),
        Reference::Section { id, anchor } => format!("section:{id}{}", with_anchor(anchor)),
        Reference::Here { anchor } => format!("#{anchor}"),
        Reference::Source { id, locator: None } => format!("source:{id}"),
        Reference::Source { id, locator: Some(locator) } => format!("source:{id} {locator}"),
        Reference::Indicator(id) => format!("indicator:{id}"),
        Reference::Page { id, anchor } => format!("page:{id}{}", with_anchor(anchor)),
        Reference::Chart(id) => format!("flowchart:{id}"),
        Reference::Step { chart, node } => format!("step:{chart}/{node}"),
        Reference::File(FileName { used: FileUse::Picture, name, .. }) => format!("picture:{name}"),
        Reference::File(FileName { name, .. }) => format!("attachment:{name}"),
        Reference::Web(url) => url.as_str().to_owned(),
        Reference::Mail(mail) => mail.typed(),
    })
}

/// Step 1 of the recipe. Nearly all text is in that form already, which is quick to see.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// True of a byte that the recipe leaves as it is, wherever it stands.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'\\'
}

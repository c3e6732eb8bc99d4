//! Markdown as it is written for MkDocs and its kin, as blocks.

use std::collections::BTreeMap;

use pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
    TextMergeWithOffset,
};

use super::super::prose::blocks::{EXAMPLE, FOLD};
use super::super::prose::model::{Block, Picture, Target, Text, What as Said};
use super::super::report::{Outcome, Report, What};
use super::super::word::shifted;
use super::boxes::Kind;
use super::frames::{Frames, Open};
use super::html::alignment;
use super::prepare::{BOX, Prepared};

/// What a page has of pictures, links and places.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) text: Text,
    /// Places that a link can lead to, each with how many headings stand before it.
    pub(super) places: Vec<(String, usize)>,
    /// The line of each target of [`Text::targets`].
    pub(super) lines: Vec<usize>,
}

/// A page under way.
pub(super) struct Reader<'a> {
    pub(super) frames: Frames<'a>,
    prepared: &'a Prepared,
    /// The byte at which each line of the prepared text begins.
    starts: Vec<usize>,
    targets: Vec<Target>,
    lines: Vec<usize>,
    places: Vec<(String, usize)>,
    /// The notes that were mentioned, in that order.
    mentions: Vec<String>,
    /// The address of a picture whose description is being read.
    picture: Option<(String, String, Option<String>)>,
    /// An element whose words nobody sees, with its words.
    pub(super) unseen: Option<(String, String)>,
    pub(super) unseen_depth: usize,
    pub(super) preformatted: usize,
    pub(super) code: usize,
    pub(super) raised: Option<bool>,
    /// HTML that goes on over several lines.
    markup: String,
    /// Behind something that a list of attributes can belong to.
    pub(super) after: bool,
    /// The mark of a box is looked for.
    begins_box: bool,
    /// The box of a task is looked for.
    begins_item: bool,
    /// The line ends behind the text that is read, and the paragraph goes on.
    line_ends: bool,
}

/// Reads a page that was prepared.
pub(super) fn read(prepared: &Prepared, math: bool, report: &mut Report) -> Read {
    let mut text = String::new();
    let mut starts = Vec::new();
    for line in &prepared.lines {
        starts.push(text.len());
        text.push_str(&line.text);
        text.push('\n');
    }
    let mut reader = Reader {
        frames: Frames::new(report),
        prepared,
        starts,
        targets: Vec::new(),
        lines: Vec::new(),
        places: Vec::new(),
        mentions: Vec::new(),
        picture: None,
        unseen: None,
        unseen_depth: 0,
        preformatted: 0,
        code: 0,
        raised: None,
        markup: String::new(),
        after: false,
        begins_box: false,
        begins_item: false,
        line_ends: false,
    };
    let events = Parser::new_ext(&text, options(math)).into_offset_iter();
    let mut events = TextMergeWithOffset::new(events).peekable();
    while let Some((event, range)) = events.next() {
        reader.line_ends = matches!(events.peek(), Some((Event::SoftBreak, _)));
        reader.place_at(range.start);
        reader.begins_item = match &event {
            Event::Start(Tag::Item) => true,
            Event::Start(Tag::Paragraph) => reader.begins_item,
            // A bracket with a backslash is words.
            Event::Text(_) => reader.begins_item && !text[..range.start].ends_with('\\'),
            _ => false,
        };
        reader.event(event);
    }
    reader.whole()
}

/// Without tasks: with attributes of headings they make the parser panic where the words of a task are
/// gone, as in `- [ ] \\` above a line of `-`; see [`Reader::task`].
fn options(math: bool) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST;
    options.set(Options::ENABLE_MATH, math);
    options
}

impl Reader<'_> {
    fn place_at(&mut self, byte: usize) {
        let index = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        self.frames.line = self.prepared.lines.get(index).map_or(1, |line| line.number);
    }

    fn event(&mut self, event: Event<'_>) {
        // What behind something is no text cannot be its attributes.
        let after = std::mem::take(&mut self.after);
        if self.picture.is_some() && self.described(&event) {
            return;
        }
        match event {
            Event::Start(tag) => self.start_tag(tag),
            Event::End(tag) => self.end_tag(tag),
            Event::Text(text) => self.text(&text, after),
            Event::Code(text) => {
                self.frames.piece(Said::Code(text.into_string()));
                self.after = true;
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.frames.tell(Outcome::Changed, "site-math", &text);
                self.frames.piece(Said::Code(text.into_string()));
            }
            Event::Html(html) => self.markup.push_str(&html),
            Event::InlineHtml(html) => self.html(&html),
            Event::FootnoteReference(label) => self.mention(&label),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.line_break(),
            Event::Rule => self.rule(),
            // Nothing asks for these.
            Event::TaskListMarker(_) => {}
        }
    }

    /// Takes what stands in the description of a picture, where all is words; true of that.
    fn described(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::InlineHtml(text) => self.describes(text),
            Event::FootnoteReference(label) => self.describes(&format!("[^{label}]")),
            Event::HardBreak => self.describes(" "),
            _ => false,
        }
    }

    fn start_tag(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.frames.open(Open::Paragraph, None),
            Tag::Heading { level, id, attrs, classes } => {
                self.told_attributes(attrs.len() + classes.len());
                let id =
                    id.map(CowStr::into_string).map(|id| id.trim_start_matches(':').to_owned());
                self.frames.open(Open::Heading(depth(level), id), None);
            }
            Tag::BlockQuote(kind) => {
                let open = kind.map_or(Open::Quote, |kind| Open::Alert(word(kind).to_owned()));
                self.begins_box = kind.is_none();
                self.frames.open(open, None);
            }
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::List(first) => self.frames.open(Open::List(first), None),
            Tag::Item => self.frames.open(Open::Item, None),
            Tag::FootnoteDefinition(label) => {
                self.frames.open(Open::Note(label.into_string()), None)
            }
            Tag::DefinitionList => self.frames.open(Open::Definitions, None),
            Tag::DefinitionListTitle => self.frames.open(Open::Term, None),
            Tag::DefinitionListDefinition => self.frames.open(Open::Meaning, None),
            Tag::Table(alignments) => {
                let alignments = alignments.into_iter().map(alignment).collect();
                self.frames.open(Open::Table(alignments), None);
            }
            Tag::TableHead | Tag::TableRow => self.frames.open(Open::Row, None),
            Tag::TableCell => self.frames.open(Open::Cell, None),
            Tag::Emphasis => self.frames.begin("*", |form| form.emphasis = true),
            Tag::Strong => self.frames.begin("**", |form| form.strong = true),
            Tag::Strikethrough => self.frames.begin("~~", |form| form.struck = true),
            Tag::Link { dest_url, title, .. } => {
                if !title.is_empty() {
                    self.frames.tell(Outcome::Lost, "site-hint", &title);
                }
                let link = self.target(&dest_url);
                self.frames.begin("[]", |form| form.link = link);
            }
            Tag::Image { dest_url, title, .. } => {
                let title = Some(title.into_string()).filter(|title| !title.is_empty());
                self.picture = Some((dest_url.into_string(), String::new(), title));
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) | Tag::Superscript | Tag::Subscript => {}
        }
        if !matches!(
            self.frames.stack.last().map(|frame| &frame.open),
            Some(Open::Quote | Open::Paragraph)
        ) {
            self.begins_box = false;
        }
    }

    fn end_tag(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell => self.frames.close(),
            TagEnd::Emphasis => self.finish("*"),
            TagEnd::Strong => self.finish("**"),
            TagEnd::Strikethrough => self.finish("~~"),
            TagEnd::Link => self.finish("[]"),
            TagEnd::Image => {
                if let Some((address, description, title)) = self.picture.take() {
                    self.image(&address, &description, title);
                }
                self.after = true;
            }
            TagEnd::HtmlBlock => {
                let markup = std::mem::take(&mut self.markup);
                self.html(&markup);
            }
            TagEnd::MetadataBlock(_) | TagEnd::Superscript | TagEnd::Subscript => {}
        }
    }

    fn finish(&mut self, key: &str) {
        self.frames.finish(key);
        self.after = true;
    }

    fn text(&mut self, text: &str, after: bool) {
        let mut text = text;
        if self.begins_box {
            self.begins_box = false;
            if let Some(rest) = self.box_mark(text) {
                text = rest;
            }
        }
        if matches!(self.frames.stack.last().map(|frame| &frame.open), Some(Open::Code(_))) {
            self.frames.piece(Said::Text(text.to_owned()));
            return;
        }
        if std::mem::take(&mut self.begins_item)
            && let Some(rest) = self.task(text)
        {
            text = rest;
        }
        self.after = after;
        self.words(text);
    }

    /// The box at the start of an item that is a task.
    fn task<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let boxes = [("[ ]", "☐ ", " "), ("[x]", "☑ ", "x"), ("[X]", "☑ ", "x")];
        let (rest, sign, word) = boxes
            .iter()
            .find_map(|(typed, sign, word)| Some((text.strip_prefix(typed)?, sign, word)))?;
        // The end of a line is a blank too.
        let ends = Some(rest).filter(|rest| rest.is_empty() && self.line_ends);
        let rest = rest.strip_prefix([' ', '\t']).or(ends)?;
        self.frames.tell(Outcome::Changed, "site-task", word);
        // The end of the line becomes a blank by itself.
        let sign = if ends.is_some() { sign.trim_end() } else { sign };
        self.frames.piece(Said::Text(sign.to_owned()));
        Some(rest)
    }

    /// The first paragraph of a quotation that stands for a box: it is the title.
    fn box_mark<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let (number, rest) = text.strip_prefix(BOX)?.split_once(BOX)?;
        let kind = self.prepared.boxes.get(number.parse::<usize>().ok()?)?.clone();
        let [.., quote, paragraph] = self.frames.stack.as_mut_slice() else { return None };
        if quote.open != Open::Quote || paragraph.open != Open::Paragraph {
            return None;
        }
        let word = match &kind {
            Kind::Alert(word) => word,
            Kind::Example => EXAMPLE,
            Kind::Fold | Kind::Tab => FOLD,
        };
        quote.open = Open::Alert(word.to_owned());
        paragraph.open = Open::Summary;
        if kind == Kind::Tab {
            self.frames.tell(Outcome::Changed, "site-tab", rest);
        }
        Some(rest)
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.as_ref(),
            CodeBlockKind::Indented => "",
        };
        let inner = info.trim_matches(['{', '}', ' ']);
        let mut words = inner.split_whitespace();
        let first = words.next().unwrap_or_default().trim_start_matches('.');
        let is_name = |c: char| c.is_ascii_alphanumeric() || "+-#_".contains(c);
        let language = Some(first).filter(|word| !word.is_empty() && word.chars().all(is_name));
        let rest = words.collect::<Vec<_>>().join(" ");
        if !rest.is_empty() {
            self.frames.tell(Outcome::Lost, "site-code-options", &rest);
        }
        if language == Some("mermaid") {
            self.frames.tell(Outcome::Changed, "site-mermaid", "");
        }
        // A drawing of another program is code of no language that we know.
        let language = language.filter(|language| *language != "mermaid");
        self.frames.open(Open::Code(language.map(str::to_ascii_lowercase)), None);
    }

    fn told_attributes(&mut self, count: usize) {
        if count > 0 {
            self.frames.tell(Outcome::Lost, "site-attributes", "");
        }
    }

    fn mention(&mut self, label: &str) {
        let known = self.mentions.iter().position(|known| known == label);
        let index = known.unwrap_or(self.mentions.len());
        if known.is_none() {
            self.mentions.push(label.to_owned());
        }
        self.frames.piece(Said::Note(index));
    }

    pub(super) fn line_break(&mut self) {
        match self.frames.in_line() {
            true => self.frames.piece(Said::Text(" ".to_owned())),
            false => self.frames.piece(Said::Break),
        }
    }

    pub(super) fn rule(&mut self) {
        self.frames.put(Block::Rule);
    }

    /// A place that a link can lead to.
    pub(super) fn place(&mut self, name: &str) {
        self.places.push((name.to_owned(), self.frames.headings));
    }

    /// What a link leads to, as it was typed.
    pub(super) fn target(&mut self, address: &str) -> Option<usize> {
        self.targets.push(Target::Bookmark(address.trim().to_owned()));
        self.lines.push(self.frames.line);
        Some(self.targets.len() - 1)
    }

    /// A picture; where only words can stand, its description.
    pub(super) fn image(&mut self, address: &str, description: &str, title: Option<String>) {
        let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.frames.in_line() {
            self.frames.tell(Outcome::Lost, "site-picture-in-line", address);
            self.words(&description);
            return;
        }
        if self.frames.form.link.is_some() {
            self.frames.tell(Outcome::Changed, "site-picture-link", address);
        }
        let at = self.frames.line;
        let name = address.trim().to_owned();
        self.frames.picture(Picture { name, description, caption: title, at });
    }

    /// Takes the description of a picture that is being read; true where there is one.
    pub(super) fn describes(&mut self, text: &str) -> bool {
        match &mut self.picture {
            Some((_, description, _)) => {
                description.push_str(text);
                true
            }
            None => false,
        }
    }

    /// A piece of text with nothing in it that means something.
    pub(super) fn plain(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let raised = self.raised.and_then(|raised| shifted(text, raised));
        if self.raised.is_some() && raised.is_none() && !text.trim().is_empty() {
            self.frames.tell(Outcome::Changed, "site-raised", text);
        }
        let text = raised.unwrap_or_else(|| text.to_owned());
        match self.code {
            0 => self.frames.piece(Said::Text(text)),
            _ => self.frames.piece(Said::Code(text)),
        }
    }

    /// A macro of which nobody knows what it said.
    pub(super) fn is_macro(&self, number: usize) -> bool {
        number < self.prepared.macros.len()
    }

    fn whole(mut self) -> Read {
        if let Some((open, words)) = self.unseen.take() {
            self.frames.tell(Outcome::Lost, "site-element", &format!("<{open}> {words}"));
        }
        let blocks = self.frames.whole();
        let mut by_label: BTreeMap<String, Vec<Block>> = BTreeMap::new();
        for (label, blocks) in std::mem::take(&mut self.frames.notes) {
            by_label.entry(label).or_default().extend(blocks);
        }
        let notes = self.mentions.iter().map(|label| by_label.remove(label).unwrap_or_default());
        let notes: Vec<_> = notes.collect();
        for blocks in by_label.values() {
            let words = blocks.iter().map(super::super::prose::markdown::words);
            let words = words.collect::<Vec<_>>().join(" ");
            let what =
                What::new("site-note-alone").arg("text", super::super::clean::short(&words, 120));
            self.frames.report.add_at(Outcome::Lost, None, what);
        }
        let text = Text { blocks, notes, targets: self.targets };
        Read { text, places: self.places, lines: self.lines }
    }
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn word(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "NOTE",
        BlockQuoteKind::Tip => "TIP",
        BlockQuoteKind::Important => "IMPORTANT",
        BlockQuoteKind::Warning => "WARNING",
        BlockQuoteKind::Caution => "CAUTION",
    }
}

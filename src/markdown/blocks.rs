//! The blocks of a text, by recursive descent over the events of the parser.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use super::block_ids::BlockIds;
use super::coverage::Coverage;
use super::definitions::Definitions;
use super::facts::Embeddable;
use super::footnotes::{Labels, Note};
use super::foreign::Foreign;
use super::headings::{Headings, Written};
use super::html_tags::OpenTags;
use super::inlines::{FoundEmbed, Run, Stop, clean};
use super::lettered::Mark;
use super::literal;
use super::parse::{Reading, Scope};
use super::places::{Places, first_line, trimmed};
use super::tree::{Anew, Block, BlockKind, Inline, NewForm, Reference};
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::source::Span;

/// More than this many lists, quotes and definition lists inside each other are refused.
const MAX_NESTING: usize = 8;

/// What the parser gives: an event and the bytes it comes from.
pub(super) type Events<'a> = Box<dyn Iterator<Item = (Event<'a>, Range<usize>)> + 'a>;

/// What was seen in the text before it was parsed.
pub(super) struct Seen {
    /// Syntax of other programs, in the order of its places.
    pub(super) foreign: Vec<Foreign>,
    /// The marks of lettered lists by their places.
    pub(super) marks: BTreeMap<usize, Mark>,
}

/// Builds the tree of one piece of Markdown.
pub(super) struct Builder<'a, 's> {
    pub(super) text: &'a str,
    pub(super) events: Peekable<Events<'a>>,
    pub(super) places: Places,
    pub(super) scope: Scope,
    pub(super) sink: &'s mut Sink,
    /// Footnotes defined so far, and the labels mentioned so far.
    pub(super) notes: Vec<Note>,
    pub(super) labels: Labels,
    /// Embeds found since the last block was finished.
    pub(super) embeds: Vec<FoundEmbed>,
    pub(super) open_tags: OpenTags,
    /// How many emphases and links are open.
    pub(super) inline_depth: usize,
    /// True inside a link, whose text holds no other.
    pub(super) in_link: bool,
    /// How many lists, quotes and so on are open.
    pub(super) depth: usize,
    pub(super) ids: BlockIds,
    /// What became of each byte.
    pub(super) coverage: Coverage,
    /// The addresses that links name by a label.
    pub(super) definitions: Definitions,
    headings: Headings,
    pub(super) reading: Reading,
    /// What can be embedded in it.
    pub(super) facts: Embeddable<'s>,
    pub(super) seen: Seen,
    /// The first place that an earlier reading would not have read so.
    pub(super) reads_anew: Option<Anew>,
}

/// The content of a container.
pub(super) struct Content {
    pub(super) blocks: Vec<Block<Reference>>,
    /// A paragraph stands in it that is set apart by blank lines.
    pub(super) loose: bool,
}

impl<'a, 's> Builder<'a, 's> {
    pub(super) fn new(
        text: &'a str,
        events: Events<'a>,
        definitions: Definitions,
        places: Places,
        (scope, reading, facts): (Scope, Reading, Embeddable<'s>),
        seen: Seen,
        sink: &'s mut Sink,
    ) -> Builder<'a, 's> {
        Builder {
            text,
            events: events.peekable(),
            places,
            scope,
            sink,
            notes: Vec::new(),
            labels: Labels::default(),
            embeds: Vec::new(),
            open_tags: OpenTags::default(),
            inline_depth: 0,
            in_link: false,
            depth: 0,
            headings: Headings::default(),
            reading,
            facts,
            seen,
            reads_anew: None,
            ids: BlockIds::default(),
            coverage: Coverage::default(),
            definitions,
        }
    }

    /// Remembers that these bytes are read as an earlier reading would not have.
    pub(super) fn read_anew(&mut self, form: NewForm, range: Range<usize>) {
        self.read_anew_at(form, self.span(range));
    }

    /// [`Builder::read_anew`], of a place. Of what more earlier readings did not know one place counts
    /// before all others.
    pub(super) fn read_anew_at(&mut self, form: NewForm, place: Span) {
        let readings = |form: NewForm| Reading::without(form).len();
        if self.reads_anew.is_none_or(|known| readings(known.form) < readings(form)) {
            self.reads_anew = Some(Anew { place, form });
        }
    }

    /// True of bytes in which the syntax of another program begins: what looks wrong about them
    /// is that, which was said.
    pub(super) fn is_foreign(&self, range: &Range<usize>) -> bool {
        let foreign = &self.seen.foreign;
        let next = foreign.partition_point(|one| one.range.end <= range.start);
        foreign.get(next).is_some_and(|one| one.range.start < range.end)
    }

    /// Reports a problem because of which the bytes `range` are not in the tree.
    pub(super) fn leave_out(&mut self, range: Range<usize>, problem: Diagnostic) {
        self.coverage.spoken(range);
        self.sink.report(problem);
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        self.places.span(self.text, range)
    }

    /// Passes over everything up to the end of the element that was just opened. A loop, not a
    /// recursion: what is skipped may be nested without limit.
    pub(super) fn skip(&mut self) {
        let mut open = 1;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    /// The blocks up to the end of the container that was just opened.
    pub(super) fn blocks(&mut self) -> Content {
        let mut content = Content { blocks: Vec::new(), loose: false };
        while let Some((event, _)) = self.events.peek() {
            if matches!(event, Event::End(_)) {
                self.events.next();
                break;
            }
            if is_running_text(event) {
                // A tight list has items without paragraphs around their text.
                let start = self.events.peek().map_or(0, |(_, range)| range.start);
                let block = self.paragraph(Stop::BeforeBlock, start..start);
                content.blocks.extend(block);
            } else if let Some((event, range)) = self.events.next() {
                content.loose |= matches!(event, Event::Start(Tag::Paragraph));
                if let Some(block) = self.block(event, range) {
                    self.add(block, &mut content.blocks);
                }
            }
        }
        // The text of a tight item is no paragraph, and says what it says.
        if content.loose {
            self.check_captions(&content.blocks);
        }
        content
    }

    fn block(&mut self, event: Event<'a>, range: Range<usize>) -> Option<Block<Reference>> {
        match event {
            Event::Start(Tag::Paragraph) => self.paragraph(Stop::AtEnd, range),
            Event::Start(Tag::Heading { level, id, .. }) => self.heading(level as u8, id, range),
            Event::Start(Tag::BlockQuote(kind)) => self.quote(kind, range),
            Event::Start(Tag::CodeBlock(kind)) => self.code(&kind, range),
            Event::Start(Tag::HtmlBlock) => self.html_block(range),
            Event::Start(Tag::List(start)) => self.list(start, range),
            Event::Start(Tag::FootnoteDefinition(label)) => self.footnote(&label, range),
            Event::Start(Tag::Table(alignments)) => self.table(&alignments, range),
            Event::Start(Tag::DefinitionList) => self.definitions(range),
            Event::Start(_) => {
                self.skip();
                None
            }
            Event::Rule => {
                self.coverage.known(range.clone());
                self.allowed("rule", &range)
                    .then(|| self.finish_block("rule", range, BlockKind::Rule))
            }
            _ => None,
        }
    }

    fn finish_block(
        &mut self,
        kind: &'static str,
        range: Range<usize>,
        what: BlockKind<Reference>,
    ) -> Block<Reference> {
        let span = self.span(trimmed(self.text, range));
        Block { id: self.ids.next(kind), span, kind: what }
    }

    /// Opens a container, unless it is too deep: then it is reported and passed over.
    pub(super) fn enter(&mut self, what: &'static str, range: &Range<usize>) -> bool {
        let limit = if self.scope == Scope::Inline { 0 } else { MAX_NESTING };
        if self.depth >= limit {
            self.report_too_deep(what, limit, range);
            self.skip();
            return false;
        }
        self.depth += 1;
        true
    }

    /// Says no to a block without content of its own where only running text is allowed.
    pub(super) fn allowed(&mut self, what: &'static str, range: &Range<usize>) -> bool {
        let allowed = self.scope != Scope::Inline;
        if !allowed {
            self.report_too_deep(what, 0, range);
        }
        allowed
    }

    pub(super) fn report_too_deep(
        &mut self,
        what: &'static str,
        limit: usize,
        range: &Range<usize>,
    ) {
        let span = self.span(first_line(self.text, range.clone()));
        let problem =
            Diagnostic::at(codes::NESTED_TOO_DEEP, span).arg("what", what).arg("limit", limit);
        self.leave_out(range.clone(), problem);
    }

    fn paragraph(&mut self, stop: Stop, range: Range<usize>) -> Option<Block<Reference>> {
        let count = self.coverage.count();
        let run = self.inlines(stop);
        let range = range.start..range.end.max(run.end);
        self.report_literal(literal::Place::Paragraph, range.start, count);
        let embeds = std::mem::take(&mut self.embeds);
        self.open_tags.clear();
        let empty = run.content.iter().all(is_blank);
        if embeds.len() == 1 && empty && self.scope == Scope::Section {
            let found = embeds.into_iter().next()?;
            let (kind, block) = found.what.into_block();
            return Some(self.finish_block(kind, range, block));
        }
        self.refuse_embeds(&embeds);
        (!empty).then(|| self.finish_block("p", range, BlockKind::Paragraph(run.content)))
    }

    /// Running text that cannot hold an embed: a heading, a cell, a term.
    pub(super) fn line(&mut self) -> Run {
        let count = self.coverage.count();
        let run = self.inlines(Stop::AtEnd);
        self.report_literal(literal::Place::Line, 0, count);
        let embeds = std::mem::take(&mut self.embeds);
        self.open_tags.clear();
        self.refuse_embeds(&embeds);
        run
    }

    fn refuse_embeds(&mut self, embeds: &[FoundEmbed]) {
        let place = if self.scope == Scope::Section { "text" } else { "value" };
        for found in embeds {
            let problem = Diagnostic::at(codes::EMBED_NOT_ALONE, self.span(found.range.clone()));
            let problem = problem.arg("target", found.target.clone()).arg("place", place);
            self.leave_out(found.range.clone(), problem);
        }
    }

    fn heading(
        &mut self,
        level: u8,
        id: Option<CowStr<'a>>,
        range: Range<usize>,
    ) -> Option<Block<Reference>> {
        let run = self.line();
        let range = trimmed(self.text, range);
        self.cover_heading(&range, run.end);
        let (nested, in_line) = (self.depth > 0, self.scope == Scope::Inline);
        let written = Written {
            level,
            id: id.as_deref().filter(|id| !id.is_empty()),
            range: range.clone(),
            text_end: run.end,
            is_foreign: self.is_foreign(&range),
            // What stood there and was refused is reported as that.
            empty: run.content.iter().all(is_blank) && (run.end == 0 || !run.content.is_empty()),
        };
        let anchor = self.headings.check(
            &written,
            &run.content,
            nested || in_line,
            self.text,
            self.places,
            self.sink,
        );
        if in_line {
            self.coverage.spoken(range);
            return None;
        }
        let id = if nested {
            // It starts nothing: the blocks after it belong to the heading above.
            self.ids.next("heading")
        } else {
            self.ids.start_heading(&anchor.value)
        };
        let kind = BlockKind::Heading { level, anchor, content: run.content };
        Some(Block { id, span: self.span(range), kind })
    }

    fn code(&mut self, kind: &CodeBlockKind<'a>, range: Range<usize>) -> Option<Block<Reference>> {
        let mut text = String::new();
        for (event, bytes) in self.events.by_ref() {
            match event {
                Event::Text(piece) => {
                    self.coverage.known(bytes);
                    text.push_str(&clean(&piece.replace("\r\n", "\n")));
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        // Also where the file ends without a line end.
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        let language = match kind {
            CodeBlockKind::Fenced(info) => self.fences(info, &range),
            CodeBlockKind::Indented => {
                if self.scope != Scope::Inline {
                    self.report_indented(&range);
                }
                None
            }
        };
        self.allowed("code", &range)
            .then(|| self.finish_block("code", range, BlockKind::Code { language, text }))
    }

    fn html_block(&mut self, range: Range<usize>) -> Option<Block<Reference>> {
        let mut html = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Html(piece) | Event::Text(piece) => html.push_str(&piece),
                Event::End(_) => break,
                _ => {}
            }
        }
        let first = first_line(self.text, range.clone());
        self.coverage.spoken(range.clone());
        if html.trim_start().starts_with("<!--") && !html.contains("-->") {
            self.report_open("comment", first);
        } else {
            self.report_html(html.trim_start(), first);
        }
        None
    }
}

fn is_running_text(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_tag(tag),
        Event::Rule | Event::Html(_) | Event::End(_) => false,
        _ => true,
    }
}

/// True of what may stand inside a line.
pub(super) fn is_inline_tag(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}

fn is_blank(inline: &Inline<Reference>) -> bool {
    match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::SoftBreak | Inline::HardBreak => true,
        _ => false,
    }
}

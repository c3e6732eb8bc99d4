//! Running text: the second half of the [`Builder`].

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::addresses;
use super::blocks::{Builder, is_inline_tag};
use super::html_tags;
use super::lookalike;
use super::parse::{Reading, Scope, parse_caption};
use super::phrases;
use super::shared::shared_misplaced;
use super::target::{self, Written};
use super::tree::{
    BlockKind, Embed, FileName, FileUse, FoundFile, Inline, NewForm, Picture, Reference,
};
use crate::characters::is_direction_change;
use crate::diagnostics::{Diagnostic, codes};
use crate::source::{Oddity, suspicious};

/// The description of a picture that has nothing to tell.
const ORNAMENT: &str = "-";

/// Emphasis and links inside each other, beyond any use.
const MAX_EMPHASIS: usize = 8;

/// Where running text ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// At the end of the element that was just opened, which is consumed.
    AtEnd,
    /// Before the next block or the end of the container, which is left.
    BeforeBlock,
}

/// A run of text.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) content: Vec<Inline<Reference>>,
    /// Where each part of the content comes from.
    pub(super) pieces: Vec<Piece>,
    /// The byte after its last event.
    pub(super) end: usize,
    /// True while a text may be joined to the one before it.
    joins: bool,
}

/// Where a part of a run comes from. Of what is no text only its place in the row counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    /// True of a text that is the same there and here.
    pub(super) is_verbatim: bool,
}

impl Run {
    pub(super) fn push(&mut self, inline: Inline<Reference>) {
        self.push_piece(inline, Piece::default());
    }

    fn push_piece(&mut self, inline: Inline<Reference>, piece: Piece) {
        self.joins = piece.is_verbatim;
        self.content.push(inline);
        self.pieces.push(piece);
    }
}

/// An embed that still has to prove that it is alone in its paragraph.
#[derive(Debug)]
pub(super) struct FoundEmbed {
    pub(super) what: Shown,
    pub(super) target: String,
    pub(super) range: Range<usize>,
}

/// What an image shows.
#[derive(Debug)]
pub(super) enum Shown {
    /// Something drawn from the data files.
    Embed(Embed),
    /// A picture beside the text.
    Picture(Picture<Reference>),
}

impl Shown {
    /// The block that it is, with the word for its id.
    pub(super) fn into_block(self) -> (&'static str, BlockKind<Reference>) {
        match self {
            Shown::Embed(embed) => ("embed", BlockKind::Embed(embed)),
            Shown::Picture(picture) => ("picture", BlockKind::Picture(picture)),
        }
    }
}

impl<'a> Builder<'a, '_> {
    pub(super) fn inlines(&mut self, stop: Stop) -> Run {
        let mut run = Run::default();
        while !self.is_at_end(stop) {
            if let Some((event, range)) = self.events.next() {
                run.end = run.end.max(range.end);
                self.inline(event, range, &mut run);
            }
        }
        if self.reading >= Reading::Second
            && !self.in_link
            && let Some(address) = addresses::link(self.text, self.places, &mut run)
        {
            self.read_anew(NewForm::Address, address);
        }
        run
    }

    /// True where running text ends. The end of an element is passed over if it is to be.
    fn is_at_end(&mut self, stop: Stop) -> bool {
        match (self.events.peek(), stop) {
            (None, _) | (Some((Event::End(_), _)), Stop::BeforeBlock) => true,
            (Some((Event::End(_), _)), Stop::AtEnd) => {
                self.events.next();
                true
            }
            (Some((Event::Start(tag), _)), Stop::BeforeBlock) => !is_inline_tag(tag),
            (Some((Event::Rule | Event::Html(_), _)), Stop::BeforeBlock) => true,
            _ => false,
        }
    }

    fn inline(&mut self, event: Event<'a>, range: Range<usize>, run: &mut Run) {
        match event {
            Event::Text(text) => self.text(&text, range, run),
            Event::Code(text) => {
                self.coverage.known(range);
                run.push(Inline::Code(clean(&text).into_owned()));
            }
            Event::SoftBreak => run.push(Inline::SoftBreak),
            Event::HardBreak => {
                self.coverage.known(range);
                run.push(Inline::HardBreak);
            }
            Event::FootnoteReference(label) => {
                self.coverage.known(range.clone());
                self.mention(&label, range, run);
            }
            Event::InlineHtml(html) | Event::Html(html) => self.inline_html(&html, range),
            Event::Start(Tag::Emphasis) => self.nested(range, run, Inline::Emphasis),
            Event::Start(Tag::Strong) => self.nested(range, run, Inline::Strong),
            Event::Start(Tag::Strikethrough) => self.nested(range, run, Inline::Strikethrough),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                self.definitions.used(&id, range.start);
                self.link(link_type, &dest_url, &title, range, run);
            }
            Event::Start(Tag::Image { dest_url, title, id, .. }) => {
                self.definitions.used(&id, range.start);
                self.image(&dest_url, &title, range);
            }
            Event::Start(_) => self.skip(),
            _ => {}
        }
    }

    fn nested(
        &mut self,
        range: Range<usize>,
        run: &mut Run,
        make: fn(Vec<Inline<Reference>>) -> Inline<Reference>,
    ) {
        if let Some(content) = self.deeper(range.clone()) {
            self.cover_delimiters(&range);
            run.push(make(content.content));
        }
    }

    /// The content of the element that was just opened, unless that is too deep.
    fn deeper(&mut self, range: Range<usize>) -> Option<Run> {
        if self.inline_depth >= MAX_EMPHASIS {
            self.report_too_deep("emphasis", MAX_EMPHASIS, &range);
            self.skip();
            return None;
        }
        self.inline_depth += 1;
        let content = self.inlines(Stop::AtEnd);
        self.inline_depth -= 1;
        Some(content)
    }

    fn text(&mut self, text: &str, range: Range<usize>, run: &mut Run) {
        match self.text.get(range.clone()) {
            // The name of a character that exists: the character arrives, its name does not.
            Some(source) if source.starts_with('&') && source != text => {
                self.coverage.known(range.clone());
            }
            _ => self.coverage.text(range.clone()),
        }
        self.report_undefined_footnote(text, &range);
        let text = if text == "‘" && self.is_elision(range.end) { "’" } else { text };
        self.report_hidden(text, &range);
        let text = clean(text);
        let verbatim = self.text.get(range.clone()) == Some(&*text);
        // Text that is the same in the file stays apart from text that is not, so that a
        // place inside it can be computed.
        if let (true, Some(last), Some(Inline::Text { text: before, span })) =
            (verbatim && run.joins, run.pieces.last_mut(), run.content.last_mut())
            && last.range.end == range.start
        {
            before.push_str(&text);
            last.range.end = range.end;
            *span = self.places.span(self.text, last.range.clone());
            return;
        }
        let span = self.span(range.clone());
        let piece = Piece { range, is_verbatim: verbatim };
        run.push_piece(Inline::Text { text: text.into_owned(), span }, piece);
    }

    /// Characters that an entity such as `&#8238;` hides from who reads the file: those that no page
    /// may have and those that turn the direction of the text. A space without width and a place
    /// where a word may be broken, `&shy;`, were typed as such. What stands there as it is, is found
    /// where all files are looked through.
    fn report_hidden(&mut self, text: &str, range: &Range<usize>) {
        if text.is_ascii() && !text.contains(|c: char| c.is_ascii_control()) {
            return;
        }
        let hidden = |c: char| !self.text.get(range.clone()).is_some_and(|raw| raw.contains(c));
        let odd = suspicious(text).into_iter().find(|odd| {
            (odd.oddity == Oddity::Control || is_direction_change(odd.first)) && hidden(odd.first)
        });
        if let Some(odd) = odd {
            let span = self.span(range.clone());
            self.sink.report(Diagnostic::of_odd(&odd, span));
        }
    }

    /// Dutch leaves out letters at the start of a word: ’s ochtends, ’t, ’s-Gravenhage. The
    /// parser takes the apostrophe for an opening quote when any quote follows.
    fn is_elision(&self, after: usize) -> bool {
        let mut rest = self.text.get(after..).unwrap_or_default().chars();
        matches!(rest.next(), Some('s' | 't' | 'n' | 'k' | 'm' | 'r'))
            && rest.next().is_some_and(|c| c == '-' || c.is_whitespace())
    }

    /// The parser leaves `[^x]` as text when there is no such footnote, and tells nobody. It
    /// comes as a text of its own, `[`, unless the author wrote a backslash before it.
    fn report_undefined_footnote(&mut self, text: &str, range: &Range<usize>) {
        let (before, after) = match (self.text.get(..range.start), self.text.get(range.end..)) {
            (Some(before), Some(after)) if text == "[" || text == "![" => (before, after),
            _ => return,
        };
        let escaped = before.len() - before.trim_end_matches('\\').len();
        let label =
            after.strip_prefix('^').and_then(|rest| rest.split(['[', ']', '\n', '\r']).next());
        let Some(label) = label.filter(|l| !l.is_empty() && !l.starts_with(char::is_whitespace))
        else {
            return;
        };
        let end = range.end + 1 + label.len();
        if escaped % 2 == 0 && self.text.get(end..).is_some_and(|rest| rest.starts_with(']')) {
            let span = self.span(range.end - 1..end + 1);
            let place = if self.scope == Scope::Section { "text" } else { "value" };
            let problem = Diagnostic::at(codes::FOOTNOTE_UNDEFINED, span)
                .arg("label", label)
                .arg("place", place);
            self.sink.report(problem);
        }
    }

    /// A mention of a footnote that exists somewhere. The index is that of its label until all
    /// footnotes are known.
    fn mention(&mut self, label: &str, range: Range<usize>, run: &mut Run) {
        if self.scope != Scope::Section {
            let problem = Diagnostic::at(codes::FOOTNOTE_UNDEFINED, self.span(range));
            self.sink.report(problem.arg("label", label).arg("place", "value"));
            return;
        }
        let index = self.labels.position(label, self.places.span(self.text, range));
        run.push(Inline::FootnoteMention { index, mention: 0 });
    }

    fn link(
        &mut self,
        kind: LinkType,
        address: &str,
        title: &str,
        range: Range<usize>,
        run: &mut Run,
    ) {
        let around = std::mem::replace(&mut self.in_link, true);
        let inside = self.deeper(range.clone());
        self.in_link = around;
        let Some(inside) = inside else { return };
        let span = self.span(range.clone());
        self.cover_link(kind, &range, inside.end);
        if let Some(tag) = phrases::tag(address) {
            self.report_unshown("title", title, range.clone());
            return self.phrase(tag, inside, range, run);
        }
        let content = inside.content;
        if let Some(id) = address.strip_prefix("fact:") {
            return self.fact(id, range, run);
        }
        let mail = if kind == LinkType::Email { "mailto:" } else { "" };
        let written = Written { target: &format!("{mail}{address}"), title, span };
        let Some(target) = target::reference(&written, self.sink) else {
            // The words stay, without the link.
            self.coverage.spoken(range);
            content.into_iter().for_each(|inline| run.push(inline));
            return;
        };
        if matches!(target, Reference::Web(_) | Reference::Mail(_)) && says_nothing(&content) {
            let problem = Diagnostic::at(codes::LINK_WITHOUT_TEXT, span);
            self.leave_out(range, problem.arg("target", target::shown(address)));
            return;
        }
        if !matches!(target, Reference::Source { .. }) {
            self.report_unshown("title", title, range);
        }
        if let Reference::Web(url) = &target
            && url.parts().user.is_none()
        {
            lookalike::words(&super::tree::plain_text(&content), url, span, self.sink);
        }
        run.push(Inline::Link { target, content, span });
    }

    fn image(&mut self, address: &str, title: &str, range: Range<usize>) {
        let (alternative, passed) = self.alternative();
        let span = self.span(range.clone());
        self.coverage.spoken(range.clone());
        match target::embed(address, span, self.sink) {
            target::Image::Embed(Embed::Shared(id))
                if self.text.get(range.clone()) != Some(&format!("![](shared:{})", id.value)) =>
            {
                self.sink.report(shared_misplaced("form", id.as_str(), span));
            }
            target::Image::Embed(embed) => {
                self.report_unshown("alternative", &alternative, range.clone());
                self.report_unshown("title", title, range.clone());
                let what = Shown::Embed(embed);
                self.embeds.push(FoundEmbed { what, target: target::shown(address), range });
            }
            target::Image::Broken => {}
            target::Image::Picture(name) => {
                self.report_passed(passed);
                self.picture(name, &alternative, title, range);
            }
            target::Image::Elsewhere => {
                let problem = Diagnostic::at(codes::IMAGE_NOT_ALLOWED, span);
                self.sink.report(problem.arg("target", target::shown(address)));
            }
        }
    }

    /// A picture beside the text. Its caption is running text, whose place is that of the picture.
    fn picture(&mut self, name: String, description: &str, caption: &str, range: Range<usize>) {
        let span = self.span(range.clone());
        let words = description.trim();
        if words.is_empty() {
            let problem = Diagnostic::at(codes::PICTURE_UNDESCRIBED, span);
            self.sink.report(problem.arg("name", target::shown(&name)));
        }
        let content = match words {
            "" | ORNAMENT => Vec::new(),
            words => {
                // Where the words stand as they are, their place is known.
                let piece = self.text.get(range.clone()).unwrap_or_default();
                let place = piece.find(words).map(|at| range.start + at);
                let place = place.map_or(range.clone(), |at| at..at + words.len());
                let text = clean(words).into_owned();
                vec![Inline::Text { text, span: self.span(place) }]
            }
        };
        let caption = match caption.trim() {
            "" => Vec::new(),
            caption => parse_caption(span, caption, (self.reading, self.facts), self.sink),
        };
        let file =
            FileName { used: FileUse::Picture, name: name.clone(), found: FoundFile::default() };
        let image = vec![Inline::Link { target: Reference::File(file), content, span }];
        let what = Shown::Picture(Picture { image, caption });
        self.embeds.push(FoundEmbed { what, target: target::shown(&name), range });
    }

    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        self.coverage.spoken(range.clone());
        if self.open_tags.is_new(html) {
            self.report_html(html, range);
        }
    }

    pub(super) fn report_html(&mut self, html: &str, range: Range<usize>) {
        let place = if self.coverage.is_in_table(range.start) { "cell" } else { "text" };
        let problem = Diagnostic::at(codes::RAW_HTML, self.span(range));
        self.sink.report(problem.arg("tag", html_tags::name(html)).arg("place", place));
    }
}

fn says_nothing(content: &[Inline<Reference>]) -> bool {
    super::tree::plain_text(content).trim().is_empty()
}

/// The text without characters that no page or feed may contain.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let forbidden = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    match text.contains(forbidden) {
        true => Cow::Owned(text.replace(forbidden, "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}

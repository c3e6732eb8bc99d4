//! A section in both languages, each piece of the authoritative text beside its translation: for who
//! checks a rendering, and for who cites one.
//!
//! A pair has the address of the authoritative passage, so it stays when something is put in before
//! it. The texts stand here without the drawings that they embed and without their sources: links lead
//! to where they are.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::behind;
use super::contents::Current;
use super::embed_link::embed_link;
use super::frame::FrameOf;
use super::framer::Framer;
use crate::guide::{Page, Route, Section, Text, TranslationState};
use crate::language::{Language, LanguageMap};
use crate::markdown::passages::BEGIN;
use crate::markdown::tree::{BlockKind, Embed};
use crate::render::citing;
use crate::render::context::{PairText, PassedPassages, SideBySidePage, SideText, StateCount};
use crate::render::history::versions::{section_of, way};
use crate::render::markup::blocks::{self, BlockWords, Placing};
use crate::render::markup::html::{escape, push_attribute};
use crate::translation::{BlockState, Pair, PairState, Standing};

/// The address of the pair of titles and summaries.
const TITLES: &str = "begin_title";
/// What stands before the ids inside the texts, which no address of a pair begins with.
const INSIDE: &str = "in_";

/// The page in the language of the framer. `standing` is how the pieces of the translation stand, none
/// where there is no translation; `block_words` are those of each language.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    section: &Section,
    standing: Option<&Standing>,
    block_words: &LanguageMap<BlockWords>,
) -> Option<SideBySidePage> {
    let (guide, language) = (framer.guide, framer.language);
    let translation = guide.languages.translation()?;
    let this = Page::SideBySide(section.id.clone());
    let route = guide.addresses.of(&this, language);
    let title = section.texts[language].title.as_str();
    let named = framer.word("side-by-side");
    let mut frame = framer.frame(FrameOf {
        kind: "side-by-side",
        title: named.clone(),
        description: framer.word_with("side-by-side-description", &[("section", title.into())]),
        way: way(framer, section, &route).into_iter().take(1).collect(),
        other: framer.elsewhere(&this),
        section: Some((&section.id, Current::About)),
        own_text: false,
        route: route.clone(),
    });
    frame.full_title = format!("{title}: {named} – {}", frame.site.title);
    let sides = Sides::new(framer, section, translation, &route, block_words);
    let pairs = sides.pairs(standing);
    let original = guide.languages.authoritative;
    let state = &section.texts[translation].state;
    Some(SideBySidePage {
        section: section_of(framer, section, &route),
        translation: state.word(),
        behind: behind::text(framer, section, translation, &route, false),
        original: side(framer, section, original, &route),
        translated: (*state != TranslationState::Missing)
            .then(|| side(framer, section, translation, &route)),
        states: counts(&pairs),
        passed: passed(framer, section, &route),
        pairs,
        frame,
    })
}

fn side(framer: Framer<'_>, section: &Section, language: Language, route: &Route) -> SideText {
    let page = framer.guide.addresses.of(&Page::Section(section.id.clone()), language);
    SideText { language, name: language.own_name(), href: page.href_from(route, None) }
}

/// Passages of the authoritative text that are gone lead to the version that had them.
fn passed(framer: Framer<'_>, section: &Section, route: &Route) -> Vec<PassedPassages> {
    let original = Framer { language: framer.guide.languages.authoritative, ..framer };
    citing::passed(original, section, route)
}

/// How many pairs there are of each state, in the order of the words for them.
fn counts(pairs: &[PairText]) -> Vec<StateCount> {
    const STATES: [&str; 8] = [
        "behind-meaning",
        "behind-wording",
        "new",
        "written",
        "gone",
        "unconfirmed",
        "missing",
        "current",
    ];
    let of = |state: &'static str| {
        let all: Vec<&PairText> = pairs.iter().filter(|pair| pair.state == state).collect();
        let named = !matches!(state, "current" | "unconfirmed" | "missing");
        let places = all.iter().filter(|_| named).map(|pair| pair.anchor.clone()).collect();
        StateCount { state, count: all.len(), places }
    };
    STATES.into_iter().map(of).filter(|state| state.count > 0).collect()
}

/// The word for the state of a piece; of what is new it says whether a translation is written.
pub(in crate::render) fn word(state: BlockState, is_written: bool) -> &'static str {
    match state {
        BlockState::New if is_written => "written",
        state => state.word(),
    }
}

/// The address of each pair: that of the authoritative passage where it has one.
pub(in crate::render) fn anchors(
    framer: Framer<'_>,
    section: &Section,
    pairs: &[PairState],
) -> Vec<String> {
    let languages = framer.guide.languages;
    let Some(translation) = languages.translation() else { return Vec::new() };
    let original = own_anchors(&section.texts[languages.authoritative]);
    let translated = own_anchors(&section.texts[translation]);
    let mut taken = BTreeSet::new();
    let anchor = |pair: &PairState| {
        let own = pair.pair.source.and_then(|at| original.get(at)).cloned();
        let other = || pair.pair.target.and_then(|at| translated.get(at));
        let anchor = own.or_else(|| Some(format!("{translation}_{}", other()?)));
        unique(anchor.unwrap_or_default(), &mut taken)
    };
    pairs.iter().map(anchor).collect()
}

/// An address that none has yet.
fn unique(anchor: String, taken: &mut BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{anchor}_{number}"));
    let free = std::iter::once(anchor.clone()).chain(numbered).find(|a| !taken.contains(a));
    let free = free.unwrap_or(anchor);
    taken.insert(free.clone());
    free
}

/// The address of each block and footnote of a text: those of headings and passages; of what is drawn
/// the heading above it and its id; of a footnote the label that its author gave it.
fn own_anchors(text: &Text) -> Vec<String> {
    let document = text.document();
    let mut heading = BEGIN.to_owned();
    let block = |(at, block): (usize, &crate::markdown::tree::Block<crate::guide::Link>)| {
        let passage = text.resolved.passages.get(at).filter(|passage| !passage.is_empty());
        match (&block.kind, passage) {
            (BlockKind::Heading { anchor, .. }, _) if !anchor.value.is_empty() => {
                heading.clone_from(&anchor.value);
                heading.clone()
            }
            (_, Some(passage)) => passage.clone(),
            (BlockKind::Embed(embed), _) => format!("{heading}_{}", embed_id(embed)),
            (BlockKind::Rule, _) => format!("{heading}_rule"),
            _ => format!("{heading}_{at}"),
        }
    };
    let blocks = document.blocks.iter().enumerate().map(block);
    let mut anchors: Vec<String> = blocks.collect();
    let plain = |label: &str| label.chars().all(|c| c.is_alphanumeric() || c == '-');
    anchors.extend(document.footnotes.iter().enumerate().map(|(n, note)| {
        match plain(&note.label) {
            true => format!("note_{}", note.label),
            false => format!("note_{}", n + 1),
        }
    }));
    anchors
}

fn embed_id(embed: &Embed) -> &str {
    match embed {
        Embed::Diagram(id) => id.value.as_str(),
        Embed::Indicators(id) => id.value.as_str(),
        Embed::Spreadsheet(id) => id.value.as_str(),
        Embed::Shared(id) => id.value.as_str(),
    }
}

/// Both texts in pieces.
struct Sides<'a> {
    framer: Framer<'a>,
    section: &'a Section,
    translation: Language,
    original: Vec<String>,
    translated: Vec<String>,
}

impl<'a> Sides<'a> {
    fn new(
        framer: Framer<'a>,
        section: &'a Section,
        translation: Language,
        route: &Route,
        block_words: &LanguageMap<BlockWords>,
    ) -> Sides<'a> {
        let pieces = |language: Language| {
            pieces(Framer { language, ..framer }, section, route, &block_words[language])
        };
        let authoritative = framer.guide.languages.authoritative;
        let missing = section.texts[translation].state == TranslationState::Missing;
        let translated = if missing { Vec::new() } else { pieces(translation) };
        Sides { framer, section, translation, original: pieces(authoritative), translated }
    }

    /// The title and the summary, then every piece.
    fn pairs(&self, standing: Option<&Standing>) -> Vec<PairText> {
        let missing = standing.is_none();
        let standing = standing.map(Cow::Borrowed);
        let standing = standing.unwrap_or_else(|| Cow::Owned(alone(self.original.len())));
        let anchors = anchors(self.framer, self.section, &standing.pairs);
        let aliases = &self.section.texts[self.framer.guide.languages.authoritative].anchor_aliases;
        let word = |state, is_written| if missing { "missing" } else { word(state, is_written) };
        let pairs = standing.pairs.iter().zip(anchors).map(|(state, anchor)| PairText {
            aliases: aliases.get(&anchor).cloned().unwrap_or_default(),
            state: word(state.state, state.pair.target.is_some()),
            original_html: state.pair.source.and_then(|at| self.original.get(at)).cloned(),
            translated_html: state.pair.target.and_then(|at| self.translated.get(at)).cloned(),
            anchor,
        });
        let titles = self.titles(word(standing.title.max(standing.summary), true));
        std::iter::once(titles).chain(pairs).collect()
    }

    /// The titles and the summaries.
    fn titles(&self, state: &'static str) -> PairText {
        let html = |language: Language| {
            let text = &self.section.texts[language];
            let (title, summary) = (escape(&text.title), escape(&text.summary));
            format!("<p><strong>{title}</strong></p>\n<p>{summary}</p>\n")
        };
        let authoritative = self.framer.guide.languages.authoritative;
        PairText {
            anchor: TITLES.to_owned(),
            aliases: Vec::new(),
            state,
            original_html: Some(html(authoritative)),
            translated_html: (state != "missing").then(|| html(self.translation)),
        }
    }
}

/// Pieces without a translation.
fn alone(count: usize) -> Standing {
    let state = BlockState::New;
    let pair = |at| Pair { source: Some(at), target: None };
    let pairs = (0..count).map(|at| PairState { pair: pair(at), state, was: None });
    Standing { title: state, summary: state, pairs: pairs.collect() }
}

/// The pieces of a text in a language: its blocks, then its footnotes.
fn pieces(framer: Framer<'_>, section: &Section, route: &Route, words: &BlockWords) -> Vec<String> {
    let text = &section.texts[framer.language];
    let prefix = format!("{INSIDE}{}_", framer.language);
    let home = framer.guide.addresses.of(&Page::Section(section.id.clone()), framer.language);
    let placing = Placing { id_prefix: &prefix, home: Some(&home), ..Placing::default() };
    let mut embed = |embed: &Embed| {
        let Some(to) = embed_link(framer, embed, route) else { return String::new() };
        let mut html = format!("<p>{} <a", escape(&framer.word("side-by-side-drawn")));
        push_attribute("href", &to.href, &mut html);
        html + &format!(">{}</a></p>\n", escape(&to.title))
    };
    blocks::placed_pieces(text.document(), route, &mut embed, words, placing)
}

//! An overlay held against a release: what leads where, and where each annex stands.

use std::collections::BTreeMap;

use super::fault::{Fault, FaultKind};
use super::files::{AnnexText, Overlay};
use super::parts::{self, PlacedAnnex, Spot};
use super::signed::{Heading, Seen, Signed, nearest};
use crate::guide::{Link, Role, Route, Target};
use crate::language::{Language, LanguageMap};
use crate::markdown::tree::{
    Block, BlockKind, Document, Inline, Reference, map_blocks, plain_text,
};
use crate::markdown::visit;
use crate::search::{Kind, Record};
use crate::source::{Sources, Span};

/// An overlay that fits a release, as far as it does.
pub(super) struct Fitted {
    pub(super) contact: LanguageMap<Vec<Block<Link>>>,
    pub(super) banner: Option<LanguageMap<Vec<Block<Link>>>>,
    /// The annexes by the page on which they stand.
    pub(super) annexes: BTreeMap<Route, PlacedAnnex>,
    /// The same as they stand on the page of the whole guide, by the id of the section.
    pub(super) chapters: LanguageMap<Vec<(String, String)>>,
    /// What a search finds of them.
    pub(super) records: LanguageMap<Vec<Record>>,
}

/// The level of the title of an annex at the end of a section.
const TOP: u8 = 2;
/// The same below the title of a chapter of the whole guide.
const IN_CHAPTER: u8 = 4;

/// Fits an overlay to a release. What does not fit is told; a link that leads nowhere becomes its words,
/// an annex whose heading is gone stands at the end of its section, and one whose section is gone is
/// left out.
pub(super) fn fit(
    overlay: &Overlay,
    sources: &Sources,
    signed: &Signed<'_>,
    faults: &mut Vec<Fault>,
) -> Fitted {
    let mut fitter = Fitter { overlay, sources, signed, faults };
    let contact = overlay.contact.map(|language, blocks| fitter.blocks(blocks, language));
    let banner = overlay.banner.as_ref();
    let banner = banner.map(|banner| banner.map(|l, blocks| fitter.blocks(blocks, l)));
    let mut annexes = BTreeMap::new();
    let mut records = LanguageMap::from_fn(|_| Vec::new());
    let mut chapters = LanguageMap::from_fn(|_| Vec::new());
    for (section, texts) in &overlay.annexes {
        for annex in fitter.annexes(section, texts) {
            chapters[annex.language].push((section.clone(), annex.chapter));
            annexes.insert(annex.route, annex.placed);
            records[annex.language].push(annex.record);
        }
    }
    Fitted { contact, banner, annexes, chapters, records }
}

struct Fitter<'a> {
    overlay: &'a Overlay,
    sources: &'a Sources,
    signed: &'a Signed<'a>,
    faults: &'a mut Vec<Fault>,
}

/// An annex on the page of its section, on that of the whole guide, and in the index.
struct Placed {
    route: Route,
    language: Language,
    placed: PlacedAnnex,
    chapter: String,
    record: Record,
}

impl Fitter<'_> {
    fn tell(&mut self, kind: FaultKind, span: Span) {
        let fault = Fault::at(kind, span, self.sources);
        // A text that stands in for the other language is looked at twice.
        if !self.faults.contains(&fault) {
            self.faults.push(fault);
        }
    }

    /// The annex of a section on its page in each language.
    fn annexes(&mut self, section: &str, texts: &BTreeMap<Language, AnnexText>) -> Vec<Placed> {
        let Some(any) = texts.values().next() else { return Vec::new() };
        let Some(part) = self.signed.sections.get(section) else {
            let near = nearest(section, self.signed.sections.keys());
            let id = section.to_owned();
            self.tell(FaultKind::NoSection { id, near }, any.front.title.span);
            return Vec::new();
        };
        let mut placed = Vec::new();
        for language in self.signed.languages().all() {
            let route = part.page[language].clone();
            let text = texts.get(&language).map(|text| (language, text));
            let Some((written, text)) = text.or_else(|| texts.iter().next().map(|(l, t)| (*l, t)))
            else {
                continue;
            };
            let Some(seen) = self.signed.page(&route).filter(|seen| seen.has_head) else {
                self.faults.push(Fault::of_file(FaultKind::Release, route.as_str()));
                continue;
            };
            if seen.status.as_deref() == Some("repealed") {
                self.tell(FaultKind::Repealed { id: section.to_owned() }, any.front.title.span);
                continue;
            }
            let title = &part.title[language];
            placed.push(self.annex(text, &seen, (route, section, title), (language, written)));
        }
        placed
    }

    fn annex(
        &mut self,
        text: &AnnexText,
        seen: &Seen,
        (route, id, section): (Route, &str, &str),
        (language, written): (Language, Language),
    ) -> Placed {
        let title = &text.front.title;
        let same = |known: &str| known.eq_ignore_ascii_case(title.value.trim());
        if same(&seen.title) || seen.headings.iter().any(|heading| same(&heading.text)) {
            self.tell(FaultKind::SameTitle { title: title.value.clone() }, title.span);
        }
        let (spot, level, contents_before) = self.spot(text, seen);
        let document = self.document(&text.document, language);
        let name = &self.overlay.file.name[language];
        let (title_text, prefix) = (title.value.as_str(), parts::PREFIX);
        let head = parts::AnnexHead { title: title_text, name, level, language, written, prefix };
        let html = parts::annex(&head, &document, &route);
        let chapter = in_chapter(&head, &document, id);
        let record = Record {
            kind: Kind::Page,
            title: title.value.clone(),
            names: vec![name.clone(), section.to_owned()],
            text: parts::plain(&document),
            language: (language != written).then_some(written.tag()),
            address: format!("{route}#{}", parts::ANNEX),
        };
        let entry =
            parts::contents_entry(&title.value, level, (language != written).then_some(written));
        let placed = PlacedAnnex { html, entry, spot, contents_before };
        Placed { route, language, placed, chapter, record }
    }

    /// Where an annex stands, the level of its title, and before which entry of the contents.
    fn spot(&mut self, text: &AnnexText, seen: &Seen) -> (Spot, u8, Option<usize>) {
        let Some(after) = &text.front.after else { return (Spot::End, TOP, None) };
        let is_it = |heading: &Heading| heading.id == after.value;
        let was_it = |heading: &Heading| heading.earlier.contains(&after.value);
        let at = seen.headings.iter().position(is_it);
        let Some(at) = at.or_else(|| seen.headings.iter().position(was_it)) else {
            let near = nearest(&after.value, seen.headings.iter().map(|heading| &heading.id));
            self.tell(FaultKind::NoHeading { id: after.value.clone(), near }, after.span);
            return (Spot::End, TOP, None);
        };
        if !is_it(&seen.headings[at]) {
            let (id, now) = (after.value.clone(), seen.headings[at].id.clone());
            self.tell(FaultKind::Renamed { id, now }, after.span);
        }
        let level = seen.headings[at].level;
        let later = &seen.headings[at + 1..];
        let next = later.iter().position(|heading| heading.level <= level);
        let is_later = |id: &String| {
            next.is_some_and(|next| later[next..].iter().any(|heading| heading.id == *id))
        };
        let contents_before = seen.contents.iter().position(is_later);
        let spot = match next {
            Some(next) => Spot::Before(at + 1 + next),
            None if seen.has_notes => Spot::BeforeNotes,
            None => Spot::End,
        };
        (spot, level.saturating_add(1).min(6), contents_before)
    }

    fn document(&mut self, document: &Document<Reference>, language: Language) -> Document<Link> {
        let mut headings = Vec::new();
        let mut embeds = Vec::new();
        visit::blocks(&document.blocks, &mut |block| match &block.kind {
            BlockKind::Heading { anchor, .. } => headings.push(anchor.value.clone()),
            BlockKind::Embed(_) => embeds.push(block.span),
            _ => {}
        });
        embeds.into_iter().for_each(|span| self.tell(FaultKind::Embed, span));
        document
            .map_links(&mut |to, content, span| self.link(to, content, span, (language, &headings)))
    }

    fn blocks(&mut self, blocks: &[Block<Reference>], language: Language) -> Vec<Block<Link>> {
        map_blocks(blocks, &mut |to, content, span| self.link(to, content, span, (language, &[])))
    }

    fn link(
        &mut self,
        to: &Reference,
        content: Vec<Inline<Link>>,
        span: Span,
        (language, own): (Language, &[String]),
    ) -> Inline<Link> {
        let written = || self.sources.slice(span).to_owned();
        let resolved = match to {
            Reference::Here { anchor } if own.contains(anchor) => {
                let target = Target::Here(anchor.clone());
                Some(Ok((Link { target, role: Role::Plain }, anchor.clone())))
            }
            Reference::Here { anchor } => Some(Err(nearest(anchor, own.iter()))),
            _ => self.signed.resolve(to, language),
        };
        match resolved {
            Some(Ok((target, words))) => {
                let empty = plain_text(&content).trim().is_empty();
                let content =
                    if empty { vec![Inline::Text { text: words, span }] } else { content };
                Inline::Link { target, content, span }
            }
            Some(Err(near)) => {
                let to = written();
                self.tell(FaultKind::Reference { to, near }, span);
                Inline::Emphasis(content)
            }
            None => {
                let to = written();
                self.tell(FaultKind::NotReferable { to }, span);
                Inline::Emphasis(content)
            }
        }
    }
}

/// An annex behind the chapter of its section on the page of the whole guide, where each has ids of its
/// own. That page stands beside those of the sections, so links to them are the same but for one to the
/// section itself.
fn in_chapter(head: &parts::AnnexHead<'_>, document: &Document<Link>, section: &str) -> String {
    let prefix = format!("{}{section}_", parts::PREFIX);
    let beside = Route::new(format!("{}/{}", head.language.tag(), parts::ANNEX));
    let head = parts::AnnexHead { level: IN_CHAPTER, prefix: &prefix, ..*head };
    parts::annex(&head, document, &beside)
}

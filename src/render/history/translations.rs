//! How translations stand, for who keeps the guide: the list of all, and for each what changed in the
//! text beside what is to be changed in the translation. A preview alone has these pages.

use super::difference;
use super::difference_rows::Writer;
use crate::content::LedgerId;
use crate::content::ledger::VersionKind;
use crate::difference::{line_of, of_blocks};
use crate::guide::{
    Link, Page, Route, Section, SectionVersion, Text, TranslationState, behind_since, urgency,
};
use crate::language::Language;
use crate::markdown::tree::Block;
use crate::render::context::{
    Crumb, LinkTo, TranslationPage, TranslationPart, TranslationRow, TranslationsPage,
};
use crate::render::markup::blocks::BlockWords;
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::words;
use crate::translation::part::{Part, Place, parts};

/// True where the pages are: in a preview of a guide in two languages.
pub(in crate::render) fn are_shown(framer: Framer<'_>) -> bool {
    let guide = framer.guide;
    guide.preview && guide.edition.is_none() && !guide.languages.is_one()
}

/// True of a section on whose translation work is to be done.
pub(in crate::render) fn has_page(framer: Framer<'_>, section: &Section) -> bool {
    let translation = framer.guide.languages.translation();
    translation.is_some_and(|language| section.texts[language].standing.is_some())
}

/// The parts of a section on which work is to be done.
fn outstanding(framer: Framer<'_>, section: &Section) -> Vec<Part> {
    let languages = framer.guide.languages;
    let Some(language) = languages.translation() else { return Vec::new() };
    let (original, text) = (&section.texts[languages.authoritative], &section.texts[language]);
    let Some(standing) = &text.standing else { return Vec::new() };
    let mut all = parts(original.document(), text.document(), language.tag(), standing);
    all.retain(|part| part.state.is_outstanding());
    all
}

/// The version that a translation that is behind follows.
fn follows(state: &TranslationState) -> Option<&str> {
    match state {
        TranslationState::OutdatedEditorial { follows }
        | TranslationState::OutdatedSubstantive { follows } => Some(follows),
        _ => None,
    }
}

/// The list of all translations; none of a guide in one language.
pub(in crate::render) fn overview(framer: Framer<'_>) -> Option<TranslationsPage> {
    let (guide, language) = (framer.guide, framer.language);
    let translation = guide.languages.translation()?;
    let route = guide.addresses.of(&Page::Translations, language);
    let frame = framer.frame(FrameOf {
        kind: "translations",
        title: framer.word("translations-title"),
        description: framer.word("translations-description"),
        way: Vec::new(),
        other: framer.elsewhere(&Page::Translations),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let mut rows: Vec<_> = guide
        .sections
        .iter()
        .map(|section| {
            let row = row(framer, section, translation, &route);
            let state = &section.texts[translation].state;
            let days = i32::try_from(row.days).unwrap_or(i32::MAX);
            (urgency(Some(state), row.overdue, row.draft, days), row)
        })
        .collect();
    rows.sort_by_key(|row| row.0);
    let rows: Vec<TranslationRow> = rows.into_iter().map(|(_, row)| row).collect();
    let current = rows.iter().filter(|row| row.state == "current").count();
    Some(TranslationsPage { frame, rows, current })
}

fn row(
    framer: Framer<'_>,
    section: &Section,
    translation: Language,
    route: &Route,
) -> TranslationRow {
    let (guide, language) = (framer.guide, framer.language);
    let Text { state, todo, .. } = &section.texts[translation];
    let since = follows(state).and_then(|follows| behind_since(&section.file.versions, follows));
    let days = since.and_then(|day| guide.as_of.0.since(day.0).ok()).map(|span| span.get_days());
    let current = section.current();
    let repealed = current.is_some_and(|version| version.entry.kind == VersionKind::Repeal);
    let review_by = section.file.review_by.filter(|_| !repealed);
    let page = Page::Translation(section.id.clone());
    TranslationRow {
        section: LinkTo {
            href: framer.href(&Page::Section(section.id.clone()), route),
            title: format!("{} {}", section.number, section.texts[language].title)
                .trim()
                .to_owned(),
        },
        work: has_page(framer, section).then(|| framer.href(&page, route)),
        version: current.map(|version| version.entry.version.value.clone()),
        state: state.word(),
        parts: todo.blocks,
        words: todo.words,
        since: since.map(|day| words::publication(day, language)),
        days: days.map_or(0, |days| usize::try_from(days).unwrap_or(0)),
        owner: section.file.owner[language].clone(),
        review_by: review_by.map(|day| words::publication(day, language)),
        overdue: review_by.is_some_and(|day| day < guide.as_of),
        repealed,
        draft: guide.drafts.contains_key(&LedgerId::Section(section.id.clone())),
    }
}

/// What is to be done on the translation of a section; none where nothing is.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    section: &Section,
    block_words: &BlockWords,
) -> Option<TranslationPage> {
    let (guide, language) = (framer.guide, framer.language);
    let (original, other) = (guide.languages.authoritative, guide.languages.translation()?);
    let text = &section.texts[other];
    text.standing.as_ref()?;
    let this = Page::Translation(section.id.clone());
    let route = guide.addresses.of(&this, language);
    let title = section.texts[language].title.clone();
    let own = LinkTo {
        href: framer.href(&Page::Section(section.id.clone()), &route),
        title: title.clone(),
    };
    let mut frame = framer.frame(FrameOf {
        kind: "difference",
        title: framer.word("translation-work-title"),
        description: framer.word_with("translation-work-description", &[("title", title.into())]),
        way: vec![Crumb::new(own.title.clone(), Some(own.href.clone()))],
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    frame.full_title = format!("{}: {} – {}", own.title, frame.title, frame.site.title);
    let held = follows(&text.state)
        .and_then(|number| section.versions.iter().find(|v| v.entry.version.value == number));
    let heads = [
        match held {
            Some(held) => framer.word_with(
                "translation-work-old",
                &[("number", held.entry.version.value.as_str().into())],
            ),
            None => framer.word("translation-work-old-undated"),
        },
        framer.word("translation-work-new"),
    ];
    let [old, new] = heads.clone();
    // Each page of the preview has the parts in the language of the text, whatever its own.
    let writer = Writer::new(framer, &route, block_words, heads);
    let look = Look { framer, section, translation: other, held, writer: &writer };
    let all = outstanding(framer, section);
    let parts = all.iter().enumerate().map(|(number, part)| look.part(number, part));
    Some(TranslationPage {
        parts: parts.collect(),
        id: section.id.to_string(),
        all: framer.href(&Page::Translations, &route),
        state: text.state.word(),
        follows: follows(&text.state).map(str::to_owned),
        version: guide.version(&section.file).map(|version| version.version.value.clone()),
        original,
        language: other,
        original_path: section.texts[original].path.clone(),
        translation_path: text.path.clone(),
        old,
        new,
        section: own,
        frame,
    })
}

/// A section whose parts are shown.
struct Look<'a> {
    framer: Framer<'a>,
    section: &'a Section,
    translation: Language,
    /// The version that the translation follows.
    held: Option<&'a SectionVersion>,
    writer: &'a Writer<'a>,
}

impl Look<'_> {
    fn part(&self, number: usize, part: &Part) -> TranslationPart {
        let authoritative = self.framer.guide.languages.authoritative;
        let text = |language: Language| &self.section.texts[language];
        let (now, own) = (text(authoritative), text(self.translation));
        let then = self.held.and_then(|held| Some(&held.texts.as_ref()?[authoritative].text));
        let line = |line: &str| vec![line_of(line)];
        let owned = |blocks: &[Block<Link>]| blocks.to_vec();
        let (old, new, translation) = match part.place {
            Place::Title => {
                (then.map(|t| line(&t.title)), Some(line(&now.title)), Some(line(&own.title)))
            }
            Place::Summary => {
                (then.map(|t| line(&t.summary)), Some(line(&now.summary)), Some(line(&own.summary)))
            }
            Place::Blocks(pair, was) => (
                was.and_then(|at| then?.document().part(at)).map(owned),
                pair.source.and_then(|at| now.document().part(at)).map(owned),
                pair.target.and_then(|at| own.document().part(at)).map(owned),
            ),
        };
        let pages = difference_pages(self.framer, self.section, self.held);
        let sides = (
            old.as_deref().map(|blocks| (blocks, &pages.0)),
            new.as_deref().map(|blocks| (blocks, &pages.1)),
        );
        let row = of_blocks(sides.0, sides.1);
        let rows = row.iter().map(|row| self.writer.row(number, row)).collect();
        let html = |blocks: Vec<Block<Link>>| self.writer.new_text(&blocks, 2);
        TranslationPart {
            name: part.name.clone(),
            state: part.state.word(),
            rows,
            translation_html: translation.map(html).unwrap_or_default(),
        }
    }
}

/// The pages of the text that was translated and of that of today.
fn difference_pages(
    framer: Framer<'_>,
    section: &Section,
    held: Option<&SectionVersion>,
) -> (Route, Route) {
    let language = framer.guide.languages.authoritative;
    let now = framer.guide.addresses.of(&Page::Section(section.id.clone()), language);
    let framer = Framer { language, ..framer };
    held.map_or_else(
        || (now.clone(), now.clone()),
        |held| difference::pages_of_draft(framer, section, held),
    )
}

//! The pages that show what changed between two versions.

use super::difference_rows::Writer;
use super::versions::{section_of, way};
use crate::content::ledger::VersionKind;
use crate::difference::{self, Change, Counts, Difference, Part, Side};
use crate::guide::{Page, Route, Section, SectionVersion, Standing, Text};
use crate::render::context::{DifferencePage, OtherLanguage, PublicationDay, VersionOfDifference};
use crate::render::markup::blocks::{BlockWords, MarkWords};
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;
use crate::render::pages::section::version;
use crate::render::words;

/// Two versions of a section and the page that compares them.
struct Compared<'a> {
    page: Page,
    from: &'a SectionVersion,
    to: &'a SectionVersion,
}

/// Every two neighbours, and each earlier version with the one that holds.
fn pairs(section: &Section) -> Vec<Compared<'_>> {
    let known: Vec<&SectionVersion> =
        section.versions.iter().filter(|v| v.texts.is_some()).collect();
    let number = |version: &SectionVersion| version.entry.version.value.clone();
    let mut pairs = Vec::new();
    for two in section.versions.windows(2) {
        let [to, from] = two else { continue };
        if to.texts.is_some() && from.texts.is_some() {
            let page = Page::Difference(section.id.clone(), number(from), Some(number(to)));
            pairs.push(Compared { page, from, to });
        }
    }
    if let Some(to) = section.current().filter(|c| c.texts.is_some()) {
        for from in known.into_iter().filter(|v| v.standing == Standing::Past) {
            let page = Page::Difference(section.id.clone(), number(from), None);
            pairs.push(Compared { page, from, to });
        }
    }
    pairs
}

/// The pages of all differences of a section.
pub(in crate::render) fn pages(section: &Section) -> impl Iterator<Item = Page> {
    pairs(section).into_iter().map(|pair| pair.page)
}

/// One of [`pages`].
pub(in crate::render) fn page(
    framer: Framer<'_>,
    section: &Section,
    page: &Page,
    block_words: &BlockWords,
) -> Option<DifferencePage> {
    let pair = pairs(section).into_iter().find(|pair| pair.page == *page)?;
    compared_page(framer, section, &pair, block_words)
}

fn compared_page(
    framer: Framer<'_>,
    section: &Section,
    compared: &Compared<'_>,
    block_words: &BlockWords,
) -> Option<DifferencePage> {
    let (guide, language) = (framer.guide, framer.language);
    let Compared { page, from, to } = compared;
    let new = &to.texts.as_ref()?[language].text;
    let route = guide.addresses.of(page, language);
    let (old_page, new_page) = (page_of(framer, section, from), page_of(framer, section, to));
    let difference = between_versions(framer, section, from, to)?;
    let of = section_of(framer, section, &route);
    let (older, newer) = (from.entry.version.value.clone(), to.entry.version.value.clone());
    // The same two versions may be neighbours and also a version and the one that holds.
    let title = match page {
        Page::Difference(_, _, None) => "difference-now-title",
        _ => "difference-title",
    };
    let named =
        framer.word_with(title, &[("from", older.as_str().into()), ("to", newer.as_str().into())]);
    let frame = framer.frame(FrameOf {
        kind: "difference",
        title: named.clone(),
        description: framer.word_with(
            "difference-description",
            &[
                ("section", of.page.title.as_str().into()),
                ("from", older.into()),
                ("to", newer.into()),
            ],
        ),
        way: way(framer, section, &route),
        other: framer.elsewhere(page),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    let mut frame = frame;
    frame.full_title = format!("{}: {named} – {}", of.page.title, frame.site.title);
    let named = |key: &str, version: &SectionVersion| {
        framer.word_with(key, &[("number", version.entry.version.value.as_str().into())])
    };
    let heads = [named("difference-old", from), named("difference-new", to)];
    let writer = Writer::new(framer, &route, block_words, heads);
    let described = |version: &SectionVersion, page: &Route| VersionOfDifference {
        number: version.entry.version.value.clone(),
        published: day(framer, version),
        href: page.href_from(&route, None),
    };
    let original = original(framer, section, compared, &difference, &route);
    Some(DifferencePage {
        unchanged: match &original {
            Some(_) => "original",
            None if to.entry.kind == VersionKind::Repeal => "repealed",
            None => "same",
        },
        original,
        section: of,
        from: described(from, &old_page),
        to: described(to, &new_page),
        notes: notes(framer, section, from, to),
        text_language: (new.language != language).then_some(new.language),
        summary: counted(framer, &difference.counts),
        rows: difference.rows.iter().enumerate().map(|(n, row)| writer.row(n, row)).collect(),
        frame,
    })
}

/// What changed in the original, where its translation says nothing of it.
fn original(
    framer: Framer<'_>,
    section: &Section,
    Compared { page, from, to }: &Compared<'_>,
    difference: &Difference,
    route: &Route,
) -> Option<OtherLanguage> {
    let language = framer.guide.languages.authoritative;
    if language == framer.language || !difference.counts.is_empty() {
        return None;
    }
    let page_of_both = page_of(framer, section, to);
    let (old, new) = (&from.texts.as_ref()?[language].text, &to.texts.as_ref()?[language].text);
    let between = difference::between(side(old, &page_of_both), side(new, &page_of_both));
    (!between.counts.is_empty()).then(|| OtherLanguage {
        language,
        name: language.own_name(),
        href: framer.guide.addresses.of(page, language).href_from(route, None),
    })
}

/// The page of a version.
fn page_of(framer: Framer<'_>, section: &Section, version: &SectionVersion) -> Route {
    let page = Page::Version(section.id.clone(), version.entry.version.value.clone());
    framer.guide.addresses.of(&page, framer.language)
}

/// What changed between two versions of a section; none when one of the texts is not known.
pub(in crate::render) fn between_versions(
    framer: Framer<'_>,
    section: &Section,
    from: &SectionVersion,
    to: &SectionVersion,
) -> Option<Difference> {
    let language = framer.language;
    let (old_page, new_page) = (page_of(framer, section, from), page_of(framer, section, to));
    let old = side(&from.texts.as_ref()?[language].text, &old_page);
    let new = side(&to.texts.as_ref()?[language].text, &new_page);
    Some(difference::between(old, new))
}

/// The pages of the text in force of a section and of its draft, as both sides of a comparison.
pub(in crate::render) fn pages_of_draft(
    framer: Framer<'_>,
    section: &Section,
    held: &SectionVersion,
) -> (Route, Route) {
    let draft = framer.guide.addresses.of(&Page::Section(section.id.clone()), framer.language);
    (page_of(framer, section, held), draft)
}

/// A text to compare.
pub(in crate::render) fn side<'a>(text: &'a Text, page: &'a Route) -> Side<'a> {
    Side { title: &text.title, summary: &text.summary, document: text.document(), page }
}

fn day(framer: Framer<'_>, version: &SectionVersion) -> PublicationDay {
    words::publication(version.entry.published, framer.language)
}

/// The entries of the ledger that lie between the two versions, the newer one included: first those
/// that change the meaning.
fn notes(
    framer: Framer<'_>,
    section: &Section,
    from: &SectionVersion,
    to: &SectionVersion,
) -> Vec<crate::render::context::VersionText> {
    let number = |version: &SectionVersion| version.entry.version.value.clone();
    let (from, to) = (number(from), number(to));
    let after = section.versions.iter().skip_while(|v| v.entry.version.value != to);
    let between = after.take_while(|v| v.entry.version.value != from);
    let mut notes: Vec<_> = between.map(|v| &v.entry).collect();
    notes.sort_by_key(|entry| entry.kind.precedence());
    notes.into_iter().map(|entry| version(entry, framer.language)).collect()
}

/// What marked words are called in the language of the page.
pub(in crate::render) fn mark_words(framer: Framer<'_>) -> MarkWords {
    MarkWords { deleted: framer.word("mark-deleted"), inserted: framer.word("mark-inserted") }
}

/// Every change with its number: `2 alinea’s gewijzigd`.
pub(in crate::render) fn counted(framer: Framer<'_>, counts: &Counts) -> Vec<String> {
    let one = |((part, change), count): (&(Part, Change), &usize)| {
        framer.word_with(
            &format!("count-{}", part_word(*part)),
            &[("count", (*count).into()), ("change", change_word(*change).into())],
        )
    };
    counts.iter().map(one).collect()
}

pub(in crate::render) fn part_word(part: Part) -> &'static str {
    match part {
        Part::Title => "title",
        Part::Summary => "summary",
        Part::Heading => "heading",
        Part::Paragraph => "paragraph",
        Part::List => "list",
        Part::ListItem => "item",
        Part::Table => "table",
        Part::TableRow => "row",
        Part::TableColumn => "column",
        Part::Quotation => "quotation",
        Part::Note => "note",
        Part::Example => "example",
        Part::Fold => "fold",
        Part::KeyPoints => "key-points",
        Part::Code => "code",
        Part::Definition => "definition",
        Part::Figure => "figure",
        Part::Footnote => "footnote",
        Part::Rule => "rule",
        Part::Link => "link",
        Part::File => "file",
    }
}

pub(in crate::render) fn change_word(change: Change) -> &'static str {
    match change {
        Change::Changed => "changed",
        Change::Added => "added",
        Change::Removed => "removed",
        Change::Moved => "moved",
        Change::Relinked => "relinked",
    }
}

//! The page of a draft: what it changes, beside or in the text in force.

use super::{Drafted, Standing};
use crate::content::ledger::Version;
use crate::difference::alone_on_page;
use crate::guide::{DraftOf, Page, Route, Section};
use crate::render::context::{Crumb, DraftPage, DraftText, LinkTo, RecordChanges};
use crate::render::history::difference::side;
use crate::render::history::difference_rows::Writer;
use crate::render::history::ledger_changes::{Compared, State, rows};
use crate::render::history::subject::Subject;
use crate::render::markup::blocks::BlockWords;
use crate::render::pages::frame::FrameOf;
use crate::render::pages::framer::Framer;

/// Where what changes stands.
#[derive(Clone, Copy)]
pub(in crate::render) struct Place<'a> {
    /// The page.
    pub route: &'a Route,
    /// The id of its beginning there.
    pub anchor: &'a str,
    /// Stands before every id in it.
    pub prefix: &'a str,
    /// The level of the heading above it.
    pub under: u8,
}

/// The page of a draft; none where the preview does not show it.
pub(in crate::render) fn page(
    framer: Framer<'_>,
    of: &DraftOf,
    block_words: &BlockWords,
) -> Option<DraftPage> {
    let (guide, language) = (framer.guide, framer.language);
    let drafted = Drafted::find(framer, of)?;
    let this = Page::Draft(of.clone());
    let route = guide.addresses.of(&this, language);
    let title = drafted.title(framer);
    let own = LinkTo { href: framer.href(&drafted.page(framer), &route), title: title.clone() };
    let values = [("title", title.as_str().into())];
    let mut frame = framer.frame(FrameOf {
        kind: "difference",
        title: framer.word("draft-title"),
        description: framer.word_with("draft-description", &values),
        way: vec![Crumb::new(title.clone(), Some(own.href.clone()))],
        other: framer.elsewhere(&this),
        section: None,
        own_text: true,
        route: route.clone(),
    });
    frame.full_title = format!("{title}: {} – {}", frame.title, frame.site.title);
    let place = Place { route: &route, anchor: "page_difference", prefix: "", under: 2 };
    Some(DraftPage {
        draft: text(framer, drafted, place, block_words),
        in_force: in_force(framer, drafted, &route),
        page: own,
        all: format!("{}#page_draft", framer.href(&Page::Changes, &route)),
        frame,
    })
}

/// The page of the text in force, where it has one.
fn in_force(framer: Framer<'_>, drafted: Drafted<'_>, route: &Route) -> Option<String> {
    let (Drafted::Ledger(subject), draft) = (drafted, drafted.draft(framer)?) else { return None };
    let base = draft.base.as_ref()?;
    let page = match subject {
        Subject::Section(section) => {
            let mut versions = section.versions.iter();
            versions.find(|v| v.entry.version.value == *base && v.texts.is_some())?;
            Page::Version(section.id.clone(), base.clone())
        }
        subject => Page::History(subject.ledger(framer)),
    };
    Some(framer.href(&page, route))
}

/// What a draft changes, to stand at a place.
pub(in crate::render) fn text(
    framer: Framer<'_>,
    drafted: Drafted<'_>,
    place: Place<'_>,
    block_words: &BlockWords,
) -> DraftText {
    let changes = drafted.changes(framer);
    let draft = drafted.draft(framer);
    let mut what = drafted.what(framer, &|_| true);
    if what.is_empty() {
        what.push(framer.word_for("draft-standing", changes.standing.word()));
    }
    let base = draft.and_then(|draft| draft.base.clone());
    let old = match &base {
        Some(number) => framer.word_with("draft-old", &[("number", number.as_str().into())]),
        None => framer.word("draft-old-undated"),
    };
    let heads = [old.clone(), framer.word("draft-new")];
    let mut text = DraftText {
        standing: changes.standing.word(),
        base,
        what,
        old,
        text_language: None,
        rows: Vec::new(),
        new_html: String::new(),
        changes: None,
    };
    match drafted {
        Drafted::Ledger(Subject::Section(section)) => {
            let titled =
                heads.map(|head| format!("{}, {head}", section.texts[framer.language].title));
            let writer = Writer::new(framer, place.route, block_words, titled);
            section_text(
                framer,
                section,
                &writer.prefixed(place.prefix),
                (drafted, place),
                &mut text,
            );
        }
        Drafted::Ledger(_) | Drafted::Sources if changes.records.is_empty() => {}
        Drafted::Ledger(subject) => {
            let rows = rows(framer, &changes.records, place.route);
            let before = draft.and_then(|draft| held(framer, subject, draft.base.as_deref()?));
            let compared =
                before.map(|before| Compared { framer, subject, before, after: State::Draft });
            let drawing = compared.and_then(|both| both.drawing(place.route, place.anchor));
            let drawing_html = drawing.unwrap_or_default();
            text.changes = Some(RecordChanges { rows, drawing_html });
        }
        Drafted::Sources => {
            let rows = rows(framer, &changes.records, place.route);
            text.changes = Some(RecordChanges { rows, drawing_html: String::new() });
        }
    }
    text
}

/// The version of a list or flowchart that a draft is held against.
fn held<'a>(framer: Framer<'a>, subject: Subject<'a>, base: &str) -> Option<&'a Version> {
    subject.versions(framer).iter().find(|version| version.version.value == base)
}

fn section_text(
    framer: Framer<'_>,
    section: &Section,
    writer: &Writer<'_>,
    (drafted, place): (Drafted<'_>, Place<'_>),
    text: &mut DraftText,
) {
    let changes = drafted.changes(framer);
    let new = &section.texts[framer.language];
    text.text_language = (new.language != framer.language).then_some(new.language);
    if let Some(difference) = &changes.text {
        let rows = difference.rows.iter().enumerate();
        text.rows = rows.map(|(number, row)| writer.row(number, row)).collect();
    }
    // What was not there before is read as it is: marks on every word would mark nothing.
    let is_new = matches!(
        changes.standing,
        Standing::New | Standing::Translated | Standing::Untranslated | Standing::Unknown
    );
    if is_new {
        let page = framer.guide.addresses.of(&Page::Section(section.id.clone()), framer.language);
        let blocks = alone_on_page(side(new, &page));
        text.new_html = writer.new_text(&blocks, place.under - 1);
    }
}

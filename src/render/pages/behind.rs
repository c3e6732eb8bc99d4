//! What readers are told of a translation that is behind: which version it follows and since when, and
//! which pieces of the text are concerned.

use std::collections::BTreeMap;

use super::framer::Framer;
use super::side_by_side;
use crate::content::LedgerId;
use crate::content::ledger::VersionKind;
use crate::guide::{Page, Route, Section, SectionVersion, Standing, TranslationState};
use crate::language::Language;
use crate::render::context::{BehindText, PublicationDay};
use crate::render::markup::html::{escape, push_attribute};
use crate::render::words;
use crate::translation::{BlockState, PairState};

/// The version that a translation that is behind follows.
pub(in crate::render) fn follows(state: &TranslationState) -> Option<&str> {
    match state {
        TranslationState::OutdatedEditorial { follows }
        | TranslationState::OutdatedSubstantive { follows } => Some(follows),
        _ => None,
    }
}

/// What a page at `route` says of a translation that is behind. `marked` tells whether pieces of it are
/// marked.
pub(in crate::render) fn text(
    framer: Framer<'_>,
    section: &Section,
    language: Language,
    route: &Route,
    marked: bool,
) -> Option<BehindText> {
    let state = &section.texts[language].state;
    let follows = follows(state)?.to_owned();
    let now = framer.guide.version(&section.file).map(|v| v.version.value.clone());
    let now = now.unwrap_or_default();
    let case = match follows == now {
        false => "older",
        true if is_draft(framer, section) => "draft",
        true => "amended",
    };
    Some(BehindText {
        case,
        original: framer.guide.languages.authoritative,
        since: since(framer, section, &follows),
        kind: match (case, state) {
            ("older", TranslationState::OutdatedSubstantive { .. }) => "substantive",
            ("older", _) => "editorial",
            _ => "unknown",
        },
        missed: section
            .current()
            .and_then(|current| missed(framer, section, &follows, current, route)),
        marked,
        titles: is_behind_in_titles(section, language),
        follows,
        now,
    })
}

/// True in a preview that shows a text of the section that is not released.
fn is_draft(framer: Framer<'_>, section: &Section) -> bool {
    let draft = framer.guide.drafts.get(&LedgerId::Section(section.id.clone()));
    framer.guide.unreleased
        && draft.is_some_and(|draft| draft.changed[framer.guide.languages.authoritative])
}

/// The first day on which readers of the authoritative text had a newer version than the one that the
/// translation follows.
fn since(framer: Framer<'_>, section: &Section, follows: &str) -> Option<PublicationDay> {
    let versions = &section.file.versions.value;
    let at = versions.iter().position(|v| v.version.value == follows)?;
    let newer = versions[..at].iter().filter(|v| {
        // A repeal has no other text.
        matches!(v.kind, VersionKind::Substantive | VersionKind::Editorial)
            && v.effective <= framer.guide.as_of
    });
    let day = newer.map(|v| v.published.max(v.effective)).min()?;
    Some(words::publication(day, framer.language))
}

/// The page with what changed in the authoritative text between the version that a translation follows
/// and the version `shown`, as a page at `route` names it; none where there is no such page.
pub(in crate::render) fn missed(
    framer: Framer<'_>,
    section: &Section,
    follows: &str,
    shown: &SectionVersion,
    route: &Route,
) -> Option<String> {
    let guide = framer.guide;
    let number = &shown.entry.version.value;
    let followed = section.versions.iter().find(|v| v.entry.version.value == follows)?;
    let has_page = |version: &SectionVersion| match &guide.edition {
        // The guide of today has the pages.
        Some(edition) => {
            let name = (section.id.clone(), version.entry.version.value.clone());
            edition.today.versions.contains(&name)
        }
        None => version.texts.is_some(),
    };
    if !has_page(followed) || !has_page(shown) {
        return None;
    }
    let neighbours = section
        .versions
        .windows(2)
        .any(|two| two[0].entry.version.value == *number && two[1].entry.version.value == follows);
    // What holds in an edition is not what holds today.
    let until_now = guide.edition.is_none()
        && shown.standing == Standing::InForce
        && followed.standing == Standing::Past;
    let to = match (until_now, neighbours) {
        (true, _) => None,
        (false, true) => Some(number.clone()),
        (false, false) => return None,
    };
    let page = Page::Difference(section.id.clone(), follows.to_owned(), to);
    Some(guide.addresses.of(&page, guide.languages.authoritative).href_from(route, None))
}

/// The marks before the pieces of a translation that are behind, by the position of the piece, as
/// [`Placing::notes`](crate::render::markup::blocks::Placing) has them. Each leads to the two texts
/// beside each other, where this guide has them.
pub(in crate::render) fn marks(
    framer: Framer<'_>,
    section: &Section,
    route: &Route,
) -> BTreeMap<usize, String> {
    let mut marks = BTreeMap::new();
    if follows(&section.texts[framer.language].state).is_none() {
        return marks;
    }
    let Some(standing) = section.side_by_side(framer.guide.languages) else { return marks };
    let pairs = &standing.pairs;
    let anchors = side_by_side::anchors(framer, section, pairs);
    let page = Page::SideBySide(section.id.clone());
    let page =
        framer.guide.edition.is_none().then(|| framer.guide.addresses.of(&page, framer.language));
    let blocks = section.texts[framer.language].document().blocks.len();
    let mut missing = false;
    for (at, (pair, anchor)) in pairs.iter().zip(&anchors).enumerate() {
        let state = side_by_side::word(pair.state, pair.pair.target.is_some());
        // One mark for all that is new at a place.
        let repeated = missing && pair.pair.target.is_none();
        missing = pair.pair.target.is_none();
        if repeated || !is_behind(pair) {
            continue;
        }
        let place = pair.pair.target.or_else(|| next_target(&pairs[at..], blocks));
        let words = framer.word_for("behind-mark", state);
        let href = page.as_ref().map(|page| page.href_from(route, Some(anchor)));
        marks.entry(place.unwrap_or(usize::MAX)).or_insert_with(String::new).push_str(&mark(
            state,
            &words,
            href.as_deref(),
        ));
    }
    marks
}

/// The block that follows in the translation.
fn next_target(pairs: &[PairState], blocks: usize) -> Option<usize> {
    pairs.iter().find_map(|pair| pair.pair.target).filter(|at| *at < blocks)
}

fn is_behind(pair: &PairState) -> bool {
    !matches!(pair.state, BlockState::Current | BlockState::Unconfirmed)
}

/// True when the title or the summary is behind.
fn is_behind_in_titles(section: &Section, language: Language) -> bool {
    let standing = section.texts[language].standing.as_ref();
    standing.is_some_and(|s| s.title.is_outstanding() || s.summary.is_outstanding())
}

fn mark(state: &str, words: &str, href: Option<&str>) -> String {
    let words = escape(words);
    let mut html = String::from("<p");
    push_attribute("class", &format!("behind behind-{state}"), &mut html);
    html.push('>');
    match href {
        Some(href) => {
            html.push_str("<a");
            push_attribute("href", href, &mut html);
            html.push_str(&format!(">{words}</a>"));
        }
        None => html.push_str(&words),
    }
    html + "</p>\n"
}

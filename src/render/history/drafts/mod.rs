//! What a preview changes: each draft held against the text in force.
//!
//! In: the drafts of a guide. Out: for each what changed in a language, made once when the first page
//! asks for it; from it follow the page of each draft, what stands above the pages that change, the
//! first entries of the page of changes, and one file with all of it. Nothing of this is in a site
//! without a draft.

pub(in crate::render) mod inlined;
pub(in crate::render) mod notice;
pub(in crate::render) mod page;
pub(in crate::render) mod review;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::difference::{self, change_word, counted};
use super::ledger_changes::{Compared, State, records};
use super::ledger_records;
use super::subject::Subject;
use crate::content::LedgerId;
use crate::difference::{Difference, RecordChange, of_records, with_new_fields};
use crate::guide::{Draft, DraftOf, Page, Section};
use crate::language::LanguageMap;
use crate::render::context::{DraftEntry, LinkTo};
use crate::render::pages::framer::Framer;

/// How many records a line names before it counts the rest.
const NAMED: usize = 3;

/// What a draft is of, with what the guide holds of it.
#[derive(Clone, Copy)]
pub(in crate::render) enum Drafted<'a> {
    /// A section, data file or flowchart.
    Ledger(Subject<'a>),
    /// The sources.
    Sources,
}

/// How a draft stands to the text in force, in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Standing {
    /// Nothing is in force yet.
    New,
    /// It reads otherwise.
    Changed,
    /// It reads the same, and otherwise in the other language.
    Elsewhere,
    /// It is the first translation.
    Translated,
    /// The translation is gone.
    Untranslated,
    /// It reads the same.
    Same,
    /// The text in force is not at hand.
    Unknown,
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Standing::New => "new",
            Standing::Changed => "changed",
            Standing::Elsewhere => "elsewhere",
            Standing::Translated => "translated",
            Standing::Untranslated => "untranslated",
            Standing::Same => "same",
            Standing::Unknown => "unknown",
        }
    }
}

/// What a draft changes, in a language.
#[derive(Debug)]
pub(in crate::render) struct Changes {
    pub standing: Standing,
    /// Of a section that changed.
    pub text: Option<Difference>,
    /// Of a list or flowchart.
    pub records: Vec<RecordChange>,
}

impl Changes {
    fn only(standing: Standing) -> Changes {
        Changes { standing, text: None, records: Vec::new() }
    }
}

/// What changes that was asked before: several pages tell of one draft.
#[derive(Debug, Default)]
pub(in crate::render) struct Seen(LanguageMap<Mutex<BTreeMap<DraftOf, Arc<Changes>>>>);

/// What this preview shows that no version covers, in the order of the guide. Sources that read the
/// same are among them: who lists leaves them out.
pub(in crate::render) fn all(framer: Framer<'_>) -> Vec<Drafted<'_>> {
    let sections = framer.guide.sections.iter().map(|section| Subject::Section(section));
    let mut all: Vec<Drafted<'_>> = shown(framer, sections).collect();
    all.extend(lists(framer));
    all
}

/// The same without the sections.
pub(in crate::render) fn lists(framer: Framer<'_>) -> Vec<Drafted<'_>> {
    let charts = (0..framer.guide.charts.len()).map(Subject::Chart);
    let lists = [Subject::Indicators, Subject::Spreadsheets, Subject::Glossary];
    let sources = framer.guide.sources_in_force().map(|_| Drafted::Sources);
    shown(framer, charts.chain(lists)).chain(sources).collect()
}

/// Those of which the preview shows a draft.
fn shown<'a>(
    framer: Framer<'a>,
    subjects: impl Iterator<Item = Subject<'a>>,
) -> impl Iterator<Item = Drafted<'a>> {
    let is_draft =
        move |subject: &Subject<'a>| framer.guide.draft(&subject.ledger(framer)).is_some();
    // Most guides are no preview, and a preview has few drafts.
    let any = framer.guide.shown_drafts().next().is_some();
    subjects.filter(move |subject| any && is_draft(subject)).map(Drafted::Ledger)
}

impl<'a> Drafted<'a> {
    /// What has this draft; none where the preview does not show it.
    pub(in crate::render) fn find(framer: Framer<'a>, of: &DraftOf) -> Option<Drafted<'a>> {
        let DraftOf::Ledger(id) = of else {
            return framer.guide.sources_in_force().map(|_| Drafted::Sources);
        };
        framer.guide.draft(id)?;
        Some(Drafted::Ledger(match id {
            LedgerId::Section(id) => Subject::Section(framer.guide.section(id)?),
            LedgerId::Glossary => Subject::Glossary,
            LedgerId::Indicators => Subject::Indicators,
            LedgerId::Spreadsheets => Subject::Spreadsheets,
            LedgerId::Chart(id) => {
                let mut charts = framer.guide.charts.iter();
                Subject::Chart(charts.position(|pages| pages.chart.id.value == *id)?)
            }
        }))
    }

    /// Its name.
    pub(in crate::render) fn of(self, framer: Framer<'_>) -> DraftOf {
        match self {
            Drafted::Ledger(subject) => DraftOf::Ledger(subject.ledger(framer)),
            Drafted::Sources => DraftOf::Sources,
        }
    }

    /// Its page in the guide.
    pub(in crate::render) fn page(self, framer: Framer<'_>) -> Page {
        match self {
            Drafted::Ledger(subject) => subject.page(framer),
            Drafted::Sources => Page::Sources,
        }
    }

    /// What readers call it.
    pub(in crate::render) fn title(self, framer: Framer<'_>) -> String {
        match self {
            Drafted::Ledger(subject) => subject.title(framer),
            Drafted::Sources => framer.page_title(&Page::Sources, "sources"),
        }
    }

    /// What is known of the draft; nothing of sources, which have no versions.
    pub(in crate::render) fn draft(self, framer: Framer<'a>) -> Option<&'a Draft> {
        match self {
            Drafted::Ledger(subject) => framer.guide.draft(&subject.ledger(framer)),
            Drafted::Sources => None,
        }
    }

    /// What it changes in the language.
    pub(in crate::render) fn changes(self, framer: Framer<'a>) -> Arc<Changes> {
        let Some(Seen(seen)) = framer.seen else { return Arc::new(self.compare(framer)) };
        let of = self.of(framer);
        let seen = || seen[framer.language].lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = seen().get(&of) {
            return Arc::clone(known);
        }
        // Two cores may do it at once, which harms nothing; nobody waits for a comparison of others.
        let changes = Arc::new(self.compare(framer));
        seen().insert(of, Arc::clone(&changes));
        changes
    }

    fn compare(self, framer: Framer<'a>) -> Changes {
        match (self, self.draft(framer)) {
            (Drafted::Ledger(Subject::Section(section)), Some(draft)) => {
                of_section(framer, section, draft)
            }
            (Drafted::Ledger(subject), Some(draft)) => of_data(framer, subject, draft),
            _ => of_sources(framer),
        }
    }

    /// What changes, each in a few words. Nothing where nothing does.
    pub(in crate::render) fn what(
        self,
        framer: Framer<'a>,
        keep: &dyn Fn(&RecordChange) -> bool,
    ) -> Vec<String> {
        let changes = self.changes(framer);
        let mut what = match (&changes.text, changes.standing) {
            (Some(difference), _) => counted(framer, &difference.counts),
            (None, Standing::Changed) => named(framer, changes.records.iter().filter(|c| keep(c))),
            (None, Standing::Same) => Vec::new(),
            (None, standing) => vec![framer.word_for("draft-standing", standing.word())],
        };
        if let Some(draft) = self.draft(framer) {
            what.extend(draft.repeals.then(|| framer.word("draft-repeals")));
            let earlier = draft.earlier.join(", ");
            let moved = || framer.word_with("draft-earlier", &[("ids", earlier.as_str().into())]);
            what.extend((!earlier.is_empty()).then(moved));
        }
        what
    }

    /// It in a list, for a page at `route`. None of sources that read the same.
    pub(in crate::render) fn entry(
        self,
        framer: Framer<'a>,
        route: &crate::guide::Route,
    ) -> Option<DraftEntry> {
        let mut what = self.what(framer, &|_| true);
        if what.is_empty() {
            if matches!(self, Drafted::Sources) {
                return None;
            }
            what.push(framer.word_for("draft-standing", Standing::Same.word()));
        }
        let href = framer.href(&self.page(framer), route);
        Some(DraftEntry {
            page: LinkTo { href, title: self.title(framer) },
            base: self.draft(framer).and_then(|draft| draft.base.clone()),
            what,
            difference: framer.href(&Page::Draft(self.of(framer)), route),
        })
    }
}

/// Records in a few words: `Begrip gewijzigd: loket`.
fn named<'c>(framer: Framer<'_>, changes: impl Iterator<Item = &'c RecordChange>) -> Vec<String> {
    let changes: Vec<&RecordChange> = changes.collect();
    let one = |change: &&RecordChange| {
        let word = change_word(change.change);
        let label =
            framer.word_with(&format!("record-{}", change.kind), &[("change", word.into())]);
        format!("{label} {}", change.name)
    };
    let mut lines: Vec<String> = changes.iter().take(NAMED).map(one).collect();
    let rest = changes.len().saturating_sub(NAMED);
    if rest > 0 {
        lines.push(framer.word_with("draft-more", &[("count", rest.into())]));
    }
    lines
}

fn of_section(framer: Framer<'_>, section: &Section, draft: &Draft) -> Changes {
    let language = framer.language;
    let new = &section.texts[language];
    let Some(base) = &draft.base else { return Changes::only(Standing::New) };
    let held = section.versions.iter().find(|v| v.entry.version.value == *base);
    let Some((held, texts)) = held.and_then(|held| Some((held, held.texts.as_ref()?))) else {
        return Changes::only(Standing::Unknown);
    };
    let old = &texts[language].text;
    match (old.language == language, new.language == language) {
        (false, true) => return Changes::only(Standing::Translated),
        (true, false) => return Changes::only(Standing::Untranslated),
        _ => {}
    }
    let (old_page, new_page) = difference::pages_of_draft(framer, section, held);
    let difference = crate::difference::between(
        difference::side(old, &old_page),
        difference::side(new, &new_page),
    );
    if difference.is_empty() {
        return Changes::only(without_difference(draft, framer));
    }
    Changes { standing: Standing::Changed, text: Some(difference), records: Vec::new() }
}

fn of_data(framer: Framer<'_>, subject: Subject<'_>, draft: &Draft) -> Changes {
    let new = records(framer, subject, State::Draft).unwrap_or_default();
    let with = |standing, changes| Changes {
        standing,
        text: None,
        records: with_new_fields(changes, &new),
    };
    let Some(base) = &draft.base else {
        return with(Standing::New, of_records(&[], &new, situations(framer, subject)));
    };
    let before = subject.versions(framer).iter().find(|v| v.version.value == *base);
    let compared = before.map(|before| Compared { framer, subject, before, after: State::Draft });
    match compared.and_then(|compared| compared.records()) {
        None => Changes::only(Standing::Unknown),
        Some(changes) if changes.is_empty() => Changes::only(without_difference(draft, framer)),
        Some(changes) => with(Standing::Changed, changes),
    }
}

/// How many situations a flowchart has.
fn situations(framer: Framer<'_>, subject: Subject<'_>) -> usize {
    match subject {
        Subject::Chart(index) => framer.guide.charts[index].chart.situations.len(),
        _ => 0,
    }
}

/// Why a draft reads the same.
fn without_difference(draft: &Draft, framer: Framer<'_>) -> Standing {
    let other = framer.guide.languages.other(framer.language);
    let elsewhere =
        other.is_some_and(|other| draft.changed[other] && !draft.changed[framer.language]);
    if elsewhere { Standing::Elsewhere } else { Standing::Same }
}

fn of_sources(framer: Framer<'_>) -> Changes {
    let Some(old) = framer.guide.sources_in_force() else { return Changes::only(Standing::Same) };
    let old = ledger_records::sources(framer, old);
    let new = ledger_records::sources(framer, &framer.guide.files.sources);
    let records = with_new_fields(of_records(&old, &new, 0), &new);
    let standing = if records.is_empty() { Standing::Same } else { Standing::Changed };
    Changes { standing, text: None, records }
}

//! A site that comes into a guide which is there: what of it is not taken over, because the guide has its
//! own.

use super::super::clean::short;
use super::super::report::{Outcome, Report, What};
use super::{Section, Site, Term};

/// What a guide says of a section, and keeps when the text is replaced.
#[derive(Debug, Clone, Copy)]
pub struct Own<'g> {
    /// Its title.
    pub title: &'g str,
    /// What it is about.
    pub summary: Option<&'g str>,
    /// The ids of its tags.
    pub tags: &'g [&'g str],
}

/// What a guide has.
pub trait Guide {
    /// What it says of a section, where it has that.
    fn section(&self, id: &str) -> Option<Own<'_>>;
    /// True of a word that it explains.
    fn explains(&self, term: &Term) -> bool;
    /// True of a tag that it has.
    fn has_tag(&self, id: &str) -> bool;
}

impl Site {
    /// The site without what a guide does not take over; that is told.
    #[must_use]
    pub fn into_guide(mut self, guide: &dyn Guide) -> Site {
        let mut whole = Report::default();
        for term in self.terms.iter().filter(|term| !guide.explains(term)) {
            let meaning = term.meaning.as_deref().unwrap_or_default();
            let text = short(&format!("{}: {meaning}", term.name), 400);
            whole.add_at(Outcome::Lost, None, What::new("site-term-left").arg("text", text));
        }
        // That they are terms now is not so.
        for (_, report) in &mut self.told {
            report.leave_out("site-terms");
        }
        self.terms.clear();
        let tags = std::mem::take(&mut self.tags);
        let name = |id: &str| {
            let found = tags.iter().find(|(known, _)| known == id);
            found.map_or_else(|| id.to_owned(), |(_, name)| name.clone())
        };
        for section in &mut self.sections {
            let mut report = Report::default();
            let left = match guide.section(&section.id) {
                Some(own) => {
                    kept(section, own, &mut report);
                    let is_new = |id: &&String| !own.tags.contains(&id.as_str());
                    section.tags.iter().filter(is_new).map(|id| name(id)).collect::<Vec<_>>()
                }
                None => {
                    address(section, &mut report);
                    let (known, left): (Vec<_>, Vec<_>) = std::mem::take(&mut section.tags)
                        .into_iter()
                        .partition(|id| guide.has_tag(id));
                    section.tags = known;
                    left.iter().map(|id| name(id)).collect()
                }
            };
            if !left.is_empty() {
                let what = What::new("site-tag-left").arg("text", left.join(", "));
                report.add_at(Outcome::Lost, None, what);
            }
            self.told.push((section.path.clone(), report));
        }
        self.told.insert(0, (String::new(), whole));
        self.told.retain(|(_, report)| !report.entries().is_empty());
        self.told.sort_by(|a, b| a.0.cmp(&b.0));
        self
    }
}

/// Tells what else a page is called.
fn kept(section: &Section, own: Own<'_>, report: &mut Report) {
    if section.title != own.title {
        let what = What::new("site-title-kept").arg("text", section.title.as_str());
        report.add_at(Outcome::Lost, None, what.arg("other", own.title));
    }
    if let Some(summary) = section.summary.as_deref().filter(|new| own.summary != Some(*new)) {
        let what = What::new("site-summary-kept").arg("text", short(summary, 400));
        report.add_at(Outcome::Lost, None, what);
    }
}

/// Tells the addresses of a page that is a new section: what the old server is told to lead on.
fn address(section: &Section, report: &mut Report) {
    for old in section.old_addresses() {
        let text = format!("/{old} → section:{}", section.id);
        report.add_at(Outcome::Changed, None, What::new("site-address").arg("text", text));
    }
}

impl Section {
    /// All its addresses on the old site, from the top and without a slash before them.
    pub fn old_addresses(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.address).chain(&self.addresses).map(String::as_str)
    }
}

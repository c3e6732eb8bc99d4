//! What every page is made with: the guide, the theme and a language.

use super::edit_link;
use super::menu_entries::MenuEntries;
use crate::guide::{Guide, Page, Route};
use crate::language::Language;
use crate::mailto::Mailto;
use crate::messages::{Args, Value};
use crate::render::appearance::theme::Theme;
use crate::render::history::drafts::Seen;

/// Makes frames for one language.
#[derive(Clone, Copy)]
pub(in crate::render) struct Framer<'a> {
    pub guide: &'a Guide,
    pub theme: &'a Theme,
    pub language: Language,
    /// Where entries of the menu are kept; none where no page is made.
    pub menu: Option<&'a MenuEntries>,
    /// Where it is kept what drafts change; none where no page is made.
    pub seen: Option<&'a Seen>,
}

impl Framer<'_> {
    /// A mail to the publisher that already says which page, and which version of it, it is about.
    pub(in crate::render) fn report(
        &self,
        title: &str,
        route: &Route,
        version: Option<&str>,
    ) -> String {
        let version = version.map(|number| {
            let args = Args::from([("number".into(), number.into())]);
            format!(", {}", self.theme.text(self.language, "version", &args))
        });
        let subject = format!("{title}{} ({route})", version.unwrap_or_default());
        Mailto::about(self.guide.files.site.publisher.email.clone(), &subject).href()
    }

    /// Where an editor changes a file of the guide.
    pub(in crate::render) fn edit(&self, path: &str) -> String {
        edit_link::href(&self.guide.files.site, &self.guide.folder, path)
    }

    /// An interface text.
    pub(in crate::render) fn word(&self, key: &str) -> String {
        self.theme.text(self.language, key, &Args::new())
    }

    /// An interface text with values in it.
    pub(in crate::render) fn word_with(
        &self,
        key: &str,
        values: &[(&'static str, Value)],
    ) -> String {
        let args = values.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        self.theme.text(self.language, key, &args)
    }

    /// An interface text that depends on a word: `status` for `current`.
    pub(in crate::render) fn word_for(&self, key: &str, value: &str) -> String {
        let args = crate::messages::Args::from([("value".into(), value.into())]);
        self.theme.text(self.language, key, &args)
    }

    /// The relative address of a page in this language.
    pub(in crate::render) fn href(&self, page: &Page, from: &Route) -> String {
        self.guide.addresses.of(page, self.language).href_from(from, None)
    }

    /// The address of a page in the other language; none where the guide has one.
    pub(in crate::render) fn elsewhere(&self, page: &Page) -> Option<Route> {
        let other = self.guide.languages.other(self.language)?;
        Some(self.guide.addresses.of(page, other))
    }

    /// The absolute address of a page, for search engines and feeds only.
    pub(in crate::render) fn absolute(&self, route: &Route) -> String {
        let base = self.guide.files.site.base_url.as_str();
        let path = route.as_str().strip_suffix("index.html").unwrap_or(route.as_str());
        format!("{}/{path}", base.trim_end_matches('/'))
    }
}

//! What the publisher says on pages: on those that every guide has, and on pages of its own.

use super::frame::FrameOf;
use super::framer::Framer;
use super::section::{cited, definition, toc};
use crate::content::pages::PageForm;
use crate::guide::{self, Page, Route};
use crate::markdown::tree::Embed;
use crate::render::context::{Frame, PublisherPage, PublisherText};
use crate::render::markup::blocks::{self, BlockWords, Placing};

/// The text of a page. `embed` draws flowcharts and indicator tables.
pub(in crate::render) fn text(
    framer: Framer<'_>,
    page: &guide::PublisherPage,
    block_words: &BlockWords,
    embed: &mut dyn FnMut(&Embed, &Route) -> String,
) -> PublisherText {
    let language = framer.language;
    let (text, route) = (&page.texts[language], framer.guide.addresses.of(&page.page, language));
    let resolved = &text.resolved;
    let terms = blocks::explained_terms(&resolved.document);
    let placing = Placing { explained: &terms, ..Placing::default() };
    let body_html = blocks::placed_blocks(
        &resolved.document,
        &route,
        &mut |e| embed(e, &route),
        block_words,
        placing,
    );
    PublisherText {
        lead: text.summary.clone(),
        body_html,
        text_language: (text.language != language).then_some(text.language),
        form: match text.form {
            PageForm::Text => "text",
            PageForm::Checklist => "checklist",
        },
        toc: toc(&resolved.document),
        definitions: terms.iter().filter_map(|id| definition(framer, id, &route)).collect(),
        sources: cited(framer, &framer.guide.files.sources, resolved, "", &route),
    }
}

/// The context of a page of the publisher, beside its text.
pub(in crate::render) fn page(framer: Framer<'_>, page: &guide::PublisherPage) -> PublisherPage {
    let (addresses, language) = (&framer.guide.addresses, framer.language);
    let (text, route) = (&page.texts[language], addresses.of(&page.page, language));
    let frame = framer.frame(FrameOf {
        kind: "page",
        title: text.title.clone(),
        description: text.summary.clone(),
        way: Vec::new(),
        other: framer.elsewhere(&page.page),
        section: None,
        own_text: page.texts.iter().all(|(l, text)| text.language == l),
        route: route.clone(),
    });
    let frame = framer.previewed_text(frame, &text.resolved, &route);
    PublisherPage { frame: Frame { edit: Some(framer.edit(&text.path)), ..frame } }
}

impl Framer<'_> {
    /// The title of a page of which a language has one: that of the publisher, or of the theme.
    pub(in crate::render) fn page_title(&self, page: &Page, kind: &str) -> String {
        let own = self.guide.page(page).map(|page| page.texts[self.language].title.clone());
        own.unwrap_or_else(|| self.word(&format!("{kind}-title")))
    }

    /// What such a page is about, in one sentence.
    pub(in crate::render) fn page_description(&self, page: &Page, kind: &str) -> String {
        let own = self.guide.page(page).map(|page| page.texts[self.language].summary.clone());
        own.unwrap_or_else(|| match kind {
            // Its own words say that there is another language.
            "glossary" if self.guide.languages.is_one() => self.word("glossary-description-one"),
            kind => self.word(&format!("{kind}-description")),
        })
    }
}

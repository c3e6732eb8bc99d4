//! What home leads to, beside the contents: the doors and entrances of `site.yaml`, and the pages at
//! the foot of every page.

use std::sync::Arc;

use super::links::asked::Asked;
use super::links::pages::Page;
use super::links::resolve::{Lists, Outcome, Registry, Resolver};
use super::{Link, Target};
use crate::content::site::Site;
use crate::diagnostics::{Diagnostic, Sink, codes};
use crate::language::{Language, LanguageMap};
use crate::markdown::reference_in_value;
use crate::markdown::tree::Inline;
use crate::remembered::{Remembered, Same};
use crate::yaml::Spanned;

/// What home leads to, in one language.
#[derive(Debug, Default)]
pub struct HomeLinks {
    /// Questions, each with the place of its answer.
    pub doors: Vec<HomePlace>,
    /// What kinds of readers look for.
    pub entrances: Vec<HomeEntrance>,
}

/// A place that home leads to.
#[derive(Debug)]
pub struct HomePlace {
    /// The words of the link.
    pub title: String,
    /// What is there, in one line.
    pub text: Option<String>,
    /// Where it is.
    pub target: Target,
}

/// What a kind of reader looks for.
#[derive(Debug)]
pub struct HomeEntrance {
    /// Who it is for.
    pub title: String,
    /// Where the answers are.
    pub links: Vec<HomePlace>,
}

/// The links of the last time.
#[derive(Debug, Default)]
pub(super) struct HomeMemory(Remembered<(), (Same<Site>, Same<Lists>), Kept>);

/// The links, what is wrong with them, and what they asked about sections.
type Kept = (Arc<LanguageMap<HomeLinks>>, Arc<Vec<Diagnostic>>, Arc<Asked>);

impl HomeMemory {
    /// What home leads to in each language.
    pub(super) fn of(
        &mut self,
        registry: &Registry<'_>,
        sink: &mut Sink,
    ) -> Arc<LanguageMap<HomeLinks>> {
        let Some(site) = &registry.content.site else { return Arc::default() };
        let input = (Same::of(site), registry.lists.clone());
        let holds = |(.., asked): &Kept| asked.holds(registry.faces);
        let (links, found, _) = self.0.one_while(input, holds, |(site, _), _| {
            let (mut sink, mut asked) = (Sink::new(), Asked::default());
            let mut is_told = false;
            let links = LanguageMap::of(registry.content.languages(), |language| {
                // A reference is the same in both languages, and so is what is wrong with it.
                let mut unheard = Sink::new();
                let told = std::mem::replace(&mut is_told, true);
                let sink = if told { &mut unheard } else { &mut sink };
                let mut maker = Maker { registry, language, sink, asked: &mut asked };
                maker.links(site)
            });
            footer(site, registry, &mut sink);
            (Arc::new(links), Arc::new(sink.into_found()), Arc::new(asked))
        });
        sink.repeat(&found);
        links
    }
}

/// Makes the links of one language.
struct Maker<'a> {
    registry: &'a Registry<'a>,
    language: Language,
    sink: &'a mut Sink,
    asked: &'a mut Asked,
}

impl Maker<'_> {
    fn links(&mut self, site: &Site) -> HomeLinks {
        let Some(home) = &site.home else { return HomeLinks::default() };
        let language = self.language;
        let doors = home.doors.iter().filter_map(|door| {
            let text = door.text.as_ref().map(|text| text[language].clone());
            self.place(&door.to, &door.title, text)
        });
        let doors = doors.collect();
        let entrances = home.entrances.iter().map(|entrance| {
            let links = entrance.links.iter();
            let links = links.filter_map(|link| self.place(&link.to, &link.title, None));
            HomeEntrance { title: entrance.title[language].clone(), links: links.collect() }
        });
        HomeLinks { doors, entrances: entrances.collect() }
    }

    fn place(
        &mut self,
        to: &Spanned<String>,
        title: &LanguageMap<String>,
        text: Option<String>,
    ) -> Option<HomePlace> {
        let reference = reference_in_value(&to.value, to.span, self.sink)?;
        let title = title[self.language].clone();
        let words = vec![Inline::Text { text: title.clone(), span: to.span }];
        let mut resolver = Resolver::new(self.registry, self.language, None);
        let resolved = resolver.link(&reference, words, to.span);
        let Outcome { sink, asked, .. } = resolver.finish();
        self.sink.append(sink);
        self.asked.extend(asked);
        match resolved {
            Inline::Link { target: Link { target, .. }, .. } => {
                Some(HomePlace { title, text, target })
            }
            _ => None,
        }
    }
}

/// The pages at the foot of every page are there.
fn footer(site: &Site, registry: &Registry<'_>, sink: &mut Sink) {
    for id in &site.footer {
        let page = Page::of_folder(&id.value);
        let is_own = matches!(page, Page::Publisher(_));
        let missing = is_own && !registry.content.pages.contains_key(&id.value);
        if missing || !registry.lists.has(&page) {
            let unknown = Diagnostic::at(codes::UNKNOWN_PAGE, id.span).arg("id", id.as_str());
            sink.report(unknown.did_you_mean(id.as_str(), registry.lists.page_ids()));
        }
    }
}

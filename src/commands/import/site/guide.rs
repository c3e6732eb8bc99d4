//! The files of a guide that a site becomes. They are the frames of `leidraad init` and `new`, with what
//! the site says in its places; the rest is left to be filled in.

use std::collections::BTreeMap;

use crate::commands::author_file::NewFile;
use crate::commands::edit::quoted;
use crate::commands::import::word::front_matter;
use crate::commands::{init, modeline};
use crate::content::skeletons;
use crate::import::site::{Part, Section, Site, Term};
use crate::language::{Language, Languages};
use crate::yaml::Date;

/// How a guide is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape<'s> {
    /// The language of the editors.
    pub editors: Language,
    /// The day on which it begins.
    pub day: Date,
    /// The versions of each section, newest first, as lines of its ledger; without any it has the one
    /// with which a section begins.
    pub versions: &'s BTreeMap<String, String>,
}

/// The files of a guide but those that lie beside sections.
pub(super) fn files(site: &Site, shape: Shape<'_>) -> Vec<NewFile> {
    let writing = Writing { site, shape };
    let title = site.name.as_deref().unwrap_or("…");
    let section = site.sections.first().map_or("", |section| section.id.as_str());
    let mut files = init::around(title, section, shape.editors, !site.terms.is_empty());
    files.push(NewFile::text("content/site.yaml", writing.site()));
    if !site.terms.is_empty() {
        let sources = skeletons::SOURCES_FILE.to_owned() + skeletons::SOURCE;
        let sources = sources.replace("ID", skeletons::NO_SOURCE);
        files.push(writing.list("content/sources.yaml", &sources));
        let mut terms = skeletons::GLOSSARY_FILE.to_owned();
        site.terms.iter().for_each(|term| terms.push_str(&writing.term(term)));
        files.push(writing.list("content/glossary.yaml", &terms));
    }
    if !site.tags.is_empty() {
        files.push(NewFile::text("content/tags.yaml", writing.tags()));
    }
    site.sections.iter().for_each(|section| files.extend(writing.section(section)));
    files
}

struct Writing<'a> {
    site: &'a Site,
    shape: Shape<'a>,
}

impl Writing<'_> {
    /// A frame with the languages that the guide has.
    fn spoken(&self, frame: &str) -> String {
        let marks = [("nl|", Language::Nl), ("en|", Language::En)];
        let lines = frame.lines().filter_map(|line| {
            let marked = marks.iter().find_map(|(mark, of)| Some((*of, line.strip_prefix(mark)?)));
            match marked {
                Some((of, rest)) => (of == self.shape.editors).then_some(rest),
                None => Some(line),
            }
        });
        let frame: String = lines.flat_map(|line| [line, "\n"]).collect();
        skeletons::in_languages(&frame, Languages::one(self.site.language))
    }

    fn site(&self) -> String {
        let path = "content/site.yaml";
        let (head, _) = skeletons::SITE.split_once("contents:\n").unwrap_or((skeletons::SITE, ""));
        let mut text = modeline::line(path) + &self.spoken(head);
        let mut put = |placeholder: [&str; 2], value: Option<&str>| {
            let placeholder = match self.site.language {
                Language::Nl => placeholder[0],
                Language::En => placeholder[1],
            };
            if let Some(value) = value {
                text = text.replacen(placeholder, &quoted(value), 1);
            }
        };
        put(["‹Titel van de gids›", "‹Title of the guide›"], self.site.name.as_deref());
        put(
            [
                "‹Waar de gids over gaat, in één of twee zinnen.›",
                "‹What the guide is about, in one or two sentences.›",
            ],
            self.site.description.as_deref(),
        );
        let folder = |address: &str| quoted(&format!("{}/", address.trim_end_matches('/')));
        let old = |key: &str| format!("{key}: {}", skeletons::NO_ADDRESS);
        for (key, value) in
            [("base_url", &self.site.address), ("repository", &self.site.repository)]
        {
            let value = value.as_deref().filter(|value| crate::yaml::Url::parse(value).is_some());
            if let Some(value) = value {
                text = text.replacen(&old(key), &format!("{key}: {}", folder(value)), 1);
            }
        }
        text + &self.contents()
    }

    fn contents(&self) -> String {
        let mut text = "contents:\n".to_owned();
        for part in &self.site.parts {
            text.push_str(&self.part(part));
        }
        text
    }

    fn part(&self, part: &Part) -> String {
        let mut text = match part.title.as_deref().or(self.site.name.as_deref()) {
            Some(title) => format!("  - title: {}\n", quoted(title)),
            None => self.spoken(
                "  - title: {nl: ‹Titel van het eerste deel›, en: ‹Title of the first part›}",
            ),
        };
        text.push_str("    sections:\n");
        for (page, below) in &part.entries {
            let ids = below.iter().filter_map(|page| self.id(*page));
            let Some(id) = self.id(*page) else { continue };
            if below.is_empty() {
                text.push_str(&format!("      - {id}\n"));
            } else {
                text.push_str(&format!("      - section: {id}\n        sections:\n"));
                ids.for_each(|id| text.push_str(&format!("          - {id}\n")));
            }
        }
        text
    }

    fn id(&self, page: usize) -> Option<&str> {
        self.site.sections.get(page).map(|section| section.id.as_str())
    }

    /// A list that begins today.
    fn list(&self, path: &str, frame: &str) -> NewFile {
        let text = self.spoken(frame).replace("DATE", &self.shape.day.to_string());
        NewFile::text(path, modeline::line(path) + &text)
    }

    fn term(&self, term: &Term) -> String {
        let mut text = skeletons::TERM.replacen("ID", &term.id, 1);
        let (name, meaning) = match self.site.language {
            Language::Nl => ("‹Nederlandse naam van het begrip›", "‹Wat het begrip betekent.›"),
            Language::En => ("‹English name of the term›", "‹What the term means.›"),
        };
        text = text.replacen(name, &quoted(&term.name), 1);
        if let Some(value) = &term.meaning {
            text = text.replacen(meaning, &quoted(value), 1);
        }
        text
    }

    fn tags(&self) -> String {
        let mut text = modeline::line("content/tags.yaml") + "schema: 1\ntags:\n";
        for (id, name) in &self.site.tags {
            text.push_str(&format!("  - id: {id}\n    name: {}\n", quoted(name)));
        }
        text
    }

    fn section(&self, section: &Section) -> Vec<NewFile> {
        let folder = format!("content/sections/{}", section.id);
        let path = format!("{folder}/section.yaml");
        let yaml = NewFile::text(&path, modeline::line(&path) + &self.ledger(section));
        let language = self.site.language;
        let text = NewFile::text(format!("{folder}/{language}.md"), text(section, language));
        vec![yaml, text]
    }

    fn ledger(&self, section: &Section) -> String {
        let frame = self.spoken(skeletons::SECTION);
        let frame = frame.replacen("id: ID", &format!("id: {}", section.id), 1);
        let (head, versions) = frame.split_once("versions:\n").unwrap_or((&frame, ""));
        let mut text = head.to_owned();
        if !section.tags.is_empty() {
            text.push_str(&format!("tags: [{}]\n", section.tags.join(", ")));
        }
        if !section.earlier.is_empty() || !section.anchors.is_empty() {
            text.push_str("aliases:\n");
            if !section.earlier.is_empty() {
                let earlier = section.earlier.join(", ");
                text.push_str(&format!("  slugs:\n    {}: [{earlier}]\n", self.site.language));
            }
            if !section.anchors.is_empty() {
                text.push_str("  anchors:\n");
                for (old, now) in &section.anchors {
                    text.push_str(&format!("    {old}: {now}\n"));
                }
            }
        }
        text.push_str("versions:\n");
        match self.shape.versions.get(&section.id) {
            Some(lines) => text.push_str(lines),
            None => text.push_str(&versions.replace("DATE", &self.shape.day.to_string())),
        }
        text
    }
}

/// The text of a section with its head.
pub(super) fn text(section: &Section, language: Language) -> String {
    let front = front_matter(language, Some(&section.title));
    let front = match &section.summary {
        Some(summary) => {
            let line = front.lines().find(|line| line.starts_with("summary:")).unwrap_or_default();
            front.replacen(line, &format!("summary: {}", quoted(summary)), 1)
        }
        None => front,
    };
    format!("{front}\n{}", section.markdown)
}

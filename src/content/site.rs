//! `content/site.yaml`: the guide as a whole.

use std::borrow::Cow;

use super::ids::{EditionId, PageId, SectionId};
use crate::diagnostics::Sink;
use crate::language::{LanguageMap, Languages};
use crate::yaml::schema::{JsonSchema, Schema, SchemaGenerator};
use crate::yaml::{BaseUrl, Data, Email, FromYaml, Node, OrderedMap, Slug, Spanned, TimeZone, Url};
use crate::{choices, record};

record! {
    /// The guide as a whole: its names, its publisher and the order of its sections.
    pub struct Site {
        /// The form in which the files of this guide are written: 2. Without a number it is 1.
        pub schema: Option<Spanned<u32>>,
        /// The name of the guide.
        pub title: LanguageMap<String>,
        /// One or two sentences for the home page and for search engines.
        pub summary: LanguageMap<String>,
        /// One or two languages, `nl` and `en`; the first is the authoritative one.
        pub languages: Spanned<Vec<Slug>>,
        /// Where the guide is published; used for canonical links, feeds and the sitemap only.
        pub base_url: BaseUrl,
        /// Where search engines are told which pages say the same in another language: `sitemap`
        /// (when left out), or also in the head of each page, `relative` or `absolute`.
        pub alternates: Option<Alternates>,
        /// The time zone whose days count, such as Europe/Amsterdam (when left out): a change has
        /// the day that it is for the publisher, wherever it was made.
        pub timezone: Option<TimeZone>,
        /// Who publishes the guide.
        pub publisher: Publisher,
        /// Where the text is kept; edit links and problem reports are built from it.
        pub repository: BaseUrl,
        /// Where editors change the text: the links from pages to their files are built from it.
        pub edit: Option<Edit>,
        /// SPDX identifier of the licence of the text.
        pub license: String,
        /// What every page says about the status of this text.
        pub notice: LanguageMap<String>,
        /// Tags that are published as a whole.
        pub editions: Vec<Edition>,
        /// What was published and is gone, each with what takes its place: `term:old: term:new`.
        pub aliases: Option<OrderedMap<String, Spanned<String>>>,
        /// The parts of the guide in reading order.
        pub contents: Vec<Part>,
        /// False for sections without numbers (true when left out).
        pub section_numbers: Option<bool>,
        /// What home leads to, beside the contents.
        pub home: Option<Home>,
        /// Pages of `content/pages/` that the foot of every page leads to as well.
        pub footer: Vec<Spanned<PageId>>,
    }
}

record! {
    /// What home leads to, beside the contents.
    pub struct Home {
        /// The questions that most readers come with, each with the place of its answer.
        pub doors: Vec<Door>,
        /// What a kind of reader looks for.
        pub entrances: Vec<Entrance>,
    }
}

record! {
    /// A question, and the place where it is answered.
    pub struct Door {
        /// The question, in the words of a reader.
        pub title: LanguageMap<String>,
        /// What the answer is about, in one line.
        pub text: Option<LanguageMap<String>>,
        /// Where the answer is: `section:ID#heading`, `page:ID`, `flowchart:ID`, `step:CHART/STEP`, ….
        pub to: Spanned<String>,
    }
}

record! {
    /// A kind of reader.
    pub struct Entrance {
        /// Who it is for.
        pub title: LanguageMap<String>,
        /// Where the answers are.
        pub links: Vec<HomeLink>,
    }
}

record! {
    /// A link of an entrance.
    pub struct HomeLink {
        /// Its words.
        pub title: LanguageMap<String>,
        /// Where it leads, as for a door.
        pub to: Spanned<String>,
    }
}

impl Site {
    /// The languages of the guide; none where the list is not one or two different ones that the
    /// program knows.
    pub fn languages(&self) -> Option<Languages> {
        Languages::listed(self.languages.iter().map(Slug::as_str))
    }

    /// The form in which the files of the guide are written.
    pub fn schema(&self) -> u32 {
        self.schema.as_ref().map_or(1, |schema| schema.value)
    }

    /// True where sections have numbers.
    pub fn has_section_numbers(&self) -> bool {
        self.section_numbers.unwrap_or(true)
    }
}

record! {
    /// Where editors change the text, in the repository.
    pub struct Edit {
        /// The branch that editors work from: `main` when left out.
        pub branch: Option<Spanned<String>>,
        /// The folder of the guide in the repository, such as `docs/gids`. When left out, it is the one
        /// in which the guide stands by its clone.
        pub folder: Option<Spanned<String>>,
        /// What runs the repository: `github`, `gitlab`, `forgejo`, `gitea` or `azure-devops`. When left
        /// out, it is told from the address.
        pub host: Option<Host>,
    }
}

choices! {
    /// What runs a repository, each with addresses of its own for changing a file.
    pub enum Host {
        /// GitHub.
        Github = "github",
        /// GitLab.
        Gitlab = "gitlab",
        /// Forgejo.
        Forgejo = "forgejo",
        /// Gitea, from which Forgejo comes.
        Gitea = "gitea",
        /// Azure DevOps.
        AzureDevops = "azure-devops",
    }
}

choices! {
    /// Where search engines are told of the languages of a page.
    pub enum Alternates {
        /// In the sitemap alone, by absolute addresses, as they want them.
        Sitemap = "sitemap",
        /// In the head too, from page to page, for programs that read the pages of a copy.
        Relative = "relative",
        /// In the head too, below `base_url`, for search engines that read no sitemap.
        Absolute = "absolute",
    }
}

record! {
    /// Who publishes the guide.
    pub struct Publisher {
        /// The name readers see.
        pub name: LanguageMap<String>,
        /// Where readers can write to.
        pub email: Email,
        /// Where a weakness of the site can be reported, when that is another address.
        pub security_email: Option<Email>,
        /// The publisher's accessibility statement for this site, once there is one.
        pub accessibility_statement: Option<Url>,
    }
}

record! {
    /// A tag that is published as a whole.
    pub struct Edition {
        /// The first part of its address.
        pub id: Spanned<EditionId>,
        /// The Git tag.
        pub tag: String,
        /// The name of the edition.
        pub title: LanguageMap<String>,
    }
}

record! {
    /// A part of the guide.
    pub struct Part {
        /// The name of the part.
        pub title: LanguageMap<String>,
        /// The sections in reading order; one with others below it is `section: ID` and `sections: [ID, …]`.
        pub sections: Vec<Listed>,
    }
}

record! {
    /// A section with others below it.
    pub struct ListedWithOthers {
        /// The section itself.
        pub section: Spanned<SectionId>,
        /// Those below it, in reading order.
        pub sections: Vec<Spanned<SectionId>>,
    }
}

/// A section in the contents, with those below it: `ID`, or [`ListedWithOthers`].
#[derive(Debug, Clone)]
pub struct Listed {
    /// The section itself.
    pub section: Spanned<SectionId>,
    /// Those below it, in reading order.
    pub below: Vec<Spanned<SectionId>>,
}

impl Listed {
    /// A section with nothing below it.
    pub fn alone(section: Spanned<SectionId>) -> Listed {
        Listed { section, below: Vec::new() }
    }
}

impl FromYaml for Listed {
    const EXPECTED: &'static str = SectionId::EXPECTED;
    fn read(node: &Node, sink: &mut Sink) -> Option<Listed> {
        match node.data {
            Data::Map(_) => {
                let ListedWithOthers { section, sections } = ListedWithOthers::read(node, sink)?;
                Some(Listed { section, below: sections })
            }
            _ => Spanned::<SectionId>::read(node, sink).map(Listed::alone),
        }
    }
}

impl JsonSchema for Listed {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Listed".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let alone = generator.subschema_for::<SectionId>();
        let others = generator.subschema_for::<ListedWithOthers>();
        schemars::json_schema!({ "anyOf": [alone, others] })
    }
}

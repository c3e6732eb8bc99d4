//! `section.yaml` and the front matter of `nl.md` and `en.md`.

use super::ids::{SectionId, SourceId, TagId};
use super::ledger::{Reported, Version};
use crate::language::{Language, LanguageMap};
use crate::yaml::{Date, OrderedMap, Slug, Spanned};
use crate::{choices, record};

choices! {
    /// Where a section stands in the revision of the guide.
    pub enum SectionStatus {
        /// The text holds and describes the present state.
        Current = "current",
        /// The text holds; a revision is being worked on.
        UnderRevision = "under-revision",
        /// The official chapter waits for its revision.
        AwaitingRevision = "awaiting-revision",
        /// The text no longer holds.
        Repealed = "repealed",
    }
}

record! {
    /// What the languages of a section share.
    pub struct SectionFile {
        /// The id, equal to the name of the folder.
        pub id: Spanned<SectionId>,
        /// Where the section stands in the revision of the guide.
        pub status: Spanned<SectionStatus>,
        /// The sections that take its place when it is repealed.
        pub replaced_by: Vec<Spanned<SectionId>>,
        /// Who looks after it.
        pub owner: LanguageMap<String>,
        /// The day by which it must have been looked at again.
        pub review_by: Option<Date>,
        /// An outdated or missing translation is an error.
        pub simultaneous: bool,
        /// The main sources.
        pub sources: Vec<Spanned<SourceId>>,
        /// The tags under which readers find it, of `content/tags.yaml`.
        pub tags: Vec<Spanned<TagId>>,
        /// The official state of affairs that our text describes.
        pub reflects: Option<Reflects>,
        /// Earlier names, so that no old link breaks.
        pub aliases: Option<Aliases>,
        /// The ledger of our text, newest first.
        pub versions: Spanned<Vec<Version>>,
        /// Official versions known from sources.
        pub reported: Vec<Reported>,
    }
}

record! {
    /// The official state of affairs that a text describes.
    pub struct Reflects {
        /// The day of that state.
        pub date: Date,
        /// The source that shows it.
        pub source: Spanned<SourceId>,
    }
}

record! {
    /// Earlier names of a section.
    pub struct Aliases {
        /// Earlier slugs in each language.
        pub slugs: Option<LanguageMap<Vec<Spanned<Slug>>>>,
        /// Earlier heading ids, each with the one that took its place. The languages share them.
        pub anchors: Option<OrderedMap<Slug, Spanned<Slug>>>,
    }
}

impl SectionFile {
    /// The earlier slugs in a language.
    pub fn earlier_slugs(&self, language: Language) -> &[Spanned<Slug>] {
        let slugs = self.aliases.as_ref().and_then(|aliases| aliases.slugs.as_ref());
        slugs.map_or(&[], |slugs| &slugs[language])
    }

    /// True of a section that no longer holds; its text is that of its last version for good.
    pub fn is_repealed(&self) -> bool {
        self.status.value == SectionStatus::Repealed
    }

    /// The earlier heading ids, each with the one that took its place.
    pub fn earlier_anchors(&self) -> impl Iterator<Item = (&Spanned<Slug>, &Spanned<Slug>)> {
        let anchors = self.aliases.as_ref().and_then(|aliases| aliases.anchors.as_ref());
        anchors.into_iter().flat_map(|anchors| anchors.iter()).map(|(old, new)| (old, new))
    }
}

record! {
    /// The front matter of a text.
    pub struct FrontMatter {
        /// The title of the section.
        pub title: Spanned<String>,
        /// One sentence, also shown in search results.
        pub summary: Spanned<String>,
        /// The name in addresses; the id when absent.
        pub slug: Option<Spanned<Slug>>,
        /// Of a translation: the version that it follows. Written by the tool.
        pub translates: Option<Spanned<Translates>>,
        /// Of a translation: where it is meant to say something else than the text.
        pub differences: Vec<MeantDifference>,
    }
}

choices! {
    /// What of a translation can differ from the text.
    pub enum Differing {
        /// A number.
        Number = "number",
        /// A date or a month.
        Date = "date",
        /// A time of the day.
        Time = "time",
        /// A percentage.
        Percentage = "percentage",
        /// An amount of money.
        Amount = "amount",
        /// An article, or the number of a document.
        Reference = "reference",
        /// A link.
        Link = "link",
        /// A source or the place in it.
        Source = "source",
        /// A footnote.
        Footnote = "footnote",
        /// A name.
        Name = "name",
        /// The level of a heading.
        Heading = "heading",
        /// The items or numbers of a list.
        List = "list",
        /// The rows or columns of a table.
        Table = "table",
        /// A block that is of another kind, missing, split or joined.
        Block = "block",
        /// The order of items, rows or blocks.
        Order = "order",
        /// The language of a block.
        Language = "language",
    }
}

record! {
    /// Something that a translation is meant to say otherwise than the text.
    pub struct MeantDifference {
        /// What differs.
        pub what: Spanned<Differing>,
        /// The words that differ, in one of the two texts, as the message quotes them; without them all of its kind.
        pub words: Option<String>,
        /// The id of the heading below which it stands; without it anywhere in the text.
        pub below: Option<String>,
        /// Why it is meant.
        pub reason: Spanned<String>,
    }
}

record! {
    /// The version that a translation follows.
    pub struct Translates {
        /// The version number.
        pub version: Spanned<String>,
        /// The digest of the text that was translated.
        pub digest: Spanned<String>,
        /// Digests of its blocks, in order.
        pub blocks: Vec<String>,
    }
}

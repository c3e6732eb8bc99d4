//! What templates get: plain structs of finished text, with every address already relative.
//!
//! A field named `…_html` is HTML made by this crate and is marked safe in the template;
//! everything else is text and is escaped. A template decides how things look, never what is
//! there.

mod chart;
mod citing;
mod components;
mod data;
mod days;
mod drafts;
mod frame;
mod held;
mod history;
mod lists;
mod publisher;
mod section;
mod side_by_side;
mod single;
mod tags;
mod translations;
mod whole;

pub use chart::{
    BasisText, ChangeRow, ChartEmbed, ChartPage, ChartText, ComparedStep, ComparisonText,
    DownloadText, DrawingText, ExitText, NoteText, OutlineStep, PartText, RoleSentence, RoleText,
    RolesLegend, SheetText, SituationText, StepPage, TrackText,
};
pub use citing::{CiteFormat, CiteText, MentionText, PassedPassages, PlaceText};
pub use components::ComponentsPage;
pub use data::{
    DataPage, DatasetText, FileText, SpreadsheetColumn, SpreadsheetEmbed, WorksheetPage,
};
pub use days::{BuildDay, DateText, PublicationDay, SituationDay};
pub use drafts::{
    DraftEntry, DraftLine, DraftNotice, DraftPage, DraftSummary, DraftText, ReviewEntry,
    ReviewFile, ReviewPart, ReviewPartLink,
};
pub use frame::{
    Alternate, Assets, ContentsPart, ContentsSection, Crumb, EditionText, FooterLink, Frame,
    LinkTo, Menu, MovedText, NavContents, NavMore, NavPart, OtherLanguage, RecordText, SearchText,
    SiteText, TitledLink,
};
pub use held::{HeldDay, HeldEntry, HeldOnPage, HeldPage, OtherDay};
pub use history::{
    ChangeText, ChangedPlace, ChangesPage, DayOfChanges, DifferenceLine, DifferencePage,
    DifferenceRow, EditionLink, FieldRow, HistoryEntry, HistoryPage, LedgerEntryText, LedgerPage,
    MovedLink, PastChart, Period, RecordChanges, RecordRow, SectionOfVersion, SinceData,
    SinceEntry, SinceHead, SincePage, Step, TermOfVersion, VersionOfDifference, VersionPage,
    YearOfChanges,
};
pub use lists::{
    FactorText, GlossaryPage, IndicatorEntry, IndicatorsEmbed, IndicatorsPage, Letter, NoticeText,
    RegisterEntry, RegisterPage, SourceGroup, SourceText, SourcesPage, TermText, WordsText,
};
pub use publisher::{PublisherPage, PublisherText, WithText};
pub use section::{
    CitedText, DefinitionText, HistoryLinks, LanguageText, PermanentAddress, ReadText,
    ReflectsText, ReportedText, SectionPage, SectionText, TocEntry, VersionText,
};
pub use side_by_side::{BehindText, PairText, SideBySidePage, SideText, StateCount};
pub use single::{
    Choice, ChoosePage, ColophonPage, Counts, Door, HomeChart, HomeEntrance, HomePage, MissingPage,
    PlainPage, RecentChange, RedirectPage, SearchPage,
};
pub use tags::{TagPage, TagText, TaggedSection, TagsPage};
pub use translations::{TranslationPage, TranslationPart, TranslationRow, TranslationsPage};
pub use whole::{WholeChapter, WholeChart, WholeEntry, WholeGuide, WholePage, WholePart};

//! What templates get: plain structs of finished text, with every address already relative.
//!
//! A field named `…_html` is HTML made by this crate and is marked safe in the template;
//! everything else is text and is escaped. A template decides how things look, never what is
//! there.

mod chart;
mod components;
mod data;
mod frame;
mod lists;
mod section;
mod single;
mod whole;

pub use chart::{
    BasisText, ChangeRow, ChartEmbed, ChartPage, ChartText, ComparedStep, ComparisonText,
    DownloadText, DrawingText, ExitText, OutlineStep, SituationText, StepPage, TrackText,
};
pub use components::ComponentsPage;
pub use data::{
    DataPage, DatasetText, FileText, SpreadsheetColumn, SpreadsheetEmbed, WorksheetPage,
};
pub use frame::{
    Alternate, Assets, Crumb, DateText, Frame, LinkTo, Menu, NavPart, NavSection, OtherLanguage,
    SiteText,
};
pub use lists::{
    FactorText, GlossaryPage, IndicatorEntry, IndicatorsEmbed, IndicatorsPage, Letter,
    RegisterEntry, RegisterPage, SourceGroup, SourceText, SourcesPage, TermText,
};
pub use section::{
    CitedText, DefinitionText, ReflectsText, ReportedText, SectionPage, SectionText, TocEntry,
    VersionText,
};
pub use single::{
    Choice, ChoosePage, ColophonPage, Counts, Doors, HomeChart, HomePage, PlainPage, RecentChange,
    RedirectPage,
};
pub use whole::{WholeChart, WholeGuide, WholePage, WholePart};

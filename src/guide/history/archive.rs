//! What is known of earlier versions: their text, and the data files that stood beside it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::glossary::GlossaryFile;
use crate::content::ids::{ChartId, SectionId};
use crate::content::indicators::IndicatorsFile;
use crate::content::section::SectionFile;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::content::{Content, LedgerId};
use crate::flowchart::Chart;
use crate::guide::ledger::ledgers::Ledger;
use crate::guide::ledger::ledgers::recorded_digest;
use crate::guide::parse::ParsedText;
use crate::language::Language;

/// Where earlier versions could be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Supply {
    /// There is no repository, or none with a commit: only the text as it is now is known.
    #[default]
    Nowhere,
    /// What is missing was not looked for, and is not missed.
    Unasked,
    /// The repository lacks earlier commits.
    Shallow,
    /// The whole history was at hand.
    Whole,
}

/// The glossary, sources, indicators and flowcharts of one day.
#[derive(Debug)]
pub struct PastData {
    /// The files, without sections.
    pub content: Content,
    /// The flowcharts, sorted by id.
    pub charts: Vec<Arc<Chart>>,
}

/// The texts of earlier versions. A version whose text is that of today is not in it.
#[derive(Debug, Default)]
pub struct Archive {
    /// Where it was looked for.
    pub supply: Supply,
    /// The text of a version of a section, with the position in `data` of what stood beside it. Its
    /// places are none of the files of today, and what is wrong with it is not reported: it can no
    /// longer be mended.
    pub texts: BTreeMap<(SectionId, Language, String), (Arc<ParsedText>, usize)>,
    /// The glossary by version.
    pub glossaries: BTreeMap<String, Arc<GlossaryFile>>,
    /// The indicators by version.
    pub indicators: BTreeMap<String, Arc<IndicatorsFile>>,
    /// The spreadsheets by version.
    pub spreadsheets: BTreeMap<String, Arc<SpreadsheetsFile>>,
    /// The flowcharts by id and version.
    pub charts: BTreeMap<(ChartId, String), Arc<Chart>>,
    /// What stood beside the texts, that of newer commits first.
    pub data: Vec<Arc<PastData>>,
    /// The position in `data` of what stood beside the newest versions of the data files and flowcharts
    /// of which the text of today is a draft: the oldest of them.
    pub beside_drafts: Option<usize>,
    /// The ledgers of sections that are gone, as they stood last.
    pub gone: BTreeMap<SectionId, Arc<SectionFile>>,
}

impl Archive {
    /// The text of a version of a section, when it is another than that of today.
    pub fn text(
        &self,
        section: &SectionId,
        language: Language,
        version: &str,
    ) -> Option<&(Arc<ParsedText>, usize)> {
        self.texts.get(&(section.clone(), language, version.to_owned()))
    }

    /// True when the text of a version is that of today or was found in the past.
    pub fn knows(&self, ledger: &Ledger<'_>, number: &str, language: Language) -> bool {
        let recorded = recorded_digest(ledger.versions, number, language);
        let today = ledger.digests[language].as_ref();
        if today.is_some_and(|today| recorded.is_some_and(|recorded| today.is(recorded))) {
            return true;
        }
        let number = number.to_owned();
        match &ledger.id {
            LedgerId::Section(id) => self.text(id, language, &number).is_some(),
            LedgerId::Glossary => self.glossaries.contains_key(&number),
            LedgerId::Indicators => self.indicators.contains_key(&number),
            LedgerId::Spreadsheets => self.spreadsheets.contains_key(&number),
            LedgerId::Chart(id) => self.charts.contains_key(&(id.clone(), number)),
        }
    }
}

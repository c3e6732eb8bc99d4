//! What was announced and does not hold yet.

use crate::content::LedgerId;
use crate::content::ledger::VersionKind;
use crate::guide::Guide;
use crate::yaml::Date;

/// A version that does not hold yet on the day that is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Coming {
    /// Its ledger.
    pub ledger: LedgerId,
    /// Its number.
    pub number: String,
    /// The day from which it holds.
    pub effective: Date,
}

impl Guide {
    /// The versions that are announced and not shown yet, oldest first in each ledger.
    pub fn coming(&self) -> Vec<Coming> {
        let sections = self.sections.iter();
        let mut ledgers: Vec<_> =
            sections.map(|s| (LedgerId::Section(s.id.clone()), &s.file.versions.value)).collect();
        ledgers.push((LedgerId::Glossary, &self.files.glossary.versions.value));
        ledgers.push((LedgerId::Indicators, &self.files.indicators.versions.value));
        let sheets = self.files.spreadsheets.iter();
        ledgers.extend(sheets.map(|file| (LedgerId::Spreadsheets, &file.versions.value)));
        let charts = self.charts.iter().map(|pages| &pages.chart);
        ledgers.extend(charts.map(|c| (LedgerId::Chart(c.id.value.clone()), &c.versions.value)));
        let mut coming = Vec::new();
        for (ledger, versions) in ledgers {
            let texts = versions.iter().filter(|v| v.kind != VersionKind::Translation);
            let ahead: Vec<_> = texts.take_while(|v| v.effective > self.as_of).collect();
            coming.extend(ahead.into_iter().rev().map(|version| Coming {
                ledger: ledger.clone(),
                number: version.version.value.clone(),
                effective: version.effective,
            }));
        }
        coming
    }
}

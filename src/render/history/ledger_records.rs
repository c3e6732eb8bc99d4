//! The glossary, the indicators and a flowchart as records that can be compared.

use crate::content::bibliography::SourcesFile;
use crate::content::glossary::GlossaryFile;
use crate::content::ids::SourceId;
use crate::content::indicators::{Indicator, IndicatorsFile};
use crate::content::locator::locator_in_data;
use crate::content::reading::Extent;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::difference::{Field, Record};
use crate::flowchart::{Chart, ChartWords, Outline, OutlineWay, Step};
use crate::language::{Language, LanguageMap};
use crate::markdown;
use crate::markdown::tree::plain_text;
use crate::render::pages::framer::Framer;
use crate::render::pages::{lists, provenance};
use crate::source::{FileId, Span};
use crate::yaml::{Date, Spanned};

/// What Markdown says, without its signs.
fn plain(text: &str) -> String {
    let nowhere = Span::new(FileId::PAST, 0..0);
    let mut unheard = crate::diagnostics::Sink::new();
    let content = markdown::parse_inline(nowhere, text, &mut unheard);
    plain_text(&content)
}

/// Every term.
pub(in crate::render) fn glossary(framer: Framer<'_>, file: &GlossaryFile) -> Vec<Record> {
    let language = framer.language;
    let terms = file.terms.iter().map(|(id, term)| {
        let own = term.wordings(language);
        let forms: Vec<&str> = own.forms.iter().map(|f| f.value.as_str()).collect();
        let rendering = term.rendering.filter(|_| !framer.guide.languages.is_one());
        let rendering = rendering.map(|rendering| {
            Field::new("rendering", framer.word_for("rendering", rendering.word()))
        });
        Record {
            kind: "term",
            id: id.to_string(),
            name: own.preferred.value.clone(),
            situation: None,
            fields: [
                Field::new("name", own.preferred.value.clone()),
                Field::new("forms", forms.join(", ")),
                Field::new("definition", plain(&term.definition[language].value)),
                Field::new("source", source(&term.source, term.locator.as_deref(), language)),
            ]
            .into_iter()
            .chain(rendering)
            .collect(),
        }
    });
    terms.collect()
}

/// Every group and every question.
pub(in crate::render) fn indicators(framer: Framer<'_>, file: &IndicatorsFile) -> Vec<Record> {
    let language = framer.language;
    let list = Record {
        kind: "list",
        id: String::new(),
        name: framer.word("indicators-title"),
        situation: None,
        fields: vec![Field::new("notice", file.notice[language].clone())],
    };
    let factors = file.factors.iter().map(|(id, factor)| {
        let summary = factor.summary.as_ref().map(|s| s[language].clone());
        let label = factor.label[language].clone();
        Record {
            kind: "factor",
            id: id.to_string(),
            name: label.clone(),
            situation: None,
            fields: vec![
                Field::new("name", label),
                Field::new("summary", summary.unwrap_or_default()),
            ],
        }
    });
    let questions = file.indicators.iter().map(|(id, indicator)| {
        let factor = file.factors.get(indicator.factor.as_str());
        let question = indicator.question[language].clone();
        Record {
            kind: "indicator",
            id: id.to_string(),
            name: question.clone(),
            situation: None,
            fields: vec![
                Field::new("question", question),
                Field::new("factor", factor.map(|f| f.label[language].clone()).unwrap_or_default()),
                Field::new("why", plain(&indicator.why[language].value)),
                Field::new("where", plain(&indicator.where_to_look[language].value)),
                Field::new(
                    "source",
                    source(&indicator.source, indicator.locator.as_deref(), language),
                ),
                Field::new("origin", framer.word_for("indicator-origin", indicator.origin.word())),
                Field::new("words", words(indicator, language)),
            ],
        }
    });
    std::iter::once(list).chain(factors).chain(questions).collect()
}

/// The words of the source with what they are from; nothing where there are none.
fn words(indicator: &Indicator, language: Language) -> String {
    let Some((words, from)) = indicator.words() else { return String::new() };
    let from = source(from, words.locator.as_deref(), language);
    format!("“{}” ({from}; {})", words.text.value, words.language.tag())
}

/// Every column of every spreadsheet.
pub(in crate::render) fn spreadsheets(file: &SpreadsheetsFile, language: Language) -> Vec<Record> {
    let sheets = file.spreadsheets.iter().flat_map(|(id, sheet)| {
        let title = sheet.title[language].clone();
        let own = Record {
            kind: "sheet",
            id: id.to_string(),
            name: title.clone(),
            situation: None,
            fields: vec![
                Field::new("name", title),
                Field::new("summary", sheet.summary[language].clone()),
                Field::new("notice", sheet.notice[language].clone()),
            ],
        };
        let columns = sheet.columns.iter().map(move |(column, of)| {
            let from = |id: &Spanned<SourceId>| source(id, of.locator.as_deref(), language);
            let choices: Vec<&str> = of.choices.iter().map(|c| c[language].as_str()).collect();
            Record {
                kind: "column",
                id: format!("{}/{}", id.value, column.value),
                name: of.label[language].clone(),
                situation: None,
                fields: vec![
                    Field::new("name", of.label[language].clone()),
                    Field::new("detail", of.explanation[language].clone()),
                    Field::new("values", choices.join(", ")),
                    Field::new("source", of.source.as_ref().map_or_else(String::new, from)),
                ],
            }
        });
        std::iter::once(own).chain(columns).collect::<Vec<_>>()
    });
    sheets.collect()
}

/// Every source.
pub(in crate::render) fn sources(framer: Framer<'_>, file: &SourcesFile) -> Vec<Record> {
    let language = framer.language;
    let day = |day: Date| crate::render::words::date(day, language).words;
    let sources = file.sources.iter().map(|(id, source)| {
        let own = |text: &Option<LanguageMap<String>>| {
            text.as_ref().map(|text| text[language].clone()).unwrap_or_default()
        };
        let seen = source.seen.as_ref();
        let read = seen.and_then(|seen| seen.extent());
        let read = read.map(|extent| match extent {
            Extent::NotSeen => framer.word("source-not-read"),
            extent => framer.word_for("source-read", extent.word()),
        });
        let seen = seen.and_then(|seen| seen.date.as_ref()).map(|date| day(date.value));
        let status = provenance::status(framer, source.status(), source.from());
        let checked = source.status_checked.as_ref().map(|checked| day(checked.value));
        let both =
            |of: [Option<String>; 2]| of.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let title = source.title[language].clone();
        Record {
            kind: "source",
            id: id.to_string(),
            name: title.clone(),
            situation: None,
            fields: vec![
                Field::new("name", title),
                Field::new("short", source.short[language].clone()),
                Field::new("number", lists::source_number(source).unwrap_or_default()),
                Field::new("publisher", own(&source.publisher)),
                Field::new("date", source.date.map(day).unwrap_or_default()),
                Field::new("address", source.address(language).unwrap_or_default()),
                Field::new("status", both([status, checked])),
                Field::new("read", both([read, seen])),
                Field::new("note", own(&source.note)),
            ],
        }
    });
    sources.collect()
}

/// A source and the place in it.
fn source(id: &SourceId, locator: Option<&String>, language: Language) -> String {
    let place = |place: &String| format!("{id}, {}", locator_in_data(place, language));
    locator.map_or_else(|| id.to_string(), place)
}

/// Every step and every way of every situation, and what the chart says of itself.
pub(in crate::render) fn chart(framer: Framer<'_>, chart: &Chart) -> Vec<Record> {
    let language = framer.language;
    let own = |field: &'static str, text: &crate::flowchart::schema::Text| {
        Field::new(field, text[language].value.clone())
    };
    let mut records = vec![Record {
        kind: "chart",
        id: String::new(),
        name: chart.title[language].value.clone(),
        situation: None,
        fields: vec![
            own("name", &chart.title),
            own("summary", &chart.summary),
            own("scope", &chart.scope),
            Field::new("as-of", crate::render::words::date(chart.as_of, language).words),
            Field::new(
                "actors",
                names(chart.actors.iter().map(|a| [&a.label, &a.short]), language),
            ),
            Field::new("parts", names(chart.tracks.iter().map(|t| [&t.label]), language)),
            Field::new("situations", situations(framer, chart)),
        ],
    }];
    for graph in &chart.situations {
        let outline = Outline::new(chart, graph, language);
        let situation = Some(graph.situation.label[language].value.clone());
        let names = Names { outline: &outline, situation };
        records.extend(outline.steps.iter().map(|step| names.step(step)));
        records.extend(outline.ways.iter().map(|way| names.way(way)));
    }
    for row in &chart.changes {
        let values: Vec<&str> = row.values.iter().map(|v| v[language].value.as_str()).collect();
        records.push(Record {
            kind: "row",
            id: row.id.to_string(),
            name: row.aspect[language].value.clone(),
            situation: None,
            fields: vec![own("name", &row.aspect), Field::new("values", values.join(" → "))],
        });
    }
    records
}

/// The names in a row; where there is a shorter one too, behind it.
fn names<'a, const N: usize>(
    all: impl Iterator<Item = [&'a crate::flowchart::schema::Text; N]>,
    language: Language,
) -> String {
    let names = all.map(|forms| {
        let mut forms: Vec<&str> = forms.iter().map(|f| f[language].value.as_str()).collect();
        forms.dedup();
        forms.join(" / ")
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The situations with the status of their law and where it stands.
fn situations(framer: Framer<'_>, chart: &Chart) -> String {
    let all = chart.situations.iter().map(|graph| {
        let of = &graph.situation;
        let status = provenance::status(framer, of.status, of.from.as_ref().map(|from| from.value));
        let source = of.source.as_ref().map(ToString::to_string);
        let more: Vec<String> = status.into_iter().chain(source).collect();
        let name = &of.label[framer.language].value;
        if more.is_empty() { name.clone() } else { format!("{name} ({})", more.join("; ")) }
    });
    all.collect::<Vec<_>>().join(", ")
}

/// Names the parts of a chart in one situation.
struct Names<'a> {
    outline: &'a Outline,
    situation: Option<String>,
}

impl Names<'_> {
    fn id(&self, id: &str) -> String {
        let situation = self.outline.situation.as_ref().map_or("", |s| s.id.as_str());
        format!("{situation}/{id}")
    }

    fn step(&self, step: &Step) -> Record {
        let outline = self.outline;
        let words = ChartWords(outline.language);
        let word = |kind: &str, word: &str| match word {
            "none" => String::new(),
            word => words.get(&format!("{kind}-{word}")),
        };
        let actor = outline.actor(step).map(|a| a.label.clone()).unwrap_or_default();
        let text = |text: &Option<crate::yaml::Spanned<String>>| {
            text.as_ref().map(|t| plain(&t.value)).unwrap_or_default()
        };
        Record {
            kind: "step",
            id: self.id(&step.id),
            name: step.label.clone(),
            situation: self.situation.clone(),
            fields: vec![
                Field::new("label", step.label.clone()),
                Field::new("actor", actor),
                Field::new("with", outline.others(step).join(", ")),
                Field::new("modality", word("modality", step.modality.word())),
                Field::new("effect", word("effect", step.effect.word())),
                Field::new(
                    "choice",
                    step.choice.map_or_else(String::new, |choice| word("choice", choice.word())),
                ),
                Field::new(
                    "tone",
                    step.tone.map_or_else(String::new, |tone| word("tone", tone.word())),
                ),
                Field::new("detail", text(&step.detail)),
                Field::new("caveat", text(&step.caveat)),
                Field::new("source", basis(&step.basis, outline.language)),
            ],
        }
    }

    /// A way is told by the step that it leaves and by its answer: where it leads can change.
    fn way(&self, way: &OutlineWay) -> Record {
        let (from, to) = (&self.outline.steps[way.from], &self.outline.steps[way.to]);
        let answer = way.text.clone().unwrap_or_default();
        let place = way.id.rsplit('-').next().unwrap_or_default();
        let told = if answer.is_empty() { place } else { answer.as_str() };
        let name = if answer.is_empty() {
            from.label.clone()
        } else {
            format!("{} – {answer}", from.label)
        };
        Record {
            kind: "way",
            id: self.id(&format!("{}/{told}", from.id)),
            name,
            situation: self.situation.clone(),
            fields: vec![
                // Another name for the same step is no other way.
                Field { name: "to", key: Some(to.id.clone()), text: to.label.clone() },
                Field::new("source", basis(&way.basis, self.outline.language)),
            ],
        }
    }
}

fn basis(basis: &[crate::flowchart::graph::Basis], language: Language) -> String {
    let places = basis.iter().map(|b| source(&b.source, b.locator.as_ref(), language));
    places.collect::<Vec<_>>().join("; ")
}

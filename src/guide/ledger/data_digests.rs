//! What the data files and flowcharts say, as digests.
//!
//! The recipe `b1:` left out where a term or question stands in its source, what a factor is about,
//! the names of actors and parts, and how many answers of a decision can hold. Entries that were
//! written by it stay as they are and are held against it; every new entry is written by `b2:`.

use std::sync::Arc;

use crate::content::glossary::{GlossaryFile, Rendering};
use crate::content::indicators::IndicatorsFile;
use crate::content::spreadsheets::SpreadsheetsFile;
use crate::flowchart::graph::{Basis, SituationGraph};
use crate::flowchart::{Chart, Outline};
use crate::language::Language;
use crate::markdown::digest::{DigestBuilder, Recipe};

/// What a text says, by every recipe by which a ledger may have recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    newest: Arc<str>,
    earlier: Option<Arc<str>>,
}

impl Fingerprint {
    /// Of the text of a section, which has one recipe.
    pub(crate) fn of_text(digest: Arc<str>) -> Fingerprint {
        Fingerprint { newest: digest, earlier: None }
    }

    fn of_data(digest: impl Fn(Recipe) -> String) -> Fingerprint {
        let [newest, earlier] = [Recipe::B2, Recipe::B1].map(|recipe| digest(recipe).into());
        Fingerprint { newest, earlier: Some(earlier) }
    }

    /// The same without the recipes of before.
    fn by_newest_alone(self) -> Fingerprint {
        Fingerprint { earlier: None, ..self }
    }

    /// True when a digest that a ledger recorded is that of this text.
    pub fn is(&self, recorded: &str) -> bool {
        *self.newest == *recorded || self.earlier.as_deref() == Some(recorded)
    }

    /// What a new entry records.
    pub fn newest(&self) -> &str {
        &self.newest
    }
}

/// For records that point at nothing.
const NO_TARGETS: [&str; 0] = [];

/// The digest of the glossary in one language: per term its wording and definition, where that
/// stands, and whether its name is our own.
pub(crate) fn glossary_digest(file: &GlossaryFile, language: Language) -> Fingerprint {
    Fingerprint::of_data(|recipe| {
        let mut builder = DigestBuilder::by(recipe);
        for (id, term) in file.terms.iter() {
            let wordings = term.wordings(language);
            let mut targets = vec![id.as_str(), term.source.as_str()];
            if recipe == Recipe::B2 {
                let place = term.locator.as_ref().map_or("", |place| place.as_str());
                targets.push(place);
                targets.extend(term.rendering.map(Rendering::word));
            }
            builder.record("term", &wordings.preferred.value, targets);
            for form in &wordings.forms {
                builder.record("form", &form.value, NO_TARGETS);
            }
            builder.record("definition", &term.definition[language].value, NO_TARGETS);
        }
        builder.finish()
    })
}

/// The digest of the indicators in one language: factors and questions with all that is said of
/// them.
pub(crate) fn indicators_digest(file: &IndicatorsFile, language: Language) -> Fingerprint {
    let print = Fingerprint::of_data(|recipe| {
        let mut builder = DigestBuilder::by(recipe);
        builder.record("notice", &file.notice[language], NO_TARGETS);
        for (id, factor) in file.factors.iter() {
            builder.record("factor", &factor.label[language], [id.as_str()]);
            if let (Recipe::B2, Some(summary)) = (recipe, &factor.summary) {
                builder.record("summary", &summary[language], NO_TARGETS);
            }
        }
        for (id, indicator) in file.indicators.iter() {
            let mut targets =
                vec![id.as_str(), indicator.factor.as_str(), indicator.source.as_str()];
            if recipe == Recipe::B2 {
                let place = indicator.locator.as_ref().map_or("", |place| place.as_str());
                targets.extend([place, indicator.origin.word()]);
            }
            builder.record("question", &indicator.question[language], targets);
            builder.record("why", &indicator.why[language].value, NO_TARGETS);
            builder.record("where", &indicator.where_to_look[language].value, NO_TARGETS);
            if let (Recipe::B2, Some((words, source))) = (recipe, indicator.words()) {
                let place = words.locator.as_ref().map_or("", |place| place.as_str());
                let targets = [words.language.tag(), source.as_str(), place];
                builder.record("words", &words.text.value, targets);
            }
        }
        builder.finish()
    });
    // `b1:` knows no words of a source, and an entry by it cannot vouch for them.
    if file.has_words() { print.by_newest_alone() } else { print }
}

/// The digest of the spreadsheets in one language: everything that a reader sees of them.
pub(crate) fn spreadsheets_digest(file: &SpreadsheetsFile, language: Language) -> Fingerprint {
    let mut builder = DigestBuilder::new();
    for (id, sheet) in file.spreadsheets.iter() {
        builder.record("spreadsheet", &sheet.title[language], [id.as_str()]);
        builder.record("summary", &sheet.summary[language], NO_TARGETS);
        builder.record("notice", &sheet.notice[language], NO_TARGETS);
        for (id, column) in sheet.columns.iter() {
            let source = column.source.as_ref().map_or("", |source| source.as_str());
            let place = column.locator.as_ref().map_or("", |place| place.as_str());
            let targets = [id.as_str(), column.kind.value.word(), source, place];
            builder.record("column", &column.label[language], targets);
            builder.record("explanation", &column.explanation[language], NO_TARGETS);
            for choice in &column.choices {
                builder.record("choice", &choice[language], NO_TARGETS);
            }
        }
    }
    Fingerprint::of_text(builder.finish().into())
}

/// The digest of a flowchart in one language: everything that a reader sees of it, situation
/// by situation, and the table of changes.
pub(crate) fn chart_digest(chart: &Chart, language: Language) -> Fingerprint {
    let print = Fingerprint::of_data(|recipe| {
        let mut builder = DigestBuilder::by(recipe);
        for text in [&chart.title, &chart.summary, &chart.scope] {
            builder.record("chart", &text[language].value, [chart.as_of.to_string()]);
        }
        if recipe == Recipe::B2 {
            chart_names(chart, language, &mut builder);
        }
        for graph in &chart.situations {
            let outline = Outline::new(chart, graph, language);
            chart_situation(recipe, graph, &outline, &mut builder);
        }
        for row in &chart.changes {
            builder.record("aspect", &row.aspect[language].value, basis_targets(&row.basis));
            for value in &row.values {
                builder.record("value", &value[language].value, NO_TARGETS);
            }
        }
        for role in chart.roles.iter().filter(|_| recipe == Recipe::B2) {
            let actor = chart.actors[role.actor].id.as_str().to_owned();
            let here =
                role.situations.iter().map(|at| chart.situations[*at].situation.id.to_string());
            let mark = role.inferred.then(|| "inferred".to_owned());
            let targets = std::iter::once(actor).chain(here).chain(mark);
            let targets = targets.chain(basis_targets(&role.basis));
            builder.record("role", &role.text[language].value, targets.collect::<Vec<_>>());
        }
        builder.finish()
    });
    // `b1:` knows no roles, no days from which a law holds, and no outcomes that go ahead or stop.
    let has_days = chart.situations.iter().any(|graph| graph.situation.from.is_some());
    let mut steps = chart.situations.iter().flat_map(|graph| &graph.nodes);
    let has_tones = steps.any(|step| step.tone.is_some());
    if has_days || has_tones || !chart.roles.is_empty() { print.by_newest_alone() } else { print }
}

/// Who acts, and what the parts are called.
fn chart_names(chart: &Chart, language: Language, builder: &mut DigestBuilder) {
    for actor in &chart.actors {
        builder.record("actor", &actor.label[language].value, [actor.id.as_str()]);
        builder.record("short", &actor.short[language].value, NO_TARGETS);
    }
    for track in &chart.tracks {
        builder.record("track", &track.label[language].value, [track.id.as_str()]);
    }
}

fn chart_situation(
    recipe: Recipe,
    graph: &SituationGraph,
    outline: &Outline,
    builder: &mut DigestBuilder,
) {
    let situation = outline.situation.as_ref().map_or("", |s| s.label.as_str());
    match recipe {
        Recipe::B1 => builder.record("situation", situation, NO_TARGETS),
        // Of data files, `b2:` is the newest.
        Recipe::B2 | Recipe::B3 => {
            let of = &graph.situation;
            let status = of.status.map_or("", |status| status.word());
            let source = of.source.as_ref().map_or("", |source| source.as_str());
            let from = of.from.as_ref().map(|from| from.value.to_string());
            let targets = [of.id.as_str(), status, source].into_iter();
            builder.record("situation", situation, targets.chain(from.as_deref()));
        }
    }
    let order = graph.own_order();
    for step in order.iter().map(|step| &outline.steps[*step]) {
        let words = [step.id.as_str(), step.kind.word(), step.modality.word(), step.effect.word()];
        let who = step
            .actor
            .into_iter()
            .chain(step.with.iter().copied())
            .map(|a| outline.actors[a].id.as_str());
        builder.record("step", &step.label, words.into_iter().chain(who));
        if let (Recipe::B2, Some(tone)) = (recipe, step.tone) {
            builder.record("tone", "", [tone.word()]);
        }
        if let (Recipe::B2, Some(choice)) = (recipe, step.choice) {
            builder.record("choice", "", [choice.word()]);
        }
        builder.record(
            "basis",
            if step.inferred { "inferred" } else { "" },
            basis_targets(&step.basis),
        );
        for text in [&step.detail, &step.caveat].into_iter().flatten() {
            builder.record("text", &text.value, NO_TARGETS);
        }
    }
    let leaving = order.iter().flat_map(|step| outline.exits(&outline.steps[*step]));
    for way in leaving {
        let ends = [way.from, way.to].map(|step| outline.steps[step].id.clone());
        let marks = [(way.optional, "optional"), (way.looped, "loop"), (way.inferred, "inferred")];
        let marks = marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word.to_owned());
        let targets = ends.into_iter().chain(marks).chain(basis_targets(&way.basis));
        builder.record("way", way.text.as_deref().unwrap_or_default(), targets);
    }
    if recipe == Recipe::B2 {
        for part in &outline.tracks {
            let steps = order.iter().filter(|step| part.steps.contains(step));
            let steps = steps.map(|step| outline.steps[*step].id.as_str());
            let name = part.name.as_ref().map_or("", |(id, _)| id.as_str());
            builder.record("part", "", std::iter::once(name).chain(steps));
        }
    }
}

fn basis_targets(basis: &[Basis]) -> Vec<String> {
    basis
        .iter()
        .map(|b| format!("{}#{}", b.source, b.locator.as_deref().unwrap_or_default()))
        .collect()
}

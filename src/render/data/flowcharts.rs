//! The flowcharts: one file for each chart, with all its situations in both languages.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

use super::{About, Dataset, Maker, schema_name};
use crate::flowchart::{self, Outline};
use crate::guide::{ChartPages, Page};
use crate::language::{Language, LanguageMap};
use crate::yaml::Date;

/// A flowchart in every situation and language.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FlowchartData {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: String,
    /// What this file is.
    about: About,
    /// The id of the chart.
    id: String,
    /// Whom the chart covers.
    scope: LanguageMap<String>,
    /// The day of the state of affairs that the chart shows.
    shows: Date,
    /// Where the site shows it, relative to this file.
    page: LanguageMap<String>,
    /// The chart once for each situation and language.
    charts: Vec<OneChart>,
}

/// A chart in one situation and one language: the same as its own JSON file.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct OneChart(Value);

impl JsonSchema for OneChart {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Flowchart".into()
    }

    /// The schema of the chart's own files. What it defines moves to the schema around it,
    /// because it refers to that from the root.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = flowchart::json_schema();
        schema.remove("$schema");
        if let Some(Value::Object(definitions)) = schema.remove("$defs") {
            generator.definitions_mut().extend(definitions);
        }
        schema
    }
}

pub(super) fn datasets(maker: Maker<'_>) -> Vec<Dataset> {
    maker.guide.charts.iter().map(|pages| dataset(maker, pages)).collect()
}

fn dataset(maker: Maker<'_>, pages: &ChartPages) -> Dataset {
    let chart = &pages.chart;
    let title = chart.title.map(|_, text| text.value.clone());
    let name = format!("flowchart-{}", chart.id.value);
    let page = Page::Chart(chart.id.value.clone());
    let newest = chart.versions.first();
    let data = FlowchartData {
        schema: schema_name("flowchart"),
        about: maker.about(&format!("{name}.json"), &title, None, newest),
        id: chart.id.to_string(),
        scope: chart.scope.map(|_, text| text.value.clone()),
        shows: chart.as_of,
        page: maker.shown_at(&page, None),
        charts: charts(pages),
    };
    Dataset {
        kind: "flowchart",
        files: maker.json(&name, "flowchart", &data),
        name,
        title,
        summary: maker.words("dataset-summary", "flowchart"),
        version: newest.cloned(),
        shown_on: Some(page),
    }
}

fn charts(pages: &ChartPages) -> Vec<OneChart> {
    let chart = &pages.chart;
    let outlines = chart.situations.iter().flat_map(|graph| {
        Language::ALL.into_iter().map(move |language| Outline::new(chart, graph, language))
    });
    // The chart's own file is JSON, so it can be read.
    outlines.filter_map(|o| serde_json::from_str(&o.to_json()).ok().map(OneChart)).collect()
}

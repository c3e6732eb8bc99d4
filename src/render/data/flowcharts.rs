//! The flowcharts: one file for each chart, with all its situations in both languages, and the
//! file of one drawing, which says what the others say of themselves.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::dataset::{About, DataFile, Dataset, Format};
use super::maker::{Maker, pretty, schema_name};
use crate::flowchart::{self, Chart, Outline};
use crate::guide::{ChartPages, Page, Route};
use crate::language::LanguageMap;
use crate::render::pages::framer::Framer;
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
    let mut files = maker.json(&name, "flowchart", &data);
    files.push(DataFile {
        route: maker.route(&schema_name(DRAWING)),
        format: Format::JsonSchema,
        language: None,
        bytes: pretty(&maker.named(maker.of_the_guide(drawing_schema()), DRAWING)),
    });
    Dataset {
        kind: "flowchart",
        files,
        name,
        title,
        summary: maker.summary("flowchart"),
        version: newest.cloned(),
        shown_on: Some(page),
    }
}

fn charts(pages: &ChartPages) -> Vec<OneChart> {
    let chart = &pages.chart;
    let outlines = chart.situations.iter().flat_map(|graph| {
        chart.title.languages().map(move |language| Outline::new(chart, graph, language))
    });
    // The chart's own file is JSON, so it can be read.
    outlines.filter_map(|o| serde_json::from_str(&o.to_json()).ok().map(OneChart)).collect()
}

/// The name of the schema of [`drawing_file`].
pub(super) const DRAWING: &str = "flowchart-drawing";

/// The file of a chart in one situation and one language, as it is published at `route`: the chart
/// as JSON, and what every file of data says about itself.
pub(in crate::render) fn drawing_file(
    framer: Framer<'_>,
    chart: &Chart,
    outline: &Outline,
    route: &Route,
) -> Vec<u8> {
    let maker = Maker { guide: framer.guide, theme: framer.theme };
    let title = chart.title.map(|_, text| text.value.clone());
    let schema = maker.route(&schema_name(DRAWING)).href_from(route, None);
    let about = maker.about_at(route, &title, None, chart.versions.first());
    let own = json!({ "$schema": schema, "about": about });
    let drawing = serde_json::from_str(&outline.to_json()).unwrap_or_default();
    pretty(&[own, drawing].into_iter().filter_map(into_object).flatten().collect::<Map<_, _>>())
}

/// The schema of a chart, with what [`drawing_file`] adds.
fn drawing_schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let about = generator.subschema_for::<About>();
    let mut root = flowchart::json_schema().to_value();
    let added = [
        (
            "$schema",
            json!({ "type": "string", "description": "The schema of this file, relative to it." }),
        ),
        ("about", about.to_value()),
    ];
    for (name, schema) in added {
        root["properties"][name] = schema;
        if let Some(Value::Array(required)) = root.get_mut("required") {
            required.push(name.into());
        }
    }
    for (name, definition) in generator.take_definitions(true) {
        root["$defs"][name] = definition;
    }
    root
}

fn into_object(value: Value) -> Option<Map<String, Value>> {
    match value {
        Value::Object(fields) => Some(fields),
        _ => None,
    }
}

//! The neutral JSON of graphs: one language, several labelled ways out of a step, self-loops. It is
//! drawn without numbers, kinds and chips, in boxes like those of other tools.
//!
//! A key that nothing here reads is refused, for it may be a misspelt one. What our own JSON has
//! beyond the graph is known and left out.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::outline::{Outline, OutlineActor, OutlineTrack, OutlineWay, Step};
use super::reading;
use super::schema::{Effect, Kind, Modality};
use super::words::ChartWords;
use crate::language::Language;

/// Why a file cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotImported {
    /// Not JSON, or not of this form; what the reader says.
    Json {
        /// Of the place where the reader stopped, from 1.
        line: usize,
        /// In that line, from 1.
        column: usize,
        /// What it says, in English.
        why: String,
    },
    /// Two nodes with one id.
    DuplicateNode(String),
    /// Two lanes with one id.
    DuplicateLane(String),
    /// A node without a lane, where there are lanes.
    NoLane(String),
    /// An edge from or to a node that is not there.
    UnknownNode(String),
    /// A node in a lane that is not there.
    UnknownLane(String),
}

impl NotImported {
    /// The reason in words for a reader.
    pub fn reason(&self, words: ChartWords) -> String {
        match self {
            NotImported::Json { line, column, why } => words.with(
                "not-imported-json",
                [
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("why", why.as_str().into()),
                ],
            ),
            NotImported::DuplicateNode(id) => {
                words.with("not-imported-duplicate", [("id", id.as_str().into())])
            }
            NotImported::DuplicateLane(id) => {
                words.with("not-imported-duplicate-lane", [("id", id.as_str().into())])
            }
            NotImported::NoLane(id) => {
                words.with("not-imported-no-lane", [("id", id.as_str().into())])
            }
            NotImported::UnknownNode(id) => {
                words.with("not-imported-node", [("id", id.as_str().into())])
            }
            NotImported::UnknownLane(id) => {
                words.with("not-imported-lane", [("id", id.as_str().into())])
            }
        }
    }
}

impl fmt::Display for NotImported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason(ChartWords(Language::En)))
    }
}

impl std::error::Error for NotImported {}

/// The place is told in words of our own.
fn without_place(why: &str) -> String {
    why.rsplit_once(" at line ").map_or(why, |(why, _)| why).to_owned()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Graph {
    id: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    lanes: Vec<GraphLane>,
    nodes: Vec<GraphNode>,
    edges: Vec<GraphEdge>,
    /// Charts of other tools say which way they run; ours always run down.
    #[serde(default, rename = "direction")]
    _direction: Option<IgnoredAny>,
    #[serde(default, rename = "summary")]
    _summary: Option<IgnoredAny>,
    #[serde(default, rename = "scope")]
    _scope: Option<IgnoredAny>,
    #[serde(default, rename = "as_of")]
    _as_of: Option<IgnoredAny>,
    #[serde(default, rename = "situation")]
    _situation: Option<IgnoredAny>,
    #[serde(default, rename = "actors")]
    _actors: Option<IgnoredAny>,
    #[serde(default, rename = "tracks")]
    _tracks: Option<IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GraphLane {
    id: String,
    label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GraphNode {
    id: String,
    label: String,
    #[serde(default)]
    kind: GraphKind,
    #[serde(default)]
    lane: Option<String>,
    #[serde(default, rename = "number")]
    _number: Option<IgnoredAny>,
    #[serde(default, rename = "with")]
    _with: Option<IgnoredAny>,
    #[serde(default, rename = "modality")]
    _modality: Option<IgnoredAny>,
    #[serde(default, rename = "effect")]
    _effect: Option<IgnoredAny>,
    #[serde(default, rename = "choice")]
    _choice: Option<IgnoredAny>,
    #[serde(default, rename = "tone")]
    _tone: Option<IgnoredAny>,
    #[serde(default, rename = "detail")]
    _detail: Option<IgnoredAny>,
    #[serde(default, rename = "caveat")]
    _caveat: Option<IgnoredAny>,
    #[serde(default, rename = "basis")]
    _basis: Option<IgnoredAny>,
    #[serde(default, rename = "inferred")]
    _inferred: Option<IgnoredAny>,
    #[serde(default, rename = "mark")]
    _mark: Option<IgnoredAny>,
}

#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum GraphKind {
    Start,
    #[default]
    Step,
    Decision,
    Outcome,
    Link,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GraphEdge {
    from: String,
    to: String,
    #[serde(default)]
    label: Option<String>,
    #[serde(default, rename = "id")]
    _id: Option<IgnoredAny>,
    #[serde(default, rename = "optional")]
    _optional: Option<IgnoredAny>,
    #[serde(default, rename = "loop")]
    _loop: Option<IgnoredAny>,
    #[serde(default, rename = "inferred")]
    _inferred: Option<IgnoredAny>,
    #[serde(default, rename = "basis")]
    _basis: Option<IgnoredAny>,
    #[serde(default, rename = "mark")]
    _mark: Option<IgnoredAny>,
}

/// Reads a graph.
///
/// # Errors
/// The text is not such a graph, or an edge or node names something that is not there.
pub fn import(json: &str) -> Result<Outline, NotImported> {
    let graph: Graph = serde_json::from_str(json).map_err(|e| NotImported::Json {
        line: e.line(),
        column: e.column(),
        why: without_place(&e.to_string()),
    })?;
    let mut index = BTreeMap::new();
    for (at, node) in graph.nodes.iter().enumerate() {
        if index.insert(node.id.as_str(), at).is_some() {
            return Err(NotImported::DuplicateNode(node.id.clone()));
        }
    }
    for (at, lane) in graph.lanes.iter().enumerate() {
        if graph.lanes[..at].iter().any(|other| other.id == lane.id) {
            return Err(NotImported::DuplicateLane(lane.id.clone()));
        }
    }
    let homeless = graph.nodes.iter().find(|node| !graph.lanes.is_empty() && node.lane.is_none());
    if let Some(node) = homeless {
        return Err(NotImported::NoLane(node.id.clone()));
    }
    let find =
        |id: &str| index.get(id).copied().ok_or_else(|| NotImported::UnknownNode(id.to_owned()));
    let mut edges = Vec::with_capacity(graph.edges.len());
    for edge in &graph.edges {
        edges.push((find(&edge.from)?, find(&edge.to)?));
    }
    let order = reading_order(&graph, &edges);
    let mut place = vec![0; order.len()];
    order.iter().enumerate().for_each(|(at, node)| place[*node] = at);
    outline(&graph, &order, &edges, &place)
}

/// Starts first; without any, from what nothing leads to.
fn reading_order(graph: &Graph, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut exits = vec![Vec::new(); graph.nodes.len()];
    let mut entered = vec![false; graph.nodes.len()];
    for (edge, (from, to)) in edges.iter().enumerate() {
        exits[*from].push((edge, *to));
        entered[*to] |= from != to;
    }
    let is_start = |n: &usize| matches!(graph.nodes[*n].kind, GraphKind::Start) || !entered[*n];
    let starts: Vec<usize> = (0..graph.nodes.len()).filter(is_start).collect();
    reading::walk(&exits, &starts).order
}

fn outline(
    graph: &Graph,
    order: &[usize],
    edges: &[(usize, usize)],
    place: &[usize],
) -> Result<Outline, NotImported> {
    let mut outline = Outline {
        id: graph.id.clone(),
        language: graph.lang.as_deref().and_then(Language::from_tag).unwrap_or(Language::En),
        title: graph.title.clone().unwrap_or_else(|| graph.id.clone()),
        summary: None,
        scope: None,
        as_of: None,
        situation: None,
        part: None,
        actors: graph.lanes.iter().map(actor).collect(),
        lanes: (0..graph.lanes.len()).collect(),
        lanes_free: false,
        tracks: vec![OutlineTrack { name: None, steps: 0..order.len() }],
        steps: Vec::with_capacity(order.len()),
        ways: Vec::with_capacity(edges.len()),
    };
    for (at, node) in order.iter().enumerate() {
        outline.steps.push(step(graph, &graph.nodes[*node], at)?);
    }
    let ends = edges.iter().map(|(from, to)| (place[*from], place[*to]));
    connect(&mut outline, graph, ends);
    Ok(outline)
}

/// Adds the edges. They keep their place in the file as their name, as other tools number them.
fn connect(outline: &mut Outline, graph: &Graph, ends: impl Iterator<Item = (usize, usize)>) {
    for (number, ((from, to), edge)) in ends.zip(&graph.edges).enumerate() {
        outline.steps[from].exits.push(number);
        outline.steps[to].entries.push(number);
        outline.ways.push(OutlineWay {
            id: format!("e{number}"),
            from,
            to,
            text: edge.label.clone().filter(|label| !label.trim().is_empty()),
            optional: false,
            looped: to <= from,
            inferred: false,
            basis: Vec::new(),
            mark: None,
        });
    }
}

fn actor(lane: &GraphLane) -> OutlineActor {
    OutlineActor { id: lane.id.clone(), label: lane.label.clone(), short: lane.label.clone() }
}

fn step(graph: &Graph, node: &GraphNode, at: usize) -> Result<Step, NotImported> {
    let lane = |id: &String| {
        let lane = graph.lanes.iter().position(|lane| &lane.id == id);
        lane.ok_or_else(|| NotImported::UnknownLane(id.clone()))
    };
    Ok(Step {
        id: node.id.clone(),
        number: at + 1,
        kind: match node.kind {
            GraphKind::Start => Kind::Start,
            GraphKind::Step => Kind::Step,
            GraphKind::Decision => Kind::Decision,
            GraphKind::Outcome => Kind::Outcome,
            GraphKind::Link => Kind::Link,
        },
        actor: node.lane.as_ref().map(lane).transpose()?,
        with: Vec::new(),
        modality: Modality::None,
        effect: Effect::None,
        choice: None,
        tone: None,
        label: node.label.clone(),
        detail: None,
        caveat: None,
        basis: Vec::new(),
        inferred: false,
        mark: None,
        exits: Vec::new(),
        entries: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(json: &str) -> String {
        import(json).map(drop).expect_err(json).reason(ChartWords(Language::Nl))
    }

    #[test]
    fn what_nothing_reads_is_refused_and_not_passed_over() {
        let misspelt =
            r#"{"id": "a", "nodes": [{"id": "n", "lable": "x", "label": "y"}], "edges": []}"#;
        assert!(refused(misspelt).contains("`lable`"), "{}", refused(misspelt));
    }

    #[test]
    fn lanes_have_one_id_each_and_every_node_is_in_one() {
        let twice = r#"{"id": "a", "lanes": [{"id": "l", "label": "L"}, {"id": "l", "label": "M"}],
            "nodes": [{"id": "n", "label": "y", "lane": "l"}], "edges": []}"#;
        assert!(refused(twice).contains('l'), "{}", refused(twice));
        assert_eq!(import(twice).map(drop), Err(NotImported::DuplicateLane("l".into())));
        let none = r#"{"id": "a", "lanes": [{"id": "l", "label": "L"}],
            "nodes": [{"id": "n", "label": "y"}], "edges": []}"#;
        assert_eq!(import(none).map(drop), Err(NotImported::NoLane("n".into())));
    }
}

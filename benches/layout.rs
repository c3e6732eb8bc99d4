//! How long a drawing takes: layout, gates and places of all texts, on one core.
//!
//!     cargo bench --bench layout

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark stops at the first thing that is not as it must be, and uses a part of what it shares"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use leidraad::content;
use leidraad::diagnostics::Sink;
use leidraad::flowchart::{LaneChoice, Outline, Scheme, Variant, View, draw, import};
use leidraad::guide;
use leidraad::language::Language;
use leidraad::source::{FolderTree, Sources};

/// A graph of 60 nodes in 8 lanes.
fn large() -> Outline {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/graphs/g3-large-60.json");
    import(&fs::read_to_string(path).expect("a graph")).expect("a graph that can be read")
}

/// The chart of the guide, in its default situation.
fn escalation() -> Outline {
    let tree = FolderTree::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository");
    let (sources, problems) = Sources::load(&tree).expect("files");
    let mut sink = Sink::new();
    let content = content::load(&sources, problems, &mut sink);
    let charts = guide::charts(&sources, &content, &mut sink);
    let chart = charts.iter().find(|chart| chart.id.value.as_str() == "escalatie");
    let chart = chart.expect("a chart without a fault");
    Outline::new(chart, chart.default_situation(), Language::Nl)
}

fn layout(c: &mut Criterion) {
    let (large, escalation) = (large(), escalation());
    let mut group = c.benchmark_group("layout");
    for view in View::ALL {
        for (name, outline) in [("60-nodes", &large), ("escalation", &escalation)] {
            group.bench_function(format!("{name}/{}", view.name()), |b| {
                b.iter(|| draw(black_box(outline), view, LaneChoice::Authored).expect("a drawing"));
            });
        }
    }
    group.finish();
}

fn writing(c: &mut Criterion) {
    let escalation = escalation();
    let picture = draw(&escalation, View::Lanes, LaneChoice::Authored).expect("a drawing");
    let mut group = c.benchmark_group("writing");
    group.bench_function("escalation/svg", |b| {
        b.iter(|| black_box(&picture).svg(Variant::Inline, &|id| format!("#{id}")));
    });
    group.sample_size(20);
    group.bench_function("escalation/png", |b| {
        b.iter(|| black_box(&picture).png(1, Scheme::Light).expect("a picture"));
    });
    group.finish();
}

criterion_group!(benches, layout, writing);
criterion_main!(benches);

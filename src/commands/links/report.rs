//! What is told of the addresses.

use serde::Serialize;

use super::super::pipeline::Loaded;
use super::super::words::say;
use super::super::{Format, Outcome, report, stdout};
use super::verdict::Verdict;
use super::{LinksArgs, Looked};
use crate::diagnostics::Sink;
use crate::language::Language;

/// Shows what was found, and says how the command ends: what is gone is a problem of the content.
pub(super) fn show(
    args: &LinksArgs,
    loaded: &Loaded,
    looked: Looked,
    language: Language,
) -> Outcome {
    let (addresses, answers, earlier) = looked;
    let mut sink = Sink::new();
    let mut counts = [0_usize; 5];
    for (address, places) in addresses {
        let Some(answer) = answers.get(address) else { continue };
        let verdicts = places.iter().map(|place| (place, answer.verdict.at(place)));
        let mut worst = 0;
        for (place, verdict) in verdicts {
            worst = worst.max(rank(&verdict));
            verdict.diagnostic(place).into_iter().for_each(|found| sink.report(found));
        }
        counts[worst] += 1;
    }
    let found = sink.into_sorted(&loaded.sources);
    match args.report.format {
        Format::Json => stdout::print_json(&json(loaded, looked)),
        _ => report::show(&found, &loaded.sources, args.report, language),
    }
    let [fine, refused, unreached, moved, gone] = counts;
    let words = [
        ("all", addresses.len().into()),
        ("earlier", earlier.into()),
        ("fine", fine.into()),
        ("moved", moved.into()),
        ("gone", gone.into()),
        ("refused", refused.into()),
        ("unreached", unreached.into()),
    ];
    anstream::eprintln!("{}", say(language, "links-done", words));
    if loaded.sink.has_errors() {
        // What cannot be read may hold addresses too.
        anstream::eprintln!("{}", say(language, "links-not-all", []));
    }
    report::outcome(&found, args.report.deny_warnings)
}

/// Where a verdict is counted; the worst comes last.
fn rank(verdict: &Verdict) -> usize {
    match verdict {
        Verdict::Fine { .. } => 0,
        Verdict::Refused { .. } => 1,
        Verdict::Unreached { .. } => 2,
        Verdict::Moved { .. } => 3,
        Verdict::Gone { .. } => 4,
    }
}

/// An address as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    address: &'a str,
    /// When it was answered.
    asked: String,
    #[serde(flatten)]
    verdict: Verdict,
    path: &'a str,
    line: usize,
    column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
}

/// Every place of every address with what is known of it; lines and columns from 1.
fn json(loaded: &Loaded, (addresses, answers, earlier): Looked) -> serde_json::Value {
    let rows = addresses.iter().flat_map(|(address, places)| {
        places.iter().filter_map(|place| {
            let answer = answers.get(address)?;
            let file = loaded.sources.file(place.span.file);
            let position = file.position(place.span.range().start);
            let asked = jiff::Timestamp::from_second(answer.asked).ok();
            Some(Row {
                address: &place.address,
                asked: asked.map(|asked| asked.to_string()).unwrap_or_default(),
                verdict: answer.verdict.at(place),
                path: file.path.as_str(),
                line: position.line,
                column: position.column,
                source: place.source.as_deref(),
            })
        })
    });
    serde_json::json!({ "version": 1, "earlier": earlier, "links": rows.collect::<Vec<_>>() })
}

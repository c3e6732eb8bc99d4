//! Charts for tests.

use super::graph::Chart;
use super::{KnownSource, KnownSources, parse, resolve};
use crate::content::bibliography::LegalStatus;
use crate::content::facts::Facts;
use crate::content::ids::SourceId;
use crate::diagnostics::{Diagnostic, Place, Sink, Words};
use crate::language::Language;
use crate::source::Sources;
use crate::yaml::Spoken;

/// A small chart without a fault: two situations, two tracks, every kind of step.
pub(super) const SOUND: &str = "\
schema: 1
id: proef
title: {nl: Wie doet wat?, en: Who does what?}
summary: {nl: Een proef., en: A trial.}
scope: {nl: Iedereen, en: Everyone}
as_of: 2025-06-13
versions: []
situations:
  nu: {label: {nl: Nu, en: Now}, default: true}
  straks: {label: {nl: Straks, en: Later}, status: proposed, source: bill}
tracks:
  werk: {label: {nl: Werk, en: Work}}
  toegang: {label: {nl: Toegang, en: Access}}
actors:
  instelling: {label: {nl: Instelling, en: Institution}}
  minister: {label: {nl: Minister, en: Minister}}
lane_order: [instelling, minister]
nodes:
  begin:
    kind: start
    track: werk
    actor: instelling
    label: {nl: Er is een plan, en: There is a plan}
    detail: {nl: Een plan., en: A plan.}
    next:
      - {to: risico, label: {nl: altijd, en: always}, optional: true}
      - {to: vragen, loop: false}
  vragen:
    kind: step
    track: werk
    actor: instelling
    with: [minister]
    modality: may
    effect: advice
    label: {nl: Advies vragen, en: Ask for advice}
    detail: {nl: Vraag advies., en: Ask.}
    basis: [{source: brief, locator: P1}]
    next: [{to: risico, inferred: true}]
    override:
      straks:
        modality: must
        basis: [{source: bill, locator: art. 2}]
  risico:
    kind: decision
    track: werk
    actor: minister
    choice: any
    label: {nl: Is er een risico?, en: Is there a risk?}
    detail: {nl: Kijk., en: Look.}
    caveat: {nl: Niet altijd., en: Not always.}
    branches:
      - {answer: {nl: Ja, en: 'Yes'}, to: klaar, inferred: true}
      - {answer: {nl: Nee, en: 'No'}, to: verder}
      - {answer: {nl: Weet niet, en: Unsure}, to: vragen, loop: true}
  klaar:
    kind: outcome
    track: werk
    actor: minister
    modality: must-not
    effect: binding
    inferred: true
    label: {nl: Het gaat niet door, en: It does not go ahead}
    detail: {nl: Klaar., en: Done.}
    basis: [{source: brief, locator: P2}]
  verder:
    kind: link
    track: werk
    actor: instelling
    label: {nl: Zie het andere schema, en: See the other chart}
    detail: {nl: Verder., en: Onward.}
  persoon:
    kind: start
    track: toegang
    actor: instelling
    label: {nl: Iemand wil binnen, en: Someone wants in}
    detail: {nl: Een persoon., en: A person.}
    in: [straks]
    next: [{to: binnen}]
  binnen:
    kind: outcome
    track: toegang
    actor: instelling
    label: {nl: Binnen, en: Inside}
    detail: {nl: Binnen., en: Inside.}
    in: [straks]
changes:
  - id: wie
    aspect: {nl: Wie, en: Who}
    values: {nu: {nl: A, en: A}, straks: {nl: B, en: B}}
";

/// `brief` is no law, `bill` is a proposal, `act` was adopted, nobody has seen `rumour`, and there
/// is nothing else.
pub(super) fn known(source: &SourceId) -> Option<KnownSource<'static>> {
    let law = |status| Some(KnownSource { status: Some(status), ..KnownSource::default() });
    match source.as_str() {
        "brief" => Some(KnownSource::default()),
        "bill" => law(LegalStatus::Proposed),
        "act" => law(LegalStatus::Adopted),
        "rumour" => Some(KnownSource { not_seen: true, ..KnownSource::default() }),
        _ => None,
    }
}

/// The sound chart with texts replaced; each must be there exactly once.
pub(super) fn edited(edits: &[(&str, &str)]) -> String {
    let mut text = SOUND.to_owned();
    for (old, new) in edits {
        assert_eq!(text.matches(old).count(), 1, "{old:?} must stand in the chart once");
        text = text.replacen(old, new, 1);
    }
    text
}

/// What resolving a text gives, and what is wrong with it as a code and the text it points at, in order.
pub(super) fn resolved(text: &str) -> (Option<Chart>, Vec<String>) {
    let mut sources = Sources::default();
    let file = sources.add("diagrams/proef.yaml", text);
    let mut sink = Sink::new();
    let known: &KnownSources<'_> = &known;
    let chart = parse(file, &sources, Spoken::default(), &Facts::None, &mut sink);
    let chart = chart.and_then(|file| resolve(&file, known, &mut sink));
    let found = sink.into_sorted(&sources);
    found.iter().for_each(has_words);
    (chart, found.iter().map(|diagnostic| shown(diagnostic, &sources)).collect())
}

/// Every message can be said in both languages with the values that it was given.
fn has_words(diagnostic: &Diagnostic) {
    // The messages of YAML are written elsewhere.
    if !diagnostic.code.id.starts_with('F') {
        return;
    }
    for language in Language::ALL {
        let words = Words::new(language);
        assert_ne!(words.title(diagnostic), diagnostic.code.id, "{language}: {diagnostic:?}");
        assert!(words.help(diagnostic).is_some(), "{language}: {diagnostic:?}");
        for label in &diagnostic.labels {
            assert_ne!(words.label(diagnostic, label), "", "{language}: {diagnostic:?}");
        }
    }
}

fn shown(diagnostic: &Diagnostic, sources: &Sources) -> String {
    match diagnostic.place {
        Place::Text(span) => {
            format!("{} {}", diagnostic.code.id, sources.slice(span).lines().next().unwrap_or(""))
        }
        _ => diagnostic.code.id.to_owned(),
    }
}

/// The sound chart.
pub(super) fn sound() -> Chart {
    let (chart, found) = resolved(SOUND);
    assert_eq!(found, [] as [&str; 0]);
    chart.expect("the chart is sound")
}

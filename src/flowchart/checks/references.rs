//! Every id leads to something that exists: F001–F004, F018, F020, F024 and L004.

use std::collections::BTreeSet;
use std::slice;

use super::KnownSources;
use crate::content::ids::{NodeId, SourceId};
use crate::diagnostics::{Code, Diagnostic, Sink, codes};
use crate::flowchart::ids::{ActorId, SituationId};
use crate::flowchart::schema::{
    BasisFile, ChangeFile, ChartFile, LaneOrder, NodeFile, OverrideFile,
};
use crate::messages::Value;
use crate::yaml::{OrderedMap, Spanned};

pub(super) fn check(file: &ChartFile, known: &KnownSources<'_>, sink: &mut Sink) {
    let mut check = Check { file, known, sink };
    check.situations();
    check.lane_order();
    for (id, node) in file.nodes.iter() {
        check.node(id, node);
    }
    for (_, change) in
        file.nodes.iter().filter_map(|(_, n)| n.r#override.as_ref()).flat_map(OrderedMap::iter)
    {
        check.change_of_node(change);
    }
    check.rows();
    check.idle_actors();
}

struct Check<'a, 'k, 's> {
    file: &'a ChartFile,
    known: &'a KnownSources<'k>,
    sink: &'s mut Sink,
}

impl Check<'_, '_, '_> {
    fn situations(&mut self) {
        let situations = &self.file.situations;
        let defaults: Vec<_> = situations.iter().filter(|(_, s)| s.default).collect();
        if defaults.len() != 1 {
            let place = defaults.get(1).map_or(situations.span, |(id, _)| id.span);
            let known: Vec<&str> = situations.iter().map(|(id, _)| id.as_str()).collect();
            self.sink.report(
                Diagnostic::at(codes::CHART_DEFAULT_SITUATION, place)
                    .arg("count", defaults.len())
                    .arg("known", known.join(", ")),
            );
        }
        for (_, situation) in situations.iter() {
            self.sources(situation.source.iter());
        }
    }

    fn lane_order(&mut self) {
        let LaneOrder::Listed(listed) = &self.file.lane_order.value else { return };
        let mut seen = BTreeSet::new();
        for actor in listed {
            let known = self.file.actors.get(&actor.value).is_some();
            if known && seen.insert(&actor.value) {
                continue;
            }
            let what = if known { "twice" } else { "unknown" };
            let lane = Diagnostic::at(codes::CHART_LANES_INCOMPLETE, actor.span);
            let known = self.file.actors.iter().map(|(id, _)| id.as_str());
            let lane = lane.arg("what", what).arg("actor", actor.as_str());
            self.sink.report(suggest(
                lane,
                actor.as_str(),
                known.filter(|id| *id != actor.as_str()),
            ));
        }
        let missing = self.file.actors.iter().filter(|(id, _)| !seen.contains(&id.value));
        let missing: Vec<&str> = missing.map(|(id, _)| id.as_str()).collect();
        if !missing.is_empty() {
            self.sink.report(
                Diagnostic::at(codes::CHART_LANES_INCOMPLETE, self.file.lane_order.span)
                    .arg("what", "missing")
                    .arg("actor", missing.join(", "))
                    .arg("suggested", "no")
                    .arg("suggestion", ""),
            );
        }
    }

    fn node(&mut self, id: &Spanned<NodeId>, node: &NodeFile) {
        let tracks = self.file.tracks.iter().map(|(id, _)| id.as_str());
        let track = &node.track;
        if self.file.tracks.get(&track.value).is_none() {
            self.unknown(codes::CHART_UNKNOWN_TRACK, track.as_str(), track.span, tracks.collect());
        }
        self.actors(std::iter::once(&node.actor).chain(&node.with));
        self.situation_ids(node.r#in.iter().flatten());
        self.situation_ids(node.r#override.iter().flat_map(OrderedMap::iter).map(|(id, _)| id));
        self.basis(&node.basis);
        let next = node.next.iter().map(|n| (slice::from_ref(&n.to), &n.r#in, &n.basis));
        let branches = node.branches.iter().map(|b| (b.to.0.as_slice(), &b.r#in, &b.basis));
        for (to, situations, basis) in next.chain(branches) {
            to.iter().for_each(|to| self.target(id, to));
            self.situation_ids(situations.iter().flatten());
            self.basis(basis);
        }
    }

    fn change_of_node(&mut self, change: &OverrideFile) {
        self.actors(change.actor.iter().chain(change.with.iter().flatten()));
        self.basis(change.basis.as_deref().unwrap_or_default());
        let next =
            change.next.iter().flatten().map(|n| (slice::from_ref(&n.to), &n.r#in, &n.basis));
        let branches =
            change.branches.iter().flatten().map(|b| (b.to.0.as_slice(), &b.r#in, &b.basis));
        for (to, situations, basis) in next.chain(branches) {
            to.iter().for_each(|to| self.target(to, to));
            self.situation_ids(situations.iter().flatten());
            self.basis(basis);
        }
    }

    fn rows(&mut self) {
        for role in &self.file.roles {
            self.actors(std::iter::once(&role.actor));
            self.situation_ids(role.r#in.iter().flatten());
            self.basis(&role.basis);
        }
        let mut seen: Vec<&ChangeFile> = Vec::new();
        for row in &self.file.changes {
            self.situation_ids(row.values.iter().map(|(id, _)| id));
            self.basis(&row.basis);
            for (id, _) in self.file.situations.iter() {
                if row.values.get(&id.value).is_none() {
                    let missing = Diagnostic::at(codes::MISSING_KEY, row.values.span);
                    self.sink.report(missing.arg("key", id.as_str()));
                }
            }
            match seen.iter().find(|other| other.id.value == row.id.value) {
                Some(first) => self.sink.report(
                    Diagnostic::at(codes::DUPLICATE_ID, row.id.span)
                        .arg("id", row.id.as_str())
                        .label(first.id.span, "first"),
                ),
                None => seen.push(row),
            }
        }
    }

    /// An actor who neither acts nor is the other party has no place in the chart.
    fn idle_actors(&mut self) {
        let mut busy: BTreeSet<&ActorId> = BTreeSet::new();
        for (_, node) in self.file.nodes.iter() {
            busy.insert(&node.actor.value);
            busy.extend(node.with.iter().map(|a| &a.value));
            for (_, change) in node.r#override.iter().flat_map(OrderedMap::iter) {
                busy.extend(change.actor.iter().map(|a| &a.value));
                busy.extend(change.with.iter().flatten().map(|a| &a.value));
            }
        }
        for (id, _) in self.file.actors.iter().filter(|(id, _)| !busy.contains(&id.value)) {
            self.sink
                .report(Diagnostic::at(codes::CHART_IDLE_ACTOR, id.span).arg("actor", id.as_str()));
        }
    }

    fn target(&mut self, from: &Spanned<NodeId>, to: &Spanned<NodeId>) {
        if self.file.nodes.get(&to.value).is_none() {
            let known =
                self.file.nodes.iter().map(|(id, _)| id.as_str()).filter(|id| *id != from.as_str());
            self.unknown(codes::CHART_UNKNOWN_NODE, to.as_str(), to.span, known.collect());
        }
    }

    fn actors<'b>(&mut self, actors: impl Iterator<Item = &'b Spanned<ActorId>>) {
        for actor in actors.filter(|a| self.file.actors.get(&a.value).is_none()).collect::<Vec<_>>()
        {
            let known = self.file.actors.iter().map(|(id, _)| id.as_str());
            self.unknown(codes::CHART_UNKNOWN_ACTOR, actor.as_str(), actor.span, known.collect());
        }
    }

    fn situation_ids<'b>(&mut self, ids: impl Iterator<Item = &'b Spanned<SituationId>>) {
        for id in ids.filter(|id| self.file.situations.get(&id.value).is_none()).collect::<Vec<_>>()
        {
            let known = self.file.situations.iter().map(|(id, _)| id.as_str());
            self.unknown(codes::CHART_UNKNOWN_SITUATION, id.as_str(), id.span, known.collect());
        }
    }

    fn basis(&mut self, basis: &[BasisFile]) {
        self.sources(basis.iter().map(|b| &b.source));
        for BasisFile { source, locator } in basis {
            let locators = (self.known)(source).and_then(|known| known.locators);
            let (Some(locators), Some(place)) = (locators, locator) else { continue };
            if let Some(refused) = locators.refuse(source.as_str(), place, place.span) {
                self.sink.report(refused);
            }
        }
    }

    fn sources<'b>(&mut self, sources: impl Iterator<Item = &'b Spanned<SourceId>>) {
        for source in sources.filter(|s| (self.known)(&s.value).is_none()) {
            self.sink.report(
                Diagnostic::at(codes::UNKNOWN_SOURCE, source.span)
                    .arg("id", source.as_str())
                    .arg("suggestion", ""),
            );
        }
    }

    fn unknown(&mut self, code: Code, id: &str, span: crate::source::Span, known: Vec<&str>) {
        let unknown = Diagnostic::at(code, span).arg("id", id).arg("known", known.join(", "));
        self.sink.report(suggest(unknown, id, known));
    }
}

/// Fluent cannot ask whether a text is empty, so a word says whether there is a suggestion.
fn suggest<'a>(
    about: Diagnostic,
    typed: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let about = about.did_you_mean(typed, known);
    let found = about.args.get("suggestion").is_some_and(|s| *s != Value::from(""));
    about.arg("suggested", if found { "yes" } else { "no" })
}

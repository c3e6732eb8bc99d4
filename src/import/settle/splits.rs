//! Points where all ways are taken: parallel gateways and forks.
//!
//! A step of ours whose `next` has several targets says the same. So an unnamed split behind one
//! step goes into that step; any other becomes a step of its own, whose ways are not answers.

use super::{Draft, Report, Role};

/// Takes out every split that a step can stand for, and makes a step of every other.
pub(super) fn dissolve(draft: &mut Draft, report: &mut Report) {
    let into = before(draft);
    let source = sources(&into);
    for (n, step) in source.iter().enumerate() {
        // What is explained about a split is said of the step that stands for it.
        if let (true, Some(step)) = (draft.alive[n] && is_split(draft.boxes[n].role), step) {
            let detail = std::mem::take(&mut draft.boxes[n].detail);
            draft.boxes[*step].detail.extend(detail);
        }
    }
    for (n, source) in source.iter().enumerate() {
        let drawn = &draft.boxes[n];
        if !draft.alive[n] || !is_split(drawn.role) {
            continue;
        }
        let place = drawn.place;
        match source {
            Some(step) => {
                let step = draft.boxes[*step].key.clone();
                report.changed(place, draft.about(n, "split-into-step").arg("step", step));
                draft.alive[n] = false;
            }
            None => {
                report.changed(place, draft.about(n, "split-as-step"));
                draft.boxes[n].role = Role::Plain;
            }
        }
    }
    let way_in = into.iter().map(|way| way.map(|(number, _)| number)).collect::<Vec<_>>();
    let texts: Vec<Option<String>> = draft.lines.iter().map(|line| line.text.clone()).collect();
    let alive = &draft.alive;
    draft.lines.retain_mut(|line| {
        if let Some(step) = source[line.from] {
            let before = way_in[line.from].and_then(|way| texts.get(way).cloned().flatten());
            line.text = line.text.take().or(before);
            line.from = step;
        }
        alive[line.to]
    });
}

fn is_split(role: Role) -> bool {
    matches!(role, Role::Split | Role::Pass)
}

/// For each split that may go into the box before it: the number of its way in, and that box.
fn before(draft: &Draft) -> Vec<Option<(usize, usize)>> {
    let degrees = draft.degrees();
    let mut into = vec![None; draft.boxes.len()];
    for (number, line) in draft.lines.iter().enumerate() {
        let (split, from) = (&draft.boxes[line.to], &draft.boxes[line.from]);
        let unnamed =
            split.role == Role::Pass || split.role == Role::Split && split.label.is_none();
        // Behind a question it would give one answer twice, behind an end it would go on.
        let step = matches!(from.role, Role::Plain | Role::Start | Role::Split | Role::Pass);
        if unnamed && step && degrees[line.to].0 == 1 && !line.optional {
            into[line.to] = Some((number, line.from));
        }
    }
    into
}

/// The box that each split goes into at last; none where splits only lead to each other.
fn sources(into: &[Option<(usize, usize)>]) -> Vec<Option<usize>> {
    let mut found: Vec<Option<Option<usize>>> = vec![None; into.len()];
    for root in 0..into.len() {
        let mut path = Vec::new();
        let mut here = root;
        let end = loop {
            if let Some(known) = found[here] {
                break known.or(into[here].is_none().then_some(here));
            }
            found[here] = Some(None);
            match into[here] {
                Some((_, before)) => {
                    path.push(here);
                    here = before;
                }
                None => break Some(here),
            }
        };
        for n in path {
            found[n] = Some(end);
        }
    }
    found.into_iter().map(Option::flatten).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_behind_each_other_go_into_the_same_step() {
        let into = [None, Some((0, 0)), Some((1, 1)), Some((2, 4)), Some((3, 3))];
        assert_eq!(sources(&into), [None, Some(0), Some(0), None, None]);
    }
}

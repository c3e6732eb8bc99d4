//! Two lists of marks as multisets: what is in one and not in the other.

use std::collections::BTreeMap;

use super::value::{Mark, Value, Weight, What};

/// Marks on each side that are still compared one by one with those of the other.
const MOST: usize = 300;

/// A mark of a pair of blocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Left<'a> {
    /// The number of the pair.
    pub pair: usize,
    /// The mark.
    pub mark: &'a Mark,
}

/// Takes away what both sides have.
pub(super) fn cancel<'a>(a: &mut Vec<Left<'a>>, b: &mut Vec<Left<'a>>) {
    if a.is_empty() || b.is_empty() {
        return;
    }
    equal(a, b);
    if a.len() > MOST || b.len() > MOST {
        return;
    }
    pairwise(a, b, |a, b| a.readings.iter().any(|value| b.readings.contains(value)));
    pairwise(a, b, |a, b| {
        a.readings.iter().any(|x| b.readings.iter().any(|y| x.is_same_amount(y)))
    });
    in_parts(a, b);
}

/// The same value at the first reading.
fn equal<'a>(a: &mut Vec<Left<'a>>, b: &mut Vec<Left<'a>>) {
    let mut there: BTreeMap<&Value, Vec<usize>> = BTreeMap::new();
    // The last is taken first: what must be there.
    let mut order: Vec<usize> = (0..b.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse((b[*at].mark.weight, *at)));
    for at in order {
        there.entry(&b[at].mark.readings[0]).or_default().push(at);
    }
    let mut taken = vec![false; b.len()];
    let mut order: Vec<usize> = (0..a.len()).collect();
    order.sort_by_key(|at| (a[*at].mark.weight, *at));
    let mut kept = vec![true; a.len()];
    for at in order {
        if let Some(found) = there.get_mut(&a[at].mark.readings[0]).and_then(Vec::pop) {
            (taken[found], kept[at]) = (true, false);
        }
    }
    keep(a, &kept);
    keep(b, &taken.iter().map(|taken| !taken).collect::<Vec<_>>());
}

fn pairwise<'a>(a: &mut Vec<Left<'a>>, b: &mut Vec<Left<'a>>, same: impl Fn(&Mark, &Mark) -> bool) {
    let mut kept = vec![true; a.len()];
    let mut free = vec![true; b.len()];
    // What must be there first, on both sides: what may be is not used up by what may be.
    for weight in [Weight::Must, Weight::Swap, Weight::May] {
        for (at, left) in a.iter().enumerate().filter(|(_, left)| left.mark.weight == weight) {
            let mut others = (0..b.len()).filter(|n| free[*n] && same(left.mark, b[*n].mark));
            let found = others.next().map(|first| {
                others.fold(
                    first,
                    |best, n| if b[n].mark.weight < b[best].mark.weight { n } else { best },
                )
            });
            if let Some(found) = found {
                (kept[at], free[found]) = (false, false);
            }
        }
    }
    keep(a, &kept);
    keep(b, &free);
}

/// What consists of parts that the other side has as well.
fn in_parts<'a>(a: &mut Vec<Left<'a>>, b: &mut Vec<Left<'a>>) {
    let atoms = |all: &[Left<'_>]| {
        let mut found: BTreeMap<Value, usize> = BTreeMap::new();
        let first = all.iter().flat_map(|left| left.mark.readings[0].atoms());
        first.for_each(|atom| *found.entry(atom).or_default() += 1);
        found
    };
    let (of_a, of_b) = (atoms(a), atoms(b));
    let covered = |left: &Left<'_>, there: &mut BTreeMap<Value, usize>| {
        let own = left.mark.readings[0].atoms();
        let mut rest = there.clone();
        let all = own.iter().all(|atom| match rest.get_mut(atom) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        });
        if all {
            *there = rest;
        }
        !all
    };
    let (mut for_a, mut for_b) = (of_b, of_a);
    a.retain(|left| covered(left, &mut for_a));
    b.retain(|left| covered(left, &mut for_b));
}

fn keep<T>(all: &mut Vec<T>, kept: &[bool]) {
    let mut at = 0;
    all.retain(|_| {
        at += 1;
        kept[at - 1]
    });
}

/// What differs: of both sides where one stands in the place of the other, the authoritative first.
pub(super) fn mismatches<'a>(
    mut a: Vec<Left<'a>>,
    mut b: Vec<Left<'a>>,
) -> Vec<(Option<Left<'a>>, Option<Left<'a>>)> {
    let mut found = Vec::new();
    // Of blocks with so many nobody reads each.
    let few = a.len() <= MOST && b.len() <= MOST;
    // Rather of one kind, and then of any that figures can be.
    for alike in [is_same_kind, are_figures].into_iter().filter(|_| few) {
        for weight in [Weight::Must, Weight::Swap] {
            let mut at = 0;
            while at < a.len() {
                let other =
                    b.iter().position(|y| alike(&a[at], y) && is_weighty(&a[at], y, weight));
                match other {
                    Some(other) => found.push((Some(a.remove(at)), Some(b.remove(other)))),
                    None => at += 1,
                }
            }
        }
    }
    let must = |left: &Left<'_>| left.mark.weight == Weight::Must;
    found.extend(a.into_iter().filter(must).map(|left| (Some(left), None)));
    found.extend(b.into_iter().filter(must).map(|left| (None, Some(left))));
    found
}

fn is_same_kind(a: &Left<'_>, b: &Left<'_>) -> bool {
    a.mark.what == b.mark.what
}

fn are_figures(a: &Left<'_>, b: &Left<'_>) -> bool {
    let figure = |left: &Left<'_>| {
        !matches!(left.mark.what, What::Link | What::Source | What::Footnote | What::Name)
    };
    // That a month stands where a number word did says nothing.
    let sure = a.mark.weight == Weight::Must && b.mark.weight == Weight::Must;
    figure(a) && figure(b) && (sure || !(is_day(a) || is_day(b)))
}

fn is_day(left: &Left<'_>) -> bool {
    matches!(left.mark.what, What::Date | What::Time)
}

/// True of marks of one pair of blocks of which one must be in the other, or, where neither must,
/// which stand in the place of each other.
fn is_weighty(a: &Left<'_>, b: &Left<'_>, weight: Weight) -> bool {
    let (x, y) = (a.mark.weight, b.mark.weight);
    a.pair == b.pair && x.min(y) == weight && x != Weight::May && y != Weight::May
}

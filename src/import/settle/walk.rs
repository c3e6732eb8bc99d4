//! Which lines lead back: the same walk as the one of the program (`flowchart/reading.rs`), so
//! that what is marked here is what is checked there.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Left,
}

/// The lines that close a circle, when a reader begins at the starts. `exits[n]` lists the ways
/// out of box `n` as (line, target).
pub(super) fn back(exits: &[Vec<(usize, usize)>], starts: &[usize]) -> Vec<usize> {
    let mut state = vec![State::New; exits.len()];
    let mut back = Vec::new();
    for root in starts.iter().rev() {
        if state[*root] != State::New {
            continue;
        }
        state[*root] = State::Open;
        let mut path = vec![(*root, exits[*root].len())];
        while let Some((node, remaining)) = path.last_mut() {
            let node = *node;
            if *remaining == 0 {
                state[node] = State::Left;
                path.pop();
                continue;
            }
            *remaining -= 1;
            let (line, to) = exits[node][*remaining];
            match state[to] {
                State::Open => back.push(line),
                State::Left => {}
                State::New => {
                    state[to] = State::Open;
                    path.push((to, exits[to].len()));
                }
            }
        }
    }
    back
}

/// True for each box that some start leads to.
pub(super) fn reached(
    exits: &[Vec<(usize, usize)>],
    starts: impl Iterator<Item = usize>,
    reached: &mut [bool],
) {
    let mut waiting: Vec<usize> = starts.collect();
    while let Some(node) = waiting.pop() {
        if !std::mem::replace(&mut reached[node], true) {
            waiting.extend(exits[node].iter().map(|(_, to)| *to));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_that_leads_back_is_found() {
        let exits = [vec![(0, 1)], vec![(1, 2)], vec![(2, 1), (3, 2)]];
        assert_eq!(back(&exits, &[0]), [3, 2]);
    }
}

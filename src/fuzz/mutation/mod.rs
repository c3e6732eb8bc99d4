//! Bad files out of good ones, as hands, programs and merges make them.
//!
//! In: a file and a few [`Step`]s, which are numbers alone, so that a failure is found again and
//! becomes smaller. Out: what is left of the file. The same steps give the same file.

mod blocks;
mod bytes;
mod lines;
mod nodes;
mod tokens;

/// One change. Any numbers will do: each is taken for a choice among what there is.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Which change.
    pub way: u8,
    /// Where, from the start of the file.
    pub at: u32,
    /// Where else, or with what.
    pub with: u32,
}

type Change = fn(&str, Step) -> String;

/// The changes of a text, the structure of YAML and Markdown included.
const CHANGES: &[Change] = &[
    lines::drop,
    lines::double,
    lines::swap,
    lines::indent,
    lines::outdent,
    lines::join,
    tokens::drop,
    tokens::double,
    tokens::swap,
    tokens::yaml,
    tokens::markdown,
    tokens::quoted,
    tokens::word,
    nodes::delete,
    nodes::double,
    nodes::swap,
    nodes::nest,
    nodes::shift,
    nodes::value,
    blocks::delete,
    blocks::double,
    blocks::swap,
    blocks::quote,
    blocks::item,
    blocks::table,
    blocks::note,
];

/// A change of bytes.
type ByteChange = fn(&[u8], Step) -> Vec<u8>;

/// The changes of bytes, after which a text may be none.
const BYTE_CHANGES: &[ByteChange] = &[bytes::flip, bytes::delete, bytes::insert];

impl Step {
    /// One of `count` places; none where there are none.
    fn place(self, count: usize) -> Option<usize> {
        (self.at as usize).checked_rem(count)
    }

    /// Another of `count` places, or a choice out of so many.
    fn other(self, count: usize) -> Option<usize> {
        (self.with as usize).checked_rem(count)
    }
}

/// The file after these changes.
pub fn mutated(file: &[u8], steps: &[Step]) -> Vec<u8> {
    steps.iter().fold(file.to_vec(), |file, step| {
        // Bytes are changed less often: most such files end at the first look.
        let ways = CHANGES.len() + BYTE_CHANGES.len();
        let way = usize::from(step.way) % ways;
        match (CHANGES.get(way), BYTE_CHANGES.get(way.saturating_sub(CHANGES.len()))) {
            (Some(change), _) => change(&String::from_utf8_lossy(&file), *step).into_bytes(),
            (None, Some(change)) => change(&file, *step),
            (None, None) => file,
        }
    })
}

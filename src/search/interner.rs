//! Words, each kept once.

/// Distinct words, numbered in the order in which they were first met. Only that order is ever
/// seen: how a word is found depends on a hash, what is found does not.
#[derive(Debug, Clone)]
pub(super) struct Interner {
    /// All words, one after the other.
    letters: String,
    /// Where each begins, and then where the last ends.
    starts: Vec<usize>,
    /// A table with open addressing, at most half full. Its length is a power of two.
    slots: Vec<Slot>,
}

/// A place for a word.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    /// The hash of the word.
    hash: u32,
    /// Its number plus one; 0 in a place that is free.
    word: u32,
}

const FIRST_SLOTS: usize = 256;

impl Default for Interner {
    fn default() -> Interner {
        let slots = vec![Slot::default(); FIRST_SLOTS];
        Interner { letters: String::new(), starts: vec![0], slots }
    }
}

impl Interner {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The word of a number.
    pub(super) fn word(&self, number: u32) -> &str {
        let number = number as usize;
        &self.letters[self.starts[number]..self.starts[number + 1]]
    }

    /// The number of a word, new when it was not met before.
    pub(super) fn intern(&mut self, word: &str) -> u32 {
        let hash = hash(word);
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        while let Some(number) = self.slots[at].word.checked_sub(1) {
            if self.slots[at].hash == hash && self.is(number, word) {
                return number;
            }
            at = (at + 1) & last;
        }
        let number = self.len() as u32;
        self.slots[at] = Slot { hash, word: number + 1 };
        self.letters.push_str(word);
        self.starts.push(self.letters.len());
        if self.slots.len() < 2 * self.len() {
            self.grow();
        }
        number
    }

    fn is(&self, number: u32, word: &str) -> bool {
        let number = number as usize;
        let place = self.starts[number]..self.starts[number + 1];
        place.len() == word.len() && self.letters.as_bytes()[place] == *word.as_bytes()
    }

    fn grow(&mut self) {
        let length = 2 * self.slots.len();
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); length]);
        for slot in old.into_iter().filter(|slot| slot.word > 0) {
            let mut at = slot.hash as usize & (length - 1);
            while self.slots[at].word > 0 {
                at = (at + 1) & (length - 1);
            }
            self.slots[at] = slot;
        }
    }
}

/// Eight bytes at a time, the last eight whether or not some of them were read before. The
/// multiplier is 2⁶⁴ divided by the golden ratio, as in Knuth's multiplicative hashing (The Art of
/// Computer Programming, volume 3, section 6.4); the highest bits depend on all letters.
fn hash(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mixed =
        |hash: u64, part: u64| (hash.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut hash = mixed(0, bytes.len() as u64);
    if let Some(last) = bytes.last_chunk() {
        let whole = bytes[..bytes.len() - 1].chunks_exact(8).filter_map(<[u8]>::first_chunk);
        hash = whole.fold(hash, |hash, part| mixed(hash, u64::from_le_bytes(*part)));
        hash = mixed(hash, u64::from_le_bytes(*last));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        hash = mixed(hash, u64::from(first) << 32 | u64::from(last));
    } else {
        hash = mixed(hash, bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)));
    }
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_number() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..5_000).map(|n| format!("woord{n}")).collect();
        for _ in 0..2 {
            for (number, word) in words.iter().enumerate() {
                assert_eq!(interner.intern(word), number as u32);
            }
        }
        assert_eq!(interner.len(), 5_000);
        for (number, word) in words.iter().enumerate() {
            assert_eq!(interner.word(number as u32), word);
        }
    }

    #[test]
    fn words_of_any_length_are_told_apart() {
        let mut interner = Interner::default();
        for length in 0..40 {
            for changed in 0..=length {
                let letter = |at| if at == changed { 'b' } else { 'a' };
                let word: String = (0..length).map(letter).collect();
                interner.intern(&word);
            }
        }
        assert_eq!(interner.len(), (1..=40).sum::<usize>());
    }
}

//! Numbers that depend on their seed alone, so that the same guide has the same bytes everywhere.

/// A generator of numbers (SplitMix64, Steele and others, 2014).
pub(super) struct Random(u64);

impl Random {
    /// A generator of its own for each list of numbers.
    pub(super) fn of(seed: &[u64]) -> Random {
        let mut random = Random(0);
        for part in seed {
            random.0 = random.next() ^ part;
        }
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0, less than `most`.
    pub(super) fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }

    /// The same, small numbers more often: the product of two is.
    pub(super) fn low(&mut self, most: usize) -> usize {
        self.below(most) * self.below(most) / most.max(1)
    }

    /// A number of both ends or between them.
    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most + 1 - least)
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of a list.
    pub(super) fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

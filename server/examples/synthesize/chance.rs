//! Random numbers that are the same at every run: splitmix64, seeded by what they are for.

/// A row of numbers that look like chance.
pub(super) struct Chance(u64);

impl Chance {
    /// The row for one matter of a body's report. What another report needs of it, as the requests
    /// that were carried over, it can ask for again.
    pub(super) fn of(body: u32, year: u16, matter: &str) -> Self {
        // FNV-1a, so that matters of one report differ.
        let named = matter.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(named ^ (u64::from(body) << 32) ^ u64::from(year))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 for an end of 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        u32::try_from(self.next() % u64::from(end.max(1))).unwrap_or_default()
    }

    /// A number from `first` to `last`.
    pub(super) fn between(&mut self, first: u32, last: u32) -> u32 {
        first + self.below(last.saturating_sub(first) + 1)
    }

    /// One of several.
    pub(super) fn one_of<'t, T>(&mut self, these: &'t [T]) -> Option<&'t T> {
        these.get(self.below(u32::try_from(these.len()).unwrap_or(u32::MAX)) as usize)
    }

    /// Parts that add up to the whole, about as heavy as these weights.
    pub(super) fn split(&mut self, whole: u32, weights: &[u32]) -> Vec<u32> {
        let weights: Vec<u64> =
            weights.iter().map(|weight| u64::from(16 * weight + self.below(16 * weight + 1))).collect();
        let total = weights.iter().sum::<u64>().max(1);
        // Begun anywhere within the first unit, so that a whole of one can fall into any part.
        let offset = self.next() % total;
        let (mut sum, mut before) = (0, 0);
        let part = |weight: &u64| {
            sum += weight;
            let upto = (u64::from(whole) * sum + offset) / total;
            let part = upto - before;
            before = upto;
            u32::try_from(part).unwrap_or_default()
        };
        weights.iter().map(part).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn parts_add_up_whatever_the_whole() {
        for whole in [0, 1, 2, 7, 1_000, 987_654] {
            let mut chance = Chance::of(whole, 2021, "parts");
            let parts = chance.split(whole, &[40, 1, 0, 9]);
            assert_eq!(parts.iter().sum::<u32>(), whole);
            assert_eq!(parts[2], 0, "what weighs nothing is nothing");
        }
    }

    #[test]
    fn the_same_matter_falls_the_same() {
        let three = |year| {
            let mut chance = Chance::of(7, year, "requests");
            [chance.below(1_000), chance.below(1_000), chance.between(5, 9)]
        };
        assert_eq!(three(2020), three(2020));
        assert_ne!(three(2020), three(2021));
    }
}

//! Binary logarithms in whole numbers, so that every machine and every browser counts alike.

/// Parts of one: a logarithm of 256 is 1.0.
pub(super) const ONE: u32 = 256;

/// `256 · log₂(1 + i/256)` for `i` from 0 to 255, rounded down. The index carries it, so that the
/// browser has no arithmetic of its own. Found by squaring, one bit at a time: no rounding of a
/// machine's floating point enters it.
pub(super) fn table() -> Vec<u32> {
    (0..256u64).map(|i| mantissa((256 + i) << 22)).collect()
}

/// The first 8 bits after the point of the binary logarithm of `x / 2³⁰`, for `1 ≤ x / 2³⁰ < 2`.
fn mantissa(mut x: u64) -> u32 {
    let mut bits = 0;
    for _ in 0..8 {
        x = (x * x) >> 30;
        bits <<= 1;
        if x >> 31 > 0 {
            bits |= 1;
            x >>= 1;
        }
    }
    bits
}

/// `256 · log₂(n)`, for `n` of at least 1.
pub(super) fn log2(table: &[u32], n: u32) -> u32 {
    let n = n.max(1);
    let exponent = n.ilog2();
    let top = if exponent > 8 { n >> (exponent - 8) } else { n << (8 - exponent) };
    exponent * ONE + table[(top - 256) as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_logarithm_to_within_a_256th() {
        let table = table();
        for n in (1..2000).chain([65_535, 65_536, 1_000_000]) {
            let exact = f64::from(n).log2() * 256.0;
            let ours = f64::from(log2(&table, n));
            assert!(ours <= exact && exact - ours < 3.0, "{n}: {ours} for {exact}");
        }
        assert_eq!(log2(&table, 1), 0);
        assert_eq!(log2(&table, 1024), 10 * ONE);
    }
}

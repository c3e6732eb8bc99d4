//! What takes long to make, kept from one run of the program to the next.

/// Where things are kept under what they were made from. The program itself is part of the key:
/// what another build of it made is not there.
pub trait Kept: std::fmt::Debug + Send + Sync {
    /// What was made from this text before, whole or not at all.
    fn get(&self, made_from: &str) -> Option<Vec<u8>>;
    /// Keeps what was made from a text.
    fn keep(&self, made_from: &str, bytes: &[u8]);
}

/// What was made from `made_from` before, or is made now and kept. A failure is not kept.
///
/// # Errors
/// As `make`.
pub fn or_made<E>(
    kept: Option<&dyn Kept>,
    made_from: &str,
    make: impl FnOnce() -> Result<Vec<u8>, E>,
) -> Result<Vec<u8>, E> {
    let Some(kept) = kept else { return make() };
    if let Some(bytes) = kept.get(made_from) {
        return Ok(bytes);
    }
    let bytes = make()?;
    kept.keep(made_from, &bytes);
    Ok(bytes)
}

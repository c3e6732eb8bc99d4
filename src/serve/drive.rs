//! What kind of drive a folder stands on.

use std::path::Path;

/// True of a drive on which others may change files without this system being told: a network drive,
/// or a drive of Windows under WSL. Not known on other systems than Linux.
#[cfg(target_os = "linux")]
pub(super) fn is_shared(path: &Path) -> bool {
    /// NFS, SMB, CIFS, SMB2, 9P (the drives of Windows under WSL), AFS and Ceph; `statfs(2)`.
    const SHARED: [u32; 7] =
        [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x0102_1997, 0x5346_414f, 0x00c3_6400];
    let kind = rustix::fs::statfs(path).map(|found| found.f_type.to_ne_bytes().to_vec());
    kind.is_ok_and(|kind| SHARED.iter().any(|shared| starts_as(&kind, *shared)))
}

/// The number of a file system has four bytes; its field may be wider.
#[cfg(target_os = "linux")]
fn starts_as(kind: &[u8], wanted: u32) -> bool {
    let least = if cfg!(target_endian = "little") {
        kind.get(..4)
    } else {
        kind.get(kind.len().saturating_sub(4)..)
    };
    least == Some(&wanted.to_ne_bytes()[..])
}

/// True of a drive on which others may change files without this system being told.
#[cfg(not(target_os = "linux"))]
pub(super) fn is_shared(_: &Path) -> bool {
    false
}

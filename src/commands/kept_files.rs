//! Files of an edition in one file of the cache.
//!
//! A list first, with a line for each file: its SHA-256, its length in bytes and its address. An
//! empty line ends the list, and the bytes of the files follow in its order. What was damaged shows,
//! because nothing is believed that does not agree with its SHA-256; the line above the list has
//! that of the list itself.

use std::io::{self, BufRead, Read, Write};

use crate::digest;
use crate::guide::Route;
use crate::output::HashedFile;

pub(super) fn write(out: &mut dyn Write, files: &[HashedFile]) -> io::Result<()> {
    let line =
        |file: &HashedFile| format!("{} {} {}\n", file.hash(), file.bytes().len(), file.route());
    let list: String = files.iter().map(line).collect();
    write!(out, "{}\n{list}\n", digest::hex(list.as_bytes()))?;
    files.iter().try_for_each(|file| out.write_all(file.bytes()))
}

/// None when anything differs from what was written.
pub(super) fn read(from: &mut impl BufRead) -> Option<Vec<HashedFile>> {
    let head = line(from)?;
    let mut list = String::new();
    loop {
        let entry = line(from)?;
        if entry == "\n" {
            break;
        }
        list.push_str(&entry);
    }
    if head.strip_suffix('\n')? != digest::hex(list.as_bytes()) {
        return None;
    }
    let files: Option<Vec<HashedFile>> = list.lines().map(|entry| file(entry, from)).collect();
    // Bytes too many are a damage too.
    files.filter(|_| from.fill_buf().is_ok_and(<[u8]>::is_empty))
}

/// A line with its end.
fn line(from: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    let read = from.read_line(&mut line);
    (read.is_ok() && line.ends_with('\n')).then_some(line)
}

fn file(entry: &str, from: &mut impl BufRead) -> Option<HashedFile> {
    let (hash, rest) = entry.split_once(' ')?;
    let (length, route) = rest.split_once(' ')?;
    let length: u64 = length.parse().ok()?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?);
    from.take(length).read_to_end(&mut bytes).ok()?;
    let file = HashedFile::new(Route::new(route), bytes);
    (file.hash() == hash).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> (Vec<HashedFile>, Vec<u8>) {
        let file = |route: &str, bytes: &[u8]| HashedFile::new(Route::new(route), bytes.into());
        let files = vec![file("a/b c.html", b"x\n\0y"), file("c", b""), file("d", b"\n\n")];
        let mut out = Vec::new();
        write(&mut out, &files).unwrap();
        (files, out)
    }

    #[test]
    fn what_is_written_is_read_back() {
        let (files, out) = written();
        assert_eq!(read(&mut &out[..]), Some(files));
        let mut none = Vec::new();
        write(&mut none, &[]).unwrap();
        assert_eq!(read(&mut &none[..]), Some(Vec::new()));
    }

    #[test]
    fn one_byte_changed_lost_or_added_makes_all_of_it_void() {
        let (_, out) = written();
        for at in 0..out.len() {
            let mut changed = out.clone();
            changed[at] ^= 1;
            assert_eq!(read(&mut &changed[..]), None, "byte {at} changed");
            assert_eq!(read(&mut &out[..at]), None, "cut off at byte {at}");
        }
        let longer = [&out[..], b"z"].concat();
        assert_eq!(read(&mut &longer[..]), None);
    }
}

//! One target of `leidraad::fuzz` under libFuzzer: which, the environment says.
//!
//! `LEIDRAAD_FUZZ_TARGET` names the target. With `LEIDRAAD_FUZZ_SEEDS` the inputs that it begins
//! with are written into that folder, and nothing else is done; `LEIDRAAD_FUZZ_TARGET=list` prints
//! the names.

#![no_main]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, process};

use leidraad::fuzz::mutation::{Step, mutated};
use leidraad::fuzz::{TARGETS, Target};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

static TARGET: OnceLock<&Target> = OnceLock::new();

fuzz_target!(
    init: start(),
    |input: &[u8]| {
        if let Some(target) = TARGET.get()
            && let Err(fault) = (target.hold)(input)
        {
            panic!("{fault}");
        }
    }
);

// Half of the inputs are changed as people change files, half byte by byte.
fuzz_mutator!(|data: &mut [u8], size: usize, room: usize, seed: u32| {
    if seed.is_multiple_of(2) {
        return fuzzer_mutate(data, size, room);
    }
    let mut random = Random(u64::from(seed) | 1 << 40);
    let steps: Vec<Step> = (0..1 + random.next() % 3)
        .map(|_| Step { way: random.next() as u8, at: random.next(), with: random.next() })
        .collect();
    let changed = mutated(&data[..size], &steps);
    let length = changed.len().min(room);
    data[..length].copy_from_slice(&changed[..length]);
    length
});

/// Xorshift (Marsaglia): any numbers will do.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as u32
    }
}

fn start() {
    let name = env::var("LEIDRAAD_FUZZ_TARGET").unwrap_or_default();
    if name == "list" {
        TARGETS.iter().for_each(|target| println!("{}", target.name));
        process::exit(0);
    }
    let Some(target) = TARGETS.iter().find(|target| target.name == name) else {
        eprintln!("LEIDRAAD_FUZZ_TARGET is none of the targets; `list` prints their names");
        process::exit(2);
    };
    if let Some(folder) = env::var_os("LEIDRAAD_FUZZ_SEEDS") {
        write_seeds(target, Path::new(&folder)).expect("the seeds can be written");
        process::exit(0);
    }
    TARGET.get_or_init(|| target);
}

fn write_seeds(target: &Target, folder: &Path) -> std::io::Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let files = target.seeds.iter().flat_map(|pattern| leidraad::fuzz::files(&repository, pattern));
    let files: Vec<PathBuf> = files.collect();
    for (number, file) in files.iter().enumerate() {
        fs::copy(file, folder.join(format!("file-{number}")))?;
    }
    for (number, input) in target.inputs.iter().enumerate() {
        fs::write(folder.join(format!("input-{number}")), input)?;
    }
    Ok(())
}

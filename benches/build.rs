//! How long the whole program takes to build a guide, from its start to its end, without any
//! cache: plain and rich guides of 100 and 1,000 sections in two languages, on the disk and in
//! memory. With `LEIDRAAD_BENCH_LARGE` in the environment also 5,000.
//!
//!     cargo bench --bench build
//!     cargo bench --bench build -- rich/1000/memory

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    dead_code,
    reason = "a benchmark stops at the first thing that is not as it must be, and uses a part of what it shares"
)]

mod generated;
mod measured;

use std::time::{Duration, Instant};

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};

use generated::{Corpus, Kind};
use measured::{Made, Storage, kind_word, sizes};

/// Builds the guide so many times, each time into a folder that is not there.
fn builds(made: &Made, times: u64) -> Duration {
    let out = made.beside("public");
    let mut total = Duration::ZERO;
    for _ in 0..times {
        if out.exists() {
            std::fs::remove_dir_all(&out).unwrap();
        }
        let mut program = made.program("build");
        program.arg("--no-cache").arg("--out").arg(&out);
        let start = Instant::now();
        let output = program.output().unwrap();
        total += start.elapsed();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    total
}

fn build(c: &mut Criterion) {
    let mut group = c.benchmark_group("build");
    // A build takes long enough to be a sample of its own.
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_secs(10));
    for sections in sizes() {
        for kind in [Kind::Plain, Kind::Rich] {
            for storage in Storage::all() {
                // Made when it is the first time needed: a filter may leave it out.
                let mut made = None;
                let name = format!("{}/{sections}/{storage}", kind_word(kind));
                group.bench_function(name, |b| {
                    let corpus = Corpus { sections, kind, recorded: true };
                    let made = made.get_or_insert_with(|| Made::new(corpus, storage).unwrap());
                    b.iter_custom(|times| builds(made, times));
                });
            }
        }
    }
    group.finish();
}

criterion_group!(benches, build);
criterion_main!(benches);

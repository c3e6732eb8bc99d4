//! The real files of this repository after accidents of every kind.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fs, process, thread};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

use super::mutation::{Step, mutated};
use super::{TARGETS, Target, files};

/// How often each reader is tried in the ordinary run.
const CASES: u32 = 200;

/// A run that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(120);

fn cases() -> u32 {
    let asked = env::var("LEIDRAAD_MUTATIONS").ok().and_then(|count| count.parse().ok());
    asked.unwrap_or(CASES)
}

fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = target.seeds.iter().flat_map(|pattern| files(root, pattern));
    let files = files.map(|path| fs::read(path).unwrap());
    files.chain(target.inputs.iter().map(|input| input.as_bytes().to_vec())).collect()
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = any::<(u8, u32, u32)>().prop_map(|(way, at, with)| Step { way, at, with });
    proptest::collection::vec(step, 0..5)
}

/// Ends everything when one run takes too long, and says which: nobody else can end it.
struct Watchdog(mpsc::Sender<Option<String>>);

impl Watchdog {
    fn new() -> Watchdog {
        let (watched, runs) = mpsc::channel::<Option<String>>();
        thread::spawn(move || {
            let mut run = None;
            loop {
                match runs.recv_timeout(PATIENCE) {
                    Ok(next) => run = next,
                    Err(mpsc::RecvTimeoutError::Disconnected) => break,
                    Err(mpsc::RecvTimeoutError::Timeout) if run.is_none() => {}
                    Err(mpsc::RecvTimeoutError::Timeout) => {
                        eprintln!("no end after {PATIENCE:?}: {run:?}");
                        process::abort();
                    }
                }
            }
        });
        Watchdog(watched)
    }

    fn watch<T>(&self, run: String, work: impl FnOnce() -> T) -> T {
        self.0.send(Some(run)).unwrap();
        let done = work();
        self.0.send(None).unwrap();
        done
    }
}

fn hold(target: &Target, cases: u32, watchdog: &Watchdog) {
    let seeds = seeds(target);
    assert!(!seeds.is_empty(), "{} has nothing to begin with", target.name);
    for seed in &seeds {
        (target.hold)(seed).unwrap_or_else(|fault| panic!("{}: {fault}", target.name));
    }
    // The same numbers each time: what fails here fails everywhere, and a longer run begins with
    // the shorter one.
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let input = (0..seeds.len(), steps());
    let tried = TestRunner::new_with_rng(config, rng).run(&input, |(seed, steps)| {
        let bytes = mutated(&seeds[seed], &steps);
        let run = format!("{}, file {seed}, {steps:?}", target.name);
        let held = watchdog.watch(run, || catch_unwind(AssertUnwindSafe(|| (target.hold)(&bytes))));
        match held {
            Ok(held) => held.map_err(TestCaseError::fail),
            Err(_) => Err(TestCaseError::fail("it panicked")),
        }
    });
    tried.unwrap_or_else(|fault| panic!("{}: {fault}", target.name));
}

#[test]
fn every_reader_survives_accidents_with_its_files_and_loses_nothing() {
    let (cases, watchdog) = (cases(), Watchdog::new());
    let only = env::var("LEIDRAAD_MUTATIONS_OF").ok();
    for target in TARGETS.iter().filter(|t| only.as_deref().is_none_or(|name| name == t.name)) {
        hold(target, cases, &watchdog);
    }
}

#[test]
fn the_files_to_begin_with_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for target in TARGETS {
        for pattern in target.seeds {
            assert!(!files(root, pattern).is_empty(), "{pattern} of {}", target.name);
        }
    }
}

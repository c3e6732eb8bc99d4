//! `leidraad links`: whether what the guide leads to outside is still there.
//!
//! Nothing else of the program asks a stranger's server for anything, and no build does. Each is asked
//! gently: one request at a time with a pause after it, for the head alone where that is answered, by
//! a program that says what it is, and not again for some days. Nobody's page is read.

mod addresses;
mod ask;
mod kept;
mod pace;
mod report;
mod verdict;

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use clap::Args;

use super::pipeline;
use super::report::Progress;
use super::words::say;
use super::{GuideArgs, Outcome, ReportArgs, Without};
use crate::language::Language;
use addresses::Addresses;
use ask::Asker;
use kept::{Answer, Kept};

/// How many servers are asked at the same time.
const AT_ONCE: usize = 4;

#[derive(Debug, Args)]
pub(super) struct LinksArgs {
    /// The folder with content/ and diagrams/.
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    root: PathBuf,
    #[command(flatten)]
    report: ReportArgs,
    /// Asks again for what was answered more days ago than this; 0 asks for everything.
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = parse_days)]
    older_than: u32,
    /// Takes no earlier answer and keeps none.
    #[arg(long)]
    no_cache: bool,
    /// How long a server may take, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = super::parse_seconds)]
    timeout: Duration,
    /// The pause between two requests to one server, in seconds.
    #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = super::parse_seconds)]
    pause: Duration,
}

/// What is wrong is the key of a message.
fn parse_days(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|days| *days <= 3650).ok_or_else(|| "value-days".to_owned())
}

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "commands/ is where the clock is read")]
fn seconds_now() -> i64 {
    jiff::Timestamp::now().as_second()
}

pub(super) fn run(args: &LinksArgs, language: Language) -> Outcome {
    // Nothing that is asked depends on what Git has.
    let without = Without { history: true, ..Without::default() };
    let guide = GuideArgs { without, ..GuideArgs::preview_of(args.root.clone()) };
    let loaded = match pipeline::load(&guide) {
        Ok(loaded) => loaded,
        Err(error) => return super::report::fail_to_load(&error, &guide, language),
    };
    let addresses = addresses::of(&loaded);
    let mut kept = if args.no_cache { Kept::default() } else { Kept::of_user() };
    let now = seconds_now();
    let mut answers = BTreeMap::new();
    for address in addresses.keys() {
        if let Some(answer) = kept.of(address, now, args.older_than) {
            answers.insert(address.clone(), answer.clone());
        }
    }
    let earlier = answers.len();
    let site = loaded.parsed.content.site.as_ref().map_or("", |site| site.base_url.as_str());
    let asker = Asker::new(site, args.timeout, args.pause);
    let missing = addresses.keys().filter(|address| !answers.contains_key(*address)).cloned();
    let new = ask_all(&asker, missing.collect(), &mut kept, language);
    answers.extend(new);
    report::show(args, &loaded, (&addresses, &answers, earlier), language)
}

/// The servers with what they are asked for, the one with the most first: it takes longest.
fn by_host(addresses: Vec<String>) -> VecDeque<Vec<String>> {
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(ask::host(&address)).or_default().push(address);
    }
    let mut hosts: Vec<Vec<String>> = hosts.into_values().collect();
    hosts.sort_by_key(|addresses| std::cmp::Reverse(addresses.len()));
    hosts.into()
}

/// Asks for addresses, each server for one after the other. What is answered is kept as soon as a
/// server is done: whoever breaks it off need not ask again.
fn ask_all(
    asker: &Asker,
    addresses: Vec<String>,
    kept: &mut Kept,
    language: Language,
) -> BTreeMap<String, Answer> {
    let all = addresses.len();
    let hosts = Mutex::new(by_host(addresses));
    let done = Mutex::new((BTreeMap::new(), kept));
    let stage = |count: usize| {
        let words = [("done", count.into()), ("all", all.into())];
        say(language, "links-stage", words)
    };
    let progress = Progress::start(stage(0));
    let next = || hosts.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(all) {
            scope.spawn(|| {
                while let Some(addresses) = next() {
                    let mut of_host = BTreeMap::new();
                    for address in addresses {
                        let (verdict, until) = asker.judge(&address);
                        let answer = Answer { asked: seconds_now(), until, verdict };
                        of_host.insert(address.clone(), answer.clone());
                        let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                        done.0.insert(address, answer);
                        progress.stage(stage(done.0.len()));
                    }
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    done.1.keep(&of_host, seconds_now());
                }
            });
        }
    });
    progress.finish();
    done.into_inner().unwrap_or_else(PoisonError::into_inner).0
}

/// What was looked at: the addresses, their answers, and how many of these came from an earlier run.
type Looked<'a> = (&'a Addresses, &'a BTreeMap<String, Answer>, usize);

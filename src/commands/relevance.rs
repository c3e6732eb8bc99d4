//! `leidraad relevance`: how well a search finds what is there.

use std::collections::BTreeMap;

use camino::Utf8PathBuf;
use clap::Args;
use serde_json::json;

use super::search::{Form, as_json, read};
use super::words::say;
use super::{GuideArgs, Outcome, stdout};
use crate::guide::{Addresses, Page};
use crate::language::Language;
use crate::search::{self, Answer, Excerpt, Index};

/// Answers in which the right one must be.
const TOP: usize = 3;
/// Answers that are given for each query, for programs.
const LISTED: usize = 10;

#[derive(Debug, Args)]
pub(super) struct RelevanceArgs {
    /// A file of queries with their right answers, one on a line: `nl | query | section:ID term:ID`.
    /// Can be given more than once.
    #[arg(long)]
    queries: Vec<Utf8PathBuf>,
    #[command(flatten)]
    guide: GuideArgs,
    /// The form of the figures; the JSON form also lists every query with its answers.
    #[arg(long, value_enum, default_value_t = Form::Human)]
    format: Form,
    /// Also lists the queries whose answer is not among the first three.
    #[arg(long)]
    missed: bool,
}

/// A query with what answers it.
struct Case {
    language: Language,
    /// How its query was made, or the name of the file in which it stands.
    set: String,
    query: String,
    /// Addresses, any of which is right; none when nothing may be found.
    expected: Vec<String>,
}

/// A case with what was found.
struct Judged {
    case: Case,
    /// The place of the right answer, from 1.
    rank: Option<usize>,
    /// The place of the first answer on the right page.
    page_rank: Option<usize>,
    answers: Vec<Answer>,
    /// What the first of them show.
    excerpts: Vec<Excerpt>,
}

pub(super) fn run(args: &RelevanceArgs, language: Language) -> Outcome {
    let searched = match read(&args.guide, language) {
        Ok(searched) => searched,
        Err(outcome) => return outcome,
    };
    let mut written = Vec::new();
    for path in &args.queries {
        match read_queries(path, &searched.guide.addresses, language) {
            Ok(cases) => written.extend(cases),
            Err(outcome) => return outcome,
        }
    }
    let mut written: BTreeMap<Language, Vec<Case>> = by_language(written);
    let mut listed = Vec::new();
    for of in searched.guide.languages.all() {
        let index = searched.index(of);
        let mut cases = written.remove(&of).unwrap_or_default();
        cases.extend(generated(&index, of));
        let judged: Vec<Judged> = cases.into_iter().map(|case| judge(&index, case)).collect();
        match args.format {
            Form::Human => {
                stdout::print(format_args!("{}", table(of, &judged, language)));
                if args.missed {
                    missed(&judged, language);
                }
            }
            Form::Json => listed.extend(judged.iter().map(|j| listing(&index, j))),
        }
    }
    if args.format == Form::Json {
        stdout::print_json(&json!(listed));
    }
    Outcome::Fine
}

fn by_language(cases: Vec<Case>) -> BTreeMap<Language, Vec<Case>> {
    let mut all: BTreeMap<Language, Vec<Case>> = BTreeMap::new();
    cases.into_iter().for_each(|case| all.entry(case.language).or_default().push(case));
    all
}

fn generated(index: &Index, language: Language) -> Vec<Case> {
    let address = |record: &u32| index.record(*record).address.clone();
    let items = search::known_items(index).into_iter();
    let case = |item: search::KnownItem| Case {
        language,
        set: item.made.word().to_owned(),
        query: item.query,
        expected: item.records.iter().map(address).collect(),
    };
    items.map(case).collect()
}

fn judge(index: &Index, case: Case) -> Judged {
    let answers = search::answers(index, &case.query);
    let right = |answer: &Answer| {
        let address = &index.record(answer.hit.record).address;
        case.expected.iter().any(|expected| {
            // A section is right for each of its headings.
            expected == address || expected.split('#').next() == Some(address)
        })
    };
    let rank = match case.expected.is_empty() {
        true => answers.is_empty().then_some(1),
        false => answers.iter().position(right).map(|place| place + 1),
    };
    let page = |address: &str| address.split('#').next().map(str::to_owned);
    let pages: Vec<_> = case.expected.iter().map(|e| page(e)).collect();
    let on_page = |a: &Answer| pages.contains(&page(&index.record(a.hit.record).address));
    let page_rank = match case.expected.is_empty() {
        true => rank,
        false => answers.iter().position(on_page).map(|place| place + 1),
    };
    let first = &answers[..answers.len().min(LISTED)];
    let excerpts = search::excerpts(index, &case.query, first);
    Judged { case, rank, page_rank, answers, excerpts }
}

/// The figures of each set: number of queries, share with the right answer first and among the
/// first three, mean of one over its place, the share with the right page among the first three,
/// which is what engines that only know pages can be compared with, and of all first three answers
/// the share that shows a word that was found, and that shows one in its text.
fn table(language: Language, judged: &[Judged], messages: Language) -> String {
    let mut sets: BTreeMap<&str, Vec<&Judged>> = BTreeMap::new();
    judged.iter().for_each(|j| sets.entry(&j.case.set).or_default().push(j));
    let [page, shown, text] =
        ["relevance-page", "relevance-shown", "relevance-text"].map(|key| say(messages, key, []));
    let mut out = format!(
        "{language}  {:<8} {:>5} {:>7} {:>7} {:>6} {page:>8} {shown:>7} {text:>7}\n",
        "", "n", "@1", "@3", "MRR"
    );
    for (set, judged) in sets {
        let n = judged.len() as f64;
        let share = |most: usize, rank: fn(&Judged) -> Option<usize>| {
            let within = judged.iter().filter_map(|j| rank(j)).filter(|rank| *rank <= most);
            100.0 * within.count() as f64 / n
        };
        let shown = |shows: fn(&Excerpt) -> bool| {
            let first = || judged.iter().flat_map(|j| j.excerpts.iter().take(TOP));
            100.0 * first().filter(|e| shows(e)).count() as f64 / first().count().max(1) as f64
        };
        let reciprocal: f64 = judged.iter().filter_map(|j| j.rank).map(|r| 1.0 / r as f64).sum();
        out.push_str(&format!(
            "    {set:<8} {:>5} {:>6.1}% {:>6.1}% {:>6.3} {:>7.1}% {:>6.1}% {:>6.1}%\n",
            judged.len(),
            share(1, |j| j.rank),
            share(TOP, |j| j.rank),
            reciprocal / n,
            share(TOP, |j| j.page_rank),
            shown(Excerpt::shows),
            shown(Excerpt::text_shows)
        ));
    }
    out
}

fn missed(judged: &[Judged], language: Language) {
    for j in judged.iter().filter(|j| j.rank.is_none_or(|rank| rank > TOP)) {
        let rank = j.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
        let expected = j.case.expected.join(" ");
        let line = [
            ("set", j.case.set.as_str().into()),
            ("query", j.case.query.as_str().into()),
            ("rank", rank.as_str().into()),
            ("expected", expected.as_str().into()),
        ];
        stdout::print(format_args!("{}\n", say(language, "relevance-missed", line)));
    }
}

fn listing(index: &Index, judged: &Judged) -> serde_json::Value {
    let answers: Vec<_> =
        judged.answers.iter().zip(&judged.excerpts).map(with_excerpt(index)).collect();
    json!({
        "language": judged.case.language,
        "set": judged.case.set,
        "query": judged.case.query,
        "expected": judged.case.expected,
        "rank": judged.rank,
        "count": judged.answers.len(),
        "answers": answers,
    })
}

/// An answer for programs, with what it shows: texts in pieces, of which every second is a word that
/// was found.
fn with_excerpt(index: &Index) -> impl Fn((&Answer, &Excerpt)) -> serde_json::Value {
    |(answer, excerpt)| {
        let mut value = as_json(index, answer);
        value["shows"] = excerpt.shows().into();
        value["excerpt"] = json!({
            "address": index.record(excerpt.record).address,
            "title": excerpt.title,
            "heading": excerpt.heading,
            "text": excerpt.text,
            "names": excerpt.names,
        });
        value
    }
}

/// Reads queries that were written by hand. A line that cannot be read is reported with its
/// number, and none is used.
fn read_queries(
    path: &Utf8PathBuf,
    addresses: &Addresses,
    language: Language,
) -> Result<Vec<Case>, Outcome> {
    let text = std::fs::read_to_string(path).map_err(|error| {
        let error = error.to_string();
        let values = [("path", path.as_str().into()), ("error", error.as_str().into())];
        eprintln!("{}", say(language, "relevance-unreadable", values));
        Outcome::Failed
    })?;
    let mut cases = Vec::new();
    let mut wrong = false;
    let set = path.file_stem().unwrap_or_default();
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        match parse(line, set, addresses) {
            Some(case) => cases.push(case),
            None => {
                let place = format!("{path}:{}", number + 1);
                eprintln!(
                    "{}",
                    say(language, "relevance-line", [("place", place.as_str().into())])
                );
                wrong = true;
            }
        }
    }
    if wrong { Err(Outcome::Problems) } else { Ok(cases) }
}

fn parse(line: &str, set: &str, addresses: &Addresses) -> Option<Case> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [language, query, expected] = parts[..] else { return None };
    let language = Language::ALL.into_iter().find(|l| l.tag() == language)?;
    let expected = expected.split_whitespace().filter(|word| *word != "-");
    let expected: Option<Vec<String>> =
        expected.map(|word| expected_address(word, addresses, language)).collect();
    Some(Case { language, set: set.to_owned(), query: query.to_owned(), expected: expected? })
}

/// A page of which a language has one, by the name that a file of queries gives it.
fn page_named(name: &str) -> Option<Page> {
    Some(match name {
        "about" => Page::About,
        "accessibility" => Page::Accessibility,
        "changes" => Page::Changes,
        "colophon" => Page::Colophon,
        "data" => Page::Data,
        "glossary" => Page::Glossary,
        "held" => Page::Held,
        "home" => Page::Home,
        "indicators" => Page::Indicators,
        "privacy" => Page::Privacy,
        "register" => Page::Register,
        "sources" => Page::Sources,
        "whole" => Page::Whole,
        "worksheet" => Page::Worksheet,
        _ => return None,
    })
}

/// The address of `section:ID`, `term:ID`, `indicator:ID`, `source:ID`, `step:CHART/STEP`,
/// `chart:CHART` or `page:NAME`.
fn expected_address(word: &str, addresses: &Addresses, language: Language) -> Option<String> {
    use crate::content::ids::{ChartId, SectionId};
    let (kind, id) = word.split_once(':')?;
    let on = |page: Page| format!("{}#{id}", addresses.of(&page, language));
    Some(match kind {
        "section" => addresses.of(&Page::Section(SectionId::new(id)), language).to_string(),
        "term" => on(Page::Glossary),
        "indicator" => on(Page::Indicators),
        "source" => on(Page::Sources),
        "chart" => addresses.of(&Page::Chart(ChartId::new(id)), language).to_string(),
        "page" => addresses.of(&page_named(id)?, language).to_string(),
        "step" => {
            let (chart, step) = id.split_once('/')?;
            let (situation, node) = step.split_once('/')?;
            let node = crate::content::ids::NodeId::new(node);
            let page = Page::Step(ChartId::new(chart), situation.to_owned(), node);
            addresses.of(&page, language).to_string()
        }
        _ => return None,
    })
}

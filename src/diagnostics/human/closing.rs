//! What a report says in single lines: what is left out of it, and how many there are of each kind.

use std::collections::BTreeMap;

use super::{Detail, Diagnostic, Place, Severity, Words};
use crate::characters::harmless_line;
use crate::diagnostics::{Code, codes};
use crate::messages::{Args, Value};
use crate::source::Sources;

/// A report of so many problems has their numbers at its end.
const MANY: usize = 10;
/// Files or sections that are named in a line.
const NAMED: usize = 3;
/// Characters of a title in a list of numbers.
const TITLE: usize = 60;

fn args<const N: usize>(values: [(&'static str, Value); N]) -> Args {
    values.into_iter().map(|(name, value)| (name.into(), value)).collect()
}

/// "… and 213 more of M001, in 4 files", with the files that have most of them.
pub(super) fn more(left: &[&Diagnostic], sources: &Sources, words: Words) -> String {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in left {
        if problem.place != Place::Guide {
            *files.entry(problem.place.path(sources).as_str()).or_default() += 1;
        }
    }
    let mut most: Vec<(&str, usize)> = files.iter().map(|(path, count)| (*path, *count)).collect();
    most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let named = most.iter().take(NAMED).map(|(path, count)| match most.len() {
        1 => harmless_line(path).into_owned(),
        _ => format!("{} ({count})", harmless_line(path)),
    });
    let named = named.collect::<Vec<_>>().join(", ");
    words.phrase(
        "more",
        &args([
            ("count", left.len().into()),
            ("code", left.first().map_or("", |problem| problem.code.id).into()),
            ("files", files.len().into()),
            ("named", named.into()),
            ("all", if files.len() > NAMED { "no" } else { "yes" }.into()),
        ]),
    )
}

/// What is normal while a guide is being revised, in one line.
pub(super) fn usual(left: &[&Diagnostic], words: Words) -> String {
    let of_code = |some: &[&Diagnostic]| {
        let id = |problem: &&Diagnostic| match problem.args.get("id") {
            Some(Value::Text(id)) => Some(id.clone()),
            _ => None,
        };
        let mut ids: Vec<String> = some.iter().filter_map(id).collect();
        ids.sort();
        ids.dedup();
        // A text stands in two languages and is one.
        let count = if ids.is_empty() { some.len() } else { ids.len() };
        let more = if ids.len() > NAMED { ", …" } else { "" };
        let ids = ids.into_iter().take(NAMED).collect::<Vec<_>>().join(", ") + more;
        let key = match some.first().map(|problem| problem.code) {
            Some(codes::UNRELEASED) => "usual-unreleased",
            Some(codes::TRANSLATION_OUTDATED) => "usual-outdated",
            _ => "usual-unconfirmed",
        };
        words.phrase(key, &args([("count", count.into()), ("ids", ids.into())]))
    };
    let what: Vec<String> = left.chunk_by(|a, b| a.code == b.code).map(of_code).collect();
    words.phrase("usual", &args([("what", what.join("; ").into())]))
}

/// A problem in one line: `error[M001]: What is wrong (content/x.md:3:14)`.
pub(super) fn in_one_line(problem: &Diagnostic, sources: &Sources, words: Words) -> String {
    let severity = words.phrase(problem.severity.name(), &Args::new());
    let place = match &problem.place {
        Place::Text(span) => {
            let file = sources.file(span.file);
            let at = file.position(span.range().start);
            format!(" ({}:{}:{})", harmless_line(file.path.as_str()), at.line, at.column)
        }
        Place::Path(path) => format!(" ({})", harmless_line(path.as_str())),
        Place::Guide => String::new(),
    };
    format!("{severity}[{}]: {}{place}", problem.code.id, words.title(problem))
}

/// What stands at the end: the numbers where there are many, and the closing line.
pub(super) fn closing(
    found: &[Diagnostic],
    sources: &Sources,
    words: Words,
    detail: Detail,
    is_cut: bool,
) -> String {
    let mut out = String::new();
    if is_cut || detail == Detail::Totals || found.len() > MANY {
        out += &format!(
            "{}\n{}\n",
            words.phrase("totals", &Args::new()),
            totals(found, sources, words)
        );
    }
    out += &summary(found, words);
    out.push('\n');
    if is_cut || detail == Detail::Totals {
        out += &words.phrase("all", &args([("totals", if is_cut { "no" } else { "yes" }.into())]));
        out.push('\n');
    }
    out
}

/// A code in a list of numbers.
struct Total<'a> {
    count: usize,
    files: usize,
    first: &'a Diagnostic,
}

/// How many problems there are of each kind: what blocks first, then by their number.
pub(super) fn totals(found: &[Diagnostic], sources: &Sources, words: Words) -> String {
    let mut by_code: BTreeMap<(bool, Code), Vec<&Diagnostic>> = BTreeMap::new();
    for problem in found {
        let is_warning = problem.severity == Severity::Warning;
        by_code.entry((is_warning, problem.code)).or_default().push(problem);
    }
    let mut totals: Vec<(bool, Total<'_>)> = Vec::new();
    for ((is_warning, _), problems) in by_code {
        let Some(first) = problems.first() else { continue };
        let mut paths: Vec<_> = problems.iter().map(|p| p.place.path(sources)).collect();
        // Those of one file stand together in a report that is sorted.
        paths.dedup();
        paths.sort();
        paths.dedup();
        totals.push((is_warning, Total { count: problems.len(), files: paths.len(), first }));
    }
    totals.sort_by_key(|(is_warning, total)| (*is_warning, std::cmp::Reverse(total.count)));
    let width = totals.iter().map(|(_, total)| total.count.to_string().len()).max().unwrap_or(1);
    let line = |(_, total): &(bool, Total<'_>)| {
        let title = words.title(total.first);
        let title = match title.char_indices().nth(TITLE) {
            Some((at, _)) => {
                let words = title[..at].rsplit_once(' ').map_or(&title[..at], |(words, _)| words);
                format!("{}…", words.trim_end_matches([' ', ',', ';', ':']))
            }
            None => title,
        };
        let severity = words.phrase(total.first.severity.name(), &Args::new());
        let values = args([
            ("files", total.files.into()),
            ("title", title.into()),
            ("several", if total.count > 1 { "yes" } else { "no" }.into()),
        ]);
        let of = words.phrase("total", &values);
        format!("{:>width$}  {severity}[{}]{of}", total.count, total.first.code.id)
    };
    totals.iter().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// "3 errors, 1 warning".
pub(super) fn counts(found: &[Diagnostic], words: Words) -> String {
    words.phrase("counts", &numbers(found))
}

fn numbers(found: &[Diagnostic]) -> Args {
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    args([("errors", count(Severity::Error).into()), ("warnings", count(Severity::Warning).into())])
}

/// The same with how to read more about a code.
fn summary(found: &[Diagnostic], words: Words) -> String {
    let mut args = numbers(found);
    let worst = super::arrange::in_order(found).first().map_or("", |d| d.code.id);
    args.insert("code".into(), worst.into());
    words.phrase("summary", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::human::render;
    use crate::language::Language;
    use crate::source::Span;

    #[test]
    fn the_closing_line_names_the_code_of_an_error_before_that_of_a_warning() {
        let found = [codes::TRANSLATION_OUTDATED, codes::UNRELEASED]
            .map(|code| Diagnostic::of_path(code, "content/sections/kern/en.md"));
        let line = summary(&found, Words::new(Language::Nl));
        assert_eq!(line, "1 fout, 1 waarschuwing. Meer over een code: leidraad explain V001");
    }

    /// Nine tags in two files, one unknown source, and three texts without a version.
    fn report(language: Language, detail: Detail) -> String {
        let mut sources = Sources::default();
        let tags = |path: &str, count: usize, sources: &mut Sources| {
            let file = sources.add(path, "<b>\n".repeat(count));
            let tag = |i| Diagnostic::at(codes::RAW_HTML, Span::new(file, i * 4..i * 4 + 3));
            (0..count).map(|i| tag(i).arg("tag", "b")).collect::<Vec<_>>()
        };
        let mut found = tags("a.md", 7, &mut sources);
        found.extend(tags("b.md", 2, &mut sources));
        for id in ["kern", "kern", "proef"] {
            let unreleased = Diagnostic::of_path(codes::UNRELEASED, format!("{id}/nl.md"));
            found.push(unreleased.arg("id", id).arg("version", "1.0").arg("known", "yes"));
        }
        render(&found, &sources, Words::new(language), detail, false)
    }

    #[test]
    fn repeats_what_is_usual_and_totals_are_said_in_both_languages() {
        let nl = report(Language::Nl, Detail::Few);
        let end = nl.find("… en").map(|at| &nl[at..]);
        assert_eq!(end, Some(NL), "\n{nl}");
        let en = report(Language::En, Detail::Totals);
        assert_eq!(en, EN, "\n{en}");
    }

    const NL: &str = "\
… en nog 4 keer M001, in 2 bestanden: a.md (2), b.md (2)

Hoort bij het herzien: 2 teksten hebben nog geen versie van wat er nu staat (V001: kern, proef).

Aantallen per soort:
9  fout[M001] in 2 bestanden, zoals: HTML kan hier niet: <b>.
3  fout[V001] in 2 bestanden, zoals: De tekst van ‘kern/nl.md’ is veranderd sinds versie 1.0…

12 fouten, geen waarschuwingen. Meer over een code: leidraad explain M001
Alles voluit: leidraad check --all. Alleen de aantallen: leidraad check --summary
";

    const EN: &str = "\
Numbers of each kind:
9  error[M001] in 2 files, such as: HTML is not possible here: <b>.
3  error[V001] in 2 files, such as: The text of ‘kern/nl.md’ has changed since version 1.0, but…

12 errors, no warnings. More about a code: leidraad explain M001
Everything in full: leidraad check --all
";
}

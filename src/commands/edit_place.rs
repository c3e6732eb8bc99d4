//! Whether the links that lead editors to the files of a guide lead to where its clone stands.

use crate::content::site::Site;
use crate::diagnostics::{Diagnostic, Sink, codes, nearest};
use crate::render::BRANCH;
use crate::source::Repository;

/// Reports a branch that the server does not have, and a folder in which the guide does not stand.
/// What a clone does not know is not guessed.
pub(super) fn report(site: &Site, repository: &Repository, sink: &mut Sink) {
    let edit = site.edit.as_ref();
    let at = |given: Option<crate::source::Span>| match given {
        Some(span) => Diagnostic::at(codes::EDIT_PLACE, span),
        None => Diagnostic::of_path(codes::EDIT_PLACE, "content/site.yaml"),
    };
    if let Some(folder) = edit.and_then(|edit| edit.folder.as_ref()) {
        let plain = |text: &str| text.trim_matches('/').trim_start_matches("./").to_owned();
        let (given, real) = (plain(&folder.value), plain(repository.folder()));
        if given != real && !(given == "." && real.is_empty()) {
            let real = if real.is_empty() { ".".to_owned() } else { real };
            let wrong = at(Some(folder.span)).arg("what", "folder").arg("name", given);
            sink.report(wrong.arg("suggestion", real));
        }
    }
    let given = edit.and_then(|edit| edit.branch.as_ref());
    let branch = given.map_or(BRANCH, |branch| branch.value.as_str());
    let Some(served) = repository.served_branches().filter(|all| !all.contains(branch)) else {
        return;
    };
    let known: Vec<&str> = served.iter().map(String::as_str).collect();
    let usual = ["main", "master", "trunk", "develop"].into_iter().find(|n| known.contains(n));
    let one = (known.len() == 1).then(|| known[0]);
    let meant = nearest(branch, known.iter().copied()).or(usual).or(one).unwrap_or_default();
    let wrong = at(given.map(|branch| branch.span)).arg("what", "branch").arg("name", branch);
    sink.report(wrong.arg("suggestion", meant));
}

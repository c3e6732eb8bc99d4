//! The change of a translation, from what was taken of a file that came back.

use std::collections::BTreeSet;

use super::super::author_file::{Edit, NotWritten};
use super::super::edit::free_slug;
use super::super::proof;
use super::blocks::{Came, Lacking, NotTaken, Put};
use super::plan::{Left, Plan, Why};
use super::units::{SUMMARY, TITLE};
use super::{Guide, Sides, front};
use crate::content::facts::Facts;
use crate::translation::exchange::plain;

/// What came back for title, summary and runs.
pub(super) type Words<'c, 'r> = (&'c [Came<'r>], Option<String>, Option<String>);

/// Takes what cannot be written out of what is taken, and says so.
fn take_back(plan: &mut Plan, not_taken: Lacking, units: &[Came<'_>]) {
    for (run, why) in not_taken {
        let Some(one) = units.iter().find(|one| one.run.id == run) else { continue };
        plan.taken.retain(|taken| taken.unit != run);
        let why = match why {
            NotTaken::Incomplete => Why::Incomplete,
            NotTaken::NoNote(label) => Why::NoNote(label),
            NotTaken::Unwritable => Why::Unwritable,
        };
        let words = plain(&one.run.source);
        plan.left.push(Left { unit: run, line: one.line, words, why });
    }
}

/// The change of a translation that is there.
pub(super) fn change(
    sides: &Sides<'_>,
    put: Put<'_>,
    (came, title, summary): Words<'_, '_>,
    plan: &mut Plan,
) -> Result<(), NotWritten> {
    let (mut edit, not_taken) = put.edit(came);
    take_back(plan, not_taken, came);
    let Some(target) = &sides.target else { return Ok(()) };
    for (key, value) in [(TITLE, title), (SUMMARY, summary)] {
        let Some(value) = value else { continue };
        let text = edit.as_ref().map_or(target.file.text.as_str(), Edit::text).to_owned();
        let next = front::with_value(target.file.path.as_str(), &text, key, &value)?;
        edit = Some(match edit {
            Some(edit) => edit.then(next),
            None => next,
        });
    }
    plan.edit = edit;
    Ok(())
}

/// The text of a translation that is not there yet: it begins once its title and summary are.
pub(super) fn begin(
    guide: &Guide<'_>,
    sides: &Sides<'_>,
    (put, facts): (Put<'_>, &Facts),
    (came, title, summary): Words<'_, '_>,
    plan: &mut Plan,
) -> Result<(), NotWritten> {
    let (Some(title), Some(summary)) = (title, summary) else {
        plan.taken.clear();
        let incomplete =
            came.iter().map(|one| (one.run.id.clone(), NotTaken::Incomplete)).collect();
        take_back(plan, incomplete, came);
        return Ok(());
    };
    let (texts, not_taken) = put.begin(came);
    take_back(plan, not_taken, came);
    let Some(language) = guide.translation() else { return Ok(()) };
    let path = format!("content/sections/{}/{language}.md", sides.id);
    let sections = guide.loaded.parsed.content.sections.iter();
    let taken: BTreeSet<String> = sections
        .filter_map(|(id, section)| {
            let text = section.texts[language].as_ref()?;
            let slug = text.front.slug.as_ref().map(|slug| slug.value.as_str().to_owned());
            Some(slug.unwrap_or_else(|| id.to_string()))
        })
        .collect();
    let front = front::begun(&title, &summary, &free_slug(&title, &taken));
    let body = front.len();
    let edits = texts
        .into_iter()
        .map(|(text, said)| proof::begun(&path, format!("{front}{text}"), body, facts, &said));
    let edits: Vec<_> = edits.collect();
    plan.edit = match edits.into_iter().find_map(Result::ok) {
        Some(edit) => Some(edit),
        None => return Err(NotWritten::unlike(&path)),
    };
    Ok(())
}

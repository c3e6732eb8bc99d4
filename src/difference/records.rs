//! Two versions of a data file or a flowchart compared: records by id, their fields word by word.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::Keys;
use super::{Change, nowhere, words};
use crate::guide::{Link, Route};
use crate::markdown::tree::{Inline, plain_text};

/// Something with an id: a term, a question, a step, a way between two steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// What it is, as a word to look up: `term`, `indicator`, `step`.
    pub kind: &'static str,
    /// Stays the same whatever the record says.
    pub id: String,
    /// What readers call it.
    pub name: String,
    /// The variant of a flowchart that it belongs to.
    pub situation: Option<String>,
    /// What it says.
    pub fields: Vec<Field>,
}

/// Something that a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// A word to look up: `definition`, `actor`.
    pub name: &'static str,
    /// What is compared, where that is not the text.
    pub key: Option<String>,
    /// What readers see.
    pub text: String,
}

impl Field {
    /// A field that is compared by its text.
    pub fn new(name: &'static str, text: impl Into<String>) -> Field {
        Field { name, key: None, text: text.into() }
    }

    fn collapsed(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn key(&self) -> String {
        self.key.clone().unwrap_or_else(|| self.collapsed())
    }
}

/// What happened to a record.
#[derive(Debug)]
pub struct RecordChange {
    /// What it is.
    pub kind: &'static str,
    /// Its ids: one for each variant of a flowchart in which it happened.
    pub ids: Vec<String>,
    /// What readers call it now, or called it.
    pub name: String,
    /// The variants of a flowchart in which it happened; empty when in all.
    pub situations: Vec<String>,
    /// What happened to it.
    pub change: Change,
    /// Of a changed one, the fields that read otherwise.
    pub fields: Vec<FieldChange>,
}

/// A field that reads otherwise.
#[derive(Debug)]
pub struct FieldChange {
    /// Which.
    pub field: &'static str,
    /// How it was, what is gone marked; empty when it was not there.
    pub old: Vec<Inline<Link>>,
    /// How it is, what is new marked; empty when it is gone.
    pub new: Vec<Inline<Link>>,
}

/// What changed between two lists of records: what is there now in its order, then what is gone.
/// What happened alike in several of the `situations` of a flowchart is said once.
pub fn of_records(old: &[Record], new: &[Record], situations: usize) -> Vec<RecordChange> {
    let by_name = |records: &'_ [Record]| -> BTreeMap<(&'static str, String), usize> {
        let named = records.iter().enumerate().rev();
        named.map(|(at, record)| ((record.kind, record.id.clone()), at)).collect()
    };
    let name = |record: &Record| (record.kind, record.id.clone());
    let (before, after) = (by_name(old), by_name(new));
    let mut changes = Changes::default();
    for record in new {
        match before.get(&name(record)) {
            None => changes.add(alone(record, Change::Added)),
            Some(at) => {
                let fields = fields(&old[*at], record);
                if !fields.is_empty() {
                    changes.add(RecordChange { fields, ..alone(record, Change::Changed) });
                }
            }
        }
    }
    let gone = old.iter().filter(|record| !after.contains_key(&name(record)));
    gone.for_each(|record| changes.add(alone(record, Change::Removed)));
    let mut changes = changes.list;
    let everywhere = changes.iter_mut().filter(|c| c.situations.len() == situations);
    everywhere.for_each(|change| change.situations.clear());
    changes
}

/// The same with all that the new records say, for readers who have no page of them yet.
pub fn with_new_fields(changes: Vec<RecordChange>, new: &[Record]) -> Vec<RecordChange> {
    let by_name: BTreeMap<(&str, &str), &Record> =
        new.iter().map(|record| ((record.kind, record.id.as_str()), record)).collect();
    let filled = changes.into_iter().map(|change| {
        let record = match (change.change, change.ids.first()) {
            (Change::Added, Some(id)) => by_name.get(&(change.kind, id.as_str())),
            _ => None,
        };
        let Some(record) = record else { return change };
        // Its name stands above them.
        let fields = record.fields.iter().filter(|f| !f.text.is_empty() && f.text != record.name);
        let fields = fields.map(|field| {
            let new = vec![Inline::Text { text: field.collapsed(), span: nowhere() }];
            FieldChange { field: field.name, old: Vec::new(), new }
        });
        RecordChange { fields: fields.collect(), ..change }
    });
    filled.collect()
}

/// What a change says: the same is said once.
type Said = (&'static str, String, Change, Vec<(&'static str, String, String)>);

/// Changes, and where each of those is that happened in a situation.
#[derive(Default)]
struct Changes {
    list: Vec<RecordChange>,
    said: BTreeMap<Said, usize>,
}

impl Changes {
    /// Adds a change, or its situation to that of the same change in another.
    fn add(&mut self, change: RecordChange) {
        if change.situations.is_empty() {
            return self.list.push(change);
        }
        let fields = change.fields.iter();
        let fields = fields.map(|f| (f.field, plain_text(&f.old), plain_text(&f.new)));
        let said = (change.kind, change.name.clone(), change.change, fields.collect());
        match self.said.get(&said) {
            Some(at) => {
                self.list[*at].situations.extend(change.situations);
                self.list[*at].ids.extend(change.ids);
            }
            None => {
                self.said.insert(said, self.list.len());
                self.list.push(change);
            }
        }
    }
}

fn alone(record: &Record, change: Change) -> RecordChange {
    RecordChange {
        kind: record.kind,
        ids: vec![record.id.clone()],
        name: record.name.clone(),
        situations: record.situation.iter().cloned().collect(),
        change,
        fields: Vec::new(),
    }
}

fn fields(old: &Record, new: &Record) -> Vec<FieldChange> {
    let find = |record: &Record, name: &str| -> Option<Field> {
        record.fields.iter().find(|field| field.name == name).cloned()
    };
    let names = new.fields.iter().chain(&old.fields).map(|field| field.name);
    let mut seen = BTreeSet::new();
    let names: Vec<&'static str> = names.filter(|name| seen.insert(*name)).collect();
    let changed = names.into_iter().filter_map(|name| {
        let (before, after) = (find(old, name), find(new, name));
        let key = |field: &Option<Field>| field.as_ref().map(Field::key).unwrap_or_default();
        let text = |field: &Option<Field>| field.as_ref().map(Field::collapsed).unwrap_or_default();
        (key(&before) != key(&after)).then(|| field_change(name, text(&before), text(&after)))
    });
    changed.collect()
}

fn field_change(field: &'static str, before: String, after: String) -> FieldChange {
    let page = Route::new("");
    let keys = Keys { old: &page, new: &page };
    let text = |text: String| match text.is_empty() {
        true => Vec::new(),
        false => vec![Inline::Text { text, span: nowhere() }],
    };
    let runs = words::compare(&text(before), &text(after), &keys);
    FieldChange { field, old: runs.old, new: runs.new }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(id: &str, text: &str) -> Record {
        let fields = vec![Field::new("definition", text)];
        Record { kind: "term", id: id.into(), name: id.to_uppercase(), situation: None, fields }
    }

    #[test]
    fn records_are_told_by_their_ids_and_fields_by_their_words() {
        let old = [record("a", "Een zin hier."), record("b", "Blijft."), record("c", "Gaat.")];
        let new = [record("d", "Nieuw."), record("b", "Blijft."), record("a", "Een woord hier.")];
        let changes = of_records(&old, &new, 0);
        let said: Vec<_> = changes.iter().map(|c| (c.name.as_str(), c.change)).collect();
        assert_eq!(said, [("D", Change::Added), ("A", Change::Changed), ("C", Change::Removed)]);
        let [field] = &changes[1].fields[..] else { panic!("{changes:?}") };
        assert_eq!(plain_text(&field.old), "Een zin hier.");
        let marked = field.new.iter().find_map(|inline| match inline {
            Inline::Marked { content, .. } => Some(plain_text(content)),
            _ => None,
        });
        assert_eq!(marked.as_deref(), Some("woord"));
    }

    #[test]
    fn a_new_record_can_tell_all_that_it_says() {
        let new = [record("a", "Een zin."), record("b", "B")];
        let changes = with_new_fields(of_records(&[], &new, 0), &new);
        let said = |at: usize| -> Vec<String> {
            changes[at].fields.iter().map(|field| plain_text(&field.new)).collect()
        };
        assert_eq!((said(0), said(1)), (vec!["Een zin.".to_owned()], vec![]));
    }

    #[test]
    fn white_space_changes_nothing() {
        assert!(of_records(&[record("a", "Een  zin.")], &[record("a", "Een\nzin.")], 0).is_empty());
    }

    #[test]
    fn the_same_change_in_every_situation_is_said_once() {
        let step = |situation: &str, text: &str| Record {
            id: format!("{situation}/a"),
            situation: Some(situation.to_owned()),
            ..record("a", text)
        };
        let old = [step("nu", "Eerst dit."), step("straks", "Eerst dit.")];
        let new = [step("nu", "Eerst dat."), step("straks", "Eerst dat.")];
        let changes = of_records(&old, &new, 2);
        assert_eq!(changes.len(), 1);
        assert!(changes[0].situations.is_empty());
        assert_eq!(changes[0].ids, ["nu/a", "straks/a"]);
        let one = of_records(&old, &[step("nu", "Eerst dat."), step("straks", "Eerst dit.")], 2);
        assert_eq!(one[0].situations, ["nu"]);
    }
}

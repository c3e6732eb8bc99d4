//! The shape of a box and the words in it: brackets, or `@{ shape: …, label: "…" }`.

use super::super::error::ImportError;
use super::super::model::Choice;
use super::super::sketch::Role;
use super::cursor::Cursor;

/// A shape as it is written.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shape<'a> {
    /// What the shape says; none when it is not given.
    pub role: Option<Role>,
    /// The words, as they are written.
    pub label: Option<&'a str>,
    /// A shape that says something which our charts cannot.
    pub special: Option<&'a str>,
    /// What else is set of the box.
    pub settings: bool,
}

/// A pair of brackets: what opens, what may close, and whether it asks a question.
struct Bracket {
    open: &'static str,
    close: &'static [&'static str],
    /// Nothing when the shape is a plain one.
    special: Option<&'static str>,
}

const fn bracket(
    open: &'static str,
    close: &'static [&'static str],
    special: Option<&'static str>,
) -> Bracket {
    Bracket { open, close, special }
}

/// The longest first: `((` also begins with `(`.
const BRACKETS: [Bracket; 12] = [
    bracket("(((", &[")))"], None),
    bracket("((", &["))"], None),
    bracket("([", &["])"], None),
    bracket("(", &[")"], None),
    bracket("[[", &["]]"], Some("[[ ]]")),
    bracket("[(", &[")]"], Some("[( )]")),
    bracket("[/", &["/]", "\\]", "]"], Some("[/ /]")),
    bracket("[\\", &["\\]", "/]", "]"], Some("[\\ \\]")),
    bracket("[", &["]"], None),
    bracket("{{", &["}}"], Some("{{ }}")),
    bracket("{", &["}"], None),
    bracket(">", &["]"], Some("> ]")),
];

/// Reads brackets when they come next.
///
/// # Errors
/// They are not closed.
pub(super) fn brackets<'a>(cursor: &mut Cursor<'a>) -> Result<Option<Shape<'a>>, ImportError> {
    let start = cursor.at;
    let Some(bracket) = BRACKETS.iter().find(|b| cursor.rest().starts_with(b.open)) else {
        return Ok(None);
    };
    cursor.take(bracket.open.len());
    let unclosed = cursor.error(start, "mermaid-bracket-open").arg("bracket", bracket.open);
    let label = match quoted(cursor)? {
        Some(label) => {
            cursor.skip_space();
            if !bracket.close.iter().any(|close| cursor.eat(close)) {
                return Err(unclosed);
            }
            label
        }
        None => bare(cursor, bracket).ok_or(unclosed)?,
    };
    let role = if bracket.open == "{" { Role::Question(Choice::One) } else { Role::Plain };
    let label = match (bracket.open, label.strip_prefix('-').and_then(|l| l.strip_suffix('-'))) {
        ("(", Some(ellipse)) => ellipse,
        _ => label,
    };
    let special = bracket.special;
    Ok(Some(Shape { role: Some(role), label: Some(label), special, settings: false }))
}

/// Words without quotes, up to what closes. A bracket of another kind in them means that the
/// first was never closed.
fn bare<'a>(cursor: &mut Cursor<'a>, bracket: &Bracket) -> Option<&'a str> {
    let rest = cursor.rest();
    for (at, c) in rest.char_indices() {
        let here = rest.get(at..).unwrap_or_default();
        if let Some(close) = bracket.close.iter().find(|close| here.starts_with(**close)) {
            cursor.take(at + close.len());
            return rest.get(..at);
        }
        let round = matches!(c, '(' | ')') && !bracket.open.starts_with('(');
        if matches!(c, '[' | ']' | '{' | '}' | '(' | ')') && !round {
            return None;
        }
    }
    None
}

/// Words between quotes, when a quote comes next.
///
/// # Errors
/// The second quote is missing.
pub(super) fn quoted<'a>(cursor: &mut Cursor<'a>) -> Result<Option<&'a str>, ImportError> {
    let rest = cursor.rest();
    let blanks = rest.len() - rest.trim_start().len();
    let inner = rest.get(blanks..).and_then(|rest| rest.strip_prefix('"'));
    let Some(inner) = inner else { return Ok(None) };
    let Some(length) = inner.find('"') else {
        return Err(cursor.error(cursor.at + blanks, "mermaid-quote-open"));
    };
    cursor.take(blanks + length + 2);
    Ok(inner.get(..length))
}

/// Reads `@{ … }` when it comes next.
///
/// # Errors
/// It is not closed.
pub(super) fn attributes<'a>(cursor: &mut Cursor<'a>) -> Result<Option<Shape<'a>>, ImportError> {
    let start = cursor.at;
    if !cursor.eat("@{") {
        return Ok(None);
    }
    let mut shape = Shape::default();
    loop {
        cursor.take_while(|c| c.is_whitespace() || c == ',');
        if cursor.eat("}") {
            return Ok(Some(shape));
        }
        let name = cursor.take_while(|c| !matches!(c, ':' | '}' | '\n' | ',')).trim();
        if cursor.is_at_end() {
            return Err(cursor.error(start, "mermaid-bracket-open").arg("bracket", "@{"));
        }
        let value = if cursor.eat(":") { value(cursor)? } else { "" };
        match name.trim_matches(['"', '\'']) {
            "shape" => (shape.role, shape.special) = role(value),
            "label" => shape.label = Some(value),
            _ => shape.settings = true,
        }
    }
}

fn value<'a>(cursor: &mut Cursor<'a>) -> Result<&'a str, ImportError> {
    cursor.skip_blanks();
    if let Some(value) = quoted(cursor)? {
        return Ok(value);
    }
    if cursor.rest().starts_with('\'') {
        let start = cursor.at;
        cursor.take(1);
        let value = cursor.take_while(|c| c != '\'');
        if !cursor.eat("'") {
            return Err(cursor.error(start, "mermaid-quote-open"));
        }
        return Ok(value);
    }
    Ok(cursor.take_while(|c| !matches!(c, ',' | '}' | '\n')).trim())
}

/// What the name of a shape says of a box, and the name again when it says more than that.
fn role(name: &str) -> (Option<Role>, Option<&str>) {
    let role = match name.to_ascii_lowercase().as_str() {
        "diam" | "decision" | "diamond" | "question" => Role::Question(Choice::One),
        "circle" | "circ" | "sm-circ" | "small-circle" | "start" => Role::Start,
        "fr-circ" | "framed-circle" | "stop" | "dbl-circ" | "double-circle" => Role::End,
        "fork" | "join" => Role::Split,
        "f-circ" | "filled-circle" | "junction" => Role::Pass,
        "rect" | "rectangle" | "proc" | "process" | "rounded" | "event" | "stadium"
        | "terminal" | "pill" => Role::Plain,
        _ => return (Some(Role::Plain), Some(name)),
    };
    (Some(role), None)
}

#[cfg(test)]
mod tests {
    use super::super::super::lines::Lines;
    use super::*;

    fn read(text: &str) -> Result<(Option<String>, Option<Role>), ImportError> {
        let lines = Lines::new(text);
        let mut cursor = Cursor::new(text, &lines, 0..text.len());
        let shape = match brackets(&mut cursor)? {
            Some(shape) => Some(shape),
            None => attributes(&mut cursor)?,
        };
        assert!(shape.is_none() || cursor.is_at_end(), "{text}");
        let shape = shape.unwrap_or_default();
        Ok((shape.label.map(str::to_owned), shape.role))
    }

    #[test]
    fn every_pair_of_brackets_is_read() {
        for text in [
            "[x]",
            "(x)",
            "([x])",
            "[[x]]",
            "[(x)]",
            "((x))",
            "{{x}}",
            ">x]",
            "[/x/]",
            "[\\x\\]",
            "[/x\\]",
            "[\\x/]",
            "(((x)))",
            "(-x-)",
            "[\"x\"]",
            "([\"x\" ])",
        ] {
            assert_eq!(read(text), Ok((Some("x".to_owned()), Some(Role::Plain))), "{text}");
        }
        let question = Some(Role::Question(Choice::One));
        assert_eq!(read("{x (y)}"), Ok((Some("x (y)".to_owned()), question)));
        assert_eq!(read("[\"a [b] {c}\"]").unwrap().0.as_deref(), Some("a [b] {c}"));
    }

    #[test]
    fn a_named_shape_says_what_it_is() {
        let question = Some(Role::Question(Choice::One));
        assert_eq!(
            read("@{ shape: diam, label: \"Mag, het?\" }"),
            Ok((Some("Mag, het?".to_owned()), question))
        );
        assert_eq!(read("@{\n  shape: 'stop'\n}"), Ok((None, Some(Role::End))));
        assert_eq!(read("@{ icon: x, label: a b }"), Ok((Some("a b".to_owned()), None)));
    }

    #[test]
    fn what_is_not_closed_is_told_where_it_opens() {
        let refused = |text| read(text).unwrap_err().to_string();
        assert_eq!(refused("[Begin\nb[Klaar]"), "mermaid-bracket-open 1:1");
        assert_eq!(refused("(x"), "mermaid-bracket-open 1:1");
        assert_eq!(refused("[\"x]"), "mermaid-quote-open 1:2");
        assert_eq!(refused("[\"x\""), "mermaid-bracket-open 1:1");
        assert_eq!(refused("@{ shape: x"), "mermaid-bracket-open 1:1");
        assert_eq!(refused("@{ a"), "mermaid-bracket-open 1:1");
    }
}

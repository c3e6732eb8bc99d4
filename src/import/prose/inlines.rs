//! Running text as Markdown.

use super::escape::{Care, escape};
use super::model::{Form, Piece, Target, What};

/// What is known of a text while it is written.
pub(in crate::import) struct Writing<'a> {
    pub(in crate::import) targets: &'a [Target],
    /// The Markdown of each target; nothing where it leads nowhere.
    pub(in crate::import) addresses: &'a [Option<String>],
    /// True of what our parser is given to judge, and nobody reads.
    pub(in crate::import) judged: bool,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Place {
    Paragraph,
    Heading,
    Cell,
}

impl Writing<'_> {
    /// Writes a line of text.
    pub(in crate::import) fn line(&self, content: &[Piece], care: Care, place: Place) -> String {
        let pieces = parted(content, care);
        let mut out = String::new();
        self.nested(&pieces, 0, (care, place), None, &mut out);
        let out = out.trim_matches([' ', '\t']);
        // A break at the end of a line is none.
        out.trim_end_matches("\\\n").to_owned()
    }

    /// Writes pieces, those that share a form in the signs of that form. `after` is what follows.
    fn nested(
        &self,
        pieces: &[Piece],
        depth: usize,
        how: (Care, Place),
        after: Option<&Piece>,
        out: &mut String,
    ) {
        let mut from = 0;
        while from < pieces.len() {
            let key = |piece: &Piece| shared(&piece.form, depth);
            let first = key(&pieces[from]);
            let count = pieces[from..].iter().take_while(|piece| key(piece) == first).count();
            let group = &pieces[from..from + count];
            let next = pieces.get(from + count).or(after);
            match first {
                _ if depth > 4 => group.iter().enumerate().for_each(|(index, piece)| {
                    let next = group.get(index + 1).or(next);
                    self.piece(piece, how, next, out);
                }),
                Shared::No => self.nested(group, depth + 1, how, next, out),
                Shared::Signs(sign) => {
                    out.push_str(sign);
                    self.nested(group, depth + 1, how, next, out);
                    out.push_str(sign);
                }
                Shared::Link(link) => match self.addresses.get(link).and_then(Option::as_deref) {
                    Some(address) => {
                        out.push('[');
                        self.nested(group, depth + 1, how, next, out);
                        out.push_str(&format!("]({address})"));
                    }
                    None => self.nested(group, depth + 1, how, next, out),
                },
                Shared::Language(tag) => {
                    out.push('[');
                    self.nested(group, depth + 1, how, next, out);
                    out.push_str(&format!("](lang:{tag})"));
                }
            }
            from += count;
        }
    }

    fn piece(
        &self,
        piece: &Piece,
        (care, place): (Care, Place),
        next: Option<&Piece>,
        out: &mut String,
    ) {
        match &piece.what {
            What::Text(text) => {
                // Behind a break a line begins.
                let line = out.rsplit('\n').next().unwrap_or_default();
                let starts = line.trim().is_empty() && place == Place::Paragraph;
                let before = if starts { None } else { out.chars().next_back().or(Some(' ')) };
                let after = next.and_then(|next| match &next.what {
                    _ if next.form.link != piece.form.link
                        || next.form.language != piece.form.language =>
                    {
                        Some('[')
                    }
                    What::Text(text) => text.chars().next(),
                    What::Note(_) => Some('['),
                    _ => None,
                });
                let text = if starts { text.trim_start_matches([' ', '\t']) } else { text };
                out.push_str(&escape(text, care, before, after));
            }
            What::Code(text) => code(text, place, out),
            What::Note(index) => out.push_str(&format!("[^{}]", index + 1)),
            What::Break if place == Place::Paragraph && !out.trim().is_empty() => {
                let kept = out.trim_end_matches([' ', '\t']).len();
                out.truncate(kept);
                out.push_str("\\\n");
            }
            What::Break => out.push(' '),
        }
    }
}

/// What the pieces of a group have in common at a depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shared {
    No,
    Link(usize),
    Language(&'static str),
    Signs(&'static str),
}

fn shared(form: &Form, depth: usize) -> Shared {
    let signs = |on: bool, sign: &'static str| if on { Shared::Signs(sign) } else { Shared::No };
    match depth {
        0 => form.link.map_or(Shared::No, Shared::Link),
        1 => form.language.map_or(Shared::No, |language| Shared::Language(language.tag())),
        2 => signs(form.struck, "~~"),
        3 => signs(form.strong, "**"),
        4 => signs(form.emphasis, "*"),
        _ => Shared::No,
    }
}

fn code(text: &str, place: Place, out: &mut String) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    let text = if place == Place::Cell { text.replace('|', "\\|") } else { text.to_owned() };
    out.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
}

/// The pieces with blanks at their edges set apart, so that no sign of emphasis stands beside one, and
/// signs of punctuation outside emphasis where it would not end or begin otherwise.
pub(in crate::import) fn parted(content: &[Piece], care: Care) -> Vec<Piece> {
    let mut parts: Vec<Piece> = Vec::new();
    for piece in content {
        let mut form = piece.form;
        if care == Care::Bare {
            // Behind the mention of a note brackets would be part of it.
            let behind_note = matches!(parts.last(), Some(Piece { what: What::Note(_), .. }));
            form = Form { link: form.link.filter(|_| !behind_note), ..Form::default() };
        }
        match &piece.what {
            What::Text(text) => {
                let core = text.trim_matches(|c: char| c.is_whitespace());
                let start = text.len() - text.trim_start().len();
                let ends = [&text[..start], core, &text[(start + core.len()).min(text.len())..]];
                if text.is_empty() {
                    parts.push(Piece { what: What::Text(String::new()), form });
                }
                for part in ends.into_iter().filter(|part| !part.is_empty()) {
                    parts.push(Piece { what: What::Text(part.to_owned()), form });
                }
            }
            What::Code(text) if text.trim().is_empty() => {
                parts.push(Piece { what: What::Text(" ".to_owned()), form });
            }
            What::Code(text) => match parts.last_mut() {
                // Two in a row would share their signs.
                Some(Piece { what: What::Code(last), form: other }) if *other == form => {
                    last.push_str(text);
                }
                _ => parts.push(Piece { what: piece.what.clone(), form }),
            },
            _ => parts.push(Piece { what: piece.what.clone(), form }),
        }
    }
    loosen(&mut parts);
    at_edges(&parts)
}

/// Blanks, breaks and notes have the forms that both of their neighbours have.
fn loosen(parts: &mut [Piece]) {
    let is_loose = |piece: &Piece| match &piece.what {
        What::Text(text) => !text.is_empty() && text.trim().is_empty(),
        What::Note(_) | What::Break => true,
        What::Code(_) => false,
    };
    let firm: Vec<Option<Form>> =
        parts.iter().map(|piece| (!is_loose(piece)).then_some(piece.form)).collect();
    let mut before: Vec<Form> = Vec::new();
    let mut last = Form::default();
    for form in &firm {
        last = form.unwrap_or(last);
        before.push(last);
    }
    let mut next = Form::default();
    for index in (0..parts.len()).rev() {
        match firm[index] {
            Some(form) => next = form,
            None => parts[index].form = both(before[index], next),
        }
    }
}

/// What two forms share, from the outside in: within something that ends between them nothing goes on.
fn both(a: Form, b: Form) -> Form {
    let mut form = Form { link: a.link.filter(|link| b.link == Some(*link)), ..Form::default() };
    if a.link != b.link {
        return form;
    }
    form.language = a.language.filter(|language| b.language == Some(*language));
    if a.language != b.language {
        return form;
    }
    form.struck = a.struck && b.struck;
    if a.struck != b.struck {
        return form;
    }
    form.strong = a.strong && b.strong;
    form.emphasis = a.strong == b.strong && a.emphasis && b.emphasis;
    form
}

/// CommonMark: signs of emphasis do not open before punctuation behind a letter, nor close behind
/// punctuation before a letter. The punctuation goes out of the emphasis there.
fn at_edges(parts: &[Piece]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for (index, piece) in parts.iter().enumerate() {
        let What::Text(text) = &piece.what else {
            out.push(piece.clone());
            continue;
        };
        let form = piece.form;
        let marked = |form: Form| [form.struck, form.strong, form.emphasis];
        let loses = |other: Option<&Piece>| {
            other.is_some_and(|other| {
                marked(form).iter().zip(marked(other.form)).any(|(own, other)| *own && !other)
            })
        };
        let letter = |other: Option<&Piece>, first: bool| {
            other.is_some_and(|other| match &other.what {
                What::Text(text) => {
                    let c = if first { text.chars().next() } else { text.chars().next_back() };
                    c.is_some_and(char::is_alphanumeric)
                }
                _ => false,
            })
        };
        let (before, after) =
            (index.checked_sub(1).and_then(|at| parts.get(at)), parts.get(index + 1));
        let is_sign = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        let plain = Form { link: form.link, language: form.language, ..Form::default() };
        let mut core = text.as_str();
        let start = core.len() - core.trim_start_matches(is_sign).len();
        if loses(before) && letter(before, false) && start > 0 {
            out.push(Piece { what: What::Text(core[..start].to_owned()), form: plain });
            core = &core[start..];
        }
        let end = core.trim_end_matches(is_sign).len();
        let splits = loses(after) && letter(after, true) && end < core.len();
        let (core, tail) = if splits { core.split_at(end) } else { (core, "") };
        if !core.is_empty() || text.is_empty() {
            out.push(Piece { what: What::Text(core.to_owned()), form });
        }
        if !tail.is_empty() {
            out.push(Piece { what: What::Text(tail.to_owned()), form: plain });
        }
    }
    out
}

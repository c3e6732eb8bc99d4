//! What stands in a container as one line of running text.

use super::super::prose::model::{Block, Form, Piece, What as Said};

/// All that stands in a container on one line.
pub(super) fn one_line(blocks: Vec<Block>, mut run: Vec<Piece>) -> Vec<Piece> {
    let mut out = Vec::new();
    flatten(blocks, &mut out);
    if !run.is_empty() {
        if !out.is_empty() {
            out.push(Piece::text(" "));
        }
        out.append(&mut run);
    }
    out
}

fn flatten(blocks: Vec<Block>, out: &mut Vec<Piece>) {
    for block in blocks {
        if !out.is_empty() {
            out.push(Piece::text(" "));
        }
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => {
                out.extend(content)
            }
            Block::Quote(inner) => flatten(inner, out),
            Block::Alert(alert) => {
                out.extend(alert.title);
                flatten(alert.blocks, out);
            }
            Block::List(list) => {
                for (index, item) in list.items.into_iter().enumerate() {
                    if index > 0 {
                        out.push(Piece::text("; "));
                    }
                    flatten(item, out);
                }
            }
            Block::Table(table) => {
                for cell in table.rows.into_iter().flatten() {
                    out.extend(cell);
                    out.push(Piece::text(" "));
                }
            }
            Block::Definitions(entries) => {
                for entry in entries {
                    out.extend(entry.term);
                    out.push(Piece::text(": "));
                    entry.descriptions.into_iter().for_each(|blocks| flatten(blocks, out));
                }
            }
            Block::Code { text, .. } => {
                out.push(Piece {
                    what: Said::Code(text.replace('\n', " ")),
                    form: Form::default(),
                });
            }
            Block::Picture(picture) => out.push(Piece::text(picture.description)),
            Block::Rule => {}
        }
    }
}

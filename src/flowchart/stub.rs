#![allow(missing_docs)]
pub struct Picture; pub struct Png { pub width: u32, pub height: u32, pub bytes: Vec<u8> }
pub enum Style { Inline, Standalone } pub enum View { Lanes, Compact }
impl Picture { pub fn draw(_: &super::Chart, _: &super::Outline, _: View, _: &mut crate::diagnostics::Sink) -> Option<Picture> { Some(Picture) }
 pub fn svg(&self, _: Style, _: &dyn Fn(usize) -> String) -> String { "<svg xmlns='http://www.w3.org/2000/svg' role='img' viewBox='0 0 10 10'><title>x</title></svg>".into() }
 pub fn png(&self, _: u32, _: bool) -> Option<Png> { Some(Png { width: 1, height: 1, bytes: vec![] }) } }
pub fn json(_: &super::Outline) -> String { "{}".into() }

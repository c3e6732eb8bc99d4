//! Signs of fonts for symbols, and digits that are raised or lowered.

/// The character that a sign of a font for symbols stands for.
pub(super) fn of_font(font: &str, code: u32) -> Option<char> {
    // These fonts have their signs in a private area, or where others have letters.
    let low = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let font = font.to_ascii_lowercase();
    let table: &[(u32, char)] = match () {
        () if font.contains("wingdings 2") => &WINGDINGS_2,
        () if font.contains("wingdings 3") => &[],
        () if font.contains("wingdings") => &WINGDINGS,
        () if font.contains("symbol") => &SYMBOL,
        () => return char::from_u32(code).filter(|_| !(0xE000..=0xF8FF).contains(&code)),
    };
    let found = table.iter().find(|(known, _)| *known == low).map(|(_, sign)| *sign);
    // A font for symbols that is named for a letter outside its area shows that letter.
    found.or_else(|| {
        char::from_u32(code).filter(|_| code > 0xFF && !(0xE000..=0xF8FF).contains(&code))
    })
}

/// True of a font whose letters are signs.
pub(super) fn is_of_symbols(font: &str) -> bool {
    let font = font.to_ascii_lowercase();
    font.starts_with("wingdings") || font == "symbol"
}

const WINGDINGS: [(u32, char); 30] = [
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x46, '☞'),
    (0x4A, '☺'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x9F, '•'),
    (0xA7, '▪'),
    (0xA8, '☐'),
    (0xAB, '★'),
    (0xD8, '➢'),
    (0xDF, '←'),
    (0xE0, '→'),
    (0xE1, '↑'),
    (0xE2, '↓'),
    (0xE8, '➔'),
    (0xEF, '⇦'),
    (0xF0, '⇨'),
    (0xF1, '⇧'),
    (0xF2, '⇩'),
    (0xF3, '⇔'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
    (0xA1, '○'),
];
const WINGDINGS_2: [(u32, char); 6] =
    [(0x50, '✓'), (0x4F, '✗'), (0x52, '☑'), (0x53, '☒'), (0xA3, '☐'), (0x97, '●')];
const SYMBOL: [(u32, char); 47] = [
    (0x61, 'α'),
    (0x62, 'β'),
    (0x63, 'χ'),
    (0x64, 'δ'),
    (0x65, 'ε'),
    (0x66, 'φ'),
    (0x67, 'γ'),
    (0x68, 'η'),
    (0x69, 'ι'),
    (0x6B, 'κ'),
    (0x6C, 'λ'),
    (0x6D, 'μ'),
    (0x6E, 'ν'),
    (0x6F, 'ο'),
    (0x70, 'π'),
    (0x71, 'θ'),
    (0x72, 'ρ'),
    (0x73, 'σ'),
    (0x74, 'τ'),
    (0x77, 'ω'),
    (0x78, 'ξ'),
    (0x79, 'ψ'),
    (0x7A, 'ζ'),
    (0x44, 'Δ'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0x50, 'Π'),
    (0x46, 'Φ'),
    (0xA3, '≤'),
    (0xB3, '≥'),
    (0xB1, '±'),
    (0xB4, '×'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xA5, '∞'),
    (0xB0, '°'),
    (0xB7, '•'),
    (0xAC, '←'),
    (0xAE, '→'),
    (0xAD, '↑'),
    (0xAF, '↓'),
    (0xDE, '⇒'),
    (0xDB, '⇔'),
    (0xE5, '∑'),
    (0xD6, '√'),
    (0x2D, '−'),
];

/// Digits and signs raised or lowered, where there are characters for all of them.
pub(in crate::import) fn shifted(text: &str, raised: bool) -> Option<String> {
    const PLAIN: &str = "0123456789+-=()";
    let signs = if raised {
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"
    } else {
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"
    };
    let sign = |c: char| {
        let at = PLAIN.chars().position(|plain| plain == c)?;
        signs.chars().nth(at)
    };
    text.chars().map(|c| if c.is_whitespace() { Some(c) } else { sign(c) }).collect()
}

//! What may stand in a drawing. What is not listed is refused: a list of what could do harm is never
//! complete, and a browser learns new things.

use super::style;

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
pub(super) const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// Elements of SVG that draw, or say something about what is drawn.
const ELEMENTS: &str = "a animate animateColor animateMotion animateTransform circle clipPath defs desc \
    ellipse filter font font-face font-face-format font-face-name font-face-src g glyph glyphRef hkern \
    image line linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline \
    radialGradient rect set stop style svg switch symbol text textPath title tref tspan use view vkern \
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting \
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
    feSpecularLighting feSpotLight feTile feTurbulence";

/// Attributes of which a browser reads the value as a style, or as a value of one.
const STYLED: &str = "style \
    alignment-baseline background background-color baseline-shift clip clip-path clip-rule color \
    color-interpolation color-interpolation-filters color-profile color-rendering cursor direction \
    display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font \
    font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style \
    font-variant font-variation-settings font-weight glyph-orientation-horizontal \
    glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color \
    line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity \
    overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke \
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit \
    stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering \
    transform transform-box transform-origin unicode-bidi vector-effect visibility white-space \
    word-spacing word-wrap writing-mode solid-color solid-opacity enable-background user-select \
    text-indent text-transform shape-inside shape-padding shape-margin shape-subtract inline-size \
    from to by values";

/// Attributes of which a browser fetches and runs nothing, whatever their value.
const PLAIN: &str = "class content contentScriptType contentStyleType data-name host id lang media modified \
    agent etag name role tabindex target title type version baseProfile zoomAndPan autofocus \
    viewBox preserveAspectRatio width height x y x1 x2 y1 y2 z dx dy cx cy r rx ry fx fy fr d points \
    rotate textLength lengthAdjust startOffset method spacing side path pathLength offset \
    gradientTransform gradientUnits spreadMethod patternTransform patternUnits \
    patternContentUnits clipPathUnits maskUnits maskContentUnits markerHeight markerWidth \
    markerUnits orient refX refY filterRes filterUnits primitiveUnits in in2 result mode \
    operator order kernelMatrix kernelUnitLength divisor bias targetX targetY edgeMode \
    preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent \
    limitingConeAngle azimuth elevation pointsAtX pointsAtY pointsAtZ stdDeviation radius scale \
    xChannelSelector yChannelSelector numOctaves seed stitchTiles baseFrequency k k1 k2 k3 k4 \
    tableValues slope intercept amplitude exponent \
    attributeName attributeType begin dur end min max restart repeatCount repeatDur calcMode \
    keyTimes keySplines keyPoints additive accumulate origin \
    requiredFeatures requiredExtensions systemLanguage externalResourcesRequired viewTarget \
    accent-height alphabetic arabic-form ascent bbox cap-height descent g1 g2 glyph-name \
    glyphRef format hanging horiz-adv-x horiz-origin-x horiz-origin-y ideographic \
    mathematical overline-position overline-thickness panose-1 slope stemh stemv \
    strikethrough-position strikethrough-thickness string u1 u2 underline-position \
    underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging \
    v-ideographic v-mathematical vert-adv-y vert-origin-x vert-origin-y widths x-height \
    hatchUnits space crossorigin decoding focusable p-id t xmlns";

/// Attributes of which a browser follows the value.
const ADDRESSES: [&str; 2] = ["href", "src"];

/// Beginnings of the namespaces in which drawing programs keep what is theirs. No browser knows them.
const PROGRAMS: [&str; 27] = [
    "http://www.inkscape.org/namespaces/",
    "http://inkscape.sourceforge.net/DTD/",
    "http://sodipodi.sourceforge.net/DTD/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/2000/01/rdf-schema#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://xmlns.com/foaf/",
    "http://xml.openoffice.org/svg/export",
    "http://sun.com/xmlns/staroffice/",
    "urn:oasis:names:tc:opendocument:xmlns:",
    "http://schemas.microsoft.com/visio/",
    "http://ns.adobe.com/",
    "adobe:ns:meta/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.figma.com/figma/ns",
    "http://www.serif.com/",
    "http://vectornator.io",
    "https://vectornator.io",
    "http://www.vectornator.io",
    "http://svgjs.com/svgjs",
    "http://svgjs.dev/svgjs",
    "https://boxy-svg.com",
    "http://www.gnome.org/",
    "http://www.corel.com/",
    "http://www.openswatchbook.org/",
];

fn lists(list: &str, name: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == name)
}

/// True of an element that draws.
pub(super) fn is_element(name: &str) -> bool {
    lists(ELEMENTS, name)
}

/// True of a namespace that no browser acts on.
pub(super) fn is_of_a_program(namespace: &str) -> bool {
    PROGRAMS.iter().any(|known| namespace.starts_with(known))
}

/// What an attribute of a drawing is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Attribute {
    /// Whatever it says, nothing happens.
    Plain,
    /// A style, or a value of one.
    Styled,
    /// An address.
    Address,
    /// The address that all others hang on.
    Base,
    /// Something that no drawing needs.
    Unknown,
}

impl Attribute {
    pub(super) fn of(namespace: Option<&str>, name: &str) -> Attribute {
        match namespace {
            Some(XML) if name == "base" => Attribute::Base,
            Some(XML) if matches!(name, "space" | "lang" | "id") => Attribute::Plain,
            None | Some(XLINK) if ADDRESSES.contains(&name) => Attribute::Address,
            Some(XLINK) if lists("type title show actuate role arcrole label", name) => {
                Attribute::Plain
            }
            None if name.starts_with("data-") || name.starts_with("aria-") => Attribute::Plain,
            None if lists(STYLED, name) => Attribute::Styled,
            None if lists(PLAIN, name) => Attribute::Plain,
            Some(namespace) if is_of_a_program(namespace) => Attribute::Plain,
            _ => Attribute::Unknown,
        }
    }

    /// True of the name of an attribute that a drawing may let change: no address, no style with many
    /// values, nothing that runs.
    pub(super) fn may_change(name: &str) -> bool {
        name != "style" && (lists(STYLED, name) || lists(PLAIN, name))
    }
}

/// True of an address that is a place in the drawing itself, or a picture inside the address.
pub(super) fn is_inside(address: &str) -> bool {
    let address = address.trim();
    let data = ["image/png", "image/jpeg", "image/jpg", "image/webp", "image/gif"];
    address.is_empty()
        || address.starts_with('#')
        || data.iter().any(|kind| {
            let rest = address.strip_prefix("data:").and_then(|rest| rest.strip_prefix(kind));
            rest.is_some_and(|rest| rest.starts_with([';', ',']))
        })
}

/// [`style::asks`], of the value of an attribute.
pub(super) fn asks(value: &str) -> Option<style::Refused> {
    // Nearly all values of a drawing are words and numbers.
    if value.contains(['(', '@', '\\', '"', '\'']) { style::asks(value) } else { None }
}

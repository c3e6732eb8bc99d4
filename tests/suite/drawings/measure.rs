//! Measures a drawing from the SVG that was written, not from what the layout says of itself.

use std::ops::Range;

/// Closer than this two lines along each other are hard to tell apart.
const TIGHT: i32 = 6;
/// Longest run along each other that counts as a touch only.
const TOUCH: i32 = 12;

type Point = (i32, i32);

/// A rectangle or, inside it, a diamond.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    diamond: bool,
}

impl Area {
    fn right(&self) -> i32 {
        self.x + self.width
    }

    fn bottom(&self) -> i32 {
        self.y + self.height
    }

    fn meets(&self, other: &Area) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    fn inside(&self, other: &Area) -> bool {
        other.x <= self.x
            && other.y <= self.y
            && self.right() <= other.right()
            && self.bottom() <= other.bottom()
    }

    /// More than a pixel inside.
    fn holds(&self, (x, y): Point) -> bool {
        let inside =
            self.x + 1 < x && x < self.right() - 1 && self.y + 1 < y && y < self.bottom() - 1;
        if !self.diamond || !inside {
            return inside;
        }
        // |dx| / (w / 2) + |dy| / (h / 2) < 1, in whole numbers.
        let (dx, dy) = (2 * x - self.x - self.right(), 2 * y - self.y - self.bottom());
        dx.abs() * (self.height - 2) + dy.abs() * (self.width - 2)
            < (self.width - 2) * (self.height - 2)
    }
}

#[derive(Debug)]
struct Node {
    id: String,
    lane: Option<String>,
    area: Area,
    text: String,
}

#[derive(Debug)]
struct Edge {
    id: String,
    from: String,
    to: String,
    /// From the border of one node to that of the other; corners as if they were sharp.
    points: Vec<Point>,
}

impl Edge {
    fn runs(&self) -> impl Iterator<Item = (Point, Point)> + '_ {
        self.points.windows(2).map(|run| (run[0], run[1]))
    }

    fn shares_an_end_with(&self, other: &Edge) -> bool {
        self.from == other.from || self.to == other.to
    }
}

/// What stands in an SVG.
#[derive(Debug)]
pub(super) struct Drawing {
    canvas: Area,
    lanes: Vec<(String, Area)>,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    labels: Vec<(String, Area, String)>,
}

/// How good a drawing is; less is better.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Quality {
    pub crossings: usize,
    pub bends: usize,
    pub edges: usize,
    pub length: i32,
    pub area: i64,
    pub tight: usize,
}

impl Drawing {
    pub(super) fn read(svg: &str) -> Drawing {
        let document = roxmltree::Document::parse(svg).expect("well-formed");
        let root = document.root_element();
        let of_class = |class: &'static str| {
            document.descendants().filter(move |n| has_class(n, class)).collect::<Vec<_>>()
        };
        let attribute = |n: &Element<'_>, name: &str| n.attribute(name).map(str::to_owned);
        let own = |n: &Element<'_>, name: &str| attribute(n, name).expect("an id");
        let canvas: Vec<i32> = numbers(root.attribute("viewBox").expect("a view box"));
        Drawing {
            canvas: rectangle(canvas[0], canvas[1], canvas[2], canvas[3]),
            lanes: of_class("lane")
                .iter()
                .map(|n| (own(n, "data-id"), area(child(n, "lane-body"))))
                .collect(),
            nodes: of_class("node")
                .iter()
                .map(|n| Node {
                    id: own(n, "data-id"),
                    lane: attribute(n, "data-lane"),
                    area: area(child(n, "shape")),
                    text: words(n),
                })
                .collect(),
            edges: of_class("edge")
                .iter()
                .map(|n| Edge {
                    id: own(n, "data-id"),
                    from: own(n, "data-from"),
                    to: own(n, "data-to"),
                    points: line(child(n, "line"), child(n, "arrowhead")),
                })
                .collect(),
            labels: of_class("edge-label")
                .iter()
                .map(|n| (own(n, "data-edge"), area(child(n, "label-box")), words(n)))
                .collect(),
        }
    }

    /// Ids of the nodes with their texts, without the spaces and hyphens that breaking adds.
    pub(super) fn texts(&self) -> Vec<(String, String)> {
        self.nodes.iter().map(|node| (node.id.clone(), squeezed(&node.text))).collect()
    }

    /// Where each edge leads from and to, with its text.
    pub(super) fn ways(&self) -> Vec<(String, String, String)> {
        let text = |edge: &Edge| {
            let label = self.labels.iter().find(|(of, ..)| *of == edge.id);
            label.map(|(.., text)| squeezed(text)).unwrap_or_default()
        };
        self.edges.iter().map(|e| (e.from.clone(), e.to.clone(), text(e))).collect()
    }

    /// Width of the canvas in pixels.
    pub(super) fn width(&self) -> i32 {
        self.canvas.width
    }

    /// Everything that no drawing may have.
    pub(super) fn breaches(&self) -> Vec<String> {
        let mut found = Vec::new();
        self.nodes_apart(&mut found);
        self.nodes_in_lanes(&mut found);
        self.edges_beside_nodes(&mut found);
        self.edges_apart(&mut found);
        self.labels_free(&mut found);
        found
    }

    fn nodes_apart(&self, found: &mut Vec<String>) {
        for (i, node) in self.nodes.iter().enumerate() {
            if !node.area.inside(&self.canvas) {
                found.push(format!("{} is cut off", node.id));
            }
            for other in self.nodes[..i].iter().filter(|other| other.area.meets(&node.area)) {
                found.push(format!("{} lies over {}", node.id, other.id));
            }
        }
    }

    fn nodes_in_lanes(&self, found: &mut Vec<String>) {
        for node in &self.nodes {
            let Some(lane) = &node.lane else { continue };
            match self.lanes.iter().find(|(id, _)| id == lane) {
                Some((_, lane)) if node.area.inside(lane) => {}
                _ => found.push(format!("{} is not in its lane {lane}", node.id)),
            }
        }
        for (i, (id, lane)) in self.lanes.iter().enumerate() {
            for (other, _) in self.lanes[..i].iter().filter(|(_, other)| other.meets(lane)) {
                found.push(format!("lane {id} lies over lane {other}"));
            }
        }
    }

    fn edges_beside_nodes(&self, found: &mut Vec<String>) {
        for edge in &self.edges {
            let others = self.nodes.iter().filter(|n| n.id != edge.from && n.id != edge.to);
            for node in others {
                if edge.runs().any(|run| along(run).any(|point| node.area.holds(point))) {
                    found.push(format!("{} goes through {}", edge.id, node.id));
                }
            }
            let ends = [(&edge.from, edge.points.first()), (&edge.to, edge.points.last())];
            for (id, end) in ends {
                let (Some(node), Some(end)) = (self.nodes.iter().find(|n| n.id == *id), end) else {
                    found.push(format!("{} hangs in the air", edge.id));
                    continue;
                };
                let near = rectangle(end.0 - 4, end.1 - 4, 8, 8);
                if !near.meets(&node.area) {
                    found.push(format!("{} does not reach {id}", edge.id));
                }
            }
        }
    }

    fn edges_apart(&self, found: &mut Vec<String>) {
        for (edge, other) in self.pairs().filter(|(a, b)| !a.shares_an_end_with(b)) {
            if beside(edge, other, 0..1) >= 4 {
                found.push(format!("{} lies on {}", edge.id, other.id));
            }
        }
    }

    fn labels_free(&self, found: &mut Vec<String>) {
        for (i, (edge, label, _)) in self.labels.iter().enumerate() {
            if !label.inside(&self.canvas) {
                found.push(format!("the text of {edge} is cut off"));
            }
            for (other, ..) in self.labels[..i].iter().filter(|(_, other, _)| other.meets(label)) {
                found.push(format!("the texts of {edge} and {other} lie over each other"));
            }
            for node in self.nodes.iter().filter(|node| covers(label, &node.area)) {
                found.push(format!("the text of {edge} lies over {}", node.id));
            }
            for other in self.edges.iter().filter(|other| other.id != *edge) {
                let own = self.edges.iter().find(|e| e.id == *edge);
                let trunk = own.is_some_and(|own| own.shares_an_end_with(other));
                let hit = other.runs().any(|run| along(run).any(|point| label.holds(point)));
                if hit && !trunk {
                    found.push(format!("the text of {edge} lies over {}", other.id));
                }
            }
        }
    }

    pub(super) fn quality(&self) -> Quality {
        Quality {
            crossings: self.pairs().map(|(a, b)| self.crossings(a, b)).sum(),
            bends: self.edges.iter().map(|e| e.points.len().saturating_sub(2)).sum(),
            edges: self.edges.len(),
            length: self.edges.iter().flat_map(Edge::runs).map(length).sum(),
            area: i64::from(self.canvas.width) * i64::from(self.canvas.height),
            tight: self
                .pairs()
                .filter(|(a, b)| !a.shares_an_end_with(b) && beside(a, b, 1..TIGHT) >= TOUCH)
                .count(),
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (&Edge, &Edge)> {
        let edges = self.edges.iter().enumerate();
        edges.flat_map(|(i, edge)| self.edges[..i].iter().map(move |other| (edge, other)))
    }

    /// Where two edges change sides; lines that meet at a node of both do not.
    fn crossings(&self, a: &Edge, b: &Edge) -> usize {
        let shared = |id: &String| [&b.from, &b.to].contains(&id);
        let ends: Vec<Area> = self
            .nodes
            .iter()
            .filter(|n| [&a.from, &a.to].contains(&&n.id) && shared(&n.id))
            .map(|n| rectangle(n.area.x - 3, n.area.y - 3, n.area.width + 6, n.area.height + 6))
            .collect();
        let points = a.runs().flat_map(|run| b.runs().filter_map(move |other| cross(run, other)));
        points.filter(|point| !ends.iter().any(|end| end.holds(*point))).count()
    }
}

type Element<'a> = roxmltree::Node<'a, 'a>;

fn has_class(node: &Element<'_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|all| all.split(' ').any(|c| c == class))
}

fn child<'a>(node: &Element<'a>, class: &str) -> Element<'a> {
    node.descendants().find(|n| has_class(n, class)).unwrap_or_else(|| panic!("no {class}"))
}

fn words(node: &Element<'_>) -> String {
    let texts = node.descendants().filter(|n| n.is_text()).filter_map(|n| n.text());
    texts.collect::<Vec<_>>().join(" ")
}

/// Letters only: breaking a text adds spaces and hyphens.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"-\u{ad}\u{200b}".contains(*c)).collect()
}

fn rectangle(x: i32, y: i32, width: i32, height: i32) -> Area {
    Area { x, y, width, height, diamond: false }
}

fn area(shape: Element<'_>) -> Area {
    let number = |name: &str| numbers(shape.attribute(name).expect("a number"))[0];
    let Some(points) = shape.attribute("points") else {
        return rectangle(number("x"), number("y"), number("width"), number("height"));
    };
    let points = numbers(points);
    let (xs, ys) = (points.iter().step_by(2), points.iter().skip(1).step_by(2));
    let (left, top) = (*xs.clone().min().expect("x"), *ys.clone().min().expect("y"));
    let (right, bottom) = (*xs.max().expect("x"), *ys.max().expect("y"));
    Area { diamond: true, ..rectangle(left, top, right - left, bottom - top) }
}

fn numbers(text: &str) -> Vec<i32> {
    let all = text.split(|c: char| !c.is_ascii_digit() && c != '-').filter(|n| !n.is_empty());
    all.map(|n| n.parse().expect("a whole number")).collect()
}

/// The corners of a line and the tip of its arrowhead.
fn line(path: Element<'_>, head: Element<'_>) -> Vec<Point> {
    let d = path.attribute("d").expect("a path");
    let mut points: Vec<Point> = Vec::new();
    let mut rest = d;
    const LETTERS: [char; 5] = ['M', 'L', 'q', 'V', 'H'];
    while let Some(at) = rest.find(LETTERS) {
        let end = rest[at + 1..].find(LETTERS).map_or(rest.len(), |end| at + 1 + end);
        let mut place = numbers(&rest[at + 1..end]);
        match (&rest[at..=at], points.last()) {
            ("V", Some(before)) => place.insert(0, before.0),
            ("H", Some(before)) => place.push(before.1),
            _ => {}
        }
        match &rest[at..=at] {
            // The start of a bend stands on the run before it; the bend has the corner.
            "q" => {
                let (x, y) = points.pop().expect("a start");
                points.push((x + place[0], y + place[1]));
                points.push((x + place[2], y + place[3]));
            }
            _ => {
                // The end of a bend stands on the run after it.
                let bent = points.len() > 1 && d[..d.len() - rest.len() + at].contains('q');
                if bent {
                    points.pop();
                }
                points.push((place[0], place[1]));
            }
        }
        rest = &rest[end..];
    }
    let tip = numbers(head.attribute("d").expect("a path"));
    points.pop();
    points.push((tip[0], tip[1]));
    points
}

fn length((a, b): (Point, Point)) -> i32 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

fn along((a, b): (Point, Point)) -> impl Iterator<Item = Point> {
    let (dx, dy) = ((b.0 - a.0).signum(), (b.1 - a.1).signum());
    (0..=length((a, b))).map(move |step| (a.0 + dx * step, a.1 + dy * step))
}

fn level((a, b): &(Point, Point)) -> bool {
    a.1 == b.1
}

/// Where a level and an upright run cross, ends left out.
fn cross(one: (Point, Point), other: (Point, Point)) -> Option<Point> {
    let (flat, upright) = match (level(&one), level(&other)) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return None,
    };
    let (x, y) = (upright.0.0, flat.0.1);
    let within = |v: i32, a: i32, b: i32| a.min(b) < v && v < a.max(b);
    (within(x, flat.0.0, flat.1.0) && within(y, upright.0.1, upright.1.1)).then_some((x, y))
}

/// How far two edges run along each other at such a distance.
fn beside(a: &Edge, b: &Edge, distance: Range<i32>) -> i32 {
    let mut all = 0;
    for (one, other) in a.runs().flat_map(|run| b.runs().map(move |other| (run, other))) {
        if level(&one) != level(&other) {
            continue;
        }
        let turned = |p: Point| if level(&one) { p } else { (p.1, p.0) };
        let (a, b, c, d) = (turned(one.0), turned(one.1), turned(other.0), turned(other.1));
        if distance.contains(&(a.1 - c.1).abs()) {
            all += (a.0.max(b.0).min(c.0.max(d.0)) - a.0.min(b.0).max(c.0.min(d.0))).max(0);
        }
    }
    all
}

/// A text lies over a shape: one of its corners is inside, or a corner of the shape inside it.
fn covers(label: &Area, shape: &Area) -> bool {
    if !label.meets(shape) {
        return false;
    }
    let (x, y, right, bottom) = (label.x + 1, label.y + 1, label.right() - 1, label.bottom() - 1);
    let corners = [(x, y), (right, y), (x, bottom), (right, bottom)];
    let middle = (shape.x + shape.width / 2, shape.y + shape.height / 2);
    let tips = [
        (middle.0, shape.y),
        (middle.0, shape.bottom()),
        (shape.x, middle.1),
        (shape.right(), middle.1),
    ];
    corners.iter().any(|corner| shape.holds(*corner)) || tips.iter().any(|tip| label.holds(*tip))
}

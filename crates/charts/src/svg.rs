//! The writer of SVG text.

use std::fmt::Write;

use crate::frame::Scheme;
use crate::node::{Group, Node, Rect};
use crate::path::Path;
use crate::role::ShapeRole;
use crate::scene::Scene;
use crate::text::Text;

impl Scene {
    /// The scene as one SVG document, the same bytes for the same scene everywhere.
    pub fn svg(&self) -> String {
        let mut svg = Svg(String::from("<svg"));
        if self.scheme == Scheme::File {
            svg.attribute("xmlns", "http://www.w3.org/2000/svg");
        }
        let (width, height) = (self.width, self.height);
        let (title, description) = (self.title_id(), self.description_id());
        svg.attribute("class", self.kind.class());
        svg.attribute("role", "img");
        svg.attribute("aria-labelledby", format_args!("{title} {description}"));
        svg.attribute("viewBox", format_args!("0 0 {width} {height}"));
        svg.attribute("width", width);
        svg.attribute("height", height);
        svg.open("><title");
        svg.attribute("id", &title);
        svg.open(">");
        svg.text(&self.title);
        svg.open("</title><desc");
        svg.attribute("id", &description);
        svg.open(">");
        svg.text(&self.description);
        svg.open("</desc>");
        if let Some(style) = self.style() {
            svg.open("<style>");
            svg.open(&style);
            svg.open("</style>");
        }
        svg.nodes(&self.nodes);
        svg.open("</svg>");
        svg.0
    }
}

/// A document in the making.
struct Svg(String);

impl Svg {
    /// Writes markup.
    fn open(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Writes text so that it stays text, in an element or in a quoted attribute.
    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.open("&amp;"),
                '<' => self.open("&lt;"),
                '>' => self.open("&gt;"),
                '"' => self.open("&quot;"),
                '\'' => self.open("&#39;"),
                _ => self.0.push(c),
            }
        }
    }

    /// Writes an attribute whose value needs no escape: a number, a class, an id, path data.
    fn attribute(&mut self, name: &str, value: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        write!(self.0, " {name}=\"{value}\"").ok();
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group),
                Node::Rect(rect) => self.rect(rect),
                Node::Path(path) => self.path(path),
                Node::Text(text) => self.line(text),
            }
        }
    }

    fn group(&mut self, group: &Group) {
        self.open("<g");
        self.attribute("class", group.role.class());
        if let Some(mark) = &group.mark {
            self.attribute("data-mark", mark.index);
        }
        self.open(">");
        if !group.title.is_empty() {
            self.open("<title>");
            self.text(&group.title);
            self.open("</title>");
        }
        self.nodes(&group.nodes);
        self.open("</g>");
    }

    fn rect(&mut self, Rect { role, bounds }: &Rect) {
        self.open("<rect");
        self.attribute("class", role.class());
        self.attribute("x", bounds.left);
        self.attribute("y", bounds.top);
        self.attribute("width", bounds.width);
        self.attribute("height", bounds.height);
        self.fill(*role);
        if let Some(events) = role.pointer_events() {
            self.attribute("pointer-events", events);
        }
        self.open("/>");
    }

    fn path(&mut self, Path { role, outline }: &Path) {
        self.open("<path");
        self.attribute("class", role.class());
        self.fill(*role);
        self.attribute("d", outline);
        self.open("/>");
    }

    fn fill(&mut self, role: ShapeRole) {
        if let Some(fill) = role.fill() {
            self.attribute("fill", fill);
        }
    }

    fn line(&mut self, text: &Text) {
        self.open("<text");
        self.attribute("class", text.role.class());
        self.attribute("x", text.at.0);
        self.attribute("y", text.at.1);
        if let Some(anchor) = text.anchor.value() {
            self.attribute("text-anchor", anchor);
        }
        self.open(">");
        self.text(&text.content);
        for span in &text.spans {
            self.open("<tspan");
            self.attribute("class", span.role.class());
            self.attribute("dx", span.gap);
            self.open(">");
            self.text(&span.content);
            self.open("</tspan>");
        }
        self.open("</text>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text() {
        let mut svg = Svg(String::new());
        svg.text("<a href=\"x\">&'");
        assert_eq!(svg.0, "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
    }
}

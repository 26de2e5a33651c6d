//! Just enough XML to check a picture: every tag closed in order, every attribute quoted, every
//! entity known; a stricter reader than the browsers that will see it.

/// An element as it was met, with the text directly in it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    pub fn number(&self, name: &str) -> i64 {
        self.get(name).parse().unwrap_or_else(|_| panic!("{name} of {self:?} is a whole number"))
    }

    pub fn is(&self, class: &str) -> bool {
        self.get("class").split(' ').any(|one| one == class)
    }
}

/// All elements in the order they end.
pub fn read(document: &str) -> Vec<Element> {
    let mut open: Vec<Element> = Vec::new();
    let mut done = Vec::new();
    let mut rest = document;
    while let Some(at) = rest.find('<') {
        let (text, tail) = rest.split_at(at);
        match open.last_mut() {
            Some(element) => element.text.push_str(&unescape(text)),
            None => assert!(text.is_empty(), "text outside the root: {text}"),
        }
        let (tag, tail) = tail[1..].split_once('>').expect("a tag ends");
        rest = tail;
        if let Some(name) = tag.strip_prefix('/') {
            let element = open.pop().expect("an open element");
            assert_eq!(element.name, name);
            done.push(element);
        } else if let Some(tag) = tag.strip_suffix('/') {
            done.push(begin(tag));
        } else {
            open.push(begin(tag));
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    assert!(rest.trim().is_empty(), "text after the root: {rest}");
    done
}

fn begin(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_lowercase()), "an element's name: {name}");
    let mut element = Element { name: name.to_owned(), ..Element::default() };
    while !rest.trim().is_empty() {
        let (key, tail) = rest.trim_start().split_once("=\"").expect("a quoted attribute");
        let (value, tail) = tail.split_once('"').expect("the attribute's end");
        assert!(!element.attributes.iter().any(|(one, _)| one == key), "{key} twice in {tag}");
        element.attributes.push((key.to_owned(), unescape(value)));
        rest = tail;
    }
    element
}

fn unescape(text: &str) -> String {
    assert!(!text.chars().any(char::is_control), "a control character in {text:?}");
    assert!(!text.contains(['\u{FFFE}', '\u{FFFF}']), "a forbidden character in {text:?}");
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (entity, tail) = part.split_once(';').expect("an entity ends");
        plain.push_str(match entity {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" => "'",
            other => panic!("unknown entity {other}"),
        });
        plain.push_str(tail);
    }
    plain
}

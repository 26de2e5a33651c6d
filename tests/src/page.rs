//! Reading a page: selecting, text, and forms as a browser would send them.

use scraper::{ElementRef, Html, Selector};

use crate::client::Answer;

/// A selector.
pub fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap_or_else(|why| panic!("the selector {selector}: {why}"))
}

/// Parses a page.
pub fn parse(html: &str) -> Html {
    Html::parse_document(html)
}

/// All elements that a selector finds.
pub fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&select(selector)).collect()
}

/// The one element that a selector finds.
pub fn one<'h>(html: &'h Html, selector: &str) -> ElementRef<'h> {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector} is there {} times", found.len());
    found[0]
}

/// An attribute; empty where it is missing.
pub fn attribute<'h>(element: ElementRef<'h>, name: &str) -> &'h str {
    element.value().attr(name).unwrap_or_default()
}

/// The text of an element with white space made single.
pub fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A form as it stands on a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Its fields with what they hold.
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// The form of a page that is sent to `action`.
    pub fn of(answer: &Answer, action: &str) -> Self {
        Self::find(answer, action).unwrap_or_else(|| {
            panic!(
                "status {}: no form to {action} in: {}",
                answer.status,
                text_of(answer.html().root_element())
            )
        })
    }

    /// The same, if it is there.
    pub fn find(answer: &Answer, action: &str) -> Option<Self> {
        Self::all(answer, action).into_iter().next()
    }

    /// All forms of a page that are sent to `action`.
    pub fn all(answer: &Answer, action: &str) -> Vec<Self> {
        let html = answer.html();
        let selector = select(&format!("form[action=\"{action}\"]"));
        html.select(&selector).map(|form| Self::read(form, action)).collect()
    }

    fn read(form: ElementRef<'_>, action: &str) -> Self {
        let field = |element: ElementRef<'_>| {
            let name = element.value().attr("name")?.to_owned();
            let value = if element.value().name() == "textarea" {
                // A browser sends line breaks as CR LF.
                element.text().collect::<String>().replace("\r\n", "\n").replace('\n', "\r\n")
            } else if element.value().name() == "select" {
                // What a browser sends: the chosen option, else the first.
                let chosen = element.select(&select("option[selected]")).next();
                let first = || element.select(&select("option")).next();
                attribute(chosen.or_else(first)?, "value").to_owned()
            } else {
                attribute(element, "value").to_owned()
            };
            Some((name, value))
        };
        let fields = form.select(&select("input, textarea, select")).filter_map(field).collect();
        Self { action: action.to_owned(), fields }
    }

    /// What a field holds; a field that is not there is a failure.
    pub fn value(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|(known, _)| known == name);
        field.map_or_else(|| panic!("no field {name}"), |(_, value)| value.as_str())
    }

    /// Leaves a box unmarked, as a browser sends nothing for it.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.fields.retain(|(known, _)| known != name);
        self
    }

    /// Types into a field.
    #[must_use]
    pub fn with(mut self, name: &str, typed: &str) -> Self {
        let field = self.fields.iter_mut().find(|(known, _)| known == name);
        let Some(field) = field else { panic!("no field {name}") };
        typed.clone_into(&mut field.1);
        self
    }
}

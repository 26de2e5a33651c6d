//! XML event by event, with a bound on nesting. Entities other than the five of XML are not expanded.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::limits;
use crate::refused::Refused;

/// What is told of a document in order.
pub trait Listener {
    /// An element begins.
    fn begin(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), Refused>;
    /// An element ends.
    fn end(&mut self, name: &str) -> Result<(), Refused>;
    /// Characters.
    fn characters(&mut self, text: &str);
}

/// Tells a listener of every element and all characters.
pub fn read(document: &str, listener: &mut impl Listener) -> Result<(), Refused> {
    let mut reader = Reader::from_str(document.trim_start_matches('\u{feff}'));
    let mut depth = 0;
    loop {
        match reader.read_event().map_err(|_| Refused::Damaged)? {
            Event::Start(element) => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(Refused::TooDeep);
                }
                listener.begin(element.local_name().into_inner(), &element)?;
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                listener.end(element.local_name().into_inner())?;
            }
            Event::Empty(element) => {
                listener.begin(element.local_name().into_inner(), &element)?;
                listener.end(element.local_name().into_inner())?;
            }
            Event::Text(text) => listener.characters(&text.xml10_content()),
            Event::CData(text) => listener.characters(&text.xml10_content()),
            Event::GeneralRef(reference) => listener.characters(&expanded(&reference)?),
            Event::DocType(_) => return Err(Refused::Entities),
            Event::Eof if depth > 0 => return Err(Refused::Damaged),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn expanded(reference: &BytesRef<'_>) -> Result<String, Refused> {
    if let Some(sign) = reference.resolve_char_ref().map_err(|_| Refused::Damaged)? {
        return Ok(sign.to_string());
    }
    let known = match &**reference {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(Refused::Entities),
    };
    Ok(known.to_owned())
}

/// An attribute by its name without a prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

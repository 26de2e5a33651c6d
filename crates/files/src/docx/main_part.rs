//! Which part of a package is the document itself: its relationships say so (ECMA-376, part 2), whatever the
//! part is called. Word calls it `word/document.xml`, other programs need not.

use quick_xml::events::BytesStart;

use crate::container::Container;
use crate::refused::Refused;
use crate::xml::{self, Listener, attribute};

/// Where a package keeps the relationships of the whole.
const RELATIONSHIPS: &str = "_rels/.rels";
/// What Word calls the document, for packages that say nothing.
const USUAL: &str = "word/document.xml";
/// How the type of the relationship ends, in the transitional and in the strict form of the standard.
const DOCUMENT: &str = "/officeDocument";

/// The name of the entry that holds the document.
pub(super) fn name(container: &mut Container) -> Result<String, Refused> {
    let mut found = Main::default();
    if let Some(relationships) = container.text(RELATIONSHIPS)? {
        xml::read(&relationships, &mut found)?;
    }
    Ok(found.target.map_or(USUAL.to_owned(), |target| target.trim_start_matches('/').to_owned()))
}

#[derive(Default)]
struct Main {
    target: Option<String>,
}

impl Listener for Main {
    fn begin(&mut self, name: &str, element: &BytesStart<'_>) -> Result<(), Refused> {
        let document = || attribute(element, "Type").is_some_and(|kind| kind.ends_with(DOCUMENT));
        if name == "Relationship" && self.target.is_none() && document() {
            self.target = attribute(element, "Target");
        }
        Ok(())
    }

    fn end(&mut self, _: &str) -> Result<(), Refused> {
        Ok(())
    }

    fn characters(&mut self, _: &str) {}
}

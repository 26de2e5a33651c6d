//! The title and the description of a page, as plain text. The server writes them into the head of its
//! document once the page is known (`shell`); the browser sets them after a link.

/// Says how the page that is being written is called, and what it is about.
pub fn set(title: &str, description: &str) {
    #[cfg(feature = "ssr")]
    if let Some(rendering) = leptos::prelude::use_context::<crate::rendering::Rendering>() {
        rendering.set_head(title.to_owned(), description.to_owned());
    }
    #[cfg(all(feature = "hydrate", not(feature = "ssr")))]
    {
        let document = leptos::prelude::document();
        document.set_title(title);
        if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
            let _ = meta.set_attribute("content", description);
        }
    }
    #[cfg(not(any(feature = "ssr", feature = "hydrate")))]
    let _ = (title, description);
}

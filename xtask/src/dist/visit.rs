//! A first visit: a page and everything it makes a browser load, with the bytes each takes on the models.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use super::{http, kilobytes};

/// What was loaded, the page first.
pub struct Visit {
    loaded: Vec<(String, usize)>,
}

impl Visit {
    /// Loads a page, finds what it names, and loads that.
    pub fn to(port: u16, path: &str) -> Result<Self> {
        let page = load(port, path)?;
        let mut loaded = vec![(path.to_owned(), page.sent)];
        let mut waiting: Vec<String> = named_by_html(&page.text).into_iter().collect();
        while let Some(name) = waiting.pop() {
            let file = load(port, &name).with_context(|| format!("{path} makes browsers load it."))?;
            if has_ending(&name, "js") {
                let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
                waiting.extend(snippets(&file.text).map(|snippet| format!("{folder}/{snippet}")));
            }
            loaded.push((name, file.sent));
        }
        Ok(Self { loaded })
    }

    /// The addresses, the page's first.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.loaded.iter().map(|(path, _)| path.as_str())
    }

    /// All bytes of the visit.
    pub fn bytes(&self) -> usize {
        self.loaded.iter().map(|(_, bytes)| bytes).sum()
    }

    /// The bytes of the page itself.
    pub fn html(&self) -> usize {
        self.loaded.first().map_or(0, |(_, bytes)| *bytes)
    }

    /// How many requests it took.
    pub fn requests(&self) -> usize {
        self.loaded.len()
    }

    /// How many of them end so.
    pub fn count(&self, ending: &str) -> usize {
        self.loaded.iter().filter(|(name, _)| name.ends_with(ending)).count()
    }

    /// How many of them have this in their address.
    pub fn naming(&self, part: &str) -> usize {
        self.loaded.iter().filter(|(name, _)| name.contains(part)).count()
    }

    /// Prints a line for each request.
    pub fn print(&self, title: &str) {
        println!("\n{title}: {} requests, {}", self.requests(), kilobytes(self.bytes()));
        for (name, bytes) in &self.loaded {
            println!("{bytes:>10}  {name}");
        }
    }
}

struct Loaded {
    sent: usize,
    text: String,
}

fn load(port: u16, path: &str) -> Result<Loaded> {
    let reply = http::get(port, path)?;
    ensure!(reply.status == 200, "The server answered {path} with {}.", reply.status);
    let text = reply.text().with_context(|| format!("{path} cannot be read."))?;
    Ok(Loaded { sent: reply.body.len(), text })
}

/// Addresses that HTML makes a browser load: what lies under /pkg/, and what link, script and img name.
fn named_by_html(html: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for text in html.split(['"', '\'']) {
        if text.starts_with("/pkg/") {
            names.insert(text.to_owned());
        }
    }
    for tag in html.split('<').filter_map(|piece| piece.split('>').next()) {
        let loads = match tag.split([' ', '\n', '/']).next() {
            Some("script" | "img") => true,
            Some("link") => ["stylesheet", "preload", "icon", "manifest"].iter().any(|rel| tag.contains(rel)),
            _ => false,
        };
        let address = ["src=\"", "href=\""].iter().find_map(|name| tag.split_once(name)?.1.split('"').next());
        if let Some(address) = address.filter(|address| loads && address.starts_with('/')) {
            names.insert(address.to_owned());
        }
    }
    names
}

/// What wasm-bindgen's JavaScript imports from beside itself, all of it in the folder `snippets`.
fn snippets(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(['"', '\''])
        .filter_map(|text| text.strip_prefix("./"))
        .filter(|text| text.starts_with("snippets/"))
}

fn has_ending(name: &str, ending: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|extension| extension == ending)
}

#[cfg(test)]
mod tests {
    use super::{named_by_html, snippets};

    #[test]
    fn what_a_browser_loads_is_found_and_plain_links_are_not() {
        let html = r#"<link rel="stylesheet" href="/pkg/ab/gongkai.css"><link rel="alternate" href="/x.json">
            <link rel="icon" href="/icon.svg"><a href="/agencies/a.csv">csv</a><img alt="" src="/seal.png">
            <script type="module">import("/pkg/ab/gongkai.js").then(m=>m.default('/pkg/ab/gongkai_bg.wasm'))</script>"#;
        let names: Vec<_> = named_by_html(html).into_iter().collect();
        assert_eq!(
            names,
            [
                "/icon.svg",
                "/pkg/ab/gongkai.css",
                "/pkg/ab/gongkai.js",
                "/pkg/ab/gongkai_bg.wasm",
                "/seal.png"
            ]
        );
        assert_eq!(
            snippets("import {a} from './snippets/x/inline0.js'; './gongkai_bg.js'").collect::<Vec<_>>(),
            ["snippets/x/inline0.js"]
        );
    }
}

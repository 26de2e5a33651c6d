//! A scene has two writers, SVG text in `charts` and Leptos nodes here: for every golden picture both
//! write the same elements.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

#[path = "../../crates/charts/tests/pictures"]
mod pictures {
    pub mod any;
    pub mod samples;
}

use app::components::Chart;
use charts::{Scene, Scheme};
use leptos::prelude::*;
use pictures::any::{Any, planned};
use pictures::samples;

/// Tags with their attributes in order of their names, and texts between them, without the comments by
/// which Leptos finds its nodes again.
fn tokens(markup: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = markup;
    while let Some((text, tail)) = rest.split_once('<') {
        let (tag, tail) = tail.split_once('>').expect("a tag ends");
        rest = tail;
        if !text.is_empty() {
            tokens.push(unescape(text));
        }
        if tag.starts_with('!') {
            continue;
        }
        let open = tag.strip_suffix('/').unwrap_or(tag);
        let (name, attributes) = open.split_once(' ').unwrap_or((open, ""));
        let mut attributes: Vec<_> =
            attributes.split_terminator("\" ").map(|one| one.trim_matches('"')).collect();
        attributes.sort_unstable();
        tokens.push(format!("<{name} {}>", attributes.join("\" ")));
        if open != tag {
            tokens.push(format!("</{name} >"));
        }
    }
    assert!(rest.is_empty(), "text after the root: {rest}");
    tokens
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

fn html(scene: Scene) -> String {
    // Signals live in an owner.
    Owner::new().with(|| view! { <Chart scene=scene/> }.to_html())
}

#[test]
fn both_writers_write_the_same_elements() {
    let all = samples::all().into_iter().map(|(name, chart)| (name, Any::from(chart)));
    let mut marks = 0;
    for (name, any) in all.chain(samples::compared()) {
        for (width, scheme) in [(280, Scheme::Page), (720, Scheme::Page), (640, Scheme::File)] {
            let scene = planned(&any, &samples::frame(width, scheme));
            marks += scene.marks().count();
            assert_eq!(tokens(&html(scene.clone())), tokens(&scene.svg()), "{name} at {width}");
        }
    }
    assert!(marks > 500, "only {marks} marks");
}

#[test]
fn words_stay_words() {
    let mut frame = samples::frame(640, Scheme::File);
    frame.title = "<b>&\"'</b>".to_owned();
    let (_, chart) = samples::all().swap_remove(0);
    let scene = charts::plan(&chart, &frame);
    assert_eq!(tokens(&html(scene.clone())), tokens(&scene.svg()));
    assert!(html(scene).contains("&lt;b&gt;&amp;"));
}

//! A chart's scene as Leptos nodes: the same elements that [`Scene::svg`] writes as text.

use charts::{Group, Node, Path, Rect, Scene, Scheme, Text};
use leptos::either::{EitherOf3, EitherOf4};
use leptos::prelude::*;
use leptos::svg;

/// A chart as one `<svg>` element.
#[component]
pub fn Chart(
    /// The chart laid out.
    scene: Scene,
    /// The mark that is highlighted.
    #[prop(default = Signal::stored(None))]
    at: Signal<Option<usize>>,
    /// The bar, part, row or line that stands out; the others step back.
    #[prop(default = Signal::stored(None))]
    lit: Signal<Option<usize>>,
    /// The item that each mark shows, in the order of the marks; what shows the same item is lit with it.
    #[prop(optional)]
    items: Vec<String>,
) -> impl IntoView {
    let (width, height) = (scene.width, scene.height);
    let (title, description) = (scene.title_id(), scene.description_id());
    let labels = format!("{title} {description}");
    let space = (scene.scheme == Scheme::File).then_some("http://www.w3.org/2000/svg");
    let style = scene.style().map(|style| svg::style().child(style));
    view! {
        <svg
            xmlns=space
            class=move || {
                let class = scene.kind.class();
                if lit.get().is_some() { format!("{class} has-lit") } else { class.to_owned() }
            }
            role="img"
            aria-labelledby=labels
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
        >
            <title id=title>{scene.title}</title>
            <desc id=description>{scene.description}</desc>
            {style}
            {nodes(scene.nodes, at, lit, &items)}
        </svg>
    }
}

fn nodes(
    nodes: Vec<Node>,
    at: Signal<Option<usize>>,
    lit: Signal<Option<usize>>,
    items: &[String],
) -> impl IntoView + use<> {
    let node = |node| match node {
        Node::Group(one) => EitherOf4::A(group(one, at, lit, items)),
        Node::Rect(one) => EitherOf4::B(rect(one)),
        Node::Path(one) => EitherOf4::C(path(one)),
        Node::Text(one) => EitherOf4::D(text(one)),
    };
    nodes.into_iter().map(node).collect_view()
}

fn group(
    group: Group,
    at: Signal<Option<usize>>,
    lit: Signal<Option<usize>>,
    items: &[String],
) -> impl IntoView + use<> {
    let series = group.series;
    let (class, index) = (group.role.class(), group.mark.map(|mark| mark.index));
    let item = index.and_then(|index| items.get(index).cloned());
    let class = move || {
        let is_at = index.is_some() && at.get() == index;
        let is_lit = series.is_some() && lit.get() == series;
        match (is_at, is_lit) {
            (false, false) => class.clone(),
            (true, false) => format!("{class} at"),
            (false, true) => format!("{class} lit"),
            (true, true) => format!("{class} at lit"),
        }
    };
    // Outside of `<svg>` the macro takes `<title>` for the one of HTML.
    let title = (!group.title.is_empty()).then(|| svg::title().child(group.title));
    view! {
        <g class=class data-mark=index data-items=item>
            {title}
            {shapes(group.nodes)}
        </g>
    }
}

/// What a group holds, which is never a group: a view of any depth would need its type erased, and costs twice.
fn shapes(nodes: Vec<Node>) -> impl IntoView + use<> {
    let shape = |node| match node {
        Node::Rect(one) => Some(EitherOf3::A(rect(one))),
        Node::Path(one) => Some(EitherOf3::B(path(one))),
        Node::Text(one) => Some(EitherOf3::C(text(one))),
        Node::Group(_) => None,
    };
    nodes.into_iter().filter_map(shape).collect_view()
}

fn rect(Rect { role, bounds }: Rect) -> impl IntoView {
    view! {
        <rect
            class=role.class()
            x=bounds.left
            y=bounds.top
            width=bounds.width
            height=bounds.height
            fill=role.fill()
            pointer-events=role.pointer_events()
        />
    }
}

fn path(Path { role, outline }: Path) -> impl IntoView {
    view! { <path class=role.class() fill=role.fill() d=outline.to_string()/> }
}

fn text(text: Text) -> impl IntoView {
    let spans = text.spans.into_iter().map(|span| {
        view! { <tspan class=span.role.class() dx=span.gap>{span.content}</tspan> }
    });
    view! {
        <text class=text.role.class() x=text.at.0 y=text.at.1 text-anchor=text.anchor.value()>
            {text.content}
            {spans.collect_view()}
        </text>
    }
}

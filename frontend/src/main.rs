//! Takes over the page that the server rendered; nothing else.

fn main() {
    leptos::mount::hydrate_body(app::App);
}

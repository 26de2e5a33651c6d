//! The module of the topics.

fn main() {
    app::hydrate();
}

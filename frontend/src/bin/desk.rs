//! The module of the desk.

fn main() {
    app::hydrate();
}

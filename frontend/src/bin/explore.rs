//! The module of comparisons.

fn main() {
    app::hydrate();
}

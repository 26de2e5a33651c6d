//! The module of comparisons and series over years.

fn main() {
    app::hydrate();
}

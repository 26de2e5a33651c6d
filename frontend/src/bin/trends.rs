//! The module of series over years, rankings and strips.

fn main() {
    app::hydrate();
}

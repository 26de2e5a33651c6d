//! The module of /check.

fn main() {
    app::hydrate();
}

//! The module of reports, figures, the dictionary and search.

fn main() {
    app::hydrate();
}

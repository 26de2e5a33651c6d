//! The module of reports, figures, the dictionary, search and /check.

fn main() {
    app::hydrate();
}

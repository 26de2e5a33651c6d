//! Every sample at every width against its kept picture; `BLESS=1` keeps the new ones.

use std::path::Path;

use charts::{Scheme, draw};

use crate::samples::{all, frame};

#[test]
fn pictures_stay_as_they_were_kept() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var_os("BLESS").is_some();
    let mut differing = Vec::new();
    for (name, chart) in all() {
        let pages = [280, 640, 960].map(|width| (width, Scheme::Page, format!("{name}-{width}.svg")));
        let file = (640, Scheme::File, format!("{name}-file.svg"));
        for (width, scheme, path) in pages.into_iter().chain([file]) {
            let drawn = format!("{}\n", draw(&chart, &frame(width, scheme)));
            let path = folder.join(path);
            if bless {
                std::fs::write(&path, drawn).unwrap();
            } else if std::fs::read_to_string(&path).ok() != Some(drawn) {
                differing.push(path);
            }
        }
    }
    assert!(differing.is_empty(), "pictures differ, look at them and BLESS=1: {differing:?}");
}

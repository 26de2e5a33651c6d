//! Every sample at every width against its golden picture; `BLESS=1` stores the new ones.

use std::path::Path;

use charts::Scheme;

use crate::drawn;
use crate::samples::{all, compared, frame};

#[test]
fn pictures_stay_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var_os("BLESS").is_some();
    let mut differing = Vec::new();
    let all = all().into_iter().map(|(name, chart)| (name, chart.into(), &[280, 640, 960][..]));
    let compared = compared().into_iter().map(|(name, chart)| (name, chart, &[288, 720][..]));
    for (name, chart, widths) in all.chain(compared) {
        let pages = widths.iter().map(|&width| (width, Scheme::Page, format!("{name}-{width}.svg")));
        let file = (640, Scheme::File, format!("{name}-file.svg"));
        for (width, scheme, path) in pages.chain([file]) {
            let picture = format!("{}\n", drawn(&chart, &frame(width, scheme)));
            let path = folder.join(path);
            if bless {
                std::fs::write(&path, picture).unwrap();
            } else if std::fs::read_to_string(&path).ok() != Some(picture) {
                differing.push(path);
            }
        }
    }
    assert!(differing.is_empty(), "pictures differ, look at them and BLESS=1: {differing:?}");
}

//! A folder of results: one JSON file for each file that was read, written whole or not at all.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use domain::Lang;

use super::walk::Found;

/// The folder.
pub struct Results {
    folder: PathBuf,
}

impl Results {
    /// Makes the folder. Two files whose results would have one name are refused: one would be lost.
    pub fn new(folder: &Path, files: &[Found], lang: Lang) -> Result<Self> {
        let mut places = BTreeSet::new();
        for file in files {
            ensure!(
                places.insert(&file.place),
                match lang {
                    Lang::Zh => format!(
                        "两个文件的结果会同名：{}。请分两次运行，用不同的 --out。",
                        file.place.display()
                    ),
                    Lang::En => format!(
                        "Two files would have results of one name: {}. Run twice, with another --out.",
                        file.place.display()
                    ),
                }
            );
        }
        std::fs::create_dir_all(folder).with_context(|| match lang {
            Lang::Zh => format!("结果文件夹 {} 建不起来。请换一个 --out。", folder.display()),
            Lang::En => format!("The folder {} cannot be made. Choose another with --out.", folder.display()),
        })?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Whether a file's result is there and not older than the file.
    pub fn has(&self, file: &Found) -> bool {
        let changed = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
        matches!((changed(&self.place(file)), changed(&file.path)), (Some(result), Some(file)) if result >= file)
    }

    /// Writes a result to a temporary file first: a run that is broken off leaves no half of one.
    pub fn put(&self, file: &Found, json: &str) -> std::io::Result<()> {
        let place = self.place(file);
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut half = place.clone().into_os_string();
        half.push(format!(".half-{}", std::process::id()));
        std::fs::write(&half, json)?;
        std::fs::rename(&half, place)
    }

    /// `a/report.docx` has its result in `a/report.docx.json`: a report may lie there as a PDF, too.
    fn place(&self, file: &Found) -> PathBuf {
        let mut place = self.folder.join(&file.place).into_os_string();
        place.push(".json");
        place.into()
    }
}

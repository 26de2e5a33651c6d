//! Why a file is not read, in sentences that say what happened and what to do.

use domain::lang::{Lang, Words, words};

use crate::limits;

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence(Lang::En))]
pub enum Refused {
    /// It cannot be opened at all.
    Unopened(#[from] std::io::Error),
    /// The process that reads it could not be started or heard.
    Unstarted(std::io::Error),
    /// Its name promises nothing that can be read.
    UnknownKind,
    /// Its first bytes are not what its name promises.
    NotThatKind,
    /// Written by Office before 2007, or under a password.
    OldOffice,
    /// An OFD, the national format of finished pages.
    Ofd,
    /// A picture.
    Picture,
    /// Under a password.
    Locked,
    /// More bytes than a file may have.
    TooLarge {
        /// How many.
        size: u64,
    },
    /// It unpacks to far more than it is.
    Bomb,
    /// A container of more parts than any document has.
    TooManyParts,
    /// Elements nested deeper than any document needs.
    TooDeep,
    /// It declares entities or a document type, which no Office file does.
    Entities,
    /// It carries macros.
    Macros,
    /// Damaged, cut off, or not made by any program for such files.
    Damaged,
    /// More text than is read.
    TooMuchText,
    /// More cells or columns than are read.
    TooManyCells,
    /// More pages than are read.
    TooManyPages,
    /// There is no text in it.
    NoText,
    /// A PDF of pictures.
    NoTextLayer,
    /// A PDF whose letters have no Unicode characters.
    Unmapped,
    /// It took too long.
    TooSlow,
    /// It used up the memory that reading a file may take.
    TooHeavy,
}

/// Refusals that say all there is in their name.
const BY_NAME: [Refused; 20] = [
    Refused::UnknownKind,
    Refused::NotThatKind,
    Refused::OldOffice,
    Refused::Ofd,
    Refused::Picture,
    Refused::Locked,
    Refused::Bomb,
    Refused::TooManyParts,
    Refused::TooDeep,
    Refused::Entities,
    Refused::Macros,
    Refused::Damaged,
    Refused::TooMuchText,
    Refused::TooManyCells,
    Refused::TooManyPages,
    Refused::NoText,
    Refused::NoTextLayer,
    Refused::Unmapped,
    Refused::TooSlow,
    Refused::TooHeavy,
];

impl Refused {
    /// What happened and what to do.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unopened(why) if lang == Lang::Zh => {
                format!("文件打不开：{why}。请检查路径和读取权限。")
            }
            Self::Unopened(why) => {
                format!("The file cannot be opened: {why}. Check its path and that you may read it.")
            }
            Self::Unstarted(why) if lang == Lang::Zh => {
                format!("读文件的程序没能运行：{why}。文件没有读，请过一会儿再试。")
            }
            Self::Unstarted(why) => {
                format!(
                    "The program that reads files could not run: {why}. The file was not read; try again later."
                )
            }
            Self::TooLarge { size } => {
                let mib = |bytes: u64| bytes.div_ceil(1024 * 1024);
                let (size, most) = (mib(*size), mib(limits::FILE));
                match lang {
                    Lang::Zh => {
                        format!("文件 {size} MB，超过 {most} MB 的上限。请去掉图片或附件后另存，再试一次。")
                    }
                    Lang::En => format!(
                        "The file has {size} MB, more than the {most} MB that are read. Save it without pictures or annexes and try again."
                    ),
                }
            }
            other => other.fixed().get(lang).to_owned(),
        }
    }

    /// The refusal of a short name, where another process told it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        BY_NAME.into_iter().find(|why| why.code() == code)
    }

    /// A short name for machines.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unopened(_) => "unopened",
            Self::Unstarted(_) => "unstarted",
            Self::UnknownKind => "unknown_kind",
            Self::NotThatKind => "not_that_kind",
            Self::OldOffice => "old_office",
            Self::Ofd => "ofd",
            Self::Picture => "picture",
            Self::Locked => "locked",
            Self::TooLarge { .. } => "too_large",
            Self::Bomb => "bomb",
            Self::TooManyParts => "too_many_parts",
            Self::TooDeep => "too_deep",
            Self::Entities => "entities",
            Self::Macros => "macros",
            Self::Damaged => "damaged",
            Self::TooMuchText => "too_much_text",
            Self::TooManyCells => "too_many_cells",
            Self::TooManyPages => "too_many_pages",
            Self::NoText => "no_text",
            Self::NoTextLayer => "no_text_layer",
            Self::Unmapped => "unmapped",
            Self::TooSlow => "too_slow",
            Self::TooHeavy => "too_heavy",
        }
    }

    fn fixed(&self) -> Words {
        match self {
            Self::Unopened(_) | Self::Unstarted(_) | Self::TooLarge { .. } | Self::Damaged => words(
                "文件已损坏或不完整，读不出来。请重新下载，或用原程序打开后另存，再试一次。",
                "The file is damaged or incomplete. Download it again, or open it in its program and save it anew.",
            ),
            Self::UnknownKind => words(
                "不认识这种文件。能读 .txt、.html、.docx、.xlsx 和有文字层的 .pdf，请另存为其中一种。",
                "Files of this kind are not read. Save it as .txt, .html, .docx, .xlsx or a .pdf with a text layer.",
            ),
            Self::NotThatKind => words(
                "文件内容与扩展名不符。请用原程序打开，另存为扩展名所说的格式。",
                "The file is not what its name says. Open it in its program and save it in the format of its name.",
            ),
            Self::OldOffice => words(
                "这是旧版 Office 或 WPS 文件（.doc、.xls、.wps、.et、.rtf），或加了密码的文件。请用 Office 或 WPS 打开，去掉密码，另存为 .docx 或 .xlsx。",
                "This is an old Office or WPS file (.doc, .xls, .wps, .et, .rtf) or one under a password. Open it in Office or WPS and save it without a password as .docx or .xlsx.",
            ),
            Self::Ofd => words(
                "这是 OFD 版式文件，读不了。请用 WPS 或 OFD 阅读器打开，转存为 .docx，或导出有文字层的 .pdf。",
                "OFD files are not read. Open it in WPS or an OFD reader and save it as .docx, or as a .pdf with a text layer.",
            ),
            Self::Picture => words(
                "这是图片，里面没有文字。请找到 Word 或网页版，或先做文字识别（OCR），存为 .txt 或 .docx 再试。",
                "This is a picture, so there is no text in it. Find the report as a Word file or web page, or run OCR and save its words as .txt or .docx.",
            ),
            Self::Locked => words(
                "文件加了密码。请去掉密码后另存，再试一次。",
                "The file is under a password. Save it without one and try again.",
            ),
            Self::Bomb => words(
                "文件解压后远大于正常文档（可能是压缩炸弹），未读。请用原程序另存一份，再试一次。",
                "Unpacked, the file is far larger than any document (it may be a zip bomb), so it was not read. Save it anew in its program.",
            ),
            Self::TooManyParts => words(
                "文件里的部件多得不像文档，未读。请用原程序另存一份，再试一次。",
                "The file has more parts than any document, so it was not read. Save it anew in its program.",
            ),
            Self::TooDeep => words(
                "文件内部嵌套过深，未读。请用原程序另存一份，或复制文字存为 .txt。",
                "The file is nested too deeply, so it was not read. Save it anew, or copy its words into a .txt file.",
            ),
            Self::Entities => words(
                "文件里有 XML 实体声明，正常的 Office 文件没有，未读。请用 Office 或 WPS 另存一份。",
                "The file declares XML entities, which no Office file does, so it was not read. Save it anew in Office or WPS.",
            ),
            Self::Macros => words(
                "文件里有宏，未读。请另存为不含宏的 .docx 或 .xlsx。",
                "The file carries macros, so it was not read. Save it as .docx or .xlsx without macros.",
            ),
            Self::TooMuchText => words(
                "文字超过 1 MB（约 33 万个汉字），远超一份年报。请只留年报部分，再试一次。",
                "The file has more than 1 MB of text, far more than a report. Keep only the report and try again.",
            ),
            Self::TooManyCells => words(
                "表格超过 20 万格或 512 列，远超一份年报。请只留年报的表格，再试一次。",
                "Its tables have more than 200,000 cells or 512 columns, far more than a report. Keep only the report's tables.",
            ),
            Self::TooManyPages => words(
                "超过 2000 页，远超一份年报。请只留年报部分，再试一次。",
                "The file has more than 2,000 pages, far more than a report. Keep only the report and try again.",
            ),
            Self::NoText => words(
                "文件里没有文字。请检查是否选错了文件。",
                "There is no text in the file. Check that it is the right one.",
            ),
            Self::NoTextLayer => words(
                "该 PDF 没有文字层（多半是扫描件）。请找到 Word 或网页版，或先做文字识别（OCR）再试。",
                "This PDF has no text layer (it is most likely a scan). Find the report as a Word file or web page, or run OCR first.",
            ),
            Self::Unmapped => words(
                "该 PDF 的文字没有对应的字符编码，读出来会是乱码，未读。请找到 Word 或网页版，或先做文字识别（OCR）再试。",
                "The letters of this PDF have no character codes, so its text would be garbled and was not read. Find it as a Word file or web page, or run OCR first.",
            ),
            Self::TooSlow => words(
                "读这个文件超过 20 秒，已停止。请用原程序另存一份，或复制文字存为 .txt。",
                "The file took more than 20 seconds and was given up. Save it anew in its program, or copy its words into a .txt file.",
            ),
            Self::TooHeavy => words(
                "读这个文件用尽了限定的内存，已停止。请用原程序另存一份，或复制文字存为 .txt。",
                "The file used up the memory that reading one may take and was given up. Save it anew in its program, or copy its words into a .txt file.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BY_NAME, Refused};

    #[test]
    fn what_another_process_refused_is_known_by_its_name() {
        for why in BY_NAME {
            let known = Refused::from_code(why.code());
            assert_eq!(known.map(|known| known.code()), Some(why.code()));
        }
        assert!(Refused::from_code("unopened").is_none());
    }
}

//! The words of `/check`, which the server and the browser write. Words of what was read come in its model.

use domain::Lang;

use crate::text::texts;

/// The texts in a language.
pub fn check_words(lang: Lang) -> &'static CheckWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { CheckWords:
    report_text: "报告全文", "The report's text";
    private: "有脚本时，全文只在你的浏览器里读，不会发送出去；没有脚本时发给服务器读一次，不保存。",
        "With script the text is read in your browser and never sent; without it the server reads it once and keeps nothing.";
    now: "体检", "Check";
    file: "或选一个文件", "or choose a file";
    found: "读到的数字", "Figures found";
    tables: "填进官方表", "In the official table";
    unassigned: "写明了但归不了项的", "Stated, but of no single item";
    notices: "读的时候要留意", "To mind when reading it";
    text: "原文", "The text";
    paste: "把报告全文粘贴在这里，或把文件拖进来", "Paste the whole report here, or drop a file";
    reading: "正在读…", "Reading…";
    done: "已在你的浏览器里读完，没有发送。用时", "Read in your browser; nothing was sent. It took";
    milliseconds: "毫秒", "ms";
    nothing: "还没有内容：请粘贴报告全文，或选一个文件。", "There is nothing to read yet: paste the report or choose a file.";
    document: "Word、PDF 和 Excel 文件在浏览器里读不了。可以发给服务器读一次；服务器读完不保存。也可以把全文复制粘贴到上面。",
        "Word, PDF and Excel files cannot be read in the browser. The server can read it once and keeps nothing; or copy the text and paste it above.";
    failed: "浏览器没能读完，可能是内存不够，或不许运行。文字还在上面。可以发给服务器读一次；服务器读完不保存。",
        "The browser could not finish: too little memory, or not allowed to. Your text is still above. The server can read it once and keeps nothing.";
    send: "发给服务器读一次，不保存", "Send it to the server once; nothing is kept";
    too_many: "没有读：里面的数字超过 {} 处，不像一份年报。请只留年报部分，再试一次。", "Not read: it has more than {} figures, so it is hardly a report. Keep only the report and try again.";
    cell: "表格中", "in the table";
    take: "复制与下载", "Copy and download";
    copy: "复制表格", "Copy as CSV";
    copied: "已复制", "Copied";
    csv: "下载 CSV", "Download CSV";
    json: "下载 JSON", "Download JSON";
    as_text: "CSV 文本", "CSV as text";
    empty: "没有读到任何数字。", "No figure was found.";
    phrase: "原句", "Phrase";
}

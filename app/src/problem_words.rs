//! The sentences of problems, which reach only those modules of the browser that meet them.

use domain::Lang;

use crate::text::texts;

/// The texts in a language.
pub fn problem_words(lang: Lang) -> &'static ProblemWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { ProblemWords:
    not_found: "没有找到这一页", "This page does not exist";
    unknown_agency: "没有收录这个机关。可能是地址有误，也可能它的报告还没有录入。",
        "No such body is on record. The address may be wrong, or its reports are not entered yet.";
    unknown_report: "这个机关没有这一年的已公布报告。", "This body has no published report for this year.";
    unknown_figure: "这份报告的表式里没有这一项图表。", "This report's form has no such figure.";
    unknown_item: "任何表式里都没有这个代码。", "No form has an item with this code.";
    unknown_page: "地址有误，或者页面已经移走。", "The address is wrong, or the page has moved.";
    broken_note: "服务器没能完成。已经公布和已经保存的内容不受影响。请稍后再试；如果一直这样，请告诉管理员。",
        "The server could not finish. What is published and what is saved is untouched. Please try again later, and tell the administrator if it goes on.";
    unknown_time: "这个时间读不出，或者那时还没有公布的版本。", "This time cannot be read, or nothing was published then.";
    unreachable: "连不上服务器。内容没有丢失，请检查网络后再试。",
        "The server cannot be reached. Nothing is lost; check the network and try again.";
    unavailable_title: "暂时办不到", "Not possible just now";
    unavailable: "数据库现在连不上，或者写不进去（例如磁盘已满）。这一步什么都没有改；已经保存和已经公布的都在。请过一两分钟再试；如果一直这样，请告诉管理员。",
        "The database cannot be reached, or nothing can be written to it just now (the disk may be full). This step changed nothing; what is saved and what is published is there. Please try again in a minute or two, and tell the administrator if it goes on.";
    damaged_title: "这一版暂不显示", "This release is not shown";
    damaged: "存储的内容与公布时的校验码不符，所以不显示。管理员的日志里有详情；完好的版本仍在原地址。",
        "What is stored is not what was published: it does not match its hash, so it is not shown. The operator's log has the detail; sound releases are at their addresses as before.";
    crowded: "服务器正忙，这次没有处理。上次保存的内容不受影响；请过几秒再试。", "The server is busy and did not do this. What was saved before is untouched; try again in a few seconds.";
    too_large: "发来的内容超过 256 KB，没有存上。上次保存的内容不受影响；按“后退”可以回到刚才的表，缩短后再保存。",
        "What was sent is over 256 KB and was not saved. What was saved before is untouched; press Back to return to the form, shorten it and save again.";
    long_address: "地址太长，服务器没有读。请缩短地址栏里的内容，或者从首页重新找起。",
        "The address is too long and was not read. Shorten it, or start again from the front page.";
    foreign: "这个请求来自别的网站，没有执行。", "This request came from a page of another site and was not carried out.";
    busy: "登录的人太多，请过几秒再试。按“后退”可以回到登录页。", "Too many people are signing in. Please try again in a few seconds; Back returns to the form.";
}

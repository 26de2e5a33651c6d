//! The words of pages of the desk that the server alone writes.

use domain::Lang;

use crate::text::texts;

/// The texts in a language.
pub fn desk_words(lang: Lang) -> &'static DeskWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

texts! { DeskWords:
    signed_in_as: "已登录：", "Signed in as";
    sign_in_lead: "仅供填报和发布报告的工作人员使用。阅读不需要登录。",
        "For staff who fill in and publish reports. Reading needs no account.";
    sign_out: "退出登录", "Sign out";
    password_again: "再输一次密码", "Password again";
    wrong_credentials: "用户名或密码不对。用户名还在，请重新输入密码。",
        "The user name or the password is wrong. Please type the password again.";
    session_ended: "登录已过期。你刚才输入的内容已经留下，登录后会填回表里。",
        "Your session has ended. What you typed is kept and will be back in the form after you sign in.";
    session_gone: "你已退出登录，刚才的内容没有存到服务器，但还留在这台电脑的浏览器里，登录后会填回表里。", "You were signed out, and what you sent was not saved. It is still in this browser and will be back in the form after you sign in.";
    setup_lead: "这条链接只能用一次。用户名用小写字母、数字；密码至少 12 个字符。",
        "This link works once. The user name takes lower-case letters and digits; the password at least 12 characters.";
    setup_used: "这条链接不能再用：已经用过或已过期，或者后来又生成了新的。重新启动服务器会得到新的链接（还没有管理员时）。",
        "This link can no longer be used: it was used, has expired, or a newer one was made. Restarting the server prints a new one while there is no administrator.";
    setup_create: "设立并登录", "Create and sign in";
    name_rule: "用户名只能用 3 到 40 个小写字母、数字或连字符。", "The user name takes 3 to 40 lower-case letters, digits or hyphens.";
    display_rule: "请填姓名，至多 40 个字，不能有尖括号和看不见的字符。", "Please give a name of at most 40 characters, without angle brackets or characters that cannot be seen.";
    desk_lead: "保存草稿随时可以；没有拦住发布的问题时才能发布。",
        "A draft can always be saved; it can be published when nothing blocks it.";
    never_published: "未发布", "not published";
    draft_differs: "草稿有改动", "draft differs";
    draft_same: "与已发布的一致", "same as published";
    act_draft_save: "保存草稿", "saved a draft";
    act_release_publish: "发布", "published";
    act_report_create: "建立报告", "began a report";
    act_session_create: "登录", "signed in";
    act_setup_link: "生成设立链接", "made a set-up link";
    act_setup_use: "设立第一位管理员", "made the first administrator";
    act_user_create: "建立账号", "made an account";
    act_user_password: "改密码", "changed a password";
    act_user_unlock: "解除登录限制", "lifted the limits on signing in";
    log_time: "时间", "Time";
    log_actor: "何人", "Who";
    log_action: "操作", "Act";
    log_subject: "对象", "About";
    never_saved: "还没有保存过草稿", "No draft saved yet";
    publish_title: "检查并发布", "Check and publish";
    publish_lead: "发布后立即公开；旧版保留在原地址。", "It is public at once; the old release stays at its address.";
    note_hint: "写给读者：为什么有这一版。至多 500 字。", "For readers: why there is this release. At most 500 characters.";
    note_missing: "请写一句公开说明。", "Please write a public note.";
    note_too_long: "公开说明超过 500 字。", "The note is longer than 500 characters.";
    not_blocked: "这些不拦住发布，但值得再看一眼：", "These do not block publishing but are worth a look:";
    blocked: "下面这些问题改好之前不能发布：", "These must be mended before publishing:";
    draft_moved: "发布前草稿又被改了，所以没有发布。请再核对一次。", "The draft changed meanwhile, so nothing was published. Please look again.";
    back_to_edit: "回去修改", "Back to the form";
}

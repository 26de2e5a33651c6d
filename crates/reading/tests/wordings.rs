//! How offices of many places word their reports; the reports here are made up, the wordings are theirs.

#![allow(clippy::unwrap_used)]

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

#[test]
fn a_county_with_all_channels_and_ways() {
    reads(
        2016,
        "一、主动公开情况\n2016年，全县共主动公开政府信息12,345条。其中，县政府网站公开8900条，政务微博公开1200条，政务微信公开2245条，政府公报公开0条，其他方式公开0条。\
         全年制发规范性文件5件，主动公开规范性文件5件。\n\
         二、回应解读情况\n全年共回应公众关注热点或重大舆情15次，发布政策解读稿件23篇，参加或举办新闻发布会4次，其中主要负责同志参加新闻发布会1次，政府网站在线访谈6次，微博微信回应事件8次，其他方式回应事件2次。\n\
         三、依申请公开情况\n（一）收到申请情况。全年共收到政府信息公开申请36件，其中当面申请5件，传真申请0件，网络申请20件，信函申请11件。\n\
         （二）办结情况。申请办结36件，其中按时办结35件，延期办结1件。\n\
         （三）答复情况。申请答复36件，其中属于已主动公开范围的3件，同意公开答复20件，同意部分公开答复3件，不同意公开答复2件，不属于本行政机关公开的4件，申请信息不存在的2件，告知作出更改补充的1件，告知通过其他途径办理的1件。",
        &[
            "proactive.total 12345",
            "channel.website 8900",
            "channel.weibo 1200",
            "channel.wechat 2245",
            "channel.gazette 0",
            "channel.other 0",
            "proactive.normative_issued 5",
            "proactive.normative_docs 5",
            "response.total 15",
            "response.articles 23",
            "response.press_conf 4",
            "response.press_conf_chief 1",
            "response.interview 6",
            "response.social 8",
            "response.other 2",
            "request.received 36",
            "request.received.in_person 5",
            "request.received.fax 0",
            "request.received.online 20",
            "request.received.letter 11",
            "request.closed 36",
            "request.closed.on_time 35",
            "request.closed.extended 1",
            "request.answered 36",
            "request.answered.already_public 3",
            "request.answered.granted 20",
            "request.answered.partial 3",
            "request.answered.refused 2",
            "request.answered.not_this_agency 4",
            "request.answered.not_exist 2",
            "request.answered.amend 1",
            "request.answered.redirected 1",
        ],
    );
}

#[test]
fn disputes_with_outcomes_and_money() {
    reads(
        2017,
        "四、因政府信息公开申请行政复议、提起行政诉讼情况\n2017年，因政府信息公开引起的行政复议3件，其中维持具体行政行为2件，被依法纠错1件；行政诉讼2起，其中驳回原告诉讼请求1起，其他情形1起。\n\
         五、举报投诉情况\n未收到关于政府信息公开工作的举报投诉。\n\
         六、收费及减免情况\n全年共收取检索、复制、邮寄等费用230元。\n\
         七、机构建设和保障经费情况\n全县设立政府信息公开工作专门机构18个，设置政府信息公开查阅点26个，从事政府信息公开工作人员共有75人，其中专职人员15人，兼职人员60人，政府信息公开专项经费12.5万元。\n\
         八、会议和培训情况\n召开政府信息公开工作会议3次，举办培训班2期，接受培训人员180余人次。",
        &[
            "review.total 3",
            "review.upheld 2",
            "review.corrected 1",
            "lawsuit.total 2",
            "lawsuit.upheld 1",
            "lawsuit.other 1",
            "complaint.total 无",
            "fee.collected 0.023",
            "org.units 18",
            "org.reading_points 26",
            "org.staff.total 75",
            "org.staff.full_time 15",
            "org.staff.part_time 60",
            "org.budget 12.5",
            "meeting.count 3",
            "training.sessions 2",
            "training.people ≥180",
        ],
    );
}

#[test]
fn zero_has_many_words() {
    let nothing = ["request.received 无", "fee.collected 无", "review.total 无", "lawsuit.total 无"];
    for text in [
        "三、依申请公开情况\n本年度未收到政府信息公开申请。\n四、收费情况\n未收取任何费用。\n五、复议诉讼情况\n未发生因政府信息公开引起的行政复议和行政诉讼。",
        "三、依申请公开政府信息情况\n2015年，我局无公民、法人和其他组织申请公开政府信息的情况。\n四、收费及减免情况\n2015年没有政府信息公开收费。\n五、行政复议和行政诉讼情况\n本年度行政复议、行政诉讼均未发生。",
        "三、依申请公开情况\n全年没有接到依申请公开政府信息的申请，没有收取依申请公开费用，也没有因政府信息公开被申请行政复议或者提起行政诉讼。",
        "三、依申请公开情况\n无。\n四、收费及减免情况\n无。\n五、行政复议、行政诉讼情况\n无。",
        "三、依申请公开情况\n（一）依申请公开政府信息情况：无。\n（二）收费情况：无。\n（三）行政复议、行政诉讼情况：无。",
    ] {
        reads(2015, text, &nothing);
    }
}

#[test]
fn silence_rates_goals_and_other_years_are_no_figures() {
    for text in [
        "一、概述\n我局高度重视政府信息公开工作，认真贯彻落实条例，成立了领导小组，明确了责任分工。",
        "二、主动公开情况\n政府信息公开率达100%，同比增长15%，比上年增加120条，占总数的35.6%。",
        "二、主动公开情况\n各单位每年解读重要政策不少于2次，每季度更新信息不少于10条，力争主动公开政府信息500条。",
        "二、主动公开情况\n2015年主动公开政府信息350条，累计访问量120万次，粉丝5600人，阅读量3.2万次。",
        "三、依申请公开情况\n全年接待群众咨询120人次，处理市长信箱来信56件，12345热线转办35件，办理信访件12件。",
        "三、依申请公开情况\n依申请公开信息459条，不予公开信息1535条。",
        "二、主动公开情况\n截至2018年底，累计主动公开政府信息3450条。",
        "五、存在问题和改进措施\n下一步将召开政府信息公开工作会议2次，举办培训班3期，主动公开政府信息1000条。",
        "联系电话：0439-3261209，邮编：134300，地址：通江路67号，白政办发〔2018〕63号。",
        "二、主动公开情况\n主动公开财政预决算信息26条，公开水利信息8条，在县电视台发布信息12条，通过公开栏公开信息56条。",
        "一、概述\n县司法局全年办理行政复议案件56件，代理行政诉讼案件12件。",
    ] {
        reads(2018, text, &[]);
    }
}

#[test]
fn merged_figures_are_stated_and_not_assigned() {
    for text in [
        "二、主动公开情况\n政务微博、微信公开信息2148条。",
        "二、主动公开情况\n微信及其他方式公开92条。",
        "三、依申请公开情况\n已主动公开和同意公开的共3件。",
        "四、行政复议、行政诉讼情况\n行政复议和行政诉讼共5件。",
    ] {
        reads(2017, text, &[]);
    }
}

#[test]
fn lists_give_each_name_its_number() {
    reads(
        2017,
        "二、主动公开情况\n政府网站、政务微博、政务微信公开政府信息分别为320条、45条、160条。\n四、行政复议、行政诉讼情况\n因政府信息公开引发的行政复议、行政诉讼分别为2件和1件。",
        &[
            "channel.website 320",
            "channel.weibo 45",
            "channel.wechat 160",
            "review.total 2",
            "lawsuit.total 1",
        ],
    );
    reads(
        2018,
        "四、行政复议、行政诉讼情况\n全年行政复议、行政诉讼均为0件。\n七、人员情况\n我局有政府信息公开专职人员和兼职人员各两名。",
        &["review.total 0", "lawsuit.total 0", "org.staff.full_time 2", "org.staff.part_time 2"],
    );
}

#[test]
fn the_number_may_stand_before_its_name() {
    reads(
        2014,
        "三、依申请公开情况\n全年共受理3件政府信息公开申请，均已办结。\n七、工作人员情况\n我局配备了2名专职工作人员和5名兼职工作人员。",
        &["request.received 3", "request.closed 3", "org.staff.full_time 2", "org.staff.part_time 5"],
    );
}

#[test]
fn chinese_numerals_and_rough_numbers() {
    reads(
        2012,
        "二、主动公开政府信息情况\n二〇一二年，全镇主动公开政府信息四十余条。",
        &["proactive.total ≥40"],
    );
    reads(
        2013,
        "二、主动公开政府信息情况\n全年主动公开政府信息近600条。\n今年共主动公开政府信息584条。",
        &["proactive.total 584"],
    );
    reads(2013, "二、主动公开政府信息情况\n全县主动公开政府信息1.2万余条。", &["proactive.total ≥12000"]);
}

#[test]
fn what_contradicts_itself_is_not_taken() {
    reads(2018, "二、主动公开情况\n全年主动公开政府信息320条。\n据统计，主动公开政府信息415条。", &[]);
}

#[test]
fn sums_choose_between_stated_values() {
    reads(
        2018,
        "八、机构和人员情况\n从事政府信息公开工作人员12人。从事政府信息公开工作人员13人，其中专职人员3人，兼职人员10人。",
        &["org.staff.total 13", "org.staff.full_time 3", "org.staff.part_time 10"],
    );
}

#[test]
fn a_wider_number_is_not_the_item() {
    reads(
        2017,
        "二、主动公开情况\n全年共发布各类信息8632条，其中主动公开政府信息399条。\n五、行政复议和行政诉讼情况\n全局行政复议案件56件，其中涉及政府信息公开3件。",
        &["proactive.total 399", "review.total 3"],
    );
    reads(2011, "二、主动公开情况\n截至2011年底，主动公开政府信息162条。其中2011年新增45条。", &[]);
}

#[test]
fn other_years_beside_this_year() {
    reads(
        2018,
        "二、主动公开情况\n2017年主动公开政府信息200条，2018年主动公开政府信息260条，比上年增加60条。",
        &["proactive.total 260"],
    );
}

#[test]
fn prose_beside_the_tables_of_later_forms() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开。全年通过政府网站、政务新媒体等渠道主动公开政府信息3200余条。通过县政府门户网站发布政府信息1850条，“绿水发布”微信公众号推送信息960条。发布政策解读材料32篇。\n\
         （二）依申请公开。全年新收政府信息公开申请45件，上年结转2件。其中，予以公开20件，部分公开5件，不予公开3件，无法提供12件，不予处理2件，其他处理2件，结转下年度继续办理3件。因政府信息公开被申请行政复议3件，被提起行政诉讼2件。\n\
         六、其他需要报告的事项\n2022年，我县未收取政府信息公开信息处理费。",
        &[
            "prose.proactive.total ≥3200",
            "prose.proactive.website 1850",
            "prose.channel.wechat 960",
            "prose.response.articles 32",
            "prose.req.new 45",
            "prose.req.carried_in 2",
            "prose.req.granted 20",
            "prose.req.partial 5",
            "prose.req.refused 3",
            "prose.req.unable 12",
            "prose.req.not_handled 2",
            "prose.req.other 2",
            "prose.req.carried_out 3",
            "prose.rev.total 3",
            "prose.lawsuit.total 2",
            "prose.fee.processing 无",
        ],
    );
    reads(
        2023,
        "一、总体情况\n本年度共收到政府信息公开申请28件，办结27件，结转下年度1件。其中予以公开12件，本机关不掌握相关政府信息8件，信访举报投诉类申请2件，重复申请1件。\n\
         六、其他需要报告的事项\n收取信息处理费情况：2023年发出收费通知的件数0件，总金额0元，实际收取总金额0元。",
        &[
            "prose.req.new 28",
            "prose.req.answered 27",
            "prose.req.carried_out 1",
            "prose.req.granted 12",
            "prose.fee.processing 0",
        ],
    );
}

#[test]
fn what_includes_cases_carried_over_is_not_what_came_in() {
    reads(
        2021,
        "一、总体情况\n全年共收到政府信息公开申请45件（含上年结转2件）。",
        &["prose.req.handled_load 45", "prose.req.carried_in 2"],
    );
}

#[test]
fn traditional_script_and_broken_lines() {
    reads(
        2016,
        "三、依申請公開政府信息情況\n本年度我局共受理政府信息公開申請 12 件,均按時辦結。\n四、行政複議、行政訴訟情況\n未發生行政復議、行政訴訟。",
        &["request.received 12", "request.closed.on_time 12", "review.total 无", "lawsuit.total 无"],
    );
}

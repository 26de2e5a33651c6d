//! Whole reports in the styles of several places; made up, after how such offices write.

#![allow(clippy::unwrap_used)]

#[path = "wordings/reads.rs"]
mod reads;

use reads::reads;

#[test]
fn a_capital_s_district_of_2014_counts_ways_and_quotes_answers() {
    reads(
        2014,
        "二、政府信息主动公开情况\n截至2014年底，本单位累计主动公开政府信息2345条，全文电子化率100%。2014年新增的主动公开政府信息312条。\n\
         在主动公开的信息中，法规文件类信息58条，占总体的比例为4.6%；业务动态类信息200条。\n\
         三、政府信息依申请公开情况\n（一）申请情况\n本机关2014年度共收到政府信息公开申请35件。从申请方式看，当面申请20件，占57%；通过互联网提交申请10件，占28.6%；以信函形式申请5件，占14.3%。\n\
         （二）答复情况\n在35件申请中，已答复34件，1件将于2015年答复。在已经答复的34件申请中：\n“同意公开”的10件，占总数的29.4%；\n“不予公开”的2件，其中涉及国家秘密的1件；\n“信息不存在”的12件；“非本机关公开”的5件；“申请内容不明确”的4件。\n\
         （三）收费情况\n共收取检索费、复制费35元。\n四、咨询情况\n共接受政府信息公开方面的咨询120人次，其中现场咨询50人次。\n\
         五、复议、诉讼情况\n针对本机关有关政府信息公开事务的行政复议申请2件，其中维持1件，纠错0件。提起行政诉讼案1件。",
        &[
            "proactive.total 312",
            "request.received 35",
            "request.received.in_person 20",
            "request.received.online 10",
            "request.received.letter 5",
            "request.answered 34",
            "request.answered.granted 10",
            "request.answered.refused 2",
            "request.answered.refused.state_secret 1",
            "request.answered.not_exist 12",
            "request.answered.not_this_agency 5",
            "fee.collected 0.0035",
            "review.total 2",
            "review.upheld 1",
            "review.corrected 0",
            "lawsuit.total 1",
        ],
    );
}

#[test]
fn a_bureau_of_2016_writes_lines_with_colons() {
    reads(
        2016,
        "（一）主动公开情况\n1、主动公开政府信息数：256条\n2、政府网站公开信息数：200条\n3、政务微信公开信息数：56条\n\
         （二）依申请公开\n收到申请数：3件\n其中：当面申请：1件；网络申请：2件\n申请答复数：3件；同意公开答复数：2件；\n\
         （三）行政复议数量：0件 行政诉讼数量：0件\n依申请公开信息收取的费用：0万元\n\
         从事政府信息公开工作人员数：3人；专职人员数：1人；兼职人员数：2人；政府信息公开专项经费：2.5万元",
        &[
            "proactive.total 256",
            "channel.website 200",
            "channel.wechat 56",
            "request.received 3",
            "request.received.in_person 1",
            "request.received.online 2",
            "request.answered 3",
            "request.answered.granted 2",
            "review.total 0",
            "lawsuit.total 0",
            "fee.collected 0",
            "org.staff.total 3",
            "org.staff.full_time 1",
            "org.staff.part_time 2",
            "org.budget 2.5",
        ],
    );
}

#[test]
fn a_police_bureau_has_many_numbers_and_few_figures() {
    reads(
        2018,
        "一、概述\n我局共受理行政许可申请35602件，办结35580件，收到群众来信来访1203件。办理行政复议案件56件，维持50件；行政诉讼案件23件，均胜诉。从事宣传工作人员35人。\n\
         二、主动公开情况\n微博粉丝12.3万，微信公众号发布文章1203篇，其中政务公开类文章56篇。发布警务信息3560条，公开办事指南120项，公开行政处罚决定书12036份。\n\
         三、依申请公开情况\n未出现超期答复申请的情况。收到依申请公开8件，其中5件为咨询类。予以公开的6件，不予公开的1件。\n\
         四、复议诉讼\n没有提起行政诉讼。",
        &[
            "channel.wechat 1203",
            "request.received 8",
            "request.answered.granted 6",
            "request.answered.refused 1",
            "lawsuit.total 无",
        ],
    );
}

#[test]
fn a_district_of_2022_tells_new_and_carried_apart() {
    reads(
        2022,
        "一、总体情况\n（一）主动公开情况。全区主动公开5大类1256条政府信息。区政府门户网站全年更新发布各类信息5620条，开设专题专栏5个；“某某发布”微信公众号发布信息1580条，阅读量120万；官方微博发布830条。\n\
         （二）依申请公开情况。全区共办理政府信息公开申请123件（含2021年结转5件），其中新收118件。予以公开45件，占36.6%，部分公开10件，本机关不掌握相关政府信息40件，结转2023年继续办理10件。因政府信息公开被提起行政复议8件（维持5件，尚未审结3件），行政诉讼3件。\n\
         （三）监督保障。组织业务培训3次，参训210人次。受理群众投诉12件。受理企业开办申请1203件。\n六、其他\n各级行政机关收取政府信息公开信息处理费共计1260元。",
        &[
            "prose.proactive.total 1256",
            "prose.proactive.website 5620",
            "prose.channel.wechat 1580",
            "prose.channel.weibo 830",
            "prose.req.carried_in 5",
            "prose.req.new 118",
            "prose.req.handled_load 123",
            "prose.req.granted 45",
            "prose.req.partial 10",
            "prose.req.carried_out 10",
            "prose.rev.total 8",
            "prose.rev.upheld 5",
            "prose.rev.pending 3",
            "prose.lawsuit.total 3",
            "prose.fee.processing 1260",
        ],
    );
}

#[test]
fn a_county_of_2023_has_part_of_the_requests_at_its_own_office() {
    reads(
        2023,
        "一、总体情况\n（二）依申请公开。全县各级行政机关共受理政府信息公开申请86件，较2022年减少12件，下降12.2%；上年结转5件；办结83件，结转下年度继续办理8件。其中：县政府本级受理申请25件。从申请方式看，网络申请60件，信函申请20件，当面申请6件。\n\
         （三）政府信息管理。现行有效行政规范性文件68件，全年新制发8件，废止12件。\n\
         （四）平台建设。政府公报出版4期，发放2000册，刊登文件32件。接待群众咨询3200人次。\n五、存在的主要问题\n新增公开信息100条不够。\n\
         六、其他需要报告的事项\n（一）信息处理费收取情况：2023年度收取信息处理费0元。\n（二）人大代表建议和政协委员提案办理结果公开情况：县政府系统共承办人大代表建议56件、政协委员提案78件，办理结果全部公开。",
        &[
            "prose.req.new 86",
            "prose.req.carried_in 5",
            "prose.req.answered 83",
            "prose.req.carried_out 8",
            "prose.normative.in_force 68",
            "prose.normative.issued 8",
            "prose.normative.repealed 12",
            "prose.req.online 60",
            "prose.req.letter 20",
            "prose.req.in_person 6",
            "prose.fee.processing 0",
            "prose.proposals.npc 56",
            "prose.proposals.cppcc 78",
        ],
    );
}

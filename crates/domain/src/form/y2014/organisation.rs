//! Parts eight and nine of the table, and the local addition on proposals.

use crate::item::{Item, Unit};
use crate::lang::words;

pub(super) const ORGANISATION: &[Item] = &[
    Item::new(
        "org.units",
        "（一）",
        Unit::Places,
        words("政府信息公开工作专门机构数", "Offices dedicated to disclosure"),
        words("专门机构", "Dedicated offices"),
    ),
    Item::new(
        "org.reading_points",
        "（二）",
        Unit::Places,
        words("设置政府信息公开查阅点数", "Public reading points"),
        words("查阅点", "Reading points"),
    ),
    Item::new(
        "org.staff.total",
        "（三）",
        Unit::Persons,
        words("从事政府信息公开工作人员数", "Staff working on disclosure"),
        words("工作人员", "Staff"),
    ),
    Item::new(
        "org.staff.full_time",
        "1.",
        Unit::Persons,
        words("专职人员数", "full-time"),
        words("专职", "Full-time"),
    )
    .at_depth(1)
    .counted(words(
        "不包括政府公报及政府网站工作人员数",
        "without the staff of the gazette and of government websites",
    )),
    Item::new(
        "org.staff.part_time",
        "2.",
        Unit::Persons,
        words("兼职人员数", "part-time"),
        words("兼职", "Part-time"),
    )
    .at_depth(1),
    Item::new(
        "org.budget",
        "（四）",
        Unit::TenThousandYuan,
        words("政府信息公开专项经费", "Budget dedicated to disclosure"),
        words("专项经费", "Budget"),
    )
    .counted(words(
        "不包括用于政府公报编辑管理及政府网站建设维护等方面的经费",
        "without the cost of editing the gazette and of building and running websites",
    )),
];

pub(super) const MEETING: &[Item] = &[
    Item::new(
        "meeting.count",
        "（一）",
        Unit::Times,
        words("召开政府信息公开工作会议或专题会议数", "Meetings on disclosure"),
        words("工作会议", "Meetings"),
    ),
    Item::new(
        "training.sessions",
        "（二）",
        Unit::Times,
        words("举办各类培训班数", "Training courses"),
        words("培训班", "Courses"),
    ),
    Item::new(
        "training.people",
        "（三）",
        Unit::Attendances,
        words("接受培训人员数", "People trained"),
        words("接受培训", "People trained"),
    ),
];

pub(super) const PROPOSALS: &[Item] = &[
    Item::new(
        "proposals.total",
        "",
        Unit::Pieces,
        words("人大代表建议和政协提案办理结果公开数", "Published answers to proposals"),
        words("建议提案公开", "Answers published"),
    )
    .local(),
    Item::new(
        "proposals.npc",
        "",
        Unit::Pieces,
        words("人大建议公开数", "to deputies of the People's Congress"),
        words("人大建议", "People's Congress"),
    )
    .at_depth(1)
    .local(),
    Item::new(
        "proposals.cppcc",
        "",
        Unit::Pieces,
        words("政协提案公开数", "to members of the Political Consultative Conference"),
        words("政协提案", "Consultative Conference"),
    )
    .at_depth(1)
    .local(),
];

//! What words are to the reading of a clause.

/// What a word is to the reading of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Word {
    /// Says nothing about what is counted: 共, 数量, 的.
    Filler,
    /// 我局, 本机关: counts the body alone.
    Own,
    /// 全区, 全市: counts the whole area.
    Whole,
    /// 各镇街, 各部门: one part of the area, unless the whole is named too.
    Part,
    /// 教育局: a department, one part of what a government counts.
    Department,
    /// 等 before a number: several things are counted together.
    AndSo,
    /// 围绕: what follows is a subject, up to the verb.
    About,
    /// 累计: since some earlier day, unless the year is said.
    Cumulative,
    /// 截至, 以来: until a day, from no day of this year.
    Until,
    /// 全年, 本年度.
    ThisYear,
    /// 专栏: a place on a site, and counted itself.
    Column,
    /// A system or platform that is no channel of the form.
    Platform,
    /// 合计, 总计: the sum of what stands before.
    Total,
    /// 其中, 包括: what follows is part of what stands before.
    OfWhich,
    /// 分别为.
    Respectively,
    /// 各, 均为.
    Each,
    /// Rates, other years, goals, visits: a number beside it is no figure of this year.
    Danger,
    /// 无, 没有, 未.
    Negation,
    /// 并, 且: what follows is another statement.
    Conjunction,
    /// 均, 全部: what follows is true of all that were counted.
    AllOf,
    Proactive,
    Publish,
    Info,
    /// 政府信息公开 as the name of the work.
    Disclosure,
    /// 等渠道, 多种方式: all channels together.
    AllWays,
    Website,
    /// The province's site, which is not the own one of a body below.
    ProvinceSite,
    Online,
    Wechat,
    Weibo,
    Gazette,
    OtherWay,
    /// Channels that the forms do not name: newspapers, video, notice boards, 新媒体.
    Media,
    /// A class of information or documents: 动态类, 文件, 公告.
    Class,
    Normative,
    Issue,
    /// 现行有效.
    InForce,
    /// 废止.
    Repeal,
    /// 作出行政许可决定: the decision itself, not information on it.
    License,
    Penalty,
    Coercion,
    Respond,
    Hot,
    Event,
    Reading,
    ReadingArticle,
    Article,
    Press,
    Interview,
    Chief,
    Attend,
    Request,
    /// 书面申请: neither all requests nor one of the form's ways.
    WrittenRequest,
    Receive,
    /// 新收: received this year, without those carried over.
    NewlyReceived,
    Load,
    Handle,
    Close,
    Answer,
    OnTime,
    Extended,
    CarriedIn,
    CarriedOut,
    /// 正在办理: carried out, if requests are spoken of.
    Ongoing,
    Carry,
    Letter,
    Fax,
    InPerson,
    Person,
    Organisation,
    /// 商业企业.
    Firm,
    /// 科研机构, 社会公益组织, 法律服务机构.
    Institution,
    Applicant,
    /// 提交的: what was handed in, by the ways named before.
    Submit,
    OnBehalf,
    Grant,
    Partial,
    Refuse,
    Unable,
    NotHandled,
    OtherHandling,
    NotExist,
    NotAgency,
    Already,
    Amend,
    Redirect,
    StateSecret,
    TradeSecret,
    Privacy,
    Safety,
    LawForbidden,
    /// 三安全一稳定.
    Stability,
    ThirdParty,
    Internal,
    Process,
    CaseFile,
    Inquiry,
    Review,
    Lawsuit,
    Filed,
    Decided,
    Upheld,
    Corrected,
    OtherOutcome,
    /// 尚未审结.
    Pending,
    /// 败诉.
    Defeat,
    Lost,
    Complaint,
    Consult,
    Fee,
    ProcessingFee,
    Charge,
    Waive,
    Spend,
    Office,
    ReadingPoint,
    Staff,
    FullTime,
    PartTime,
    AllStaff,
    Equip,
    Budget,
    Meeting,
    Training,
    Trainee,
    Hold,
    Npc,
    Cppcc,
    /// 建议提案: those of both bodies together.
    Proposals,
    Results,
    Problem,
}

impl Word {
    /// Whether a clause may hold it without its being accounted for.
    pub fn is_transparent(self) -> bool {
        matches!(
            self,
            Self::Filler
                | Self::Department
                | Self::AndSo
                | Self::About
                | Self::Cumulative
                | Self::Until
                | Self::ThisYear
                | Self::Own
                | Self::Whole
                | Self::Part
                | Self::Total
                | Self::OfWhich
                | Self::Respectively
                | Self::Each
                | Self::Conjunction
                | Self::AllOf
                | Self::OnBehalf
                | Self::Submit
        )
    }
}

//! Traditional characters and variant slips of this field, with what they are in simplified script.

/// Pairs: the character as printed, then the one it is read as. Only characters of official prose; a
/// character that is not here stays as it is, so a gap costs a figure and never makes one.
const PAIRS: &str = "\
萬万與与專专業业東东絲丝兩两嚴严喪丧個个豐丰臨临為为爲为麗丽舉举義义烏乌樂乐喬乔習习鄉乡書书買买亂乱爭争\
於于虧亏雲云亞亚產产産产畝亩親亲億亿僅仅從从倉仓儀仪們们價价眾众衆众優优會会傘伞偉伟傳传傷伤倫伦偽伪體体餘余\
傭佣債债傾倾僑侨兒儿黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写軍军農农馮冯沖冲決决況况凍冻淨净準准減减湊凑\
鳳凤憑凭凱凯擊击鑿凿劃划劉刘則则剛刚創创刪删別别劑剂劍剑劇剧勸劝辦办務务動动勵励勁劲勞劳勢势勝胜區区醫医\
華华協协單单賣卖盧卢衛卫廠厂廳厅歷历曆历厲厉壓压廈厦縣县參参雙双發发髮发變变敘叙疊叠葉叶號号嘆叹後后\
嚇吓嗎吗聽听啟启啓启吳吴員员響响問问園园圍围國国圖图圓圆聖圣場场壞坏塊块堅坚壇坛墳坟墜坠壟垄塵尘牆墙壯壮聲声\
處处備备複复復复夠够頭头夾夹奪夺奮奋獎奖奧奥婦妇媽妈學学寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾對对尋寻導导\
壽寿將将爾尔屆届屬属層层屜屉歲岁豈岂島岛嶺岭幣币帥帅師师帳帐帶带幫帮幹干並并併并廣广莊庄慶庆庫库應应廟庙廢废\
開开異异棄弃張张彌弥彎弯彈弹強强歸归當当錄录彙汇匯汇徵征徹彻徑径憶忆憂忧懷怀態态總总戀恋懇恳惡恶惱恼懸悬\
驚惊懲惩慣惯憤愤願愿戰战戲戏戶户撲扑執执擴扩掃扫揚扬擾扰撫抚搶抢護护報报擔担擬拟擁拥擇择掛挂揀拣揮挥損损\
換换據据擲掷攜携攝摄擺摆搖摇撐撑敵敌數数斂敛齋斋斷断無无舊旧時时曠旷晝昼顯显曉晓曬晒暫暂術术樸朴機机殺杀\
雜杂權权條条來来楊杨傑杰極极構构樞枢檯台臺台標标棧栈棟栋欄栏樹树樣样橋桥橫横檔档檢检樓楼櫃柜歡欢歐欧歎叹殘残\
殲歼毆殴畢毕氣气漢汉湯汤溝沟沒没滬沪淪沦滄沧瀘泸淚泪澤泽潔洁灑洒澆浇濁浊測测濟济渾浑濃浓塗涂漲涨滲渗漸渐漁渔\
滯滞灣湾濕湿溼湿滿满濾滤濫滥瀏浏潛潜灝灏滅灭燈灯靈灵災灾煉炼爐炉點点熱热煙烟煩烦燒烧營营爺爷牽牵犧牺狀状\
獨独獲获穫获貓猫獻献環环現现瑪玛璽玺電电畫画暢畅療疗瘋疯癥症症症皺皱盜盗盤盘監监蓋盖盡尽儘尽眞真著著矯矫礦矿\
碼码磚砖礙碍確确禮礼禍祸種种積积稱称穩稳窮穷竊窃竄窜窩窝競竞筆笔節节範范築筑簡简籌筹籤签簽签籃篮糧粮糾纠\
紅红約约級级紀纪紙纸純纯納纳紛纷紡纺線线練练組组細细織织終终紹绍經经綁绑結结繞绕給给絡络絕绝統统絨绒繼继\
績绩緒绪續续維维綜综綠绿緩缓編编緣缘縮缩繳缴繪绘繫系係系網网羅罗罰罚罷罢羣群聯联職职聰聪肅肃腸肠膚肤腎肾\
脫脱腦脑膽胆艦舰艱艰藝艺節节蘆芦蘇苏藥药薦荐榮荣莖茎虛虚蟲虫雖虽蠶蚕補补製制襯衬襲袭見见觀观規规覓觅視视\
覽览覺觉觸触計计訂订認认讓让訊讯議议記记訓训講讲許许論论設设訪访證证評评識识訴诉診诊詞词譯译試试詩诗話话\
誠诚該该詳详語语誤误說说説说請请諸诸諾诺讀读課课調调談谈謀谋謝谢譜谱諮咨谘咨訟讼詢询詳详誰谁諒谅謹谨譽誉豬猪\
財财貝贝負负貢贡貧贫責责賢贤敗败賬账貨货質质販贩購购貫贯貴贵貸贷貿贸費费賀贺資资賦赋賞赏賠赔賴赖贊赞讚赞贏赢\
趙赵趕赶趨趋躍跃踐践車车軌轨軟软轉转輪轮輕轻載载較较輔辅輛辆輩辈輯辑輸输轄辖辭辞邊边遼辽達达遷迁過过運运\
還还這这進进遠远違违連连遲迟適适選选遞递邏逻遺遗鄧邓鄭郑鄰邻醞酝釋释裏里裡里鑒鉴鑑鉴針针釘钉鐵铁鈔钞鐘钟鍾钟鋼钢\
錢钱鑽钻鉛铅銀银銷销鎖锁鋒锋錯错鍵键鎮镇鏡镜長长門门閉闭間间閒闲聞闻閣阁閱阅闊阔隊队陽阳陰阴陣阵階阶際际\
陸陆陳陈險险隨随隱隐難难雞鸡離离霧雾靜静麵面鞏巩韓韩頁页頂顶項项順顺須须預预領领頻频題题顏颜額额類类顧顾風风飛飞\
飯饭飲饮飾饰館馆饋馈馬马馳驰駐驻駕驾驗验騎骑騙骗驟骤驅驱魚鱼鮮鲜鳥鸟鳴鸣麥麦黃黄齊齐齒齿龍龙龜龟佈布採采週周\
嶽岳雇雇僱雇儲储刊刊勛勋勳勋薑姜築筑衝冲囑嘱誌志蹟迹跡迹遊游託托徧遍鬥斗鬧闹鬱郁鹽盐鹼碱濱滨瀋沈渦涡潁颍\
煥焕燦灿獅狮瓊琼璣玑甌瓯癒愈睏困矚瞩稅税穎颖綱纲綫线縱纵郵邮註注覈核駁驳幾几衹只傢家彆别麼么麽么紮扎繁繁繩绳翹翘聶聂脅胁膠胶臟脏蔣蒋薩萨薊蓟蝦虾";

/// The character as this crate reads it.
pub(super) fn simplified(character: char, map: &[(char, char)]) -> char {
    if !character.is_alphabetic() {
        return character;
    }
    map.binary_search_by_key(&character, |pair| pair.0).map_or(character, |place| map[place].1)
}

/// The pairs, sorted by the character as printed.
pub(super) fn pairs() -> Vec<(char, char)> {
    let characters: Vec<char> = PAIRS.chars().collect();
    let mut map: Vec<_> = characters.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
    map.sort_unstable();
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traditional_script_and_variant_slips_read_as_simplified() {
        let map = pairs();
        let read: String = "谘詢複議復議訴訟網絡諮詢依申請公開信息產生"
            .chars()
            .map(|character| simplified(character, &map))
            .collect();
        assert_eq!(read, "咨询复议复议诉讼网络咨询依申请公开信息产生");
        assert_eq!(simplified('请', &map), '请');
    }

    #[test]
    fn no_character_has_two_readings() {
        let map = pairs();
        let two = map.windows(2).find(|pair| pair[0].0 == pair[1].0 && pair[0].1 != pair[1].1);
        assert_eq!(two, None);
    }
}
